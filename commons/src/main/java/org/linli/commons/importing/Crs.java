package org.linli.commons.importing;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.locationtech.jts.geom.Coordinate;

/** Coordinate reference systems that boundary files may be in; longitude or easting first. */
enum Crs {
  /** WGS 84, also named CRS84, or CGCS2000, which differ by less than map accuracy. */
  DEGREES,
  /** Web Mercator. */
  MERCATOR;

  private static final Pattern EPSG = Pattern.compile("EPSG:(?:[0-9.]*:)?([0-9]+)$");
  private static final double EARTH_RADIUS_METRES = 6378137.0;

  /**
   * The system of a name such as {@code urn:ogc:def:crs:EPSG::4490}, or empty where we have none.
   */
  static Optional<Crs> find(String name) {
    String upper = name.strip().toUpperCase(Locale.ROOT);
    if (upper.endsWith("CRS84")) {
      return Optional.of(DEGREES);
    }
    Matcher epsg = EPSG.matcher(upper);
    if (!epsg.find()) {
      return Optional.empty();
    }
    return switch (epsg.group(1)) {
      case "4326", "4490" -> Optional.of(DEGREES);
      case "3857", "900913", "3785" -> Optional.of(MERCATOR);
      default -> Optional.empty();
    };
  }

  /** The coordinate in degrees, longitude first. */
  Coordinate toDegrees(double x, double y) {
    return switch (this) {
      case DEGREES -> new Coordinate(x, y);
      case MERCATOR ->
          new Coordinate(
              Math.toDegrees(x / EARTH_RADIUS_METRES),
              Math.toDegrees(2 * Math.atan(Math.exp(y / EARTH_RADIUS_METRES)) - Math.PI / 2));
    };
  }
}
