package org.linli.gateway.login;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.linli.gateway.problem.ProblemKind;
import org.linli.gateway.problem.Problems;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Component;

/** 403 to somebody who is signed in; to nobody, the plainer truth of 401. */
@Component
class Refused implements AccessDeniedHandler {

  private final Problems problems;
  private final Unauthenticated unauthenticated;

  Refused(Problems problems, Unauthenticated unauthenticated) {
    this.problems = problems;
    this.unauthenticated = unauthenticated;
  }

  @Override
  public void handle(
      HttpServletRequest request, HttpServletResponse response, AccessDeniedException reason)
      throws IOException {
    Authentication user = SecurityContextHolder.getContext().getAuthentication();
    if (user == null || user instanceof AnonymousAuthenticationToken) {
      unauthenticated.commence(request, response);
    } else {
      problems.write(
          request,
          response,
          reason instanceof CsrfException ? ProblemKind.CSRF : ProblemKind.FORBIDDEN);
    }
  }
}
