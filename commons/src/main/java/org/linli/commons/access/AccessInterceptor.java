package org.linli.commons.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Enumeration;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.linli.commons.problem.ProblemException;
import org.linli.commons.problem.Violation;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;

/**
 * Lets a call in when its contract does: the viewer must hold one of the declared roles somewhere,
 * and may use only the query parameters the contract knows. What is for anyone is answered to
 * {@link Viewer#RESIDENT}, whoever calls. Where their rights reach is decided by row-level security
 * and by {@link Access#scopes}.
 */
public final class AccessInterceptor implements HandlerInterceptor {

  /** A NUL, which no database takes, and a year of five digits and more. */
  private static final Pattern NEVER_MEANT = Pattern.compile("\\x00|^[+-][0-9]{5,}-");

  private final ContractDeclarations declarations;

  public AccessInterceptor(ContractDeclarations declarations) {
    this.declarations = declarations;
  }

  @Override
  public boolean preHandle(
      HttpServletRequest request, HttpServletResponse response, Object handler) {
    Object pattern = request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
    Declaration declaration =
        declarations
            .find(method(request), String.valueOf(pattern))
            .orElseThrow(ProblemException::forbidden);
    Viewer viewer =
        declaration.anyone()
            ? Viewer.RESIDENT
            : viewer(SecurityContextHolder.getContext().getAuthentication());
    boolean admitted = declaration.roles().isEmpty() || viewer.holdsAny(declaration.roles());
    if (!admitted || viewer.holdsAny(declaration.never())) {
      throw ProblemException.forbidden();
    }
    refuseUnknownParameters(request, declaration);
    CurrentAccess.set(
        new ServletWebRequest(request, response), Access.of(viewer, declaration.roles()));
    return true;
  }

  /** Who may read something may ask for its head alone. */
  private static String method(HttpServletRequest request) {
    return "HEAD".equals(request.getMethod()) ? "GET" : request.getMethod();
  }

  private static void refuseUnknownParameters(HttpServletRequest request, Declaration declaration) {
    // Form fields arrive as parameters too; bodies are checked against their own schema.
    if (request.getQueryString() == null) {
      return;
    }
    List<Violation> unknown = new ArrayList<>();
    Enumeration<String> names = request.getParameterNames();
    while (names.hasMoreElements()) {
      String name = names.nextElement();
      if (!declaration.queryParameters().contains(name)) {
        unknown.add(Violation.ofField(name, "unknown-parameter"));
      } else if (Arrays.stream(request.getParameterValues(name))
          .anyMatch(value -> NEVER_MEANT.matcher(value).find())) {
        unknown.add(Violation.ofField(name, "wrong-value"));
      }
    }
    if (!unknown.isEmpty()) {
      throw ProblemException.badRequest(unknown);
    }
  }

  private static Viewer viewer(@Nullable Authentication authentication) {
    if (authentication instanceof JwtAuthenticationToken token) {
      List<String> paths = token.getToken().getClaimAsStringList("grants");
      String username = token.getToken().getClaimAsString("preferred_username");
      String subject = token.getToken().getSubject();
      if (subject == null) {
        throw ProblemException.forbidden();
      }
      return Viewer.fromGroupPaths(
          subject, username == null ? subject : username, paths == null ? List.of() : paths);
    }
    throw ProblemException.unauthorized();
  }
}
