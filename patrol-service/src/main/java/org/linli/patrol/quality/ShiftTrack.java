package org.linli.patrol.quality;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.patrol.fix.StoredFix;
import org.linli.patrol.shift.Shifts.Interval;

/**
 * The track of a shift.
 *
 * @param byDevice all that is kept, judged
 * @param stretches what counts, in time order, cut where nobody knows the way: after a gap, a jump,
 *     or a pause
 */
public record ShiftTrack(Map<UUID, List<JudgedFix>> byDevice, List<List<StoredFix>> stretches) {

  public ShiftTrack {
    byDevice = Map.copyOf(byDevice);
    stretches = stretches.stream().map(List::copyOf).toList();
  }

  /**
   * The track that some fixes make.
   *
   * @param onDuty nobody knows the way from one time on duty to the next
   */
  static ShiftTrack of(List<StoredFix> fixes, List<Interval> onDuty, TrackRules rules) {
    Cleaning cleaning = new Cleaning(rules);
    Map<UUID, List<JudgedFix>> byDevice = cleaning.byDevice(fixes);
    List<List<StoredFix>> stretches = new ArrayList<>();
    @Nullable StoredFix last = null;
    for (StoredFix fix : cleaning.track(byDevice)) {
      if (last == null || !rules.joins(last, fix) || !isOneDuty(last, fix, onDuty)) {
        stretches.add(new ArrayList<>());
      }
      stretches.getLast().add(fix);
      last = fix;
    }
    return new ShiftTrack(byDevice, stretches);
  }

  private static boolean isOneDuty(StoredFix a, StoredFix b, List<Interval> onDuty) {
    return onDuty.stream()
        .anyMatch(duty -> duty.holds(a.recordedAt()) && duty.holds(b.recordedAt()));
  }

  /** What counts, in time order. */
  public List<StoredFix> track() {
    return stretches.stream().flatMap(List::stream).toList();
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
