package org.linli.portal.appraisal;

import java.time.LocalDate;
import java.time.YearMonth;

/** Which days an indicator of a month looks at. */
public enum Period {
  /** The month. */
  MONTH(0, 1),
  /** Three months up to its end: the work of one month is seldom enough to say something. */
  QUARTER(0, 3),
  /**
   * Three months that ended two months before it: the limits of what was received then have run
   * out, so that those who were quick are not the only ones counted.
   */
  SETTLED_QUARTER(2, 3),
  /** As it was on the last day of the month. */
  LAST_DAY(0, 0),
  /** As it was when the figures were taken. */
  WHEN_TAKEN(0, 0);

  private final int monthsBefore;
  private final int months;

  Period(int monthsBefore, int months) {
    this.monthsBefore = monthsBefore;
    this.months = months;
  }

  /** The first day. */
  public LocalDate from(YearMonth month) {
    return months == 0
        ? month.atEndOfMonth()
        : month.minusMonths(monthsBefore + months - 1L).atDay(1);
  }

  /** The day after the last. */
  public LocalDate to(YearMonth month) {
    return month.minusMonths(monthsBefore).atEndOfMonth().plusDays(1);
  }
}
