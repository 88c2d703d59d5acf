package org.linli.place.premises;

import java.util.Optional;
import org.linli.commons.problem.ProblemException;

/** Keeps changed premises; where they came to lie elsewhere, what is bound to the place follows. */
final class PremisesMoves {

  private PremisesMoves() {}

  /**
   * Keeps them in the transaction that is running.
   *
   * @throws ProblemException 412 where somebody else was quicker
   */
  static void keep(
      PremisesStore store,
      PremisesListeners listeners,
      Premises before,
      Premises after,
      Revision revision) {
    boolean otherCounty =
        !before.site().location().county().equals(after.site().location().county());
    // Sealed with a key of the county: opened before, sealed anew after.
    Optional<Contact> contact = otherCounty ? store.contact(before) : Optional.empty();
    if (otherCounty) {
      store.removeContact(before);
    }
    if (!store.update(after, before.version())) {
      throw ProblemException.versionOutdated();
    }
    contact.ifPresent(known -> store.put(after, known));
    store.add(after, revision);
    if (!before.site().location().equals(after.site().location())) {
      listeners.moved(after);
    }
  }
}
