package org.linli.patrol.coverage;

import java.util.List;

/**
 * One day of coverage in memory, by the grids of one layout. Immutable.
 *
 * @param seen bits by day and by night
 * @param sums by grid and hour; after the grids come the areas, with what belongs to grids that are
 *     no more
 * @param totals the same by day and by night only
 * @param duty by area: seconds, and as metres the seconds without data
 * @param strays whether cells of a grid of then lie in another now
 */
record DayColumns(
    PackedBits seenByDay,
    PackedBits seenByNight,
    HourSums sums,
    HourSums totals,
    HourSums duty,
    boolean strays) {

  /** Whether somebody was in a grid. */
  boolean isVisited(int grid) {
    for (int entry = totals.from(grid); entry < totals.to(grid); entry++) {
      if (totals.visits(entry) > 0 || totals.seconds(entry) > 0) {
        return true;
      }
    }
    return false;
  }

  /** Whether a cell of a grid was seen. */
  boolean holds(Layout layout, int grid, int cell) {
    int words = layout.wordStart(grid + 1) - layout.wordStart(grid);
    return seenByDay.holds(grid, cell, words) || seenByNight.holds(grid, cell, words);
  }

  long bytes() {
    return List.of(seenByDay, seenByNight).stream().mapToLong(PackedBits::bytes).sum()
        + sums.bytes()
        + totals.bytes()
        + duty.bytes();
  }
}
