package org.linli.patrol.shift;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import org.linli.commons.problem.ProblemException;

/** Days that somebody asks about, both included. */
public record Days(LocalDate from, LocalDate until) {

  /**
   * Some days.
   *
   * @throws ProblemException 400 where they are the wrong way round or too many
   */
  public static Days of(LocalDate from, LocalDate until, int most) {
    if (until.isBefore(from)) {
      throw ProblemException.badField("until", "date-order");
    }
    if (ChronoUnit.DAYS.between(from, until) >= most) {
      throw ProblemException.badField("until", "period-too-long", most);
    }
    return new Days(from, until);
  }

  /** The first moment of the first day. */
  public Instant begin(ZoneId zone) {
    return from.atStartOfDay(zone).toInstant();
  }

  /** The first moment after the last day. */
  public Instant end(ZoneId zone) {
    return until.plusDays(1).atStartOfDay(zone).toInstant();
  }
}
