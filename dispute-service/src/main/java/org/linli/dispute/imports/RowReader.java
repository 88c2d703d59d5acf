package org.linli.dispute.imports;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.linli.commons.fabric.Fabric;
import org.linli.commons.importing.LonLat;
import org.linli.commons.importing.Mapping;
import org.linli.commons.importing.Positions;
import org.linli.commons.importing.RowFaults;
import org.linli.commons.importing.TableRow;
import org.linli.commons.importing.ValueExpression;
import org.linli.dispute.imports.DisputeRow.Position;
import org.linli.dispute.imports.DisputeRow.Times;
import org.linli.dispute.matter.Days;
import org.linli.dispute.matter.DisputeStatus;
import org.linli.dispute.matter.GridPlace;
import org.linli.dispute.matter.Places;
import org.linli.dispute.matter.TriageLevel;
import org.locationtech.jts.geom.Coordinate;

/** Makes disputes out of the rows of a table and notes all that is wrong with a row. */
final class RowReader {

  private static final int LONGEST_SOURCE_ID = 200;

  private final Mapping mapping;
  private final Known known;
  private final FileReader files;
  private final Places places;
  private final Fabric fabric;
  private final List<String> scopes;
  private final Clock clock;
  private final Instant now;

  /**
   * Codes of all categories and of the units that work; nothing may be looked up while rows are
   * read, because the connection is taken by the COPY that they go into.
   */
  record Known(Set<String> categories, Set<String> units) {

    Known {
      categories = Set.copyOf(categories);
      units = Set.copyOf(units);
    }
  }

  /**
   * Reads for one import.
   *
   * @param scopes paths of the subtrees that the importer is officer of
   */
  RowReader(Mapping mapping, Known known, Fabric fabric, List<String> scopes, Clock clock) {
    this.mapping = mapping;
    this.known = known;
    this.files = new FileReader(mapping, known);
    this.fabric = fabric;
    this.places = new Places(fabric);
    this.scopes = scopes;
    this.clock = clock;
    this.now = clock.instant();
  }

  /** The dispute of a row, or null where it has faults. */
  @Nullable DisputeRow read(TableRow row) {
    RowFaults faults = row.faults();
    String sourceId = sourceId(row);
    String category = category(row);
    TriageLevel level = level(row);
    DisputeStatus status = status(row);
    Times times = times(row);
    DisputeRow.File file = files.read(row, status);
    LonLat position = position(row);
    GridPlace grid = position == null ? null : grid(row, position);
    if (faults.any()
        || sourceId == null
        || category == null
        || status == null
        || times == null
        || position == null
        || grid == null) {
      return null;
    }
    return new DisputeRow(
        row.number(),
        sourceId,
        category,
        level,
        status,
        new Position(position.lon(), position.lat()),
        grid,
        times,
        file);
  }

  /**
   * Where the ledger has no positions or this row has none, the middle of its grid stands for it.
   */
  private @Nullable LonLat position(TableRow row) {
    Optional<ValueExpression> grid = mapping.find("grid");
    boolean mapped = mapping.find("position.lon").isPresent();
    boolean given =
        mapped
            && (mapping.get("position.lon").text(row, row.faults()) != null
                || mapping.get("position.lat").text(row, row.faults()) != null);
    if (given || (mapped && grid.isEmpty())) {
      return Positions.read(mapping, "position", row, row.faults());
    }
    ValueExpression value = mapping.get("grid");
    String code = value.required(row, row.faults());
    OptionalInt found = code == null ? OptionalInt.empty() : fabric.findGrid(code);
    if (code != null && found.isEmpty()) {
      row.faults().add(value.field(), "grid-unknown", code);
    }
    if (found.isEmpty()) {
      return null;
    }
    Coordinate inside =
        fabric.grids().get(found.getAsInt()).boundary().getInteriorPoint().getCoordinate();
    return new LonLat(inside.x, inside.y);
  }

  private @Nullable String sourceId(TableRow row) {
    ValueExpression value = mapping.get("sourceId");
    String id = value.required(row, row.faults());
    if (id != null && id.length() > LONGEST_SOURCE_ID) {
      row.faults().add(value.field(), "source-id-long", LONGEST_SOURCE_ID);
      return null;
    }
    return id;
  }

  private @Nullable String category(TableRow row) {
    ValueExpression value = mapping.get("category");
    String code = value.required(row, row.faults());
    if (code != null && !known.categories().contains(code)) {
      row.faults().add(value.field(), "unknown-category", code);
      return null;
    }
    return code;
  }

  private @Nullable TriageLevel level(TableRow row) {
    Optional<ValueExpression> value = mapping.find("level");
    String name = value.isEmpty() ? null : value.get().text(row, row.faults());
    if (name == null) {
      return null;
    }
    for (TriageLevel level : TriageLevel.values()) {
      if (level.name().equals(name)) {
        return level;
      }
    }
    row.faults().add(value.get().field(), "unknown-level", name);
    return null;
  }

  private @Nullable DisputeStatus status(TableRow row) {
    Optional<ValueExpression> value = mapping.find("status");
    String name = value.isEmpty() ? null : value.get().text(row, row.faults());
    if (name == null) {
      return DisputeStatus.RECEIVED;
    }
    for (DisputeStatus status : DisputeStatus.values()) {
      if (status.name().equals(name)) {
        return status;
      }
    }
    row.faults().add(value.get().field(), "unknown-status", name);
    return null;
  }

  private @Nullable Times times(TableRow row) {
    RowFaults faults = row.faults();
    ValueExpression value = mapping.get("receivedAt");
    OffsetDateTime received = value.moment(row, faults, clock.getZone());
    if (received == null) {
      value.required(row, faults);
      return null;
    }
    if (received.toInstant().isAfter(now)) {
      faults.add(value.field(), "received-in-future");
    } else if (received.getYear() < Days.EARLIEST.getYear()) {
      faults.add(value.field(), "date-range");
    }
    Optional<ValueExpression> closedValue = mapping.find("closedAt");
    OffsetDateTime closed =
        closedValue.isEmpty() ? null : closedValue.get().moment(row, faults, clock.getZone());
    if (closed != null) {
      String field = closedValue.get().field();
      if (closed.toInstant().isAfter(now)) {
        faults.add(field, "closed-in-future");
      }
      if (closed.isBefore(received)) {
        faults.add(field, "closed-before-received");
      }
    }
    return new Times(
        received.toInstant(),
        received.atZoneSameInstant(clock.getZone()).toLocalDate(),
        closed == null ? null : closed.toInstant());
  }

  private @Nullable GridPlace grid(TableRow row, LonLat position) {
    GridPlace grid = places.locate(position.lon(), position.lat());
    Optional<ValueExpression> otherwise = mapping.find("grid");
    String field =
        mapping
            .find("position.lon")
            .or(() -> otherwise)
            .map(ValueExpression::field)
            .orElse("position");
    if (grid == null && otherwise.isPresent()) {
      field = otherwise.get().field();
      String code = otherwise.get().text(row, row.faults());
      grid = code == null ? null : places.find(code);
      if (code != null && grid == null) {
        row.faults().add(field, "grid-unknown", code);
        return null;
      }
    }
    if (grid == null) {
      row.faults().add(field, "position-outside-grids");
      return null;
    }
    String path = grid.path();
    if (scopes.stream().noneMatch(path::startsWith)) {
      row.faults().add(field, "outside-jurisdiction");
      return null;
    }
    return grid;
  }
}
