package org.linli.commons.idempotency.store;

import org.linli.commons.idempotency.IdempotencyKeys;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

/** The keys of the product, for tests that have no application context. */
public final class TestKeys {
  private TestKeys() {}

  public static IdempotencyKeys of(JdbcClient jdbc, PlatformTransactionManager transactions) {
    return new JdbcIdempotencyKeys(jdbc, transactions);
  }
}
