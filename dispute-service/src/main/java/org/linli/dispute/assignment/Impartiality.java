package org.linli.dispute.assignment;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.commons.problem.ProblemException;
import org.linli.dispute.matter.Matter;
import org.linli.dispute.matter.OpenMatter;
import org.linli.dispute.step.Need;

/**
 * That nobody mediates who has an interest in the matter, or whom a party does not want. It follows
 * from what was declared last about somebody.
 */
public final class Impartiality {

  private final AssignmentStore store;

  public Impartiality(AssignmentStore store) {
    this.store = store;
  }

  /** What mediation needs of the responsible person before it can start. */
  public List<Need> needs(Matter matter) {
    String person = matter.answering().person();
    if (person == null) {
      return List.of(Need.of("person"));
    }
    List<Need> needs = new ArrayList<>();
    if (lastOf(matter, person) != Declaration.Kind.NONE) {
      needs.add(Need.of("declaration", person));
    }
    return needs;
  }

  /** Whether somebody may not work on this matter. */
  public boolean isBlocked(Matter matter, String username) {
    Declaration.Kind last = lastOf(matter, username);
    return last != null && last.isBlocking();
  }

  /**
   * Lets those pass who may work on the matter.
   *
   * @throws ProblemException 403 {@code blocked-person}
   */
  public void requireUnblocked(OpenMatter open) {
    if (isBlocked(open.matter(), open.caller())) {
      throw ProblemException.forbidden("blocked-person");
    }
  }

  private Declaration.@Nullable Kind lastOf(Matter matter, String username) {
    return store.declarations(matter).stream()
        .filter(declaration -> declaration.username().equals(username))
        .map(Declaration::kind)
        .reduce((earlier, later) -> earlier.isBlocking() ? earlier : later)
        .orElse(null);
  }
}
