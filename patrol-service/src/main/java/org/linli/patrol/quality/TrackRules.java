package org.linli.patrol.quality;

import java.time.Duration;
import org.linli.commons.settings.Settings;
import org.linli.patrol.Limit;
import org.linli.patrol.fix.StoredFix;

/**
 * The numbers by which a fix counts as track, as they are now.
 *
 * @param gap two fixes further apart in time say nothing of what lies between
 * @param segmentMetres two fixes further apart in space neither
 */
public record TrackRules(
    double worstAccuracyMetres,
    double fastestMetresASecond,
    Duration gap,
    double segmentMetres,
    Duration late) {

  private static final double KM_PER_HOUR = 3.6;

  /** Whether anybody gets from one to the other in that time, as far as the two are accurate. */
  boolean isPossible(StoredFix a, StoredFix b) {
    double metres = Distance.metres(a, b) - accuracy(a) - accuracy(b);
    double seconds = Duration.between(a.recordedAt(), b.recordedAt()).toNanos() / 1e9;
    return metres <= 0 || metres <= Math.abs(seconds) * fastestMetresASecond;
  }

  /** Whether the way from one to the next is known. */
  boolean joins(StoredFix a, StoredFix b) {
    return Duration.between(a.recordedAt(), b.recordedAt()).compareTo(gap) <= 0
        && Distance.metres(a, b) <= segmentMetres
        && isPossible(a, b);
  }

  private static double accuracy(StoredFix fix) {
    Double metres = fix.accuracyMetres();
    return metres == null ? 0 : metres;
  }

  static TrackRules of(Settings settings) {
    return new TrackRules(
        settings.limit(Limit.WORST_ACCURACY),
        settings.limit(Limit.FASTEST_PATROL) / KM_PER_HOUR,
        Duration.ofSeconds(settings.limit(Limit.TRACK_GAP)),
        settings.limit(Limit.SEGMENT_METRES),
        Duration.ofMinutes(settings.limit(Limit.LATE_FIX)));
  }
}
