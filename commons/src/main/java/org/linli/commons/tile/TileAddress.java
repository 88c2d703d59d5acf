package org.linli.commons.tile;

import java.util.ArrayList;
import java.util.List;
import org.linli.commons.problem.ProblemException;
import org.linli.commons.problem.Violation;
import org.locationtech.jts.geom.Envelope;

/**
 * Address of a tile in the usual web scheme (XYZ, row 0 in the north, EPSG:3857).
 *
 * @param z zoom, 0 to 22
 * @param x column, 0 to 2^z - 1
 * @param y row from the north, 0 to 2^z - 1
 */
public record TileAddress(int z, int x, int y) {

  public static final int MAX_ZOOM = 22;

  /** Half the side of the EPSG:3857 square in metres. */
  private static final double HALF_SIDE_METRES = 20037508.342789244;

  /** Refuses an address that no tile has, with a 400 that names what is wrong. */
  public TileAddress {
    List<Violation> violations = new ArrayList<>();
    if (z < 0 || z > MAX_ZOOM) {
      violations.add(Violation.ofField("z", "tile-range"));
    } else {
      long side = 1L << z;
      if (x < 0 || x >= side) {
        violations.add(Violation.ofField("x", "tile-range"));
      }
      if (y < 0 || y >= side) {
        violations.add(Violation.ofField("y", "tile-range"));
      }
    }
    if (!violations.isEmpty()) {
      throw ProblemException.badRequest(violations);
    }
  }

  /** The tile that holds a point given in degrees. */
  public static TileAddress at(int z, double lon, double lat) {
    long side = 1L << z;
    double x = (lon + 180) / 360 * side;
    double sin = Math.sin(Math.toRadians(lat));
    double y = (0.5 - Math.log((1 + sin) / (1 - sin)) / (4 * Math.PI)) * side;
    return new TileAddress(
        z,
        (int) Math.clamp((long) Math.floor(x), 0, side - 1),
        (int) Math.clamp((long) Math.floor(y), 0, side - 1));
  }

  /** What it covers, in metres, EPSG:3857. */
  public Envelope metres() {
    double side = 2 * HALF_SIDE_METRES / (1L << z);
    double west = -HALF_SIDE_METRES + x * side;
    double north = HALF_SIDE_METRES - y * side;
    return new Envelope(west, west + side, north - side, north);
  }

  /** What it covers, in degrees, longitude first. */
  public Envelope degrees() {
    double side = 1L << z;
    return new Envelope(
        x / side * 360 - 180, (x + 1) / side * 360 - 180, latitude(y + 1), latitude(y));
  }

  private double latitude(int row) {
    double n = Math.PI * (1 - 2.0 * row / (1L << z));
    return Math.toDegrees(Math.atan(Math.sinh(n)));
  }
}
