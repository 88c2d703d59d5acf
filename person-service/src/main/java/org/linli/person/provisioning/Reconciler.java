package org.linli.person.provisioning;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.linli.person.provisioning.IdentityProvider.Remote;

/**
 * Brings one account of the identity provider to what is wanted. Each step may be the last that is
 * carried out, and each may be carried out twice, so the order is such that what is there is never
 * more than what is wanted or was wanted before: rights are taken before any is given, an account
 * is closed before anything else and opened after everything else.
 */
final class Reconciler {

  /** What clocks may differ by. */
  private static final Duration SKEW = Duration.ofMinutes(5);

  private final IdentityProvider provider;

  Reconciler(IdentityProvider provider) {
    this.provider = provider;
  }

  /** There is an account of that name which is not ours to change. */
  static final class Foreign extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  /**
   * Does what is missing.
   *
   * @param found told the id of an account that was not known before, while it is still closed
   * @return the id of the account there
   * @throws Foreign where somebody else's account has the name
   */
  String bring(Task task, Consumer<String> found) {
    Remote remote = located(task);
    if (!remote.id().equals(task.before().account())) {
      found.accept(remote.id());
    }
    String id = remote.id();
    boolean closing = !task.open();
    if (closing && remote.enabled()) {
      provider.update(id, task.name(), task.locale(), false);
    }
    boolean reduced = drop(id, task);
    if (closing || reduced) {
      provider.logout(id);
    }
    for (String group : missing(id, task)) {
      provider.join(id, group);
    }
    describe(task, remote);
    return id;
  }

  /** Groups that it is not to be in; true where it was or may have been in one. */
  private boolean drop(String id, Task task) {
    Set<String> surplus = new HashSet<>(provider.groups(id));
    surplus.removeAll(task.wanted());
    surplus.forEach(group -> provider.leave(id, group));
    // What an interrupted run dropped is not seen any more, but its sessions may be there.
    return !surplus.isEmpty() || !task.wanted().containsAll(task.before().placed());
  }

  private Set<String> missing(String id, Task task) {
    Set<String> missing = new HashSet<>(task.wanted());
    if (!missing.isEmpty()) {
      missing.removeAll(provider.groups(id));
    }
    return missing;
  }

  /** The last step: name and language, and open if it is to be. */
  private void describe(Task task, Remote remote) {
    boolean same =
        task.name().equals(remote.name())
            && task.locale().equals(remote.locale())
            && (task.open() == remote.enabled() || !task.open());
    if (!same) {
      provider.update(remote.id(), task.name(), task.locale(), task.open());
    }
  }

  private Remote located(Task task) {
    String known = task.before().account();
    if (known != null) {
      Optional<Remote> remote = provider.get(known);
      if (remote.isPresent()) {
        return remote.get();
      }
    }
    Optional<Remote> named = provider.find(task.username());
    if (named.isEmpty()) {
      String id = provider.create(task.username(), task.name(), task.locale());
      return new Remote(id, task.username(), task.name(), task.locale(), false, null);
    }
    if (known != null || !isOurs(task, named.get())) {
      throw new Foreign();
    }
    return named.get();
  }

  /**
   * One that we made in a run that did not come far enough to note its id: it was missing before,
   * and has nothing yet.
   */
  private boolean isOurs(Task task, Remote remote) {
    Instant intended = task.before().intendedAt();
    Instant created = remote.createdAt();
    return intended != null
        && created != null
        && !created.isBefore(intended.minus(SKEW))
        && !remote.enabled()
        && provider.groups(remote.id()).isEmpty();
  }
}
