package org.linli.place.retention.store;

import static org.linli.commons.store.Columns.at;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.function.Function;
import org.linli.commons.access.Access;
import org.linli.commons.audit.Audit;
import org.linli.commons.store.ViewerTransactions;
import org.linli.place.retention.RetentionRun;
import org.linli.place.retention.RetentionRuns;
import org.springframework.jdbc.core.simple.JdbcClient;

final class JdbcRetentionRuns implements RetentionRuns {

  private final ViewerTransactions transactions;

  JdbcRetentionRuns(ViewerTransactions transactions) {
    this.transactions = transactions;
  }

  @Override
  public boolean claim(LocalDate day, Instant now, Duration patience) {
    return asService(
            jdbc ->
                jdbc.sql(
                        """
                        insert into retention_run as r (day, started_at, alive_at) values (?, ?, ?)
                        on conflict (day) do update set alive_at = excluded.alive_at
                          where r.finished_at is null and r.alive_at < ?
                        """)
                    .params(day, at(now), at(now), at(now.minus(patience)))
                    .update())
        == 1;
  }

  @Override
  public void report(LocalDate day, Instant now, RetentionRun.Count count) {
    asService(
        jdbc -> {
          jdbc.sql("update retention_run set alive_at = ? where day = ?")
              .params(at(now), day)
              .update();
          return jdbc.sql(
                  """
                  insert into retention_count as c (day, kind, erased) values (?, ?, ?)
                  on conflict (day, kind) do update set erased = c.erased + excluded.erased
                  """)
              .params(day, count.kind(), count.erased())
              .update();
        });
  }

  @Override
  public void finish(LocalDate day, Instant now) {
    asService(
        jdbc ->
            jdbc.sql("update retention_run set finished_at = ? where day = ?")
                .params(at(now), day)
                .update());
  }

  @Override
  public List<RetentionRun> list(int limit) {
    return transactions.read(
        jdbc ->
            jdbc.sql(
                    "select day, started_at, finished_at from retention_run order by day desc limit ?")
                .param(limit)
                .query((row, number) -> run(jdbc, row))
                .list());
  }

  private static RetentionRun run(JdbcClient jdbc, ResultSet row) throws SQLException {
    LocalDate day = row.getObject("day", LocalDate.class);
    OffsetDateTime finished = row.getObject("finished_at", OffsetDateTime.class);
    return new RetentionRun(
        day,
        row.getObject("started_at", OffsetDateTime.class).toInstant(),
        finished == null ? null : finished.toInstant(),
        jdbc.sql("select kind, erased from retention_count where day = ? order by kind")
            .param(day)
            .query(RetentionRun.Count.class)
            .list());
  }

  private <T> T asService(Function<JdbcClient, T> work) {
    return transactions.write(Access.ofService(Audit.LINLI), work);
  }
}
