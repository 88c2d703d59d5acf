package org.linli.dispute.dispatch;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A matter went from hand to hand.
 *
 * @param unit where it went, or which unit gave it back
 * @param by the account
 * @param reason null where none was asked for, or the reader may not read it
 */
public record Move(
    Kind kind, @Nullable String unit, Instant at, String by, @Nullable String reason) {

  /** What happened. */
  public enum Kind {
    DISPATCHED,
    TAKEN,
    RETURNED,
    ARBITER_NAMED,
    ARBITRATED
  }
}
