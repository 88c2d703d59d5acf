package org.linli.grid.post;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * From-to, both days included.
 *
 * @param until null for open
 * @param withdrawn taken back before it began: no day of it was ever held
 */
public record Term(LocalDate from, @Nullable LocalDate until, boolean withdrawn) {

  /** Where a day stands to it. */
  public enum Time {
    NOW,
    LATER,
    OVER
  }

  public Term {
    if (until != null && until.isBefore(from)) {
      throw new IllegalArgumentException(from + " to " + until);
    }
  }

  public static Term of(LocalDate from, @Nullable LocalDate until) {
    return new Term(from, until, false);
  }

  public Time time(LocalDate today) {
    if (withdrawn || (until != null && until.isBefore(today))) {
      return Time.OVER;
    }
    return from.isAfter(today) ? Time.LATER : Time.NOW;
  }

  public boolean holdsOn(LocalDate day) {
    return !withdrawn && !day.isBefore(from) && (until == null || !day.isAfter(until));
  }

  /** Whether they have a day in common. */
  public boolean meets(Term other) {
    return !withdrawn
        && !other.withdrawn
        && (until == null || !until.isBefore(other.from))
        && (other.until == null || !other.until.isBefore(from));
  }

  /** The same with this last day; withdrawn by one before its first. */
  public Term endingOn(LocalDate last) {
    return last.isBefore(from) ? new Term(from, until, true) : new Term(from, last, false);
  }
}
