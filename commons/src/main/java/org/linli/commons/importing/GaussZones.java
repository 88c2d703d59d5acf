package org.linli.commons.importing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The zones of Gauss and Krüger on CGCS2000, 6 and 3 degrees wide, each with the number of the zone
 * before its false easting and without: EPSG:4491 to 4554. Easting first, as files have it.
 */
final class GaussZones {

  static final int FIRST = 4491;
  static final int LAST = 4554;

  private static final double MIDDLE_METRES = 500_000;
  private static final double METRES_A_NUMBER = 1_000_000;

  private GaussZones() {}

  /**
   * @param number of EPSG
   * @param width degrees
   * @param zone 13 to 23 of the wide ones, 25 to 45 of the narrow ones
   * @param numbered whether its number stands before the easting
   */
  record Zone(int number, int width, int zone, boolean numbered) {

    int centralMeridian() {
      return width == 6 ? 6 * zone - 3 : 3 * zone;
    }

    TransverseMercator projection() {
      return TransverseMercator.zone(
          centralMeridian(), MIDDLE_METRES + (numbered ? zone * METRES_A_NUMBER : 0));
    }
  }

  /** The projection of a number of EPSG. */
  static Optional<TransverseMercator> find(int number) {
    return number < FIRST || number > LAST
        ? Optional.empty()
        : Optional.of(zone(number).projection());
  }

  static Zone zone(int number) {
    if (number <= 4501) {
      return new Zone(number, 6, number - 4491 + 13, true);
    }
    if (number <= 4512) {
      return new Zone(number, 6, number - 4502 + 13, false);
    }
    return number <= 4533
        ? new Zone(number, 3, number - 4513 + 25, true)
        : new Zone(number, 3, number - 4534 + 25, false);
  }

  /** What {@code crs} of a mapping may say: these and the systems without zones. */
  static String[] settings() {
    List<String> names =
        new ArrayList<>(List.of("auto", "EPSG:4326", "EPSG:4490", "EPSG:3857", "GCJ-02", "BD-09"));
    all().forEach(zone -> names.add("EPSG:" + zone.number()));
    return names.toArray(String[]::new);
  }

  /** All of them, in the order of their numbers. */
  static List<Zone> all() {
    List<Zone> zones = new ArrayList<>();
    for (int number = FIRST; number <= LAST; number++) {
      zones.add(zone(number));
    }
    return zones;
  }
}
