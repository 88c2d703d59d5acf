package org.linli.patrol.quality;

import java.time.Duration;
import org.linli.commons.settings.Settings;
import org.linli.patrol.Limit;

/** The numbers by which a fix counts as track, as they are now. */
public record TrackRules(
    double worstAccuracyMetres, double fastestMetresASecond, Duration gap, Duration late) {

  private static final double KM_PER_HOUR = 3.6;

  static TrackRules of(Settings settings) {
    return new TrackRules(
        settings.limit(Limit.WORST_ACCURACY),
        settings.limit(Limit.FASTEST_PATROL) / KM_PER_HOUR,
        Duration.ofSeconds(settings.limit(Limit.TRACK_GAP)),
        Duration.ofMinutes(settings.limit(Limit.LATE_FIX)));
  }
}
