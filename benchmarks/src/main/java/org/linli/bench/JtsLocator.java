package org.linli.bench;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.linli.commons.fabric.Fabric;
import org.linli.commons.fabric.Grid;
import org.linli.commons.fabric.GridKind;
import org.linli.commons.fabric.GridLocator;
import org.locationtech.jts.algorithm.locate.IndexedPointInAreaLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.index.strtree.STRtree;

/** What one builds of JTS alone: a tree of extents, and an indexed locator for each boundary. */
final class JtsLocator {

  private final STRtree tree = new STRtree();
  private final IndexedPointInAreaLocator[] boundaries;

  /** The place of each grid among those that may answer. */
  private final int[] order;

  JtsLocator(Fabric fabric) {
    List<Grid> grids = fabric.grids();
    this.boundaries = new IndexedPointInAreaLocator[grids.size()];
    this.order = new int[grids.size()];
    Integer[] sorted = new Integer[grids.size()];
    for (int i = 0; i < sorted.length; i++) {
      sorted[i] = i;
      tree.insert(grids.get(i).boundary().getEnvelopeInternal(), i);
      boundaries[i] = new IndexedPointInAreaLocator(grids.get(i).boundary());
      // It makes its index when it is asked first.
      boundaries[i].locate(grids.get(i).boundary().getCoordinate());
    }
    Arrays.sort(
        sorted,
        Comparator.<Integer, GridKind>comparing(i -> grids.get(i).kind())
            .thenComparing(i -> grids.get(i).code()));
    for (int i = 0; i < sorted.length; i++) {
      order[sorted[i]] = i;
    }
    tree.build();
  }

  int[] in(LocatePoints points) {
    int[] found = new int[points.size()];
    int[] best = new int[1];
    for (int i = 0; i < found.length; i++) {
      Coordinate point = new Coordinate(points.lon()[i], points.lat()[i]);
      best[0] = GridLocator.NOWHERE;
      tree.query(
          new Envelope(point),
          item -> {
            int grid = (Integer) item;
            if ((best[0] == GridLocator.NOWHERE || order[grid] < order[best[0]])
                && boundaries[grid].locate(point) != Location.EXTERIOR) {
              best[0] = grid;
            }
          });
      found[i] = best[0];
    }
    return found;
  }
}
