package org.linli.dispute.mediation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.dispute.work.Consent;

/**
 * An end without agreement.
 *
 * @param advisedOn when the parties were told of the ways to a court; always there for NOT_AGREED
 */
public record Ending(UUID id, Kind kind, Instant at, String by, @Nullable LocalDate advisedOn) {

  /** No agreement was found, or the applicant withdrew. */
  public enum Kind {
    NOT_AGREED,
    WITHDRAWN
  }

  /**
   * What is confidential of it.
   *
   * @param withdrawal how the applicant withdrew
   */
  public record Words(
      @Nullable String adviceOnCourt, @Nullable String reason, @Nullable Consent withdrawal) {}
}
