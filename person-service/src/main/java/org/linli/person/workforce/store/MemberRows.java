package org.linli.person.workforce.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.linli.person.workforce.Member;
import org.linli.person.workforce.Position;
import org.linli.person.workforce.Training;

/** Rows of the workforce as records. */
final class MemberRows {

  /** The last day of a certificate that ends; null for none, or one without end. */
  private static final String UNTIL =
      "case when upper_inf(m.certified) then null else upper(m.certified) - 1 end";

  static final String SELECT =
      """
      select m.username, m.name, m.county_code, m.area_code, m.path, m.position, m.team, t.name as team_name,
        m.specialities, m.languages, not isempty(m.certified) as held, %s as until, m.version
      from workforce_member m left join mediation_team t on t.code = m.team
      """
          .formatted(UNTIL);

  private MemberRows() {}

  static Member member(ResultSet row, int number) throws SQLException {
    return new Member(
        row.getString("username"),
        row.getString("name"),
        new Member.Place(
            row.getString("county_code"), row.getString("area_code"), row.getString("path")),
        new Member.Service(
            Position.valueOf(row.getString("position")),
            row.getString("team"),
            row.getString("team_name"),
            List.of((String[]) row.getArray("specialities").getArray()),
            List.of((String[]) row.getArray("languages").getArray())),
        new Member.Certificate(row.getBoolean("held"), row.getObject("until", LocalDate.class)),
        row.getInt("version"));
  }

  static Training training(ResultSet row, int number) throws SQLException {
    return new Training(
        row.getObject("id", UUID.class),
        row.getString("title"),
        row.getBigDecimal("hours"),
        row.getObject("on", LocalDate.class));
  }
}
