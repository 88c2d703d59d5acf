package org.linli.commons.service;

import java.time.Duration;
import org.linli.commons.fabric.FabricHolder;
import org.linli.commons.fabric.FabricSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class FabricConfiguration {

  @Bean
  FabricHolder fabricHolder(FabricSource source) {
    return new FabricHolder(source);
  }

  /** Asks for a newer fabric again and again. */
  @Bean
  BackgroundLoop fabricRefresher(
      FabricHolder holder, @Value("${linli.fabric-refresh:2s}") Duration pause) {
    return new BackgroundLoop(
        Thread.ofVirtual().name("fabric"),
        wanted -> {
          while (wanted.getAsBoolean()) {
            holder.refresh();
            Thread.sleep(pause);
          }
        });
  }

  /** Part of readiness under the name {@code fabric}. */
  @Bean
  HealthIndicator fabricHealthIndicator(FabricHolder holder) {
    return () ->
        holder
            .find()
            .map(fabric -> Health.up().withDetail("version", fabric.version()).build())
            .orElseGet(() -> Health.outOfService().withDetail("version", "none").build());
  }
}
