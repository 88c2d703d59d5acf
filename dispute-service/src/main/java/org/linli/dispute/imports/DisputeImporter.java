package org.linli.dispute.imports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.linli.commons.fabric.Fabric;
import org.linli.commons.fabric.FabricHolder;
import org.linli.commons.importing.ImportRefused;
import org.linli.commons.importing.ImportReport;
import org.linli.commons.importing.ImportRun;
import org.linli.commons.importing.Importer;
import org.linli.commons.importing.Mapping;
import org.linli.commons.importing.MappingShape;
import org.linli.commons.importing.Positions;
import org.linli.commons.importing.Table;
import org.linli.commons.importing.TableRow;
import org.linli.commons.importing.Tables;
import org.linli.commons.problem.Violation;
import org.linli.dispute.matter.Categories;
import org.linli.dispute.matter.Category;
import org.linli.dispute.unit.Unit;
import org.linli.dispute.unit.Units;

/** Imports disputes from a table, row by row, so that memory does not grow with the file. */
public final class DisputeImporter implements Importer {

  private static final double SHARE_OF_READING = 0.6;

  private final DisputeImportStore store;
  private final Categories categories;
  private final Units units;
  private final FabricHolder fabric;
  private final Clock clock;

  public DisputeImporter(
      DisputeImportStore store,
      Categories categories,
      Units units,
      FabricHolder fabric,
      Clock clock) {
    this.units = units;
    this.store = store;
    this.categories = categories;
    this.fabric = fabric;
    this.clock = clock;
  }

  @Override
  public List<MappingShape> shapes() {
    return List.of(
        MappingShape.of("disputes")
            .required("sourceId", "category", "receivedAt")
            .optional("position.lon", "position.lat", "grid", "level", "status", "closedAt")
            .optional("unit", "outcome", "summary", "words", "parties")
            .setting("source")
            .setting("repeated", "refuse", "keep-first")
            .setting("position.crs", Positions.CRS)
            .forTable());
  }

  @Override
  public void run(ImportRun run) throws IOException {
    ImportReport report = run.report();
    String source =
        run.mapping()
            .setting("source")
            .orElseThrow(
                () -> new ImportRefused(List.of(Violation.ofField("source", "mapping-missing"))));
    requireSomePlace(run.mapping());
    Fabric current = fabric.current();
    RowReader reader =
        new RowReader(run.mapping(), known(), current, run.starter().scopes(current), clock);
    boolean keepFirst = run.mapping().setting("repeated").orElse("refuse").equals("keep-first");
    try (Table table = Tables.open(run.file(), run.mapping(), report)) {
      store.store(
          new DisputeImportStore.Batch(run.id(), source, keepFirst, run.starter()),
          sink -> readAll(table, reader, sink),
          new Reported(run, keepFirst));
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  /** Both halves of a position, or the grid. */
  private static void requireSomePlace(Mapping mapping) {
    boolean lon = mapping.find("position.lon").isPresent();
    boolean lat = mapping.find("position.lat").isPresent();
    if (lon != lat) {
      String missing = lon ? "position.lat" : "position.lon";
      throw new ImportRefused(List.of(Violation.ofField(missing, "mapping-missing")));
    }
    if (!lon && mapping.find("grid").isEmpty()) {
      throw new ImportRefused(List.of(Violation.ofField("position", "mapping-missing")));
    }
  }

  private RowReader.Known known() {
    return new RowReader.Known(
        categories.list().stream().map(Category::code).collect(Collectors.toSet()),
        units.list().stream().filter(Unit::active).map(Unit::code).collect(Collectors.toSet()));
  }

  private static void readAll(Table table, RowReader reader, Consumer<DisputeRow> sink) {
    for (TableRow row : table) {
      DisputeRow dispute = reader.read(row);
      if (dispute != null) {
        sink.accept(dispute);
      }
    }
  }

  /** Carries what the store found out into the report. */
  private record Reported(ImportRun run, boolean keepFirst) implements DisputeImportStore.Outcome {

    @Override
    public void twice(long row) {
      run.report().readBefore(row).add(run.mapping().get("sourceId").field(), "source-id-twice");
    }

    @Override
    public void unchanged(long rows) {
      for (long i = 0; i < rows; i++) {
        run.report().unchanged();
      }
    }

    @Override
    public void beforeStoring(long newRows) {
      run.report().requireStorable(run.skipBad());
      for (long i = 0; i < newRows; i++) {
        run.report().accepted();
      }
      run.progress().at(SHARE_OF_READING);
    }
  }
}
