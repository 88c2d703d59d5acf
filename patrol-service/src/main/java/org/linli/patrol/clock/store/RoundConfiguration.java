package org.linli.patrol.clock.store;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.linli.commons.fabric.FabricHolder;
import org.linli.commons.service.BackgroundLoop;
import org.linli.patrol.clock.Round;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class RoundConfiguration {

  private static final Logger log = LoggerFactory.getLogger(RoundConfiguration.class);

  @Bean
  BackgroundLoop patrolRounds(
      List<Round> rounds,
      FabricHolder fabric,
      Clock clock,
      @Value("${linli.patrol.round-interval:5s}") Duration pause) {
    return new BackgroundLoop(
        Thread.ofPlatform().daemon().name("rounds"),
        wanted -> {
          while (wanted.getAsBoolean()) {
            if (fabric.find().isPresent()) {
              rounds.forEach(round -> go(round, clock));
            }
            Thread.sleep(pause);
          }
        });
  }

  private static void go(Round round, Clock clock) {
    try {
      round.go(clock.instant());
    } catch (RuntimeException e) {
      // One round that fails must not keep the others from being gone.
      log.warn("{} failed: {}", round.name(), e.toString());
    }
  }
}
