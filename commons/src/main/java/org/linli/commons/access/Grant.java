package org.linli.commons.access;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One role in one area and all below it. Rights are never made by multiplying somebody's roles with
 * somebody's areas: an officer of one town who volunteers in another is no officer there.
 *
 * @param areaCode the area, or null for a role without area
 */
public record Grant(Role role, @Nullable String areaCode) {

  public Grant {
    if (role.isWithoutArea() != (areaCode == null)) {
      throw new IllegalArgumentException(role.wireName() + " with area " + areaCode);
    }
  }

  /**
   * Reads a group path of the identity provider: {@code /areas/{area code}/{role}} or {@code
   * /system/{role}}. Anything else grants nothing.
   */
  public static Optional<Grant> fromGroupPath(String path) {
    String[] parts = path.split("/", -1);
    if (parts.length == 4
        && parts[0].isEmpty()
        && parts[1].equals("areas")
        && !parts[2].isEmpty()) {
      return Role.find(parts[3]).filter(r -> !r.isWithoutArea()).map(r -> new Grant(r, parts[2]));
    }
    if (parts.length == 3 && parts[0].isEmpty() && parts[1].equals("system")) {
      return Role.find(parts[2]).filter(Role::isWithoutArea).map(r -> new Grant(r, null));
    }
    return Optional.empty();
  }
}
