package org.linli.patrol.quality;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.patrol.fix.FixReason;
import org.linli.patrol.fix.StoredFix;
import org.linli.patrol.shift.Shifts.Interval;
import org.linli.patrol.shift.Shifts.ShiftTimes;

/**
 * How good the track of a shift is.
 *
 * @param withData of the time on duty, between fixes that count and whose way is known; a lone fix
 *     is a moment and no time
 * @param received how many came in, each as often as it came
 * @param reasons how many were refused, not counted, or worth knowing, by reason
 */
public record QualityReport(
    Duration onDuty,
    Duration withData,
    int received,
    int kept,
    int counted,
    double metres,
    Map<FixReason, Integer> reasons,
    List<Gap> gaps,
    List<DeviceReport> devices) {

  public QualityReport {
    reasons = Map.copyOf(reasons);
    gaps = List.copyOf(gaps);
    devices = List.copyOf(devices);
  }

  /** A time on duty without data: nobody knows. */
  public record Gap(Instant from, Instant until) {
    public Duration length() {
      return Duration.between(from, until);
    }
  }

  /**
   * What one device brought.
   *
   * @param usualIntervalSeconds median time between its fixes; null for fewer than two
   * @param clockSkewSeconds shortest time from recording to receiving: negative where its clock is
   *     ahead
   */
  public record DeviceReport(
      UUID device,
      int kept,
      int counted,
      @Nullable Double usualIntervalSeconds,
      @Nullable Double clockSkewSeconds) {}

  static QualityReport of(
      ShiftTrack track,
      ShiftTimes times,
      Map<FixReason, Integer> refused,
      TrackRules rules,
      Instant now) {
    Map<FixReason, Integer> reasons = new EnumMap<>(FixReason.class);
    reasons.putAll(refused);
    List<DeviceReport> devices = new ArrayList<>();
    int kept = 0;
    int counted = 0;
    for (Map.Entry<UUID, List<JudgedFix>> device : track.byDevice().entrySet()) {
      List<JudgedFix> its = device.getValue();
      int counts = (int) its.stream().filter(JudgedFix::counts).count();
      kept += its.size();
      counted += counts;
      devices.add(
          new DeviceReport(
              device.getKey(), its.size(), counts, usualInterval(its), clockSkew(its)));
      for (JudgedFix fix : its) {
        FixReason reason = fix.reason();
        if (reason != null) {
          reasons.merge(reason, 1, Integer::sum);
        }
      }
      count(reasons, FixReason.LATE, late(its, rules));
      count(reasons, FixReason.OUT_OF_ORDER, outOfOrder(its));
    }
    devices.sort(Comparator.comparingInt(DeviceReport::kept).reversed());
    Duration onDuty = Duration.ZERO;
    List<Gap> gaps = new ArrayList<>();
    for (Interval interval : times.onDuty()) {
      Instant until = interval.until() == null ? now : interval.until();
      onDuty = onDuty.plus(Duration.between(interval.from(), until));
      gaps.addAll(gaps(track.stretches(), interval.from(), until));
    }
    Duration without = gaps.stream().map(Gap::length).reduce(Duration.ZERO, Duration::plus);
    return new QualityReport(
        onDuty,
        onDuty.minus(without),
        kept + refused.values().stream().mapToInt(Integer::intValue).sum(),
        kept,
        counted,
        track.stretches().stream().mapToDouble(ShiftTrack::metres).sum(),
        reasons,
        gaps,
        devices);
  }

  private static void count(Map<FixReason, Integer> reasons, FixReason reason, int n) {
    if (n > 0) {
      reasons.merge(reason, n, Integer::sum);
    }
  }

  private static int late(List<JudgedFix> fixes, TrackRules rules) {
    return (int)
        fixes.stream()
            .map(JudgedFix::fix)
            .filter(
                fix ->
                    Duration.between(fix.recordedAt(), fix.receivedAt()).compareTo(rules.late())
                        > 0)
            .count();
  }

  /** Those that came in after one that was recorded later. */
  private static int outOfOrder(List<JudgedFix> fixes) {
    List<StoredFix> arrived =
        fixes.stream()
            .map(JudgedFix::fix)
            .sorted(Comparator.comparing(StoredFix::receivedAt))
            .toList();
    Instant latest = Instant.MIN;
    int count = 0;
    for (StoredFix fix : arrived) {
      if (fix.recordedAt().isBefore(latest)) {
        count++;
      } else {
        latest = fix.recordedAt();
      }
    }
    return count;
  }

  /** Times of an interval that lie in no stretch; stretches never reach from one into the next. */
  private static List<Gap> gaps(List<List<StoredFix>> stretches, Instant from, Instant until) {
    List<Gap> gaps = new ArrayList<>();
    Instant known = from;
    for (List<StoredFix> stretch : stretches) {
      Instant begins = stretch.getFirst().recordedAt();
      Instant ends = stretch.getLast().recordedAt();
      if (stretch.size() < 2 || begins.isBefore(from) || ends.isAfter(until)) {
        continue;
      }
      if (begins.isAfter(known)) {
        gaps.add(new Gap(known, begins));
      }
      known = ends;
    }
    if (until.isAfter(known)) {
      gaps.add(new Gap(known, until));
    }
    return gaps;
  }

  private static @Nullable Double usualInterval(List<JudgedFix> fixes) {
    if (fixes.size() < 2) {
      return null;
    }
    double[] seconds = new double[fixes.size() - 1];
    for (int i = 1; i < fixes.size(); i++) {
      seconds[i - 1] =
          seconds(fixes.get(i - 1).fix().recordedAt(), fixes.get(i).fix().recordedAt());
    }
    java.util.Arrays.sort(seconds);
    return seconds[seconds.length / 2];
  }

  private static @Nullable Double clockSkew(List<JudgedFix> fixes) {
    return fixes.stream()
        .map(JudgedFix::fix)
        .map(fix -> seconds(fix.recordedAt(), fix.receivedAt()))
        .min(Comparator.naturalOrder())
        .orElse(null);
  }

  private static double seconds(Instant a, Instant b) {
    return Math.round(Duration.between(a, b).toNanos() / 1e6) / 1e3;
  }
}
