package org.linli.commons.idempotency.store;

import org.linli.commons.idempotency.IdempotencyKeys;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * A service with a database gets {@link IdempotencyKeys}; one that uses them includes {@code
 * classpath:db/idempotency} in its migrations.
 */
@AutoConfiguration(
    afterName = {
      "org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration",
      "org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration"
    })
@ConditionalOnBean({JdbcClient.class, PlatformTransactionManager.class})
class IdempotencyConfiguration {

  @Bean
  IdempotencyKeys idempotencyKeys(JdbcClient jdbc, PlatformTransactionManager transactions) {
    return new JdbcIdempotencyKeys(jdbc, transactions);
  }
}
