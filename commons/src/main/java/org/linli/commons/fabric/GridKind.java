package org.linli.commons.fabric;

import java.util.Locale;
import java.util.Optional;

/**
 * Kinds of grids, in the order in which they answer for a point: the basic grid before a dedicated
 * one (a school, a market), that before a micro grid, which lies inside a basic one.
 */
public enum GridKind {
  BASIC,
  DEDICATED,
  MICRO;

  /** The name in contracts, files and SQL. */
  public String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<GridKind> find(String wireName) {
    for (GridKind kind : values()) {
      if (kind.wireName().equals(wireName)) {
        return Optional.of(kind);
      }
    }
    return Optional.empty();
  }
}
