package org.linli.patrol.shift.store;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.linli.commons.audit.Audit;
import org.linli.commons.problem.ProblemException;
import org.linli.commons.store.ViewerTransactions;
import org.linli.patrol.shift.Shift;
import org.linli.patrol.shift.ShiftState;
import org.linli.patrol.shift.ShiftStore;
import org.linli.patrol.shift.Step;
import org.linli.patrol.team.Capacity;
import org.linli.patrol.team.Member;
import org.springframework.dao.DuplicateKeyException;

final class JdbcShifts implements ShiftStore {

  private final ViewerTransactions transactions;

  JdbcShifts(ViewerTransactions transactions) {
    this.transactions = transactions;
  }

  @Override
  public <T> T together(Supplier<T> work) {
    return transactions.write(jdbc -> work.get());
  }

  @Override
  public <T> T asLinli(Supplier<T> work) {
    return transactions.asService(Audit.LINLI, jdbc -> work.get());
  }

  @Override
  public void alone(String username) {
    transactions.inside(
        jdbc ->
            jdbc.sql("select 1 from pg_advisory_xact_lock(hashtextextended('shift:' || ?, 0))")
                .param(username)
                .query()
                .singleRow());
  }

  @Override
  public void insert(Shift shift, Step first) {
    try {
      transactions.inside(
          jdbc ->
              jdbc.sql(
                      """
                      insert into shift (county_code, id, team_id, path, planned_id, route_id, username, capacity, begins_at,
                        plan_until, state, checked_in_at, notice_version)
                      values (:county, :id, :team, :path, :planned, :route, :username, :capacity, :from,
                        :until, :state, :checkedIn, :notice)
                      """)
                  .param("county", shift.who().county())
                  .param("id", shift.id())
                  .param("team", shift.who().team())
                  .param("path", shift.who().path())
                  .param("planned", shift.plan().planned())
                  .param("route", shift.plan().route())
                  .param("username", shift.who().username())
                  .param("capacity", shift.who().capacity().name())
                  .param("from", ShiftRows.at(shift.plan().from()))
                  .param("until", ShiftRows.atOrNull(shift.plan().until()))
                  .param("state", shift.state().name())
                  .param("checkedIn", ShiftRows.atOrNull(shift.times().checkedIn()))
                  .param("notice", shift.times().notice())
                  .update());
    } catch (DuplicateKeyException e) {
      throw ProblemException.conflict("already-on-duty");
    }
    append(shift, first);
  }

  void append(Shift shift, Step step) {
    transactions.inside(
        jdbc ->
            jdbc.sql(
                    """
                    insert into shift_step (county_code, shift_id, seq, kind, at, received_at, by_username, fix)
                    select :county, :shift, coalesce(max(seq), 0) + 1, :kind, :at, :received, :by, :fix
                    from shift_step where county_code = :county and shift_id = :shift
                    """)
                .param("county", shift.who().county())
                .param("shift", shift.id())
                .param("kind", step.kind().name())
                .param("at", ShiftRows.at(step.at()))
                .param("received", ShiftRows.at(step.receivedAt()))
                .param("by", step.by())
                .param("fix", step.fix() == null ? null : step.fix().name())
                .update());
  }

  @Override
  public Optional<Shift> find(UUID id) {
    return one(ShiftRows.SELECT + " where s.id = ?", id);
  }

  @Override
  public Optional<Shift> lock(UUID id) {
    return one(ShiftRows.SELECT + " where s.id = ? for update of s", id);
  }

  private Optional<Shift> one(String sql, Object... values) {
    return transactions.inside(
        jdbc -> jdbc.sql(sql).params(values).query(ShiftRows::shift).optional());
  }

  @Override
  public void save(Shift shift, Step step) {
    try {
      transactions.inside(
          jdbc ->
              jdbc.sql(
                      """
                      update shift set username = :username, capacity = :capacity, state = :state, checked_in_at = :checkedIn,
                        ended_at = :ended, ended_by_limit = :byLimit, notice_version = :notice, cancel_reason = :reason,
                        version = version + 1
                      where county_code = :county and id = :id
                      """)
                  .param("username", shift.who().username())
                  .param("capacity", shift.who().capacity().name())
                  .param("state", shift.state().name())
                  .param("checkedIn", ShiftRows.atOrNull(shift.times().checkedIn()))
                  .param("ended", ShiftRows.atOrNull(shift.times().ended()))
                  .param("byLimit", shift.times().byLimit())
                  .param("notice", shift.times().notice())
                  .param("reason", shift.cancelReason())
                  .param("county", shift.who().county())
                  .param("id", shift.id())
                  .update());
    } catch (DuplicateKeyException e) {
      throw ProblemException.conflict("already-on-duty");
    }
    append(shift, step);
  }

  @Override
  public void fix(Shift shift, Step.FixOutcome outcome) {
    transactions.inside(
        jdbc ->
            jdbc.sql(
                    """
                    update shift_step set fix = :fix where county_code = :county and shift_id = :shift
                      and seq = (select max(seq) from shift_step where county_code = :county and shift_id = :shift)
                    """)
                .param("fix", outcome.name())
                .param("county", shift.who().county())
                .param("shift", shift.id())
                .update());
  }

  @Override
  public List<Step> steps(Shift shift) {
    return transactions.inside(
        jdbc ->
            jdbc.sql("select * from shift_step where county_code = ? and shift_id = ? order by seq")
                .params(shift.who().county(), shift.id())
                .query(ShiftRows::step)
                .list());
  }

  @Override
  public Optional<Shift> openOf(String username) {
    return one(
        ShiftRows.SELECT + " where s.username = ? and s.state in ('ON_DUTY', 'PAUSED')", username);
  }

  @Override
  public List<Shift> of(String username, Instant from, Instant until) {
    return transactions.inside(
        jdbc ->
            jdbc.sql(
                    ShiftRows.SELECT
                        + """
                           where s.username = ? and s.begins_at >= ? and s.begins_at < ?
                          order by s.begins_at, s.id
                          """)
                .params(username, ShiftRows.at(from), ShiftRows.at(until))
                .query(ShiftRows::shift)
                .list());
  }

  @Override
  public List<Shift> list(Filter filter, @Nullable Place after, int limit) {
    ShiftState state = filter.state();
    return transactions.inside(
        jdbc ->
            jdbc.sql(
                    ShiftRows.SELECT
                        + """
                           where s.path ^@ any (:paths) and s.begins_at >= :from and s.begins_at < :until
                            and (:team::uuid is null or s.team_id = :team::uuid)
                            and (:state::text is null or :state::text =
                              case when s.state = 'PLANNED' and s.plan_until < :now then 'MISSED' else s.state end)
                            and (:afterId::uuid is null or (s.begins_at, s.id) > (:afterFrom::timestamptz, :afterId::uuid))
                          order by s.begins_at, s.id limit :limit
                          """)
                .param("paths", filter.paths().toArray(String[]::new))
                .param("from", ShiftRows.at(filter.from()))
                .param("until", ShiftRows.at(filter.until()))
                .param("team", filter.team())
                .param("state", state == null ? null : state.name())
                .param("now", ShiftRows.at(filter.now()))
                .param("afterId", after == null ? null : after.id())
                .param("afterFrom", after == null ? null : ShiftRows.at(after.from()))
                .param("limit", limit)
                .query(ShiftRows::shift)
                .list());
  }

  @Override
  public List<Shift> crew(UUID planned) {
    return transactions.inside(
        jdbc ->
            jdbc.sql(
                    ShiftRows.SELECT
                        + " where s.planned_id = ? and s.state <> 'CANCELLED' order by s.username")
                .param(planned)
                .query(ShiftRows::shift)
                .list());
  }

  @Override
  public List<Shift> forgotten(Instant now, int forgottenMinutes, int longestHours, int limit) {
    return transactions.inside(
        jdbc ->
            jdbc.sql(
                    ShiftRows.SELECT
                        + """
                           where s.state in ('ON_DUTY', 'PAUSED')
                            and coalesce(s.plan_until + make_interval(mins => :minutes),
                              s.checked_in_at + make_interval(hours => :hours)) <= :now
                          order by s.begins_at limit :limit for update of s skip locked
                          """)
                .param("minutes", forgottenMinutes)
                .param("hours", longestHours)
                .param("now", ShiftRows.at(now))
                .param("limit", limit)
                .query(ShiftRows::shift)
                .list());
  }

  @Override
  public List<Shift> meeting(
      String username, Instant from, Instant until, int restHours, int longestHours) {
    return transactions.inside(
        jdbc ->
            jdbc.sql(
                    ShiftRows.SELECT
                        + """
                           where s.username = :username and s.state <> 'CANCELLED'
                            and s.begins_at < :until + make_interval(hours => :rest)
                            and coalesce(s.ended_at, s.plan_until, s.checked_in_at + make_interval(hours => :longest))
                              > :from - make_interval(hours => :rest)
                          order by s.begins_at
                          """)
                .param("username", username)
                .param("until", ShiftRows.at(until))
                .param("from", ShiftRows.at(from))
                .param("rest", restHours)
                .param("longest", longestHours)
                .query(ShiftRows::shift)
                .list());
  }

  @Override
  public boolean isAbsent(String username, Instant from, Instant until) {
    return transactions.inside(
        jdbc ->
            jdbc.sql(
                    """
                    select exists (select from absence where username = ? and starts_at < ? and ends_at > ?)
                    """)
                .params(username, ShiftRows.at(until), ShiftRows.at(from))
                .query(Boolean.class)
                .single());
  }

  @Override
  public List<Member> memberships(UUID team, String username) {
    return transactions.inside(
        jdbc ->
            jdbc.sql(
                    """
                    select id, capacity, valid_from, valid_until from team_member where team_id = ? and username = ?
                    order by valid_from
                    """)
                .params(team, username)
                .query(
                    (row, n) ->
                        new Member(
                            row.getObject("id", UUID.class),
                            team,
                            username,
                            Capacity.valueOf(row.getString("capacity")),
                            row.getObject("valid_from", LocalDate.class),
                            row.getObject("valid_until", LocalDate.class)))
                .list());
  }

  @Override
  public Optional<UUID> openStandIn(UUID shift) {
    return transactions.inside(
        jdbc ->
            jdbc.sql("select id from stand_in where shift_id = ? and state in ('OFFERED', 'TAKEN')")
                .param(shift)
                .query(UUID.class)
                .optional());
  }

  @Override
  public boolean isHandedOver(UUID shift) {
    return transactions.inside(
        jdbc ->
            jdbc.sql("select exists (select from handover where shift_id = ?)")
                .param(shift)
                .query(Boolean.class)
                .single());
  }
}
