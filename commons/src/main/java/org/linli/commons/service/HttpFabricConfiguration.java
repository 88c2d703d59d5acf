package org.linli.commons.service;

import java.time.Duration;
import org.linli.commons.fabric.FabricSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The fabric from its publisher, fetched with the services' own account. */
@Configuration(proxyBeanMethods = false)
class HttpFabricConfiguration {

  @Bean
  @ConditionalOnMissingBean(FabricSource.class)
  FabricSource httpFabricSource(
      @Value("${linli.grid-url}") String publisher,
      @Value("${linli.keycloak-url}") String keycloak,
      @Value("${linli.service-client-secret}") String secret) {
    return new HttpFabricSource(
        new ServiceAccount(keycloak, secret).client(publisher, Duration.ofSeconds(60)));
  }
}
