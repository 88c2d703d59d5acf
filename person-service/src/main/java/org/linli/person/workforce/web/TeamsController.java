package org.linli.person.workforce.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.commons.idempotency.Versions;
import org.linli.commons.place.Places;
import org.linli.person.api.MediationTeamsApi;
import org.linli.person.api.model.MediationTeam;
import org.linli.person.api.model.MediationTeamContent;
import org.linli.person.workforce.Team;
import org.linli.person.workforce.Workforce;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RestController;

@RestController
class TeamsController implements MediationTeamsApi {

  private final Workforce workforce;
  private final Places places;

  TeamsController(Workforce workforce, Places places) {
    this.workforce = workforce;
    this.places = places;
  }

  @Override
  public ResponseEntity<List<MediationTeam>> listMediationTeams(@Nullable String area) {
    return ResponseEntity.ok()
        .cacheControl(CacheControl.noStore())
        .body(workforce.teams(places.scopes(area)).stream().map(this::shown).toList());
  }

  @Override
  public ResponseEntity<MediationTeam> putMediationTeam(
      String code,
      MediationTeamContent content,
      @Nullable String ifMatch,
      @Nullable String ifNoneMatch) {
    places.requireOwn(content.getAreaCode());
    Team team =
        workforce.put(
            code,
            content.getAreaCode(),
            content.getName(),
            content.getActive(),
            Versions.seen(ifMatch, ifNoneMatch));
    return ResponseEntity.ok().eTag(Versions.tag(team.version())).body(shown(team));
  }

  private MediationTeam shown(Team team) {
    return new MediationTeam(
        team.code(),
        team.place().areaCode(),
        places.name(team.place().areaCode(), WorkforceWords.isEnglish()),
        team.name(),
        team.active(),
        team.members(),
        team.version());
  }
}
