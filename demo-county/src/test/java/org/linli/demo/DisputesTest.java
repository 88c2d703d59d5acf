package org.linli.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.linli.demo.dispute.Category;
import org.linli.demo.dispute.Seasons;

class DisputesTest {

  private static final CountyUnderTest COUNTY = new CountyUnderTest(Size.S, 990_102);
  private static List<String[]> rows;

  @BeforeAll
  static void read() throws IOException {
    rows = COUNTY.disputes();
  }

  @Test
  void thereAreAsManyAsTheSizeSaysEachWithItsOwnNumber() {
    assertThat(rows).hasSize(60_000);
    assertThat(rows)
        .extracting(row -> row[0])
        .doesNotHaveDuplicates()
        .allMatch(n -> n.matches("\\d+"));
  }

  @Test
  void everyDisputeLiesInExactlyOneGrid() {
    assertThat(COUNTY.gridsThatHold(rows)).containsOnly(1);
  }

  @Test
  void theyCameInOrderWithinTheThreeYearsAndWereClosedAfterwards() {
    OffsetDateTime before = OffsetDateTime.parse("2023-11-01T00:00:00+08:00");
    OffsetDateTime end = OffsetDateTime.parse("2026-11-01T00:00:00+08:00");
    for (String[] row : rows) {
      OffsetDateTime received = OffsetDateTime.parse(row[4]);
      assertThat(received).isBetween(before, end);
      before = received;
      boolean closed = row[3].equals("CLOSED") || row[3].equals("ARCHIVED");
      assertThat(!row[5].isEmpty()).as(row[0]).isEqualTo(closed);
      if (closed) {
        assertThat(OffsetDateTime.parse(row[5])).isAfter(received).isBefore(end);
      }
    }
  }

  @Test
  void onlyDisputesBeforeTriageHaveNoLevelAndFewAreRed() {
    for (String[] row : rows) {
      boolean before = List.of("RECEIVED", "ACCEPTED", "NOT_ACCEPTED").contains(row[3]);
      assertThat(row[2].isEmpty()).as(row[0]).isEqualTo(before);
    }
    long red = rows.stream().filter(row -> row[2].equals("RED")).count();
    assertThat(red).isBetween(600L, 2400L);
  }

  @Test
  void everyCategoryOccurs() {
    List<String> codes = Arrays.stream(Category.values()).map(Category::code).toList();
    assertThat(rows.stream().map(row -> row[1]).collect(Collectors.toSet()))
        .containsExactlyInAnyOrderElementsOf(codes);
  }

  @Test
  void wagesAreClaimedBeforeSpringFestival() {
    long january = labour("2026-01");
    long june = labour("2026-06");
    assertThat(january).isGreaterThan(3 * june);
  }

  @Test
  void aHotSpotStandsOutAndManyGridsAreQuiet() {
    LocalDate from = Seasons.LAST.minusDays(90);
    List<String[]> recent =
        rows.stream().filter(row -> row[4].compareTo(from.toString()) > 0).toList();
    Map<String, Integer> cells = new HashMap<>();
    for (String[] row : recent) {
      String cell = "%.2f %.2f".formatted(Double.parseDouble(row[6]), Double.parseDouble(row[7]));
      cells.merge(cell, 1, Integer::sum);
    }
    List<Integer> counts = cells.values().stream().sorted().toList();
    assertThat(counts.getLast()).isGreaterThan(100);
    assertThat(counts.stream().filter(n -> n < 3).count()).isGreaterThan(counts.size() / 4);
  }

  private static long labour(String month) {
    return rows.stream().filter(r -> r[1].equals("labour") && r[4].startsWith(month)).count();
  }
}
