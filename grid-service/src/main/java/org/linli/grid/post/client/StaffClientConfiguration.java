package org.linli.grid.post.client;

import java.time.Duration;
import org.linli.commons.service.ServiceAccount;
import org.linli.grid.post.StaffTerms;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class StaffClientConfiguration {

  /** Somebody waits for their form. */
  private static final Duration READ_TIMEOUT = Duration.ofSeconds(5);

  @Bean
  StaffTerms staffTerms(
      @Value("${linli.person-url}") String persons,
      @Value("${linli.keycloak-url}") String keycloak,
      @Value("${linli.service-client-secret}") String secret) {
    return new HttpStaffTerms(new ServiceAccount(keycloak, secret).client(persons, READ_TIMEOUT));
  }
}
