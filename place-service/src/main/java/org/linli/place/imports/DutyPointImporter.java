package org.linli.place.imports;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.commons.fabric.FabricHolder;
import org.linli.commons.importing.GeoJsonFeatures;
import org.linli.commons.importing.ImportRun;
import org.linli.commons.importing.Importer;
import org.linli.commons.importing.MappingShape;
import org.linli.commons.settings.Settings;
import org.linli.place.dutypoint.DutyPoint;
import org.linli.place.dutypoint.DutyPointKinds;
import org.linli.place.dutypoint.DutyPointStore;
import org.linli.place.location.GridLocation;
import org.linli.place.location.GridLocations;
import org.linli.place.location.PlaceNumbers;
import org.locationtech.jts.geom.Geometry;

/** Imports duty points; one whose source id was imported before is left as it is. */
public final class DutyPointImporter implements Importer {

  private static final double SHARE_OF_READING = 0.5;

  private final DutyPointStore store;
  private final PlaceNumbers numbers;
  private final GridLocations locations;
  private final FabricHolder fabric;
  private final Settings settings;
  private final Clock clock;

  public DutyPointImporter(
      DutyPointStore store,
      PlaceNumbers numbers,
      GridLocations locations,
      FabricHolder fabric,
      Settings settings,
      Clock clock) {
    this.store = store;
    this.numbers = numbers;
    this.locations = locations;
    this.fabric = fabric;
    this.settings = settings;
    this.clock = clock;
  }

  @Override
  public List<MappingShape> shapes() {
    return List.of(PlaceFile.shape("duty-points").optional("maintainer"));
  }

  /** A row that is fit to be stored. */
  private record Read(
      UUID id, DutyPoint.Facts facts, double lon, double lat, GridLocation location) {}

  @Override
  public void run(ImportRun run) throws IOException {
    List<String> scopes = run.starter().scopes(fabric.current());
    DutyPointKinds kinds = settings.current(DutyPointKinds.KIND);
    Set<UUID> seen = new HashSet<>();
    List<Read> rows = new ArrayList<>();
    PlaceFile.each(
        run,
        EnumSet.of(GeoJsonFeatures.Kind.POINTS),
        row -> {
          Read read = read(run, row, kinds, scopes);
          if (read != null && !seen.add(read.id())) {
            row.faults()
                .add(
                    new RowTexts(run.mapping(), row.cells(), row.faults()).field("sourceId"),
                    "source-id-twice");
          } else if (read != null) {
            rows.add(read);
          }
        });
    run.progress().at(SHARE_OF_READING);
    store.together(run.starter(), () -> store(run, rows));
  }

  private @Nullable Read read(
      ImportRun run, PlaceFile.Row row, DutyPointKinds kinds, List<String> scopes) {
    RowTexts texts = new RowTexts(run.mapping(), row.cells(), row.faults());
    String name = texts.required("name", 120);
    String kind = texts.required("kind", 40);
    if (kind != null && kinds.find(kind).filter(DutyPointKinds.Kind::active).isEmpty()) {
      row.faults().add(texts.field("kind"), "unknown-value", kind);
    }
    String address = texts.optional("address", 200);
    String maintainer = texts.optional("maintainer", 80);
    var hours = texts.hours("hours");
    String sourceId = texts.optional("sourceId", 200);
    Geometry shape = row.shape();
    GridLocation location = shape == null ? null : location(run, row, shape, scopes);
    if (row.faults().any() || name == null || kind == null || shape == null || location == null) {
      return null;
    }
    String source =
        sourceId == null
            ? "duty point " + run.id() + ' ' + row.faults().row()
            : "duty point "
                + location.county()
                + ' '
                + run.mapping().setting("source").orElse("")
                + ' '
                + sourceId;
    return new Read(
        UUID.nameUUIDFromBytes(source.getBytes(StandardCharsets.UTF_8)),
        new DutyPoint.Facts(name, kind, address, hours, maintainer),
        shape.getCoordinate().x,
        shape.getCoordinate().y,
        location);
  }

  private @Nullable GridLocation location(
      ImportRun run, PlaceFile.Row row, Geometry shape, List<String> scopes) {
    Optional<GridLocation> location =
        locations.find(shape.getCoordinate().x, shape.getCoordinate().y);
    if (location.isEmpty()) {
      row.faults().add(PlaceFile.placeField(run.mapping()), "position-outside-grids");
      return null;
    }
    if (scopes.stream().noneMatch(location.get().path()::startsWith)) {
      row.faults().add(PlaceFile.placeField(run.mapping()), "outside-jurisdiction");
      return null;
    }
    return location.get();
  }

  private boolean store(ImportRun run, List<Read> rows) {
    int year = LocalDate.now(clock).getYear();
    int done = 0;
    for (Read row : rows) {
      if (store.find(row.id()).isPresent()) {
        run.report().unchanged();
        continue;
      }
      String number =
          numbers.next(PlaceNumbers.Kind.DUTY_POINT, row.location().areaCode(), year, 1).getFirst();
      int written =
          store.insert(
              List.of(
                  new DutyPoint(
                      row.id(),
                      number,
                      row.facts(),
                      row.lon(),
                      row.lat(),
                      row.location(),
                      DutyPoint.Condition.NEW,
                      1)));
      if (written == 1) {
        run.report().accepted();
      } else {
        run.report().unchanged();
      }
      run.progress().at(SHARE_OF_READING + (1 - SHARE_OF_READING) * ++done / rows.size());
    }
    run.report().requireStorable(run.skipBad());
    return true;
  }
}
