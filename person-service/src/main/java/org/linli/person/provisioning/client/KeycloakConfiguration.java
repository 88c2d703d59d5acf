package org.linli.person.provisioning.client;

import java.time.Clock;
import org.linli.person.provisioning.IdentityProvider;
import org.linli.person.provisioning.LoginEvents;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class KeycloakConfiguration {

  @Bean
  Keycloak keycloak(
      @Value("${linli.keycloak-url}") String url,
      @Value("${linli.accounts.client-secret}") String secret,
      Clock clock) {
    return new Keycloak(url, secret, clock);
  }

  @Bean
  KeycloakGroups keycloakGroups(Keycloak keycloak) {
    return new KeycloakGroups(keycloak);
  }

  @Bean
  IdentityProvider identityProvider(Keycloak keycloak, KeycloakGroups groups) {
    return new KeycloakAccounts(keycloak, groups);
  }

  @Bean
  LoginEvents.Source loginEventSource(Keycloak keycloak) {
    return new KeycloakEvents(keycloak);
  }
}
