package org.linli.patrol.fix;

/** What can be the matter with a fix, and what is done with it then. */
public enum FixReason {
  /** Nobody is on shift with the device. */
  NO_SHIFT(Handling.REFUSED),
  /** Before check-in, or after check-out. */
  OUTSIDE_SHIFT(Handling.REFUSED),
  IN_PAUSE(Handling.REFUSED),
  /** Further ahead than clocks may be. */
  FUTURE(Handling.REFUSED),
  /** Older than raw fixes are kept. */
  TOO_OLD(Handling.REFUSED),
  /** Came in too long after check-out. */
  TOO_LATE(Handling.REFUSED),
  /** No number, 0/0 or no degrees. */
  NO_PLACE(Handling.REFUSED),
  /** Too far outside the county. */
  OUTSIDE_COUNTY(Handling.REFUSED),
  /** It does not say when. */
  NO_TIME(Handling.REFUSED),
  /** Its time says neither an offset nor UTC. */
  NO_ZONE(Handling.REFUSED),
  /** A field of it cannot be read. */
  UNREADABLE(Handling.REFUSED),
  /** Same device, time and place as one that is there. */
  KNOWN(Handling.REFUSED),
  INACCURATE(Handling.KEPT_NOT_COUNTED),
  /** Nobody gets there so fast. */
  JUMP(Handling.KEPT_NOT_COUNTED),
  /** Came in long after it was recorded. */
  LATE(Handling.COUNTED),
  /** Came in after one that was recorded later. */
  OUT_OF_ORDER(Handling.COUNTED);

  /** What is done with such a fix. */
  public enum Handling {
    /** Not kept; only counted. */
    REFUSED,
    /** Kept until raw fixes end, and no part of the track. */
    KEPT_NOT_COUNTED,
    /** Part of the track all the same. */
    COUNTED
  }

  private final Handling handling;

  FixReason(Handling handling) {
    this.handling = handling;
  }

  public Handling handling() {
    return handling;
  }

  /** The key of its words. */
  public String messageKey() {
    return "fix.reason." + name();
  }
}
