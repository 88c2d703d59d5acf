package org.linli.grid.boundary;

import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.CoordinateSequenceFilter;
import org.locationtech.jts.geom.Geometry;

/**
 * Degrees to metres of EPSG:3857. CGCS2000 and WGS 84 differ by centimetres, which no map shows.
 */
final class WebMercator {

  private static final double RADIUS_METRES = 6378137.0;

  /** Where the square of the projection ends. */
  private static final double LAST_LATITUDE = 85.051128;

  private WebMercator() {}

  /** A copy of a geometry given in degrees, longitude first. */
  static Geometry project(Geometry degrees) {
    Geometry metres = degrees.copy();
    metres.apply(
        new CoordinateSequenceFilter() {
          @Override
          public void filter(CoordinateSequence points, int i) {
            double lat = Math.clamp(points.getY(i), -LAST_LATITUDE, LAST_LATITUDE);
            points.setOrdinate(i, 0, RADIUS_METRES * Math.toRadians(points.getX(i)));
            points.setOrdinate(
                i, 1, RADIUS_METRES * Math.log(Math.tan(Math.PI / 4 + Math.toRadians(lat) / 2)));
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
