package org.linli.gateway.login;

import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import java.net.MalformedURLException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.linli.commons.access.VerifiedTokens;
import org.linli.gateway.GatewaySettings;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.client.ClientHttpRequestFactory;
import org.springframework.http.client.HttpComponentsClientHttpRequestFactory;
import org.springframework.http.converter.FormHttpMessageConverter;
import org.springframework.security.oauth2.client.endpoint.OAuth2AccessTokenResponseClient;
import org.springframework.security.oauth2.client.endpoint.OAuth2AuthorizationCodeGrantRequest;
import org.springframework.security.oauth2.client.endpoint.OAuth2RefreshTokenGrantRequest;
import org.springframework.security.oauth2.client.endpoint.RestClientAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.client.endpoint.RestClientRefreshTokenTokenResponseClient;
import org.springframework.security.oauth2.client.http.OAuth2ErrorResponseErrorHandler;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenValidator;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.http.converter.OAuth2AccessTokenResponseHttpMessageConverter;
import org.springframework.security.oauth2.core.oidc.IdTokenClaimNames;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtDecoderFactory;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.JwtValidators;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.web.client.RestClient;

/**
 * How the gateway speaks with Keycloak. All endpoints are written out instead of discovered, so
 * that the gateway starts while Keycloak is still down: the browser is sent to the public address,
 * the gateway itself takes the inner one.
 */
@Configuration(proxyBeanMethods = false)
class KeycloakClient {

  static final String REGISTRATION = "linli";
  static final String START = "/oauth2/authorization/" + REGISTRATION;

  private static final String PROTOCOL = "/realms/linli/protocol/openid-connect";
  private static final String AUDIENCE = "linli";
  private static final Duration READ = Duration.ofSeconds(10);
  private static final int LARGEST_KEY_SET_BYTES = 100_000;
  private static final Duration KEYS_AT_MOST_EVERY = Duration.ofSeconds(2);
  private static final Duration KEYS_WITHOUT_KEYCLOAK = Duration.ofHours(2);

  @Bean
  ClientRegistration gatewayClient(GatewaySettings settings) {
    String inner = settings.keycloakUrl() + PROTOCOL;
    String outer = settings.publicAddress("/auth") + PROTOCOL;
    return ClientRegistration.withRegistrationId(REGISTRATION)
        .clientId("linli-gateway")
        .clientSecret(settings.clientSecret())
        .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
        .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
        .clientSettings(ClientRegistration.ClientSettings.builder().requireProofKey(true).build())
        .redirectUri(settings.publicAddress("/login/oauth2/code/" + REGISTRATION))
        .scope("openid", "profile")
        .authorizationUri(outer + "/auth")
        .tokenUri(inner + "/token")
        .jwkSetUri(inner + "/certs")
        .issuerUri(settings.issuer())
        .userNameAttributeName(IdTokenClaimNames.SUB)
        .providerConfigurationMetadata(Map.of("end_session_endpoint", outer + "/logout"))
        .build();
  }

  @Bean
  ClientRegistrationRepository clientRegistrations(ClientRegistration client) {
    return new InMemoryClientRegistrationRepository(client);
  }

  @Bean
  OAuth2AccessTokenResponseClient<OAuth2AuthorizationCodeGrantRequest> codeExchange(
      GatewaySettings settings) {
    var client = new RestClientAuthorizationCodeTokenResponseClient();
    client.setRestClient(tokenEndpoint(settings));
    return client;
  }

  @Bean
  OAuth2AccessTokenResponseClient<OAuth2RefreshTokenGrantRequest> refreshExchange(
      GatewaySettings settings) {
    var client = new RestClientRefreshTokenTokenResponseClient();
    client.setRestClient(tokenEndpoint(settings));
    return client;
  }

  @Bean
  JWKSource<SecurityContext> keycloakKeys(GatewaySettings settings) throws MalformedURLException {
    var retriever =
        new DefaultResourceRetriever(
            (int) settings.timeouts().connect().toMillis(),
            (int) READ.toMillis(),
            LARGEST_KEY_SET_BYTES);
    return JWKSourceBuilder.create(
            URI.create(settings.keycloakUrl() + PROTOCOL + "/certs").toURL(), retriever)
        .rateLimited(KEYS_AT_MOST_EVERY.toMillis())
        .outageTolerant(KEYS_WITHOUT_KEYCLOAK.toMillis())
        .build();
  }

  /** Decodes what programs send: signature, times, issuer, and that it is meant for Linli. */
  @Bean
  JwtDecoder bearerDecoder(JWKSource<SecurityContext> keys, GatewaySettings settings, Clock clock) {
    NimbusJwtDecoder decoder = NimbusJwtDecoder.withJwkSource(keys).build();
    decoder.setJwtValidator(
        new DelegatingOAuth2TokenValidator<>(
            JwtValidators.createDefaultWithIssuer(settings.issuer()),
            new JwtClaimValidator<List<String>>(
                "aud", audience -> audience != null && audience.contains(AUDIENCE))));
    return new VerifiedTokens(decoder, clock);
  }

  @Bean
  JwtDecoderFactory<ClientRegistration> idTokenDecoders(JWKSource<SecurityContext> keys) {
    return client -> {
      NimbusJwtDecoder decoder = NimbusJwtDecoder.withJwkSource(keys).build();
      decoder.setJwtValidator(
          new DelegatingOAuth2TokenValidator<>(
              new JwtTimestampValidator(), new OidcIdTokenValidator(client)));
      return decoder;
    };
  }

  private static RestClient tokenEndpoint(GatewaySettings settings) {
    return RestClient.builder()
        .requestFactory(requests(settings))
        .configureMessageConverters(
            converters -> {
              converters.addCustomConverter(new FormHttpMessageConverter());
              converters.addCustomConverter(new OAuth2AccessTokenResponseHttpMessageConverter());
            })
        .defaultStatusHandler(new OAuth2ErrorResponseErrorHandler())
        .build();
  }

  private static ClientHttpRequestFactory requests(GatewaySettings settings) {
    var factory = new HttpComponentsClientHttpRequestFactory();
    factory.setReadTimeout(READ);
    factory.setConnectionRequestTimeout(settings.timeouts().connect());
    return factory;
  }
}
