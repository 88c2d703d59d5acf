package org.linli.gateway.relay;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.linli.gateway.GatewaySettings;
import org.linli.gateway.protection.ClientAddress;
import org.linli.gateway.protection.DeviceRequests;
import org.linli.gateway.protection.ResidentRequests;
import org.springframework.cloud.gateway.server.mvc.common.MvcUtils;
import org.springframework.cloud.gateway.server.mvc.filter.HttpHeadersFilter.RequestHttpHeadersFilter;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.function.ServerRequest;

/**
 * What a service gets to see of a request. Everything by which a client could claim to be somebody,
 * or to come from somewhere, is taken away first; then the gateway says what it knows itself.
 */
@Component
class OutboundHeaders implements RequestHttpHeadersFilter, Ordered {

  /** Claims of identity, origin or another method, as servers and frameworks have read them. */
  private static final List<String> CLAIMS =
      List.of(
          "x-user",
          "x-forwarded",
          "forwarded",
          "x-remote-",
          "remote-",
          "x-linli-",
          "x-auth",
          "x-real-ip",
          "x-client-",
          "x-cluster-client-",
          "true-client-ip",
          "x-original-",
          "x-rewrite-",
          "x-http-method",
          "x-method-override",
          "x-ssl-",
          "ssl-client-",
          "x-principal",
          "x-roles",
          "x-groups",
          "x-grants",
          "x-xsrf-token",
          "proxy-",
          "proxy");

  /** What a resident proves their ticket with; means something to the service only. */
  private static final String TICKET = "X-Linli-Ticket";

  /** What a device proves itself with; means something to the service only. */
  private static final String DEVICE = "X-Linli-Device";

  /** What somebody signed in says a look is for; the service puts it on record with the look. */
  private static final String PURPOSE = "X-Linli-Purpose";

  /** Of the header as it is sent, percent-encoded. */
  private static final int LONGEST_PURPOSE = 2000;

  private static final Set<String> OWN_COOKIES = Set.of("LINLI_SESSION", "XSRF-TOKEN");

  private final GatewaySettings settings;
  private final ClientAddress addresses;

  OutboundHeaders(GatewaySettings settings, ClientAddress addresses) {
    this.settings = settings;
    this.addresses = addresses;
  }

  /** Last of all: what is set here must not be taken away by another filter. */
  @Override
  public int getOrder() {
    return Ordered.LOWEST_PRECEDENCE;
  }

  @Override
  public HttpHeaders apply(HttpHeaders received, ServerRequest request) {
    var headers = new HttpHeaders();
    received.forEach(
        (name, values) -> {
          if (!isClaim(name)) {
            headers.addAll(name, values);
          }
        });
    List<String> ticket = received.getOrEmpty(TICKET);
    if (ticket.size() == 1 && ResidentRequests.isCall(request.servletRequest())) {
      headers.set(TICKET, ticket.getFirst());
    }
    List<String> device = received.getOrEmpty(DEVICE);
    if (device.size() == 1 && DeviceRequests.are(request.servletRequest())) {
      headers.set(DEVICE, device.getFirst());
    }
    if (Upstream.ofRoute(request.attributes().get(MvcUtils.GATEWAY_ROUTE_ID_ATTR))
        == Upstream.KEYCLOAK) {
      // Keycloak has sessions and clients of its own.
      withoutOwnCookies(headers);
    } else {
      headers.remove(HttpHeaders.COOKIE);
      headers.remove(HttpHeaders.AUTHORIZATION);
      if (request.servletRequest().getAttribute(TokenRelay.TOKEN) instanceof String token) {
        headers.setBearerAuth(token);
        purpose(received).ifPresent(purpose -> headers.set(PURPOSE, purpose));
      }
    }
    headers.set("X-Forwarded-For", addresses.of(request.servletRequest()));
    headers.set("X-Forwarded-Proto", settings.https() ? "https" : "http");
    headers.set("X-Forwarded-Host", settings.publicUrl().getAuthority());
    headers.set("X-Forwarded-Port", Integer.toString(settings.publicPort()));
    return headers;
  }

  private static Optional<String> purpose(HttpHeaders received) {
    List<String> said = received.getOrEmpty(PURPOSE);
    if (said.size() != 1) {
      return Optional.empty();
    }
    String plain = said.getFirst().strip();
    return plain.isEmpty()
        ? Optional.empty()
        : Optional.of(plain.substring(0, Math.min(plain.length(), LONGEST_PURPOSE)));
  }

  private static boolean isClaim(String name) {
    String plain = name.toLowerCase(Locale.ROOT).replace('_', '-');
    return CLAIMS.stream().anyMatch(plain::startsWith);
  }

  private static void withoutOwnCookies(HttpHeaders headers) {
    String kept =
        headers.getOrEmpty(HttpHeaders.COOKIE).stream()
            .flatMap(line -> Arrays.stream(line.split(";", -1)))
            .map(String::strip)
            .filter(cookie -> !OWN_COOKIES.contains(cookie.split("=", 2)[0]))
            .filter(cookie -> !cookie.isEmpty())
            .collect(Collectors.joining("; "));
    headers.remove(HttpHeaders.COOKIE);
    if (!kept.isEmpty()) {
      headers.set(HttpHeaders.COOKIE, kept);
    }
  }
}
