package org.linli.patrol.rota;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.commons.access.CurrentAccess;
import org.linli.commons.problem.ProblemException;
import org.linli.patrol.clock.Round;
import org.linli.patrol.shift.ShiftStore;
import org.linli.patrol.team.Coordination;
import org.linli.patrol.team.Team;
import org.linli.patrol.team.TeamStore;

/** When people cannot. Nobody is asked why; what is over is deleted. */
public final class Absences implements Round {

  private static final Duration LONGEST = Duration.ofDays(366);
  private static final Duration KEPT = Duration.ofDays(31);

  private final AbsenceStore store;
  private final ShiftStore shifts;
  private final TeamStore teams;
  private final Coordination coordination;
  private final Clock clock;

  public Absences(
      AbsenceStore store,
      ShiftStore shifts,
      TeamStore teams,
      Coordination coordination,
      Clock clock) {
    this.store = store;
    this.shifts = shifts;
    this.teams = teams;
    this.coordination = coordination;
    this.clock = clock;
  }

  public Absence add(Instant from, Instant until, @Nullable String key) {
    if (!until.isAfter(from)) {
      throw ProblemException.badField("until", "date-order");
    }
    if (Duration.between(from, until).compareTo(LONGEST) > 0) {
      throw ProblemException.badField("until", "period-too-long", LONGEST.toDays());
    }
    Absence absence = new Absence(UUID.randomUUID(), me(), from, until, List.of());
    return shifts.together(
        () -> {
          shifts.alone(me());
          UUID id = store.insert(absence, clock.instant().truncatedTo(ChronoUnit.MICROS), key);
          return store.find(id).orElseThrow(ProblemException::notFound);
        });
  }

  public List<Absence> own() {
    return shifts.together(() -> store.of(me(), clock.instant()));
  }

  public List<Absence> ofTeam(UUID teamId) {
    return shifts.together(
        () -> {
          Team team = teams.find(teamId).orElseThrow(ProblemException::notFound);
          coordination.require(team.path());
          return store.ofTeam(teamId, clock.instant());
        });
  }

  public void withdraw(UUID id) {
    shifts.together(
        () -> {
          Absence own =
              store
                  .find(id)
                  .filter(absence -> absence.username().equals(me()))
                  .orElseThrow(ProblemException::notFound);
          store.remove(own.id());
          return id;
        });
  }

  @Override
  public String name() {
    return "deleting absences that are over";
  }

  @Override
  public void go(Instant now) {
    shifts.asLinli(() -> store.deleteEndedBefore(now.minus(KEPT)));
  }

  private static String me() {
    return CurrentAccess.require().viewer().username();
  }
}
