package org.linli.patrol.alarm;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.commons.access.CurrentAccess;
import org.linli.commons.audit.Audit;
import org.linli.commons.audit.AuditSubject;
import org.linli.commons.idempotency.OnceById;
import org.linli.commons.place.Places;
import org.linli.commons.problem.ProblemException;
import org.linli.patrol.shift.Shift;
import org.linli.patrol.shift.ShiftStore;
import org.linli.patrol.shift.StepFixes;
import org.linli.patrol.team.Coordination;
import org.linli.patrol.team.Team;
import org.linli.patrol.team.TeamStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Alarms: raised on duty, acknowledged by the first at a desk, closed with an outcome. */
public final class Alarms {

  private static final Logger log = LoggerFactory.getLogger(Alarms.class);
  private static final Set<String> WHO_AND_WHERE = Set.of("NAME", "POSITION");
  private static final int MOST_COUNTED = 1_000;

  private final AlarmStore store;
  private final ShiftStore shifts;
  private final TeamStore teams;
  private final StepFixes fixes;
  private final OnceById once;
  private final Coordination coordination;
  private final Places places;
  private final Audit audit;
  private final Clock clock;

  /** What it stands on. */
  public record Ground(
      AlarmStore store, ShiftStore shifts, TeamStore teams, StepFixes fixes, OnceById once) {}

  public Alarms(Ground ground, Coordination coordination, Places places, Audit audit, Clock clock) {
    this.store = ground.store();
    this.shifts = ground.shifts();
    this.teams = ground.teams();
    this.fixes = ground.fixes();
    this.once = ground.once();
    this.coordination = coordination;
    this.places = places;
    this.audit = audit;
    this.clock = clock;
  }

  /** Alarms of the caller's desks. */
  public record Count(int open, int ringing) {}

  /** Raises an alarm from the caller's open shift; an open one stays the one. */
  public Alarm raise(UUID shiftId, StepFixes.@Nullable StepFix fix, @Nullable String key) {
    return store.together(
        () -> {
          Shift shift =
              shifts
                  .lock(shiftId)
                  .filter(one -> one.who().username().equals(me()))
                  .orElseThrow(ProblemException::notFound);
          UUID id =
              once.make(
                  key,
                  "alarm " + shiftId + fix,
                  () -> {
                    if (!shift.state().isOpen()) {
                      throw ProblemException.conflict("not-on-duty");
                    }
                    Alarm alarm = alarm(shift);
                    audit.write("RAISE_ALARM", subject(alarm), WHO_AND_WHERE);
                    if (fix != null) {
                      take(shift, fix);
                    }
                    return store.insert(alarm);
                  });
          Alarm kept = found(id);
          store.knock(kept);
          return kept;
        });
  }

  private Alarm alarm(Shift shift) {
    Shift.Who who = shift.who();
    Team team = teams.find(who.team()).orElseThrow(ProblemException::notFound);
    Alarm.Place place =
        new Alarm.Place(
            shift.id(),
            team.id(),
            team.name(),
            team.coordinators(),
            team.county(),
            team.ground().area(),
            team.path());
    return new Alarm(UUID.randomUUID(), place, act(), null, null, null);
  }

  private void take(Shift shift, StepFixes.StepFix fix) {
    try {
      fixes.take(shift.id(), fix);
    } catch (ProblemException e) {
      // Help must not wait for a good position.
      log.debug("an alarm goes out without position: {}", e.code());
    }
  }

  /** Without who and where, so that looking at the list is no look at a person. */
  public List<Alarm> list(@Nullable String area, boolean open, int limit) {
    List<String> paths = places.scopes(area);
    return store.together(() -> store.list(paths, open, limit));
  }

  public Count count() {
    List<Alarm> open = list(null, true, MOST_COUNTED);
    return new Count(open.size(), (int) open.stream().filter(this::ringsHere).count());
  }

  /** Whether it knocks at the caller's own desk. */
  public boolean ringsHere(Alarm alarm) {
    return alarm.ringsAt(me(), coordination.desks());
  }

  public boolean isDesk(Alarm alarm) {
    return coordination.covers(alarm.place().path());
  }

  /** One's own, or one of the area; the look is recorded. */
  public Alarm get(UUID id) {
    Alarm alarm = store.together(() -> found(id));
    audit.read(subject(alarm), WHO_AND_WHERE);
    return alarm;
  }

  /** The last position of the shift, while the alarm is open. */
  public Optional<StepFixes.StepFix> last(Alarm alarm) {
    return alarm.state() == Alarm.State.CLOSED
        ? Optional.empty()
        : fixes.last(alarm.place().shift());
  }

  /** Somebody is at it; the first counts. */
  public Alarm acknowledge(UUID id) {
    return store.together(
        () -> {
          Alarm alarm = atDesk(id);
          Alarm.Act before = alarm.acknowledged();
          if (before != null) {
            if (before.by().equals(me()) && alarm.closed() == null) {
              return alarm;
            }
            throw ProblemException.conflict("alarm-taken", before.by());
          }
          audit.write("ACKNOWLEDGE_ALARM", subject(alarm), WHO_AND_WHERE);
          return saved(
              new Alarm(id, alarm.place(), alarm.raised(), alarm.escalatedAt(), act(), null));
        });
  }

  /** How it ended. */
  public Alarm close(UUID id, Alarm.Outcome outcome, @Nullable String words) {
    return store.together(
        () -> {
          Alarm alarm = atDesk(id);
          switch (alarm.state()) {
            case RAISED -> throw ProblemException.conflict("alarm-not-acknowledged");
            case CLOSED -> throw ProblemException.conflict("alarm-closed");
            case ACKNOWLEDGED -> audit.write("CLOSE_ALARM", subject(alarm), WHO_AND_WHERE);
          }
          Alarm.Closed closed =
              new Alarm.Closed(act(), outcome, words == null ? null : words.strip());
          return saved(
              new Alarm(
                  id,
                  alarm.place(),
                  alarm.raised(),
                  alarm.escalatedAt(),
                  alarm.acknowledged(),
                  closed));
        });
  }

  private Alarm atDesk(UUID id) {
    // Asked first without the lock, which only a desk may take.
    Alarm seen = found(id);
    coordination.require(seen.place().path());
    return store.lock(id).orElseThrow(ProblemException::notFound);
  }

  private Alarm saved(Alarm alarm) {
    store.save(alarm);
    store.knock(alarm);
    return found(alarm.id());
  }

  private Alarm found(UUID id) {
    return store.find(id).orElseThrow(ProblemException::notFound);
  }

  private static AuditSubject subject(Alarm alarm) {
    return new AuditSubject(
        "ALARM", alarm.place().county(), alarm.place().path(), alarm.id(), null);
  }

  private Alarm.Act act() {
    return new Alarm.Act(me(), clock.instant().truncatedTo(ChronoUnit.MICROS));
  }

  private static String me() {
    return CurrentAccess.require().viewer().username();
  }
}
