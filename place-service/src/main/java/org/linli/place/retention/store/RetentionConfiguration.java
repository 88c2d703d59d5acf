package org.linli.place.retention.store;

import java.time.Clock;
import java.time.Duration;
import org.linli.commons.service.BackgroundLoop;
import org.linli.commons.store.ViewerTransactions;
import org.linli.place.retention.Retention;
import org.linli.place.retention.RetentionRuns;
import org.linli.place.retention.RetentionTask;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class RetentionConfiguration {

  private static final Logger log = LoggerFactory.getLogger(RetentionConfiguration.class);

  @Bean
  RetentionRuns retentionRuns(ViewerTransactions transactions) {
    return new JdbcRetentionRuns(transactions);
  }

  @Bean
  Retention retention(ObjectProvider<RetentionTask> tasks, RetentionRuns runs, Clock clock) {
    return new Retention(() -> tasks.orderedStream().toList(), runs, clock);
  }

  @Bean
  BackgroundLoop retentionClock(
      Retention retention, @Value("${linli.retention-pause:15m}") Duration pause) {
    return new BackgroundLoop(
        Thread.ofVirtual().name("retention"),
        wanted -> {
          while (wanted.getAsBoolean()) {
            Thread.sleep(pause);
            try {
              retention.runIfDue();
            } catch (RuntimeException e) {
              // Nothing is lost: it goes round again. Broken off amid a statement when the service
              // stops.
              log.warn("the retention waits: {}", e.toString());
            }
          }
        });
  }
}
