package org.linli.patrol.coverage;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.commons.fabric.Fabric;
import org.linli.commons.fabric.FabricHolder;
import org.linli.commons.problem.ProblemException;
import org.linli.commons.settings.Settings;
import org.linli.patrol.Limit;
import org.linli.patrol.fix.Tracks;
import org.linli.patrol.shift.Shifts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the parts up to date: takes in which shifts ended and whose fixes changed, works them out
 * one by one, and folds the days whose fixes end. Any number of copies may go at it; one is at it
 * at a time. Doing something twice changes nothing.
 */
public final class CoverageUpdates {

  private static final Logger log = LoggerFactory.getLogger(CoverageUpdates.class);

  private static final int AT_ONCE = 500;
  private static final Duration WHILE_OPEN = Duration.ofMinutes(5);
  private static final Duration AFTER_FAILURE = Duration.ofHours(1);

  /** A check-out that a device kept to itself so long may be told of after later ones. */
  private static final Duration LATE_ENDS = Duration.ofDays(4);

  private final CoverageStore store;
  private final Tracks tracks;
  private final Shifts shifts;
  private final FabricHolder fabric;
  private final Settings settings;
  private final Clock clock;
  private @Nullable Layout layout;

  public CoverageUpdates(
      CoverageStore store,
      Tracks tracks,
      Shifts shifts,
      FabricHolder fabric,
      Settings settings,
      Clock clock) {
    this.store = store;
    this.tracks = tracks;
    this.shifts = shifts;
    this.fabric = fabric;
    this.settings = settings;
    this.clock = clock;
  }

  /**
   * Does all there is to do, in many small transactions.
   *
   * @return how many shifts were worked out
   */
  public int catchUp() {
    if (fabric.find().isEmpty() || !takeIn()) {
      return 0;
    }
    int done = 0;
    while (store.inTurn(state -> workOutNext(state)).orElse(false)) {
      done++;
    }
    while (store.inTurn(state -> foldNext(state)).orElse(false)) {
      log.info("a day of coverage was folded");
    }
    return done;
  }

  /** False where another copy is at it. */
  private boolean takeIn() {
    Optional<Boolean> more;
    do {
      more = store.inTurn(this::takeInSome);
    } while (more.orElse(false));
    return more.isPresent();
  }

  private boolean takeInSome(CoverageStore.State state) {
    Instant now = clock.instant();
    Layout current = layout();
    if (current.fabric().version() < state.fabricVersion()) {
      // This copy has yet to get the boundaries that another works with.
      return false;
    }
    if (state.layoutHash() == null || state.layoutHash() != current.hash()) {
      store.allDue(lastDayEnding(), now);
    }
    store.laidOut(current.hash(), current.fabric().version());
    List<Tracks.ChangedShift> changed = tracks.changedSince(state.trackMark(), AT_ONCE);
    if (!changed.isEmpty()) {
      Set<UUID> ids = new LinkedHashSet<>();
      changed.forEach(one -> ids.add(one.shift()));
      store.due(ids, now);
      store.tracksTakenIn(changed.getLast().mark());
    }
    List<Shifts.Closed> closed = shifts.closedSince(state.closedAt(), state.closedId(), AT_ONCE);
    if (closed.isEmpty()) {
      Instant late = state.closedAt().minus(LATE_ENDS);
      store.dueIfUnknown(ids(shifts.closedSince(late, null, AT_ONCE * 100)), now);
    } else {
      store.due(ids(closed), now);
      store.endsTakenIn(closed.getLast().at(), closed.getLast().id());
    }
    return !changed.isEmpty() || !closed.isEmpty();
  }

  private boolean workOutNext(CoverageStore.State state) {
    Instant now = clock.instant();
    Layout current = layout();
    if (current.fabric().version() < state.fabricVersion()) {
      return false;
    }
    Optional<UUID> next = store.nextDue(now);
    next.ifPresent(shift -> workOut(shift, state, current, now));
    return next.isPresent();
  }

  private void workOut(UUID shift, CoverageStore.State state, Layout current, Instant now) {
    try {
      Shifts.ShiftTimes times = shifts.times(shift);
      if (times.checkOut() == null) {
        store.settle(shift, now.plus(WHILE_OPEN));
        return;
      }
      boolean known = store.hasParts(shift);
      LocalDate first = LocalDate.ofInstant(times.checkIn(), clock.getZone());
      boolean whole = first.isAfter(lastDayEnding());
      List<Tracks.TrackPoint> track =
          whole || !known ? tracks.valid(shift) : List.<Tracks.TrackPoint>of();
      // What was seen stays when the fixes end.
      if (!known || !track.isEmpty()) {
        replace(patrolled(times, track), state, current);
      }
      store.settle(shift, null);
    } catch (IllegalArgumentException | ProblemException e) {
      log.error("coverage of shift {} cannot be worked out", shift, e);
      store.settle(shift, now.plus(AFTER_FAILURE));
    }
  }

  private void replace(Patrolled shift, CoverageStore.State state, Layout current) {
    TrackRaster.Drawn drawn = TrackRaster.draw(current, rules(), clock.getZone(), shift);
    store.replace(
        shift, current.fabric().version(), drawn.parts(), drawn.duty(), state.foldedThrough());
  }

  private static Patrolled patrolled(Shifts.ShiftTimes times, List<Tracks.TrackPoint> track) {
    return new Patrolled(
        times.id(),
        times.county(),
        times.path(),
        times.onDuty().stream()
            .filter(interval -> interval.until() != null)
            .map(interval -> new Patrolled.Duty(interval.from(), end(interval)))
            .toList(),
        track.stream()
            .map(
                point ->
                    new Patrolled.Position(
                        point.at(), point.lon(), point.lat(), point.afterBreak()))
            .toList());
  }

  private static Instant end(Shifts.Interval interval) {
    Instant until = interval.until();
    return until == null ? interval.from() : until;
  }

  /** One day whose fixes have ended. */
  private boolean foldNext(CoverageStore.State state) {
    LocalDate through = lastDayEnded();
    Optional<LocalDate> day = store.firstDayWithParts(through);
    if (day.isPresent()) {
      store.fold(day.get(), settings.current(DayHours.KIND));
      return true;
    }
    if (state.foldedThrough().isBefore(through)) {
      store.foldedThrough(through);
    }
    return false;
  }

  /** The last day of which all fixes have ended. */
  private LocalDate lastDayEnded() {
    return LocalDate.now(clock).minusDays(settings.limit(Limit.TRACK_DAYS));
  }

  /** The last day of which some fixes may be gone: they end by days of another time zone. */
  private LocalDate lastDayEnding() {
    return lastDayEnded().plusDays(1);
  }

  private TrackRules rules() {
    return TrackRules.of(settings);
  }

  private static List<UUID> ids(List<Shifts.Closed> closed) {
    return closed.stream().map(Shifts.Closed::id).toList();
  }

  private synchronized Layout layout() {
    Fabric current = fabric.current();
    Layout known = layout;
    if (known == null || known.fabric() != current) {
      known = Layout.of(current);
      layout = known;
    }
    return known;
  }
}
