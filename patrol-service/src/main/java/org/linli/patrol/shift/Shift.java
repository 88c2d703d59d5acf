package org.linli.patrol.shift;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.commons.problem.ProblemException;
import org.linli.patrol.team.Capacity;

/**
 * One person's shift.
 *
 * @param cancelReason null unless CANCELLED
 */
public record Shift(
    UUID id,
    Who who,
    Plan plan,
    ShiftState state,
    Times times,
    @Nullable String cancelReason,
    int version) {

  /**
   * Whose shift it is, and in which team.
   *
   * @param path path of the team's area
   */
  public record Who(
      String username, Capacity capacity, UUID team, String teamName, String county, String path) {}

  /**
   * What was planned.
   *
   * @param planned null for a shift that nobody planned
   * @param from as planned; of one that nobody planned the check-in
   * @param until null for one that nobody planned
   */
  public record Plan(
      @Nullable UUID planned, @Nullable UUID route, Instant from, @Nullable Instant until) {}

  /**
   * What happened.
   *
   * @param byLimit whether the check-out was forgotten
   * @param notice version of the notice that was accepted; null for one entered afterwards
   * @param entered null where they checked in themself
   */
  public record Times(
      @Nullable Instant checkedIn,
      @Nullable Instant ended,
      boolean byLimit,
      @Nullable Integer notice,
      @Nullable Entered entered) {
    public static final Times NONE = new Times(null, null, false, null, null);
  }

  /** Who entered it afterwards, when and why. */
  public record Entered(String by, Instant at, String reason) {}

  /** Where it stands at a moment. */
  public ShiftState stateAt(Instant now) {
    return state == ShiftState.PLANNED && plan.until() != null && plan.until().isBefore(now)
        ? ShiftState.MISSED
        : state;
  }

  Shift checkedIn(Instant at, int notice) {
    require(ShiftState.PLANNED);
    return with(ShiftState.ON_DUTY, new Times(at, null, false, notice, null));
  }

  Shift paused() {
    require(ShiftState.ON_DUTY);
    return with(ShiftState.PAUSED, times);
  }

  Shift resumed() {
    require(ShiftState.PAUSED);
    return with(ShiftState.ON_DUTY, times);
  }

  Shift ended(Instant at, boolean byLimit) {
    if (!state.isOpen()) {
      throw wrongState();
    }
    return with(ShiftState.ENDED, new Times(times.checkedIn(), at, byLimit, times.notice(), null));
  }

  /** Taken off the plan. */
  public Shift cancelled(String reason) {
    require(ShiftState.PLANNED);
    return new Shift(id, who, plan, ShiftState.CANCELLED, times, reason, version);
  }

  /** In other hands. */
  public Shift handedTo(String username, Capacity capacity) {
    require(ShiftState.PLANNED);
    Who other = new Who(username, capacity, who.team(), who.teamName(), who.county(), who.path());
    return new Shift(id, other, plan, state, times, cancelReason, version);
  }

  private Shift with(ShiftState next, Times after) {
    return new Shift(id, who, plan, next, after, cancelReason, version);
  }

  private void require(ShiftState needed) {
    if (state != needed) {
      throw wrongState();
    }
  }

  private ProblemException wrongState() {
    return ProblemException.conflict("shift-step", state.name());
  }
}
