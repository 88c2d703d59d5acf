package org.linli.place.dutypoint.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.linli.commons.access.Access;
import org.linli.commons.idempotency.OnceById;
import org.linli.commons.store.ViewerTransactions;
import org.linli.place.dutypoint.DutyPoint;
import org.linli.place.dutypoint.DutyPointStore;
import org.linli.place.hours.OpeningHours;
import org.linli.place.hours.OpeningText;
import org.linli.place.location.GridLocation;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

final class JdbcDutyPoints implements DutyPointStore {

  /** Any number, as long as nothing else locks it. */
  private static final long LOCK = 0x1171_D071L;

  private static final String SELECT =
      """
      select county_code, id, number, name, kind, area_code, grid_code, path, lon, lat, address, hours, maintainer, state, state_reason,
             out_until, checked_on, checked_by, version
      from duty_point d
      """;

  private final ViewerTransactions transactions;
  private final JdbcTemplate template;
  private final OnceById once;

  JdbcDutyPoints(ViewerTransactions transactions, JdbcTemplate template, OnceById once) {
    this.transactions = transactions;
    this.template = template;
    this.once = once;
  }

  @Override
  public <T> T together(Supplier<T> work) {
    return transactions.write(jdbc -> work.get());
  }

  @Override
  public <T> T together(Access access, Supplier<T> work) {
    return transactions.write(access, jdbc -> work.get());
  }

  @Override
  public Optional<DutyPoint> find(UUID id) {
    return transactions.inside(
        jdbc ->
            jdbc.sql(SELECT + " where id = ?").param(id).query(JdbcDutyPoints::point).optional());
  }

  @Override
  public List<DutyPoint> list(Filter filter, @Nullable String after, int limit) {
    List<String> conditions = new ArrayList<>();
    List<Object> values = new ArrayList<>();
    conditions.add("path ^@ any (?)");
    values.add(filter.paths().toArray(String[]::new));
    DutyPoint.State state = filter.state();
    conditions.add(state == null ? "state <> ?" : "state = ?");
    values.add((state == null ? DutyPoint.State.REMOVED : state).name());
    if (!filter.kinds().isEmpty()) {
      conditions.add("kind = any (?)");
      values.add(filter.kinds().toArray(String[]::new));
    }
    String words = filter.words();
    if (words != null) {
      String pattern = "%" + words.strip().replaceAll("([\\\\%_])", "\\\\$1") + "%";
      conditions.add("(name ilike ? or number ilike ? or address ilike ?)");
      values.addAll(List.of(pattern, pattern, pattern));
    }
    if (after != null) {
      conditions.add("number > ?");
      values.add(after);
    }
    values.add(limit);
    String sql = SELECT + " where " + String.join(" and ", conditions) + " order by number limit ?";
    return transactions.inside(
        jdbc -> jdbc.sql(sql).params(values).query(JdbcDutyPoints::point).list());
  }

  @Override
  public UUID once(@Nullable String key, String request, Supplier<UUID> work) {
    return once.make(key, request, work);
  }

  @Override
  public int insert(List<DutyPoint> points) {
    int[] inserted =
        template.batchUpdate(
            """
            insert into duty_point (county_code, id, number, name, kind, area_code, grid_code, path, lon, lat, address, hours, maintainer,
              state)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict (id) do nothing
            """,
            points.stream().map(JdbcDutyPoints::row).toList());
    int all = 0;
    for (int one : inserted) {
      all += one == 1 ? 1 : 0;
    }
    return all;
  }

  private static @Nullable Object[] row(DutyPoint point) {
    return new @Nullable Object[] {
      point.location().county(),
      point.id(),
      point.number(),
      point.facts().name(),
      point.facts().kind(),
      point.location().areaCode(),
      point.location().gridCode(),
      point.location().path(),
      point.lon(),
      point.lat(),
      point.facts().address(),
      text(point.facts().hours()),
      point.facts().maintainer(),
      point.condition().state().name()
    };
  }

  @Override
  public boolean update(DutyPoint point, int seen) {
    return transactions.inside(
            jdbc ->
                bound(
                        jdbc.sql(
                            """
                            update duty_point set county_code = :county, name = :name, kind = :kind, area_code = :area, grid_code = :grid,
                              path = :path, lon = :lon, lat = :lat, address = :address, hours = :hours, maintainer = :maintainer,
                              state = :state, state_reason = :reason, out_until = :until, checked_on = :checkedOn, checked_by = :checkedBy,
                              version = :version
                            where id = :id and version = :seen
                            """),
                        point)
                    .param("seen", seen)
                    .update())
        == 1;
  }

  private static JdbcClient.StatementSpec bound(JdbcClient.StatementSpec sql, DutyPoint point) {
    DutyPoint.Condition condition = point.condition();
    DutyPoint.Checked checked = condition.checked();
    return sql.param("county", point.location().county())
        .param("id", point.id())
        .param("name", point.facts().name())
        .param("kind", point.facts().kind())
        .param("area", point.location().areaCode())
        .param("grid", point.location().gridCode())
        .param("path", point.location().path())
        .param("lon", point.lon())
        .param("lat", point.lat())
        .param("address", point.facts().address())
        .param("hours", text(point.facts().hours()))
        .param("maintainer", point.facts().maintainer())
        .param("state", condition.state().name())
        .param("reason", condition.reason())
        .param("until", condition.until())
        .param("checkedOn", checked == null ? null : checked.on())
        .param("checkedBy", checked == null ? null : checked.by())
        .param("version", point.version());
  }

  @Override
  public List<DutyPoint> allLocked() {
    return transactions.inside(
        jdbc -> {
          jdbc.sql("select 1 from (select pg_advisory_xact_lock(?)) l")
              .param(LOCK)
              .query()
              .singleRow();
          return jdbc.sql(SELECT).query(JdbcDutyPoints::point).list();
        });
  }

  static DutyPoint point(ResultSet row, int number) throws SQLException {
    LocalDate checked = row.getObject("checked_on", LocalDate.class);
    return new DutyPoint(
        row.getObject("id", UUID.class),
        row.getString("number"),
        new DutyPoint.Facts(
            row.getString("name"),
            row.getString("kind"),
            row.getString("address"),
            hours(row.getString("hours")),
            row.getString("maintainer")),
        row.getDouble("lon"),
        row.getDouble("lat"),
        new GridLocation(
            row.getString("county_code"),
            row.getString("area_code"),
            row.getString("grid_code"),
            row.getString("path")),
        new DutyPoint.Condition(
            DutyPoint.State.valueOf(row.getString("state")),
            row.getString("state_reason"),
            row.getObject("out_until", LocalDate.class),
            checked == null ? null : new DutyPoint.Checked(checked, row.getString("checked_by"))),
        row.getInt("version"));
  }

  static @Nullable OpeningHours hours(@Nullable String text) {
    return text == null ? null : OpeningText.read(text).orElseThrow();
  }

  private static @Nullable String text(@Nullable OpeningHours hours) {
    return hours == null ? null : hours.toString();
  }
}
