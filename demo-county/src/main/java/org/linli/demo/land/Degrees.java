package org.linli.demo.land;

/**
 * Positions as they are written: whole millionths of a degree (about 0.1 m), longitude and latitude
 * packed into one long. Neighbours share vertices exactly because they share these numbers.
 */
public final class Degrees {

  private static final double MIDDLE_LON = 110.95;
  private static final double MIDDLE_LAT = 29.15;

  /** Metres in a degree at the county's latitude; good enough for an invented county. */
  private static final double METRES_PER_LON = 97_219;

  private static final double METRES_PER_LAT = 110_880;
  private static final double MILLION = 1e6;

  private Degrees() {}

  public static long of(Spot spot) {
    return of(spot.x(), spot.y());
  }

  public static long of(double x, double y) {
    int lon = (int) Math.round((MIDDLE_LON + x / METRES_PER_LON) * MILLION);
    int lat = (int) Math.round((MIDDLE_LAT + y / METRES_PER_LAT) * MILLION);
    return ((long) lon << 32) | (lat & 0xFFFFFFFFL);
  }

  public static Spot spot(long packed) {
    return new Spot(
        (lon(packed) / MILLION - MIDDLE_LON) * METRES_PER_LON,
        (lat(packed) / MILLION - MIDDLE_LAT) * METRES_PER_LAT);
  }

  /** Longitude in millionths of a degree. */
  public static int lon(long packed) {
    return (int) (packed >> 32);
  }

  /** Latitude in millionths of a degree. */
  public static int lat(long packed) {
    return (int) packed;
  }

  /** Appends millionths of a degree as a decimal number with six places. */
  public static void append(StringBuilder out, int millionths) {
    int value = millionths;
    if (value < 0) {
      out.append('-');
      value = -value;
    }
    int fraction = value % 1_000_000;
    out.append(value / 1_000_000).append('.');
    for (int digit = 100_000; digit > 0; digit /= 10) {
      out.append((char) ('0' + fraction / digit % 10));
    }
  }
}
