package org.linli.commons.importing;

/**
 * Coordinates as Baidu's map service gives them (BD-09), turned back into WGS 84 by way of GCJ-02.
 * The offset is the published approximation; its inverse is found by iteration.
 */
final class Bd09 {
  private static final double TURN = Math.PI * 3000.0 / 180.0;
  private static final double CLOSE_ENOUGH_DEGREES = 1e-11;
  private static final int MOST_STEPS = 30;

  private Bd09() {}

  /**
   * @param lon longitude in BD-09, degrees
   * @param lat latitude in BD-09, degrees
   */
  static LonLat toWgs84(double lon, double lat) {
    double gcjLon = lon - 0.0065;
    double gcjLat = lat - 0.006;
    for (int step = 0; step < MOST_STEPS; step++) {
      LonLat there = fromGcj02(gcjLon, gcjLat);
      double errorLon = lon - there.lon();
      double errorLat = lat - there.lat();
      gcjLon += errorLon;
      gcjLat += errorLat;
      if (Math.abs(errorLon) + Math.abs(errorLat) < CLOSE_ENOUGH_DEGREES) {
        break;
      }
    }
    return Gcj02.toWgs84(gcjLon, gcjLat);
  }

  /** The opposite way, from WGS 84. */
  static LonLat fromWgs84(double lon, double lat) {
    LonLat gcj = Gcj02.fromWgs84(lon, lat);
    return fromGcj02(gcj.lon(), gcj.lat());
  }

  private static LonLat fromGcj02(double lon, double lat) {
    double length = Math.hypot(lon, lat) + 0.00002 * Math.sin(lat * TURN);
    double angle = Math.atan2(lat, lon) + 0.000003 * Math.cos(lon * TURN);
    return new LonLat(length * Math.cos(angle) + 0.0065, length * Math.sin(angle) + 0.006);
  }
}
