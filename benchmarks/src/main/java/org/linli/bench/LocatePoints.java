package org.linli.bench;

import java.util.Arrays;
import java.util.Random;
import org.linli.commons.fabric.Fabric;
import org.linli.commons.fabric.GridLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;

/** Longitudes and latitudes. */
record LocatePoints(double[] lon, double[] lat) {

  int size() {
    return lon.length;
  }

  LocatePoints first(int count) {
    return new LocatePoints(Arrays.copyOf(lon, count), Arrays.copyOf(lat, count));
  }

  /** Spread over the extents of random grids, so that they fall where grids are. */
  static LocatePoints anywhere(Fabric fabric, int count, long seed) {
    Random random = new Random(seed);
    LocatePoints points = new LocatePoints(new double[count], new double[count]);
    for (int i = 0; i < count; i++) {
      Envelope box = box(fabric, random);
      points.lon[i] = box.getMinX() + random.nextDouble() * box.getWidth();
      points.lat[i] = box.getMinY() + random.nextDouble() * box.getHeight();
    }
    return points;
  }

  /** In turn a vertex of a boundary and the middle of a segment, of random grids. */
  static LocatePoints onBorders(Fabric fabric, int count, long seed) {
    Random random = new Random(seed);
    LocatePoints points = new LocatePoints(new double[count], new double[count]);
    for (int i = 0; i < count; i++) {
      Coordinate[] vertices =
          fabric
              .grids()
              .get(random.nextInt(fabric.grids().size()))
              .boundary()
              .getGeometryN(0)
              .getCoordinates();
      // A hole's first vertex follows the shell's last: the middle of those two is a place as well.
      int at = 1 + random.nextInt(vertices.length - 1);
      Coordinate other = vertices[at - i % 2];
      points.lon[i] = (vertices[at].x + other.x) / 2;
      points.lat[i] = (vertices[at].y + other.y) / 2;
    }
    return points;
  }

  /** The ordinals of the grids they lie in. */
  int[] in(Fabric fabric) {
    GridLocator locator = fabric.locator();
    int[] found = new int[size()];
    for (int i = 0; i < found.length; i++) {
      found[i] = locator.locate(lon[i], lat[i]);
    }
    return found;
  }

  private static Envelope box(Fabric fabric, Random random) {
    return fabric
        .grids()
        .get(random.nextInt(fabric.grids().size()))
        .boundary()
        .getEnvelopeInternal();
  }
}
