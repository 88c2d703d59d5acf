package org.linli.patrol.coverage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;

/**
 * Draws boundaries into the lattice, row by row: between the first and second crossing of a row's
 * middle with the border, between the third and fourth, and so on, it is inside. Two grids with a
 * common border compute the same crossings, so each cell falls to one of them.
 */
final class RunsBuilder {

  private record Run(int row, int from, int to, int grid) {}

  private final List<Run> found = new ArrayList<>();

  void add(int grid, Geometry boundary) {
    Envelope box = boundary.getEnvelopeInternal();
    int firstRow = Lattice.rowFrom(box.getMinY());
    int rows = Lattice.rowFrom(box.getMaxY()) - firstRow;
    if (rows <= 0) {
      return;
    }
    double[][] crossings = new double[rows][];
    int[] counts = new int[rows];
    addRings(boundary, firstRow, crossings, counts);
    for (int i = 0; i < rows; i++) {
      if (counts[i] > 0) {
        Arrays.sort(crossings[i], 0, counts[i]);
      }
      for (int k = 0; k + 1 < counts[i]; k += 2) {
        int row = firstRow + i;
        int from = Lattice.columnFrom(row, crossings[i][k]);
        int to = Lattice.columnFrom(row, crossings[i][k + 1]);
        if (from < to) {
          found.add(new Run(row, from, to, grid));
        }
      }
    }
  }

  Runs build(int grids) {
    List<Run> runs = withoutOverlaps();
    int size = runs.size();
    int[] rows = new int[size];
    int[] from = new int[size];
    int[] to = new int[size];
    int[] grid = new int[size];
    int[] first = new int[size];
    int[] cells = new int[grids];
    int[] runsOfGrid = new int[grids];
    for (int i = 0; i < size; i++) {
      Run run = runs.get(i);
      rows[i] = run.row();
      from[i] = run.from();
      to[i] = run.to();
      grid[i] = run.grid();
      first[i] = cells[run.grid()];
      cells[run.grid()] += run.to() - run.from();
      runsOfGrid[run.grid()]++;
    }
    int firstRow = size == 0 ? 0 : rows[0];
    int[] rowStart = rowStart(rows, firstRow, size == 0 ? 0 : rows[size - 1] - firstRow + 1);
    return new Runs(firstRow, rowStart, rows, from, to, grid, first, byGrid(grid, runsOfGrid));
  }

  /** Boundaries that overlap by a hair share no cell: it falls to the one further west. */
  private List<Run> withoutOverlaps() {
    found.sort(Comparator.comparingInt(Run::row).thenComparingInt(Run::from));
    List<Run> runs = new ArrayList<>(found.size());
    int row = Integer.MIN_VALUE;
    int taken = 0;
    for (Run run : found) {
      int from = run.row() == row ? Math.max(run.from(), taken) : run.from();
      if (from < run.to()) {
        runs.add(new Run(run.row(), from, run.to(), run.grid()));
        row = run.row();
        taken = run.to();
      }
    }
    return runs;
  }

  private static int[] rowStart(int[] rows, int firstRow, int count) {
    int[] start = new int[count + 1];
    for (int row : rows) {
      start[row - firstRow + 1]++;
    }
    for (int i = 0; i < count; i++) {
      start[i + 1] += start[i];
    }
    return start;
  }

  private static int[][] byGrid(int[] grid, int[] counts) {
    int[][] byGrid = new int[counts.length][];
    for (int i = 0; i < counts.length; i++) {
      byGrid[i] = new int[counts[i]];
    }
    int[] filled = new int[counts.length];
    for (int run = 0; run < grid.length; run++) {
      byGrid[grid[run]][filled[grid[run]]++] = run;
    }
    return byGrid;
  }

  private static void addRings(
      Geometry geometry, int firstRow, double[][] crossings, int[] counts) {
    if (geometry instanceof Polygon polygon) {
      addRing(polygon.getExteriorRing(), firstRow, crossings, counts);
      for (int i = 0; i < polygon.getNumInteriorRing(); i++) {
        addRing(polygon.getInteriorRingN(i), firstRow, crossings, counts);
      }
      return;
    }
    for (int i = 0; i < geometry.getNumGeometries(); i++) {
      addRings(geometry.getGeometryN(i), firstRow, crossings, counts);
    }
  }

  private static void addRing(LinearRing ring, int firstRow, double[][] crossings, int[] counts) {
    CoordinateSequence points = ring.getCoordinateSequence();
    for (int i = 1; i < points.size(); i++) {
      // From south to north, whichever way the ring goes round, so that neighbours compute the
      // same.
      int south = points.getY(i - 1) <= points.getY(i) ? i - 1 : i;
      int north = south == i ? i - 1 : i;
      double y0 = points.getY(south);
      double y1 = points.getY(north);
      double x0 = points.getX(south);
      double slope = (points.getX(north) - x0) / (y1 - y0);
      int end = Lattice.rowFrom(y1);
      for (int row = Lattice.rowFrom(y0); row < end; row++) {
        int at = row - firstRow;
        add(crossings, counts, at, x0 + slope * (Lattice.latitude(row) - y0));
      }
    }
  }

  private static void add(double[][] crossings, int[] counts, int at, double x) {
    if (crossings[at] == null) {
      crossings[at] = new double[4];
    } else if (counts[at] == crossings[at].length) {
      crossings[at] = Arrays.copyOf(crossings[at], counts[at] * 2);
    }
    crossings[at][counts[at]++] = x;
  }
}
