package org.linli.patrol.shift;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.linli.commons.problem.ProblemException;

/**
 * What can still be planned: from a quarter of an hour ago, for whoever plans at the last moment,
 * to a year ahead. What began before stays as it was planned, or planned and actual could be made
 * to agree afterwards.
 */
public final class PlanHorizon {

  private static final Duration LAST_MOMENT = Duration.ofMinutes(15);
  private static final int DAYS_AHEAD = 366;

  private final Clock clock;

  public PlanHorizon(Clock clock) {
    this.clock = clock;
  }

  /** Whether it began too long ago to be planned, changed or cancelled. */
  public boolean hasBegun(Instant from) {
    return from.isBefore(clock.instant().minus(LAST_MOMENT));
  }

  /**
   * Lets a beginning go on that can be planned.
   *
   * @throws ProblemException 400
   */
  public void requireToCome(String field, Instant from) {
    if (hasBegun(from)) {
      throw ProblemException.badField(field, "plan-in-the-past", LAST_MOMENT.toMinutes());
    }
    requireNear(field, from);
  }

  /**
   * Lets go on what is not too far ahead.
   *
   * @throws ProblemException 400
   */
  public void requireNear(String field, Instant at) {
    if (at.isAfter(clock.instant().plus(Duration.ofDays(DAYS_AHEAD)))) {
      throw ProblemException.badField(field, "plan-too-far-ahead");
    }
  }

  /**
   * Lets go on what has not begun.
   *
   * @throws ProblemException 409
   */
  public void requireNotBegun(Instant from) {
    if (hasBegun(from)) {
      throw ProblemException.conflict("plan-begun", LAST_MOMENT.toMinutes());
    }
  }
}
