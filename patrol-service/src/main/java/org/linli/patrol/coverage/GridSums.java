package org.linli.patrol.coverage;

import org.linli.commons.fabric.Range;

/**
 * The coverage of some grids that follow each other, over a window: sets of cells united and sums
 * added up, day by day.
 */
final class GridSums {

  private final Layout layout;
  private final Range range;
  private final Period period;
  private final int wordBase;
  private final long[] byDay;
  private final long[] byNight;
  private final long[] seconds;
  private final long[] secondsByNight;
  private final long[] visits;
  private final long[] metres;
  private final long[] passes;
  private final int[] days;

  GridSums(Layout layout, Range range, Period period) {
    this.layout = layout;
    this.range = range;
    this.period = period;
    this.wordBase = layout.wordStart(range.from());
    int words = layout.wordStart(range.to()) - wordBase;
    this.byDay = new long[period.has(false) ? words : 0];
    this.byNight = new long[period.has(true) ? words : 0];
    this.seconds = new long[range.size()];
    this.secondsByNight = new long[range.size()];
    this.visits = new long[range.size()];
    this.metres = new long[range.size()];
    this.passes = new long[range.size()];
    this.days = new int[range.size()];
  }

  void add(DayColumns day) {
    for (int grid = range.from(); grid < range.to(); grid++) {
      int at = layout.wordStart(grid) - wordBase;
      int length = layout.wordStart(grid + 1) - layout.wordStart(grid);
      if (period.has(false)) {
        day.seenByDay().uniteInto(grid, byDay, at, length);
      }
      if (period.has(true)) {
        day.seenByNight().uniteInto(grid, byNight, at, length);
      }
      addSums(day.totals(), grid);
    }
  }

  private void addSums(HourSums sums, int grid) {
    int i = grid - range.from();
    long visited = 0;
    for (int entry = sums.from(grid); entry < sums.to(grid); entry++) {
      boolean night = sums.night(entry);
      if (period.has(night)) {
        seconds[i] += sums.seconds(entry);
        secondsByNight[i] += night ? sums.seconds(entry) : 0;
        visits[i] += sums.visits(entry);
        metres[i] += sums.metres(entry);
        passes[i] += sums.passes(entry);
        visited += sums.seconds(entry) + sums.visits(entry);
      }
    }
    days[i] += visited > 0 ? 1 : 0;
  }

  /** Adds a grid to figures. */
  void addTo(Figures.Sum sum, int grid) {
    int i = grid - range.from();
    double area = layout.cellArea(grid);
    int begin = layout.wordStart(grid) - wordBase;
    int end = layout.wordStart(grid + 1) - wordBase;
    int day = 0;
    int night = 0;
    int all = 0;
    for (int word = begin; word < end; word++) {
      long d = byDay.length == 0 ? 0 : byDay[word];
      long n = byNight.length == 0 ? 0 : byNight[word];
      day += Long.bitCount(d);
      night += Long.bitCount(n);
      all += Long.bitCount(d | n);
    }
    sum.surface += area * layout.cells(grid);
    sum.seen += area * all;
    sum.seenByDay += area * day;
    sum.seenByNight += area * night;
    sum.passed += area * passes[i];
    sum.seconds += seconds[i];
    sum.secondsByNight += secondsByNight[i];
    sum.visits += visits[i];
    sum.metres += metres[i];
    sum.grids++;
    sum.gridsVisited += days[i] > 0 ? 1 : 0;
  }

  boolean holds(int grid) {
    return range.contains(grid);
  }

  /** Days on which somebody was in a grid. */
  int days(int grid) {
    return days[grid - range.from()];
  }

  /** Whether a cell of a grid was seen. */
  boolean isSeen(int grid, int cell) {
    int word = layout.wordStart(grid) - wordBase + cell / 64;
    long bits = (byDay.length == 0 ? 0 : byDay[word]) | (byNight.length == 0 ? 0 : byNight[word]);
    return (bits >>> (cell % 64) & 1) != 0;
  }
}
