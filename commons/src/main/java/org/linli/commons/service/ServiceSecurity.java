package org.linli.commons.service;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.linli.commons.access.ContractDeclarations;
import org.linli.commons.access.Declaration;
import org.linli.commons.access.VerifiedTokens;
import org.linli.commons.problem.ProblemException;
import org.linli.commons.problem.Problems;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.JwtClaimNames;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtValidators;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.servlet.LocaleResolver;
import tools.jackson.databind.json.JsonMapper;

/**
 * Bearer tokens of our issuer, for our audience, and nothing else. Keys are fetched when the first
 * token comes, so a service starts while the identity provider is still down.
 */
@Configuration(proxyBeanMethods = false)
class ServiceSecurity {

  private static final String AUDIENCE = "linli";

  @Bean
  JwtDecoder jwtDecoder(
      @Value("${linli.issuer}") String issuer,
      @Value("${linli.keycloak-url}") String keycloak,
      Clock clock) {
    NimbusJwtDecoder decoder =
        NimbusJwtDecoder.withJwkSetUri(keycloak + "/realms/linli/protocol/openid-connect/certs")
            .build();
    decoder.setJwtValidator(
        new DelegatingOAuth2TokenValidator<>(
            JwtValidators.createDefaultWithIssuer(issuer),
            new JwtClaimValidator<List<String>>(
                JwtClaimNames.AUD, audience -> audience != null && audience.contains(AUDIENCE))));
    return new VerifiedTokens(decoder, clock);
  }

  /**
   * The operations that the contract declares for anyone. A token that comes along is not looked
   * at, whether it is valid or not: who reports as a resident does so as nobody.
   */
  @Bean
  @Order(1)
  SecurityFilterChain openSecurityFilterChain(
      HttpSecurity http,
      ContractDeclarations declarations,
      Problems problems,
      LocaleResolver locales,
      JsonMapper json)
      throws Exception {
    ProblemWriter writer = new ProblemWriter(problems, locales, json);
    return stateless(http.securityMatcher(declaredForAnyone(declarations)), writer)
        .authorizeHttpRequests(calls -> calls.anyRequest().permitAll())
        .build();
  }

  @Bean
  @Order(2)
  SecurityFilterChain serviceSecurityFilterChain(
      HttpSecurity http, Problems problems, LocaleResolver locales, JsonMapper json)
      throws Exception {
    ProblemWriter writer = new ProblemWriter(problems, locales, json);
    return stateless(http, writer)
        .authorizeHttpRequests(
            calls ->
                calls
                    .requestMatchers("/actuator/health/**")
                    .permitAll()
                    .requestMatchers("/api/**", "/open311/**", "/ogc/**")
                    .authenticated()
                    .anyRequest()
                    .permitAll())
        .oauth2ResourceServer(
            server ->
                server
                    .jwt(jwt -> {})
                    .authenticationEntryPoint(
                        (request, response, e) ->
                            writer.write(request, response, ProblemException.unauthorized())))
        .build();
  }

  private static RequestMatcher declaredForAnyone(ContractDeclarations declarations) {
    List<RequestMatcher> open = new ArrayList<>();
    for (Declaration declaration : declarations.forAnyone()) {
      open.add(
          PathPatternRequestMatcher.withDefaults()
              .matcher(HttpMethod.valueOf(declaration.method()), declaration.path()));
    }
    return open.isEmpty() ? request -> false : new OrRequestMatcher(open);
  }

  private static HttpSecurity stateless(HttpSecurity http, ProblemWriter writer) throws Exception {
    return http.exceptionHandling(
            handling ->
                handling
                    .authenticationEntryPoint(
                        (request, response, e) ->
                            writer.write(request, response, ProblemException.unauthorized()))
                    .accessDeniedHandler(
                        (request, response, e) ->
                            writer.write(request, response, ProblemException.forbidden())))
        .sessionManagement(s -> s.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .csrf(AbstractHttpConfigurer::disable)
        .requestCache(AbstractHttpConfigurer::disable)
        .logout(AbstractHttpConfigurer::disable);
  }

  /** Writes a problem where no controller was reached. */
  private record ProblemWriter(Problems problems, LocaleResolver locales, JsonMapper json) {

    void write(HttpServletRequest request, HttpServletResponse response, ProblemException problem)
        throws IOException {
      response.setStatus(problem.status().value());
      response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
      response.setHeader("Cache-Control", "no-store");
      response
          .getOutputStream()
          .write(json.writeValueAsBytes(problems.of(problem, locales.resolveLocale(request))));
    }
  }
}
