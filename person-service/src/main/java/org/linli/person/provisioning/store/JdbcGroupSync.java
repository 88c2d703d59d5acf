package org.linli.person.provisioning.store;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.linli.commons.store.ViewerTransactions;
import org.linli.person.provisioning.GroupSync;
import org.linli.person.provisioning.GroupTree;
import org.linli.person.staff.Clerk;
import org.springframework.stereotype.Repository;

@Repository
class JdbcGroupSync implements GroupSync.Store {

  private static final int LOCK = 4092;

  private final ViewerTransactions transactions;

  JdbcGroupSync(ViewerTransactions transactions) {
    this.transactions = transactions;
  }

  @Override
  public GroupSync.Standing standing() {
    return transactions.read(
        Clerk.ACCESS,
        jdbc ->
            jdbc.sql("select * from group_sync")
                .query(
                    (row, n) ->
                        new GroupSync.Standing(
                            row.getString("state"),
                            (Long) row.getObject("fabric_version"),
                            instant(row.getTimestamp("started_at")),
                            instant(row.getTimestamp("finished_at")),
                            new GroupTree.Outcome(
                                row.getInt("areas"),
                                row.getInt("added"),
                                row.getInt("removed"),
                                List.of((String[]) row.getArray("troubles").getArray())),
                            row.getString("reason")))
                .single());
  }

  @Override
  public void started(Instant at) {
    set("state = 'RUNNING', started_at = ?, finished_at = null, reason = null", at(at));
  }

  @Override
  public void done(long fabricVersion, GroupTree.Outcome outcome, Instant at) {
    set(
        """
        state = 'DONE', fabric_version = ?, areas = ?, added = ?, removed = ?, troubles = ?, finished_at = ?,
        reason = null
        """,
        fabricVersion,
        outcome.areas(),
        outcome.added(),
        outcome.removed(),
        outcome.troubles().toArray(String[]::new),
        at(at));
  }

  @Override
  public void failed(String reason, Instant at) {
    set("state = 'FAILED', reason = ?, finished_at = ?", reason, at(at));
  }

  /** Progress is written beside the transaction that holds the lock, so that others see it. */
  @Override
  public boolean exclusively(Runnable run) {
    return transactions.read(
        Clerk.ACCESS,
        jdbc -> {
          boolean mine =
              jdbc.sql("select pg_try_advisory_xact_lock(?)")
                  .param(LOCK)
                  .query(Boolean.class)
                  .single();
          if (mine) {
            run.run();
          }
          return mine;
        });
  }

  private void set(String what, Object... values) {
    transactions.write(
        Clerk.ACCESS, jdbc -> jdbc.sql("update group_sync set " + what).params(values).update());
  }

  private static @Nullable Instant instant(@Nullable Timestamp moment) {
    return moment == null ? null : moment.toInstant();
  }

  private static OffsetDateTime at(Instant instant) {
    return Objects.requireNonNull(instant).atOffset(ZoneOffset.UTC);
  }
}
