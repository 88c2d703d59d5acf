package org.linli.gateway.session;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.core.OAuth2RefreshToken;
import org.springframework.stereotype.Component;

/**
 * Keeps the tokens of a session as one of its attributes in the database, so that they survive a
 * restart of the gateway and vanish with the session.
 */
@Component
public class SessionTokens implements OAuth2AuthorizedClientRepository {

  static final String ATTRIBUTE = "linli.tokens";

  private final ClientRegistrationRepository registrations;
  private final TokenRefresh refresh;
  private final Clock clock;

  SessionTokens(ClientRegistrationRepository registrations, TokenRefresh refresh, Clock clock) {
    this.registrations = registrations;
    this.refresh = refresh;
    this.clock = clock;
  }

  /**
   * A token that is good for the next seconds, refreshed if need be.
   *
   * @throws SessionEndedException if Keycloak no longer knows the session
   * @throws org.springframework.security.authentication.AuthenticationServiceException if Keycloak
   *     is away just when it is needed
   */
  public String access(HttpServletRequest request) {
    HttpSession session = request.getSession(false);
    Tokens tokens = session == null ? null : (Tokens) session.getAttribute(ATTRIBUTE);
    if (session == null || tokens == null) {
      throw new SessionEndedException("No tokens in the session");
    }
    return tokens.endsWithin(TokenRefresh.LEEWAY, clock.instant())
        ? refresh.refreshed(session.getId()).access()
        : tokens.access();
  }

  @Override
  @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
  public <T extends OAuth2AuthorizedClient> @Nullable T loadAuthorizedClient(
      String registrationId, Authentication principal, HttpServletRequest request) {
    HttpSession session = request.getSession(false);
    Tokens tokens = session == null ? null : (Tokens) session.getAttribute(ATTRIBUTE);
    ClientRegistration client = registrations.findByRegistrationId(registrationId);
    if (tokens == null || client == null) {
      return null;
    }
    var access =
        new OAuth2AccessToken(
            OAuth2AccessToken.TokenType.BEARER,
            tokens.access(),
            tokens.issuedAt(),
            tokens.expiresAt(),
            Set.of());
    var renewal = tokens.refresh() == null ? null : new OAuth2RefreshToken(tokens.refresh(), null);
    return (T) new OAuth2AuthorizedClient(client, principal.getName(), access, renewal);
  }

  @Override
  public void saveAuthorizedClient(
      OAuth2AuthorizedClient client,
      Authentication principal,
      HttpServletRequest request,
      HttpServletResponse response) {
    OAuth2RefreshToken renewal = client.getRefreshToken();
    Tokens tokens =
        tokensOf(
            client.getAccessToken(),
            renewal == null ? null : renewal.getTokenValue(),
            clock.instant());
    request.getSession().setAttribute(ATTRIBUTE, tokens);
  }

  @Override
  public void removeAuthorizedClient(
      String registrationId,
      Authentication principal,
      HttpServletRequest request,
      HttpServletResponse response) {
    HttpSession session = request.getSession(false);
    if (session != null) {
      session.removeAttribute(ATTRIBUTE);
    }
  }

  static Tokens tokensOf(OAuth2AccessToken access, @Nullable String refresh, Instant now) {
    Instant issued = access.getIssuedAt();
    Instant expires = access.getExpiresAt();
    return new Tokens(
        access.getTokenValue(),
        issued == null ? now : issued,
        expires == null ? now : expires,
        refresh);
  }
}
