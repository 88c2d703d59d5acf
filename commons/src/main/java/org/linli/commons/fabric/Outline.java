package org.linli.commons.fabric;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.algorithm.CGAlgorithmsDD;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.impl.PackedCoordinateSequence;

/**
 * The rings of one boundary as plain numbers, shared with the geometry where it is packed. Holds a
 * point exactly as JTS does: a ray to the east, sides of segments decided in extended precision.
 *
 * <p>Sixteen segments on end are skipped at once where the ray passes above, below or east of them;
 * that costs 12 bytes per sixteen segments, where an indexed locator of JTS costs more than the
 * boundary itself.
 */
final class Outline {

  private static final int RUN = 16;
  private static final int BOUNDS_A_RUN = 3;

  /** Longitude, latitude, longitude, …; the first point again at the end. */
  private final double[][] rings;

  /** For each run of each ring its south, north and east, rounded outwards. */
  private final float[] bounds;

  Outline(Geometry boundary) {
    List<double[]> found = new ArrayList<>();
    collect(boundary, found);
    this.rings = found.toArray(double[][]::new);
    this.bounds = bounds(rings);
  }

  double[][] rings() {
    return rings;
  }

  /** Whether the point lies inside or on the border. */
  boolean holds(double lon, double lat) {
    boolean inside = false;
    int bound = 0;
    for (double[] ring : rings) {
      int last = ring.length - 2;
      for (int from = 0; from < last; from += 2 * RUN, bound += BOUNDS_A_RUN) {
        if (lat < bounds[bound] || lat > bounds[bound + 1] || lon > bounds[bound + 2]) {
          continue;
        }
        int to = Math.min(from + 2 * RUN, last);
        for (int i = from; i < to; i += 2) {
          int met = met(ring[i], ring[i + 1], ring[i + 2], ring[i + 3], lon, lat);
          if (met < 0) {
            return true;
          }
          inside ^= met > 0;
        }
      }
    }
    return inside;
  }

  /** 1 where the ray to the east crosses the segment, 0 where not, -1 where the point is on it. */
  private static int met(double x0, double y0, double x1, double y1, double x, double y) {
    if ((y0 > y && y1 > y) || (y0 < y && y1 < y) || (x0 < x && x1 < x)) {
      return 0;
    }
    if ((x0 == x && y0 == y) || (x1 == x && y1 == y)) {
      return -1;
    }
    if (y0 == y && y1 == y) {
      return x0 <= x || x1 <= x ? -1 : 0;
    }
    // A vertex at the ray's height counts with the segment below it only.
    if (y0 > y == y1 > y) {
      return 0;
    }
    if (x0 > x && x1 > x) {
      return 1;
    }
    int side = CGAlgorithmsDD.orientationIndex(x0, y0, x1, y1, x, y);
    if (side == 0) {
      return -1;
    }
    return side > 0 == y1 > y0 ? 1 : 0;
  }

  private static float[] bounds(double[][] rings) {
    int runs = 0;
    for (double[] ring : rings) {
      runs += (ring.length / 2 - 1 + RUN - 1) / RUN;
    }
    float[] bounds = new float[runs * BOUNDS_A_RUN];
    int bound = 0;
    for (double[] ring : rings) {
      int last = ring.length - 2;
      for (int from = 0; from < last; from += 2 * RUN) {
        double south = Double.POSITIVE_INFINITY;
        double north = Double.NEGATIVE_INFINITY;
        double east = Double.NEGATIVE_INFINITY;
        for (int i = from; i <= Math.min(from + 2 * RUN, last); i += 2) {
          south = Math.min(south, ring[i + 1]);
          north = Math.max(north, ring[i + 1]);
          east = Math.max(east, ring[i]);
        }
        bounds[bound++] = Math.nextDown((float) south);
        bounds[bound++] = Math.nextUp((float) north);
        bounds[bound++] = Math.nextUp((float) east);
      }
    }
    return bounds;
  }

  private static void collect(Geometry geometry, List<double[]> rings) {
    if (geometry instanceof Polygon polygon) {
      if (!polygon.isEmpty()) {
        rings.add(numbers(polygon.getExteriorRing()));
        for (int i = 0; i < polygon.getNumInteriorRing(); i++) {
          rings.add(numbers(polygon.getInteriorRingN(i)));
        }
      }
    } else {
      for (int i = 0; i < geometry.getNumGeometries(); i++) {
        if (geometry.getGeometryN(i) != geometry) {
          collect(geometry.getGeometryN(i), rings);
        }
      }
    }
  }

  private static double[] numbers(LinearRing ring) {
    CoordinateSequence points = ring.getCoordinateSequence();
    if (points instanceof PackedCoordinateSequence.Double packed && packed.getDimension() == 2) {
      return packed.getRawCoordinates();
    }
    double[] numbers = new double[2 * points.size()];
    for (int i = 0; i < points.size(); i++) {
      numbers[2 * i] = points.getX(i);
      numbers[2 * i + 1] = points.getY(i);
    }
    return numbers;
  }
}
