package org.linli.patrol.quality;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.patrol.fix.FixReason;
import org.linli.patrol.fix.StoredFix;

/**
 * Decides which fixes of a shift count as its track. It looks at all of them in the order in which
 * they were recorded, however late and in whatever order they came in: so the same fixes always
 * make the same track, and what is kept stays as it came.
 */
public final class Cleaning {

  /** So many in a row that fit each other, but not what was before: then that was wrong. */
  private static final int BELIEVED = 3;

  private final TrackRules rules;

  public Cleaning(TrackRules rules) {
    this.rules = rules;
  }

  /** Each fix with what keeps it from counting, in the order of time, device by device. */
  public Map<UUID, List<JudgedFix>> byDevice(List<StoredFix> fixes) {
    Map<UUID, List<StoredFix>> devices = new LinkedHashMap<>();
    for (StoredFix fix : fixes) {
      devices.computeIfAbsent(fix.device(), d -> new ArrayList<>()).add(fix);
    }
    Map<UUID, List<JudgedFix>> judged = new LinkedHashMap<>();
    devices.forEach(
        (device, its) -> {
          its.sort(Comparator.comparing(StoredFix::recordedAt));
          judged.put(device, new Pass().over(its));
        });
    return judged;
  }

  /**
   * The track of one person from all their devices: where two report at the same time, the one that
   * reported more is followed, so that the line does not go to and fro between them.
   */
  public List<StoredFix> track(Map<UUID, List<JudgedFix>> byDevice) {
    List<List<StoredFix>> devices = new ArrayList<>();
    byDevice
        .values()
        .forEach(
            its ->
                devices.add(its.stream().filter(JudgedFix::counts).map(JudgedFix::fix).toList()));
    devices.sort(Comparator.comparingInt((List<StoredFix> its) -> its.size()).reversed());
    NavigableMap<java.time.Instant, StoredFix> track = new TreeMap<>();
    for (List<StoredFix> its : devices) {
      List<StoredFix> alone = its.stream().filter(fix -> isAlone(fix, track)).toList();
      alone.forEach(fix -> track.putIfAbsent(fix.recordedAt(), fix));
    }
    return List.copyOf(track.values());
  }

  private boolean isAlone(StoredFix fix, NavigableMap<java.time.Instant, StoredFix> track) {
    var before = track.floorEntry(fix.recordedAt());
    var after = track.ceilingEntry(fix.recordedAt());
    if (before == null || after == null) {
      return true;
    }
    return Duration.between(before.getKey(), after.getKey()).compareTo(rules.gap()) > 0;
  }

  /** One device from its first fix to its last. */
  private final class Pass {

    private @Nullable StoredFix last;
    private final List<Integer> doubted = new ArrayList<>();
    private final List<JudgedFix> judged = new ArrayList<>();

    List<JudgedFix> over(List<StoredFix> fixes) {
      for (StoredFix fix : fixes) {
        Double accuracy = fix.accuracyMetres();
        if (accuracy != null && accuracy > rules.worstAccuracyMetres()) {
          judged.add(new JudgedFix(fix, FixReason.INACCURATE));
        } else if (last == null || rules.isPossible(last, fix)) {
          accept(fix);
        } else {
          doubt(fix);
        }
      }
      return judged;
    }

    private void accept(StoredFix fix) {
      judged.add(new JudgedFix(fix, null));
      last = fix;
      doubted.clear();
    }

    private void doubt(StoredFix fix) {
      if (!doubted.isEmpty() && !rules.isPossible(judged.get(doubted.getLast()).fix(), fix)) {
        doubted.clear();
      }
      doubted.add(judged.size());
      judged.add(new JudgedFix(fix, FixReason.JUMP));
      if (doubted.size() >= BELIEVED) {
        doubted.forEach(at -> judged.set(at, new JudgedFix(judged.get(at).fix(), null)));
        last = fix;
        doubted.clear();
      }
    }
  }
}
