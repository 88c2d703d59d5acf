package org.linli.place.premises.web;

import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.linli.commons.idempotency.Versions;
import org.linli.commons.paging.Cursors;
import org.linli.commons.place.Places;
import org.linli.commons.problem.ProblemException;
import org.linli.commons.problem.Required;
import org.linli.place.api.PremisesApi;
import org.linli.place.api.model.Importance;
import org.linli.place.api.model.PlacePosition;
import org.linli.place.api.model.PremisesClosing;
import org.linli.place.api.model.PremisesContact;
import org.linli.place.api.model.PremisesContent;
import org.linli.place.api.model.PremisesMerge;
import org.linli.place.api.model.PremisesPage;
import org.linli.place.api.model.PremisesReason;
import org.linli.place.api.model.PremisesRevisionPage;
import org.linli.place.api.model.PremisesState;
import org.linli.place.api.model.SimilarPremises;
import org.linli.place.api.model.SimilarQuestion;
import org.linli.place.premises.NewPremises;
import org.linli.place.premises.Premises;
import org.linli.place.premises.PremisesChanges;
import org.linli.place.premises.PremisesEntry;
import org.linli.place.premises.PremisesFilter;
import org.linli.place.premises.PremisesReading;
import org.linli.place.premises.Revision;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RestController;

@RestController
class PremisesController implements PremisesApi {

  private final PremisesReading reading;
  private final PremisesEntry entry;
  private final PremisesChanges changes;
  private final PremisesWords words;
  private final Places places;
  private final Clock clock;

  PremisesController(
      PremisesReading reading,
      PremisesEntry entry,
      PremisesChanges changes,
      PremisesWords words,
      Places places,
      Clock clock) {
    this.reading = reading;
    this.entry = entry;
    this.changes = changes;
    this.words = words;
    this.places = places;
    this.clock = clock;
  }

  @Override
  public ResponseEntity<PremisesPage> listPremises(
      @Nullable String area,
      @Nullable List<String> kind,
      @Nullable List<Importance> importance,
      @Nullable String department,
      @Nullable PremisesState state,
      @Nullable Boolean goods,
      @Nullable String q,
      @Nullable String cursor,
      Integer limit) {
    PremisesFilter filter =
        new PremisesFilter(
            places.scopes(area),
            kind == null ? Set.of() : Set.copyOf(kind),
            importances(importance),
            org.linli.place.premises.PremisesState.valueOf(
                state == null ? PremisesState.OPEN.getValue() : state.getValue()),
            department,
            goods,
            q == null || Required.isBlank(q) ? null : q);
    List<Premises> found =
        reading.list(filter, cursor == null ? null : Cursors.number(cursor), limit + 1);
    List<Premises> shown = found.subList(0, Math.min(limit, found.size()));
    PremisesPage page = new PremisesPage(shown.stream().map(words::item).toList());
    if (found.size() > limit) {
      page.setNextCursor(Cursors.write(shown.getLast().number()));
    }
    return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(page);
  }

  private static Set<org.linli.place.premises.Importance> importances(
      @Nullable List<Importance> given) {
    return given == null
        ? Set.of()
        : given.stream()
            .map(one -> org.linli.place.premises.Importance.valueOf(one.getValue()))
            .collect(Collectors.toSet());
  }

  @Override
  public ResponseEntity<org.linli.place.api.model.Premises> createPremises(
      org.linli.place.api.model.NewPremises given, @Nullable String idempotencyKey) {
    Drafts.Where where = Drafts.where(given.getPosition(), given.getShape());
    String because = given.getDifferentBecause();
    boolean different = Boolean.TRUE.equals(given.getKnownDifferent());
    if (different && (because == null || Required.isBlank(because))) {
      throw ProblemException.badField("differentBecause", "required");
    }
    NewPremises wanted =
        new NewPremises(
            Drafts.draft(Drafts.content(given)),
            where.shape(),
            Drafts.contact(given.getContact(), "contact."),
            different && because != null ? because.strip() : null);
    Premises premises = entry.enter(wanted, where.field(), idempotencyKey);
    return ResponseEntity.created(URI.create("/api/place/premises/" + premises.id()))
        .cacheControl(CacheControl.noStore())
        .eTag(Versions.tag(premises.version()))
        .body(words.whole(premises));
  }

  @Override
  public ResponseEntity<List<SimilarPremises>> findSimilarPremises(SimilarQuestion question) {
    PlacePosition position = question.getPosition();
    if (position == null) {
      throw ProblemException.badField("position", "required");
    }
    return ResponseEntity.ok()
        .cacheControl(CacheControl.noStore())
        .body(
            entry
                .similar(
                    question.getName(),
                    position.getLon(),
                    position.getLat(),
                    question.getRegistration())
                .stream()
                .map(words::similar)
                .toList());
  }

  @Override
  public ResponseEntity<org.linli.place.api.model.Premises> getPremises(UUID id) {
    return shown(reading.get(id));
  }

  @Override
  public ResponseEntity<org.linli.place.api.model.Premises> changePremises(
      UUID id, PremisesContent given, @Nullable String ifMatch) {
    int seen = seen(id, ifMatch);
    Drafts.Where where = Drafts.where(given.getPosition(), given.getShape());
    return shown(changes.change(id, seen, Drafts.draft(given), where.shape(), where.field()));
  }

  @Override
  public ResponseEntity<PremisesContact> getPremisesContact(UUID id) {
    PremisesContact contact = new PremisesContact();
    reading.contact(id).ifPresent(known -> contact.name(known.name()).phone(known.phone()));
    return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(contact);
  }

  @Override
  public ResponseEntity<org.linli.place.api.model.Premises> putPremisesContact(
      UUID id, PremisesContact given, @Nullable String ifMatch) {
    int seen = seen(id, ifMatch);
    return shown(changes.putContact(id, seen, Drafts.contact(given, "")));
  }

  @Override
  public ResponseEntity<org.linli.place.api.model.Premises> closePremises(
      UUID id, PremisesClosing closing, @Nullable String ifMatch) {
    LocalDate day = closing.getOn();
    return shown(
        changes.close(
            id,
            seen(id, ifMatch),
            day == null ? LocalDate.now(clock) : day,
            reason(closing.getReason())));
  }

  @Override
  public ResponseEntity<org.linli.place.api.model.Premises> reopenPremises(
      UUID id, PremisesReason reason, @Nullable String ifMatch) {
    return shown(changes.reopen(id, seen(id, ifMatch), reason(reason.getReason())));
  }

  @Override
  public ResponseEntity<org.linli.place.api.model.Premises> mergePremises(
      UUID id, PremisesMerge merge, @Nullable String ifMatch) {
    return shown(changes.merge(id, seen(id, ifMatch), merge.getInto(), reason(merge.getReason())));
  }

  @Override
  public ResponseEntity<PremisesRevisionPage> listPremisesRevisions(
      UUID id, @Nullable String cursor, Integer limit) {
    List<Revision> found =
        reading.revisions(id, cursor == null ? null : version(cursor), limit + 1);
    List<Revision> shown = found.subList(0, Math.min(limit, found.size()));
    PremisesRevisionPage page =
        new PremisesRevisionPage(shown.stream().map(words::revision).toList());
    if (found.size() > limit) {
      page.setNextCursor(Cursors.write(String.valueOf(shown.getLast().version())));
    }
    return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(page);
  }

  /** Who may not see it learns nothing from a missing header. */
  private int seen(UUID id, @Nullable String ifMatch) {
    reading.get(id);
    return Versions.seen(ifMatch);
  }

  private static String reason(String given) {
    if (Required.isBlank(given)) {
      throw ProblemException.badField("reason", "required");
    }
    return given.strip();
  }

  private ResponseEntity<org.linli.place.api.model.Premises> shown(Premises premises) {
    return ResponseEntity.ok()
        .cacheControl(CacheControl.noStore())
        .eTag(Versions.tag(premises.version()))
        .body(words.whole(premises));
  }

  /** The last version seen. */
  private static int version(String cursor) {
    String number = Cursors.number(cursor);
    if (!number.matches("[0-9]{1,9}")) {
      throw ProblemException.badField("cursor", "cursor");
    }
    return Integer.parseInt(number);
  }
}
