package org.linli.person.workforce;

import java.util.List;
import java.util.Optional;

/** How much the staff of an area have in hand, as the service that knows it tells the caller. */
public interface Workload {

  /** Matters in hand of one of the staff, and how many of their dates have passed. */
  record Load(String username, int open, int overdue) {}

  /** Those of an area who have something in hand; empty where the service does not answer. */
  Optional<List<Load>> of(String area);
}
