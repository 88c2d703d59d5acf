package org.linli.dispute.report;

import org.jspecify.annotations.Nullable;

/**
 * Where a report says it is: a position, or a grid where nothing closer is known.
 *
 * @param lon longitude in degrees, EPSG:4490; null with a grid only
 * @param lat latitude in degrees; null with a grid only
 * @param gridCode null with a position
 */
public record Spot(@Nullable Double lon, @Nullable Double lat, @Nullable String gridCode) {

  /** A place on earth, degrees, EPSG:4490. */
  public record Point(double lon, double lat) {}

  public Spot {
    if ((lon == null) != (lat == null) || (lon == null) == (gridCode == null)) {
      throw new IllegalArgumentException("either a position or a grid");
    }
  }

  public static Spot at(double lon, double lat) {
    return new Spot(lon, lat, null);
  }

  /** In the middle of a grid. */
  public static Spot inGrid(String gridCode) {
    return new Spot(null, null, gridCode);
  }
}
