package org.linli.portal.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class ReportPeriodTest {

  @Test
  void aWeekBeginsOnMondayAndIsComparedWithMondaysToo() {
    ReportPeriod week = ReportPeriod.around(ReportKind.WEEKLY, LocalDate.of(2026, 1, 1));
    assertThat(week).isEqualTo(period(ReportKind.WEEKLY, "2025-12-29", "2026-01-05"));
    assertThat(week.previous()).isEqualTo(period(ReportKind.WEEKLY, "2025-12-22", "2025-12-29"));
    assertThat(week.lastYear()).isEqualTo(period(ReportKind.WEEKLY, "2024-12-30", "2025-01-06"));
  }

  @Test
  void aMonthIsComparedWithTheMonthBeforeHoweverLong() {
    ReportPeriod march = ReportPeriod.around(ReportKind.MONTHLY, LocalDate.of(2028, 3, 31));
    assertThat(march.previous()).isEqualTo(period(ReportKind.MONTHLY, "2028-02-01", "2028-03-01"));
    assertThat(march.lastYear()).isEqualTo(period(ReportKind.MONTHLY, "2027-03-01", "2027-04-01"));
  }

  @Test
  void aQuarterHasThreeMonths() {
    ReportPeriod quarter = ReportPeriod.around(ReportKind.QUARTERLY, LocalDate.of(2026, 2, 14));
    assertThat(quarter).isEqualTo(period(ReportKind.QUARTERLY, "2026-01-01", "2026-04-01"));
    assertThat(quarter.previous())
        .isEqualTo(period(ReportKind.QUARTERLY, "2025-10-01", "2026-01-01"));
  }

  @Test
  void chosenDaysAreComparedWithAsManyBefore() {
    ReportPeriod days = period(ReportKind.AD_HOC, "2026-03-10", "2026-03-20");
    assertThat(days.previous()).isEqualTo(period(ReportKind.AD_HOC, "2026-02-28", "2026-03-10"));
    ReportPeriod leap = period(ReportKind.AD_HOC, "2028-02-29", "2028-03-01");
    assertThat(leap.lastYear()).isEqualTo(period(ReportKind.AD_HOC, "2027-02-28", "2027-03-01"));
  }

  private static ReportPeriod period(ReportKind kind, String from, String to) {
    return new ReportPeriod(kind, LocalDate.parse(from), LocalDate.parse(to));
  }
}
