package org.linli.dispute.unit;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What units and their members are called, read once for an answer. */
public final class UnitNames {

  private final Map<String, String> units = new HashMap<>();
  private final Map<String, String> people = new HashMap<>();

  UnitNames(UnitStore.Directory directory, boolean english) {
    directory
        .units()
        .forEach(unit -> units.put(unit.code(), english ? unit.nameEn() : unit.name()));
    directory.members().forEach(member -> people.putIfAbsent(member.username(), member.name()));
  }

  /** The name of a unit; null for none. */
  public @Nullable String unit(@Nullable String code) {
    return code == null ? null : units.getOrDefault(code, code);
  }

  /**
   * The name of a member of the staff; what they sign in with where they belong to no unit; null
   * for none.
   */
  public @Nullable String person(@Nullable String username) {
    return username == null ? null : people.getOrDefault(username, username);
  }
}
