package org.linli.patrol.coverage;

import org.linli.commons.fabric.Fabric;

/** Cells side by side that belong to one grid, by row and column. */
@SuppressWarnings("ArrayRecordComponent") // columns of a table; never compared
record Runs(
    int firstRow,
    int[] rowStart,
    int[] rows,
    int[] from,
    int[] to,
    int[] grid,
    int[] first,
    int[][] byGrid) {

  int row(int run) {
    return rows[run];
  }

  int from(int run) {
    return from[run];
  }

  /** Exclusive. */
  int to(int run) {
    return to[run];
  }

  int grid(int run) {
    return grid[run];
  }

  int first(int run) {
    return first[run];
  }

  int[] ofGrid(int ordinal) {
    return byGrid[ordinal];
  }

  /** The run that holds a cell, or -1. */
  int find(int row, int column) {
    int run = firstEndingAfter(row, column);
    return run < rowEnd(row) && from[run] <= column ? run : -1;
  }

  /** The first run of a row that ends east of a column, or {@link #rowEnd}. */
  int firstEndingAfter(int row, int column) {
    int low = rowBegin(row);
    int high = rowEnd(row);
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (to[middle] <= column) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  int rowEnd(int row) {
    return isOutside(row) ? 0 : rowStart[row - firstRow + 1];
  }

  int[] cellsByGrid(int grids) {
    int[] cells = new int[grids];
    for (int run = 0; run < rows.length; run++) {
      cells[grid[run]] += to[run] - from[run];
    }
    return cells;
  }

  long hash(Fabric fabric) {
    long hash = 1;
    for (int run = 0; run < rows.length; run++) {
      hash = hash * 1_000_003 + fabric.grids().get(grid[run]).code().hashCode();
      hash = hash * 1_000_003 + rows[run];
      hash = hash * 1_000_003 + from[run];
      hash = hash * 1_000_003 + to[run];
    }
    return hash;
  }

  private int rowBegin(int row) {
    return isOutside(row) ? 0 : rowStart[row - firstRow];
  }

  private boolean isOutside(int row) {
    return row < firstRow || row - firstRow >= rowStart.length - 1;
  }
}
