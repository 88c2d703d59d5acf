package org.linli.person.provisioning.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.linli.commons.store.ViewerTransactions;
import org.linli.person.grant.GrantStore;
import org.linli.person.grant.StaffGrant;
import org.linli.person.provisioning.ProvisioningStore;
import org.linli.person.provisioning.Task;
import org.linli.person.staff.Account;
import org.linli.person.staff.Clerk;
import org.linli.person.staff.StaffStore;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcProvisioning implements ProvisioningStore {

  private final ViewerTransactions transactions;
  private final StaffStore staff;
  private final GrantStore grants;
  private final Clock clock;

  JdbcProvisioning(
      ViewerTransactions transactions, StaffStore staff, GrantStore grants, Clock clock) {
    this.transactions = transactions;
    this.staff = staff;
    this.grants = grants;
    this.clock = clock;
  }

  @Override
  public List<UUID> due(Instant now, int limit) {
    return transactions.read(
        Clerk.ACCESS,
        jdbc ->
            jdbc.sql(
                    """
                    select staff from (
                      (select staff, next_at as since from provisioning where wanted > done and next_at <= :now
                       order by next_at limit :limit)
                      union
                      (select staff, boundary_at from provisioning where boundary_at <= :now and next_at <= :now
                       order by boundary_at limit :limit)
                    ) due group by staff order by min(since) limit :limit
                    """)
                .param("now", at(now))
                .param("limit", limit)
                .query(UUID.class)
                .list());
  }

  @Override
  public Task task(UUID id, Instant now) {
    return transactions.read(Clerk.ACCESS, jdbc -> read(jdbc, id, now));
  }

  @Override
  public void intend(UUID id, Instant now) {
    transactions.write(
        Clerk.ACCESS,
        jdbc -> {
          intendInside(id, now);
          return id;
        });
  }

  @Override
  public void intendInside(UUID id, Instant now) {
    transactions.inside(
        jdbc ->
            jdbc.sql(
                    "update provisioning set intended_at = ? where staff = ? and intended_at is null")
                .params(now.atOffset(ZoneOffset.UTC), id)
                .update());
  }

  /**
   * The lock lives and dies with the transaction, so a copy that stops in the middle holds nobody
   * up, and the rows stay free for those who change what is wanted meanwhile.
   */
  @Override
  public boolean exclusively(UUID id, Instant now, Function<Task, Result> run) {
    return transactions.write(
        Clerk.ACCESS,
        jdbc -> {
          boolean mine =
              jdbc.sql("select pg_try_advisory_xact_lock(hashtextextended(?, 4091))")
                  .param(id.toString())
                  .query(Boolean.class)
                  .single();
          if (!mine) {
            return false;
          }
          Task task = read(jdbc, id, now);
          switch (run.apply(task)) {
            case Result.Done done -> keep(jdbc, id, task, done);
            case Result.Failed failed -> keep(jdbc, id, failed);
          }
          return true;
        });
  }

  @Override
  public void found(UUID id, String account) {
    transactions.write(
        Clerk.ACCESS,
        jdbc ->
            jdbc.sql("update provisioning set account = ? where staff = ?")
                .params(account, id)
                .update());
  }

  @Override
  public Standing standing(UUID id) {
    return transactions.read(
        Clerk.ACCESS,
        jdbc ->
            jdbc.sql(
                    """
                    select wanted > done or tries > 0 as behind, tries, nullif(next_at, '-infinity') as next_at, last_error
                    from provisioning where staff = ?
                    """)
                .param(id)
                .query(
                    (row, n) ->
                        new Standing(
                            row.getBoolean("behind"),
                            row.getInt("tries"),
                            instant(row.getTimestamp("next_at")),
                            row.getString("last_error")))
                .single());
  }

  @Override
  public @Nullable String account(UUID id) {
    return task(id, clock.instant()).before().account();
  }

  @Override
  public void adopted(UUID id, String account, Set<String> groups, boolean open) {
    transactions.inside(
        jdbc ->
            jdbc.sql(
                    """
                    update provisioning set account = ?, placed = ?, open = ? where staff = ?
                    """)
                .params(account, groups.toArray(String[]::new), open, id)
                .update());
  }

  private static void keep(JdbcClient jdbc, UUID id, Task task, Result.Done done) {
    jdbc.sql(
            """
            update provisioning set account = :account, done = :done, placed = :placed, open = :open,
              boundary_at = :boundary, tries = 0, next_at = '-infinity', last_error = null
            where staff = :staff
            """)
        .param("account", done.account())
        .param("done", task.revision())
        .param("placed", task.wanted().toArray(String[]::new))
        .param("open", task.open())
        .param("boundary", at(task.boundary()))
        .param("staff", id)
        .update();
  }

  private static void keep(JdbcClient jdbc, UUID id, Result.Failed failed) {
    jdbc.sql(
            "update provisioning set tries = tries + 1, next_at = ?, last_error = ? where staff = ?")
        .params(failed.nextAt().atOffset(ZoneOffset.UTC), failed.reason(), id)
        .update();
  }

  private Task read(JdbcClient jdbc, UUID id, Instant now) {
    // Before the rest: what changes while it is read is seen as a newer revision.
    Kept kept =
        jdbc.sql("select * from provisioning where staff = ?")
            .param(id)
            .query(JdbcProvisioning::kept)
            .single();
    Account account = staff.find(id).orElseThrow();
    Set<String> groups = new HashSet<>();
    Instant boundary = dayBoundary(account);
    for (StaffGrant grant : grants.of(id)) {
      StaffGrant.State state = grant.at(now);
      if (state == StaffGrant.State.IN_FORCE) {
        groups.add(grant.groupPath());
      }
      if (state != StaffGrant.State.ENDED) {
        boundary =
            earlier(boundary, state == StaffGrant.State.TO_COME ? grant.since() : grant.until());
      }
    }
    return new Task(
        account.staff().username(),
        account.staff().name(),
        account.locale(),
        account.state().isOpen(),
        groups,
        kept.wanted(),
        boundary,
        kept.before());
  }

  private @Nullable Instant dayBoundary(Account account) {
    LocalDate day = account.dates().nextAfter(LocalDate.now(clock));
    return day == null ? null : day.atStartOfDay(clock.getZone()).toInstant();
  }

  private record Kept(long wanted, Task.Before before) {}

  private static Kept kept(ResultSet row, int number) throws SQLException {
    return new Kept(
        row.getLong("wanted"),
        new Task.Before(
            row.getString("account"),
            instant(row.getTimestamp("intended_at")),
            Set.of((String[]) row.getArray("placed").getArray()),
            row.getBoolean("open"),
            row.getInt("tries")));
  }

  private static @Nullable Instant earlier(@Nullable Instant one, @Nullable Instant other) {
    if (one == null || other == null) {
      return one == null ? other : one;
    }
    return one.isBefore(other) ? one : other;
  }

  private static @Nullable Instant instant(@Nullable Timestamp moment) {
    return moment == null ? null : moment.toInstant();
  }

  private static @Nullable OffsetDateTime at(@Nullable Instant instant) {
    return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
  }
}
