package org.linli.commons.access;

import java.util.Locale;
import java.util.Optional;

/**
 * What somebody may be in an area. {@link #SYSTEM_ADMIN}, {@link #AUDITOR} and {@link #SERVICE}
 * have no area: they are held for the whole deployment, and none of them handles matters.
 */
public enum Role {
  LEADER,
  OFFICER,
  GRID_WORKER,
  MEDIATOR,
  POLICE,
  SUPPORT_WORKER,
  INSPECTOR,
  VOLUNTEER,
  AREA_ADMIN,
  DATA_PROTECTION_OFFICER,
  SYSTEM_ADMIN,
  AUDITOR,
  SERVICE;

  /** The name in tokens, contracts and SQL: {@code grid-worker}. */
  public String wireName() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Whether a grant of this role names no area. */
  public boolean isWithoutArea() {
    return switch (this) {
      case SYSTEM_ADMIN, AUDITOR, SERVICE -> true;
      case LEADER,
          OFFICER,
          GRID_WORKER,
          MEDIATOR,
          POLICE,
          SUPPORT_WORKER,
          INSPECTOR,
          VOLUNTEER,
          AREA_ADMIN,
          DATA_PROTECTION_OFFICER ->
          false;
    };
  }

  /** The role of that wire name, or empty where there is none. */
  public static Optional<Role> find(String wireName) {
    for (Role role : values()) {
      if (role.wireName().equals(wireName)) {
        return Optional.of(role);
      }
    }
    return Optional.empty();
  }
}
