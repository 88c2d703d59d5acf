package org.linli.place.inspection;

import java.time.LocalDate;
import java.util.Optional;

/** Where rounds are kept; works inside a transaction of {@link PlanStore}. */
public interface RouteStore {

  Optional<DayRoute> find(String username, LocalDate day);

  /** Keeps a round in place of another. */
  void put(String username, DayRoute route);

  /** Whether it still was as seen. */
  boolean replace(String username, DayRoute route, int seen);
}
