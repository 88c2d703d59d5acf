package org.linli.person.rights.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.commons.access.Access;
import org.linli.commons.store.ViewerTransactions;
import org.linli.person.rights.RetentionRun;
import org.linli.person.rights.RetentionRuns;

final class JdbcRetentionRuns implements RetentionRuns {

  private static final Access LINLI = Access.ofService("linli");

  private final ViewerTransactions transactions;

  JdbcRetentionRuns(ViewerTransactions transactions) {
    this.transactions = transactions;
  }

  @Override
  public boolean claim(LocalDate day, Instant now, Duration patience) {
    return transactions.write(
            LINLI,
            jdbc ->
                jdbc.sql(
                        """
                        insert into retention_run (day, started_at, alive_at) values (:day, :now, :now)
                        on conflict (day) do update set alive_at = :now
                        where retention_run.finished_at is null and retention_run.alive_at < :silent
                        """)
                    .param("day", day)
                    .param("now", JdbcRights.at(now))
                    .param("silent", JdbcRights.at(now.minus(patience)))
                    .update())
        == 1;
  }

  @Override
  public void alive(LocalDate day, Instant now) {
    transactions.write(
        LINLI,
        jdbc ->
            jdbc.sql("update retention_run set alive_at = ? where day = ?")
                .params(JdbcRights.at(now), day)
                .update());
  }

  @Override
  public void report(LocalDate day, RetentionRun.Count count) {
    transactions.write(
        LINLI,
        jdbc ->
            jdbc.sql(
                    """
                    insert into retention_count (day, kind, erased, left_over, oldest_left, failure)
                    values (:day, :kind, :erased, :left, :oldest, :failure)
                    on conflict (day, kind) do update set erased = retention_count.erased + :erased,
                      left_over = :left, oldest_left = :oldest, failure = :failure
                    """)
                .param("day", day)
                .param("kind", count.kind())
                .param("erased", count.erased())
                .param("left", count.left())
                .param("oldest", count.oldestLeft())
                .param("failure", count.failure())
                .update());
  }

  @Override
  public void finish(LocalDate day, Instant now) {
    transactions.write(
        LINLI,
        jdbc ->
            jdbc.sql("update retention_run set finished_at = ? where day = ?")
                .params(JdbcRights.at(now), day)
                .update());
  }

  @Override
  public List<RetentionRun> list(@Nullable LocalDate before, int limit) {
    return transactions.read(
        jdbc -> {
          List<RetentionRun> runs =
              jdbc.sql(
                      """
                      select day, started_at, finished_at from retention_run
                      where cast(:before as date) is null or day < :before order by day desc limit :limit
                      """)
                  .param("before", before)
                  .param("limit", limit)
                  .query((row, n) -> run(row))
                  .list();
          return runs.stream()
              .map(
                  run ->
                      new RetentionRun(
                          run.day(),
                          run.startedAt(),
                          run.finishedAt(),
                          jdbc.sql("select * from retention_count where day = ? order by kind")
                              .param(run.day())
                              .query((row, n) -> count(row))
                              .list()))
              .toList();
        });
  }

  private static RetentionRun run(ResultSet row) throws SQLException {
    OffsetDateTime finished = row.getObject(3, OffsetDateTime.class);
    return new RetentionRun(
        row.getObject(1, LocalDate.class),
        row.getObject(2, OffsetDateTime.class).toInstant(),
        finished == null ? null : finished.toInstant(),
        List.of());
  }

  private static RetentionRun.Count count(ResultSet row) throws SQLException {
    return new RetentionRun.Count(
        row.getString("kind"),
        row.getLong("erased"),
        row.getLong("left_over"),
        row.getObject("oldest_left", LocalDate.class),
        row.getString("failure"));
  }
}
