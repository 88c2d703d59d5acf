package org.linli.patrol.coverage.store;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.linli.patrol.coverage.CellUnion;
import org.linli.patrol.coverage.DayHours;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Puts together what all shifts saw on a day, and lets go which shift saw what. */
final class Folding {

  private static final int HOURS = 24;

  private final JdbcClient jdbc;
  private final LocalDate day;
  private final DayHours hours;

  Folding(JdbcClient jdbc, LocalDate day, DayHours hours) {
    this.jdbc = jdbc;
    this.day = day;
    this.hours = hours;
  }

  /** What a row of the folded table is about. */
  private record Key(String county, String grid, boolean night, long fabricVersion, String path) {}

  /** What is put together. */
  private static final class Sum {
    final Key key;
    final CellUnion cells = new CellUnion();
    final Long[] seconds = new Long[HOURS];
    final Long[] visits = new Long[HOURS];
    long passes;
    long metres;

    Sum(Key key) {
      this.key = key;
      Arrays.fill(seconds, 0L);
      Arrays.fill(visits, 0L);
    }
  }

  void fold() {
    // In order, so that one grid at a time is held.
    List<Sum> open = new ArrayList<>();
    jdbc.sql(
            """
            select county_code, grid_code, fabric_version, path, hour, cells, passes, seconds, metres, visits
            from coverage_part where day = :day order by county_code, grid_code, fabric_version, path
            """)
        .param("day", day)
        .query(
            row -> {
              int hour = row.getInt(5);
              Key key =
                  new Key(
                      row.getString(1),
                      row.getString(2),
                      hours.isNight(hour),
                      row.getLong(3),
                      row.getString(4));
              if (!open.isEmpty() && !sameGrid(open.getFirst().key, key)) {
                open.forEach(this::write);
                open.clear();
              }
              Sum sum = find(open, key);
              sum.cells.add(row.getBytes(6));
              sum.passes += row.getLong(7);
              sum.seconds[hour] += row.getLong(8);
              sum.metres += row.getLong(9);
              sum.visits[hour] += row.getLong(10);
            });
    open.forEach(this::write);
    foldDuty();
    letGo();
  }

  private static boolean sameGrid(Key a, Key b) {
    return a.county().equals(b.county())
        && a.grid().equals(b.grid())
        && a.fabricVersion() == b.fabricVersion()
        && Objects.equals(a.path(), b.path());
  }

  private static Sum find(List<Sum> open, Key key) {
    for (Sum sum : open) {
      if (sum.key.equals(key)) {
        return sum;
      }
    }
    Sum sum = new Sum(key);
    open.add(sum);
    return sum;
  }

  private void write(Sum sum) {
    jdbc.sql(
            """
            insert into coverage_day (county_code, day, grid_code, night, fabric_version, path, cells, passes, metres, seconds, visits)
            values (:county, :day, :grid, :night, :version, :path, :cells, :passes, :metres, :seconds, :visits)
            """)
        .param("county", sum.key.county())
        .param("day", day)
        .param("grid", sum.key.grid())
        .param("night", sum.key.night())
        .param("version", sum.key.fabricVersion())
        .param("path", sum.key.path())
        .param("cells", sum.cells.encode())
        .param("passes", sum.passes)
        .param("metres", sum.metres)
        .param("seconds", sum.seconds)
        .param("visits", sum.visits)
        .update();
  }

  private void foldDuty() {
    run(
        """
        insert into coverage_duty_day (county_code, day, path, hour, seconds, without_data)
        select county_code, day, path, hour, sum(seconds), sum(without_data) from coverage_duty where day = :day
        group by county_code, day, path, hour
        """);
  }

  private void letGo() {
    run("delete from coverage_part where day = :day");
    run("delete from coverage_duty where day = :day");
    run("delete from coverage_change where day = :day");
    run("delete from coverage_shift where last_day <= :day and due_at is null");
  }

  private void run(String statement) {
    jdbc.sql(statement).param("day", day).update();
  }
}
