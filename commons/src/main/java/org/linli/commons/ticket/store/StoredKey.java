package org.linli.commons.ticket.store;

import java.security.SecureRandom;
import org.jspecify.annotations.Nullable;
import org.linli.commons.access.Access;
import org.linli.commons.store.ViewerTransactions;

/** The key of the deployment, made once by the first copy of the service that needs it. */
final class StoredKey {

  private static final int BYTES = 32;

  private final ViewerTransactions transactions;
  private volatile byte @Nullable [] known;

  StoredKey(ViewerTransactions transactions) {
    this.transactions = transactions;
  }

  byte[] get() {
    byte[] before = known;
    if (before != null) {
      return before;
    }
    byte[] fresh = new byte[BYTES];
    new SecureRandom().nextBytes(fresh);
    // In a transaction of its own: what was signed with it outlives a request that is undone.
    byte[] kept =
        transactions.write(
            Access.ofService(JdbcTickets.ACTOR),
            jdbc -> {
              jdbc.sql("insert into ticket_key (bytes) values (?) on conflict do nothing")
                  .param(fresh)
                  .update();
              return jdbc.sql("select bytes from ticket_key").query(byte[].class).single();
            });
    known = kept;
    return kept;
  }
}
