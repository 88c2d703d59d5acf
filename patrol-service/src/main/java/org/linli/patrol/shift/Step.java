package org.linli.patrol.shift;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A step of a shift.
 *
 * @param at when it was taken
 * @param receivedAt when it was heard of: later, where there was no network
 * @param by username; null for the clock
 * @param fix null where no fix belongs to the step
 */
public record Step(
    Kind kind, Instant at, Instant receivedAt, @Nullable String by, @Nullable FixOutcome fix) {

  /** What happened. */
  public enum Kind {
    PLANNED,
    CHECK_IN,
    PAUSE,
    RESUME,
    CHECK_OUT,
    ENDED_BY_LIMIT,
    CHANGED_HANDS,
    CANCELLED
  }

  /** What became of the fix of a step. */
  public enum FixOutcome {
    TAKEN,
    /** None was sent, which says nothing about where somebody was. */
    NO_POSITION,
    REFUSED
  }
}
