package org.linli.dispute.figures;

/**
 * Facts in the order of their days, column by column, ten bytes each. Immutable. A window of days
 * is a range of rows.
 */
final class FactColumns {

  static final FactColumns EMPTY =
      new FactColumns(0, new int[1], new int[0], new int[0], new char[0]);

  private final int firstDay;

  /** Where each day's rows begin; one more entry than days. */
  private final int[] starts;

  final int[] grids;
  final int[] cells;
  final char[] attributes;

  private FactColumns(int firstDay, int[] starts, int[] grids, int[] cells, char[] attributes) {
    this.firstDay = firstDay;
    this.starts = starts;
    this.grids = grids;
    this.cells = cells;
    this.attributes = attributes;
  }

  int size() {
    return grids.length;
  }

  /** The first row of this day or a later one. */
  int rowOf(int day) {
    return starts[Math.clamp((long) day - firstDay, 0, starts.length - 1)];
  }

  /** These facts and more. */
  FactColumns with(FactBuffer.Rows more) {
    if (more.size() == 0) {
      return this;
    }
    int first = size() == 0 ? Integer.MAX_VALUE : firstDay;
    int last = size() == 0 ? Integer.MIN_VALUE : firstDay + starts.length - 2;
    for (int block = 0; block < more.blocks(); block++) {
      int[] days = more.days()[block];
      for (int i = 0; i < more.sizeOf(block); i++) {
        first = Math.min(first, days[i]);
        last = Math.max(last, days[i]);
      }
    }
    return merged(more, first, last - first + 1);
  }

  private FactColumns merged(FactBuffer.Rows more, int first, int days) {
    int[] newStarts = new int[days + 1];
    for (int day = 0; day < days; day++) {
      newStarts[day + 1] = rowOf(first + day + 1) - rowOf(first + day);
    }
    for (int block = 0; block < more.blocks(); block++) {
      for (int i = 0; i < more.sizeOf(block); i++) {
        newStarts[more.days()[block][i] - first + 1]++;
      }
    }
    for (int day = 0; day < days; day++) {
      newStarts[day + 1] += newStarts[day];
    }
    int rows = size() + more.size();
    int[] newGrids = new int[rows];
    int[] newCells = new int[rows];
    char[] newAttributes = new char[rows];
    int[] next = new int[days];
    for (int day = 0; day < days; day++) {
      int from = rowOf(first + day);
      int count = rowOf(first + day + 1) - from;
      System.arraycopy(grids, from, newGrids, newStarts[day], count);
      System.arraycopy(cells, from, newCells, newStarts[day], count);
      System.arraycopy(attributes, from, newAttributes, newStarts[day], count);
      next[day] = newStarts[day] + count;
    }
    for (int block = 0; block < more.blocks(); block++) {
      for (int i = 0; i < more.sizeOf(block); i++) {
        int row = next[more.days()[block][i] - first]++;
        newGrids[row] = more.grids()[block][i];
        newCells[row] = more.cells()[block][i];
        newAttributes[row] = more.attributes()[block][i];
      }
    }
    return new FactColumns(first, newStarts, newGrids, newCells, newAttributes);
  }
}
