package org.linli.place.imports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.linli.commons.importing.Cells;
import org.linli.commons.importing.Feature;
import org.linli.commons.importing.Features;
import org.linli.commons.importing.GeoJsonFeatures;
import org.linli.commons.importing.ImportRefused;
import org.linli.commons.importing.ImportRun;
import org.linli.commons.importing.LonLat;
import org.linli.commons.importing.Mapping;
import org.linli.commons.importing.MappingShape;
import org.linli.commons.importing.Positions;
import org.linli.commons.importing.RowFaults;
import org.linli.commons.importing.Table;
import org.linli.commons.importing.TableRow;
import org.linli.commons.importing.Tables;
import org.linli.commons.importing.ValueExpression;
import org.linli.commons.problem.Violation;
import org.linli.place.premises.Sites;
import org.locationtech.jts.geom.Geometry;

/** A table with positions in two columns, or features with their geometry: both give rows. */
final class PlaceFile {

  /** They fit into memory; a province has some hundred thousand, and sends them by county. */
  static final int MOST_ROWS = 200_000;

  private PlaceFile() {}

  /**
   * A row.
   *
   * @param shape null where it is faulty, which the faults then say
   */
  record Row(Cells cells, RowFaults faults, @Nullable Geometry shape) {}

  /** What every mapping of places may have. */
  static MappingShape shape(String target) {
    return MappingShape.of(target)
        .required("name", "kind")
        .optional("position.lon", "position.lat", "sourceId", "address", "hours")
        .setting("source")
        .setting("position.crs", Positions.CRS)
        .forTable()
        .forFeatures()
        .ofPlacesOnly();
  }

  /**
   * Goes through a file once.
   *
   * @param kinds of geometry that are wanted of features
   */
  static void each(ImportRun run, Set<GeoJsonFeatures.Kind> kinds, Consumer<Row> rows)
      throws IOException {
    if (Features.recognises(run.file())) {
      features(run, kinds, rows);
      return;
    }
    Tables.requireNamedKind(run.file());
    for (String half : List.of("position.lon", "position.lat")) {
      if (run.mapping().find(half).isEmpty()) {
        throw new ImportRefused(List.of(Violation.ofField(half, "mapping-missing")));
      }
    }
    try (Table table = Tables.open(run.file(), run.mapping(), run.report())) {
      int count = 0;
      for (TableRow row : table) {
        requireFew(++count);
        LonLat at = Positions.read(run.mapping(), "position", row, row.faults());
        rows.accept(
            new Row(row, row.faults(), at == null ? null : Sites.point(at.lon(), at.lat())));
      }
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private static void features(ImportRun run, Set<GeoJsonFeatures.Kind> kinds, Consumer<Row> rows)
      throws IOException {
    try (Features features = Features.open(run.file(), run.mapping(), run.report(), kinds)) {
      int count = 0;
      for (Feature feature : features) {
        requireFew(++count);
        rows.accept(new Row(feature, feature.faults(), feature.geometry()));
      }
    }
  }

  private static void requireFew(int count) {
    if (count > MOST_ROWS) {
      throw new ImportRefused(
          List.of(new Violation(null, null, "too-many-rows", List.of(MOST_ROWS))));
    }
  }

  /** What a person looks for in the file where the position is wrong. */
  static String placeField(Mapping mapping) {
    return mapping.find("position.lon").map(ValueExpression::field).orElse("geometry");
  }

  static Set<GeoJsonFeatures.Kind> allKinds() {
    return EnumSet.allOf(GeoJsonFeatures.Kind.class);
  }
}
