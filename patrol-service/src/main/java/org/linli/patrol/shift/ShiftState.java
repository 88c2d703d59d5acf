package org.linli.patrol.shift;

/** Where a shift stands. MISSED is never stored: it is PLANNED after the planned end. */
public enum ShiftState {
  PLANNED,
  ON_DUTY,
  PAUSED,
  ENDED,
  MISSED,
  CANCELLED;

  /** Whether somebody has checked in and not out. */
  public boolean isOpen() {
    return this == ON_DUTY || this == PAUSED;
  }
}
