package org.linli.commons.fabric;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.locationtech.jts.algorithm.locate.IndexedPointInAreaLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Location;

/**
 * Point to grid. Safe for many threads.
 *
 * <p>Most places lie well inside one grid, so each tree's extent is laid out in small squares that
 * know their grid at once; only a square that a boundary crosses asks the boundaries. A point on a
 * shared border belongs to the grid with the smaller code, always. Trees far apart (two cities in
 * one deployment) get a raster each.
 */
public final class GridLocator {

  /** The answer for a point outside every grid. */
  public static final int NOWHERE = -1;

  private final List<GridRaster> rasters;
  private final List<Grid> grids;

  GridLocator(List<Grid> grids) {
    this.grids = grids;
    IndexedPointInAreaLocator[] boundaries = new IndexedPointInAreaLocator[grids.size()];
    Map<String, List<Integer>> byRoot = new HashMap<>();
    for (int i = 0; i < grids.size(); i++) {
      boundaries[i] = new IndexedPointInAreaLocator(grids.get(i).boundary());
      String path = grids.get(i).path();
      byRoot
          .computeIfAbsent(path.substring(0, path.indexOf('/', 1) + 1), root -> new ArrayList<>())
          .add(i);
    }
    this.rasters =
        byRoot.values().stream()
            .map(members -> new GridRaster(grids, members, boundaries))
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
      if (found != NOWHERE && (best == NOWHERE || smaller(found, best))) {
        best = found;
      }
    }
    return best;
  }

  private boolean smaller(int a, int b) {
    return grids.get(a).code().compareTo(grids.get(b).code()) < 0;
  }

  /** Whether the boundary holds the point, its border included. */
  static boolean holds(IndexedPointInAreaLocator boundary, double lon, double lat) {
    return boundary.locate(new Coordinate(lon, lat)) != Location.EXTERIOR;
  }

  static Envelope extent(List<Grid> grids, List<Integer> members) {
    Envelope extent = new Envelope();
    for (int member : members) {
      extent.expandToInclude(grids.get(member).boundary().getEnvelopeInternal());
    }
    return extent;
  }
}
