package org.linli.dispute.supervision;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody said how a matter stands.
 *
 * @param dueAt when it was due; null for one that was not due
 * @param nextDueAt when the next one is due; null where none is
 */
public record CheckIn(
    UUID id,
    Instant at,
    String by,
    Progress progress,
    String words,
    @Nullable Instant dueAt,
    @Nullable Instant nextDueAt) {

  /** How it moves. */
  public enum Progress {
    MOVING,
    STUCK,
    CALM,
    WORSENING
  }

  public boolean isLate() {
    return dueAt != null && at.isAfter(dueAt);
  }
}
