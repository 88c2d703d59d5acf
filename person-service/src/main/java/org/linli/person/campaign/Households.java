package org.linli.person.campaign;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.commons.access.CurrentAccess;
import org.linli.commons.access.Role;
import org.linli.commons.place.Places;
import org.linli.commons.problem.ProblemException;
import org.linli.commons.problem.Required;
import org.linli.commons.problem.Violation;

/** Households for the worker named for them and for who coordinates the area; for nobody else. */
public final class Households {

  private final HouseholdStore store;
  private final Campaigns campaigns;
  private final HouseholdTrail trail;
  private final VisitWorkers workers;
  private final Places places;
  private final Clock clock;

  public Households(
      HouseholdStore store,
      Campaigns campaigns,
      HouseholdTrail trail,
      VisitWorkers workers,
      Places places,
      Clock clock) {
    this.store = store;
    this.campaigns = campaigns;
    this.trail = trail;
    this.workers = workers;
    this.places = places;
    this.clock = clock;
  }

  public List<Household.Listed> list(
      String campaign,
      @Nullable HouseholdState state,
      HouseholdStore.@Nullable Place after,
      int limit) {
    String code = campaigns.get(campaign).code();
    return store.together(() -> store.list(code, state, after, limit));
  }

  /**
   * One household; the read is recorded before anything is told.
   *
   * @throws ProblemException 404 for all but its worker and who coordinates
   */
  public Household.Whole get(UUID id) {
    Household.Whole whole = find(id);
    trail.read(whole.household());
    return whole;
  }

  /** The same for a paper that is taken away. */
  public Household.Whole forPrint(UUID id) {
    Household.Whole whole = find(id);
    trail.printed(whole.household());
    return whole;
  }

  /** Names the worker. */
  public Household.Whole assign(UUID id, String worker, int seen) {
    Household before = find(id).household();
    if (!mayAssign(before)) {
      throw ProblemException.notFound();
    }
    workers.require(worker, "worker", before.place().path());
    return store.together(
        () -> {
          trail.wrote(before);
          if (!store.assign(before, worker, seen)) {
            throw ProblemException.versionOutdated();
          }
          return store.whole(store.find(id).orElseThrow(ProblemException::notFound));
        });
  }

  /** Records that the card was handed over, or the letter sent. */
  public Household.Whole hand(UUID id, boolean card, LocalDate on) {
    requirePast(on);
    Household before = find(id).household();
    Household.Handed handed =
        card
            ? new Household.Handed(on, before.handed().letterOn())
            : new Household.Handed(before.handed().cardOn(), on);
    return change(before, () -> store.hand(before, handed));
  }

  public Household.Whole visit(
      UUID id, LocalDate on, @Nullable String note, @Nullable String idempotencyKey) {
    requirePast(on);
    Household before = find(id).household();
    Household.Visit visit =
        new Household.Visit(
            UuidCreator.getTimeOrderedEpoch(),
            on,
            CurrentAccess.require().viewer().username(),
            note);
    return change(before, () -> store.add(before, visit, idempotencyKey));
  }

  public Household.Whole wish(
      UUID id, String words, String promisedBy, LocalDate until, @Nullable String idempotencyKey) {
    List<Violation> faults = new ArrayList<>();
    Required.text("words", words, faults);
    Required.text("promisedBy", promisedBy, faults);
    if (!faults.isEmpty()) {
      throw ProblemException.badRequest(faults);
    }
    if (until.isBefore(LocalDate.now(clock))) {
      throw ProblemException.badField("until", "in-the-past");
    }
    Household before = find(id).household();
    Household.Wish wish =
        new Household.Wish(
            UuidCreator.getTimeOrderedEpoch(),
            words.strip(),
            promisedBy.strip(),
            until,
            Household.WishState.PROMISED,
            null,
            null);
    return change(before, () -> store.add(before, wish, idempotencyKey));
  }

  /**
   * Says what became of a wish.
   *
   * @throws ProblemException 404; 409 {@code wish-answered}
   */
  public Household.Whole answer(UUID id, UUID wish, boolean solved, String words) {
    Required.text("words", words);
    Household.Whole before = find(id);
    Household.Wish asked =
        before.wishes().stream()
            .filter(one -> one.id().equals(wish))
            .findFirst()
            .orElseThrow(ProblemException::notFound);
    Household.Wish answered =
        new Household.Wish(
            wish,
            asked.words(),
            asked.promisedBy(),
            asked.until(),
            solved ? Household.WishState.SOLVED : Household.WishState.NOT_SOLVED,
            words.strip(),
            LocalDate.now(clock));
    return change(
        before.household(),
        () -> {
          if (!store.answer(before.household(), answered)) {
            throw ProblemException.conflict("wish-answered");
          }
        });
  }

  /** Whether the caller coordinates the area of a household. */
  public boolean mayAssign(Household household) {
    return CurrentAccess.require().grants().stream()
        .filter(grant -> grant.role() == Role.SUPPORT_WORKER)
        .anyMatch(
            grant ->
                places
                    .find(String.valueOf(grant.areaCode()))
                    .filter(area -> household.place().path().startsWith(area.path()))
                    .isPresent());
  }

  /** The household as it is, for steps that say what they do themselves. */
  public Household.Whole find(UUID id) {
    return store.together(
        () -> store.whole(store.find(id).orElseThrow(ProblemException::notFound)));
  }

  private Household.Whole change(Household before, Runnable work) {
    return store.together(
        () -> {
          trail.wrote(before);
          work.run();
          return store.whole(store.find(before.id()).orElseThrow(ProblemException::notFound));
        });
  }

  private void requirePast(LocalDate on) {
    if (on.isAfter(LocalDate.now(clock))) {
      throw ProblemException.badField("on", "in-the-future");
    }
  }
}
