package org.linli.patrol.shift;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.linli.commons.access.CurrentAccess;
import org.linli.commons.idempotency.OnceById;
import org.linli.commons.problem.ProblemException;
import org.linli.commons.settings.Settings;
import org.linli.patrol.Limit;
import org.linli.patrol.team.Capacity;
import org.linli.patrol.team.Team;
import org.linli.patrol.team.TeamStore;

/** What somebody does with their own shifts, on their own device, knowingly. */
public final class OwnShifts {

  /** A clock on a phone is never quite right. */
  private static final Duration TOLERANCE = Duration.ofMinutes(2);

  private final ShiftStore store;
  private final TeamStore teams;
  private final Availability availability;
  private final StepFixes fixes;
  private final OnceById once;
  private final Settings settings;
  private final Clock clock;

  public OwnShifts(
      ShiftStore store,
      TeamStore teams,
      Availability availability,
      StepFixes fixes,
      OnceById once,
      Settings settings,
      Clock clock) {
    this.store = store;
    this.teams = teams;
    this.availability = availability;
    this.fixes = fixes;
    this.once = once;
    this.settings = settings;
    this.clock = clock;
  }

  /**
   * What is sent with a step.
   *
   * @param at when it was pressed, where it could not be sent at once
   * @param fix null where the device has no position
   */
  public record Pressed(
      @Nullable Instant at, StepFixes.@Nullable StepFix fix, @Nullable String key) {}

  /** Checks in to a planned shift. */
  public Shift checkIn(UUID id, int notice, Pressed pressed) {
    return once(
        "check-in " + id,
        pressed,
        () -> {
          Shift shift = own(id);
          Instant now = now();
          requireNotice(notice);
          requireWindow(shift, now);
          requireFree();
          Shift after = shift.checkedIn(now, notice);
          store.save(after, step(Step.Kind.CHECK_IN, now, now));
          takeFix(after, pressed.fix());
          return id;
        });
  }

  /** Checks in to a shift that nobody planned. */
  public Shift start(UUID teamId, @Nullable UUID route, int notice, Pressed pressed) {
    return once(
        "unplanned " + teamId,
        pressed,
        () -> {
          Team team = teams.find(teamId).orElseThrow(ProblemException::notFound);
          Instant now = now();
          Capacity capacity =
              availability
                  .capacity(teamId, me(), now)
                  .orElseThrow(() -> ProblemException.forbidden("not-member"));
          if (team.isOver()) {
            throw ProblemException.conflict("team-ended");
          }
          if (!settings.current(DutyRules.KIND).unplanned().contains(capacity)) {
            throw ProblemException.forbidden("planned-only");
          }
          requireNotice(notice);
          requireFree();
          Shift shift =
              new Shift(
                  UUID.randomUUID(),
                  new Shift.Who(me(), capacity, teamId, team.name(), team.county(), team.path()),
                  new Shift.Plan(null, route, now, null),
                  ShiftState.ON_DUTY,
                  new Shift.Times(now, null, false, notice, null),
                  null,
                  1);
          store.insert(shift, step(Step.Kind.CHECK_IN, now, now));
          takeFix(shift, pressed.fix());
          return shift.id();
        });
  }

  public Shift pause(UUID id, Pressed pressed) {
    return move(id, pressed, Step.Kind.PAUSE, (shift, at) -> shift.paused());
  }

  /** Goes on after a pause. */
  public Shift resume(UUID id, Pressed pressed) {
    return move(id, pressed, Step.Kind.RESUME, (shift, at) -> shift.resumed());
  }

  public Shift checkOut(UUID id, Pressed pressed) {
    return move(id, pressed, Step.Kind.CHECK_OUT, (shift, at) -> shift.ended(at, false));
  }

  public Optional<Shift> open() {
    return store.together(() -> store.openOf(me()));
  }

  public List<Shift> between(Instant from, Instant until) {
    return store.together(() -> store.of(me(), from, until));
  }

  /** Teams in which the caller may go on duty without a plan. */
  public List<Team> unplannedTeams() {
    var allowed = settings.current(DutyRules.KIND).unplanned();
    return store.together(
        () ->
            teams.own(me()).stream()
                .filter(member -> member.isMemberOn(java.time.LocalDate.now(clock)))
                .filter(member -> allowed.contains(member.capacity()))
                .flatMap(member -> teams.find(member.team()).stream())
                .filter(team -> !team.isOver())
                .distinct()
                .toList());
  }

  public Settings.InForce<PatrolNotice> notice() {
    return settings.inForce(PatrolNotice.KIND);
  }

  private Shift move(
      UUID id, Pressed pressed, Step.Kind kind, BiFunction<Shift, Instant, Shift> next) {
    return once(
        kind + " " + id,
        pressed,
        () -> {
          Shift shift = own(id);
          Instant now = now();
          Instant at = when(shift, pressed.at(), now);
          Shift after = next.apply(shift, at);
          store.save(after, step(kind, at, now));
          takeFix(after, kind == Step.Kind.RESUME ? null : pressed.fix());
          return id;
        });
  }

  private Shift once(String what, Pressed pressed, java.util.function.Supplier<UUID> work) {
    return store.together(
        () -> {
          store.alone(me());
          String request = what + ' ' + pressed.at() + ' ' + pressed.fix();
          UUID id = once.make(pressed.key(), request, work);
          return store.find(id).orElseThrow(ProblemException::notFound);
        });
  }

  /** The moment it was pressed: between the last step and now. */
  private Instant when(Shift shift, @Nullable Instant told, Instant now) {
    if (told == null) {
      return now;
    }
    List<Step> steps = store.steps(shift);
    Instant last = steps.isEmpty() ? Instant.MIN : steps.getLast().at();
    if (told.isBefore(last)) {
      throw ProblemException.badField("at", "step-order");
    }
    if (told.isAfter(now.plus(TOLERANCE))) {
      throw ProblemException.badField("at", "in-the-future");
    }
    return told.isAfter(now) ? now : told.truncatedTo(ChronoUnit.MICROS);
  }

  private Shift own(UUID id) {
    return store
        .lock(id)
        .filter(shift -> shift.who().username().equals(me()))
        .orElseThrow(ProblemException::notFound);
  }

  private void requireNotice(int version) {
    if (notice().version() != version) {
      throw ProblemException.conflict("notice-changed");
    }
  }

  private void requireWindow(Shift shift, Instant now) {
    Instant opens = shift.plan().from().minusSeconds(60L * settings.limit(Limit.CHECK_IN_MINUTES));
    if (now.isBefore(opens)) {
      throw ProblemException.conflict("check-in-early", settings.limit(Limit.CHECK_IN_MINUTES));
    }
    if (shift.stateAt(now) == ShiftState.MISSED) {
      throw ProblemException.conflict("check-in-late");
    }
  }

  private void requireFree() {
    if (store.openOf(me()).isPresent()) {
      throw ProblemException.conflict("already-on-duty");
    }
  }

  private void takeFix(Shift shift, StepFixes.@Nullable StepFix fix) {
    if (fix == null) {
      return;
    }
    boolean taken;
    try {
      taken = fixes.take(shift.id(), fix);
    } catch (ProblemException e) {
      // A position that cannot be kept must not keep anybody from going on or off duty.
      taken = false;
    }
    store.fix(shift, taken ? Step.FixOutcome.TAKEN : Step.FixOutcome.REFUSED);
  }

  private Step step(Step.Kind kind, Instant at, Instant received) {
    return new Step(
        kind, at, received, me(), kind == Step.Kind.RESUME ? null : Step.FixOutcome.NO_POSITION);
  }

  private static String me() {
    return CurrentAccess.require().viewer().username();
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
