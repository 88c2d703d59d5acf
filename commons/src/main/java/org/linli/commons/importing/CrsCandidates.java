package org.linli.commons.importing;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;

/** In which systems numbers that are no degrees may be; the file's reader chooses. */
final class CrsCandidates {

  /** Half the width of the widest zone, where it is widest, and some more. */
  private static final double FARTHEST_METRES = 350_000;

  private static final double NORTH_METRES = 6_200_000;
  private static final double SMALLEST_METRES = 180;

  private CrsCandidates() {}

  /** The candidates for a file with this middle. */
  static List<LayerLook.Candidate> of(Coordinate middle) {
    List<LayerLook.Candidate> candidates = new ArrayList<>();
    for (GaussZones.Zone zone : GaussZones.all()) {
      TransverseMercator projection = zone.projection();
      boolean inside =
          Math.abs(middle.x - projection.falseEasting()) <= FARTHEST_METRES
              && middle.y > SMALLEST_METRES
              && middle.y < NORTH_METRES;
      // A wide zone without number is the same projection as the narrow one on its meridian.
      if (inside && (zone.numbered() || zone.width() == 3)) {
        candidates.add(
            new LayerLook.Candidate(
                "EPSG:" + zone.number(),
                zone.width(),
                zone.centralMeridian(),
                zone.numbered(),
                place(projection.toDegrees(middle.x, middle.y))));
      }
    }
    double edge = 20_037_508.35;
    if (Math.abs(middle.x) <= edge && Math.abs(middle.y) <= edge) {
      candidates.add(
          new LayerLook.Candidate(
              "EPSG:3857", 0, 0, false, place(Crs.MERCATOR.toDegrees(middle.x, middle.y))));
    }
    return candidates;
  }

  private static LonLat place(Coordinate degrees) {
    return new LonLat(degrees.x, degrees.y);
  }

  /** What a mapping calls a system; null where it has no number. */
  static @Nullable String name(Crs crs) {
    return switch (crs) {
      case Crs.Degrees _ -> "EPSG:4490";
      case Crs.Gcj _ -> "GCJ-02";
      case Crs.Baidu _ -> "BD-09";
      case Crs.Mercator _ -> "EPSG:3857";
      case Crs.AsWritten _ -> null;
      case Crs.Gauss(TransverseMercator projection) ->
          GaussZones.all().reversed().stream()
              .filter(zone -> zone.projection().equals(projection))
              .findFirst()
              .map(zone -> "EPSG:" + zone.number())
              .orElse(null);
    };
  }
}
