package org.linli.gateway.protection;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * One request of a user, or of an address without one. Stands in the chains behind authentication.
 */
public final class RateLimitFilter extends OncePerRequestFilter {

  private final RateLimits limits;

  public RateLimitFilter(RateLimits limits) {
    this.limits = limits;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    Authentication user = SecurityContextHolder.getContext().getAuthentication();
    boolean allowed;
    if (user == null || user instanceof AnonymousAuthenticationToken) {
      allowed = limits.chargeAnonymous(request, response);
    } else {
      allowed = limits.chargeUser(request, response, user.getName());
    }
    if (allowed) {
      chain.doFilter(request, response);
    }
  }
}
