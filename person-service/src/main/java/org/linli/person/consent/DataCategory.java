package org.linli.person.consent;

import java.util.Optional;

/** What of a case can be released to others than its workers. Papers and notes never are. */
public enum DataCategory {
  NAME,
  CONTACT,
  REQUEST,
  PLAN,
  VISITS;

  /** The key of its name. */
  public String messageKey() {
    return "consent.data." + name();
  }

  public static Optional<DataCategory> find(String name) {
    for (DataCategory category : values()) {
      if (category.name().equals(name)) {
        return Optional.of(category);
      }
    }
    return Optional.empty();
  }
}
