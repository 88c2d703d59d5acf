package org.linli.grid.boundary;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.commons.fabric.FabricHolder;
import org.linli.commons.importing.Feature;
import org.linli.commons.importing.Features;
import org.linli.commons.importing.GeoJsonFeatures;
import org.linli.commons.importing.ImportRefused;
import org.linli.commons.importing.ImportRun;
import org.linli.commons.importing.Importer;
import org.linli.commons.importing.Mapping;
import org.linli.commons.importing.MappingShape;
import org.linli.commons.importing.ValueExpression;
import org.linli.commons.problem.Violation;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.WKBWriter;
import org.springframework.stereotype.Component;

/**
 * Imports rivers, roads and lakes. A file says all there is of its kinds in its area: what an
 * earlier file of the same kind and area had and this one lacks is taken away.
 */
@Component
class ContextImporter implements Importer {

  private static final Set<String> KINDS = Set.of("river", "road", "lake");
  private static final int LONGEST_NAME = 200;
  private static final int LAST_RANK = 99;

  private final BoundaryStore store;
  private final FabricHolder holder;
  private final ImportTrail trail;

  ContextImporter(BoundaryStore store, FabricHolder holder, ImportTrail trail) {
    this.store = store;
    this.holder = holder;
    this.trail = trail;
  }

  @Override
  public List<MappingShape> shapes() {
    return List.of(
        MappingShape.of("context")
            .required("area", "feature.kind")
            .optional("feature.name", "feature.nameEn", "feature.rank")
            .setting("attribution")
            .forFeatures());
  }

  @Override
  public void run(ImportRun run) throws IOException {
    holder.refresh();
    BoundaryStore.ContextPlace place = place(run);
    Map<UUID, ContextRow> rows = read(run, place);
    run.report().requireStorable(run.skipBad());
    store.write(run.starter(), session -> replace(session, run, place, rows));
    holder.refresh();
  }

  private boolean replace(
      BoundaryStore.Session session,
      ImportRun run,
      BoundaryStore.ContextPlace place,
      Map<UUID, ContextRow> rows) {
    session.lockVersion();
    BoundaryStore.Replaced replaced = session.replaceContext(place, new ArrayList<>(rows.values()));
    for (int i = 0; i < rows.size(); i++) {
      if (i < replaced.added()) {
        run.report().accepted();
      } else {
        run.report().unchanged();
      }
    }
    if (replaced.added() + replaced.removed() > 0) {
      session.publish();
      trail.published(run, place.path(), replaced);
    }
    return true;
  }

  private BoundaryStore.ContextPlace place(ImportRun run) {
    ValueExpression area = run.mapping().get("area");
    String code = area.constant();
    if (code == null) {
      throw refused("area", "context-area-constant");
    }
    String path = holder.findPath(code);
    boolean isArea = holder.current().findArea(code).isPresent();
    if (path == null || !isArea || !run.starter().covers(path, holder)) {
      throw refused("area", "parent-unknown", code);
    }
    return new BoundaryStore.ContextPlace(
        code, path, run.mapping().setting("attribution").orElse(null));
  }

  private static Map<UUID, ContextRow> read(ImportRun run, BoundaryStore.ContextPlace place)
      throws IOException {
    Map<UUID, ContextRow> rows = new LinkedHashMap<>();
    try (Features features =
        Features.open(
            run.file(),
            run.mapping(),
            run.report(),
            Set.of(GeoJsonFeatures.Kind.LINES, GeoJsonFeatures.Kind.POLYGONS))) {
      for (Feature feature : features) {
        row(run.mapping(), place, feature)
            .ifPresent(
                row -> {
                  if (rows.putIfAbsent(row.id(), row) != null) {
                    run.report().unchanged();
                  }
                });
      }
    }
    return rows;
  }

  private static Optional<ContextRow> row(
      Mapping mapping, BoundaryStore.ContextPlace place, Feature feature) {
    ValueExpression kinds = mapping.get("feature.kind");
    String kind = kinds.required(feature, feature.faults());
    if (kind != null && !KINDS.contains(kind)) {
      feature.faults().add(kinds.field(), "unknown-value", kind);
    }
    String name = text(mapping, "feature.name", feature);
    String nameEn = text(mapping, "feature.nameEn", feature);
    Integer rank =
        mapping.find("feature.rank").map(e -> e.count(feature, feature.faults())).orElse(null);
    if (rank != null && (rank < 1 || rank > LAST_RANK)) {
      feature.faults().add("feature.rank", "rank-range", LAST_RANK);
    }
    if (kind == null || feature.faults().any()) {
      return Optional.empty();
    }
    Label label = name == null ? null : new Label(name, nameEn);
    Geometry metres = WebMercator.project(feature.geometry());
    UUID id = id(place.areaCode() + "|" + kind + "|" + label + "|" + rank, metres);
    return Optional.of(new ContextRow(id, kind, label, rank, metres));
  }

  private static @Nullable String text(Mapping mapping, String path, Feature feature) {
    ValueExpression expression = mapping.find(path).orElse(null);
    String text = expression == null ? null : expression.text(feature, feature.faults());
    if (expression != null && text != null && text.length() > LONGEST_NAME) {
      feature.faults().add(expression.field(), "name-too-long", LONGEST_NAME);
    }
    return text;
  }

  private static UUID id(String values, Geometry geometry) {
    byte[] wkb = new WKBWriter().write(geometry);
    byte[] text = values.getBytes(StandardCharsets.UTF_8);
    byte[] all = new byte[wkb.length + text.length];
    System.arraycopy(text, 0, all, 0, text.length);
    System.arraycopy(wkb, 0, all, text.length, wkb.length);
    return UUID.nameUUIDFromBytes(all);
  }

  private static ImportRefused refused(String field, String code, Object... arguments) {
    return new ImportRefused(List.of(Violation.ofField(field, code, arguments)));
  }
}
