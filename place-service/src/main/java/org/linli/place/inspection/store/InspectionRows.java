package org.linli.place.inspection.store;

import static org.linli.commons.store.Columns.atOrNull;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.commons.sealing.Seal;
import org.linli.place.inspection.Inspection;
import org.linli.place.inspection.InspectionResult;
import org.linli.place.inspection.InspectionState;

/** Rows of inspections as records. */
final class InspectionRows {

  static final String DRAWING = "business-signature";
  static final String NAME = "business-name";
  static final String OFFICE = "business-office";

  private final Seal seal;

  InspectionRows(Seal seal) {
    this.seal = seal;
  }

  static Inspection inspection(ResultSet row, int n) throws SQLException {
    String result = row.getString("result");
    return new Inspection(
        row.getObject("id", UUID.class),
        row.getString("number"),
        PlanRows.premises(row),
        new Inspection.Basis(
            row.getObject("plan_id", UUID.class),
            row.getObject("campaign", UUID.class),
            row.getString("checklist")),
        row.getString("lead"),
        new Inspection.Outcome(
            InspectionState.valueOf(row.getString("state")),
            result == null ? null : InspectionResult.valueOf(result),
            row.getString("because"),
            row.getString("content_hash")),
        new Inspection.Times(
            row.getObject("begun_at", OffsetDateTime.class).toInstant(),
            row.getObject("received_at", OffsetDateTime.class).toInstant(),
            atOrNull(row, "submitted_at"),
            atOrNull(row, "signed_at")),
        new Inspection.Sightings(sighting(row, "begun"), sighting(row, "submitted")),
        row.getInt("version"));
  }

  static Inspection.Listed listed(ResultSet row, int n) throws SQLException {
    return new Inspection.Listed(inspection(row, n), row.getInt("parts"), row.getInt("defects"));
  }

  static Inspection.Part part(ResultSet row, int n) throws SQLException {
    return new Inspection.Part(
        row.getInt("part"),
        row.getString("username"),
        row.getString("department"),
        new Inspection.Asked(
            row.getString("checklist"),
            row.getInt("checklist_version"),
            List.of((String[]) row.getArray("sections").getArray())),
        AnswersJson.read(row.getString("answers")),
        atOrNull(row, "saved_at"),
        atOrNull(row, "signed_at"),
        row.getInt("version"));
  }

  static Inspection.FoundDefect defect(ResultSet row, int n) throws SQLException {
    return new Inspection.FoundDefect(
        row.getInt("part"),
        row.getString("item"),
        row.getString("kind"),
        row.getString("words"),
        row.getObject("hazard_id", UUID.class));
  }

  static Inspection.Addendum addendum(ResultSet row, int n) throws SQLException {
    return new Inspection.Addendum(
        row.getObject("at", OffsetDateTime.class).toInstant(),
        row.getString("by_username"),
        row.getString("words"));
  }

  Inspection.BusinessSignature business(Inspection inspection, ResultSet row) throws SQLException {
    String county = inspection.premises().where().county();
    return new Inspection.BusinessSignature(
        row.getObject("at", OffsetDateTime.class).toInstant(),
        row.getString("taken_by"),
        seal.openOrNull(county, inspection.id(), NAME, row.getBytes("name_sealed")),
        seal.openOrNull(county, inspection.id(), OFFICE, row.getBytes("office_sealed")),
        row.getString("refused_because"),
        row.getBytes("drawing_sealed") != null);
  }

  private static Inspection.@Nullable Sighting sighting(ResultSet row, String what)
      throws SQLException {
    Integer distance = row.getObject(what + "_distance", Integer.class);
    return distance == null
        ? null
        : new Inspection.Sighting(
            row.getObject(what + "_lon", Double.class),
            row.getObject(what + "_lat", Double.class),
            row.getObject(what + "_accuracy", Double.class),
            distance);
  }
}
