package org.linli.person.volunteer;

/** Where somebody who offered to help stands. */
public enum VolunteerState {
  REGISTERED,
  ACTIVE,
  REFUSED,
  /** Taken back by themselves. */
  WITHDRAWN,
  /** Was active and left. */
  LEFT;

  /** Whether nothing further comes: what is held is erased after the time for it. */
  public boolean isOver() {
    return switch (this) {
      case REGISTERED, ACTIVE -> false;
      case REFUSED, WITHDRAWN, LEFT -> true;
    };
  }
}
