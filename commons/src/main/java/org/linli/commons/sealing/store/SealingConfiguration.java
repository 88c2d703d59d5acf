package org.linli.commons.sealing.store;

import java.util.function.BooleanSupplier;
import org.linli.commons.sealing.BlindIndex;
import org.linli.commons.sealing.DataKeys;
import org.linli.commons.sealing.KeyRing;
import org.linli.commons.sealing.Seal;
import org.linli.commons.service.BackgroundLoop;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * For services that have {@code linli.sealing-keys} set and {@code db/sealing} among their
 * migrations.
 */
@AutoConfiguration(
    afterName = "org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration")
@ConditionalOnProperty("linli.sealing-keys")
class SealingConfiguration {

  private static final Logger log = LoggerFactory.getLogger(SealingConfiguration.class);
  private static final int BATCH = 500;

  @Bean
  DataKeys dataKeys(JdbcClient jdbc) {
    return new JdbcDataKeys(jdbc);
  }

  @Bean
  Seal seal(@Value("${linli.sealing-keys}") String keys, DataKeys dataKeys) {
    return new Seal(KeyRing.parse(keys), dataKeys);
  }

  @Bean
  BlindIndex blindIndex(@Value("${linli.sealing-keys}") String keys) {
    return new BlindIndex(KeyRing.parse(keys));
  }

  /**
   * After a start with a new key in front, wraps what older keys wrap. Two copies doing so do no
   * harm.
   */
  @Bean
  BackgroundLoop rewrapping(Seal seal) {
    return new BackgroundLoop(
        Thread.ofVirtual().name("rewrapping"), wanted -> rewrapAll(seal, wanted));
  }

  private static void rewrapAll(Seal seal, BooleanSupplier wanted) {
    long total = 0;
    try {
      int done;
      do {
        done = seal.rewrap(BATCH);
        total += done;
      } while (done > 0 && wanted.getAsBoolean());
    } catch (RuntimeException e) {
      log.warn("data keys are not all wrapped by the newest key yet: {}", e.toString());
    }
    if (total > 0) {
      log.info("{} data keys wrapped by the newest key", total);
    }
  }
}
