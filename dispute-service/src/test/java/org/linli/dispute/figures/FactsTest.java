package org.linli.dispute.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.linli.dispute.matter.DisputeStatus;
import org.linli.dispute.matter.TriageLevel;

class FactsTest {

  private static final int GRIDS = 7;
  private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);

  private final Random random = new Random(3);
  private final List<Row> all = new ArrayList<>();
  private FactColumns base = FactColumns.EMPTY;
  private FactBuffer tail = new FactBuffer();

  private record Row(
      int grid,
      int cell,
      LocalDate day,
      int category,
      TriageLevel level,
      DisputeStatus status,
      int result,
      int key) {

    char attribute() {
      return Attributes.pack(category, level, status);
    }
  }

  @Test
  void countsAsASlowLoopDoesWhateverIsMergedWhen() {
    for (int round = 0; round < 12; round++) {
      for (int n = random.nextInt(400); n > 0; n--) {
        if (all.size() > 5 && random.nextInt(3) == 0) {
          change();
        } else {
          add(row(random.nextInt()));
        }
      }
      if (random.nextBoolean()) {
        merge();
      }
      Facts facts = facts();
      assertThat(facts.size()).isEqualTo(all.size());
      for (int n = 0; n < 20; n++) {
        compare(facts, filter());
      }
    }
  }

  @Test
  void afterAMergeNothingIsLeftOfWhatWasTakenBack() {
    for (int n = 0; n < 500; n++) {
      add(row(n));
    }
    merge();
    for (int n = 0; n < 2_000; n++) {
      change();
    }
    merge();
    assertThat(base.size()).isEqualTo(500);
    while (!all.isEmpty()) {
      put(all.removeLast(), -1);
    }
    merge();
    assertThat(base.size()).isZero();
  }

  @Test
  void whatWasNeverThereCannotBeTakenBack() {
    add(row(1));
    add(row(2));
    put(row(3), -1);
    assertThatThrownBy(this::merge).isInstanceOf(FactMerge.Mismatch.class);
    Row known = all.getFirst();
    tail = new FactBuffer();
    put(known, 1);
    put(known, -1);
    put(known, -1);
    assertThatThrownBy(this::merge).isInstanceOf(FactMerge.Mismatch.class);
  }

  @Test
  void aSnapshotDoesNotSeeWhatIsAppendedLater() {
    add(row(0));
    Facts before = facts();
    for (int n = 0; n < 70_000; n++) {
      add(row(n));
    }
    assertThat(before.size()).isEqualTo(1);
    assertThat(sum(before.countGrids(Integer.MIN_VALUE, Integer.MAX_VALUE, null))).isEqualTo(1);
    assertThat(sum(facts().countGrids(Integer.MIN_VALUE, Integer.MAX_VALUE, null)))
        .isEqualTo(70_001);
  }

  @Test
  void whatIsTruncatedIsNotCounted() {
    add(row(0));
    int size = tail.size();
    add(row(1));
    tail.truncate(size);
    assertThat(facts().size()).isEqualTo(1);
  }

  private Row row(int key) {
    return new Row(
        random.nextInt(GRIDS),
        random.nextInt(5),
        FIRST.plusDays(random.nextInt(60)),
        random.nextInt(18),
        random.nextBoolean() ? null : TriageLevel.values()[random.nextInt(3)],
        DisputeStatus.values()[random.nextInt(DisputeStatus.values().length)],
        random.nextInt(1 << 16),
        key);
  }

  private void add(Row row) {
    all.add(row);
    put(row, 1);
  }

  /** Takes a row back and puts another one of the same key in its place. */
  private void change() {
    int place = random.nextInt(all.size());
    Row before = all.get(place);
    Row after = row(before.key());
    all.set(place, after);
    put(before, -1);
    put(after, 1);
  }

  private void put(Row row, int weight) {
    tail.add(
        row.grid(),
        row.cell(),
        (int) row.day().toEpochDay(),
        row.attribute(),
        row.result(),
        row.key(),
        weight);
  }

  private void merge() {
    base = base.with(tail.rows());
    tail = new FactBuffer();
  }

  private Facts facts() {
    return new Facts(
        1,
        base,
        tail.rows(),
        new GridCodes.Known(new String[GRIDS], GRIDS),
        new CellForest.Known(new long[5], new int[5], 5));
  }

  private FactFilter filter() {
    LocalDate from = FIRST.plusDays(random.nextInt(70) - 5);
    return new FactFilter(
        from,
        from.plusDays(1 + random.nextInt(70)),
        random.nextBoolean() ? Set.of() : Set.of(1, 2, 3),
        random.nextBoolean() ? Set.of() : Set.of(TriageLevel.RED),
        random.nextBoolean() ? Set.of() : Set.of(DisputeStatus.CLOSED, DisputeStatus.REOPENED));
  }

  private void compare(Facts facts, FactFilter filter) {
    int[] grids = new int[GRIDS];
    int[] cells = new int[5];
    int keys = 0;
    byte[] scope = {1, 0, 1, 1, 0, 1, 1};
    for (Row row : all) {
      boolean received = !row.day().isBefore(filter.from()) && row.day().isBefore(filter.to());
      boolean counted =
          received
              && (filter.categories().isEmpty() || filter.categories().contains(row.category()))
              && (filter.levels().isEmpty()
                  || (row.level() != null && filter.levels().contains(row.level())))
              && (filter.statuses().isEmpty() || filter.statuses().contains(row.status()));
      grids[row.grid()] += counted ? 1 : 0;
      cells[row.cell()] += counted ? scope[row.grid()] : 0;
      keys += received ? row.key() * (row.result() + 1) : 0;
    }
    assertThat(facts.countGrids(filter.fromDay(), filter.toDay(), filter.allowed()))
        .isEqualTo(grids);
    assertThat(facts.countCells(filter.fromDay(), filter.toDay(), filter.allowed(), scope))
        .isEqualTo(cells);
    int[] seen = new int[1];
    facts.forEach(
        filter.fromDay(),
        filter.toDay(),
        (grid, cell, attribute, result, key, weight) -> seen[0] += weight * key * (result + 1));
    assertThat(seen[0]).isEqualTo(keys);
  }

  private static int sum(int[] counts) {
    int sum = 0;
    for (int count : counts) {
      sum += count;
    }
    return sum;
  }
}
