package org.linli.patrol.whereabouts.client;

import java.time.Duration;
import org.linli.patrol.whereabouts.PlaceSource;
import org.springframework.beans.factory.annotation.Value;
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
import tools.jackson.databind.json.JsonMapper;

/** place-service, asked with the services' own account. */
@Configuration(proxyBeanMethods = false)
class PlaceClientConfiguration {

  private static final String REGISTRATION = "linli-services";

  @Bean
  PlaceSource placeSource(
      @Value("${linli.place-url}") String places,
      @Value("${linli.keycloak-url}") String keycloak,
      @Value("${linli.service-client-secret}") String secret,
      JsonMapper json) {
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
    http.setReadTimeout(Duration.ofSeconds(20));
    return new HttpPlaceSource(
        RestClient.builder()
            .baseUrl(places)
            .requestFactory(http)
            .requestInterceptor(bearer)
            .build(),
        json);
  }
}
