package org.linli.dispute.dispatch;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How the question stands which unit answers for a matter.
 *
 * @param receiver the unit that received it; null where there was none
 * @param target where it was sent and not yet taken
 * @param takeDueAt by when a unit must have taken it; written at the first dispatch and never moved
 * @param takenBy the unit that took it
 */
public record DispatchState(
    @Nullable String receiver,
    @Nullable String target,
    @Nullable Instant takeDueAt,
    @Nullable String takenBy,
    Dispute dispute,
    @Nullable String whereToTurn,
    @Nullable UUID duplicateOf) {

  /**
   * What units disagreed about.
   *
   * @param returns how often it was given back
   * @param arbiter who must decide, or decided
   */
  public record Dispute(int returns, @Nullable String arbiter, boolean arbitrated) {

    static final Dispute NONE = new Dispute(0, null, false);
  }

  static DispatchState received(@Nullable String receiver) {
    return new DispatchState(receiver, null, null, null, Dispute.NONE, null, null);
  }

  /** Whether an arbiter must decide before anything else is done. */
  public boolean isContested() {
    return dispute.arbiter() != null && !dispute.arbitrated();
  }

  DispatchState sent(String unit, Instant due) {
    Instant fixed = takeDueAt == null ? due : takeDueAt;
    return new DispatchState(receiver, unit, fixed, null, dispute, whereToTurn, duplicateOf);
  }

  DispatchState taken(String unit, Instant due) {
    Instant fixed = takeDueAt == null ? due : takeDueAt;
    return new DispatchState(receiver, null, fixed, unit, dispute, whereToTurn, duplicateOf);
  }

  DispatchState returned() {
    Dispute next = new Dispute(dispute.returns() + 1, dispute.arbiter(), dispute.arbitrated());
    return new DispatchState(receiver, null, takeDueAt, null, next, whereToTurn, duplicateOf);
  }

  DispatchState contested(String arbiter) {
    Dispute next = new Dispute(dispute.returns(), arbiter, false);
    return new DispatchState(receiver, target, takeDueAt, null, next, whereToTurn, duplicateOf);
  }

  DispatchState decided(String unit) {
    Dispute next = new Dispute(dispute.returns(), dispute.arbiter(), true);
    return new DispatchState(receiver, unit, takeDueAt, null, next, whereToTurn, duplicateOf);
  }

  DispatchState declined(String place) {
    return new DispatchState(receiver, null, takeDueAt, takenBy, dispute, place, duplicateOf);
  }

  DispatchState duplicate(UUID kept) {
    return new DispatchState(receiver, null, takeDueAt, takenBy, dispute, whereToTurn, kept);
  }
}
