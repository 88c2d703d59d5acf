package org.linli.patrol.quality;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.patrol.fix.StoredFix;

/**
 * The track of a shift.
 *
 * @param byDevice all that is kept, judged
 * @param track what counts, in time order
 * @param gap longer than this between two fixes nobody knows
 */
public record ShiftTrack(Map<UUID, List<JudgedFix>> byDevice, List<StoredFix> track, Duration gap) {

  public ShiftTrack {
    byDevice = Map.copyOf(byDevice);
    track = List.copyOf(track);
  }

  static ShiftTrack of(List<StoredFix> fixes, TrackRules rules) {
    Cleaning cleaning = new Cleaning(rules);
    Map<UUID, List<JudgedFix>> byDevice = cleaning.byDevice(fixes);
    return new ShiftTrack(byDevice, cleaning.track(byDevice), rules.gap());
  }

  /** What counts, cut where there is a gap. */
  public List<List<StoredFix>> stretches() {
    List<List<StoredFix>> stretches = new ArrayList<>();
    List<StoredFix> current = new ArrayList<>();
    for (StoredFix fix : track) {
      if (!current.isEmpty() && isGap(current.getLast().recordedAt(), fix.recordedAt())) {
        stretches.add(List.copyOf(current));
        current.clear();
      }
      current.add(fix);
    }
    if (!current.isEmpty()) {
      stretches.add(List.copyOf(current));
    }
    return stretches;
  }

  private boolean isGap(Instant a, Instant b) {
    return Duration.between(a, b).compareTo(gap) > 0;
  }

  /** Length of a stretch. */
  public static double metres(List<StoredFix> stretch) {
    double metres = 0;
    @Nullable StoredFix before = null;
    for (StoredFix fix : stretch) {
      metres += before == null ? 0 : Distance.metres(before, fix);
      before = fix;
    }
    return metres;
  }
}
