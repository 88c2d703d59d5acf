package org.linli.place.hours;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OpeningHoursTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "24/7 | 24/7",
        "24小时 | 24/7",
        "08:00-22:00 | Mo,Tu,We,Th,Fr,Sa,Su 08:00-22:00",
        "Mo-Fr 08:00-12:00,14:00-18:00; Sa 09:00-12:00 | Mo,Tu,We,Th,Fr 08:00-12:00; Mo,Tu,We,Th,Fr 14:00-18:00; Sa 09:00-12:00",
        "周一至周五 8:00-17:30 | Mo,Tu,We,Th,Fr 08:00-17:30",
        "星期六、星期日 9：00—24：00 | Sa,Su 09:00-24:00",
        "Fr-Mo 20:00-02:00 | Mo,Fr,Sa,Su 20:00-02:00",
      })
  void whatListsSayIsUnderstood(String text, String said) {
    OpeningHours hours = OpeningText.read(text).orElseThrow();
    assertThat(hours).hasToString(said);
    assertThat(OpeningText.read(said)).contains(hours);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "early",
        "25:00-26:00",
        "08:60-09:00",
        "Xx 08:00-09:00",
        "Mo 08:00-12:00; Mo 11:00-13:00",
        "24:00-08:00",
        "Mo-Tu-We 08:00-09:00"
      })
  void whatCannotBeIsNotUnderstood(String text) {
    assertThat(OpeningText.read(text)).isEmpty();
  }

  @Test
  void aNightThatBeginsOnSundayEndsOnMonday() {
    OpeningHours bar = OpeningText.read("Su 20:00-02:00").orElseThrow();
    // The 1st of June 2026 is a Monday.
    assertThat(bar.isOpen(LocalDateTime.parse("2026-05-31T20:00"))).isTrue();
    assertThat(bar.isOpen(LocalDateTime.parse("2026-06-01T01:59"))).isTrue();
    assertThat(bar.isOpen(LocalDateTime.parse("2026-06-01T02:00"))).isFalse();
    assertThat(bar.isOpen(LocalDateTime.parse("2026-05-31T19:59"))).isFalse();
    assertThat(OpeningHours.ALWAYS.isOpen(LocalDateTime.parse("2026-06-01T03:00"))).isTrue();
  }

  @Test
  void spansThatOverlapAreNoHoursNotEvenAcrossTheWeek() {
    OpeningHours.Span night = new OpeningHours.Span(Set.of(DayOfWeek.SUNDAY), 22 * 60, 6 * 60);
    OpeningHours.Span morning = new OpeningHours.Span(Set.of(DayOfWeek.MONDAY), 5 * 60, 9 * 60);
    assertThatThrownBy(() -> new OpeningHours(false, List.of(night, morning)))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
