package org.linli.gateway.session;

import jakarta.servlet.Filter;
import java.time.Clock;
import org.linli.gateway.GatewaySettings;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.core.Ordered;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.oauth2.client.endpoint.OAuth2AccessTokenResponseClient;
import org.springframework.security.oauth2.client.endpoint.OAuth2RefreshTokenGrantRequest;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.session.Session;
import org.springframework.session.config.annotation.web.http.EnableSpringHttpSession;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.DefaultCookieSerializer;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Sessions in PostgreSQL, so that the gateway itself keeps nothing and may run in several copies.
 */
@Configuration(proxyBeanMethods = false)
@EnableSpringHttpSession
class SessionConfiguration {

  static final String COOKIE = "LINLI_SESSION";

  @Bean
  Clock clock() {
    return Clock.systemUTC();
  }

  @Bean
  JdbcIndexedSessionRepository databaseSessions(
      JdbcTemplate jdbc, PlatformTransactionManager transactions, GatewaySettings settings) {
    var ownTransaction = new TransactionTemplate(transactions);
    ownTransaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    var repository = new JdbcIndexedSessionRepository(jdbc, ownTransaction);
    repository.setDefaultMaxInactiveInterval(settings.session().idleBeforeLogin());
    repository.setConversionService(StoredAttributes.conversion());
    return repository;
  }

  @Bean
  @Primary
  SessionStore<? extends Session> sessionRepository(JdbcIndexedSessionRepository database) {
    return new SessionStore<>(database);
  }

  @Bean
  FilterRegistrationBean<Filter> oneLookupPerRequest(SessionStore<? extends Session> sessions) {
    var registration = new FilterRegistrationBean<>(sessions.once());
    registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
    return registration;
  }

  @Bean
  CookieSerializer sessionCookie(GatewaySettings settings) {
    var cookie = new DefaultCookieSerializer();
    cookie.setCookieName(COOKIE);
    cookie.setUseHttpOnlyCookie(true);
    cookie.setUseSecureCookie(settings.https());
    cookie.setSameSite("Lax");
    cookie.setCookiePath("/");
    return cookie;
  }

  @Bean
  TokenRefresh tokenRefresh(
      SessionStore<? extends Session> sessions,
      OAuth2AccessTokenResponseClient<OAuth2RefreshTokenGrantRequest> keycloak,
      ClientRegistration client,
      JdbcClient jdbc,
      PlatformTransactionManager transactions,
      Clock clock) {
    return new TokenRefresh(
        sessions, keycloak, client, jdbc, new TransactionTemplate(transactions), clock);
  }
}
