package org.linli.dispute.lapse.store;

import java.time.Clock;
import java.time.Duration;
import org.linli.commons.service.BackgroundLoop;
import org.linli.commons.store.ViewerTransactions;
import org.linli.dispute.lapse.LapseStore;
import org.linli.dispute.lapse.Lapses;
import org.linli.dispute.matter.MatterChanges;
import org.linli.dispute.mediation.Pauses;
import org.linli.dispute.work.Owed;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

@Configuration(proxyBeanMethods = false)
class LapseConfiguration {

  private static final Logger log = LoggerFactory.getLogger(LapseConfiguration.class);

  @Bean
  LapseStore lapseStore(ViewerTransactions transactions) {
    return new JdbcLapses(transactions);
  }

  @Bean
  Lapses lapses(LapseStore store, MatterChanges changes, Pauses pauses, Owed owed, Clock clock) {
    return new Lapses(store, changes, pauses, owed, clock);
  }

  @Bean
  BackgroundLoop lapsesLoop(
      Lapses lapses, @Value("${linli.lapse-interval:60s}") Duration interval) {
    return new BackgroundLoop(
        Thread.ofPlatform().daemon().name("lapses"),
        wanted -> {
          while (wanted.getAsBoolean()) {
            Thread.sleep(interval);
            try {
              lapses.run();
            } catch (DataAccessException | TransactionException | IllegalStateException e) {
              // The database is away, or the fabric is not there yet: the next round finds the
              // same.
              log.warn("lapses were not looked for", e);
            }
          }
        });
  }
}
