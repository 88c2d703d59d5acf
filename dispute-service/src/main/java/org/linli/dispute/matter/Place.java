package org.linli.dispute.matter;

/**
 * Where a matter lies.
 *
 * @param lon longitude in degrees, EPSG:4490
 * @param lat latitude in degrees
 * @param areaCode the area that the grid belongs to directly
 */
public record Place(double lon, double lat, String gridCode, String areaCode) {

  public Place {
    if (!(Math.abs(lon) <= 180 && Math.abs(lat) <= 90)) {
      throw new IllegalArgumentException("no place on earth");
    }
  }
}
