package org.linli.portal.hotspot;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.index.strtree.STRtree;
import org.locationtech.jts.operation.distance.IndexedFacetDistance;

/**
 * Queen neighbours: cells whose borders have at least one point in common.
 *
 * <p>Borders that were digitised together share their vertices exactly, so shared vertices are
 * looked for first and find nearly all pairs. What is left (a vertex of one cell on an edge of the
 * other, coordinates rounded in different ways) is measured: borders nearer than {@link
 * #TOLERANCE_DEGREES} touch.
 */
public final class QueenNeighbours {

  /**
   * About 0.1 m on the ground: above the rounding of coordinates to six decimals, far below the
   * width of anything that separates two cells.
   */
  public static final double TOLERANCE_DEGREES = 1e-6;

  private final List<Geometry> cells;
  private final Neighbours.Builder found;
  private final @Nullable IndexedFacetDistance[] borders;

  private QueenNeighbours(List<Geometry> cells) {
    this.cells = cells;
    this.found = new Neighbours.Builder(cells.size());
    this.borders = new IndexedFacetDistance[cells.size()];
  }

  /**
   * The neighbours among these polygons, numbered by their place in the list.
   *
   * @param cells polygons or multipolygons in degrees
   */
  public static Neighbours of(List<? extends Geometry> cells) {
    QueenNeighbours queen = new QueenNeighbours(List.copyOf(cells));
    queen.bySharedVertices();
    queen.byDistance();
    return queen.found.build();
  }

  private void bySharedVertices() {
    Map<Coordinate, int[]> owners = new HashMap<>();
    for (int cell = 0; cell < cells.size(); cell++) {
      for (Coordinate vertex : cells.get(cell).getCoordinates()) {
        int[] before = owners.get(vertex);
        if (before == null) {
          owners.put(vertex, new int[] {cell});
        } else if (before[before.length - 1] != cell) {
          int[] after = Arrays.copyOf(before, before.length + 1);
          after[before.length] = cell;
          owners.put(vertex, after);
        }
      }
    }
    for (int[] sharing : owners.values()) {
      for (int i = 0; i < sharing.length; i++) {
        for (int j = i + 1; j < sharing.length; j++) {
          found.add(sharing[i], sharing[j]);
        }
      }
    }
  }

  private void byDistance() {
    STRtree tree = new STRtree();
    for (int cell = 0; cell < cells.size(); cell++) {
      tree.insert(cells.get(cell).getEnvelopeInternal(), cell);
    }
    for (int cell = 0; cell < cells.size(); cell++) {
      Envelope near = cells.get(cell).getEnvelopeInternal().copy();
      near.expandBy(TOLERANCE_DEGREES);
      for (Object candidate : tree.query(near)) {
        int other = (Integer) candidate;
        if (other > cell && !found.has(cell, other) && touch(cell, other)) {
          found.add(cell, other);
        }
      }
    }
  }

  private boolean touch(int cell, int other) {
    IndexedFacetDistance border = borders[cell];
    if (border == null) {
      border = new IndexedFacetDistance(cells.get(cell).getBoundary());
      borders[cell] = border;
    }
    return border.isWithinDistance(cells.get(other).getBoundary(), TOLERANCE_DEGREES);
  }
}
