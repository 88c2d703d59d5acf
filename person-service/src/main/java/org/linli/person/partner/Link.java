package org.linli.person.partner;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.person.consent.DataCategory;

/**
 * What a partner is shown of a case, and for what.
 *
 * @param confirmed null as long as nothing is released to them
 */
public record Link(
    UUID id,
    UUID caseId,
    Released released,
    LinkState state,
    Times times,
    @Nullable Confirmation confirmed) {

  /**
   * What is released.
   *
   * @param purpose a code of the notice
   * @param recipient a code of the notice
   */
  public record Released(String purpose, String recipient, Set<DataCategory> data) {
    public Released {
      data = Set.copyOf(data);
    }
  }

  /** Who made it when, when the partner first read something, and when it ended. */
  public record Times(String by, Instant at, @Nullable Instant readAt, @Nullable Instant endedAt) {}
}
