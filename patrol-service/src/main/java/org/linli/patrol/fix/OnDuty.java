package org.linli.patrol.fix;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.patrol.shift.Shifts.Interval;
import org.linli.patrol.shift.Shifts.ShiftTimes;

/**
 * When a shift was on duty, as known at a moment. What had passed by then never changes again, so
 * for a fix recorded before that moment this is right for ever; for a later one it has to be asked
 * anew, as a pause may have begun since.
 */
final class OnDuty {

  private final ShiftTimes times;
  private final Instant knownAt;
  private final long knownMicros;
  private final long[] from;
  private final long[] until;

  OnDuty(ShiftTimes times, Instant knownAt) {
    this.times = times;
    this.knownAt = knownAt;
    this.knownMicros = Timestamps.micros(knownAt);
    int n = times.onDuty().size();
    this.from = new long[n];
    this.until = new long[n];
    for (int i = 0; i < n; i++) {
      Interval interval = times.onDuty().get(i);
      Instant end = interval.until();
      from[i] = Timestamps.micros(interval.from());
      until[i] = end == null ? Long.MAX_VALUE : Timestamps.micros(end);
    }
  }

  ShiftTimes times() {
    return times;
  }

  UUID shift() {
    return times.id();
  }

  Instant knownAt() {
    return knownAt;
  }

  /** Whether this can say something of a fix recorded then. */
  boolean knows(long recordedMicros) {
    return recordedMicros <= knownMicros || times.checkOut() != null;
  }

  /** Null where the shift was on duty at that moment. */
  @Nullable FixReason refuses(long recordedMicros) {
    for (int i = 0; i < from.length; i++) {
      if (recordedMicros >= from[i] && recordedMicros <= until[i]) {
        return null;
      }
    }
    boolean between =
        from.length > 0
            && recordedMicros > from[0]
            && (times.checkOut() == null || recordedMicros < Timestamps.micros(times.checkOut()));
    return between ? FixReason.IN_PAUSE : FixReason.OUTSIDE_SHIFT;
  }
}
