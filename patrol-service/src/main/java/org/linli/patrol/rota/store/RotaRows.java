package org.linli.patrol.rota.store;

import static org.linli.commons.store.Columns.at;
import static org.linli.commons.store.Columns.atOrNull;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.linli.patrol.rota.PlannedShift;
import org.linli.patrol.rota.RotaException;
import org.linli.patrol.rota.RotaTemplate;

/** The rota as it comes out of the database. */
final class RotaRows {

  private RotaRows() {}

  static RotaTemplate template(ResultSet row, int number) throws SQLException {
    return new RotaTemplate(
        row.getObject("id", UUID.class),
        owner(row),
        new RotaTemplate.Said(
            row.getString("name"),
            Set.of((Integer[]) row.getArray("weekdays").getArray()),
            row.getObject("starts_at", LocalTime.class),
            row.getObject("ends_at", LocalTime.class),
            row.getObject("route_id", UUID.class),
            row.getInt("people_needed"),
            row.getObject("valid_from", LocalDate.class),
            row.getObject("valid_until", LocalDate.class),
            List.of((String[]) row.getArray("usual_crew").getArray())),
        List.of(),
        atOrNull(row, "retired_at"),
        row.getInt("version"));
  }

  static RotaException exception(ResultSet row, int number) throws SQLException {
    return new RotaException(
        row.getObject("on_date", LocalDate.class),
        row.getBoolean("skip"),
        row.getObject("starts_at", LocalTime.class),
        row.getObject("ends_at", LocalTime.class),
        row.getObject("people_needed", Integer.class),
        row.getString("reason"));
  }

  static PlannedShift planned(ResultSet row, int number) throws SQLException {
    return new PlannedShift(
        row.getObject("id", UUID.class),
        owner(row),
        row.getObject("template_id", UUID.class),
        row.getObject("on_date", LocalDate.class),
        new PlannedShift.Time(at(row, "starts_at"), at(row, "ends_at")),
        row.getObject("route_id", UUID.class),
        row.getInt("people_needed"),
        row.getString("cancel_reason"),
        row.getInt("version"));
  }

  static PlannedShift.Counted counted(ResultSet row, int number) throws SQLException {
    return new PlannedShift.Counted(
        planned(row, number),
        row.getString("team_name"),
        row.getInt("people_planned"),
        row.getInt("people_present"));
  }

  private static RotaTemplate.Owner owner(ResultSet row) throws SQLException {
    return new RotaTemplate.Owner(
        row.getObject("team_id", UUID.class), row.getString("county_code"), row.getString("path"));
  }
}
