package org.linli.patrol.quality;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.linli.patrol.fix.FixReason;
import org.linli.patrol.fix.StoredFix;
import org.linli.patrol.shift.Shifts.Interval;

class CleaningTest {

  private static final Instant START = Instant.parse("2026-05-04T01:00:00Z");
  private static final UUID PHONE = new UUID(0, 1);
  private static final UUID TRACKER = new UUID(0, 2);
  private static final TrackRules RULES =
      new TrackRules(100, 150 / 3.6, Duration.ofMinutes(3), 500, Duration.ofMinutes(10));
  private static final List<Interval> ON_DUTY = List.of(new Interval(START, null));

  private final Cleaning cleaning = new Cleaning(RULES);

  private static StoredFix fix(
      UUID device, long seconds, double metresEast, @Nullable Double accuracy) {
    Instant at = START.plusSeconds(seconds);
    return new StoredFix(
        device,
        at,
        at.plusSeconds(2),
        110 + metresEast / (111_320 * Math.cos(Math.toRadians(25))),
        25,
        accuracy);
  }

  private static List<StoredFix> walk(UUID device, int from, int n, double offset) {
    List<StoredFix> fixes = new ArrayList<>();
    for (int i = 0; i < n; i++) {
      fixes.add(fix(device, from + i * 10L, offset + i * 12, 5.0));
    }
    return fixes;
  }

  private List<@Nullable FixReason> reasons(List<StoredFix> fixes) {
    List<@Nullable FixReason> reasons = new ArrayList<>();
    cleaning.byDevice(fixes).get(PHONE).forEach(judged -> reasons.add(judged.reason()));
    return reasons;
  }

  @Test
  void anOutlierIsAJumpAndThoseAfterItAreNot() {
    List<StoredFix> fixes = walk(PHONE, 0, 10, 0);
    fixes.set(5, fix(PHONE, 50, 9000, 5.0));
    assertThat(reasons(fixes))
        .containsExactly(null, null, null, null, null, FixReason.JUMP, null, null, null, null);
  }

  @Test
  void aFirstFixThatWasWrongDoesNotSpoilTheRest() {
    List<StoredFix> fixes = walk(PHONE, 0, 10, 0);
    fixes.set(0, fix(PHONE, 0, 90_000, 5.0));
    assertThat(reasons(fixes).subList(1, 10)).containsOnlyNulls();
  }

  @Test
  void anInaccurateFixDoesNotCountAndIsNotMeasuredAgainst() {
    List<StoredFix> fixes = walk(PHONE, 0, 4, 0);
    fixes.set(1, fix(PHONE, 10, 3000, 2500.0));
    assertThat(reasons(fixes)).containsExactly(null, FixReason.INACCURATE, null, null);
  }

  @Test
  void aCarOnTheRoadIsNoJump() {
    List<StoredFix> fixes = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      fixes.add(fix(PHONE, i * 5L, i * 150, 8.0));
    }
    assertThat(reasons(fixes)).containsOnlyNulls();
  }

  @Test
  void whatCountsDoesNotDependOnTheOrderOfArrival() {
    List<StoredFix> fixes = walk(PHONE, 0, 40, 0);
    fixes.set(7, fix(PHONE, 70, 9000, 5.0));
    fixes.set(21, fix(PHONE, 210, -7000, null));
    List<StoredFix> expected = cleaning.track(cleaning.byDevice(fixes));
    assertThat(expected).hasSize(38);
    for (int seed = 0; seed < 20; seed++) {
      List<StoredFix> shuffled = new ArrayList<>(fixes);
      Collections.shuffle(shuffled, new Random(seed));
      assertThat(cleaning.track(cleaning.byDevice(shuffled))).isEqualTo(expected);
    }
  }

  @Test
  void ofTwoDevicesTheOtherFillsOnlyWhatTheFirstDoesNotKnow() {
    List<StoredFix> fixes = walk(PHONE, 0, 60, 0);
    fixes.addAll(walk(PHONE, 1800, 60, 0));
    fixes.addAll(walk(TRACKER, 5, 50, 400));
    fixes.addAll(walk(TRACKER, 1000, 30, 400));
    List<StoredFix> track = cleaning.track(cleaning.byDevice(fixes));
    assertThat(track).hasSize(150);
    assertThat(track.stream().filter(fix -> fix.device().equals(TRACKER))).hasSize(30);
    assertThat(track).isSortedAccordingTo(java.util.Comparator.comparing(StoredFix::recordedAt));
  }

  @Test
  void aTrackIsCutWhereNobodyKnows() {
    List<StoredFix> fixes = walk(PHONE, 0, 10, 0);
    fixes.addAll(walk(PHONE, 1000, 10, 0));
    ShiftTrack track = ShiftTrack.of(fixes, ON_DUTY, RULES);
    assertThat(track.stretches()).hasSize(2);
    assertThat(ShiftTrack.metres(track.stretches().getFirst()))
        .isCloseTo(108, org.assertj.core.data.Offset.offset(1.0));
  }

  @Test
  void aJumpThatLastsCutsTheTrackAndIsNoWay() {
    List<StoredFix> fixes = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      fixes.add(fix(PHONE, i * 30L, i * 36 + (i < 3 ? 0 : 29_000), 8.0));
    }
    ShiftTrack track = ShiftTrack.of(fixes, ON_DUTY, RULES);
    assertThat(reasons(fixes)).containsOnlyNulls();
    assertThat(track.stretches()).hasSize(2);
    assertThat(track.stretches().stream().mapToDouble(ShiftTrack::metres).sum())
        .isCloseTo(10 * 36, org.assertj.core.data.Offset.offset(2.0));
  }

  @Test
  void aShortJumpCutsItTooAndSoDoesAPause() {
    List<StoredFix> jumped = walk(PHONE, 0, 6, 0);
    for (int i = 0; i < 5; i++) {
      jumped.add(fix(PHONE, 51 + i, 450, 5.0));
    }
    assertThat(ShiftTrack.of(jumped, ON_DUTY, RULES).stretches()).hasSize(2);
    List<Interval> withPause =
        List.of(
            new Interval(START, START.plusSeconds(40)), new Interval(START.plusSeconds(50), null));
    assertThat(ShiftTrack.of(walk(PHONE, 0, 10, 0), withPause, RULES).stretches()).hasSize(2);
  }
}
