package org.linli.patrol.team.web;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.commons.idempotency.Versions;
import org.linli.commons.place.Places;
import org.linli.patrol.api.PatrolTeamsApi;
import org.linli.patrol.api.model.Capacity;
import org.linli.patrol.api.model.LastDay;
import org.linli.patrol.api.model.NewPatrolMember;
import org.linli.patrol.api.model.NewPatrolTeam;
import org.linli.patrol.api.model.PatrolMember;
import org.linli.patrol.api.model.PatrolTeam;
import org.linli.patrol.api.model.PatrolTeamChange;
import org.linli.patrol.api.model.PatrolTeamKind;
import org.linli.patrol.team.Coordination;
import org.linli.patrol.team.Member;
import org.linli.patrol.team.Team;
import org.linli.patrol.team.TeamKind;
import org.linli.patrol.team.Teams;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RestController;

@RestController
class TeamsController implements PatrolTeamsApi {

  private final Teams teams;
  private final Coordination coordination;
  private final Places places;
  private final Clock clock;

  TeamsController(Teams teams, Coordination coordination, Places places, Clock clock) {
    this.teams = teams;
    this.coordination = coordination;
    this.places = places;
    this.clock = clock;
  }

  @Override
  public ResponseEntity<List<PatrolTeam>> listPatrolTeams(
      @Nullable String area, Boolean mine, Boolean ended) {
    List<PatrolTeam> shown =
        teams.list(places.scopes(area), mine, ended).stream()
            .map(team -> shown(team, Optional.empty()))
            .toList();
    return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(shown);
  }

  @Override
  public ResponseEntity<PatrolTeam> openPatrolTeam(
      NewPatrolTeam opened, @Nullable String idempotencyKey) {
    Teams.Told told = told(opened.getName(), opened.getKind(), opened.getCoordinators());
    Team team = teams.open(opened.getAreaCode(), told, idempotencyKey);
    return answer(HttpStatus.CREATED, team);
  }

  @Override
  public ResponseEntity<PatrolTeam> getPatrolTeam(UUID id) {
    return answer(HttpStatus.OK, teams.get(id));
  }

  @Override
  public ResponseEntity<PatrolTeam> changePatrolTeam(
      UUID id, PatrolTeamChange change, @Nullable String ifMatch) {
    teams.get(id);
    Teams.Told told = told(change.getName(), change.getKind(), change.getCoordinators());
    return answer(HttpStatus.OK, teams.change(id, told, Versions.seen(ifMatch)));
  }

  @Override
  public ResponseEntity<PatrolTeam> endPatrolTeam(UUID id, @Nullable String ifMatch) {
    teams.get(id);
    return answer(HttpStatus.OK, teams.end(id, Versions.seen(ifMatch)));
  }

  @Override
  public ResponseEntity<List<PatrolMember>> listPatrolMembers(UUID id, Boolean past) {
    return ResponseEntity.ok()
        .cacheControl(CacheControl.noStore())
        .body(teams.members(id, past).stream().map(TeamsController::shown).toList());
  }

  @Override
  public ResponseEntity<PatrolMember> addPatrolMember(
      UUID id, NewPatrolMember added, @Nullable String idempotencyKey) {
    Member member =
        teams.add(
            id,
            added.getUsername(),
            org.linli.patrol.team.Capacity.valueOf(added.getCapacity().name()),
            added.getFrom(),
            added.getUntil(),
            idempotencyKey);
    return ResponseEntity.status(HttpStatus.CREATED).body(shown(member));
  }

  @Override
  public ResponseEntity<PatrolMember> endPatrolMember(UUID id, UUID memberId, LastDay last) {
    return ResponseEntity.ok(shown(teams.endMember(id, memberId, last.getOn())));
  }

  private ResponseEntity<PatrolTeam> answer(HttpStatus status, Team team) {
    return ResponseEntity.status(status)
        .cacheControl(CacheControl.noStore())
        .eTag(Versions.tag(team.version()))
        .body(shown(team, teams.own(team.id())));
  }

  private PatrolTeam shown(Team team, Optional<Member> own) {
    PatrolTeam shown =
        new PatrolTeam(
            team.id(),
            team.name(),
            PatrolTeamKind.valueOf(team.kind().name()),
            team.ground().area(),
            places.name(team.ground().area(), isEnglish()),
            team.coordinators(),
            coordination.covers(team.path()),
            at(team.life().openedAt()),
            team.version());
    own.ifPresent(member -> shown.setOwn(shown(member)));
    Instant ended = team.life().endedAt();
    if (ended != null) {
      shown.setEndedAt(at(ended));
    }
    return shown;
  }

  private static PatrolMember shown(Member member) {
    PatrolMember shown =
        new PatrolMember(
            member.id(),
            member.username(),
            Capacity.valueOf(member.capacity().name()),
            member.from());
    shown.setUntil(member.until());
    return shown;
  }

  private static Teams.Told told(String name, PatrolTeamKind kind, List<String> coordinators) {
    return new Teams.Told(name, TeamKind.valueOf(kind.name()), coordinators);
  }

  private OffsetDateTime at(Instant instant) {
    return instant.atZone(clock.getZone()).toOffsetDateTime();
  }

  private static boolean isEnglish() {
    return LocaleContextHolder.getLocale().getLanguage().equals(Locale.ENGLISH.getLanguage());
  }
}
