package org.linli.person.campaign.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.linli.commons.place.Places;
import org.linli.person.campaign.Household;
import org.linli.person.campaign.HouseholdState;
import org.linli.person.campaign.HouseholdStore;
import org.linli.person.rights.Held;
import org.linli.person.rights.HeldData;
import org.linli.person.rights.Subject;
import org.linli.person.ticket.SubjectKind;

/** What is held on households that asked to be visited, for their rights over it. */
final class HouseholdData implements HeldData {

  private final HouseholdStore store;
  private final Places places;

  HouseholdData(HouseholdStore store, Places places) {
    this.store = store;
    this.places = places;
  }

  @Override
  public SubjectKind kind() {
    return SubjectKind.HOUSEHOLD;
  }

  @Override
  public Optional<Subject> find(UUID id) {
    return store
        .find(id)
        .map(
            one ->
                new Subject(
                    SubjectKind.HOUSEHOLD,
                    id,
                    one.place().county(),
                    places.find(one.place().grid()).map(places::areaOf).orElse(one.place().grid()),
                    one.place().path(),
                    one.number(),
                    one.worker()));
  }

  @Override
  public List<Held> describe(Subject subject) {
    List<Held> held = new ArrayList<>();
    store.find(subject.id()).ifPresent(one -> describe(one, held));
    return held;
  }

  private void describe(Household one, List<Held> held) {
    Household.Said said = one.said();
    Instant since = one.receivedAt();
    if (said != null) {
      held.add(new Held("household.name_sealed", said.name(), since));
      held.add(new Held("household.contact_sealed", said.contact(), since));
      held.add(new Held("household.when_sealed", said.when(), since));
      String about = said.about();
      if (about != null) {
        held.add(new Held("household.about_sealed", about, since));
      }
    }
    held.add(new Held("household.grid_code", one.place().grid(), since));
    held.add(new Held("household.evidence", one.consent().evidence().name(), since));
    Household.Whole whole = store.whole(one);
    for (Household.Visit visit : whole.visits()) {
      String note = visit.note();
      held.add(Held.of("household_visit.held_on", visit.on().toString()));
      if (note != null) {
        held.add(Held.of("household_visit.note_sealed", note));
      }
    }
    for (Household.Wish wish : whole.wishes()) {
      held.add(Held.of("household_wish.words_sealed", wish.words()));
      String answer = wish.answer();
      if (answer != null) {
        held.add(Held.of("household_wish.answer_sealed", answer));
      }
    }
  }

  @Override
  public int erase(Subject subject, Instant now) {
    return store
            .find(subject.id())
            .filter(one -> store.erase(one, HouseholdState.WITHDRAWN, now))
            .isPresent()
        ? 1
        : 0;
  }
}
