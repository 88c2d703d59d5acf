package org.linli.patrol.whereabouts.client;

import java.time.Duration;
import org.linli.commons.service.ServiceAccount;
import org.linli.patrol.whereabouts.PlaceSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;

/** place-service, asked with the services' own account. */
@Configuration(proxyBeanMethods = false)
class PlaceClientConfiguration {

  @Bean
  PlaceSource placeSource(
      @Value("${linli.place-url}") String places,
      @Value("${linli.keycloak-url}") String keycloak,
      @Value("${linli.service-client-secret}") String secret,
      JsonMapper json) {
    return new HttpPlaceSource(
        new ServiceAccount(keycloak, secret).client(places, Duration.ofSeconds(20)), json);
  }
}
