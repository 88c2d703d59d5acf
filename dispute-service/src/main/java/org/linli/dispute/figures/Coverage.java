package org.linli.dispute.figures;

import com.uber.h3core.H3Core;
import com.uber.h3core.PolygonToCellsFlags;
import com.uber.h3core.util.LatLng;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.linli.commons.fabric.Fabric;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;

/**
 * Which H3 cells the grids of a fabric touch. It says which cells might have a count, whatever the
 * counts are: without it, a cell that is withheld would be known not to be empty.
 *
 * @param nodesOfGrid by the grid's ordinal in this fabric: nodes of {@link CellForest} at the
 *     finest resolution
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Coverage(long fabricVersion, int[][] nodesOfGrid) {

  /** The cells of each grid; takes a while. */
  static List<Set<Long>> cells(Fabric fabric, H3Core h3) {
    return fabric.grids().stream().map(grid -> cells(h3, grid.boundary())).toList();
  }

  static Coverage of(Fabric fabric, List<Set<Long>> cells, CellForest forest) {
    int[][] nodes =
        cells.stream()
            .map(ofGrid -> ofGrid.stream().mapToInt(forest::nodeOf).toArray())
            .toArray(int[][]::new);
    return new Coverage(fabric.version(), nodes);
  }

  private static Set<Long> cells(H3Core h3, Geometry boundary) {
    Set<Long> cells = new LinkedHashSet<>();
    for (int part = 0; part < boundary.getNumGeometries(); part++) {
      if (boundary.getGeometryN(part) instanceof Polygon polygon) {
        List<List<LatLng>> holes = new ArrayList<>();
        for (int hole = 0; hole < polygon.getNumInteriorRing(); hole++) {
          holes.add(ring(polygon.getInteriorRingN(hole)));
        }
        cells.addAll(
            h3.polygonToCellsExperimental(
                ring(polygon.getExteriorRing()),
                holes,
                CellForest.FINEST,
                PolygonToCellsFlags.containment_overlapping));
      }
    }
    // H3 takes edges for arcs of great circles and we take them for straight in degrees: a corner
    // may lie in a cell that it does not count in.
    for (Coordinate corner : boundary.getCoordinates()) {
      cells.add(h3.latLngToCell(corner.y, corner.x, CellForest.FINEST));
    }
    return cells;
  }

  private static List<LatLng> ring(LinearRing ring) {
    List<LatLng> points = new ArrayList<>();
    for (Coordinate c : ring.getCoordinates()) {
      points.add(new LatLng(c.y, c.x));
    }
    points.removeLast();
    return points;
  }
}
