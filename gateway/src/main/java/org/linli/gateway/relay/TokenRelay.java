package org.linli.gateway.relay;

import org.jspecify.annotations.Nullable;
import org.linli.gateway.session.SessionTokens;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.function.HandlerFilterFunction;
import org.springframework.web.servlet.function.HandlerFunction;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/** Finds the token that goes to the service: of the session, or the verified one of a program. */
@Component
class TokenRelay implements HandlerFilterFunction<ServerResponse, ServerResponse> {

  static final String TOKEN = TokenRelay.class.getName() + ".token";

  private final SessionTokens sessions;

  TokenRelay(SessionTokens sessions) {
    this.sessions = sessions;
  }

  @Override
  public ServerResponse filter(ServerRequest request, HandlerFunction<ServerResponse> next)
      throws Exception {
    Authentication user = SecurityContextHolder.getContext().getAuthentication();
    request.servletRequest().setAttribute(TOKEN, tokenOf(user, request));
    return next.handle(request);
  }

  private String tokenOf(@Nullable Authentication user, ServerRequest request) {
    return switch (user) {
      case JwtAuthenticationToken program -> program.getToken().getTokenValue();
      case OAuth2AuthenticationToken person -> sessions.access(request.servletRequest());
      case null, default ->
          throw new AuthenticationCredentialsNotFoundException("Neither a session nor a token");
    };
  }
}
