package org.linli.gateway.protection;

import jakarta.servlet.http.HttpServletRequest;
import java.util.regex.Pattern;

/**
 * What is for devices that bring a token of their own, which the service looks at: trackers of
 * patrols. No session and no token of a user is looked at there.
 */
public final class DeviceRequests {

  private static final Pattern CALLS = Pattern.compile("/api/patrol/device/[^/].*");

  private DeviceRequests() {}

  /** Whether an address is one of them. */
  public static boolean are(HttpServletRequest request) {
    return CALLS.matcher(request.getRequestURI()).matches();
  }
}
