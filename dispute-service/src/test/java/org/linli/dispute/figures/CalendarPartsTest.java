package org.linli.dispute.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.linli.dispute.figures.CalendarParts.Part;

class CalendarPartsTest {

  private static final LocalDate FIRST = LocalDate.of(2023, 1, 1);

  @Test
  void wholeStretchesOfTheCalendarAreOnePart() {
    assertThat(parts("2025-01-01", "2026-01-01")).hasSize(1);
    assertThat(parts("2025-07-01", "2026-01-01")).hasSize(1);
    assertThat(parts("2025-04-01", "2025-07-01")).hasSize(1);
    assertThat(parts("2024-02-01", "2024-03-01")).hasSize(1);
    assertThat(parts("2024-02-17", "2024-03-01")).hasSize(1);
    assertThat(parts("2025-11-22", "2026-11-22")).hasSize(10);
  }

  @Test
  void partsFollowEachOtherWithoutGaps() {
    Random random = new Random(5);
    for (int run = 0; run < 5_000; run++) {
      LocalDate from = FIRST.plusDays(random.nextInt(1_200));
      LocalDate to = from.plusDays(1 + random.nextInt(1_200));
      int day = (int) from.toEpochDay();
      List<Part> parts = CalendarParts.of(from, to);
      for (Part part : parts) {
        assertThat(part.from()).isEqualTo(day);
        assertThat(part.to()).isGreaterThan(day);
        day = part.to();
      }
      assertThat(day).isEqualTo((int) to.toEpochDay());
      assertThat(parts.size()).isLessThan(25);
    }
  }

  /** However many windows are asked for, a day is only ever told as a member of nine stretches. */
  @Test
  void aDayLiesInFewPartsOfAllWindows() {
    Set<Part> all = new HashSet<>();
    for (int from = 0; from < 400; from++) {
      for (int to = from + 1; to < 800; to++) {
        all.addAll(CalendarParts.of(FIRST.plusDays(from), FIRST.plusDays(to)));
      }
    }
    for (int day = 0; day < 800; day++) {
      int epochDay = (int) FIRST.plusDays(day).toEpochDay();
      assertThat(all.stream().filter(p -> p.from() <= epochDay && p.to() > epochDay).count())
          .isLessThanOrEqualTo(9);
    }
  }

  private static List<Part> parts(String from, String to) {
    return CalendarParts.of(LocalDate.parse(from), LocalDate.parse(to));
  }
}
