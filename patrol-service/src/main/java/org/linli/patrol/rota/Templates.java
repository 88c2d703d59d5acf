package org.linli.patrol.rota;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.commons.access.CurrentAccess;
import org.linli.commons.problem.ProblemException;
import org.linli.commons.problem.Violation;
import org.linli.patrol.route.RouteStore;
import org.linli.patrol.shift.ShiftStore;
import org.linli.patrol.team.Coordination;
import org.linli.patrol.team.Team;
import org.linli.patrol.team.TeamStore;
import org.linli.patrol.team.Usernames;

/** Templates of the rota and their exceptions. */
public final class Templates {

  private final RotaStore store;
  private final ShiftStore shifts;
  private final TeamStore teams;
  private final RouteStore routes;
  private final Coordination coordination;
  private final Clock clock;

  public Templates(
      RotaStore store,
      ShiftStore shifts,
      TeamStore teams,
      RouteStore routes,
      Coordination coordination,
      Clock clock) {
    this.store = store;
    this.shifts = shifts;
    this.teams = teams;
    this.routes = routes;
    this.coordination = coordination;
    this.clock = clock;
  }

  public List<RotaTemplate> of(UUID teamId, boolean retired) {
    return shifts.together(
        () -> {
          team(teamId);
          return store.templates(teamId, retired);
        });
  }

  public RotaTemplate add(UUID teamId, RotaTemplate.Said said, @Nullable String key) {
    return shifts.together(
        () -> {
          Team team = team(teamId);
          coordination.require(team.path());
          if (team.isOver()) {
            throw ProblemException.conflict("team-ended");
          }
          check(said);
          RotaTemplate template =
              new RotaTemplate(
                  UUID.randomUUID(),
                  new RotaTemplate.Owner(teamId, team.county(), team.path()),
                  said,
                  List.of(),
                  null,
                  1);
          return found(store.insert(template, me(), now(), key));
        });
  }

  /**
   * A template that the caller sees.
   *
   * @throws ProblemException 404
   */
  public RotaTemplate get(UUID id) {
    return shifts.together(() -> found(id));
  }

  public RotaTemplate change(UUID id, RotaTemplate.Said said, int seen) {
    return shifts.together(
        () -> {
          RotaTemplate before = coordinated(id);
          check(said);
          return changed(before, said, null, seen);
        });
  }

  /** Takes a template out of use. */
  public RotaTemplate retire(UUID id, int seen) {
    return shifts.together(
        () -> {
          RotaTemplate before = coordinated(id);
          return changed(before, before.said(), now(), seen);
        });
  }

  public RotaTemplate set(UUID id, RotaException exception) {
    return shifts.together(
        () -> {
          RotaTemplate template = coordinated(id);
          if ((exception.from() == null) != (exception.until() == null)) {
            throw ProblemException.badField(
                exception.from() == null ? "from" : "until", "required");
          }
          requireNotPlanned(template, exception.on());
          store.set(template, exception, me());
          return found(id);
        });
  }

  public RotaTemplate removeException(UUID id, LocalDate day) {
    return shifts.together(
        () -> {
          RotaTemplate template = coordinated(id);
          requireNotPlanned(template, day);
          store.removeException(template, day);
          return found(id);
        });
  }

  private void requireNotPlanned(RotaTemplate template, LocalDate day) {
    if (store.isPlanned(template, day)) {
      throw ProblemException.conflict("day-planned");
    }
  }

  private RotaTemplate changed(
      RotaTemplate before, RotaTemplate.Said said, @Nullable Instant retired, int seen) {
    RotaTemplate after =
        new RotaTemplate(
            before.id(), before.owner(), said, before.exceptions(), retired, before.version());
    if (!store.change(after, me(), now(), seen)) {
      throw ProblemException.versionOutdated();
    }
    return found(before.id());
  }

  private RotaTemplate coordinated(UUID id) {
    RotaTemplate template = found(id);
    coordination.require(template.owner().path());
    if (template.retiredAt() != null) {
      throw ProblemException.conflict("template-retired");
    }
    return template;
  }

  private void check(RotaTemplate.Said said) {
    List<Violation> faults = new ArrayList<>();
    if (said.name().isEmpty()) {
      faults.add(Violation.ofField("name", "required"));
    }
    if (said.weekdays().isEmpty()) {
      faults.add(Violation.ofField("weekdays", "required"));
    }
    if (said.validUntil() != null && said.validUntil().isBefore(said.validFrom())) {
      faults.add(Violation.ofField("validUntil", "date-order"));
    }
    if (said.route() != null && routes.find(said.route()).isEmpty()) {
      faults.add(Violation.ofField("routeId", "route-unknown"));
    }
    for (int i = 0; i < said.crew().size(); i++) {
      if (!Usernames.isOne(said.crew().get(i))) {
        faults.add(Violation.ofField("usualCrew[" + i + "]", "username"));
      }
    }
    if (!faults.isEmpty()) {
      throw ProblemException.badRequest(faults);
    }
  }

  private Team team(UUID id) {
    return teams.find(id).orElseThrow(ProblemException::notFound);
  }

  private RotaTemplate found(UUID id) {
    return store.findTemplate(id).orElseThrow(ProblemException::notFound);
  }

  private static String me() {
    return CurrentAccess.require().viewer().username();
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
