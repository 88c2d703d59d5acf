package org.linli.portal.report;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;

/**
 * The days that a report is about, in the zone of the deployment.
 *
 * @param from first day
 * @param to day after the last
 */
public record ReportPeriod(ReportKind kind, LocalDate from, LocalDate to) {

  private static final int WEEKS_A_YEAR = 52;
  private static final int MONTHS_A_QUARTER = 3;

  public ReportPeriod {
    if (!from.isBefore(to)) {
      throw new IllegalArgumentException(from + " is not before " + to);
    }
  }

  /** The week (from Monday), month or quarter that a day lies in. */
  public static ReportPeriod around(ReportKind kind, LocalDate day) {
    return switch (kind) {
      case WEEKLY -> {
        LocalDate monday = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        yield new ReportPeriod(kind, monday, monday.plusWeeks(1));
      }
      case MONTHLY -> {
        LocalDate first = day.withDayOfMonth(1);
        yield new ReportPeriod(kind, first, first.plusMonths(1));
      }
      case QUARTERLY -> {
        LocalDate first = day.with(IsoFields.DAY_OF_QUARTER, 1);
        yield new ReportPeriod(kind, first, first.plusMonths(MONTHS_A_QUARTER));
      }
      case CAMPAIGN, AD_HOC ->
          throw new IllegalArgumentException(kind + " has no period of its own");
    };
  }

  /** The one directly before, as long: the week, month or quarter, else as many days. */
  public ReportPeriod previous() {
    LocalDate before =
        switch (kind) {
          case WEEKLY -> from.minusWeeks(1);
          case MONTHLY -> from.minusMonths(1);
          case QUARTERLY -> from.minusMonths(MONTHS_A_QUARTER);
          case CAMPAIGN, AD_HOC -> from.minusDays(days());
        };
    return new ReportPeriod(kind, before, from);
  }

  /** The same days of the year before; of a week the one 52 weeks before, from Monday too. */
  public ReportPeriod lastYear() {
    if (kind == ReportKind.WEEKLY) {
      return new ReportPeriod(kind, from.minusWeeks(WEEKS_A_YEAR), to.minusWeeks(WEEKS_A_YEAR));
    }
    LocalDate before = from.minusYears(1);
    LocalDate end = to.minusYears(1);
    // The 29th of February by itself has no day of the year before.
    return new ReportPeriod(kind, before, end.isAfter(before) ? end : before.plusDays(1));
  }

  public long days() {
    return ChronoUnit.DAYS.between(from, to);
  }

  /** Whether its last day is over. */
  public boolean isOver(LocalDate today) {
    return !to.isAfter(today);
  }
}
