package org.linli.person.provisioning.store;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.linli.commons.store.ViewerTransactions;
import org.linli.person.provisioning.LoginEvents;
import org.linli.person.staff.Clerk;
import org.springframework.stereotype.Repository;

@Repository
class JdbcLoginEvents implements LoginEvents.Store {

  private static final int LOCK = 4093;

  private final ViewerTransactions transactions;

  JdbcLoginEvents(ViewerTransactions transactions) {
    this.transactions = transactions;
  }

  @Override
  public @Nullable Instant newest() {
    return transactions
        .read(
            Clerk.ACCESS,
            jdbc ->
                jdbc.sql("select at from keycloak_event order by at desc limit 1")
                    .query(Timestamp.class)
                    .optional())
        .map(Timestamp::toInstant)
        .orElse(null);
  }

  @Override
  public Set<String> carriedSince(Instant moment) {
    return transactions.read(
        Clerk.ACCESS,
        jdbc ->
            Set.copyOf(
                jdbc.sql("select id from keycloak_event where at >= ?")
                    .param(moment.atOffset(ZoneOffset.UTC))
                    .query(String.class)
                    .list()));
  }

  @Override
  public void carried(String id, Instant at) {
    change(
        "insert into keycloak_event (id, at) values (?, ?) on conflict do nothing",
        id,
        at.atOffset(ZoneOffset.UTC));
  }

  /** The newest stays, because it says how far all were carried. */
  @Override
  public void forget(Instant before) {
    change(
        "delete from keycloak_event where at < ? and at < (select max(at) from keycloak_event)",
        before.atOffset(ZoneOffset.UTC));
  }

  @Override
  public void exclusively(Runnable run) {
    transactions.read(
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

  private void change(String sql, Object... values) {
    transactions.write(Clerk.ACCESS, jdbc -> jdbc.sql(sql).params(values).update());
  }
}
