package org.linli.demo.land;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.linli.demo.Rng;

/**
 * The county cut into cells without gap or overlap. Cells are those of a Voronoi diagram, so each
 * side belongs to exactly two sites; the shape drawn for a side is made once and used by both.
 */
public final class Mosaic {

  private final List<Cell> cells;
  private final Map<Side, long[]> courses;

  private Mosaic(List<Cell> cells, Map<Side, long[]> courses) {
    this.cells = List.copyOf(cells);
    this.courses = courses;
  }

  public static Mosaic of(Landscape land, int count, long seed) {
    Seeds seeds = Seeds.sow(land, count, Rng.of(seed, "seeds"));
    Voronoi voronoi = Voronoi.relaxed(seeds, 2);
    Courses courses = new Courses(seed);
    Map<Side, long[]> drawn = new HashMap<>();
    List<Cell> cells = new ArrayList<>();
    for (int i = 0; i < seeds.inside(); i++) {
      long[] corners = voronoi.corners(i);
      int[] across = new int[corners.length];
      double spacing = land.spacing(voronoi.site(i));
      for (int k = 0; k < corners.length; k++) {
        Side side = new Side(corners[k], corners[(k + 1) % corners.length]);
        int beyond = voronoi.cellLeftOf(side.reversed());
        across[k] = beyond < seeds.inside() ? beyond : -1;
        if (!drawn.containsKey(side.reversed())) {
          boolean wet = Landscape.MAIN_RIVER.crosses(voronoi.site(i), voronoi.site(beyond));
          double bend = wet ? 0.02 : 0.04 + 0.13 * (1 - Landscape.urbanity(spacing));
          drawn.put(side, courses.draw(side, voronoi.site(i), voronoi.site(beyond), bend));
        } else {
          drawn.put(side, reversed(drawn.get(side.reversed())));
        }
      }
      cells.add(new Cell(i, voronoi.site(i), spacing, corners, across));
    }
    return new Mosaic(cells, drawn);
  }

  private static long[] reversed(long[] course) {
    long[] out = new long[course.length];
    for (int i = 0; i < out.length; i++) {
      out[i] = course[course.length - 1 - i];
    }
    return out;
  }

  public List<Cell> cells() {
    return cells;
  }

  /** The drawn shape of a side, both corners included. */
  public long[] course(Side side) {
    long[] course = courses.get(side);
    if (course == null) {
      throw new IllegalArgumentException("no such side");
    }
    return course;
  }

  public Side side(Cell cell, int k) {
    return new Side(cell.corners()[k], cell.corners()[(k + 1) % cell.corners().length]);
  }

  /** The drawn boundary of a cell, counter-clockwise, not closed. */
  public long[] ring(Cell cell) {
    List<Side> sides = new ArrayList<>();
    for (int k = 0; k < cell.corners().length; k++) {
      sides.add(side(cell, k));
    }
    return ring(sides);
  }

  /** The drawn boundary along sides that follow each other, not closed. */
  public long[] ring(List<Side> sides) {
    int length = 0;
    for (Side side : sides) {
      length += course(side).length - 1;
    }
    long[] out = new long[length];
    int at = 0;
    for (Side side : sides) {
      long[] course = course(side);
      System.arraycopy(course, 0, out, at, course.length - 1);
      at += course.length - 1;
    }
    return out;
  }

  /** The {@code count} cells nearest to a place, nearest first. */
  public List<Cell> nearest(Spot spot, int count) {
    Cell[] sorted = cells.toArray(Cell[]::new);
    Arrays.sort(
        sorted,
        (a, b) -> {
          int byDistance = Double.compare(a.site().squareTo(spot), b.site().squareTo(spot));
          return byDistance != 0 ? byDistance : Integer.compare(a.index(), b.index());
        });
    return List.of(sorted).subList(0, Math.min(count, sorted.length));
  }
}
