package org.linli.demo.land;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;

/** Connected groups of cells: grown from their seats, and traced along their common border. */
public final class Regions {

  /** What it costs to grow from one cell into a neighbour. */
  public interface Cost {
    double of(int region, Cell from, Cell to);
  }

  private record Step(double cost, int cell, int region) implements Comparable<Step> {
    @Override
    public int compareTo(Step other) {
      int byCost = Double.compare(cost, other.cost);
      if (byCost != 0) {
        return byCost;
      }
      int byCell = Integer.compare(cell, other.cell);
      return byCell != 0 ? byCell : Integer.compare(region, other.region);
    }
  }

  private Regions() {}

  /** For each cell the region that reaches it first; every region is connected. */
  public static int[] grow(Mosaic mosaic, int[] seats, Cost cost) {
    int[] region = new int[mosaic.cells().size()];
    Arrays.fill(region, -1);
    PriorityQueue<Step> queue = new PriorityQueue<>();
    for (int i = 0; i < seats.length; i++) {
      queue.add(new Step(0, seats[i], i));
    }
    while (!queue.isEmpty()) {
      Step step = queue.remove();
      if (region[step.cell()] >= 0) {
        continue;
      }
      region[step.cell()] = step.region();
      Cell from = mosaic.cells().get(step.cell());
      for (int next : from.across()) {
        if (next >= 0 && region[next] < 0) {
          double more = cost.of(step.region(), from, mosaic.cells().get(next));
          queue.add(new Step(step.cost() + more, next, step.region()));
        }
      }
    }
    return region;
  }

  /**
   * The rings around the cells of each region, drawn, not closed, the outer (counter-clockwise) one
   * first. Where four cells meet in a corner a ring turns with its own cells, so that it never
   * crosses itself.
   */
  public static List<List<long[]>> outlines(Mosaic mosaic, int[] region, int regions) {
    List<Map<Side, Side>> next = new ArrayList<>();
    for (int i = 0; i < regions; i++) {
      next.add(new LinkedHashMap<>());
    }
    for (Cell cell : mosaic.cells()) {
      for (int k = 0; k < cell.corners().length; k++) {
        if (onBorder(cell, k, region)) {
          next.get(region[cell.index()]).put(mosaic.side(cell, k), after(mosaic, cell, k, region));
        }
      }
    }
    List<List<long[]>> out = new ArrayList<>();
    for (Map<Side, Side> links : next) {
      out.add(rings(mosaic, links));
    }
    return out;
  }

  private static boolean onBorder(Cell cell, int k, int[] region) {
    int beyond = cell.across()[k];
    return beyond < 0 || region[beyond] != region[cell.index()];
  }

  /** The border side that follows side {@code k} of {@code start} around its region. */
  private static Side after(Mosaic mosaic, Cell start, int k, int[] region) {
    Cell cell = start;
    int at = (k + 1) % cell.corners().length;
    while (!onBorder(cell, at, region)) {
      Side twin = mosaic.side(cell, at).reversed();
      cell = mosaic.cells().get(cell.across()[at]);
      for (int i = 0; i < cell.corners().length; i++) {
        if (mosaic.side(cell, i).equals(twin)) {
          at = (i + 1) % cell.corners().length;
          break;
        }
      }
    }
    return mosaic.side(cell, at);
  }

  private static List<long[]> rings(Mosaic mosaic, Map<Side, Side> links) {
    List<long[]> rings = new ArrayList<>();
    Set<Side> done = new HashSet<>();
    for (Side first : links.keySet()) {
      List<Side> sides = new ArrayList<>();
      Side side = first;
      while (side != null && done.add(side)) {
        sides.add(side);
        side = links.get(side);
      }
      if (!sides.isEmpty()) {
        rings.add(mosaic.ring(sides));
      }
    }
    rings.sort((a, b) -> Double.compare(area(b), area(a)));
    return rings;
  }

  /** Area in square millionths of a degree, positive when counter-clockwise. */
  public static double area(long[] ring) {
    double sum = 0;
    for (int i = 0; i < ring.length; i++) {
      long a = ring[i];
      long b = ring[(i + 1) % ring.length];
      sum +=
          (double) (Degrees.lon(a) - Degrees.lon(ring[0])) * (Degrees.lat(b) - Degrees.lat(ring[0]))
              - (double) (Degrees.lon(b) - Degrees.lon(ring[0]))
                  * (Degrees.lat(a) - Degrees.lat(ring[0]));
    }
    return sum / 2;
  }
}
