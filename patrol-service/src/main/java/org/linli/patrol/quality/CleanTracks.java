package org.linli.patrol.quality;

import java.util.List;
import java.util.UUID;
import org.linli.commons.settings.Settings;
import org.linli.patrol.fix.FixKeeping;
import org.linli.patrol.fix.FixStore;
import org.linli.patrol.fix.StoredFix;
import org.linli.patrol.fix.Tracks;
import org.linli.patrol.shift.Shifts;
import org.linli.patrol.shift.Shifts.ShiftTimes;

/** Tracks as they count now. */
public final class CleanTracks implements Tracks {

  private final FixStore store;
  private final Shifts shifts;
  private final FixKeeping keeping;
  private final Settings settings;

  public CleanTracks(FixStore store, Shifts shifts, FixKeeping keeping, Settings settings) {
    this.store = store;
    this.shifts = shifts;
    this.keeping = keeping;
    this.settings = settings;
  }

  @Override
  public List<TrackPoint> valid(UUID shift) {
    List<StoredFix> stored = store.of(shift, keeping.since());
    if (stored.isEmpty()) {
      return List.of();
    }
    ShiftTimes times = shifts.times(shift);
    List<StoredFix> fixes = OnDutyFixes.of(stored, times).fixes();
    return ShiftTrack.of(fixes, times.onDuty(), TrackRules.of(settings)).stretches().stream()
        .flatMap(stretch -> stretch.stream().map(fix -> point(fix, fix == stretch.getFirst())))
        .toList();
  }

  private static TrackPoint point(StoredFix fix, boolean afterBreak) {
    Double accuracy = fix.accuracyMetres();
    return new TrackPoint(
        fix.recordedAt(), fix.lon(), fix.lat(), accuracy == null ? 0 : accuracy, afterBreak);
  }

  @Override
  public List<ChangedShift> changedSince(long mark, int limit) {
    return store.changedSince(mark, limit);
  }
}
