package org.linli.patrol.coverage.store;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.linli.commons.access.Access;
import org.linli.commons.store.ViewerTransactions;
import org.linli.patrol.coverage.CoverageFeed;
import org.linli.patrol.coverage.Part;
import org.springframework.jdbc.core.simple.JdbcClient;

final class JdbcCoverageFeed implements CoverageFeed {

  private static final Access SERVICE = Access.ofService("coverage");

  private static final String PARTS =
      "select grid_code, path, hour, cells, passes, seconds, metres, visits from coverage_part where day = :day";
  private static final String FOLDED =
      "select grid_code, path, night, cells, passes, metres, seconds, visits from coverage_day where day = :day";
  private static final String SOME = " and grid_code = any (:codes)";
  private static final String DUTY =
      """
      select path, hour, sum(seconds)::bigint, sum(without_data)::bigint
      from (select path, hour, seconds, without_data from coverage_duty where day = :day
            union all
            select path, hour, seconds, without_data from coverage_duty_day where day = :day) duty
      group by path, hour
      """;

  private final ViewerTransactions transactions;

  JdbcCoverageFeed(ViewerTransactions transactions) {
    this.transactions = transactions;
  }

  @Override
  public long head() {
    return transactions.read(
        SERVICE, jdbc -> jdbc.sql("select seq from coverage_state").query(Long.class).single());
  }

  @Override
  public List<Change> changes(long after, long upTo) {
    return transactions.read(
        SERVICE,
        jdbc ->
            jdbc.sql("select day, code from coverage_change where seq > :after and seq <= :upTo")
                .param("after", after)
                .param("upTo", upTo)
                .query((row, i) -> new Change(row.getObject(1, LocalDate.class), row.getString(2)))
                .list());
  }

  @Override
  public void readDay(LocalDate day, Sink sink) {
    transactions.read(
        SERVICE,
        jdbc -> {
          parts(jdbc.sql(PARTS).param("day", day), sink);
          folded(jdbc.sql(FOLDED).param("day", day), sink);
          duty(jdbc, day, sink);
          return true;
        });
  }

  @Override
  public void readGrids(LocalDate day, Set<String> gridCodes, Sink sink) {
    String[] codes = gridCodes.toArray(String[]::new);
    transactions.read(
        SERVICE,
        jdbc -> {
          parts(jdbc.sql(PARTS + SOME).param("day", day).param("codes", codes), sink);
          folded(jdbc.sql(FOLDED + SOME).param("day", day).param("codes", codes), sink);
          duty(jdbc, day, sink);
          return true;
        });
  }

  private static void parts(JdbcClient.StatementSpec statement, Sink sink) {
    statement.query(
        row -> {
          sink.seen(
              row.getString(1),
              row.getString(2),
              row.getInt(3),
              row.getBytes(4),
              new Part.Sums(row.getInt(5), row.getInt(6), row.getInt(7), row.getInt(8)));
        });
  }

  private static void folded(JdbcClient.StatementSpec statement, Sink sink) {
    statement.query(
        row -> {
          sink.folded(
              row.getString(1),
              row.getString(2),
              row.getBoolean(3),
              row.getBytes(4),
              new Folded(row.getLong(5), row.getLong(6), longs(row, 7), longs(row, 8)));
        });
  }

  private static void duty(JdbcClient jdbc, LocalDate day, Sink sink) {
    jdbc.sql(DUTY)
        .param("day", day)
        .query(
            row -> {
              sink.duty(row.getString(1), row.getInt(2), row.getLong(3), row.getLong(4));
            });
  }

  private static List<Long> longs(ResultSet row, int column) throws SQLException {
    Array array = row.getArray(column);
    return List.of((Long[]) array.getArray());
  }
}
