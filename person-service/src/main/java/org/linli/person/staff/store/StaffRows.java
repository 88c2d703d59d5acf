package org.linli.person.staff.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.UUID;
import org.linli.person.staff.Account;
import org.linli.person.staff.Staff;
import org.linli.person.staff.StaffState;

/** Rows of staff as records. */
final class StaffRows {

  private StaffRows() {}

  static Staff staff(ResultSet row, int number) throws SQLException {
    String home = row.getString("home_area");
    return new Staff(
        row.getObject("id", UUID.class),
        row.getString("username"),
        row.getString("name"),
        home == null ? "" : home,
        row.getString("path"),
        StaffState.valueOf(row.getString("state")));
  }

  static Account account(ResultSet row, int number) throws SQLException {
    return new Account(
        staff(row, number),
        row.getString("county_code"),
        Account.Origin.valueOf(row.getString("origin")),
        row.getString("locale"),
        new Account.Dates(
            row.getObject("away_from", LocalDate.class),
            row.getObject("away_until", LocalDate.class),
            row.getObject("last_day", LocalDate.class)),
        row.getString("state_reason"),
        row.getInt("version"));
  }
}
