package org.linli.patrol;

import org.linli.commons.settings.NamedNumber;
import org.linli.commons.settings.NumberRange;

/**
 * The named numbers of the setting {@code limits}: what the product comes with, its unit, and how
 * far an administrator may go.
 */
public enum Limit implements NamedNumber {
  /** Days for which raw fixes and tracks are kept; never shown after that. */
  TRACK_DAYS("trackDays", "days", 90, 1, 90),
  /** Metres to either side of a track that count as seen. */
  SWATH_METRES("swathMetres", "metres", 30, 5, 200),
  /** Metres of accuracy beyond which a fix does not count. */
  WORST_ACCURACY("worstAccuracy", "metres", 100, 10, 1000),
  /** Faster than this nobody on patrol goes. */
  FASTEST_PATROL("fastestPatrol", "kmPerHour", 150, 20, 300),
  /** How far ahead a device's clock may be. */
  CLOCK_TOLERANCE("clockTolerance", "seconds", 60, 0, 600),
  /** After so many minutes a fix that comes in is late. */
  LATE_FIX("lateFix", "minutes", 10, 1, 1440),
  /** Longer than this between two fixes is a gap: nobody knows. */
  TRACK_GAP("trackGap", "seconds", 180, 30, 1800),
  /** How far outside the county a fix may lie. */
  OUTSIDE_COUNTY("outsideCounty", "metres", 5000, 0, 50000),
  /** Days after which the token of a device ends. */
  DEVICE_TOKEN_DAYS("deviceTokenDays", "days", 365, 1, 730),
  /** Hours between two shifts of one person. */
  REST_HOURS("restHours", "hours", 8, 0, 24),
  /** Minutes before its planned beginning that a shift can be checked in to. */
  CHECK_IN_MINUTES("checkInMinutes", "minutes", 30, 0, 240),
  /** Minutes after its planned end that a shift nobody checked out of ends by itself. */
  FORGOTTEN_MINUTES("forgottenMinutes", "minutes", 120, 0, 720),
  /** Hours after which a shift that nobody planned ends by itself. */
  UNPLANNED_HOURS("unplannedHours", "hours", 12, 1, 24),
  /** Hours for which a device may keep back what it could not send. */
  BUFFERED_HOURS("bufferedHours", "hours", 72, 1, 168),
  /** Seconds after which an alarm that nobody acknowledged knocks at the desks above. */
  ALARM_SECONDS("alarmSeconds", "seconds", 60, 10, 600),
  /** Days after which words and photos of what was forwarded or closed are erased. */
  INCIDENT_DAYS("incidentDays", "days", 30, 1, 365),
  /** Days after which what was handed over, and how an alarm ended, is erased. */
  HANDOVER_DAYS("handoverDays", "days", 180, 7, 1095),
  /** Metres between two fixes beyond which nobody knows the way between them. */
  SEGMENT_METRES("segmentMetres", "metres", 500, 50, 5000),
  /** Minutes out of a grid after which coming back is another visit. */
  VISIT_GAP("visitGap", "minutes", 15, 1, 240);

  private final NumberRange range;

  Limit(String key, String unit, int shipped, int min, int max) {
    this.range = new NumberRange(key, unit, shipped, min, max);
  }

  @Override
  public NumberRange range() {
    return range;
  }
}
