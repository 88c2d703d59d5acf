package org.linli.patrol.fix;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.patrol.fix.Tracks.TrackPoint;
import org.linli.patrol.shift.Shifts;
import org.linli.patrol.shift.StepFixes;

/** The positions of steps are fixes like others: kept as long, counted by the same rules. */
public final class StepPositions implements StepFixes {

  /** A receiver has its position a moment before somebody presses the button, or after. */
  private static final Duration BESIDE = Duration.ofMinutes(1);

  private final Fixes fixes;
  private final Shifts shifts;
  private final Tracks tracks;

  public StepPositions(Fixes fixes, Shifts shifts, Tracks tracks) {
    this.fixes = fixes;
    this.shifts = shifts;
    this.tracks = tracks;
  }

  @Override
  public boolean take(UUID shift, StepFix fix) {
    Shifts.ShiftTimes times = shifts.times(shift);
    Instant at = onDuty(times, fix.recordedAt().truncatedTo(ChronoUnit.MICROS));
    return at != null
        && fixes.take(
            new Fixes.StepPosition(
                shift,
                times.county(),
                times.username(),
                at,
                fix.lon(),
                fix.lat(),
                fix.accuracyMetres()));
  }

  /** The moment itself, or the end of a time on duty that it lies next to; null for neither. */
  private static @Nullable Instant onDuty(Shifts.ShiftTimes times, Instant at) {
    if (times.onDutyAt(at)) {
      return at;
    }
    for (Shifts.Interval interval : times.onDuty()) {
      for (Instant end : new @Nullable Instant[] {interval.from(), interval.until()}) {
        if (end != null && Duration.between(end, at).abs().compareTo(BESIDE) <= 0) {
          return end;
        }
      }
    }
    return null;
  }

  @Override
  public Optional<StepFix> last(UUID shift) {
    List<TrackPoint> track = tracks.valid(shift);
    if (track.isEmpty()) {
      return Optional.empty();
    }
    TrackPoint last = track.getLast();
    return Optional.of(new StepFix(last.lon(), last.lat(), last.accuracyMetres(), last.at(), null));
  }
}
