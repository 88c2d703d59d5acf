package org.linli.person.volunteer.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.linli.commons.place.Places;
import org.linli.person.rights.Held;
import org.linli.person.rights.HeldData;
import org.linli.person.rights.Subject;
import org.linli.person.ticket.SubjectKind;
import org.linli.person.volunteer.Volunteer;
import org.linli.person.volunteer.VolunteerStore;

/** What is held on volunteers, for their rights over it. */
final class VolunteerData implements HeldData {

  private final VolunteerStore store;
  private final Places places;

  VolunteerData(VolunteerStore store, Places places) {
    this.store = store;
    this.places = places;
  }

  @Override
  public SubjectKind kind() {
    return SubjectKind.VOLUNTEER;
  }

  @Override
  public Optional<Subject> find(UUID id) {
    return store
        .find(id)
        .map(
            one ->
                new Subject(
                    SubjectKind.VOLUNTEER,
                    id,
                    one.place().county(),
                    places.find(one.place().code()).map(places::areaOf).orElse(one.place().code()),
                    one.place().path(),
                    one.number(),
                    one.course().decidedBy()));
  }

  @Override
  public List<Held> describe(Subject subject) {
    Volunteer one = store.find(subject.id()).orElse(null);
    List<Held> held = new ArrayList<>();
    if (one == null) {
      return held;
    }
    Instant since = one.course().receivedAt();
    Volunteer.Personal personal = one.personal();
    if (personal != null) {
      held.add(new Held("volunteer.name_sealed", personal.name(), since));
      held.add(new Held("volunteer.phone_sealed", personal.phone(), since));
      String words = personal.words();
      if (words != null) {
        held.add(new Held("volunteer.words_sealed", words, since));
      }
    }
    held.add(new Held("volunteer.area_code", one.place().code(), since));
    held.add(new Held("volunteer.work", String.join(", ", one.work()), since));
    String username = one.course().username();
    if (username != null) {
      held.add(new Held("volunteer.username", username, one.course().decidedAt()));
    }
    String reason = one.course().reason();
    if (reason != null) {
      held.add(new Held("volunteer.reason_sealed", reason, one.course().decidedAt()));
    }
    store
        .activities(one)
        .forEach(
            activity ->
                held.add(
                    Held.of(
                        "volunteer_activity.hours",
                        activity.on() + " " + activity.hours() + " h " + activity.work())));
    return held;
  }

  @Override
  public int erase(Subject subject, Instant now) {
    return store.find(subject.id()).filter(one -> store.erase(one, now)).isPresent() ? 1 : 0;
  }
}
