package org.linli.person.staff;

/** Whether somebody works. */
public enum StaffState {
  /** Has not signed in yet. */
  INVITED,
  ACTIVE,
  /** Closed by an administrator. */
  SUSPENDED,
  /** Away for some days, closed until they are back. */
  ON_LEAVE,
  /** Serves no more. */
  LEFT;

  /** Whether the account can be signed in with. */
  public boolean isOpen() {
    return switch (this) {
      case INVITED, ACTIVE -> true;
      case SUSPENDED, ON_LEAVE, LEFT -> false;
    };
  }
}
