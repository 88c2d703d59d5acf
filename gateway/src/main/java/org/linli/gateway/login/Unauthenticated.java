package org.linli.gateway.login;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import org.linli.gateway.GatewaySettings;
import org.linli.gateway.problem.PageRequests;
import org.linli.gateway.problem.ProblemKind;
import org.linli.gateway.problem.Problems;
import org.linli.gateway.protection.RateLimits;
import org.linli.gateway.session.SessionEndedException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.authentication.InsufficientAuthenticationException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.stereotype.Component;

/**
 * A page sends its reader to the login; every other call is told 401, never redirected, or 503
 * where only Keycloak could tell.
 */
@Component
class Unauthenticated implements AuthenticationEntryPoint {

  private static final Logger log = LoggerFactory.getLogger(Unauthenticated.class);

  private final Problems problems;
  private final RateLimits limits;
  private final String login;

  Unauthenticated(Problems problems, RateLimits limits, GatewaySettings settings) {
    this.problems = problems;
    this.limits = limits;
    // Absolute, so that somebody who came by another name of this machine gets a usable session.
    this.login = settings.publicAddress(KeycloakClient.START);
  }

  @Override
  public void commence(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException reason)
      throws IOException {
    boolean ended = reason instanceof SessionEndedException;
    if (ended) {
      forget(request);
    }
    if (reason instanceof AuthenticationServiceException) {
      log.warn("Keycloak could not be asked: {}", reason.getMessage());
      problems.write(request, response, ProblemKind.LOGIN_UNREACHABLE);
      return;
    }
    boolean reads = "GET".equals(request.getMethod()) || "HEAD".equals(request.getMethod());
    if (reads && PageRequests.mayNavigate(request)) {
      response.sendRedirect(login);
      return;
    }
    // Nobody's request is counted before it comes here, a refused token is not.
    boolean refusedToken = reason instanceof OAuth2AuthenticationException;
    if (refusedToken && !limits.chargeAnonymous(request, response)) {
      return;
    }
    response.setHeader(
        HttpHeaders.WWW_AUTHENTICATE, refusedToken ? "Bearer error=\"invalid_token\"" : "Bearer");
    problems.write(request, response, ended ? ProblemKind.SESSION_ENDED : ProblemKind.UNAUTHORIZED);
  }

  /** The same answer for a caller that is known to be nobody. */
  void commence(HttpServletRequest request, HttpServletResponse response) throws IOException {
    commence(request, response, new InsufficientAuthenticationException("Nobody is signed in"));
  }

  private static void forget(HttpServletRequest request) {
    HttpSession session = request.getSession(false);
    if (session != null) {
      session.invalidate();
    }
  }
}
