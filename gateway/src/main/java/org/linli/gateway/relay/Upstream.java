package org.linli.gateway.relay;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Whom the gateway speaks for. The name in lower case is the id of the route. */
enum Upstream {
  KEYCLOAK,
  GRID,
  DISPUTE,
  PERSON,
  PLACE,
  PATROL,
  ANALYSIS,
  PORTAL;

  String routeId() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Message key of the name that people know it by. */
  String nameKey() {
    return "service." + routeId();
  }

  static Upstream ofRoute(@Nullable Object routeId) {
    return valueOf(String.valueOf(routeId).toUpperCase(Locale.ROOT));
  }
}
