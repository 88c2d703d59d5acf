package org.linli.commons.service;

import java.time.Duration;
import org.linli.commons.fabric.FabricSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.security.oauth2.client.AuthorizedClientServiceOAuth2AuthorizedClientManager;
import org.springframework.security.oauth2.client.ClientCredentialsOAuth2AuthorizedClientProvider;
import org.springframework.security.oauth2.client.InMemoryOAuth2AuthorizedClientService;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.client.OAuth2ClientHttpRequestInterceptor;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.web.client.RestClient;

/** The fabric from its publisher, fetched with the services' own account. */
@Configuration(proxyBeanMethods = false)
class HttpFabricConfiguration {

  private static final String REGISTRATION = "linli-services";

  @Bean
  @ConditionalOnMissingBean(FabricSource.class)
  FabricSource httpFabricSource(
      @Value("${linli.grid-url}") String publisher,
      @Value("${linli.keycloak-url}") String keycloak,
      @Value("${linli.service-client-secret}") String secret) {
    ClientRegistration registration =
        ClientRegistration.withRegistrationId(REGISTRATION)
            .clientId(REGISTRATION)
            .clientSecret(secret)
            .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
            .tokenUri(keycloak + "/realms/linli/protocol/openid-connect/token")
            .build();
    var registrations = new InMemoryClientRegistrationRepository(registration);
    var clients = new InMemoryOAuth2AuthorizedClientService(registrations);
    var manager = new AuthorizedClientServiceOAuth2AuthorizedClientManager(registrations, clients);
    manager.setAuthorizedClientProvider(new ClientCredentialsOAuth2AuthorizedClientProvider());
    var bearer = new OAuth2ClientHttpRequestInterceptor(manager);
    bearer.setClientRegistrationIdResolver(request -> REGISTRATION);
    JdkClientHttpRequestFactory http = new JdkClientHttpRequestFactory();
    http.setReadTimeout(Duration.ofSeconds(60));
    return new HttpFabricSource(
        RestClient.builder()
            .baseUrl(publisher)
            .requestFactory(http)
            .requestInterceptor(bearer)
            .build());
  }
}
