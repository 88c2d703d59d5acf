package org.linli.dispute.figures;

import org.jspecify.annotations.Nullable;

/**
 * All facts at one moment. Immutable, so an answer that began goes on undisturbed by what is
 * written meanwhile.
 *
 * @param version the entry of the fact log up to which these are all
 * @param base in the order of days
 * @param tail came after the base was put in order
 */
record Facts(
    long version,
    FactColumns base,
    FactBuffer.Rows tail,
    GridCodes.Known grids,
    CellForest.Known cells) {

  /** Takes rows one by one. */
  interface RowSink {

    /**
     * A row.
     *
     * @param weight 1, or -1 for a fact that holds no more
     */
    void row(int grid, int cell, char attribute, int result, int key, int weight);
  }

  int size() {
    return base.size() + tail.net();
  }

  /** Gives all rows of some days, in no order. */
  void forEach(int fromDay, int toDay, RowSink sink) {
    int to = base.rowOf(toDay);
    for (int row = base.rowOf(fromDay); row < to; row++) {
      sink.row(
          base.grids[row],
          base.cells[row],
          base.attributes[row],
          base.results[row],
          base.keys[row],
          1);
    }
    for (int number = 0; number < tail.blockCount(); number++) {
      FactBuffer.Block block = tail.blocks()[number];
      for (int i = 0; i < tail.sizeOf(number); i++) {
        if (block.days[i] >= fromDay && block.days[i] < toDay) {
          sink.row(
              block.grids[i],
              block.cells[i],
              block.attributes[i],
              block.results[i],
              block.keys[i],
              block.weights[i]);
        }
      }
    }
  }

  /**
   * How many matters each grid has.
   *
   * @param allowed see {@link FactFilter#allowed}
   * @return by the grid's number in {@link #grids}
   */
  int[] countGrids(int fromDay, int toDay, byte @Nullable [] allowed) {
    int[] counts = new int[grids.size()];
    int from = base.rowOf(fromDay);
    int to = base.rowOf(toDay);
    if (allowed == null) {
      Scans.count(base.grids, from, to, counts);
    } else {
      Scans.countAllowed(base.grids, base.attributes, from, to, allowed, counts);
    }
    for (int number = 0; number < tail.blockCount(); number++) {
      FactBuffer.Block block = tail.blocks()[number];
      for (int i = 0; i < tail.sizeOf(number); i++) {
        if (block.days[i] >= fromDay
            && block.days[i] < toDay
            && (allowed == null || allowed[block.attributes[i]] != 0)) {
          counts[block.grids[i]] += block.weights[i];
        }
      }
    }
    return counts;
  }

  /**
   * How many matters of some grids each H3 cell has.
   *
   * @param inScope 1 for each grid that is counted, by its number in {@link #grids}
   * @return by node of {@link #cells}; only cells of the finest resolution have counts
   */
  int[] countCells(int fromDay, int toDay, byte @Nullable [] allowed, byte[] inScope) {
    int[] counts = new int[cells.size()];
    int from = base.rowOf(fromDay);
    int to = base.rowOf(toDay);
    if (allowed == null) {
      Scans.countInScope(base.cells, base.grids, from, to, inScope, counts);
    } else {
      Scans.countInScopeAllowed(base, from, to, inScope, allowed, counts);
    }
    for (int number = 0; number < tail.blockCount(); number++) {
      FactBuffer.Block block = tail.blocks()[number];
      for (int i = 0; i < tail.sizeOf(number); i++) {
        if (block.days[i] >= fromDay
            && block.days[i] < toDay
            && inScope[block.grids[i]] != 0
            && (allowed == null || allowed[block.attributes[i]] != 0)) {
          counts[block.cells[i]] += block.weights[i];
        }
      }
    }
    return counts;
  }
}
