package org.linli.dispute.visit;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.dispute.matter.Outcome;

/**
 * How staff ended a matter.
 *
 * @param by username
 * @param duplicateOf number of the other matter; with DUPLICATE
 */
public record Closing(
    UUID id, Outcome outcome, Instant at, String by, @Nullable String duplicateOf) {

  /** What is confidential of it. */
  public record Words(String reason) {}
}
