package org.linli.dispute.figures;

/**
 * Facts in the order of their days, column by column, 18 bytes each. Immutable. A window of days is
 * a range of rows.
 */
final class FactColumns {

  static final FactColumns EMPTY = new FactColumns(0, new int[1], 0);

  private final int firstDay;

  /** Where each day's rows begin; one more entry than days. */
  private final int[] starts;

  final int[] grids;
  final int[] cells;
  final char[] attributes;
  final int[] results;
  final int[] keys;

  FactColumns(int firstDay, int[] starts, int rows) {
    this.firstDay = firstDay;
    this.starts = starts;
    this.grids = new int[rows];
    this.cells = new int[rows];
    this.attributes = new char[rows];
    this.results = new int[rows];
    this.keys = new int[rows];
  }

  int size() {
    return grids.length;
  }

  int firstDay() {
    return firstDay;
  }

  int days() {
    return starts.length - 1;
  }

  /** The first row of this day or a later one. */
  int rowOf(int day) {
    return starts[Math.clamp((long) day - firstDay, 0, starts.length - 1)];
  }

  /**
   * These facts, more, and without those that were taken back.
   *
   * @throws FactMerge.Mismatch where one was taken back that is not there
   */
  FactColumns with(FactBuffer.Rows more) {
    return more.size() == 0 ? this : new FactMerge(this, more).merged();
  }

  /** Copies rows of another one. */
  void copy(FactColumns from, int row, int count, int to) {
    System.arraycopy(from.grids, row, grids, to, count);
    System.arraycopy(from.cells, row, cells, to, count);
    System.arraycopy(from.attributes, row, attributes, to, count);
    System.arraycopy(from.results, row, results, to, count);
    System.arraycopy(from.keys, row, keys, to, count);
  }
}
