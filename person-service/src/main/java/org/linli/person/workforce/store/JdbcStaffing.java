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

/** Counts that were kept with every change, added up. */
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
            select t.path, nullif(t.team, '') as team, t.position, sum(t.n) as staff,
              coalesce(sum(t.n) filter (where t.certified @> :on), 0) as certified,
              coalesce(sum(t.n) filter (where t.certified @> :on and upper(t.certified) <= :warned), 0) as expiring,
              coalesce(sum(t.n) filter (where upper(t.certified) <= :on), 0) as expired
            from staffing_tally t
            where t.path >= :from and t.path < :to
            group by t.path, t.team, t.position
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
            select path, people, hours from training_tally where path >= :from and path < :to and year = :year
            """)
        .param("from", path)
        .param("to", MemberConditions.after(path))
        .param("year", on.getYear())
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
                        where m.serving and m.path >= ? and m.path < ? and m.certified_until <= ?
                        order by m.certified_until, m.username limit ?
                        """)
                .params(
                    path, MemberConditions.after(path), day.on().plusDays(day.warnDays()), limit)
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
