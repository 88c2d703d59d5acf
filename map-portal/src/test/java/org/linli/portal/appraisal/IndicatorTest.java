package org.linli.portal.appraisal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class IndicatorTest {

  /**
   * SAFEGUARDS 6. Whoever adds an indicator comes past this list, and decision 0037 says what may
   * stand in it: shares of what the administration owed, what it owes still, and what it offers.
   */
  @Test
  void theCatalogueIsClosed() {
    assertThat(Arrays.stream(Indicator.values()).map(Enum::name))
        .containsExactly(
            "ACCEPTED_IN_TIME",
            "DEADLINE_KEPT",
            "AGREEMENTS_KEPT",
            "VISITS_DONE",
            "OVERDUE_PROMISES",
            "HAZARDS_FIXED_IN_TIME",
            "INSPECTIONS_DONE",
            "SHIFTS_HELD",
            "ROUTES_COVERED",
            "SHIFTS_PER_HOUSEHOLDS",
            "POSTS_FILLED");
  }

  /** What may only be little is what the administration owes; nothing that people do is. */
  @Test
  void onlyOverdueWorkOfTheAdministrationIsBetterWhenLess() {
    assertThat(Arrays.stream(Indicator.values()).filter(each -> !each.moreIsBetter()))
        .containsExactly(Indicator.OVERDUE_PROMISES);
  }

  @Test
  void everyIndicatorIsARatioWithALeastCount() {
    for (Indicator each : Indicator.values()) {
      assertThat(each.leastCount(20)).as(each.name()).isGreaterThanOrEqualTo(10);
    }
  }

  @Test
  void aQuarterEndsWithItsMonth() {
    YearMonth march = YearMonth.of(2026, 3);
    assertThat(Period.QUARTER.from(march)).isEqualTo(LocalDate.of(2026, 1, 1));
    assertThat(Period.QUARTER.to(march)).isEqualTo(LocalDate.of(2026, 4, 1));
    assertThat(Period.MONTH.from(march)).isEqualTo(LocalDate.of(2026, 3, 1));
  }

  @Test
  void aSettledQuarterEndedTwoMonthsBefore() {
    YearMonth march = YearMonth.of(2026, 3);
    assertThat(Period.SETTLED_QUARTER.from(march)).isEqualTo(LocalDate.of(2025, 11, 1));
    assertThat(Period.SETTLED_QUARTER.to(march)).isEqualTo(LocalDate.of(2026, 2, 1));
  }

  @Test
  void aStandIsThatOfTheLastDay() {
    YearMonth february = YearMonth.of(2026, 2);
    assertThat(Period.LAST_DAY.from(february)).isEqualTo(LocalDate.of(2026, 2, 28));
    assertThat(Period.LAST_DAY.to(february)).isEqualTo(LocalDate.of(2026, 3, 1));
  }
}
