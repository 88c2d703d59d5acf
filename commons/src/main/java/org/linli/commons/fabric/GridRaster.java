package org.linli.commons.fabric;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.locationtech.jts.geom.Envelope;

/**
 * The extent of one tree's grids laid out in squares. A square holds the ordinal of the one grid
 * that answers all over it, {@link #EMPTY}, or, below that, a link of a chain: the grid to ask, and
 * what answers where it does not hold the point. Squares along one border share one chain, so
 * chains are few however small the squares are.
 */
final class GridRaster {

  private static final int EMPTY = GridLocator.NOWHERE;
  private static final int FEWEST_SQUARES = 1024;

  private final Envelope extent;
  private final double west;
  private final double south;
  private final double squaresADegreeLon;
  private final double squaresADegreeLat;
  private final int columns;
  private final int rows;
  private final int[] squares;
  private final Outline[] outlines;

  /** Of each link the grid to ask, and what answers else: a grid, none, or a further link. */
  private int[] chains = new int[1024];

  private int used;

  /**
   * Lays the grids out.
   *
   * @param members ordinals, those that answer last first
   * @param squaresAGrid how many squares a grid gets
   */
  GridRaster(List<Grid> grids, int[] members, Outline[] outlines, double squaresAGrid) {
    this.outlines = outlines;
    this.extent = new Envelope();
    for (int member : members) {
      extent.expandToInclude(grids.get(member).boundary().getEnvelopeInternal());
    }
    double cells = Math.max(members.length * squaresAGrid, FEWEST_SQUARES);
    double width = Math.max(extent.getWidth(), 1e-9);
    double height = Math.max(extent.getHeight(), 1e-9);
    // A strip gets no more squares than the same area elsewhere.
    this.columns = (int) Math.clamp(Math.ceil(Math.sqrt(cells * width / height)), 1, cells);
    this.rows = (int) Math.clamp(Math.ceil(cells / columns), 1, cells);
    this.west = extent.getMinX();
    this.south = extent.getMinY();
    this.squaresADegreeLon = columns / width;
    this.squaresADegreeLat = rows / height;
    this.squares = new int[columns * rows];
    Arrays.fill(squares, EMPTY);
    for (int grid : members) {
      lay(grid, grids.get(grid).boundary().getEnvelopeInternal());
    }
    this.chains = Arrays.copyOf(chains, used);
  }

  int locate(double lon, double lat) {
    // Also false for what is no number.
    if (!extent.contains(lon, lat)) {
      return GridLocator.NOWHERE;
    }
    int answer = squares[row(lat) * columns + column(lon)];
    while (answer < EMPTY) {
      int link = EMPTY - 1 - answer;
      int asked = chains[link];
      if (outlines[asked].holds(lon, lat)) {
        return asked;
      }
      answer = chains[link + 1];
    }
    return answer;
  }

  /**
   * Marks the squares that a grid's border crosses, then fills what lies between them, row by row.
   */
  private void lay(int grid, Envelope box) {
    if (box.isNull()) {
      return;
    }
    Crossed crossed =
        new Crossed(
            column(box.getMinX()), column(box.getMaxX()), row(box.getMinY()), row(box.getMaxY()));
    for (double[] ring : outlines[grid].rings()) {
      for (int i = 0; i + 3 < ring.length; i += 2) {
        mark(ring[i], ring[i + 1], ring[i + 2], ring[i + 3], crossed);
      }
    }
    Map<Integer, Integer> linked = new HashMap<>();
    for (int row = crossed.firstRow; row <= crossed.lastRow; row++) {
      boolean known = false;
      boolean inside = false;
      for (int column = crossed.firstColumn; column <= crossed.lastColumn; column++) {
        int square = row * columns + column;
        if (crossed.is(row, column)) {
          squares[square] = linked.computeIfAbsent(squares[square], before -> link(grid, before));
          known = false;
        } else {
          if (!known) {
            inside =
                outlines[grid].holds(
                    west + (column + 0.5) / squaresADegreeLon,
                    south + (row + 0.5) / squaresADegreeLat);
            known = true;
          }
          if (inside) {
            squares[square] = grid;
          }
        }
      }
    }
  }

  private int link(int grid, int before) {
    if (used == chains.length) {
      chains = Arrays.copyOf(chains, 2 * used);
    }
    int link = used;
    chains[used++] = grid;
    chains[used++] = before;
    return EMPTY - 1 - link;
  }

  /**
   * Marks, row of squares by row of squares, the columns that the segment passes there. Columns and
   * rows grow with what they are made from, rounding included, so a point on the segment lies in a
   * marked square whenever the margin exceeds the rounding of the crossing.
   */
  private void mark(double x0, double y0, double x1, double y1, Crossed crossed) {
    double margin = 1e-12;
    double low = Math.min(y0, y1);
    double high = Math.max(y0, y1);
    int lowRow = row(low - margin);
    int highRow = row(high + margin);
    for (int row = lowRow; row <= highRow; row++) {
      double a = x0;
      double b = x1;
      if (lowRow != highRow && low != high) {
        double bottom = Math.clamp(south + row / squaresADegreeLat - margin, low, high);
        double top = Math.clamp(south + (row + 1) / squaresADegreeLat + margin, low, high);
        a = x0 + (x1 - x0) * (bottom - y0) / (y1 - y0);
        b = x0 + (x1 - x0) * (top - y0) / (y1 - y0);
      }
      crossed.mark(row, column(Math.min(a, b) - margin), column(Math.max(a, b) + margin));
    }
  }

  private int column(double lon) {
    return (int) Math.clamp((lon - west) * squaresADegreeLon, 0, columns - 1);
  }

  private int row(double lat) {
    return (int) Math.clamp((lat - south) * squaresADegreeLat, 0, rows - 1);
  }

  /** Squares around one grid. */
  private static final class Crossed {

    final int firstColumn;
    final int lastColumn;
    final int firstRow;
    final int lastRow;
    private final int span;
    private final boolean[] marked;

    Crossed(int firstColumn, int lastColumn, int firstRow, int lastRow) {
      this.firstColumn = firstColumn;
      this.lastColumn = lastColumn;
      this.firstRow = firstRow;
      this.lastRow = lastRow;
      this.span = lastColumn - firstColumn + 1;
      this.marked = new boolean[span * (lastRow - firstRow + 1)];
    }

    /** What the margin adds outside the grid's own squares is left out: no point of it is there. */
    void mark(int row, int from, int to) {
      if (row >= firstRow && row <= lastRow) {
        int start = (row - firstRow) * span - firstColumn;
        Arrays.fill(
            marked,
            start + Math.max(from, firstColumn),
            start + Math.min(to, lastColumn) + 1,
            true);
      }
    }

    boolean is(int row, int column) {
      return marked[(row - firstRow) * span + column - firstColumn];
    }
  }
}
