package org.linli.patrol.shift.store;

import static org.linli.commons.store.Columns.at;
import static org.linli.commons.store.Columns.atOrNull;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.patrol.shift.Shift;
import org.linli.patrol.shift.ShiftState;
import org.linli.patrol.shift.Step;
import org.linli.patrol.team.Capacity;

/** Shifts and steps as they come out of the database. */
final class ShiftRows {

  /** What {@link #shift} reads. */
  static final String SELECT =
      """
      select s.*, t.name as team_name from shift s
        join team t on t.county_code = s.county_code and t.id = s.team_id
      """;

  private ShiftRows() {}

  static Shift shift(ResultSet row, int number) throws SQLException {
    return new Shift(
        row.getObject("id", UUID.class),
        new Shift.Who(
            row.getString("username"),
            Capacity.valueOf(row.getString("capacity")),
            row.getObject("team_id", UUID.class),
            row.getString("team_name"),
            row.getString("county_code"),
            row.getString("path")),
        new Shift.Plan(
            row.getObject("planned_id", UUID.class),
            row.getObject("route_id", UUID.class),
            at(row, "begins_at"),
            atOrNull(row, "plan_until")),
        ShiftState.valueOf(row.getString("state")),
        new Shift.Times(
            atOrNull(row, "checked_in_at"),
            atOrNull(row, "ended_at"),
            row.getBoolean("ended_by_limit"),
            row.getObject("notice_version", Integer.class),
            entered(row)),
        row.getString("cancel_reason"),
        row.getInt("version"));
  }

  private static Shift.@Nullable Entered entered(ResultSet row) throws SQLException {
    String by = row.getString("entered_by");
    return by == null
        ? null
        : new Shift.Entered(by, at(row, "entered_at"), row.getString("entered_reason"));
  }

  static Step step(ResultSet row, int number) throws SQLException {
    String fix = row.getString("fix");
    return new Step(
        Step.Kind.valueOf(row.getString("kind")),
        at(row, "at"),
        at(row, "received_at"),
        row.getString("by_username"),
        fix == null ? null : Step.FixOutcome.valueOf(fix));
  }
}
