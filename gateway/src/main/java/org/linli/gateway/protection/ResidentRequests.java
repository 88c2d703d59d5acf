package org.linli.gateway.protection;

import jakarta.servlet.http.HttpServletRequest;
import java.util.regex.Pattern;

/**
 * What is for residents without an account: the pages `/report`, `/help`, `/my-data` and
 * `/volunteer`, what they call, and Open311. No session and no token is looked at there, so there
 * is nothing that a foreign page could borrow.
 */
public final class ResidentRequests {

  private static final Pattern CALLS =
      Pattern.compile("/api/(?:dispute|person)/public/[^/].*|/open311/[^/].*");
  private static final Pattern PAGES = Pattern.compile("/(?:report|help|my-data|volunteer)(/.*)?");
  private static final String PHOTOS = "/api/dispute/public/photos";

  private ResidentRequests() {}

  /** Whether an address is one of them. */
  public static boolean are(HttpServletRequest request) {
    return isCall(request) || PAGES.matcher(request.getRequestURI()).matches();
  }

  /** Whether an address is answered by a service, and not a page. */
  public static boolean isCall(HttpServletRequest request) {
    return CALLS.matcher(request.getRequestURI()).matches();
  }

  static boolean isPhoto(HttpServletRequest request) {
    return request.getRequestURI().equals(PHOTOS);
  }

  /** Whether a call asks for something to be done, and not only to be told. */
  static boolean isDeed(HttpServletRequest request) {
    return !request.getMethod().equals("GET") && !request.getMethod().equals("HEAD");
  }
}
