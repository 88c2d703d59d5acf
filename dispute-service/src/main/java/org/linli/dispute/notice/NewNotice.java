package org.linli.dispute.notice;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A notice about to be written; the number of its matter is looked up when it is. */
public record NewNotice(
    UUID id,
    To to,
    String template,
    Map<String, String> filled,
    @Nullable String countyCode,
    @Nullable UUID matter) {

  public NewNotice {
    filled = Map.copyOf(filled);
  }

  /**
   * Who is told: a unit, or a person, or all who hold a role in an area.
   *
   * @param role wire name, with a path
   */
  public record To(
      @Nullable String unit,
      @Nullable String username,
      @Nullable String role,
      @Nullable String path) {}
}
