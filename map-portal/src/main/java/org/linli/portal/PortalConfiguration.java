package org.linli.portal;

import org.linli.commons.fabric.FabricHolder;
import org.linli.commons.idempotency.IdempotencyKeys;
import org.linli.commons.idempotency.OnceById;
import org.linli.commons.place.Places;
import org.linli.commons.store.ViewerTransactions;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

@Configuration(proxyBeanMethods = false)
class PortalConfiguration {

  @Bean
  ViewerTransactions viewerTransactions(
      JdbcClient jdbc, PlatformTransactionManager transactions, FabricHolder fabric) {
    return new ViewerTransactions(jdbc, transactions, fabric);
  }

  @Bean
  OnceById onceById(IdempotencyKeys keys) {
    return new OnceById(keys);
  }

  @Bean
  Places places(FabricHolder fabric) {
    return new Places(fabric);
  }
}
