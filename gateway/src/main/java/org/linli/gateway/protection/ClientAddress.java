package org.linli.gateway.protection;

import jakarta.servlet.http.HttpServletRequest;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import org.linli.gateway.GatewaySettings;
import org.springframework.security.web.util.matcher.IpAddressMatcher;
import org.springframework.stereotype.Component;

/** Where a request comes from. X-Forwarded-For counts only as far as trusted proxies wrote it. */
@Component
public class ClientAddress {

  private static final int SUBSCRIBER_BYTES_V6 = 8;

  private final List<IpAddressMatcher> trusted;

  ClientAddress(GatewaySettings settings) {
    this.trusted =
        settings.trustedProxies().stream()
            .filter(range -> !range.isBlank())
            .map(IpAddressMatcher::new)
            .toList();
  }

  /** The nearest address that is not one of the trusted proxies. */
  public String of(HttpServletRequest request) {
    String address = request.getRemoteAddr();
    if (!isTrusted(address)) {
      return address;
    }
    List<String> hops =
        Collections.list(request.getHeaders("X-Forwarded-For")).stream()
            .flatMap(line -> Arrays.stream(line.split(",", -1)))
            .map(String::strip)
            .toList();
    for (String hop : hops.reversed()) {
      if (!isLiteral(hop)) {
        return address;
      }
      address = hop;
      if (!isTrusted(address)) {
        return address;
      }
    }
    return address;
  }

  /** The address as a key of limits: of IPv6 the first 64 bits, as one subscriber has them all. */
  String key(HttpServletRequest request) {
    String address = of(request);
    if (!isLiteral(address)) {
      return address;
    }
    InetAddress parsed = InetAddress.ofLiteral(address);
    return parsed instanceof Inet6Address
        ? HexFormat.of().formatHex(parsed.getAddress(), 0, SUBSCRIBER_BYTES_V6)
        : parsed.getHostAddress();
  }

  private boolean isTrusted(String address) {
    return isLiteral(address) && trusted.stream().anyMatch(range -> range.matches(address));
  }

  private static boolean isLiteral(String address) {
    try {
      InetAddress.ofLiteral(address);
      return true;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }
}
