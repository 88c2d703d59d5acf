package org.linli.patrol.fix;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.commons.fabric.FabricHolder;
import org.linli.commons.problem.ProblemException;
import org.linli.commons.settings.Settings;
import org.linli.patrol.shift.Shifts.ShiftTimes;

/**
 * Takes fixes in: each by itself, only from a time on duty of the person it comes from, once.
 * Whatever the way they come, this is the one place where it is decided.
 */
public final class Fixes {

  private static final Duration RULES_FOR = Duration.ofSeconds(2);

  private final FixStore store;
  private final Carriers carriers;
  private final Duties duties;
  private final CountyBox boxes;
  private final Settings settings;
  private final Clock clock;
  private volatile @Nullable Known known;

  private record Known(Rules rules, Instant until) {}

  public Fixes(
      FixStore store,
      Carriers carriers,
      Duties duties,
      FabricHolder fabric,
      Settings settings,
      Clock clock) {
    this.store = store;
    this.carriers = carriers;
    this.duties = duties;
    this.boxes = new CountyBox(fabric);
    this.settings = settings;
    this.clock = clock;
  }

  /**
   * The position at a step of a shift.
   *
   * @param at when it was recorded
   */
  public record StepPosition(
      UUID shift,
      String county,
      String username,
      Instant at,
      double lon,
      double lat,
      @Nullable Double accuracyMetres) {}

  /** The name under which the phone of an account reports, which nobody has to enter. */
  public static UUID phoneOf(String username) {
    return UUID.nameUUIDFromBytes(("phone:" + username).getBytes(StandardCharsets.UTF_8));
  }

  /** The name for what comes from files into shifts of an account. */
  public static UUID filesOf(String username) {
    return UUID.nameUUIDFromBytes(("file:" + username).getBytes(StandardCharsets.UTF_8));
  }

  /**
   * Fixes of a tracker: into the open shift of who carries it, or what it buffered of the last one.
   *
   * @throws ProblemException 401 where the token opens nothing
   */
  public Receipt fromDevice(Carrier carrier, FixBatch batch) {
    long newest = newest(batch);
    List<OnDuty> shifts = new ArrayList<>();
    duties.openOf(carrier.holder(), newest).ifPresent(shifts::add);
    UUID last = carrier.lastShift();
    if (last != null && shifts.stream().noneMatch(open -> open.shift().equals(last))) {
      duties
          .find(last, newest)
          .filter(shift -> shift.times().username().equals(carrier.holder()))
          .ifPresent(shifts::add);
    }
    Receipt receipt = take(batch, carrier.device(), carrier.gcj02(), carrier.county(), shifts);
    // Devices send what they buffered first: as long as that comes, the shift before is the last
    // one.
    UUID newestShift = receipt.newest();
    if (newestShift != null && !newestShift.equals(last)) {
      carriers.reportedIn(carrier, newestShift);
    }
    return receipt;
  }

  /**
   * Fixes of the phone of who is, or was, on this shift.
   *
   * @param device one that they carry; null for the phone itself
   * @throws ProblemException 404 where it is not their shift; 403 where the device is not theirs
   */
  public Receipt fromPhone(String username, UUID shift, @Nullable UUID device, FixBatch batch) {
    OnDuty duty =
        duties
            .find(shift, newest(batch))
            .filter(found -> found.times().username().equals(username))
            .orElseThrow(ProblemException::notFound);
    UUID own = phoneOf(username);
    boolean gcj02 = false;
    if (device != null && !device.equals(own)) {
      Carrier carrier =
          carriers
              .carriedBy(username, device)
              .orElseThrow(() -> ProblemException.forbidden("other-device"));
      own = carrier.device();
      gcj02 = carrier.gcj02();
    }
    return take(batch, own, gcj02, duty.times().county(), List.of(duty));
  }

  /** Fixes of a file for a shift that the caller may add to; how long ago does not matter. */
  Receipt fromFile(ShiftTimes times, boolean gcj02, FixBatch batch) {
    OnDuty duty = duties.find(times.id(), newest(batch)).orElseThrow(ProblemException::notFound);
    Rules usual = rules();
    Rules anyAge =
        new Rules(usual.kept(), usual.clockTolerance(), usual.kept(), usual.outsideCountyMetres());
    UUID device = filesOf(times.username());
    return take(batch, device, gcj02, times.county(), List.of(duty), anyAge);
  }

  /**
   * Keeps the position at check-in, pause or check-out, in the transaction of that step. Nothing is
   * kept of a place that is none, or far outside the county.
   *
   * @return whether it was kept
   */
  public boolean take(StepPosition fix) {
    Rules rules = rules();
    boolean usable =
        (fix.lon() != 0 || fix.lat() != 0)
            && boxes
                .around(fix.county(), rules.outsideCountyMetres())
                .contains(fix.lon(), fix.lat())
            && fix.at().isBefore(clock.instant().plus(rules.clockTolerance()));
    if (usable) {
      store.addInside(fix, phoneOf(fix.username()), clock.instant());
    }
    return usable;
  }

  private Receipt take(
      FixBatch batch, UUID device, boolean gcj02, String county, List<OnDuty> shifts) {
    return take(batch, device, gcj02, county, shifts, rules());
  }

  private Receipt take(
      FixBatch batch, UUID device, boolean gcj02, String county, List<OnDuty> shifts, Rules rules) {
    Instant now = clock.instant();
    Judgement judged =
        new Judgement(
            batch, shifts, gcj02, rules, boxes.around(county, rules.outsideCountyMetres()), now);
    Map<FixReason, Integer> refused = new EnumMap<>(FixReason.class);
    refused.putAll(judged.refused());
    int taken = 0;
    if (!shifts.isEmpty() && (judged.count() > 0 || !refused.isEmpty())) {
      KeptFixes kept =
          new KeptFixes(
              batch,
              judged.kept(),
              judged.count(),
              judged.shiftOf(),
              county,
              device,
              Timestamps.micros(now));
      taken = store.add(kept, shifts.getFirst().shift(), refused);
    }
    int twice = refused.getOrDefault(FixReason.KNOWN, 0);
    refused.remove(FixReason.KNOWN);
    UUID newest = judged.count() == 0 ? null : judged.shiftOf()[judged.kept()[judged.count() - 1]];
    return new Receipt(batch, taken, judged.count() - taken + twice, refused, newest);
  }

  private static long newest(FixBatch batch) {
    long newest = Long.MIN_VALUE;
    for (int i = 0; i < batch.size(); i++) {
      newest = Math.max(newest, batch.fault(i) == null ? batch.recordedMicros(i) : newest);
    }
    return newest;
  }

  private Rules rules() {
    Instant now = clock.instant();
    Known current = known;
    if (current == null || now.isAfter(current.until())) {
      current = new Known(Rules.of(settings), now.plus(RULES_FOR));
      known = current;
    }
    return current.rules();
  }
}
