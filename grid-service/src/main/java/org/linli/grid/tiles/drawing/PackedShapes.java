package org.linli.grid.tiles.drawing;

import java.util.Arrays;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;

/**
 * Boundaries of one zoom band, by the number of their unit: corners in whole centimetres of
 * EPSG:3857, eastwards and northwards, 8 bytes a corner. Outlines run clockwise as seen on a map
 * and holes the other way, without repeating their first corner.
 */
final class PackedShapes {

  /** Centimetres in a metre: the whole world fits into an int. */
  static final double SCALE = 100;

  private final int[] corners;

  /** Where each ring begins in {@link #corners}, counted in corners; one more at the end. */
  private final int[] rings;

  private final boolean[] holes;

  /** Where the rings of each unit begin in {@link #rings}; one more at the end. */
  private final int[] units;

  private PackedShapes(Builder built) {
    this.corners = Arrays.copyOf(built.corners, 2 * built.cornerCount);
    this.rings = Arrays.copyOf(built.rings, built.ringCount + 1);
    this.holes = Arrays.copyOf(built.holes, built.ringCount);
    this.units = built.units;
  }

  int firstRing(int unit) {
    return units[unit];
  }

  /** The first ring of the next unit. */
  int endOfRings(int unit) {
    return units[unit + 1];
  }

  boolean isHole(int ring) {
    return holes[ring];
  }

  int firstCorner(int ring) {
    return rings[ring];
  }

  int endOfCorners(int ring) {
    return rings[ring + 1];
  }

  int x(int corner) {
    return corners[2 * corner];
  }

  int y(int corner) {
    return corners[2 * corner + 1];
  }

  /** The extent of a unit in centimetres; null extent where it has no shape. */
  Envelope extent(int unit) {
    Envelope extent = new Envelope();
    if (units[unit] < units[unit + 1]) {
      for (int i = rings[units[unit]]; i < rings[units[unit + 1]]; i++) {
        extent.expandToInclude(x(i), y(i));
      }
    }
    return extent;
  }

  /** Takes units in the order of their numbers; one that is left out has no shape. */
  static final class Builder {

    private int[] corners = new int[1024];
    private int cornerCount;
    private int[] rings = new int[64];
    private boolean[] holes = new boolean[64];
    private int ringCount;
    private final int[] units;
    private int next;

    Builder(int unitCount) {
      this.units = new int[unitCount + 1];
    }

    /**
     * @param metres polygon or multipolygon, EPSG:3857
     * @throws IllegalArgumentException where a later unit was taken before
     */
    void add(int unit, Geometry metres) {
      if (unit < next) {
        throw new IllegalArgumentException("unit " + unit + " after " + (next - 1));
      }
      skipTo(unit);
      for (int i = 0; i < metres.getNumGeometries(); i++) {
        Polygon polygon = (Polygon) metres.getGeometryN(i);
        ring(polygon.getExteriorRing(), false);
        for (int hole = 0; hole < polygon.getNumInteriorRing(); hole++) {
          ring(polygon.getInteriorRingN(hole), true);
        }
      }
      next = unit + 1;
    }

    PackedShapes build() {
      skipTo(units.length);
      return new PackedShapes(this);
    }

    /** Says of all units up to this one where their rings begin. */
    private void skipTo(int unit) {
      for (int i = next; i <= Math.min(unit, units.length - 1); i++) {
        units[i] = ringCount;
      }
    }

    private void ring(LinearRing ring, boolean hole) {
      CoordinateSequence all = ring.getCoordinateSequence();
      int count = all.size() - 1;
      if (count < 3) {
        return;
      }
      if (2 * (cornerCount + count) > corners.length) {
        corners = Arrays.copyOf(corners, Math.max(2 * corners.length, 2 * (cornerCount + count)));
      }
      if (ringCount + 1 >= rings.length) {
        rings = Arrays.copyOf(rings, 2 * rings.length);
        holes = Arrays.copyOf(holes, 2 * holes.length);
      }
      boolean backwards = isCounterClockwise(all) != hole;
      Coordinate at = new Coordinate();
      for (int i = 0; i < count; i++) {
        all.getCoordinate(backwards ? count - i : i, at);
        corners[2 * cornerCount] = (int) Math.rint(at.x * SCALE);
        corners[2 * cornerCount + 1] = (int) Math.rint(at.y * SCALE);
        cornerCount++;
      }
      holes[ringCount++] = hole;
      rings[ringCount] = cornerCount;
    }

    private static boolean isCounterClockwise(CoordinateSequence ring) {
      double twice = 0;
      double x = ring.getX(0);
      double y = ring.getY(0);
      for (int i = 1; i < ring.size(); i++) {
        twice +=
            (ring.getX(i - 1) - x) * (ring.getY(i) - y)
                - (ring.getX(i) - x) * (ring.getY(i - 1) - y);
      }
      return twice > 0;
    }
  }
}
