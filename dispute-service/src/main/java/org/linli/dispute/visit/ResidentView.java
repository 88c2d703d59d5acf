package org.linli.dispute.visit;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a resident says of the end of a matter they reported.
 *
 * @param reportId of their report
 * @param rating of how it was handled, from 1 to 5; null where they gave none
 */
public record ResidentView(
    UUID id, UUID reportId, View view, @Nullable Integer rating, Instant at) {

  /** Resolved or not. */
  public enum View {
    CONFIRMED,
    CONTESTED
  }

  /** Their words; confidential. */
  public record Words(@Nullable String words) {}

  public ResidentView {
    if (rating != null && (rating < 1 || rating > 5)) {
      throw new IllegalArgumentException("rating " + rating);
    }
  }
}
