package org.linli.grid.topology;

import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;

/**
 * Sizes on the ellipsoid of CGCS2000 (a = 6378137 m, 1/f = 298.257222101).
 *
 * <p>Areas are those of the cylindrical equal-area projection through authalic latitudes (Snyder,
 * Map Projections: A Working Manual, USGS 1987, equations 3-12 and 10-15), which keeps areas
 * exactly; an edge is taken as straight there, which differs from a straight edge in degrees by
 * less than a millionth at the size of a county.
 */
public final class Measure {

  private static final double A = 6378137.0;
  private static final double F = 1 / 298.257222101;
  private static final double E2 = F * (2 - F);
  private static final double E = Math.sqrt(E2);

  private Measure() {}

  /**
   * The area of a polygon, of several, or of nothing, in square metres.
   *
   * @param geometry longitude and latitude in degrees
   */
  public static double squareMetres(Geometry geometry) {
    double sum = 0;
    for (int i = 0; i < geometry.getNumGeometries(); i++) {
      if (geometry.getGeometryN(i) instanceof Polygon polygon) {
        sum += ring(polygon.getExteriorRing().getCoordinateSequence());
        for (int hole = 0; hole < polygon.getNumInteriorRing(); hole++) {
          sum -= ring(polygon.getInteriorRingN(hole).getCoordinateSequence());
        }
      }
    }
    return sum;
  }

  /** Twice the area by the length of the border: the width of a strip of that area and border. */
  public static double meanWidthMetres(Geometry geometry) {
    double border = metresOfBorder(geometry);
    return border > 0 ? 2 * squareMetres(geometry) / border : 0;
  }

  private static double ring(CoordinateSequence points) {
    if (points.size() == 0) {
      return 0;
    }
    double originX = Math.toRadians(points.getX(0));
    double originY = q(points.getY(0));
    double sum = 0;
    double x = 0;
    double y = 0;
    for (int i = 1; i < points.size(); i++) {
      double nextX = Math.toRadians(points.getX(i)) - originX;
      double nextY = q(points.getY(i)) - originY;
      sum += x * nextY - nextX * y;
      x = nextX;
      y = nextY;
    }
    return Math.abs(sum) / 2 * A * A / 2;
  }

  /** Snyder 3-12, in a form that stays exact for small differences. */
  private static double q(double degrees) {
    double sine = Math.sin(Math.toRadians(degrees));
    double es = E * sine;
    return (1 - E2) * (sine / (1 - es * es) + Math.log((1 + es) / (1 - es)) / (2 * E));
  }

  private static double metresOfBorder(Geometry geometry) {
    double sum = 0;
    Geometry border = geometry.getBoundary();
    for (int line = 0; line < border.getNumGeometries(); line++) {
      Coordinate[] points = border.getGeometryN(line).getCoordinates();
      for (int i = 1; i < points.length; i++) {
        sum += metres(points[i - 1], points[i]);
      }
    }
    return sum;
  }

  /** The distance of two near places in metres, by the radii of curvature between them. */
  static double metres(Coordinate a, Coordinate b) {
    double middle = Math.toRadians((a.y + b.y) / 2);
    double sine = Math.sin(middle);
    double w = 1 - E2 * sine * sine;
    double north = A * (1 - E2) / (w * Math.sqrt(w)) * Math.toRadians(b.y - a.y);
    double east = A / Math.sqrt(w) * Math.cos(middle) * Math.toRadians(b.x - a.x);
    return Math.hypot(north, east);
  }
}
