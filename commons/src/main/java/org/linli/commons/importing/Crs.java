package org.linli.commons.importing;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;

/** Coordinate reference systems that boundary files may be in; longitude or easting first. */
enum Crs {
  /** WGS 84, also named CRS84, or CGCS2000, which differ by less than map accuracy. */
  DEGREES,
  /** As Chinese map services give it; no file says so itself. */
  GCJ_02,
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
    if (upper.equals("GCJ-02")) {
      return Optional.of(GCJ_02);
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

  /**
   * The system to read with.
   *
   * @param setting of the mapping; {@code auto} takes what the file says, else degrees
   * @param declared name of the system in the file; null where it says none
   * @throws ImportRefused where we cannot convert from it, or the two contradict each other
   */
  static Crs chosen(String setting, @Nullable String declared) {
    Crs said = null;
    if (declared != null) {
      said = find(declared).orElseThrow(() -> ImportRefused.file("crs-unsupported", declared));
    }
    if (setting.equals("auto")) {
      return said == null ? DEGREES : said;
    }
    Crs mapped = find(setting).orElseThrow();
    // Files in GCJ-02 call it WGS 84, as there is no number for it.
    boolean fits = said == null || said == mapped || (mapped == GCJ_02 && said == DEGREES);
    if (!fits) {
      throw ImportRefused.file("crs-contradiction", setting, String.valueOf(declared));
    }
    return mapped;
  }

  /** The coordinate in degrees, longitude first. */
  Coordinate toDegrees(double x, double y) {
    return switch (this) {
      case DEGREES -> new Coordinate(x, y);
      case GCJ_02 -> {
        LonLat place = Gcj02.toWgs84(x, y);
        yield new Coordinate(place.lon(), place.lat());
      }
      case MERCATOR ->
          new Coordinate(
              Math.toDegrees(x / EARTH_RADIUS_METRES),
              Math.toDegrees(2 * Math.atan(Math.exp(y / EARTH_RADIUS_METRES)) - Math.PI / 2));
    };
  }
}
