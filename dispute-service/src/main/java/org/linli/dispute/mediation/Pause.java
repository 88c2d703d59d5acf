package org.linli.dispute.mediation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.dispute.work.Consent;

/**
 * A suspension or an extension, to which both parties agreed.
 *
 * @param until the last day of the suspension; or the new deadline
 * @param before the deadline before an extension
 * @param resumedAt when a suspension ended; null while it goes on, and of an extension
 */
public record Pause(
    UUID id,
    Kind kind,
    Instant at,
    String by,
    LocalDate until,
    @Nullable LocalDate before,
    @Nullable Instant resumedAt) {

  /** Which of the two. */
  public enum Kind {
    SUSPENSION,
    EXTENSION
  }

  /** What is confidential of it. */
  public record Words(String reason, List<Consent> consents) {

    public Words {
      consents = List.copyOf(consents);
    }
  }
}
