package org.linli.gateway.login;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;
import org.linli.gateway.GatewaySettings;
import org.linli.gateway.problem.PageRequests;
import org.linli.gateway.problem.ProblemKind;
import org.linli.gateway.problem.Problems;
import org.linli.gateway.protection.DeviceRateFilter;
import org.linli.gateway.protection.DeviceRequests;
import org.linli.gateway.protection.RateLimitFilter;
import org.linli.gateway.protection.RateLimits;
import org.linli.gateway.protection.ResidentRateFilter;
import org.linli.gateway.protection.ResidentRequests;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.server.resource.web.authentication.BearerTokenAuthenticationFilter;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.AuthenticationEntryPointFailureHandler;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.security.web.firewall.StrictHttpFirewall;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;

/**
 * Five doors, told apart by the request alone: what belongs to nobody (Keycloak, health), residents
 * without an account, devices with a token of their own, programs with a bearer token, browsers
 * with a session.
 *
 * <p>A request that brings a bearer token is a program's, also when it carries the cookie of a
 * session: there the session is not even looked at, so that no token can be used to walk a session
 * past the CSRF check. Any other `Authorization` header means nothing and is not passed on.
 */
@Configuration(proxyBeanMethods = false)
class SecurityChains {

  private static final Pattern BEARER = Pattern.compile("bearer( .*)?", Pattern.CASE_INSENSITIVE);

  /** Assigned characters that control nothing, as Spring's firewall has it. */
  private static final Pattern PRINTABLE = Pattern.compile("[\\p{IsAssigned}&&[^\\p{IsControl}]]*");

  /** The portal's scripts, styles and pictures: a last segment with an ending that is not HTML. */
  private static final Pattern ASSET =
      Pattern.compile(".*/[^/]+\\.(?!html?$)[a-z0-9]+", Pattern.CASE_INSENSITIVE);

  private final RateLimits limits;

  SecurityChains(RateLimits limits) {
    this.limits = limits;
  }

  @Bean
  @Order(1)
  SecurityFilterChain open(HttpSecurity http) {
    return stateless(http.securityMatcher("/auth/**", "/actuator/**"))
        .authorizeHttpRequests(any -> any.anyRequest().permitAll())
        .build();
  }

  /** Before programs: here a token is as little looked at as a cookie. */
  @Bean
  @Order(2)
  SecurityFilterChain residents(HttpSecurity http) {
    return sessionless(http.securityMatcher(ResidentRequests::are))
        .addFilterBefore(new ResidentRateFilter(limits), AuthorizationFilter.class)
        .authorizeHttpRequests(any -> any.anyRequest().permitAll())
        .build();
  }

  /** Their token is a service's affair; of a user nothing is looked at. */
  @Bean
  @Order(3)
  SecurityFilterChain devices(HttpSecurity http) {
    return sessionless(http.securityMatcher(DeviceRequests::are))
        .addFilterBefore(new DeviceRateFilter(limits), AuthorizationFilter.class)
        .authorizeHttpRequests(any -> any.anyRequest().permitAll())
        .build();
  }

  @Bean
  @Order(4)
  SecurityFilterChain programs(
      HttpSecurity http, Unauthenticated unauthenticated, Refused refused) {
    return stateless(http.securityMatcher(SecurityChains::bringsBearer))
        .oauth2ResourceServer(
            server ->
                server
                    .jwt(jwt -> {})
                    .withObjectPostProcessor(tellingOutages(unauthenticated))
                    .authenticationEntryPoint(unauthenticated)
                    .accessDeniedHandler(refused))
        .exceptionHandling(e -> e.authenticationEntryPoint(unauthenticated))
        .authorizeHttpRequests(
            any ->
                any.dispatcherTypeMatchers(DispatcherType.ERROR)
                    .permitAll()
                    .anyRequest()
                    .authenticated())
        .build();
  }

  @Bean
  @Order(5)
  SecurityFilterChain browsers(
      HttpSecurity http,
      Unauthenticated unauthenticated,
      Refused refused,
      LoginOutcome outcome,
      LogoutAtKeycloak goodbye,
      OAuth2AuthorizedClientRepository tokens,
      GatewaySettings settings) {
    return http.headers(AbstractHttpConfigurer::disable)
        .csrf(csrf -> csrf.spa().csrfTokenRepository(csrfCookie(settings)))
        .requestCache(cache -> cache.requestCache(wantedPages()))
        .oauth2Login(
            login ->
                login
                    .loginPage("/login")
                    .authorizedClientRepository(tokens)
                    .successHandler(outcome)
                    .failureHandler(outcome))
        .logout(logout -> logout.logoutUrl("/logout").logoutSuccessHandler(goodbye))
        .exceptionHandling(
            e -> e.authenticationEntryPoint(unauthenticated).accessDeniedHandler(refused))
        .addFilterBefore(new RateLimitFilter(limits), AuthorizationFilter.class)
        .authorizeHttpRequests(
            requests ->
                requests
                    .dispatcherTypeMatchers(DispatcherType.ERROR)
                    .permitAll()
                    .requestMatchers("/login")
                    .permitAll()
                    .requestMatchers(SecurityChains::isAsset)
                    .permitAll()
                    .anyRequest()
                    .authenticated())
        .build();
  }

  /**
   * Spring's own, which runs each value of a header through a pattern: of plain text, as tokens
   * are, it is known that it passes.
   */
  @Bean
  HttpFirewall firewall() {
    StrictHttpFirewall firewall = new StrictHttpFirewall();
    firewall.setAllowedHeaderValues(value -> isPlain(value) || PRINTABLE.matcher(value).matches());
    return firewall;
  }

  private static boolean isPlain(String value) {
    for (int i = 0; i < value.length(); i++) {
      if (value.charAt(i) < ' ' || value.charAt(i) > '~') {
        return false;
      }
    }
    return true;
  }

  @Bean
  RequestRejectedHandler malformedRequests(Problems problems) {
    return (request, response, reason) ->
        problems.write(request, response, ProblemKind.BAD_REQUEST);
  }

  /** Keys that cannot be fetched are an outage that gets an answer, not an exception of ours. */
  private static ObjectPostProcessor<BearerTokenAuthenticationFilter> tellingOutages(
      Unauthenticated unauthenticated) {
    var handler = new AuthenticationEntryPointFailureHandler(unauthenticated);
    handler.setRethrowAuthenticationServiceException(false);
    return new ObjectPostProcessor<>() {
      @Override
      public <O extends BearerTokenAuthenticationFilter> O postProcess(O filter) {
        filter.setAuthenticationFailureHandler(handler);
        return filter;
      }
    };
  }

  private HttpSecurity stateless(HttpSecurity http) {
    return sessionless(http)
        .addFilterBefore(new RateLimitFilter(limits), AuthorizationFilter.class);
  }

  private static HttpSecurity sessionless(HttpSecurity http) {
    return http.headers(AbstractHttpConfigurer::disable)
        .csrf(AbstractHttpConfigurer::disable)
        .logout(AbstractHttpConfigurer::disable)
        .requestCache(AbstractHttpConfigurer::disable)
        // Nor is a session that happens to come along given a new id: it is not this caller's.
        .sessionManagement(
            s ->
                s.sessionCreationPolicy(SessionCreationPolicy.STATELESS)
                    .sessionFixation(fixation -> fixation.none()));
  }

  private static CookieCsrfTokenRepository csrfCookie(GatewaySettings settings) {
    var cookie = CookieCsrfTokenRepository.withHttpOnlyFalse();
    cookie.setCookieCustomizer(c -> c.path("/").sameSite("Lax").secure(settings.https()));
    return cookie;
  }

  /** Null switches off the marker `?continue`, which people would see in their address line. */
  @SuppressWarnings("NullAway")
  private static HttpSessionRequestCache wantedPages() {
    var cache = new HttpSessionRequestCache();
    cache.setRequestMatcher(
        request -> "GET".equals(request.getMethod()) && PageRequests.isPage(request));
    cache.setMatchingRequestParameterName(null);
    return cache;
  }

  private static boolean bringsBearer(HttpServletRequest request) {
    List<String> values = Collections.list(request.getHeaders("Authorization"));
    return values.stream().anyMatch(value -> BEARER.matcher(value.strip()).matches());
  }

  private static boolean isAsset(HttpServletRequest request) {
    String path = request.getRequestURI();
    return "GET".equals(request.getMethod())
        && !PageRequests.isApi(request)
        && !PageRequests.isOpenStandard(request)
        && ASSET.matcher(path).matches();
  }
}
