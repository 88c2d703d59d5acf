package org.linli.patrol.rota;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.commons.access.CurrentAccess;
import org.linli.commons.idempotency.OnceById;
import org.linli.commons.problem.ProblemException;
import org.linli.commons.problem.Violation;
import org.linli.patrol.shift.Availability;
import org.linli.patrol.shift.PlanHorizon;
import org.linli.patrol.shift.Shift;
import org.linli.patrol.shift.ShiftState;
import org.linli.patrol.shift.ShiftStore;
import org.linli.patrol.shift.Step;
import org.linli.patrol.team.Capacity;
import org.linli.patrol.team.Coordination;
import org.linli.patrol.team.Team;
import org.linli.patrol.team.TeamStore;
import org.linli.patrol.team.Usernames;

/** Planned shifts: made from templates, one by one, filled with people, cancelled. */
public final class Planning {

  private final RotaStore store;
  private final ShiftStore shifts;
  private final TeamStore teams;
  private final Availability availability;
  private final Coordination coordination;
  private final OnceById once;
  private final Clock clock;
  private final PlanHorizon horizon;

  public Planning(
      RotaStore store,
      ShiftStore shifts,
      TeamStore teams,
      Availability availability,
      Coordination coordination,
      OnceById once,
      Clock clock) {
    this.store = store;
    this.shifts = shifts;
    this.teams = teams;
    this.availability = availability;
    this.coordination = coordination;
    this.once = once;
    this.clock = clock;
    this.horizon = new PlanHorizon(clock);
  }

  /** Plans the days of a period from the templates of a team; what is planned already stays. */
  public Generation generate(UUID teamId, LocalDate from, LocalDate until) {
    return shifts.together(
        () -> {
          Team team = coordinated(teamId);
          horizon.requireNear("until", until.atStartOfDay(clock.getZone()).toInstant());
          Tally tally = new Tally();
          List<RotaTemplate> templates = store.templates(teamId, false);
          for (LocalDate day = from; !day.isAfter(until); day = day.plusDays(1)) {
            for (RotaTemplate template : templates) {
              if (template.fallsOn(day)) {
                generate(team, template, day, tally);
              }
            }
          }
          return new Generation(tally.created, tally.existing, tally.skipped, tally.conflicts);
        });
  }

  private static final class Tally {
    private int created;
    private int existing;
    private int skipped;
    private final List<Generation.Conflict> conflicts = new ArrayList<>();
  }

  private void generate(Team team, RotaTemplate template, LocalDate day, Tally tally) {
    Optional<RotaException> exception = template.exception(day);
    if (exception.filter(RotaException::skip).isPresent()) {
      tally.skipped++;
      return;
    }
    RotaTemplate.Said said = template.said();
    LocalTime from = exception.map(RotaException::from).orElse(said.from());
    LocalTime until = exception.map(RotaException::until).orElse(said.until());
    PlannedShift shift =
        new PlannedShift(
            UUID.randomUUID(),
            template.owner(),
            template.id(),
            day,
            time(day, from, until),
            said.route(),
            exception.map(RotaException::needed).orElse(said.needed()),
            null,
            1);
    if (horizon.hasBegun(shift.time().from())) {
      tally.skipped++;
      return;
    }
    if (!store.insert(shift, me(), now())) {
      tally.existing++;
      return;
    }
    tally.created++;
    for (String username : said.crew()) {
      Set<Availability.Obstacle> obstacles = obstacles(shift, username);
      if (obstacles.isEmpty()) {
        join(team, shift, username);
      }
      obstacles.forEach(
          obstacle ->
              tally.conflicts.add(
                  new Generation.Conflict(shift.id(), shift.time().from(), username, obstacle)));
    }
  }

  /** Plans one beside the templates. */
  public PlannedShift.Counted plan(
      UUID teamId, PlannedShift.Time time, @Nullable UUID route, int needed, @Nullable String key) {
    return shifts.together(
        () -> {
          Team team = coordinated(teamId);
          horizon.requireToCome("from", time.from());
          if (!time.until().isAfter(time.from())) {
            throw ProblemException.badField("until", "date-order");
          }
          if (ChronoUnit.HOURS.between(time.from(), time.until()) > 24) {
            throw ProblemException.badField("until", "shift-too-long", 24);
          }
          PlannedShift shift =
              new PlannedShift(
                  UUID.randomUUID(),
                  new RotaTemplate.Owner(teamId, team.county(), team.path()),
                  null,
                  time.from().atZone(clock.getZone()).toLocalDate(),
                  time,
                  route,
                  needed,
                  null,
                  1);
          return found(store.insert(shift, me(), now(), key));
        });
  }

  public List<PlannedShift.Counted> list(
      RotaStore.Filter filter, RotaStore.@Nullable Place after, int limit) {
    // Numbers of people are for all who see the plan; the filter keeps to the caller's areas.
    return shifts.together(() -> shifts.asLinli(() -> store.list(filter, after, limit)));
  }

  /**
   * A planned shift that the caller sees.
   *
   * @throws ProblemException 404
   */
  public PlannedShift.Counted get(UUID id) {
    return shifts.together(() -> found(id));
  }

  /** Who goes; only for who coordinates. */
  public List<Shift> crew(PlannedShift shift) {
    return coordination.covers(shift.owner().path())
        ? shifts.together(() -> shifts.crew(shift.id()))
        : List.of();
  }

  /** Whether somebody said that they cannot at some time of a shift. */
  public boolean isAbsent(Shift shift) {
    Instant until = shift.plan().until();
    return until != null
        && shifts.together(
            () -> shifts.isAbsent(shift.who().username(), shift.plan().from(), until));
  }

  /** Plans somebody in. */
  public PlannedShift.Counted assign(UUID id, String username, @Nullable String key) {
    return shifts.together(
        () -> {
          PlannedShift shift = lock(id);
          Team team = coordinated(shift.owner().team());
          if (!Usernames.isOne(username)) {
            throw ProblemException.badField("username", "username");
          }
          once.make(
              key,
              "assign " + id + username,
              () -> {
                if (shift.isCancelled() || !shift.time().until().isAfter(now())) {
                  throw ProblemException.conflict("planned-shift-over");
                }
                horizon.requireNotBegun(shift.time().from());
                refuse(obstacles(shift, username));
                return join(team, shift, username);
              });
          return found(id);
        });
  }

  /** Cancels a planned shift for all who were to go. */
  public PlannedShift.Counted cancel(UUID id, String reason, int seen) {
    return shifts.together(
        () -> {
          PlannedShift shift = lock(id);
          coordination.require(shift.owner().path());
          List<Shift> crew = shifts.crew(id);
          if (crew.stream().anyMatch(one -> one.state() != ShiftState.PLANNED)) {
            throw ProblemException.conflict("planned-shift-begun");
          }
          if (!shift.isCancelled()) {
            horizon.requireNotBegun(shift.time().from());
          }
          if (shift.isCancelled() || !store.cancel(shift, reason.strip(), me(), seen)) {
            throw ProblemException.versionOutdated();
          }
          Instant now = now();
          for (Shift one : crew) {
            shifts.save(
                one.cancelled(reason.strip()), new Step(Step.Kind.CANCELLED, now, now, me(), null));
          }
          return found(id);
        });
  }

  /**
   * Refuses, naming each obstacle.
   *
   * @throws ProblemException 409
   */
  static void refuse(Set<Availability.Obstacle> obstacles) {
    if (!obstacles.isEmpty()) {
      throw ProblemException.conflictBecause(
          "rota-conflict",
          obstacles.stream().map(one -> Violation.ofField("username", one.code())).toList());
    }
  }

  private UUID join(Team team, PlannedShift shift, String username) {
    PlannedShift.Time time = shift.time();
    Capacity capacity =
        availability
            .capacity(team.id(), username, time.from())
            .orElseThrow(() -> ProblemException.badField("username", "shift-not-member"));
    Shift joined =
        new Shift(
            UUID.randomUUID(),
            new Shift.Who(username, capacity, team.id(), team.name(), team.county(), team.path()),
            new Shift.Plan(shift.id(), shift.route(), time.from(), time.until()),
            ShiftState.PLANNED,
            Shift.Times.NONE,
            null,
            1);
    Instant now = now();
    shifts.insert(joined, new Step(Step.Kind.PLANNED, now, now, me(), null));
    return joined.id();
  }

  private Set<Availability.Obstacle> obstacles(PlannedShift shift, String username) {
    return availability.obstacles(
        shift.owner().team(), username, shift.time().from(), shift.time().until(), Set.of());
  }

  private PlannedShift.Time time(LocalDate day, LocalTime from, LocalTime until) {
    LocalDate end = until.isAfter(from) ? day : day.plusDays(1);
    return new PlannedShift.Time(
        day.atTime(from).atZone(clock.getZone()).toInstant(),
        end.atTime(until).atZone(clock.getZone()).toInstant());
  }

  private Team coordinated(UUID id) {
    Team team = teams.find(id).orElseThrow(ProblemException::notFound);
    coordination.require(team.path());
    if (team.isOver()) {
      throw ProblemException.conflict("team-ended");
    }
    return team;
  }

  private PlannedShift lock(UUID id) {
    return store.lock(id).orElseThrow(ProblemException::notFound);
  }

  private PlannedShift.Counted found(UUID id) {
    // Whether the caller sees it is asked as the caller, how many go as Linli.
    if (store.find(id).isEmpty()) {
      throw ProblemException.notFound();
    }
    return shifts.asLinli(() -> store.find(id).orElseThrow(ProblemException::notFound));
  }

  private static String me() {
    return CurrentAccess.require().viewer().username();
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
