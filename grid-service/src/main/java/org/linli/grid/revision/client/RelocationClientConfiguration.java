package org.linli.grid.revision.client;

import java.time.Duration;
import java.util.Map;
import org.linli.commons.service.ServiceAccount;
import org.linli.grid.revision.Relocations;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class RelocationClientConfiguration {

  /** A service counts all its records in the grids that change. */
  private static final Duration READ_TIMEOUT = Duration.ofSeconds(60);

  @Bean
  Relocations relocations(
      @Value("${linli.dispute-url}") String disputes,
      @Value("${linli.place-url}") String places,
      @Value("${linli.patrol-url}") String patrols,
      @Value("${linli.keycloak-url}") String keycloak,
      @Value("${linli.service-client-secret}") String secret) {
    ServiceAccount account = new ServiceAccount(keycloak, secret);
    return new HttpRelocations(
        Map.of(
            "dispute", account.client(disputes, READ_TIMEOUT),
            "place", account.client(places, READ_TIMEOUT),
            "patrol", account.client(patrols, READ_TIMEOUT)));
  }
}
