package org.linli.patrol.coverage;

import org.linli.commons.settings.Settings;
import org.linli.patrol.Limit;

/**
 * How a track is turned into coverage.
 *
 * @param swathMetres to either side of the track
 * @param segmentSeconds two fixes further apart in time say nothing of what lies between
 * @param segmentMetres two fixes further apart in space neither
 * @param passSeconds a cell that was out of the swath for longer is passed anew
 * @param visitSeconds a grid that was left for longer is visited anew
 */
public record TrackRules(
    int swathMetres, int segmentSeconds, int segmentMetres, int passSeconds, int visitSeconds) {

  private static final int PASS_SECONDS = 60;
  private static final int MINUTE = 60;

  static TrackRules of(Settings settings) {
    return new TrackRules(
        settings.limit(Limit.SWATH_METRES),
        settings.limit(Limit.TRACK_GAP),
        settings.limit(Limit.SEGMENT_METRES),
        PASS_SECONDS,
        settings.limit(Limit.VISIT_GAP) * MINUTE);
  }
}
