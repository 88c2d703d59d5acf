package org.linli.person.workforce.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.linli.commons.store.ViewerTransactions;
import org.linli.person.workforce.Member;
import org.linli.person.workforce.Position;
import org.linli.person.workforce.StaffingStore;
import org.linli.person.workforce.WorkforceStore;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Counts in a scan of one narrow table each. */
final class JdbcStaffing implements StaffingStore {

  private final ViewerTransactions transactions;

  JdbcStaffing(ViewerTransactions transactions) {
    this.transactions = transactions;
  }

  @Override
  public Counts counts(String path, WorkforceStore.Day day) {
    return transactions.read(
        jdbc ->
            new Counts(
                counts(jdbc, path, day),
                TeamRows.under(jdbc, path, true),
                trainings(jdbc, path, day.on())));
  }

  private static List<Count> counts(JdbcClient jdbc, String path, WorkforceStore.Day day) {
    return jdbc.sql(
            """
            select m.path, m.team, m.position, count(*) as staff,
              count(*) filter (where m.certified @> :on) as certified,
              count(*) filter (where m.certified @> :on and upper(m.certified) <= :warned) as expiring,
              count(*) filter (where upper(m.certified) <= :on) as expired
            from workforce_member m
            where m.serving and m.path >= :from and m.path < :to
            group by m.path, m.team, m.position
            """)
        .param("on", day.on())
        .param("warned", day.on().plusDays(day.warnDays() + 1L))
        .param("from", path)
        .param("to", MemberConditions.after(path))
        .query(JdbcStaffing::count)
        .list();
  }

  private static List<TrainingSum> trainings(JdbcClient jdbc, String path, LocalDate on) {
    return jdbc.sql(
            """
            select p.path, count(*) as people, sum(p.hours) as hours
            from (select t.path, t.county_code, t.username, sum(t.hours) as hours from workforce_training t
                  where t.path >= :from and t.path < :to and t.held_on between :first and :on
                  group by t.path, t.county_code, t.username) p
              join workforce_member m using (county_code, username)
            where m.serving
            group by p.path
            """)
        .param("from", path)
        .param("to", MemberConditions.after(path))
        .param("first", on.withDayOfYear(1))
        .param("on", on)
        .query(TrainingSum.class)
        .list();
  }

  @Override
  public List<Member> expiring(String path, WorkforceStore.Day day, int limit) {
    return transactions.read(
        jdbc ->
            jdbc.sql(
                    MemberRows.SELECT
                        + """
                        where m.serving and m.path >= ? and m.path < ? and upper(m.certified) <= ?
                        order by upper(m.certified), m.username limit ?
                        """)
                .params(
                    path,
                    MemberConditions.after(path),
                    day.on().plusDays(day.warnDays() + 1L),
                    limit)
                .query(MemberRows::member)
                .list());
  }

  private static Count count(ResultSet row, int number) throws SQLException {
    return new Count(
        row.getString("path"),
        row.getString("team"),
        Position.valueOf(row.getString("position")),
        row.getInt("staff"),
        row.getInt("certified"),
        row.getInt("expiring"),
        row.getInt("expired"));
  }
}
