package org.linli.patrol.fix;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.linli.commons.problem.ProblemException;
import org.linli.patrol.shift.Shifts;

/**
 * Times on duty, remembered for a second. A remembered time is used only for fixes recorded before
 * it was asked for: live fixes ask each time, so that a pause holds from its first moment.
 */
public final class Duties {

  private static final Duration REMEMBERED = Duration.ofSeconds(1);
  private static final int MOST = 10_000;

  private final Shifts shifts;
  private final Clock clock;
  private final Map<UUID, OnDuty> byShift = new ConcurrentHashMap<>();
  private final Map<String, UUID> openByHolder = new ConcurrentHashMap<>();

  public Duties(Shifts shifts, Clock clock) {
    this.shifts = shifts;
    this.clock = clock;
  }

  /**
   * The shift that somebody is on or paused.
   *
   * @param newestMicros when the newest fix was recorded that this is asked for
   */
  Optional<OnDuty> openOf(String username, long newestMicros) {
    UUID remembered = openByHolder.get(username);
    OnDuty known = remembered == null ? null : remembered(remembered, newestMicros);
    if (known != null && known.times().checkOut() == null) {
      return Optional.of(known);
    }
    Optional<OnDuty> open = shifts.openOf(username).flatMap(shift -> ask(shift.id()));
    open.ifPresentOrElse(
        duty -> openByHolder.put(username, duty.shift()), () -> openByHolder.remove(username));
    return open;
  }

  /** A shift that somebody has checked in to, open or not. */
  Optional<OnDuty> find(UUID shift, long newestMicros) {
    OnDuty known = remembered(shift, newestMicros);
    return known == null ? ask(shift) : Optional.of(known);
  }

  private @Nullable OnDuty remembered(UUID shift, long newestMicros) {
    OnDuty known = byShift.get(shift);
    boolean fresh =
        known != null
            && known.knows(newestMicros)
            && clock.instant().isBefore(known.knownAt().plus(REMEMBERED));
    return fresh ? known : null;
  }

  private Optional<OnDuty> ask(UUID shift) {
    // From before the question: what happens while it is answered is not known.
    Instant now = clock.instant();
    try {
      OnDuty duty = new OnDuty(shifts.times(shift), now);
      if (byShift.size() >= MOST) {
        byShift.clear();
        openByHolder.clear();
      }
      byShift.put(shift, duty);
      return Optional.of(duty);
    } catch (ProblemException e) {
      if (e.code().equals("not-found")) {
        return Optional.empty();
      }
      throw e;
    }
  }
}
