package org.linli.patrol.coverage;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * Days and the hours of them.
 *
 * @param to exclusive
 */
public record Window(LocalDate from, LocalDate to, Period period) {

  public Window {
    if (!from.isBefore(to)) {
      throw new IllegalArgumentException("from " + from + " to " + to);
    }
  }

  public long days() {
    return ChronoUnit.DAYS.between(from, to);
  }
}
