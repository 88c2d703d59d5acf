package org.linli.grid.check.store;

import java.time.Clock;
import org.linli.commons.fabric.FabricHolder;
import org.linli.commons.idempotency.IdempotencyKeys;
import org.linli.commons.idempotency.OnceById;
import org.linli.commons.service.BackgroundLoop;
import org.linli.commons.store.ViewerTransactions;
import org.linli.grid.check.CheckStore;
import org.linli.grid.check.CheckWorker;
import org.linli.grid.check.Checks;
import org.linli.grid.check.Repairs;
import org.linli.grid.revision.RevisionTrail;
import org.linli.grid.revision.Revisions;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class CheckConfiguration {

  @Bean
  CheckStore checkStore(ViewerTransactions transactions, IdempotencyKeys keys) {
    return new SqlChecks(transactions, new OnceById(keys));
  }

  @Bean
  CheckWorker checkWorker(CheckStore store, Revisions revisions) {
    return new CheckWorker(store, revisions);
  }

  @Bean
  BackgroundLoop runningChecks(CheckWorker worker) {
    return new BackgroundLoop(Thread.ofPlatform().daemon().name("checks"), worker::run);
  }

  @Bean
  Checks checks(
      CheckStore store, Revisions revisions, FabricHolder fabric, Clock clock, CheckWorker worker) {
    return new Checks(store, revisions, fabric, clock, worker);
  }

  @Bean
  Repairs repairs(Checks checks, CheckStore store, Revisions revisions, RevisionTrail trail) {
    return new Repairs(checks, store, revisions, trail);
  }
}
