package org.linli.commons.audit;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an entry is about.
 *
 * @param kind MATTER, SUPPORT_CASE, STAFF, ACCOUNT …
 * @param countyCode empty for what belongs to no county
 * @param path path of the area it lies in: the data-protection officers above it see the entry
 * @param label number for people; never a name of a resident
 */
public record AuditSubject(
    String kind,
    String countyCode,
    @Nullable String path,
    @Nullable UUID id,
    @Nullable String label) {

  /** The account of somebody in office. */
  public static AuditSubject account(String username) {
    return new AuditSubject("ACCOUNT", "", null, null, username);
  }
}
