package org.linli.gateway.problem;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;

/** Tells a person who opens a page from a script or program that calls an address. */
public final class PageRequests {

  private PageRequests() {}

  /** A navigation: HTML is asked for, not by a script, and not below `/api`. */
  public static boolean isPage(HttpServletRequest request) {
    return mayNavigate(request) && asksHtml(request);
  }

  /** Whatever could be sent on to the login: not below `/api`, and not fetched by a script. */
  public static boolean mayNavigate(HttpServletRequest request) {
    String mode = request.getHeader("Sec-Fetch-Mode");
    return !isApi(request) && (mode == null || mode.equals("navigate"));
  }

  /**
   * Whether the address, or the one an error came from, lies below `/api` or `/open311`; or below
   * `/ogc`, which speaks to programs and to people, and no HTML is asked for.
   */
  public static boolean isApi(HttpServletRequest request) {
    String path = path(request);
    return path.equals("/api")
        || path.startsWith("/api/")
        || path.startsWith("/open311/")
        || (isOpenStandard(request) && !asksHtml(request));
  }

  /** Whether the address lies below `/ogc`. */
  public static boolean isOpenStandard(HttpServletRequest request) {
    String path = path(request);
    return path.equals("/ogc") || path.startsWith("/ogc/");
  }

  private static boolean asksHtml(HttpServletRequest request) {
    String accept = request.getHeader("Accept");
    return accept != null && accept.contains("text/html");
  }

  private static String path(HttpServletRequest request) {
    Object failed = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
    return failed == null ? request.getRequestURI() : failed.toString();
  }
}
