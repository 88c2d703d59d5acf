package org.linli.dispute.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.linli.commons.problem.Violation;
import org.linli.commons.settings.Faults;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class HolidayCalendarTest {

  private final HolidayCalendar calendar =
      CalendarKind.CALENDAR.read(CalendarKind.CALENDAR.initial());

  @Test
  void springFestivalOf2026IsOffAndItsMakeUpSaturdaysAreWorked() {
    assertThat(calendar.isWorkingDay(day("2026-02-13"))).isTrue();
    assertThat(calendar.isWorkingDay(day("2026-02-14"))).as("Saturday made up").isTrue();
    assertThat(calendar.isWorkingDay(day("2026-02-15"))).isFalse();
    assertThat(calendar.isWorkingDay(day("2026-02-23"))).as("Monday off").isFalse();
    assertThat(calendar.isWorkingDay(day("2026-02-24"))).isTrue();
    assertThat(calendar.isWorkingDay(day("2026-02-28"))).as("Saturday made up").isTrue();
  }

  @Test
  void threeWorkingDaysOverNationalDay() {
    // 30 September is a Wednesday; off until the 7th; 8, 9 and Saturday the 10th are worked.
    assertThat(calendar.after(day("2026-09-30"), 3)).isEqualTo(day("2026-10-10"));
    assertThat(calendar.between(day("2026-09-30"), day("2026-10-10"))).isEqualTo(3);
    assertThat(calendar.between(day("2026-10-10"), day("2026-09-30"))).isZero();
  }

  @Test
  void aYearThatIsNotKnownCountsMondayToFridayAndSaysSo() {
    assertThat(calendar.isWorkingDay(day("2027-01-01"))).as("a Friday").isTrue();
    assertThat(calendar.firstUnknown(day("2026-12-30"), day("2027-01-04"))).isEqualTo(2027);
    assertThat(calendar.firstUnknown(day("2025-12-30"), day("2026-01-04"))).isNull();
  }

  @Test
  void warnsOfTheNextYearFromNovemberOn() {
    assertThat(calendar.missingOn(day("2026-10-31"))).isEmpty();
    assertThat(calendar.missingOn(day("2026-11-01"))).contains(2027);
    assertThat(calendar.missingOn(day("2027-03-01"))).contains(2027);
    assertThat(calendar.missingOn(day("2025-12-01"))).isEmpty();
    assertThat(calendar.knownThrough(2025)).contains(2026);
    assertThat(calendar.knownThrough(2027)).isEmpty();
  }

  @Test
  void whatFallsOnADayOffIsDueTheWorkingDayBefore() {
    // A week after Friday the 13th lies in the holiday: due on the last worked day before it.
    assertThat(calendar.onWorkingDay(day("2026-02-20"), day("2026-02-13")))
        .isEqualTo(day("2026-02-14"));
    // Only where no working day is left in between, after it.
    assertThat(calendar.onWorkingDay(day("2026-02-21"), day("2026-02-14")))
        .isEqualTo(day("2026-02-24"));
  }

  @Test
  void namesWhatIsWrongWithACalendar() {
    JsonNode body =
        JsonMapper.shared()
            .readTree(
                """
                {"years":[{"year":2027,"source":"x","holidays":[
                  {"name":"a","nameEn":"a","from":"2027-05-05","to":"2027-05-01"},
                  {"name":"b","nameEn":"b","from":"2027-10-02","to":"2027-10-03"}],
                 "makeUpDays":[{"day":"2027-10-02"},{"day":"2027-05-06"}]}]}
                """);
    Faults faults = new Faults();
    CalendarKind.CALENDAR.check(CalendarKind.CALENDAR.read(body), faults);
    assertThat(faults.list())
        .extracting(Violation::field, Violation::code)
        .containsExactlyInAnyOrder(
            org.assertj.core.groups.Tuple.tuple(
                "/years/0/holidays/0/to", "calendar-holiday-length"),
            org.assertj.core.groups.Tuple.tuple(
                "/years/0/makeUpDays/0/day", "calendar-make-up-off"),
            org.assertj.core.groups.Tuple.tuple(
                "/years/0/makeUpDays/1/day", "calendar-make-up-weekday"));
  }

  private static LocalDate day(String text) {
    return LocalDate.parse(text);
  }
}
