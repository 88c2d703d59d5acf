package org.linli.patrol.quality;

import org.linli.patrol.shift.Shifts.ShiftTimes;

/** The teams of who calls. */
@FunctionalInterface
public interface OwnTeams {

  /**
   * Whether the caller belonged to the team of a shift on its day. Who was appointed only after it
   * was over did not, whatever day their membership counts from.
   */
  boolean wentWith(ShiftTimes shift);
}
