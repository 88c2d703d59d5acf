package org.linli.gateway.protection;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Slows down whoever tries passwords, codes or login pages; before any of these is looked at. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 110)
class LoginRateFilter extends OncePerRequestFilter {

  private final RateLimits limits;

  LoginRateFilter(RateLimits limits) {
    this.limits = limits;
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    String path = request.getRequestURI();
    boolean submitted = path.startsWith("/auth/realms/") && "POST".equals(request.getMethod());
    return !(submitted || path.startsWith("/oauth2/") || path.startsWith("/login/"));
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (limits.chargeLogin(request, response)) {
      chain.doFilter(request, response);
    }
  }
}
