package org.linli.grid.area;

import java.util.Locale;
import java.util.Optional;

/** Kinds of grids: basic ones, micro grids inside a basic one, dedicated ones such as a school. */
public enum GridKind {
  BASIC,
  MICRO,
  DEDICATED;

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
