package org.linli.grid.check.store;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.commons.store.Columns;
import org.linli.grid.check.BoundaryCheck;
import org.linli.grid.check.CheckStore;
import org.linli.grid.check.Numbered;
import org.linli.grid.topology.Finding;
import org.linli.grid.topology.FindingKind;
import org.linli.grid.topology.Tolerance;
import org.linli.grid.topology.Unit;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKBReader;
import org.locationtech.jts.io.WKBWriter;

/** Rows of checks and their findings. */
final class CheckRows {

  private static final int PLANE = 2;
  private static final int EPSG = 4490;

  private CheckRows() {}

  static BoundaryCheck check(ResultSet row, List<BoundaryCheck.Count> counts) throws SQLException {
    return new BoundaryCheck(
        Columns.uuid(row, "id"),
        subject(row),
        tolerance(row),
        BoundaryCheck.State.valueOf(Columns.text(row, "state")),
        row.getDouble("progress"),
        Columns.text(row, "started_by"),
        Columns.at(row, "created_at"),
        Columns.atOrNull(row, "finished_at"),
        new BoundaryCheck.Outcome(
            row.getObject("fabric_version", Long.class),
            row.getObject("units", Integer.class),
            row.getObject("findings", Integer.class),
            counts,
            row.getString("failure")));
  }

  static CheckStore.Taken taken(ResultSet row, int number) throws SQLException {
    return new CheckStore.Taken(
        Columns.uuid(row, "id"), row.getInt("attempt"), subject(row), tolerance(row));
  }

  private static BoundaryCheck.Subject subject(ResultSet row) throws SQLException {
    UUID revision = row.getObject("revision_id", UUID.class);
    return new BoundaryCheck.Subject(
        Columns.text(row, "area_code"),
        Columns.text(row, "path"),
        revision == null
            ? null
            : new BoundaryCheck.OfRevision(revision, row.getInt("revision_version")));
  }

  private static Tolerance tolerance(ResultSet row) throws SQLException {
    return new Tolerance(row.getDouble("sliver_metres"), row.getDouble("least_square_metres"));
  }

  static BoundaryCheck.Count count(ResultSet row, int number) throws SQLException {
    return new BoundaryCheck.Count(
        FindingKind.valueOf(Columns.text(row, "kind")),
        FindingKind.Severity.valueOf(Columns.text(row, "severity")),
        row.getInt("count"));
  }

  static Numbered finding(ResultSet row, int number) throws SQLException {
    Array codes = row.getArray("codes");
    return new Numbered(
        row.getInt("number"),
        new Finding(
            FindingKind.valueOf(Columns.text(row, "kind")),
            FindingKind.Severity.valueOf(Columns.text(row, "severity")),
            Arrays.stream((Object[]) codes.getArray()).map(String::valueOf).toList(),
            row.getBytes("wkb") == null ? new GeometryFactory().createPoint() : geometry(row),
            row.getDouble("square_metres"),
            row.getDouble("width_metres")));
  }

  static Unit unit(ResultSet row, int number) throws SQLException {
    return new Unit(
        Columns.text(row, "code"),
        row.getString("parent_code"),
        Columns.text(row, "layer"),
        row.getBoolean("covering"),
        geometry(row));
  }

  private static Geometry geometry(ResultSet row) throws SQLException {
    try {
      return new WKBReader().read(Objects.requireNonNull(row.getBytes("wkb")));
    } catch (ParseException e) {
      throw new IllegalStateException("a geometry that cannot be read", e);
    }
  }

  /** With its CRS, in hexadecimal; null where there is nothing to keep. */
  static @Nullable String hex(Geometry place) {
    if (place.isEmpty()) {
      return null;
    }
    Geometry known = place.copy();
    known.setSRID(EPSG);
    return WKBWriter.toHex(new WKBWriter(PLANE, true).write(known));
  }
}
