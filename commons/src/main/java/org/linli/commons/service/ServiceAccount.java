package org.linli.commons.service;

import java.time.Duration;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.security.oauth2.client.AuthorizedClientServiceOAuth2AuthorizedClientManager;
import org.springframework.security.oauth2.client.ClientCredentialsOAuth2AuthorizedClientProvider;
import org.springframework.security.oauth2.client.InMemoryOAuth2AuthorizedClientService;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.client.OAuth2ClientHttpRequestInterceptor;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.web.client.RestClient;

/** The services' own account, with which one of them asks another where no person does. */
public final class ServiceAccount {

  private static final String REGISTRATION = "linli-services";

  private final String keycloak;
  private final String secret;

  /**
   * The account as Keycloak knows it.
   *
   * @param keycloak address of Keycloak, with its path
   */
  public ServiceAccount(String keycloak, String secret) {
    this.keycloak = keycloak;
    this.secret = secret;
  }

  /** Asks a service at an address; each call bears a token of the account. */
  public RestClient client(String baseUrl, Duration readTimeout) {
    JdkClientHttpRequestFactory http = new JdkClientHttpRequestFactory();
    http.setReadTimeout(readTimeout);
    return RestClient.builder()
        .baseUrl(baseUrl)
        .requestFactory(http)
        .requestInterceptor(bearer())
        .build();
  }

  private OAuth2ClientHttpRequestInterceptor bearer() {
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
    return bearer;
  }
}
