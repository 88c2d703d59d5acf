package org.linli.place.hazard;

import org.linli.commons.problem.ProblemException;

/** Where a hazard stands. Overdue is no state: it is computed. */
public enum HazardState {
  REPORTED,
  ASSIGNED,
  RECTIFYING,
  PENDING_ACCEPTANCE,
  CLOSED,
  REOPENED,
  NOT_A_HAZARD;

  public boolean isOpen() {
    return switch (this) {
      case REPORTED, ASSIGNED, RECTIFYING, PENDING_ACCEPTANCE, REOPENED -> true;
      case CLOSED, NOT_A_HAZARD -> false;
    };
  }

  /** Whether a step can be taken from here. */
  public boolean takes(HazardStep step) {
    return switch (step) {
      case REPORT -> false;
      case FACTS, OVERRULE, MEASURES, EXTEND, SUPERVISE -> isOpen();
      case ASSIGN ->
          switch (this) {
            case REPORTED, ASSIGNED, RECTIFYING, REOPENED -> true;
            case PENDING_ACCEPTANCE, CLOSED, NOT_A_HAZARD -> false;
          };
      // One that was reopened before anybody answered for it is assigned first.
      case START -> this == ASSIGNED || this == REOPENED;
      case RECTIFIED -> this == RECTIFYING;
      case ACCEPT, REFUSE -> this == PENDING_ACCEPTANCE;
      case REOPEN -> this == CLOSED || this == NOT_A_HAZARD;
      case DISMISS -> this == REPORTED || this == ASSIGNED;
      case PHOTO -> isOpen();
      case LIFT, RELOCATE, MERGE -> true;
    };
  }

  /**
   * The state after a step.
   *
   * @throws ProblemException 409 {@code hazard-step} naming both
   */
  public HazardState after(HazardStep step) {
    if (!takes(step)) {
      throw ProblemException.conflict("hazard-step", HazardName.of(this), HazardName.of(step));
    }
    return switch (step) {
      case REPORT -> REPORTED;
      case FACTS, OVERRULE, MEASURES, EXTEND, SUPERVISE, LIFT, PHOTO, RELOCATE, MERGE -> this;
      case ASSIGN -> ASSIGNED;
      case START -> RECTIFYING;
      case RECTIFIED -> PENDING_ACCEPTANCE;
      case ACCEPT -> CLOSED;
      case REFUSE, REOPEN -> REOPENED;
      case DISMISS -> NOT_A_HAZARD;
    };
  }
}
