package org.linli.gateway.protection;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;

/** One request of an address whose owner needs no account: pages, questions and deeds apart. */
public final class ResidentRateFilter extends OncePerRequestFilter {

  private final RateLimits limits;

  public ResidentRateFilter(RateLimits limits) {
    this.limits = limits;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    boolean allowed =
        ResidentRequests.isCall(request)
            ? limits.chargeResident(request, response, ResidentRequests.isDeed(request))
            : limits.chargeAnonymous(request, response);
    if (allowed) {
      chain.doFilter(request, response);
    }
  }
}
