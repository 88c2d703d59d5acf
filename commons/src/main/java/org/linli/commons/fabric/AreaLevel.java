package org.linli.commons.fabric;

import java.util.Locale;
import java.util.Optional;

/** Levels of the tree above the grid, from the top. A country need not have all of them. */
public enum AreaLevel {
  PROVINCE,
  PREFECTURE,
  COUNTY,
  TOWN,
  VILLAGE;

  /** The name in contracts and files: {@code town}. */
  public String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<AreaLevel> find(String wireName) {
    for (AreaLevel level : values()) {
      if (level.wireName().equals(wireName)) {
        return Optional.of(level);
      }
    }
    return Optional.empty();
  }
}
