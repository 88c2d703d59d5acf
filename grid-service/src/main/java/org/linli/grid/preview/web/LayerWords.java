package org.linli.grid.preview.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.linli.commons.access.CurrentAccess;
import org.linli.commons.fabric.Fabric;
import org.linli.commons.fabric.FabricHolder;
import org.linli.commons.fabric.Grid;
import org.linli.commons.importing.ImportRefused;
import org.linli.commons.importing.LayerLook;
import org.linli.commons.importing.Mapping;
import org.linli.commons.problem.Problems;
import org.linli.commons.problem.Violation;
import org.linli.grid.api.model.CrsCandidate;
import org.linli.grid.api.model.FoundCrs;
import org.linli.grid.api.model.ImportColumn;
import org.linli.grid.api.model.ImportLayer;
import org.linli.grid.api.model.ImportOutlines;
import org.linli.grid.api.model.RememberedMapping;
import org.linli.grid.api.model.SuggestedMapping;
import org.linli.grid.boundary.Trials;
import org.linli.grid.preview.MappingStore;
import org.linli.grid.preview.Suggestions;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.io.geojson.GeoJsonWriter;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** A look at a layer as the contract has it. */
@Component
class LayerWords {

  private static final int DECIMALS = 7;
  private static final TypeReference<Map<String, Object>> OBJECT = new TypeReference<>() {};

  private final Problems problems;
  private final MessageSource messages;
  private final FabricHolder fabric;
  private final MappingStore mappings;
  private final Trials trials;
  private final ImportWords words;
  private final JsonMapper json = JsonMapper.builder().build();

  LayerWords(
      Problems problems,
      MessageSource messages,
      FabricHolder fabric,
      MappingStore mappings,
      Trials trials,
      ImportWords words) {
    this.problems = problems;
    this.messages = messages;
    this.fabric = fabric;
    this.mappings = mappings;
    this.trials = trials;
    this.words = words;
  }

  ImportLayer layer(LayerLook look, boolean severalLayers) {
    Locale locale = LocaleContextHolder.getLocale();
    ImportLayer layer =
        new ImportLayer(
            look.name(),
            look.features(),
            look.faulty(),
            look.kinds().stream()
                .map(
                    kind ->
                        ImportLayer.GeometryKindsEnum.fromValue(
                            kind.name().toLowerCase(Locale.ROOT)))
                .toList(),
            look.columns().stream().map(column -> column(column, locale)).toList(),
            crs(look.crs(), locale),
            Suggestions.of(look, severalLayers).stream()
                .map(
                    s ->
                        new SuggestedMapping(
                            SuggestedMapping.TargetEnum.fromValue(s.target()),
                            s.mapping(),
                            s.missing()))
                .toList(),
            fitting(look));
    layer.setExtent(corners(look.extent()));
    layer.setBounds(corners(look.bounds()));
    if (look.bounds() != null) {
      layer.setOutlines(outlines(look));
    }
    return layer;
  }

  private ImportColumn column(LayerLook.Column column, Locale locale) {
    ImportColumn shown = new ImportColumn(column.name(), column.samples());
    if (column.refusal() != null) {
      shown.setRefused(
          problems
              .fault(Violation.ofField(column.name(), column.refusal(), column.name()), locale)
              .message());
    }
    return shown;
  }

  private FoundCrs crs(LayerLook.FoundCrs found, Locale locale) {
    List<Envelope> administered = administered();
    List<CrsCandidate> candidates =
        found.candidates().stream()
            .map(candidate -> candidate(candidate, administered, locale))
            .sorted(Comparator.comparing(candidate -> !candidate.getInArea()))
            .toList();
    FoundCrs crs =
        new FoundCrs(
            FoundCrs.StateEnum.fromValue(found.state().name().toLowerCase(Locale.ROOT)),
            candidates);
    crs.setName(found.name());
    crs.setDeclared(found.declared());
    return crs;
  }

  private CrsCandidate candidate(
      LayerLook.Candidate candidate, List<Envelope> administered, Locale locale) {
    double lon = candidate.middle().lon();
    double lat = candidate.middle().lat();
    String key = candidate.width() == 0 ? "mercator" : candidate.numbered() ? "numbered" : "plain";
    String title =
        messages.getMessage(
            "import-crs." + key, new Object[] {candidate.width(), candidate.meridian()}, locale);
    CrsCandidate shown =
        new CrsCandidate(
            candidate.name(),
            title,
            administered.stream().anyMatch(around -> around.contains(lon, lat)));
    shown.setMiddle(List.of(lon, lat));
    return shown;
  }

  /** Around the grids that the caller administers, by the area above. */
  private List<Envelope> administered() {
    Fabric current = fabric.current();
    Map<String, Envelope> byArea = new HashMap<>();
    List<String> scopes = CurrentAccess.require().scopes(current);
    for (Grid grid : current.grids()) {
      if (scopes.stream().anyMatch(grid.path()::startsWith)) {
        byArea
            .computeIfAbsent(grid.areaCode(), area -> new Envelope())
            .expandToInclude(grid.boundary().getEnvelopeInternal());
      }
    }
    return new ArrayList<>(byArea.values());
  }

  /** Remembered mappings that read and ignore just the columns there are. */
  private List<RememberedMapping> fitting(LayerLook look) {
    Set<String> columns = new TreeSet<>();
    look.columns().forEach(column -> columns.add(column.name()));
    return mappings.list(null).stream()
        .filter(
            remembered -> {
              try {
                Mapping mapping =
                    trials.mapping(
                        remembered.mapping().getBytes(java.nio.charset.StandardCharsets.UTF_8));
                Set<String> known = new TreeSet<>(mapping.columns());
                known.addAll(mapping.ignored());
                return columns.containsAll(mapping.columns()) && known.containsAll(columns);
              } catch (ImportRefused e) {
                return false;
              }
            })
        .map(words::remembered)
        .toList();
  }

  private ImportOutlines outlines(LayerLook look) {
    GeoJsonWriter writer = new GeoJsonWriter(DECIMALS);
    writer.setEncodeCRS(false);
    List<Map<String, Object>> features =
        look.outlines().stream()
            .map(
                outline ->
                    Map.<String, Object>of(
                        "type",
                        "Feature",
                        "properties",
                        Map.of("row", outline.row()),
                        "geometry",
                        json.readValue(writer.write(outline.shape()), OBJECT)))
            .toList();
    return new ImportOutlines(ImportOutlines.TypeEnum.FEATURE_COLLECTION, features, look.more());
  }

  private static @Nullable List<Double> corners(@Nullable Envelope around) {
    return around == null
        ? null
        : List.of(around.getMinX(), around.getMinY(), around.getMaxX(), around.getMaxY());
  }
}
