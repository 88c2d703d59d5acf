package org.linli.gateway.problem;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;

/** Tells a person who opens a page from a script or program that calls an address. */
public final class PageRequests {

  private PageRequests() {}

  /** A navigation: HTML is asked for, not by a script, and not below `/api`. */
  public static boolean isPage(HttpServletRequest request) {
    String accept = request.getHeader("Accept");
    return mayNavigate(request) && accept != null && accept.contains("text/html");
  }

  /** Whatever could be sent on to the login: not below `/api`, and not fetched by a script. */
  public static boolean mayNavigate(HttpServletRequest request) {
    String mode = request.getHeader("Sec-Fetch-Mode");
    return !isApi(request) && (mode == null || mode.equals("navigate"));
  }

  /** Whether the address, or the one an error came from, lies below `/api` or `/open311`. */
  public static boolean isApi(HttpServletRequest request) {
    Object failed = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
    String path = failed == null ? request.getRequestURI() : failed.toString();
    return path.equals("/api") || path.startsWith("/api/") || path.startsWith("/open311/");
  }
}
