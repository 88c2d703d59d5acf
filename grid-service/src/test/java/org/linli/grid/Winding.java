package org.linli.grid;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.linli.commons.testing.VectorTile;
import org.linli.commons.tile.TileAddress;
import org.locationtech.jts.geom.Coordinate;

/** Two grids with a border between them that winds from south to north as a river does. */
final class Winding {

  private static final int VERTICES = 400;
  private static final int UNITS = 4096;

  /** What a tile draws beyond its edge, less a unit for where it is cut. */
  private static final int BEYOND = 63;

  private Winding() {}

  /** The grids {@code w} and {@code e} of a square village, as GeoJSON. */
  static String between(String village, double west, double south, double side) {
    double[][] left = new double[VERTICES + 4][];
    double[][] right = new double[VERTICES + 4][];
    for (int i = 0; i <= VERTICES; i++) {
      double bend = 0.004 * Math.sin(i / 9.0) + 0.0005 * Math.sin(i * 1.7);
      double x = i == 0 || i == VERTICES ? west + side / 2 : west + side / 2 + bend;
      double[] vertex = {x, south + side * i / VERTICES};
      left[i] = vertex;
      right[VERTICES - i] = vertex;
    }
    left[VERTICES + 1] = new double[] {west, south + side};
    left[VERTICES + 2] = new double[] {west, south};
    left[VERTICES + 3] = left[0];
    right[VERTICES + 1] = new double[] {west + side, south};
    right[VERTICES + 2] = new double[] {west + side, south + side};
    right[VERTICES + 3] = right[0];
    return new Features()
        .polygon(Map.of("code", village + "w", "name", "西", "parent", village), left)
        .polygon(Map.of("code", village + "e", "name", "东", "parent", village), right)
        .json();
  }

  /**
   * The vertices of the border in a tile, without the ends, in units from the whole map's corner.
   */
  static Set<Coordinate> vertices(VectorTile tile, String code, TileAddress address) {
    Set<Coordinate> vertices = new HashSet<>();
    double end = 2.0 / UNITS;
    double west = share(110.0, address);
    double east = share(110.04, address);
    for (VectorTile.Feature feature : tile.layer("grids")) {
      if (!feature.code().equals(code)) {
        continue;
      }
      for (List<Coordinate> ring : feature.parts()) {
        for (Coordinate vertex : ring) {
          double x = vertex.x * UNITS;
          double y = vertex.y * UNITS;
          boolean drawn = x > -BEYOND && x < UNITS + BEYOND && y > -BEYOND && y < UNITS + BEYOND;
          if (drawn && vertex.x > west + end && vertex.x < east - end) {
            vertices.add(
                new Coordinate(
                    Math.rint(x) + (double) address.x() * UNITS,
                    Math.rint(y) + (double) address.y() * UNITS));
          }
        }
      }
    }
    return vertices;
  }

  /** Those about the upper edge of the tiles of a row. */
  static Set<Coordinate> strip(Set<Coordinate> vertices, int row) {
    return vertices.stream()
        .filter(vertex -> Math.abs(vertex.y - (double) row * UNITS) < BEYOND)
        .collect(Collectors.toSet());
  }

  private static double share(double lon, TileAddress address) {
    return (lon + 180) / 360 * (1L << address.z()) - address.x();
  }
}
