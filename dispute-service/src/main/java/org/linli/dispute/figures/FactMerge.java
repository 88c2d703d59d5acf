package org.linli.dispute.figures;

import java.util.HashMap;
import java.util.Map;
import org.linli.dispute.figures.FactBuffer.Block;
import org.linli.dispute.figures.FactBuffer.Rows;

/** Puts a tail in order with the base. A row that was taken back leaves with the row it undoes. */
final class FactMerge {

  private final FactColumns base;
  private final Rows tail;

  /** Rows that were taken back, how often, by day. */
  private final Map<Integer, Map<Row, Integer>> undone = new HashMap<>();

  private int first = Integer.MAX_VALUE;
  private int last = Integer.MIN_VALUE;

  /** A row was taken back that is not there: what was told of a change is not what was counted. */
  static final class Mismatch extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Mismatch() {
      super("a fact was taken back that is not there");
    }
  }

  private record Row(int grid, int cell, char attribute, int result, int key) {}

  FactMerge(FactColumns base, Rows tail) {
    this.base = base;
    this.tail = tail;
    if (base.size() > 0) {
      first = base.firstDay();
      last = first + base.days() - 1;
    }
    for (int number = 0; number < tail.blockCount(); number++) {
      Block block = tail.blocks()[number];
      for (int i = 0; i < tail.sizeOf(number); i++) {
        first = Math.min(first, block.days[i]);
        last = Math.max(last, block.days[i]);
        if (block.weights[i] < 0) {
          undone
              .computeIfAbsent(block.days[i], day -> new HashMap<>())
              .merge(row(block, i), 1, Integer::sum);
        }
      }
    }
  }

  FactColumns merged() {
    int[] starts = starts();
    int days = starts.length - 1;
    FactColumns merged = new FactColumns(first, starts, starts[days]);
    int[] next = new int[days];
    for (int day = 0; day < days; day++) {
      next[day] = starts[day];
      takeBase(first + day, merged, next, starts);
    }
    for (int number = 0; number < tail.blockCount(); number++) {
      Block block = tail.blocks()[number];
      for (int i = 0; i < tail.sizeOf(number); i++) {
        if (block.weights[i] > 0 && !isUndone(block.days[i], block, i)) {
          int to = place(block.days[i], next, starts);
          merged.grids[to] = block.grids[i];
          merged.cells[to] = block.cells[i];
          merged.attributes[to] = block.attributes[i];
          merged.results[to] = block.results[i];
          merged.keys[to] = block.keys[i];
        }
      }
    }
    if (undone.values().stream().anyMatch(rows -> !rows.isEmpty())) {
      throw new Mismatch();
    }
    return merged;
  }

  private int[] starts() {
    int[] starts = new int[last - first + 2];
    for (int day = 0; day < starts.length - 1; day++) {
      starts[day + 1] = base.rowOf(first + day + 1) - base.rowOf(first + day);
    }
    for (int number = 0; number < tail.blockCount(); number++) {
      Block block = tail.blocks()[number];
      for (int i = 0; i < tail.sizeOf(number); i++) {
        starts[block.days[i] - first + 1] += block.weights[i];
      }
    }
    for (int day = 0; day < starts.length - 1; day++) {
      if (starts[day + 1] < 0) {
        throw new Mismatch();
      }
      starts[day + 1] += starts[day];
    }
    return starts;
  }

  private void takeBase(int day, FactColumns merged, int[] next, int[] starts) {
    int from = base.rowOf(day);
    int count = base.rowOf(day + 1) - from;
    if (!undone.containsKey(day)) {
      merged.copy(base, from, count, next[day - first]);
      next[day - first] += count;
      return;
    }
    for (int row = from; row < from + count; row++) {
      Row known =
          new Row(
              base.grids[row],
              base.cells[row],
              base.attributes[row],
              base.results[row],
              base.keys[row]);
      if (!isUndone(day, known)) {
        merged.copy(base, row, 1, place(day, next, starts));
      }
    }
  }

  private int place(int day, int[] next, int[] starts) {
    int place = next[day - first]++;
    if (place >= starts[day - first + 1]) {
      throw new Mismatch();
    }
    return place;
  }

  private boolean isUndone(int day, Block block, int i) {
    return undone.containsKey(day) && isUndone(day, row(block, i));
  }

  /** Whether one such row was taken back; it is asked for each such row once. */
  private boolean isUndone(int day, Row row) {
    Map<Row, Integer> ofDay = undone.get(day);
    if (ofDay == null || !ofDay.containsKey(row)) {
      return false;
    }
    ofDay.computeIfPresent(row, (same, times) -> times > 1 ? times - 1 : null);
    return true;
  }

  private static Row row(Block block, int i) {
    return new Row(
        block.grids[i], block.cells[i], block.attributes[i], block.results[i], block.keys[i]);
  }
}
