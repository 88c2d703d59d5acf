package org.linli.person.campaign;

/** Where a household stands. */
public enum HouseholdState {
  ASKED,
  ASSIGNED,
  VISITED,
  WITHDRAWN,
  /** The time for which it was kept is over. */
  ERASED;

  /** Whether what it said is gone. */
  public boolean isOver() {
    return switch (this) {
      case ASKED, ASSIGNED, VISITED -> false;
      case WITHDRAWN, ERASED -> true;
    };
  }
}
