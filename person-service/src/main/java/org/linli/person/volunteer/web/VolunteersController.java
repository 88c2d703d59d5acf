package org.linli.person.volunteer.web;

import com.github.f4b6a3.uuid.UuidCreator;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.commons.idempotency.Versions;
import org.linli.commons.paging.Cursors;
import org.linli.commons.place.Places;
import org.linli.commons.problem.ProblemException;
import org.linli.commons.problem.Required;
import org.linli.person.api.VolunteersApi;
import org.linli.person.api.model.NewVolunteerActivity;
import org.linli.person.api.model.OwnVolunteer;
import org.linli.person.api.model.VolunteerDecision;
import org.linli.person.api.model.VolunteerPage;
import org.linli.person.api.model.VolunteerState;
import org.linli.person.volunteer.Activity;
import org.linli.person.volunteer.Volunteer;
import org.linli.person.volunteer.VolunteerStore;
import org.linli.person.volunteer.Volunteers;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RestController;

@RestController
class VolunteersController implements VolunteersApi {

  private final Volunteers volunteers;
  private final VolunteerWords words;
  private final Places places;

  VolunteersController(Volunteers volunteers, VolunteerWords words, Places places) {
    this.volunteers = volunteers;
    this.words = words;
    this.places = places;
  }

  @Override
  public ResponseEntity<VolunteerPage> listVolunteers(
      @Nullable String area,
      @Nullable VolunteerState state,
      @Nullable String cursor,
      Integer limit) {
    List<Volunteer> found =
        volunteers.list(
            places.scopes(area),
            state == null
                ? null
                : org.linli.person.volunteer.VolunteerState.valueOf(state.getValue()),
            place(cursor),
            limit + 1);
    List<Volunteer> shown = found.subList(0, Math.min(limit, found.size()));
    VolunteerPage page = new VolunteerPage(shown.stream().map(words::item).toList());
    if (found.size() > limit) {
      page.setNextCursor(cursor(shown.getLast()));
    }
    return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(page);
  }

  @Override
  public ResponseEntity<OwnVolunteer> getOwnVolunteer() {
    return own(volunteers.own());
  }

  @Override
  public ResponseEntity<OwnVolunteer> leaveAsVolunteer() {
    return own(volunteers.leave());
  }

  @Override
  public ResponseEntity<org.linli.person.api.model.Volunteer> getVolunteer(UUID id) {
    return shown(volunteers.get(id));
  }

  @Override
  public ResponseEntity<org.linli.person.api.model.Volunteer> decideVolunteer(
      UUID id, VolunteerDecision decision, @Nullable String ifMatch) {
    volunteers.requireSeen(id);
    int seen = Versions.seen(ifMatch);
    if (decision.getDecision() == VolunteerDecision.DecisionEnum.APPROVED) {
      String username = decision.getUsername();
      if (username == null || username.isBlank()) {
        throw ProblemException.badField("username", "required");
      }
      return shown(volunteers.approve(id, seen, username.strip(), decision.getEmail()));
    }
    String reason = decision.getReason();
    if (reason == null || Required.isBlank(reason)) {
      throw ProblemException.badField("reason", "required");
    }
    return shown(volunteers.refuse(id, seen, reason.strip()));
  }

  @Override
  public ResponseEntity<org.linli.person.api.model.Volunteer> addVolunteerActivity(
      UUID id, NewVolunteerActivity added, @Nullable String idempotencyKey) {
    Activity activity =
        new Activity(
            UuidCreator.getTimeOrderedEpoch(),
            added.getOn(),
            BigDecimal.valueOf(added.getHours()),
            added.getWork());
    return shown(volunteers.add(id, activity, idempotencyKey));
  }

  @Override
  public ResponseEntity<org.linli.person.api.model.Volunteer> removeVolunteerActivity(
      UUID id, UUID activity) {
    return shown(volunteers.remove(id, activity));
  }

  private ResponseEntity<OwnVolunteer> own(Volunteers.Whole whole) {
    return ResponseEntity.ok()
        .cacheControl(CacheControl.noStore())
        .body(
            words.own(
                whole,
                volunteers.hoursThisYear(whole.volunteer()).doubleValue(),
                volunteers.eraseOn(whole.volunteer())));
  }

  private ResponseEntity<org.linli.person.api.model.Volunteer> shown(Volunteers.Whole whole) {
    return ResponseEntity.ok()
        .cacheControl(CacheControl.noStore())
        .eTag(Versions.tag(whole.volunteer().version()))
        .body(words.whole(whole, volunteers.eraseOn(whole.volunteer())));
  }

  private static String cursor(Volunteer last) {
    return Cursors.write(last.course().receivedAt(), last.id());
  }

  private static VolunteerStore.@Nullable Place place(@Nullable String cursor) {
    return Cursors.read(cursor, (at, id) -> new VolunteerStore.Place(Instant.parse(at), id));
  }
}
