package org.linli.dispute.lapse;

import java.util.UUID;

/** Something of a matter whose day went by. */
public record Lapse(Kind kind, UUID matter) {

  /** What. */
  public enum Kind {
    SUSPENSION_OVER,
    DEADLINE_PASSED,
    CLAUSE_FELL_DUE,
    VISIT_FELL_DUE,
    CONFIRMATION_LAPSED
  }
}
