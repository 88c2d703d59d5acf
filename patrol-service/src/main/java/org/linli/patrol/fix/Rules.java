package org.linli.patrol.fix;

import java.time.Duration;
import org.linli.commons.settings.Settings;
import org.linli.patrol.Limit;

/** The numbers by which a fix is taken or refused, as they are now. */
record Rules(
    Duration kept, Duration clockTolerance, Duration afterShift, double outsideCountyMetres) {

  static Rules of(Settings settings) {
    return new Rules(
        Duration.ofDays(settings.limit(Limit.TRACK_DAYS)),
        Duration.ofSeconds(settings.limit(Limit.CLOCK_TOLERANCE)),
        Duration.ofHours(settings.limit(Limit.BUFFERED_HOURS)),
        settings.limit(Limit.OUTSIDE_COUNTY));
  }
}
