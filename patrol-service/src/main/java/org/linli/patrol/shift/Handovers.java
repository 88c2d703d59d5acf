package org.linli.patrol.shift;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.commons.access.CurrentAccess;
import org.linli.commons.audit.Audit;
import org.linli.commons.audit.AuditSubject;
import org.linli.commons.problem.ProblemException;
import org.linli.commons.settings.Settings;
import org.linli.patrol.Limit;
import org.linli.patrol.clock.Round;
import org.linli.patrol.team.TeamStore;

/** The chain of handovers of a team. */
public final class Handovers implements Round {

  private static final int AT_ONCE = 100;
  private static final Set<String> WORDS = Set.of("WORDS");

  private final HandoverStore store;
  private final ShiftStore shifts;
  private final TeamStore teams;
  private final Audit audit;
  private final Settings settings;
  private final Clock clock;

  public Handovers(
      HandoverStore store,
      ShiftStore shifts,
      TeamStore teams,
      Audit audit,
      Settings settings,
      Clock clock) {
    this.store = store;
    this.shifts = shifts;
    this.teams = teams;
    this.audit = audit;
    this.settings = settings;
    this.clock = clock;
  }

  /** Hands one's own shift over, while it lasts or after it ended. */
  public Handover write(
      UUID shiftId, String openMatters, @Nullable String equipment, @Nullable String key) {
    return shifts.together(
        () -> {
          Shift shift =
              shifts
                  .lock(shiftId)
                  .filter(one -> one.who().username().equals(me()))
                  .orElseThrow(ProblemException::notFound);
          if (shift.times().checkedIn() == null) {
            throw ProblemException.conflict("shift-step", shift.state().name());
          }
          if (key == null && shifts.isHandedOver(shiftId)) {
            throw ProblemException.conflict("handed-over");
          }
          Shift.Who who = shift.who();
          Handover handover =
              new Handover(
                  UUID.randomUUID(),
                  shiftId,
                  new Handover.Place(who.team(), who.county(), who.path()),
                  new Handover.Written(me(), now()),
                  openMatters.strip(),
                  equipment == null ? null : equipment.strip(),
                  null);
          audit.write(subject(handover), WORDS);
          return found(store.insert(handover, key));
        });
  }

  /** The chain of a team that the caller belongs to or coordinates, newest first. */
  public List<Handover> ofTeam(UUID team, int limit) {
    return shifts.together(
        () -> {
          var seen = teams.find(team).orElseThrow(ProblemException::notFound);
          List<Handover> chain = store.ofTeam(team, false, limit);
          if (!chain.isEmpty()) {
            audit.read(
                new AuditSubject("TEAM", seen.county(), seen.path(), team, seen.name()), WORDS);
          }
          return chain;
        });
  }

  /** What was handed to the team of somebody on duty and nobody confirmed. */
  public List<Handover> waiting(Shift open) {
    return shifts.together(
        () -> {
          List<Handover> waiting =
              store.ofTeam(open.who().team(), true, AT_ONCE).stream()
                  .filter(one -> !one.written().by().equals(me()))
                  .toList();
          waiting.forEach(one -> audit.read(subject(one), WORDS));
          return waiting;
        });
  }

  /** Somebody else of the team, on duty, has read it. */
  public Handover confirm(UUID id) {
    return shifts.together(
        () -> {
          Handover handover = found(id);
          boolean onDuty =
              shifts
                  .openOf(me())
                  .filter(shift -> shift.who().team().equals(handover.place().team()))
                  .isPresent();
          if (!onDuty || handover.written().by().equals(me())) {
            throw ProblemException.forbidden("handover-confirm");
          }
          audit.read(subject(handover), WORDS);
          if (!store.confirm(handover, new Handover.Confirmed(me(), now()))) {
            Handover.Confirmed before = found(id).confirmed();
            if (before == null || !before.by().equals(me())) {
              throw ProblemException.conflict("handover-confirmed");
            }
          }
          return found(id);
        });
  }

  @Override
  public String name() {
    return "erasing what was handed over";
  }

  @Override
  public void go(Instant now) {
    Instant before = now.minus(Duration.ofDays(settings.limit(Limit.HANDOVER_DAYS)));
    int erased;
    do {
      erased = shifts.asLinli(() -> store.erase(before, now, AT_ONCE));
    } while (erased == AT_ONCE);
  }

  private Handover found(UUID id) {
    return store.find(id).orElseThrow(ProblemException::notFound);
  }

  private static AuditSubject subject(Handover handover) {
    Handover.Place place = handover.place();
    return new AuditSubject("HANDOVER", place.county(), place.path(), handover.id(), null);
  }

  private static String me() {
    return CurrentAccess.require().viewer().username();
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
