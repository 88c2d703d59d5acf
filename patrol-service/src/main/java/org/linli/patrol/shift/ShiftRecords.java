package org.linli.patrol.shift;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.commons.access.CurrentAccess;
import org.linli.commons.audit.Audit;
import org.linli.commons.audit.AuditSubject;
import org.linli.commons.idempotency.OnceById;
import org.linli.commons.problem.ProblemException;
import org.linli.commons.problem.Required;
import org.linli.commons.problem.Violation;
import org.linli.commons.settings.Settings;
import org.linli.patrol.Limit;
import org.linli.patrol.team.Capacity;
import org.linli.patrol.team.Coordination;
import org.linli.patrol.team.Team;
import org.linli.patrol.team.TeamStore;
import org.linli.patrol.team.Usernames;

/** Shifts entered afterwards, by somebody else than who went them: no position, no notice. */
public final class ShiftRecords {

  private static final Set<String> FIELDS = Set.of("DUTY");

  private final ShiftStore shifts;
  private final ShiftRecordStore records;
  private final TeamStore teams;
  private final Availability availability;
  private final Coordination coordination;
  private final OnceById once;
  private final Audit audit;
  private final Settings settings;
  private final Clock clock;

  public ShiftRecords(
      ShiftStore shifts,
      ShiftRecordStore records,
      TeamStore teams,
      Availability availability,
      Coordination coordination,
      OnceById once,
      Audit audit,
      Settings settings,
      Clock clock) {
    this.shifts = shifts;
    this.records = records;
    this.teams = teams;
    this.availability = availability;
    this.coordination = coordination;
    this.once = once;
    this.audit = audit;
    this.settings = settings;
    this.clock = clock;
  }

  /** A time on paper. */
  public record Span(Instant from, Instant until) {}

  /**
   * What is entered.
   *
   * @param pauses in order
   */
  public record Told(UUID team, String username, Span time, List<Span> pauses, String reason) {
    public Told {
      pauses = List.copyOf(pauses);
    }
  }

  /**
   * Enters a shift, once a key.
   *
   * @throws ProblemException 404 where the caller does not see the team; 403 where they do not
   *     coordinate it, or the shift is their own; 400 for all faults of the fields at once; 409
   *     where the person was on another shift
   */
  public Shift enter(Told told, @Nullable String key) {
    return shifts.together(
        () -> {
          Team team = teams.find(told.team()).orElseThrow(ProblemException::notFound);
          coordination.require(team.path());
          if (told.username().equals(me())) {
            throw ProblemException.forbidden("shift-record-own");
          }
          UUID id = once.make(key, "enter " + told, () -> enter(team, told));
          return shifts.find(id).orElseThrow(ProblemException::notFound);
        });
  }

  private UUID enter(Team team, Told told) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    Capacity capacity = check(team, told, now);
    requireFree(told, now);
    Span time = told.time();
    Shift shift =
        new Shift(
            UUID.randomUUID(),
            new Shift.Who(
                told.username(), capacity, team.id(), team.name(), team.county(), team.path()),
            new Shift.Plan(null, null, time.from(), null),
            ShiftState.ENDED,
            new Shift.Times(
                time.from(),
                time.until(),
                false,
                null,
                new Shift.Entered(me(), now, told.reason().strip())),
            null,
            1);
    audit.write(
        "ENTER_SHIFT",
        new AuditSubject("SHIFT", team.county(), team.path(), shift.id(), null),
        FIELDS);
    records.insert(shift, steps(told, now));
    return shift.id();
  }

  /** As what they belonged to the team then; all that is wrong with the fields is told at once. */
  private Capacity check(Team team, Told told, Instant now) {
    List<Violation> faults = new ArrayList<>();
    Required.text("reason", told.reason(), faults);
    checkTime(told.time(), now, faults);
    checkPauses(told, faults);
    Optional<Capacity> capacity = Optional.empty();
    if (Usernames.isOne(told.username())) {
      capacity = availability.capacity(team.id(), told.username(), told.time().from());
      if (capacity.isEmpty()) {
        faults.add(Violation.ofField("username", Availability.Obstacle.NOT_MEMBER.code()));
      }
    } else {
      faults.add(Violation.ofField("username", "username"));
    }
    if (!faults.isEmpty()) {
      throw ProblemException.badRequest(faults);
    }
    Instant end = team.life().endedAt();
    if (end != null && end.isBefore(told.time().until())) {
      throw ProblemException.conflict("team-ended");
    }
    return capacity.orElseThrow();
  }

  private void checkTime(Span time, Instant now, List<Violation> faults) {
    int days = settings.limit(Limit.TRACK_DAYS);
    int hours = settings.limit(Limit.UNPLANNED_HOURS);
    if (time.from().isBefore(now.minus(Duration.ofDays(days)))) {
      faults.add(Violation.ofField("from", "shift-too-old", days));
    }
    if (!time.until().isAfter(time.from())) {
      faults.add(Violation.ofField("until", "date-order"));
    } else if (time.until().isAfter(now)) {
      faults.add(Violation.ofField("until", "in-the-future"));
    } else if (Duration.between(time.from(), time.until()).compareTo(Duration.ofHours(hours)) > 0) {
      faults.add(Violation.ofField("until", "shift-too-long", hours));
    }
  }

  private static void checkPauses(Told told, List<Violation> faults) {
    Instant last = told.time().from();
    for (int i = 0; i < told.pauses().size(); i++) {
      Span pause = told.pauses().get(i);
      String field = "pauses[" + i + "].";
      if (!pause.from().isAfter(told.time().from())) {
        faults.add(Violation.ofField(field + "from", "outside-shift"));
      } else if (pause.from().isBefore(last)) {
        faults.add(Violation.ofField(field + "from", "step-order"));
      }
      if (!pause.until().isAfter(pause.from())) {
        faults.add(Violation.ofField(field + "until", "date-order"));
      } else if (!pause.until().isBefore(told.time().until())) {
        faults.add(Violation.ofField(field + "until", "outside-shift"));
      }
      last = pause.until();
    }
  }

  /** Asked of all shifts of the person, in whatever area; holds until the transaction ends. */
  private void requireFree(Told told, Instant now) {
    Span time = told.time();
    int longest = settings.limit(Limit.UNPLANNED_HOURS);
    boolean taken =
        shifts.asLinli(
            () -> {
              shifts.alone(told.username());
              return shifts.openOf(told.username()).stream()
                      .map(open -> open.times().checkedIn())
                      .anyMatch(since -> since != null && since.isBefore(time.until()))
                  || shifts.meeting(told.username(), time.from(), time.until(), 0, longest).stream()
                      .anyMatch(other -> other.stateAt(now) != ShiftState.MISSED);
            });
    if (taken) {
      throw ProblemException.conflictBecause(
          "shift-record-overlap",
          List.of(Violation.ofField("from", Availability.Obstacle.OVERLAP.code())));
    }
  }

  private static List<Step> steps(Told told, Instant now) {
    List<Step> steps = new ArrayList<>();
    steps.add(step(Step.Kind.CHECK_IN, told.time().from(), now));
    for (Span pause : told.pauses()) {
      steps.add(step(Step.Kind.PAUSE, pause.from(), now));
      steps.add(step(Step.Kind.RESUME, pause.until(), now));
    }
    steps.add(step(Step.Kind.CHECK_OUT, told.time().until(), now));
    return steps;
  }

  private static Step step(Step.Kind kind, Instant at, Instant now) {
    return new Step(
        kind, at, now, me(), kind == Step.Kind.RESUME ? null : Step.FixOutcome.NO_POSITION);
  }

  private static String me() {
    return CurrentAccess.require().viewer().username();
  }
}
