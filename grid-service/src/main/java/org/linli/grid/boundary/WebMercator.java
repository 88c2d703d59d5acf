package org.linli.grid.boundary;

import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.CoordinateSequenceFilter;
import org.locationtech.jts.geom.Geometry;

/**
 * Degrees to metres of EPSG:3857. CGCS2000 and WGS 84 differ by centimetres, which no map shows.
 */
public final class WebMercator {

  private static final double RADIUS_METRES = 6378137.0;

  /** Where the square of the projection ends. */
  private static final double LAST_LATITUDE = 85.051128;

  private WebMercator() {}

  /** Metres east of the first meridian. */
  public static double x(double longitude) {
    return RADIUS_METRES * Math.toRadians(longitude);
  }

  /** Metres north of the equator, as far as the square of the projection goes. */
  public static double y(double latitude) {
    double within = Math.clamp(latitude, -LAST_LATITUDE, LAST_LATITUDE);
    return RADIUS_METRES * Math.log(Math.tan(Math.PI / 4 + Math.toRadians(within) / 2));
  }

  /** Degrees, from metres east of the first meridian. */
  public static double longitude(double x) {
    return Math.toDegrees(x / RADIUS_METRES);
  }

  /** Degrees, from metres north of the equator. */
  public static double latitude(double y) {
    return Math.toDegrees(2 * Math.atan(Math.exp(y / RADIUS_METRES)) - Math.PI / 2);
  }

  /** A copy of a geometry given in degrees, longitude first. */
  static Geometry project(Geometry degrees) {
    Geometry metres = degrees.copy();
    metres.apply(
        new CoordinateSequenceFilter() {
          @Override
          public void filter(CoordinateSequence points, int i) {
            double latitude = points.getY(i);
            points.setOrdinate(i, 0, x(points.getX(i)));
            points.setOrdinate(i, 1, y(latitude));
          }

          @Override
          public boolean isDone() {
            return false;
          }

          @Override
          public boolean isGeometryChanged() {
            return true;
          }
        });
    return metres;
  }
}
