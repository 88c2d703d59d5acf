package org.linli.patrol.quality;

import java.util.List;
import java.util.UUID;
import org.linli.commons.settings.Settings;
import org.linli.patrol.fix.FixKeeping;
import org.linli.patrol.fix.FixStore;
import org.linli.patrol.fix.Tracks;

/** Tracks as they count now. */
public final class CleanTracks implements Tracks {

  private final FixStore store;
  private final FixKeeping keeping;
  private final Settings settings;

  public CleanTracks(FixStore store, FixKeeping keeping, Settings settings) {
    this.store = store;
    this.keeping = keeping;
    this.settings = settings;
  }

  @Override
  public List<TrackPoint> valid(UUID shift) {
    Cleaning cleaning = new Cleaning(TrackRules.of(settings));
    return cleaning.track(cleaning.byDevice(store.of(shift, keeping.since()))).stream()
        .map(
            fix -> {
              Double accuracy = fix.accuracyMetres();
              return new TrackPoint(
                  fix.recordedAt(), fix.lon(), fix.lat(), accuracy == null ? 0 : accuracy);
            })
        .toList();
  }

  @Override
  public List<ChangedShift> changedSince(long mark, int limit) {
    return store.changedSince(mark, limit);
  }
}
