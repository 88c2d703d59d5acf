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

  int size() {
    return base.size() + tail.size();
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
    for (int block = 0; block < tail.blocks(); block++) {
      int[] days = tail.days()[block];
      for (int i = 0; i < tail.sizeOf(block); i++) {
        if (days[i] >= fromDay
            && days[i] < toDay
            && (allowed == null || allowed[tail.attributes()[block][i]] != 0)) {
          counts[tail.grids()[block][i]]++;
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
    for (int block = 0; block < tail.blocks(); block++) {
      int[] days = tail.days()[block];
      for (int i = 0; i < tail.sizeOf(block); i++) {
        if (days[i] >= fromDay
            && days[i] < toDay
            && inScope[tail.grids()[block][i]] != 0
            && (allowed == null || allowed[tail.attributes()[block][i]] != 0)) {
          counts[tail.cells()[block][i]]++;
        }
      }
    }
    return counts;
  }
}
