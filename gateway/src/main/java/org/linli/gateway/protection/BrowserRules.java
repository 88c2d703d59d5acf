package org.linli.gateway.protection;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import org.linli.gateway.GatewaySettings;
import org.linli.gateway.problem.PageRequests;
import org.springframework.security.web.header.HeaderWriter;
import org.springframework.stereotype.Component;

/**
 * The security headers of every answer. What a service or Keycloak said itself stays: the portal's
 * page and the login page know better what they load.
 */
@Component
public class BrowserRules implements HeaderWriter {

  private static final String POLICY =
      "default-src 'self'; object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'none'";

  private final Map<String, String> rules = new LinkedHashMap<>();

  BrowserRules(GatewaySettings settings) {
    rules.put("X-Content-Type-Options", "nosniff");
    rules.put("Referrer-Policy", "same-origin");
    rules.put(
        "Permissions-Policy",
        "geolocation=(self), camera=(), microphone=(), payment=(), usb=(), browsing-topics=()");
    rules.put("Cross-Origin-Opener-Policy", "same-origin");
    rules.put("Cross-Origin-Resource-Policy", "same-origin");
    if (settings.https()) {
      rules.put("Strict-Transport-Security", "max-age=31536000");
    }
  }

  @Override
  public void writeHeaders(HttpServletRequest request, HttpServletResponse response) {
    rules.forEach((name, value) -> setIfAbsent(response, name, value));
    if (!response.containsHeader("Content-Security-Policy")) {
      response.setHeader("Content-Security-Policy", POLICY);
      // The older form of frame-ancestors; a service with a policy of its own decides on both.
      setIfAbsent(response, "X-Frame-Options", "DENY");
    }
    if (PageRequests.isApi(request)) {
      setIfAbsent(response, "Cache-Control", "no-store");
    }
  }

  private static void setIfAbsent(HttpServletResponse response, String name, String value) {
    if (!response.containsHeader(name)) {
      response.setHeader(name, value);
    }
  }
}
