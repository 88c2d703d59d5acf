package org.linli.gateway.protection;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;

/** One request of an address that devices report from; a whole fleet may share one. */
public final class DeviceRateFilter extends OncePerRequestFilter {

  private final RateLimits limits;

  public DeviceRateFilter(RateLimits limits) {
    this.limits = limits;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (limits.chargeDevice(request, response)) {
      chain.doFilter(request, response);
    }
  }
}
