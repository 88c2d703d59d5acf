package org.linli.commons.fabric;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Point to grid. Safe for many threads.
 *
 * <p>Most places lie well inside one grid, so each tree's extent is laid out in small squares that
 * know their grid at once; only a square that a boundary crosses asks the boundaries. Where several
 * grids hold a point (on a shared border, or because kinds overlap) the basic grid answers before a
 * dedicated one and that before a micro grid, and among one kind the smaller code, always. Trees
 * far apart (two cities in one deployment) get a raster each.
 */
public final class GridLocator {

  /** The answer for a point outside every grid. */
  public static final int NOWHERE = -1;

  /** Who answers first. */
  private static final Comparator<Grid> ORDER =
      Comparator.comparing(Grid::kind).thenComparing(Grid::code);

  private static final double SQUARES_A_GRID = 256;
  private static final double MOST_SQUARES = 8_000_000;

  private final List<GridRaster> rasters;
  private final List<Grid> grids;

  GridLocator(List<Grid> grids) {
    this.grids = grids;
    Outline[] outlines = new Outline[grids.size()];
    Map<String, List<Integer>> byRoot = new HashMap<>();
    for (int i = 0; i < grids.size(); i++) {
      outlines[i] = new Outline(grids.get(i).boundary());
      String path = grids.get(i).path();
      byRoot
          .computeIfAbsent(path.substring(0, path.indexOf('/', 1) + 1), root -> new ArrayList<>())
          .add(i);
    }
    double squaresAGrid = Math.min(SQUARES_A_GRID, MOST_SQUARES / Math.max(1, grids.size()));
    Comparator<Integer> lastFirst = Comparator.comparing(grids::get, ORDER.reversed());
    this.rasters =
        byRoot.values().stream()
            .map(members -> members.stream().sorted(lastFirst).mapToInt(i -> i).toArray())
            .map(members -> new GridRaster(grids, members, outlines, squaresAGrid))
            .toList();
  }

  /**
   * The ordinal of the grid a point lies in.
   *
   * @param lon longitude in degrees, EPSG:4490
   * @param lat latitude in degrees
   * @return the grid's ordinal, or {@link #NOWHERE}
   */
  public int locate(double lon, double lat) {
    int best = NOWHERE;
    for (GridRaster raster : rasters) {
      int found = raster.locate(lon, lat);
      if (found != NOWHERE
          && (best == NOWHERE || ORDER.compare(grids.get(found), grids.get(best)) < 0)) {
        best = found;
      }
    }
    return best;
  }
}
