package org.linli.dispute.calendar;

import java.time.Instant;
import java.time.LocalDate;

/** Counts working days. */
public interface WorkingDays {

  boolean isWorkingDay(LocalDate day);

  /** The working day that many working days after a day; the day itself is not counted. */
  LocalDate after(LocalDate day, int workingDays);

  /**
   * The end of the working day that many working days after an instant, in the deployment's time
   * zone.
   */
  Instant after(Instant from, int workingDays);

  /** How many working days lie after the first day up to the second, inclusive. */
  int between(LocalDate from, LocalDate to);
}
