package org.linli.commons.fabric;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.algorithm.locate.IndexedPointInAreaLocator;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;

/**
 * The extent of one tree's grids laid out in squares. A square holds the ordinal of the one grid it
 * lies wholly in, {@link #EMPTY}, or, below that, the place of its candidates: the grids whose
 * border crosses it and the one that may hold the rest of it, by code.
 */
final class GridRaster {

  private static final int EMPTY = -1;
  private static final int SQUARES_A_GRID = 256;
  private static final int MOST_SQUARES = 4_000_000;

  private final double west;
  private final double south;
  private final double squaresADegreeLon;
  private final double squaresADegreeLat;
  private final int columns;
  private final int rows;
  private final int[] squares;
  private final int[][] candidates;
  private final IndexedPointInAreaLocator[] boundaries;

  GridRaster(List<Grid> grids, List<Integer> members, IndexedPointInAreaLocator[] boundaries) {
    this.boundaries = boundaries;
    Envelope extent = GridLocator.extent(grids, members);
    double cells = Math.clamp((long) members.size() * SQUARES_A_GRID, 1024L, MOST_SQUARES);
    double width = Math.max(extent.getWidth(), 1e-9);
    double height = Math.max(extent.getHeight(), 1e-9);
    double side = Math.sqrt(width * height / cells);
    this.columns = (int) Math.clamp((long) Math.ceil(width / side), 1, 8192);
    this.rows = (int) Math.clamp((long) Math.ceil(height / side), 1, 8192);
    this.west = extent.getMinX();
    this.south = extent.getMinY();
    this.squaresADegreeLon = columns / width;
    this.squaresADegreeLat = rows / height;
    this.squares = new int[columns * rows];
    Arrays.fill(squares, EMPTY);
    List<int[]> lists = new ArrayList<>();
    List<Integer> byCode = new ArrayList<>(members);
    byCode.sort(Comparator.comparing(i -> grids.get(i).code()));
    for (int grid : byCode) {
      lay(grid, grids.get(grid).boundary(), lists);
    }
    this.candidates = lists.toArray(int[][]::new);
  }

  int locate(double lon, double lat) {
    int column = (int) Math.floor((lon - west) * squaresADegreeLon);
    int row = (int) Math.floor((lat - south) * squaresADegreeLat);
    // The eastern and northern edge of the extent belong to the last squares.
    if (column < 0 || row < 0 || column > columns || row > rows) {
      return GridLocator.NOWHERE;
    }
    int square = squares[Math.min(row, rows - 1) * columns + Math.min(column, columns - 1)];
    if (square >= EMPTY) {
      return square;
    }
    for (int grid : candidates[-2 - square]) {
      if (GridLocator.holds(boundaries[grid], lon, lat)) {
        return grid;
      }
    }
    return GridLocator.NOWHERE;
  }

  /**
   * Marks the squares that a grid's border crosses, then fills what lies between them, row by row.
   */
  private void lay(int grid, Geometry boundary, List<int[]> lists) {
    Envelope box = boundary.getEnvelopeInternal();
    int firstColumn = column(box.getMinX());
    int lastColumn = column(box.getMaxX());
    int firstRow = row(box.getMinY());
    int lastRow = row(box.getMaxY());
    int span = lastColumn - firstColumn + 1;
    boolean[] crossed = new boolean[span * (lastRow - firstRow + 1)];
    forEachRing(boundary, ring -> mark(ring, firstColumn, firstRow, span, crossed));
    for (int row = firstRow; row <= lastRow; row++) {
      boolean known = false;
      boolean inside = false;
      for (int column = firstColumn; column <= lastColumn; column++) {
        if (crossed[(row - firstRow) * span + column - firstColumn]) {
          add(row * columns + column, grid, lists);
          known = false;
        } else {
          if (!known) {
            inside =
                GridLocator.holds(
                    boundaries[grid],
                    west + (column + 0.5) / squaresADegreeLon,
                    south + (row + 0.5) / squaresADegreeLat);
            known = true;
          }
          if (inside) {
            fill(row * columns + column, grid, lists);
          }
        }
      }
    }
  }

  private void mark(LineString ring, int firstColumn, int firstRow, int span, boolean[] crossed) {
    CoordinateSequence points = ring.getCoordinateSequence();
    for (int i = 1; i < points.size(); i++) {
      markSegment(
          points.getX(i - 1),
          points.getY(i - 1),
          points.getX(i),
          points.getY(i),
          firstColumn,
          firstRow,
          span,
          crossed);
    }
  }

  /** Marks, row of squares by row of squares, the columns that the segment passes there. */
  private void markSegment(
      double x0,
      double y0,
      double x1,
      double y1,
      int firstColumn,
      int firstRow,
      int span,
      boolean[] crossed) {
    double margin = 1e-9 / squaresADegreeLon + 1e-12;
    int lowRow = row(Math.min(y0, y1) - margin);
    int highRow = row(Math.max(y0, y1) + margin);
    int lastRow = firstRow + crossed.length / span - 1;
    for (int row = Math.max(lowRow, firstRow); row <= Math.min(highRow, lastRow); row++) {
      double bottom = south + row / squaresADegreeLat - margin;
      double top = south + (row + 1) / squaresADegreeLat + margin;
      double a = crossing(x0, y0, x1, y1, Math.clamp(bottom, Math.min(y0, y1), Math.max(y0, y1)));
      double b = crossing(x0, y0, x1, y1, Math.clamp(top, Math.min(y0, y1), Math.max(y0, y1)));
      if (y0 == y1) {
        a = x0;
        b = x1;
      }
      int from = Math.max(column(Math.min(a, b) - margin), firstColumn);
      int to = Math.min(column(Math.max(a, b) + margin), firstColumn + span - 1);
      for (int column = from; column <= to; column++) {
        crossed[(row - firstRow) * span + column - firstColumn] = true;
      }
    }
  }

  private static double crossing(double x0, double y0, double x1, double y1, double y) {
    return y0 == y1 ? x0 : x0 + (x1 - x0) * (y - y0) / (y1 - y0);
  }

  private void fill(int square, int grid, List<int[]> lists) {
    if (squares[square] == EMPTY) {
      squares[square] = grid;
    } else {
      // Overlapping boundaries: both are asked, the smaller code first.
      add(square, grid, lists);
    }
  }

  private void add(int square, int grid, List<int[]> lists) {
    int present = squares[square];
    int[] before =
        present == EMPTY
            ? new int[0]
            : present > EMPTY ? new int[] {present} : lists.get(-2 - present);
    int[] after = Arrays.copyOf(before, before.length + 1);
    after[before.length] = grid;
    if (present < EMPTY) {
      lists.set(-2 - present, after);
    } else {
      lists.add(after);
      squares[square] = -1 - lists.size();
    }
  }

  private int column(double lon) {
    return (int) Math.clamp((long) Math.floor((lon - west) * squaresADegreeLon), 0, columns - 1);
  }

  private int row(double lat) {
    return (int) Math.clamp((long) Math.floor((lat - south) * squaresADegreeLat), 0, rows - 1);
  }

  private static void forEachRing(
      @Nullable Geometry geometry, java.util.function.Consumer<LinearRing> work) {
    if (geometry instanceof Polygon polygon) {
      work.accept(polygon.getExteriorRing());
      for (int i = 0; i < polygon.getNumInteriorRing(); i++) {
        work.accept(polygon.getInteriorRingN(i));
      }
    } else if (geometry != null) {
      for (int i = 0; i < geometry.getNumGeometries(); i++) {
        forEachRing(geometry.getGeometryN(i), work);
      }
    }
  }
}
