package org.linli.commons.importing;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;

/** Coordinate reference systems that boundary files may be in; longitude or easting first. */
sealed interface Crs {

  /** WGS 84, also named CRS84, or CGCS2000, which differ by less than map accuracy. */
  record Degrees() implements Crs {}

  /** As most Chinese map services give it; no file says so itself. */
  record Gcj() implements Crs {}

  /** As Baidu's map service gives it; no file says so itself. */
  record Baidu() implements Crs {}

  /** Web Mercator. */
  record Mercator() implements Crs {}

  /** A zone of Gauss and Krüger. */
  record Gauss(TransverseMercator projection) implements Crs {}

  /** Numbers as they stand in the file, for a look at it before anybody said what they are. */
  record AsWritten() implements Crs {}

  Crs DEGREES = new Degrees();
  Crs GCJ_02 = new Gcj();
  Crs BD_09 = new Baidu();
  Crs MERCATOR = new Mercator();
  Crs AS_WRITTEN = new AsWritten();

  Pattern EPSG = Pattern.compile("EPSG(?::(?:[0-9.]*:)?|/[0-9.]+/)([0-9]{1,6})$");
  double EARTH_RADIUS_METRES = 6378137.0;

  /**
   * The system of a name such as {@code urn:ogc:def:crs:EPSG::4490} or {@code
   * http://www.opengis.net/def/crs/EPSG/0/4490}, or of its well-known text; empty where we have
   * none.
   */
  static Optional<Crs> find(String name) {
    String upper = name.strip().toUpperCase(Locale.ROOT);
    if (upper.endsWith("CRS84")) {
      return Optional.of(DEGREES);
    }
    if (upper.equals("GCJ-02")) {
      return Optional.of(GCJ_02);
    }
    if (upper.equals("BD-09")) {
      return Optional.of(BD_09);
    }
    if (upper.indexOf('[') > 0) {
      return WellKnownCrs.find(name);
    }
    Matcher epsg = EPSG.matcher(upper);
    return epsg.find() ? ofNumber(Integer.parseInt(epsg.group(1))) : Optional.empty();
  }

  /** The system of a number of EPSG. */
  static Optional<Crs> ofNumber(int epsg) {
    return switch (epsg) {
      case 4326, 4490 -> Optional.of(DEGREES);
      case 3857, 900913, 3785 -> Optional.of(MERCATOR);
      default -> GaussZones.find(epsg).map(Gauss::new);
    };
  }

  /**
   * The system to read with, where the mapping or the file says it.
   *
   * @param setting of the mapping; {@code auto} takes what the file says
   * @param declared name or well-known text of the system in the file; null where it says none
   * @return null where neither says it
   * @throws ImportRefused where we cannot convert from it, or the two contradict each other; what
   *     the mapping says outweighs a system of the file that is none of ours
   */
  static @Nullable Crs said(String setting, @Nullable String declared) {
    Optional<Crs> found = declared == null ? Optional.empty() : find(declared);
    if (setting.equals("auto")) {
      if (declared != null && found.isEmpty()) {
        throw ImportRefused.file("crs-unsupported", shown(declared));
      }
      return found.orElse(null);
    }
    Crs mapped =
        find(setting).orElseThrow(() -> ImportRefused.file("crs-unsupported", shown(setting)));
    Crs said = found.orElse(null);
    // Files in GCJ-02 or BD-09 call it WGS 84, as there is no number for it.
    boolean fits =
        said == null
            || said.equals(mapped)
            || ((mapped.equals(GCJ_02) || mapped.equals(BD_09)) && said.equals(DEGREES));
    if (!fits) {
      throw ImportRefused.file("crs-contradiction", setting, shown(String.valueOf(declared)));
    }
    return mapped;
  }

  /** As {@link #said}, and degrees where nobody says it, as the standard of GeoJSON has it. */
  static Crs chosen(String setting, @Nullable String declared) {
    Crs said = said(setting, declared);
    return said == null ? DEGREES : said;
  }

  /** What people call it: of well-known text only its name. */
  static String shown(String declared) {
    return declared.indexOf('[') > 0 ? WellKnownCrs.name(declared) : declared;
  }

  /** The coordinate in degrees, longitude first; as it is where nobody said what it is. */
  default Coordinate toDegrees(double x, double y) {
    return switch (this) {
      case Degrees _, AsWritten _ -> new Coordinate(x, y);
      case Gcj _ -> coordinate(Gcj02.toWgs84(x, y));
      case Baidu _ -> coordinate(Bd09.toWgs84(x, y));
      case Mercator _ ->
          new Coordinate(
              Math.toDegrees(x / EARTH_RADIUS_METRES),
              Math.toDegrees(2 * Math.atan(Math.exp(y / EARTH_RADIUS_METRES)) - Math.PI / 2));
      case Gauss(TransverseMercator projection) -> projection.toDegrees(x, y);
    };
  }

  private static Coordinate coordinate(LonLat place) {
    return new Coordinate(place.lon(), place.lat());
  }
}
