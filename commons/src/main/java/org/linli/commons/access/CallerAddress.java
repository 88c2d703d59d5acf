package org.linli.commons.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.regex.Pattern;

/**
 * Where a call comes from. As the gateway saw it: it overwrites the header, and nothing else
 * reaches a service. What is no address is not believed, so that nothing else is kept as one.
 */
public final class CallerAddress {

  /** IPv4 or IPv6, with the zone that link-local ones have. */
  private static final Pattern FORM = Pattern.compile("[0-9A-Fa-f:.]{2,45}(%[0-9A-Za-z]{1,15})?");

  private CallerAddress() {}

  public static String of(HttpServletRequest request) {
    String forwarded = request.getHeader("X-Forwarded-For");
    return forwarded != null && FORM.matcher(forwarded).matches()
        ? forwarded
        : request.getRemoteAddr();
  }
}
