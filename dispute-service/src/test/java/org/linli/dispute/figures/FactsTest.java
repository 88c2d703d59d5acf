package org.linli.dispute.figures;

import static org.assertj.core.api.Assertions.assertThat;

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
  private final List<Fact> all = new ArrayList<>();
  private FactColumns base = FactColumns.EMPTY;
  private FactBuffer tail = new FactBuffer();

  private record Fact(
      int grid, int cell, LocalDate day, int category, TriageLevel level, DisputeStatus status) {}

  @Test
  void countsAsASlowLoopDoesWhateverIsMergedWhen() {
    for (int round = 0; round < 12; round++) {
      for (int n = random.nextInt(400); n > 0; n--) {
        add();
      }
      if (random.nextBoolean()) {
        base = base.with(tail.rows());
        tail = new FactBuffer();
      }
      Facts facts = facts();
      assertThat(facts.size()).isEqualTo(all.size());
      for (int n = 0; n < 20; n++) {
        compare(facts, filter());
      }
    }
  }

  @Test
  void aSnapshotDoesNotSeeWhatIsAppendedLater() {
    add();
    Facts before = facts();
    for (int n = 0; n < 70_000; n++) {
      add();
    }
    assertThat(before.size()).isEqualTo(1);
    assertThat(sum(before.countGrids(Integer.MIN_VALUE, Integer.MAX_VALUE, null))).isEqualTo(1);
    assertThat(sum(facts().countGrids(Integer.MIN_VALUE, Integer.MAX_VALUE, null)))
        .isEqualTo(70_001);
  }

  @Test
  void whatIsTakenBackIsNotCounted() {
    add();
    int size = tail.size();
    add();
    tail.truncate(size);
    assertThat(facts().size()).isEqualTo(1);
  }

  private void add() {
    Fact fact =
        new Fact(
            random.nextInt(GRIDS),
            random.nextInt(5),
            FIRST.plusDays(random.nextInt(60)),
            random.nextInt(18),
            random.nextBoolean() ? null : TriageLevel.values()[random.nextInt(3)],
            DisputeStatus.values()[random.nextInt(DisputeStatus.values().length)]);
    all.add(fact);
    tail.add(
        fact.grid(),
        fact.cell(),
        (int) fact.day().toEpochDay(),
        Attributes.pack(fact.category(), fact.level(), fact.status()));
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
    byte[] scope = {1, 0, 1, 1, 0, 1, 1};
    for (Fact fact : all) {
      boolean counted =
          !fact.day().isBefore(filter.from())
              && fact.day().isBefore(filter.to())
              && (filter.categories().isEmpty() || filter.categories().contains(fact.category()))
              && (filter.levels().isEmpty()
                  || (fact.level() != null && filter.levels().contains(fact.level())))
              && (filter.statuses().isEmpty() || filter.statuses().contains(fact.status()));
      grids[fact.grid()] += counted ? 1 : 0;
      cells[fact.cell()] += counted ? scope[fact.grid()] : 0;
    }
    assertThat(facts.countGrids(filter.fromDay(), filter.toDay(), filter.allowed()))
        .isEqualTo(grids);
    assertThat(facts.countCells(filter.fromDay(), filter.toDay(), filter.allowed(), scope))
        .isEqualTo(cells);
  }

  private static int sum(int[] counts) {
    int sum = 0;
    for (int count : counts) {
      sum += count;
    }
    return sum;
  }
}
