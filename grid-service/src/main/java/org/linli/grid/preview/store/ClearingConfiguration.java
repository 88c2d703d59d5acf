package org.linli.grid.preview.store;

import java.time.Duration;
import org.linli.commons.service.BackgroundLoop;
import org.linli.grid.preview.SentFiles;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Sent files go when their time is over. */
@Configuration(proxyBeanMethods = false)
class ClearingConfiguration {

  private static final Logger log = LoggerFactory.getLogger(ClearingConfiguration.class);
  private static final Duration EVERY = Duration.ofMinutes(30);

  @Bean
  BackgroundLoop sentFilesClearing(SentFiles files) {
    return new BackgroundLoop(
        Thread.ofVirtual().name("import-files"),
        wanted -> {
          while (wanted.getAsBoolean()) {
            try {
              files.clear();
            } catch (RuntimeException e) {
              log.warn("sent files could not be cleared away", e);
            }
            Thread.sleep(EVERY);
          }
        });
  }
}
