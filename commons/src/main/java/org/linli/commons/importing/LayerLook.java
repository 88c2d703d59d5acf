package org.linli.commons.importing;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;

/**
 * What is in a layer, before anybody says what it means.
 *
 * @param faulty features whose geometry cannot be read
 * @param extent as the numbers stand in the file; null without geometry
 * @param bounds degrees; null where the reference system is not known
 * @param outlines simplified; none where the reference system is not known
 * @param more features beyond those
 */
public record LayerLook(
    String name,
    long features,
    long faulty,
    Set<GeoJsonFeatures.Kind> kinds,
    List<Column> columns,
    FoundCrs crs,
    @Nullable Envelope extent,
    @Nullable Envelope bounds,
    List<Outline> outlines,
    long more) {

  public LayerLook {
    kinds = Set.copyOf(kinds);
    columns = List.copyOf(columns);
    outlines = List.copyOf(outlines);
  }

  /**
   * @param samples some values, cut; none where it is refused
   * @param refusal code of why a file with it is not taken; null where it is
   */
  public record Column(String name, List<String> samples, @Nullable String refusal) {
    public Column {
      samples = List.copyOf(samples);
    }
  }

  /**
   * @param row number of the feature in the file
   * @param shape degrees, longitude first
   */
  public record Outline(long row, Geometry shape) {}

  /** How the reference system is known. */
  public enum State {
    DECLARED,
    EVIDENT,
    CHOSEN,
    UNKNOWN
  }

  /**
   * @param name for a mapping; null where unknown or without number
   * @param declared what the file calls it; null where it does not
   */
  public record FoundCrs(
      State state, @Nullable String name, @Nullable String declared, List<Candidate> candidates) {
    public FoundCrs {
      candidates = List.copyOf(candidates);
    }
  }

  /**
   * A system that the numbers may be in.
   *
   * @param width of the zone in degrees, 0 for Web Mercator
   * @param meridian of its middle
   * @param numbered whether its number stands before the eastings
   * @param middle where the middle of the file would lie
   */
  public record Candidate(String name, int width, int meridian, boolean numbered, LonLat middle) {}
}
