package org.linli.patrol.staffing.store;

import static org.linli.commons.store.Columns.at;
import static org.linli.commons.store.Columns.atOrNull;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.linli.commons.audit.Audit;
import org.linli.commons.store.ViewerTransactions;
import org.linli.patrol.staffing.RotaFigures;
import org.linli.patrol.staffing.StaffingNeeds;
import org.linli.patrol.staffing.StaffingStore;
import tools.jackson.databind.json.JsonMapper;

final class JdbcStaffing implements StaffingStore {

  private static final JsonMapper JSON = new JsonMapper();

  private final ViewerTransactions transactions;

  JdbcStaffing(ViewerTransactions transactions) {
    this.transactions = transactions;
  }

  @Override
  public <T> T together(Supplier<T> work) {
    return transactions.write(jdbc -> work.get());
  }

  @Override
  public Optional<StaffingNeeds> find(String area) {
    return transactions.inside(
        jdbc ->
            jdbc.sql("select * from staffing_need where area_code = ?")
                .param(area)
                .query(JdbcStaffing::needs)
                .optional());
  }

  @Override
  public List<StaffingNeeds> below(List<String> paths) {
    return transactions.inside(
        jdbc ->
            jdbc.sql("select * from staffing_need where path ^@ any (?) order by path")
                .param(paths.toArray(String[]::new))
                .query(JdbcStaffing::needs)
                .list());
  }

  @Override
  public boolean set(StaffingNeeds needs, int seen) {
    String body = JSON.writeValueAsString(needs.needs());
    Instant at = Objects.requireNonNull(needs.setAt());
    return transactions.inside(
        jdbc ->
            seen == 0
                ? jdbc.sql(
                            """
                            insert into staffing_need (county_code, area_code, path, needs, set_by, set_at, version)
                            values (?, ?, ?, ?::jsonb, ?, ?, 1) on conflict (county_code, area_code) do nothing
                            """)
                        .params(
                            needs.county(),
                            needs.area(),
                            needs.path(),
                            body,
                            Objects.requireNonNull(needs.setBy()),
                            at(at))
                        .update()
                    == 1
                : jdbc.sql(
                            """
                            update staffing_need set needs = ?::jsonb, set_by = ?, set_at = ?, version = version + 1
                            where county_code = ? and area_code = ? and version = ?
                            """)
                        .params(
                            body,
                            Objects.requireNonNull(needs.setBy()),
                            at(at),
                            needs.county(),
                            needs.area(),
                            seen)
                        .update()
                    == 1);
  }

  @Override
  public List<Presence> presences(List<String> paths, Instant from, Instant until) {
    return transactions.asService(
        Audit.LINLI,
        jdbc ->
            jdbc.sql(
                    """
                    select path, begins_at, plan_until, checked_in_at, ended_at from shift
                    where path ^@ any (:paths) and state <> 'CANCELLED'
                      and least(begins_at, checked_in_at) < :until
                      and greatest(plan_until, ended_at,
                        case when state in ('ON_DUTY', 'PAUSED') then 'infinity'::timestamptz end) > :from
                    """)
                .param("paths", paths.toArray(String[]::new))
                .param("until", at(until))
                .param("from", at(from))
                .query(JdbcStaffing::presence)
                .list());
  }

  @Override
  public List<RotaFigures> figures(List<String> paths, Instant from, Instant until, Instant now) {
    return transactions.asService(
        Audit.LINLI,
        jdbc ->
            jdbc.sql(
                    """
                    with planned as (
                      select team_id, count(*) filter (where state = 'PLANNED') as shifts,
                        count(*) filter (where state = 'CANCELLED') as cancelled,
                        coalesce(sum(people_needed) filter (where state = 'PLANNED'), 0) as needed
                      from planned_shift where starts_at >= :from and starts_at < :until group by team_id),
                    people as (
                      select s.team_id, count(*) filter (where s.planned_id is not null) as planned,
                        count(s.checked_in_at) as checked_in,
                        count(*) filter (where s.state = 'PLANNED' and s.plan_until < :now) as missed,
                        count(*) filter (where s.ended_by_limit) as by_limit,
                        sum(d.seconds) as seconds
                      from shift s
                        left join lateral (
                          -- From each beginning to what comes after it; a pause is no beginning.
                          select sum(extract(epoch from least(coalesce(x.next, :now), :now) - x.at)) as seconds
                          from (select kind, at, lead(at) over (order by seq) as next from shift_step p
                            where p.county_code = s.county_code and p.shift_id = s.id) x
                          where x.kind in ('CHECK_IN', 'RESUME')) d on true
                      where s.begins_at >= :from and s.begins_at < :until and s.state <> 'CANCELLED' group by s.team_id)
                    select t.id, t.name, coalesce(l.shifts, 0), coalesce(l.cancelled, 0), coalesce(l.needed, 0),
                      coalesce(p.planned, 0), coalesce(p.checked_in, 0), coalesce(p.missed, 0), coalesce(p.by_limit, 0),
                      coalesce(p.seconds, 0) / 3600
                    from team t left join planned l on l.team_id = t.id left join people p on p.team_id = t.id
                    where t.path ^@ any (:paths) and (l.team_id is not null or p.team_id is not null)
                    order by t.name, t.id
                    """)
                .param("from", at(from))
                .param("until", at(until))
                .param("now", at(now))
                .param("paths", paths.toArray(String[]::new))
                .query(JdbcStaffing::figures)
                .list());
  }

  private static RotaFigures figures(ResultSet row, int number) throws SQLException {
    return new RotaFigures(
        row.getObject(1, UUID.class),
        row.getString(2),
        row.getInt(3),
        row.getInt(4),
        row.getInt(5),
        row.getInt(6),
        row.getInt(7),
        row.getInt(8),
        row.getInt(9),
        Math.round(row.getDouble(10) * 10) / 10.0);
  }

  private static StaffingNeeds needs(ResultSet row, int number) throws SQLException {
    return new StaffingNeeds(
        row.getString("county_code"),
        row.getString("area_code"),
        row.getString("path"),
        List.of(JSON.readValue(row.getString("needs"), StaffingNeeds.Hour[].class)),
        row.getString("set_by"),
        atOrNull(row, "set_at"),
        row.getInt("version"));
  }

  private static Presence presence(ResultSet row, int number) throws SQLException {
    Instant planUntil = atOrNull(row, "plan_until");
    Instant checkedIn = atOrNull(row, "checked_in_at");
    return new Presence(
        row.getString("path"),
        planUntil == null ? null : new Span(at(row, "begins_at"), planUntil),
        checkedIn == null ? null : new Span(checkedIn, atOrNull(row, "ended_at")));
  }
}
