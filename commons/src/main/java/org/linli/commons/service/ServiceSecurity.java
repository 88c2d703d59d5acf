package org.linli.commons.service;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.linli.commons.problem.ProblemException;
import org.linli.commons.problem.Problems;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
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
      @Value("${linli.issuer}") String issuer, @Value("${linli.keycloak-url}") String keycloak) {
    NimbusJwtDecoder decoder =
        NimbusJwtDecoder.withJwkSetUri(keycloak + "/realms/linli/protocol/openid-connect/certs")
            .build();
    decoder.setJwtValidator(
        new DelegatingOAuth2TokenValidator<>(
            JwtValidators.createDefaultWithIssuer(issuer),
            new JwtClaimValidator<List<String>>(
                JwtClaimNames.AUD, audience -> audience != null && audience.contains(AUDIENCE))));
    return decoder;
  }

  @Bean
  SecurityFilterChain serviceSecurityFilterChain(
      HttpSecurity http, Problems problems, LocaleResolver locales, JsonMapper json)
      throws Exception {
    ProblemWriter writer = new ProblemWriter(problems, locales, json);
    return http.authorizeHttpRequests(
            calls ->
                calls
                    .requestMatchers("/actuator/health/**")
                    .permitAll()
                    .requestMatchers("/api/**")
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
        .exceptionHandling(
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
        .logout(AbstractHttpConfigurer::disable)
        .build();
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
