package org.linli.gateway.login;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.linli.gateway.GatewaySettings;
import org.linli.gateway.problem.ProblemKind;
import org.linli.gateway.problem.Problems;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.stereotype.Component;

/** What follows the way back from Keycloak: the page that was wanted, or a page that explains. */
@Component
class LoginOutcome extends SavedRequestAwareAuthenticationSuccessHandler
    implements AuthenticationFailureHandler {

  private static final Logger log = LoggerFactory.getLogger(LoginOutcome.class);

  private final Problems problems;
  private final int idleSeconds;

  LoginOutcome(Problems problems, GatewaySettings settings) {
    this.problems = problems;
    this.idleSeconds = (int) settings.session().idle().toSeconds();
    setDefaultTargetUrl(settings.publicAddress("/"));
  }

  @Override
  public void onAuthenticationSuccess(
      HttpServletRequest request, HttpServletResponse response, Authentication user)
      throws ServletException, IOException {
    request.getSession().setMaxInactiveInterval(idleSeconds);
    super.onAuthenticationSuccess(request, response, user);
  }

  @Override
  public void onAuthenticationFailure(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException reason)
      throws IOException {
    String code =
        reason instanceof OAuth2AuthenticationException oauth
            ? oauth.getError().getErrorCode()
            : reason.getClass().getSimpleName();
    log.warn("A sign-in was not completed: {}", code);
    // What Spring Security reports when the token endpoint or the keys could not be fetched.
    boolean keycloakAway = code.equals("invalid_token_response") || causedByNetwork(reason);
    problems.write(
        request, response, keycloakAway ? ProblemKind.LOGIN_UNREACHABLE : ProblemKind.LOGIN_FAILED);
  }

  private static boolean causedByNetwork(Throwable reason) {
    for (Throwable cause = reason; cause != null; cause = cause.getCause()) {
      if (cause instanceof IOException) {
        return true;
      }
    }
    return false;
  }
}
