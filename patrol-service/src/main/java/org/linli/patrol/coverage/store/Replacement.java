package org.linli.patrol.coverage.store;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.linli.patrol.coverage.DutyHour;
import org.linli.patrol.coverage.Part;
import org.linli.patrol.coverage.Patrolled;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Puts the parts of one shift in the place of those it had, and says which grids that changed. */
final class Replacement {

  private static final String DUTY = "";

  private final JdbcClient jdbc;
  private final Patrolled shift;
  private final long fabricVersion;
  private final LocalDate after;
  private final Set<Changed> changed = new LinkedHashSet<>();

  private record Changed(String county, LocalDate day, String code) {}

  Replacement(JdbcClient jdbc, Patrolled shift, long fabricVersion, LocalDate after) {
    this.jdbc = jdbc;
    this.shift = shift;
    this.fabricVersion = fabricVersion;
    this.after = after;
  }

  void write(List<Part> all, List<DutyHour> allDuty) {
    List<Part> parts = all.stream().filter(part -> part.day().isAfter(after)).toList();
    List<DutyHour> duty = allDuty.stream().filter(hour -> hour.day().isAfter(after)).toList();
    takeOut();
    insert(parts);
    insertDuty(duty);
    span(parts, duty);
    tell();
  }

  private void takeOut() {
    changed.addAll(
        jdbc.sql(
                """
                with gone as (delete from coverage_part where shift_id = :shift returning county_code, day, grid_code)
                select distinct county_code, day, grid_code from gone
                union
                select county_code, day, '' from (
                  select county_code, day from coverage_duty where shift_id = :shift) duty
                """)
            .param("shift", shift.shift())
            .query(
                (row, i) ->
                    new Changed(
                        row.getString(1), row.getObject(2, LocalDate.class), row.getString(3)))
            .list());
    jdbc.sql("delete from coverage_duty where shift_id = :shift")
        .param("shift", shift.shift())
        .update();
  }

  private void insert(List<Part> parts) {
    parts.forEach(part -> changed.add(new Changed(part.county(), part.day(), part.gridCode())));
    jdbc.sql(
            """
            insert into coverage_part (county_code, day, grid_code, shift_id, hour, path, fabric_version, cells, passes, seconds,
              metres, visits)
            select county, day, grid, :shift, hour, path, :version, cells, passes, seconds, metres, visits
            from unnest(:county::text[], :day::date[], :grid::text[], :hour::smallint[], :path::text[], :cells::bytea[],
                :passes::int[], :seconds::int[], :metres::int[], :visits::int[])
              as part (county, day, grid, hour, path, cells, passes, seconds, metres, visits)
            """)
        .param("shift", shift.shift())
        .param("version", fabricVersion)
        .param("county", texts(parts, Part::county))
        .param("day", texts(parts, part -> part.day().toString()))
        .param("grid", texts(parts, Part::gridCode))
        .param("hour", numbers(parts, Part::hour))
        .param("path", texts(parts, Part::path))
        .param("cells", parts.stream().map(Part::cells).toArray(byte[][]::new))
        .param("passes", numbers(parts, part -> part.sums().passes()))
        .param("seconds", numbers(parts, part -> part.sums().seconds()))
        .param("metres", numbers(parts, part -> part.sums().metres()))
        .param("visits", numbers(parts, part -> part.sums().visits()))
        .update();
  }

  private void insertDuty(List<DutyHour> duty) {
    duty.forEach(hour -> changed.add(new Changed(shift.county(), hour.day(), DUTY)));
    jdbc.sql(
            """
            insert into coverage_duty (county_code, day, shift_id, hour, path, seconds, without_data)
            select :county, day, :shift, hour, :path, seconds, least(without, seconds)
            from unnest(:day::date[], :hour::smallint[], :seconds::int[], :without::int[]) as duty (day, hour, seconds, without)
            """)
        .param("county", shift.county())
        .param("shift", shift.shift())
        .param("path", shift.path())
        .param("day", texts(duty, hour -> hour.day().toString()))
        .param("hour", numbers(duty, DutyHour::hour))
        .param("seconds", numbers(duty, DutyHour::seconds))
        .param("without", numbers(duty, DutyHour::withoutData))
        .update();
  }

  private void span(List<Part> parts, List<DutyHour> duty) {
    Set<LocalDate> days = new LinkedHashSet<>();
    parts.forEach(part -> days.add(part.day()));
    duty.forEach(hour -> days.add(hour.day()));
    jdbc.sql(
            """
            update coverage_shift set first_day = :first::date, last_day = :last::date where shift_id = :shift
            """)
        .param("first", days.stream().min(LocalDate::compareTo).orElse(null))
        .param("last", days.stream().max(LocalDate::compareTo).orElse(null))
        .param("shift", shift.shift())
        .update();
  }

  /** Numbered in the order of commits: whoever is here holds the lock of the state. */
  private void tell() {
    long seq =
        jdbc.sql("update coverage_state set seq = seq + 1 returning seq")
            .query(Long.class)
            .single();
    List<Changed> all = List.copyOf(changed);
    jdbc.sql(
            """
            insert into coverage_change (county_code, day, code, seq)
            select county, day, code, :seq from unnest(:county::text[], :day::date[], :code::text[]) as changed (county, day, code)
            on conflict (county_code, day, code) do update set seq = excluded.seq
            """)
        .param("seq", seq)
        .param("county", texts(all, Changed::county))
        .param("day", texts(all, one -> one.day().toString()))
        .param("code", texts(all, Changed::code))
        .update();
  }

  private static <T> String[] texts(List<T> rows, Function<T, String> value) {
    return rows.stream().map(value).toArray(String[]::new);
  }

  private static <T> Integer[] numbers(List<T> rows, Function<T, Integer> value) {
    return rows.stream().map(value).toArray(Integer[]::new);
  }
}
