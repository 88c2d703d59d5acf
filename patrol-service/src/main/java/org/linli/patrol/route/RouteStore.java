package org.linli.patrol.route;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Where routes are kept. All but {@link #together} works in the transaction that is running. */
public interface RouteStore {

  <T> T together(Supplier<T> work);

  UUID insert(Route route, String by, Instant at, String request, @Nullable String idempotencyKey);

  Optional<Route> find(UUID id);

  List<Route.Listed> list(List<String> paths, boolean retired, int limit);

  /** Draws it anew; false where another version is in force by now. */
  boolean change(Route route, int seen);
}
