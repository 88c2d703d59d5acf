package org.linli.commons.topology;

import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Polygon;

/** Sizes on the CGCS2000 ellipsoid of geometries in degrees, longitude first. */
public final class Measure {

  private static final double SEMI_MAJOR = 6_378_137.0;
  private static final double FLATTENING = 1 / 298.257222101;
  private static final double E2 = FLATTENING * (2 - FLATTENING);
  private static final double E = Math.sqrt(E2);

  private Measure() {}

  /**
   * Size in m²: the corners are laid out in Lambert's cylindrical equal-area projection of the
   * ellipsoid, x = a·λ, y = a·q(φ)/2, and the shoelace formula gives the size of what lies between.
   */
  public static double squareMetres(Geometry geometry) {
    double sum = 0;
    for (int i = 0; i < geometry.getNumGeometries(); i++) {
      if (geometry.getGeometryN(i) instanceof Polygon polygon && !polygon.isEmpty()) {
        sum += ringSquareMetres(polygon.getExteriorRing());
        for (int hole = 0; hole < polygon.getNumInteriorRing(); hole++) {
          sum -= ringSquareMetres(polygon.getInteriorRingN(hole));
        }
      }
    }
    return sum;
  }

  /** Mean width in metres of long and narrow ground: 2·area / perimeter. */
  public static double widthMetres(Geometry geometry) {
    double perimeter = metres(geometry.getBoundary());
    return perimeter > 0 ? 2 * squareMetres(geometry) / perimeter : 0;
  }

  /** Length in metres of lines, each piece by the radii of curvature at its middle latitude. */
  public static double metres(Geometry lines) {
    double sum = 0;
    for (int i = 0; i < lines.getNumGeometries(); i++) {
      if (lines.getGeometryN(i) instanceof LineString line) {
        Coordinate[] corners = line.getCoordinates();
        for (int c = 1; c < corners.length; c++) {
          sum += metres(corners[c - 1], corners[c]);
        }
      }
    }
    return sum;
  }

  private static double metres(Coordinate from, Coordinate to) {
    double middle = Math.toRadians((from.y + to.y) / 2);
    double w2 = 1 - E2 * Math.sin(middle) * Math.sin(middle);
    double across = SEMI_MAJOR / Math.sqrt(w2);
    double along = across * (1 - E2) / w2;
    return Math.hypot(
        across * Math.cos(middle) * Math.toRadians(to.x - from.x),
        along * Math.toRadians(to.y - from.y));
  }

  private static double ringSquareMetres(LineString ring) {
    Coordinate[] corners = ring.getCoordinates();
    // From the first corner, so that small ground far from the origin keeps its digits.
    double startX = corners[0].x;
    double startY = height(corners[0].y);
    double twice = 0;
    double x = 0;
    double y = 0;
    for (int i = 1; i < corners.length; i++) {
      double nextX = SEMI_MAJOR * Math.toRadians(corners[i].x - startX);
      double nextY = height(corners[i].y) - startY;
      twice += x * nextY - nextX * y;
      x = nextX;
      y = nextY;
    }
    return Math.abs(twice) / 2;
  }

  private static double height(double latitude) {
    double sine = Math.sin(Math.toRadians(latitude));
    double q =
        (1 - E2)
            * (sine / (1 - E2 * sine * sine) - Math.log((1 - E * sine) / (1 + E * sine)) / (2 * E));
    return SEMI_MAJOR * q / 2;
  }
}
