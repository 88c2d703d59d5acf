package org.linli.grid;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import org.linli.commons.testing.TestIssuer;

/** Answers over HTTP, in place of person-service, which accounts there are and until when. */
final class TestStaff {

  /** Last day by username; an empty text while no end is known. */
  static final Map<String, String> STAFF = new ConcurrentHashMap<>();

  private static final AtomicBoolean SERVED = new AtomicBoolean();

  private TestStaff() {}

  static void serve(TestIssuer issuer) {
    if (!SERVED.compareAndSet(false, true)) {
      return;
    }
    issuer.serve(
        "/api/person/staff/terms",
        call -> {
          String answer =
              Arrays.stream(call.getRequestURI().getRawQuery().split("&"))
                  .map(one -> URLDecoder.decode(one, StandardCharsets.UTF_8).substring(9))
                  .filter(STAFF::containsKey)
                  .map(TestStaff::term)
                  .collect(Collectors.joining(",", "[", "]"));
          TestIssuer.json(call, 200, answer);
        });
  }

  private static String term(String username) {
    String last = STAFF.getOrDefault(username, "");
    return "{\"username\":\"%s\"%s}"
        .formatted(username, last.isEmpty() ? "" : ",\"lastDay\":\"" + last + '"');
  }
}
