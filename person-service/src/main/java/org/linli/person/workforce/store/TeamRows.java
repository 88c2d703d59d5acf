package org.linli.person.workforce.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.linli.person.workforce.Member;
import org.linli.person.workforce.Team;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Rows of mediation teams. */
final class TeamRows {

  private static final String SELECT =
      """
      select t.code, t.county_code, t.area_code, t.path, t.name, t.active, t.version,
        (select count(*) from workforce_member m where m.team = t.code and m.serving) as members
      from mediation_team t
      """;

  private TeamRows() {}

  static List<Team> under(JdbcClient jdbc, String path, boolean activeOnly) {
    return jdbc.sql(
            SELECT
                + " where t.path >= ? and t.path < ? and (t.active or not ?) order by t.path, t.code")
        .params(path, MemberConditions.after(path), activeOnly)
        .query(TeamRows::team)
        .list();
  }

  static Optional<Team> find(JdbcClient jdbc, String code) {
    return jdbc.sql(SELECT + " where t.code = ?").param(code).query(TeamRows::team).optional();
  }

  static boolean put(JdbcClient jdbc, Team team, int seen) {
    String sql =
        seen == 0
            ? """
              insert into mediation_team (county_code, code, area_code, path, name, active)
              values (:county, :code, :area, :path, :name, :active) on conflict do nothing
              """
            : """
              update mediation_team set area_code = :area, path = :path, name = :name, active = :active,
                version = version + 1
              where code = :code and county_code = :county and version = %d
              """
                .formatted(seen);
    return jdbc.sql(sql)
            .param("county", team.place().county())
            .param("code", team.code())
            .param("area", team.place().areaCode())
            .param("path", team.place().path())
            .param("name", team.name())
            .param("active", team.active())
            .update()
        == 1;
  }

  private static Team team(ResultSet row, int number) throws SQLException {
    return new Team(
        row.getString("code"),
        new Member.Place(
            row.getString("county_code"), row.getString("area_code"), row.getString("path")),
        row.getString("name"),
        row.getBoolean("active"),
        row.getInt("members"),
        row.getInt("version"));
  }
}
