package org.linli.patrol.coverage;

import java.util.Arrays;
import java.util.OptionalInt;
import org.linli.commons.fabric.AreaLevel;
import org.linli.commons.fabric.Fabric;

/**
 * The cells of one version of the fabric. A cell belongs to the grid that its middle lies in; the
 * cells of a grid are numbered from south to north and west to east. Immutable.
 */
final class Layout {

  static final int NOWHERE = -1;

  /** Takes cells of a row that belong to one grid, one after the other. */
  @FunctionalInterface
  interface RunVisitor {

    /**
     * A run of cells.
     *
     * @param grid ordinal in the fabric
     * @param first number of the first cell in its grid
     */
    void visit(int grid, int first, int length);
  }

  private final Fabric fabric;
  private final Runs runs;
  private final int[] cells;
  private final int[] wordStart;
  private final double[] cellArea;
  private final long hash;

  private Layout(Fabric fabric, Runs runs) {
    this.fabric = fabric;
    this.runs = runs;
    int grids = fabric.grids().size();
    this.cells = runs.cellsByGrid(grids);
    this.wordStart = new int[grids + 1];
    this.cellArea = new double[grids];
    for (int grid = 0; grid < grids; grid++) {
      wordStart[grid + 1] = wordStart[grid] + (cells[grid] + 63) / 64;
      var box = fabric.grids().get(grid).boundary().getEnvelopeInternal();
      cellArea[grid] = Lattice.cellArea(Lattice.row((box.getMinY() + box.getMaxY()) / 2));
    }
    this.hash = runs.hash(fabric);
  }

  static Layout of(Fabric fabric) {
    RunsBuilder builder = new RunsBuilder();
    for (int grid = 0; grid < fabric.grids().size(); grid++) {
      builder.add(grid, fabric.grids().get(grid).boundary());
    }
    return new Layout(fabric, builder.build(fabric.grids().size()));
  }

  Fabric fabric() {
    return fabric;
  }

  int grids() {
    return cells.length;
  }

  /** Cells of a grid. */
  int cells(int grid) {
    return cells[grid];
  }

  /** Code of the county that a grid lies in; of the topmost area where there is none. */
  String county(int grid) {
    String[] codes = fabric.grids().get(grid).path().substring(1).split("/", -1);
    for (String code : codes) {
      OptionalInt area = fabric.findArea(code);
      if (area.isPresent() && fabric.areas().get(area.getAsInt()).level() == AreaLevel.COUNTY) {
        return code;
      }
    }
    return codes[0];
  }

  /** Square metres of a cell of this grid. */
  double cellArea(int grid) {
    return cellArea[grid];
  }

  /** Where the bits of a grid begin in an array of words that holds those of all grids. */
  int wordStart(int grid) {
    return wordStart[grid];
  }

  /** The same for two fabrics whose grids have the same codes and cells. */
  long hash() {
    return hash;
  }

  /** The grid of the cell that a point lies in, or {@link #NOWHERE}. */
  int gridAt(double lon, double lat) {
    int row = Lattice.row(lat);
    int run = runs.find(row, Lattice.column(row, lon));
    return run < 0 ? NOWHERE : runs.grid(run);
  }

  /** The number of the cell that a point lies in within its grid, or {@link #NOWHERE}. */
  int cellAt(double lon, double lat) {
    int row = Lattice.row(lat);
    int column = Lattice.column(row, lon);
    int run = runs.find(row, column);
    return run < 0 ? NOWHERE : runs.first(run) + column - runs.from(run);
  }

  /**
   * Visits the cells of a row between two columns by the grids they belong to.
   *
   * @param to exclusive
   */
  void visit(int row, int from, int to, RunVisitor visitor) {
    int end = runs.rowEnd(row);
    for (int run = runs.firstEndingAfter(row, from); run < end && runs.from(run) < to; run++) {
      int begin = Math.max(from, runs.from(run));
      int stop = Math.min(to, runs.to(run));
      if (begin < stop) {
        visitor.visit(runs.grid(run), runs.first(run) + begin - runs.from(run), stop - begin);
      }
    }
  }

  /** Visits the runs of a grid, from south to north. */
  void runsOf(int grid, GridRunVisitor visitor) {
    for (int run : runs.ofGrid(grid)) {
      visitor.visit(runs.row(run), runs.from(run), runs.first(run), runs.to(run) - runs.from(run));
    }
  }

  /** Takes the runs of a grid. */
  @FunctionalInterface
  interface GridRunVisitor {

    /**
     * A run of cells.
     *
     * @param column of the first
     * @param first number of the first cell in the grid
     */
    void visit(int row, int column, int first, int length);
  }

  @Override
  public String toString() {
    return "cells of fabric " + fabric.version() + ": " + Arrays.stream(cells).asLongStream().sum();
  }
}
