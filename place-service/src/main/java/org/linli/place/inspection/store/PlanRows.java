package org.linli.place.inspection.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.linli.place.inspection.InspectedPremises;
import org.linli.place.inspection.InspectionPlan;
import org.linli.place.inspection.PlanState;
import org.linli.place.inspection.PlanStep;

/** Rows of plans as records. */
final class PlanRows {

  private PlanRows() {}

  static InspectionPlan plan(ResultSet row, int n) throws SQLException {
    return new InspectionPlan(
        row.getObject("id", UUID.class),
        premises(row),
        new InspectionPlan.Task(
            row.getString("checklist"),
            row.getObject("due_on", LocalDate.class),
            row.getString("period"),
            row.getObject("campaign", UUID.class),
            row.getString("reason")),
        PlanState.valueOf(row.getString("state")),
        new InspectionPlan.Assigned(row.getString("assignee"), row.getString("department")),
        new InspectionPlan.Outcome(
            row.getObject("inspection_id", UUID.class),
            row.getObject("done_on", LocalDate.class),
            row.getInt("attempts")),
        row.getInt("version"));
  }

  static InspectedPremises premises(ResultSet row) throws SQLException {
    return new InspectedPremises(
        row.getObject("premises_id", UUID.class),
        row.getString("premises_number"),
        row.getString("premises_name"),
        row.getString("premises_kind"),
        new InspectedPremises.Where(
            row.getString("county_code"),
            row.getString("path"),
            row.getString("grid_code"),
            row.getDouble("lon"),
            row.getDouble("lat")));
  }

  static PlanStep step(ResultSet row, int n) throws SQLException {
    return new PlanStep(
        row.getObject("at", OffsetDateTime.class).toInstant(),
        row.getString("by_username"),
        PlanStep.What.valueOf(row.getString("what")),
        new InspectionPlan.Assigned(row.getString("assignee"), row.getString("department")),
        row.getString("reason"));
  }
}
