package org.linli.gateway.session;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.oauth2.client.endpoint.OAuth2AccessTokenResponseClient;
import org.springframework.security.oauth2.client.endpoint.OAuth2RefreshTokenGrantRequest;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.core.OAuth2RefreshToken;
import org.springframework.security.oauth2.core.endpoint.OAuth2AccessTokenResponse;
import org.springframework.session.Session;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Refreshes the tokens of a session, one at a time per session and over all copies of the gateway.
 *
 * <p>A page that comes back after a pause sends a dozen requests at once. If each of them
 * refreshed, Keycloak would see a refresh token used twice and end the session. A lock in the
 * database lets one do it; the others then find its result in the stored session.
 */
class TokenRefresh {

  /** A token with less than this to live is refreshed before use. */
  static final Duration LEEWAY = Duration.ofSeconds(20);

  private static final Logger log = LoggerFactory.getLogger(TokenRefresh.class);

  /** Each holds up to two connections while Keycloak answers: never more than half the pool. */
  private final Semaphore atOnce = new Semaphore(4);

  private final SessionStore<? extends Session> sessions;
  private final OAuth2AccessTokenResponseClient<OAuth2RefreshTokenGrantRequest> keycloak;
  private final ClientRegistration client;
  private final JdbcClient jdbc;
  private final TransactionOperations transactions;
  private final Clock clock;

  TokenRefresh(
      SessionStore<? extends Session> sessions,
      OAuth2AccessTokenResponseClient<OAuth2RefreshTokenGrantRequest> keycloak,
      ClientRegistration client,
      JdbcClient jdbc,
      TransactionOperations transactions,
      Clock clock) {
    this.sessions = sessions;
    this.keycloak = keycloak;
    this.client = client;
    this.jdbc = jdbc;
    this.transactions = transactions;
    this.clock = clock;
  }

  /** Fresh tokens of the session, by this call or by another that was faster. */
  Tokens refreshed(String sessionId) {
    try {
      if (!atOnce.tryAcquire(10, TimeUnit.SECONDS)) {
        throw new AuthenticationServiceException("Too many sessions wait for Keycloak");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AuthenticationServiceException("Interrupted while waiting for a refresh", e);
    }
    try {
      return transactions.execute(status -> refreshedUnderLock(sessionId));
    } finally {
      atOnce.release();
    }
  }

  private Tokens refreshedUnderLock(String sessionId) {
    jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:id, 0))")
        .param("id", sessionId)
        .query(rs -> {});
    Tokens current = sessions.attribute(sessionId, SessionTokens.ATTRIBUTE, Tokens.class);
    if (current == null) {
      throw new SessionEndedException("The session has been ended");
    }
    if (!current.endsWithin(LEEWAY, clock.instant())) {
      return current;
    }
    try {
      Tokens fresh = askKeycloak(current);
      sessions.setAttribute(sessionId, SessionTokens.ATTRIBUTE, fresh);
      return fresh;
    } catch (OAuth2AuthorizationException e) {
      return afterRefusal(sessionId, current, e);
    }
  }

  private Tokens askKeycloak(Tokens current) {
    String refresh = current.refresh();
    if (refresh == null) {
      throw new SessionEndedException("Keycloak gave no refresh token");
    }
    var access =
        new OAuth2AccessToken(
            OAuth2AccessToken.TokenType.BEARER,
            current.access(),
            current.issuedAt(),
            current.expiresAt());
    OAuth2AccessTokenResponse answer =
        keycloak.getTokenResponse(
            new OAuth2RefreshTokenGrantRequest(
                client, access, new OAuth2RefreshToken(refresh, null)));
    OAuth2RefreshToken rotated = answer.getRefreshToken();
    return SessionTokens.tokensOf(
        answer.getAccessToken(),
        rotated == null ? refresh : rotated.getTokenValue(),
        clock.instant());
  }

  private Tokens afterRefusal(String sessionId, Tokens current, OAuth2AuthorizationException e) {
    if (OAuth2ErrorCodes.INVALID_GRANT.equals(e.getError().getErrorCode())) {
      sessions.deleteById(sessionId);
      throw new SessionEndedException("Keycloak refused to refresh");
    }
    log.warn("Keycloak could not refresh a session: {}", e.getError().getErrorCode());
    if (!current.endsWithin(Duration.ZERO, clock.instant())) {
      return current;
    }
    throw new AuthenticationServiceException("Keycloak could not be asked", e);
  }
}
