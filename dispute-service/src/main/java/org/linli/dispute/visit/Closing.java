package org.linli.dispute.visit;

import java.time.Instant;
import java.util.UUID;
import org.linli.dispute.matter.Outcome;

/**
 * How staff ended a matter.
 *
 * @param by username
 */
public record Closing(UUID id, Outcome outcome, Instant at, String by) {

  /** What is confidential of it. */
  public record Words(String reason) {}
}
