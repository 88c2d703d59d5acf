package org.linli.commons.importing;

/**
 * Coordinates as Chinese map services give them (GCJ-02), turned back into WGS 84, which differs
 * from CGCS2000 (EPSG:4490) by less than map accuracy.
 *
 * <p>The offset is the published approximation that all open implementations share (eviltransform,
 * gcoord, coordtransform); its inverse has no closed form and is found by iteration.
 */
public final class Gcj02 {
  private static final double A_METRES = 6378245.0;
  private static final double ECCENTRICITY_SQUARED = 0.00669342162296594323;
  private static final double CLOSE_ENOUGH_DEGREES = 1e-11;
  private static final int MOST_STEPS = 30;

  private Gcj02() {}

  /**
   * @param lon longitude in GCJ-02, degrees
   * @param lat latitude in GCJ-02, degrees
   * @return the same place in WGS 84; outside China, where there is no offset, unchanged
   */
  public static LonLat toWgs84(double lon, double lat) {
    if (outsideChina(lon, lat)) {
      return new LonLat(lon, lat);
    }
    double wgsLon = lon;
    double wgsLat = lat;
    for (int step = 0; step < MOST_STEPS; step++) {
      LonLat there = offset(wgsLon, wgsLat);
      double errorLon = lon - there.lon();
      double errorLat = lat - there.lat();
      wgsLon += errorLon;
      wgsLat += errorLat;
      if (Math.abs(errorLon) + Math.abs(errorLat) < CLOSE_ENOUGH_DEGREES) {
        break;
      }
    }
    return new LonLat(wgsLon, wgsLat);
  }

  /** The opposite way; outside China unchanged. */
  public static LonLat fromWgs84(double lon, double lat) {
    return outsideChina(lon, lat) ? new LonLat(lon, lat) : offset(lon, lat);
  }

  /** The rectangle that the services use, not a border. */
  private static boolean outsideChina(double lon, double lat) {
    return lon < 72.004 || lon > 137.8347 || lat < 0.8293 || lat > 55.8271;
  }

  private static LonLat offset(double lon, double lat) {
    double x = lon - 105.0;
    double y = lat - 35.0;
    double radLat = Math.toRadians(lat);
    double sin = Math.sin(radLat);
    double magic = 1 - ECCENTRICITY_SQUARED * sin * sin;
    double meridian = A_METRES * (1 - ECCENTRICITY_SQUARED) / (magic * Math.sqrt(magic));
    double parallel = A_METRES / Math.sqrt(magic) * Math.cos(radLat);
    return new LonLat(
        lon + Math.toDegrees(eastMetres(x, y) / parallel),
        lat + Math.toDegrees(northMetres(x, y) / meridian));
  }

  private static double northMetres(double x, double y) {
    return -100.0
        + 2.0 * x
        + 3.0 * y
        + 0.2 * y * y
        + 0.1 * x * y
        + 0.2 * Math.sqrt(Math.abs(x))
        + ripple(x)
        + (20.0 * Math.sin(y * Math.PI) + 40.0 * Math.sin(y / 3.0 * Math.PI)) * 2.0 / 3.0
        + (160.0 * Math.sin(y / 12.0 * Math.PI) + 320.0 * Math.sin(y * Math.PI / 30.0)) * 2.0 / 3.0;
  }

  private static double eastMetres(double x, double y) {
    return 300.0
        + x
        + 2.0 * y
        + 0.1 * x * x
        + 0.1 * x * y
        + 0.1 * Math.sqrt(Math.abs(x))
        + ripple(x)
        + (20.0 * Math.sin(x * Math.PI) + 40.0 * Math.sin(x / 3.0 * Math.PI)) * 2.0 / 3.0
        + (150.0 * Math.sin(x / 12.0 * Math.PI) + 300.0 * Math.sin(x / 30.0 * Math.PI)) * 2.0 / 3.0;
  }

  private static double ripple(double x) {
    return (20.0 * Math.sin(6.0 * x * Math.PI) + 20.0 * Math.sin(2.0 * x * Math.PI)) * 2.0 / 3.0;
  }
}
