package org.linli.commons.importing;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.CoordinateSequenceFilter;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.simplify.DouglasPeuckerSimplifier;

/** Goes through a layer once to tell what is in it. */
final class LayerReader {

  private static final int SAMPLES = 5;
  private static final int LONGEST_SAMPLE = 60;
  private static final int MOST_OUTLINES = 5000;
  private static final int MOST_VERTICES = 150_000;

  /** Share of its own extent that an outline may lose: it is drawn some hundred dots wide. */
  private static final double COARSE = 1 / 150.0;

  private final String name;
  private final String setting;
  private final LayerFeatures features;
  private final ImportReport report;
  private final Map<String, Set<String>> samples = new LinkedHashMap<>();
  private final Set<GeoJsonFeatures.Kind> kinds = EnumSet.noneOf(GeoJsonFeatures.Kind.class);
  private final Envelope extent = new Envelope();
  private final List<LayerLook.Outline> outlines = new ArrayList<>();
  private long vertices;
  private long more;

  LayerReader(String name, String setting, LayerFeatures features, ImportReport report) {
    this.name = name;
    this.setting = setting;
    this.features = features;
    this.report = report;
  }

  LayerLook read() {
    features.columns().forEach(column -> samples.put(column, new LinkedHashSet<>()));
    for (Feature feature : features) {
      take(feature);
    }
    boolean somewhere = !extent.isNull();
    String declared = features.declared();
    Crs crs = known(declared, somewhere);
    LayerLook.FoundCrs found = found(declared, crs, somewhere);
    ImportCounts counts = report.counts();
    return new LayerLook(
        name,
        counts.read(),
        counts.refused(),
        kinds,
        columns(),
        found,
        somewhere ? extent : null,
        crs == null || !somewhere ? null : bounds(crs),
        crs == null ? List.of() : drawn(crs),
        crs == null ? counts.read() - counts.refused() : more);
  }

  private void take(Feature feature) {
    feature
        .properties()
        .forEach(
            (column, value) -> {
              Set<String> seen = samples.computeIfAbsent(column, c -> new LinkedHashSet<>());
              if (seen.size() < SAMPLES && !value.isBlank()) {
                seen.add(cut(value.strip()));
              }
            });
    Geometry geometry = feature.geometry();
    extent.expandToInclude(geometry.getEnvelopeInternal());
    kinds.add(
        switch (geometry.getDimension()) {
          case 0 -> GeoJsonFeatures.Kind.POINTS;
          case 1 -> GeoJsonFeatures.Kind.LINES;
          default -> GeoJsonFeatures.Kind.POLYGONS;
        });
    if (outlines.size() >= MOST_OUTLINES || vertices > MOST_VERTICES) {
      more++;
      return;
    }
    double coarse = geometry.getEnvelopeInternal().getDiameter() * COARSE;
    Geometry simple = DouglasPeuckerSimplifier.simplify(geometry, coarse);
    Geometry kept = simple.isEmpty() ? geometry.getEnvelope() : simple;
    vertices += kept.getNumPoints();
    outlines.add(new LayerLook.Outline(feature.number(), kept));
  }

  private static String cut(String value) {
    return value.length() <= LONGEST_SAMPLE ? value : value.substring(0, LONGEST_SAMPLE) + "…";
  }

  private List<LayerLook.Column> columns() {
    List<LayerLook.Column> columns = new ArrayList<>();
    samples.forEach(
        (column, seen) -> {
          boolean refused = ForbiddenColumns.forbidden(column);
          columns.add(
              new LayerLook.Column(
                  column,
                  refused ? List.of() : List.copyOf(seen),
                  refused ? "forbidden-column" : null));
        });
    return columns;
  }

  /** The system as said or evident, or null where somebody must be asked. */
  private @Nullable Crs known(@Nullable String declared, boolean somewhere) {
    if (declared != null && setting.equals("auto")) {
      return Crs.find(declared).orElse(null);
    }
    Crs said = Crs.said(setting, declared);
    return said == null && (!somewhere || raw().isDegrees()) ? Crs.DEGREES : said;
  }

  private LayerLook.FoundCrs found(
      @Nullable String declared, @Nullable Crs crs, boolean somewhere) {
    LayerLook.State state =
        crs == null
            ? LayerLook.State.UNKNOWN
            : !setting.equals("auto")
                ? LayerLook.State.CHOSEN
                : declared == null ? LayerLook.State.EVIDENT : LayerLook.State.DECLARED;
    return new LayerLook.FoundCrs(
        state,
        crs == null ? null : CrsCandidates.name(crs),
        declared == null ? null : Crs.shown(declared),
        crs == null && somewhere
            ? CrsCandidates.of(java.util.Objects.requireNonNull(extent.centre()))
            : List.of());
  }

  private Extent raw() {
    return new Extent(extent.getMinX(), extent.getMinY(), extent.getMaxX(), extent.getMaxY());
  }

  private Envelope bounds(Crs crs) {
    Envelope bounds = new Envelope();
    for (int i = 0; i <= 8; i++) {
      double x = extent.getMinX() + extent.getWidth() * i / 8;
      double y = extent.getMinY() + extent.getHeight() * i / 8;
      bounds.expandToInclude(crs.toDegrees(x, extent.getMinY()));
      bounds.expandToInclude(crs.toDegrees(x, extent.getMaxY()));
      bounds.expandToInclude(crs.toDegrees(extent.getMinX(), y));
      bounds.expandToInclude(crs.toDegrees(extent.getMaxX(), y));
    }
    return bounds;
  }

  private List<LayerLook.Outline> drawn(Crs crs) {
    outlines.forEach(outline -> outline.shape().apply(new ToDegrees(crs)));
    return outlines;
  }

  private record ToDegrees(Crs crs) implements CoordinateSequenceFilter {
    @Override
    public void filter(CoordinateSequence sequence, int i) {
      Coordinate place = crs.toDegrees(sequence.getX(i), sequence.getY(i));
      sequence.setOrdinate(i, 0, place.x);
      sequence.setOrdinate(i, 1, place.y);
    }

    @Override
    public boolean isDone() {
      return false;
    }

    @Override
    public boolean isGeometryChanged() {
      return true;
    }
  }
}
