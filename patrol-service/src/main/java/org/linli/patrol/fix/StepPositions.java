package org.linli.patrol.fix;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.linli.patrol.fix.Tracks.TrackPoint;
import org.linli.patrol.shift.Shifts;
import org.linli.patrol.shift.StepFixes;

/** The positions of steps are fixes like others: kept as long, counted by the same rules. */
public final class StepPositions implements StepFixes {

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
    return fixes.take(
        new Fixes.StepPosition(
            shift,
            times.county(),
            times.username(),
            fix.recordedAt(),
            fix.lon(),
            fix.lat(),
            fix.accuracyMetres()));
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
