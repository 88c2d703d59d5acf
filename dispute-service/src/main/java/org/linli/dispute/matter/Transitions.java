package org.linli.dispute.matter;

import static org.linli.dispute.matter.DisputeStatus.ACCEPTED;
import static org.linli.dispute.matter.DisputeStatus.AGREED;
import static org.linli.dispute.matter.DisputeStatus.ARCHIVED;
import static org.linli.dispute.matter.DisputeStatus.ASSIGNED;
import static org.linli.dispute.matter.DisputeStatus.CLOSED;
import static org.linli.dispute.matter.DisputeStatus.CONFIRMATION_APPLIED;
import static org.linli.dispute.matter.DisputeStatus.CONFIRMATION_REJECTED;
import static org.linli.dispute.matter.DisputeStatus.CONFIRMED;
import static org.linli.dispute.matter.DisputeStatus.MEDIATING;
import static org.linli.dispute.matter.DisputeStatus.NOT_ACCEPTED;
import static org.linli.dispute.matter.DisputeStatus.NOT_AGREED;
import static org.linli.dispute.matter.DisputeStatus.PERFORMING;
import static org.linli.dispute.matter.DisputeStatus.RECEIVED;
import static org.linli.dispute.matter.DisputeStatus.REFERRED;
import static org.linli.dispute.matter.DisputeStatus.REOPENED;
import static org.linli.dispute.matter.DisputeStatus.SUSPENDED;
import static org.linli.dispute.matter.DisputeStatus.TRIAGED;
import static org.linli.dispute.matter.DisputeStatus.VISITED;
import static org.linli.dispute.matter.DisputeStatus.WITHDRAWN;

import java.util.EnumSet;
import java.util.Set;
import org.linli.commons.problem.ProblemException;

/** Which state follows which: the one place where it is said. */
public final class Transitions {

  private Transitions() {}

  /** The states that may follow. */
  public static Set<DisputeStatus> after(DisputeStatus state) {
    return switch (state) {
      case RECEIVED -> EnumSet.of(ACCEPTED, NOT_ACCEPTED, CLOSED);
      case ACCEPTED -> EnumSet.of(TRIAGED, NOT_ACCEPTED, WITHDRAWN, REFERRED, CLOSED);
      case NOT_ACCEPTED -> EnumSet.of(REOPENED, CLOSED, ARCHIVED);
      case TRIAGED -> EnumSet.of(ASSIGNED, WITHDRAWN, REFERRED, CLOSED);
      case ASSIGNED -> EnumSet.of(MEDIATING, TRIAGED, SUSPENDED, WITHDRAWN, REFERRED, CLOSED);
      case MEDIATING ->
          EnumSet.of(ASSIGNED, AGREED, NOT_AGREED, SUSPENDED, WITHDRAWN, REFERRED, CLOSED);
      case AGREED -> EnumSet.of(CONFIRMATION_APPLIED, PERFORMING, VISITED, REOPENED, CLOSED);
      case NOT_AGREED -> EnumSet.of(MEDIATING, REFERRED, VISITED, REOPENED, CLOSED);
      case WITHDRAWN -> EnumSet.of(VISITED, REOPENED, CLOSED);
      case REFERRED ->
          EnumSet.of(ACCEPTED, TRIAGED, ASSIGNED, MEDIATING, VISITED, REOPENED, CLOSED);
      case CONFIRMATION_APPLIED -> EnumSet.of(CONFIRMED, CONFIRMATION_REJECTED, AGREED);
      case CONFIRMED -> EnumSet.of(PERFORMING, VISITED, REOPENED, CLOSED);
      case CONFIRMATION_REJECTED -> EnumSet.of(PERFORMING, MEDIATING, VISITED, REOPENED, CLOSED);
      case PERFORMING -> EnumSet.of(CONFIRMATION_APPLIED, VISITED, MEDIATING, REOPENED, CLOSED);
      case VISITED -> EnumSet.of(CLOSED, PERFORMING, REOPENED);
      case CLOSED -> EnumSet.of(ARCHIVED, REOPENED);
      case ARCHIVED -> EnumSet.of(REOPENED);
      case SUSPENDED -> EnumSet.of(ASSIGNED, MEDIATING, WITHDRAWN, CLOSED);
      case REOPENED ->
          EnumSet.of(ACCEPTED, TRIAGED, ASSIGNED, NOT_ACCEPTED, WITHDRAWN, REFERRED, CLOSED);
    };
  }

  /** Whether a matter in this state is still being worked on. */
  public static boolean isOpen(DisputeStatus state) {
    return switch (state) {
      case CLOSED, ARCHIVED, NOT_ACCEPTED -> false;
      case RECEIVED,
          ACCEPTED,
          TRIAGED,
          ASSIGNED,
          MEDIATING,
          AGREED,
          NOT_AGREED,
          WITHDRAWN,
          REFERRED,
          CONFIRMATION_APPLIED,
          CONFIRMED,
          CONFIRMATION_REJECTED,
          PERFORMING,
          VISITED,
          SUSPENDED,
          REOPENED ->
          true;
    };
  }

  /**
   * Lets a step pass that leads to a state which may follow, or leaves the state as it is.
   *
   * @throws ProblemException 409 {@code transition} naming both states and what may follow
   */
  public static void require(DisputeStatus from, DisputeStatus to) {
    if (from != to && !after(from).contains(to)) {
      throw ProblemException.conflict(
          "transition", StatusName.of(from), StatusName.of(to), StatusName.list(after(from)));
    }
  }
}
