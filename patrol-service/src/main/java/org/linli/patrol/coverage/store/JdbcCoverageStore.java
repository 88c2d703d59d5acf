package org.linli.patrol.coverage.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.linli.commons.access.Access;
import org.linli.commons.store.ViewerTransactions;
import org.linli.patrol.coverage.CoverageStore;
import org.linli.patrol.coverage.DayHours;
import org.linli.patrol.coverage.DutyHour;
import org.linli.patrol.coverage.Part;
import org.linli.patrol.coverage.Patrolled;
import org.springframework.jdbc.core.simple.JdbcClient;

final class JdbcCoverageStore implements CoverageStore {

  private static final Access SERVICE = Access.ofService("coverage");

  private final ViewerTransactions transactions;

  JdbcCoverageStore(ViewerTransactions transactions) {
    this.transactions = transactions;
  }

  @Override
  public <T> Optional<T> inTurn(Function<State, T> work) {
    return transactions.write(
        SERVICE,
        jdbc ->
            jdbc.sql(
                    """
                    select track_mark, closed_at, closed_id, layout_hash, fabric_version, folded_through
                    from coverage_state for update skip locked
                    """)
                .query((row, i) -> state(row))
                .optional()
                .map(work));
  }

  private static State state(ResultSet row) throws SQLException {
    return new State(
        row.getLong(1),
        row.getObject(2, OffsetDateTime.class).toInstant(),
        row.getObject(3, UUID.class),
        row.getObject(4, Long.class),
        row.getLong(5),
        row.getObject(6, LocalDate.class));
  }

  @Override
  public void due(Collection<UUID> shifts, Instant at) {
    update(
        jdbc ->
            jdbc.sql(
                    """
                    insert into coverage_shift as known (shift_id, due_at)
                    select distinct id, :at::timestamptz from unnest(:shifts::uuid[]) as id
                    on conflict (shift_id) do update set due_at = least(known.due_at, excluded.due_at)
                    """)
                .param("at", time(at))
                .param("shifts", shifts.toArray(UUID[]::new)));
  }

  @Override
  public void dueIfUnknown(Collection<UUID> shifts, Instant at) {
    update(
        jdbc ->
            jdbc.sql(
                    """
                    insert into coverage_shift (shift_id, due_at)
                    select distinct id, :at::timestamptz from unnest(:shifts::uuid[]) as id
                    on conflict (shift_id) do nothing
                    """)
                .param("at", time(at))
                .param("shifts", shifts.toArray(UUID[]::new)));
  }

  @Override
  public void allDue(LocalDate after, Instant at) {
    update(
        jdbc ->
            jdbc.sql(
                    "update coverage_shift set due_at = least(due_at, :at::timestamptz) where last_day > :after")
                .param("at", time(at))
                .param("after", after));
  }

  @Override
  public Optional<UUID> nextDue(Instant now) {
    return nextDue(now, "first_day is null and").or(() -> nextDue(now, ""));
  }

  private Optional<UUID> nextDue(Instant now, String among) {
    return transactions.inside(
        jdbc ->
            jdbc.sql(
                    "select shift_id from coverage_shift where %s due_at <= :now order by due_at limit 1"
                        .formatted(among))
                .param("now", time(now))
                .query(UUID.class)
                .optional());
  }

  @Override
  public void settle(UUID shift, @Nullable Instant next) {
    update(
        jdbc ->
            jdbc.sql(
                    "update coverage_shift set due_at = :next::timestamptz where shift_id = :shift")
                .param("next", next == null ? null : time(next))
                .param("shift", shift));
  }

  @Override
  public boolean hasParts(UUID shift) {
    return transactions.inside(
        jdbc ->
            jdbc.sql(
                    "select exists (select from coverage_shift where shift_id = :shift and first_day is not null)")
                .param("shift", shift)
                .query(Boolean.class)
                .single());
  }

  @Override
  public void replace(
      Patrolled shift, long fabricVersion, List<Part> parts, List<DutyHour> duty, LocalDate after) {
    transactions.inside(
        jdbc -> {
          new Replacement(jdbc, shift, fabricVersion, after).write(parts, duty);
          return true;
        });
  }

  @Override
  public void tracksTakenIn(long mark) {
    update(jdbc -> jdbc.sql("update coverage_state set track_mark = :mark").param("mark", mark));
  }

  @Override
  public void endsTakenIn(Instant at, UUID id) {
    update(
        jdbc ->
            jdbc.sql("update coverage_state set closed_at = :at::timestamptz, closed_id = :id")
                .param("at", time(at))
                .param("id", id));
  }

  @Override
  public void laidOut(long layoutHash, long fabricVersion) {
    update(
        jdbc ->
            jdbc.sql(
                    """
                    update coverage_state set layout_hash = :hash, fabric_version = :version
                    where layout_hash is distinct from :hash or fabric_version <> :version
                    """)
                .param("hash", layoutHash)
                .param("version", fabricVersion));
  }

  @Override
  public Optional<LocalDate> firstDayWithParts(LocalDate through) {
    return transactions.inside(
        jdbc ->
            jdbc.sql(
                    """
                    select least(
                      (select min(day) from coverage_part where day <= :through),
                      (select min(day) from coverage_duty where day <= :through))
                    """)
                .param("through", through)
                .query((row, i) -> Optional.ofNullable(row.getObject(1, LocalDate.class)))
                .single());
  }

  @Override
  public void fold(LocalDate day, DayHours hours) {
    transactions.inside(
        jdbc -> {
          new Folding(jdbc, day, hours).fold();
          return true;
        });
  }

  @Override
  public void foldedThrough(LocalDate day) {
    update(
        jdbc ->
            jdbc.sql("update coverage_state set folded_through = greatest(folded_through, :day)")
                .param("day", day));
  }

  private void update(Function<JdbcClient, JdbcClient.StatementSpec> statement) {
    transactions.inside(jdbc -> statement.apply(jdbc).update());
  }

  static OffsetDateTime time(Instant at) {
    return at.atOffset(ZoneOffset.UTC);
  }
}
