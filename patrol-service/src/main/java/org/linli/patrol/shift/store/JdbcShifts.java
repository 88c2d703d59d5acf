package org.linli.patrol.shift.store;

import static org.linli.commons.store.Columns.at;
import static org.linli.commons.store.Columns.atOrNull;
import static org.linli.commons.store.Columns.uuid;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.linli.commons.audit.Audit;
import org.linli.commons.problem.ProblemException;
import org.linli.commons.store.Statements;
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
  private final Statements statements;
  private final ShiftSteps steps;

  JdbcShifts(ViewerTransactions transactions) {
    this.transactions = transactions;
    this.statements = new Statements(transactions);
    this.steps = new ShiftSteps(transactions);
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
                  .param("from", at(shift.plan().from()))
                  .param("until", atOrNull(shift.plan().until()))
                  .param("state", shift.state().name())
                  .param("checkedIn", atOrNull(shift.times().checkedIn()))
                  .param("notice", shift.times().notice())
                  .update());
    } catch (DuplicateKeyException e) {
      throw ProblemException.conflict("already-on-duty");
    }
    steps.append(shift, first);
  }

  @Override
  public Optional<Shift> find(UUID id) {
    return statements.find(ShiftRows.SELECT + " where s.id = ?", ShiftRows::shift, id);
  }

  @Override
  public Optional<Shift> lock(UUID id) {
    return statements.find(
        ShiftRows.SELECT + " where s.id = ? for update of s", ShiftRows::shift, id);
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
                  .param("checkedIn", atOrNull(shift.times().checkedIn()))
                  .param("ended", atOrNull(shift.times().ended()))
                  .param("byLimit", shift.times().byLimit())
                  .param("notice", shift.times().notice())
                  .param("reason", shift.cancelReason())
                  .param("county", shift.who().county())
                  .param("id", shift.id())
                  .update());
    } catch (DuplicateKeyException e) {
      throw ProblemException.conflict("already-on-duty");
    }
    steps.append(shift, step);
  }

  @Override
  public void fix(Shift shift, Step.FixOutcome outcome) {
    steps.fix(shift, outcome);
  }

  @Override
  public List<Step> steps(Shift shift) {
    return steps.of(shift);
  }

  @Override
  public Optional<Shift> openOf(String username) {
    return statements.find(
        ShiftRows.SELECT + " where s.username = ? and s.state in ('ON_DUTY', 'PAUSED')",
        ShiftRows::shift,
        username);
  }

  @Override
  public List<Shift> of(String username, Instant from, Instant until) {
    return statements.list(
        ShiftRows.SELECT
            + """
               where s.username = ? and s.begins_at >= ? and s.begins_at < ?
              order by s.begins_at, s.id
              """,
        ShiftRows::shift,
        username,
        at(from),
        at(until));
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
                .param("from", at(filter.from()))
                .param("until", at(filter.until()))
                .param("team", filter.team())
                .param("state", state == null ? null : state.name())
                .param("now", at(filter.now()))
                .param("afterId", after == null ? null : after.id())
                .param("afterFrom", after == null ? null : at(after.from()))
                .param("limit", limit)
                .query(ShiftRows::shift)
                .list());
  }

  @Override
  public List<Shift> crew(UUID planned) {
    return statements.list(
        ShiftRows.SELECT + " where s.planned_id = ? and s.state <> 'CANCELLED' order by s.username",
        ShiftRows::shift,
        planned);
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
                .param("now", at(now))
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
                .param("until", at(until))
                .param("from", at(from))
                .param("rest", restHours)
                .param("longest", longestHours)
                .query(ShiftRows::shift)
                .list());
  }

  @Override
  public boolean isAbsent(String username, Instant from, Instant until) {
    return statements.holds(
        """
        select exists (select from absence where username = ? and starts_at < ? and ends_at > ?)
        """,
        username,
        at(until),
        at(from));
  }

  @Override
  public List<Member> memberships(UUID team, String username) {
    return statements.list(
        """
        select id, capacity, valid_from, valid_until, added_at from team_member where team_id = ? and username = ?
        order by valid_from
        """,
        (row, n) ->
            new Member(
                row.getObject("id", UUID.class),
                team,
                username,
                Capacity.valueOf(row.getString("capacity")),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_until", LocalDate.class),
                at(row, "added_at")),
        team,
        username);
  }

  @Override
  public Optional<UUID> openStandIn(UUID shift) {
    return statements.find(
        "select id from stand_in where shift_id = ? and state in ('OFFERED', 'TAKEN')",
        (row, n) -> uuid(row, "id"),
        shift);
  }

  @Override
  public boolean isHandedOver(UUID shift) {
    return statements.holds("select exists (select from handover where shift_id = ?)", shift);
  }
}
