package org.linli.person.campaign;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.commons.access.Access;
import org.linli.commons.access.CurrentAccess;
import org.linli.commons.audit.Audit;
import org.linli.commons.place.Places;
import org.linli.commons.problem.ProblemException;
import org.linli.commons.problem.Required;
import org.linli.commons.problem.Violation;
import org.linli.commons.settings.Settings;
import org.linli.commons.ticket.Intake;
import org.linli.commons.ticket.Pin;
import org.linli.person.ticket.NumberKind;
import org.linli.person.ticket.SubjectKind;
import org.linli.person.ticket.Tickets;

/**
 * The two ways into a campaign: a household asks by itself, or tells a worker who writes down its
 * consent. There is no third.
 */
public final class Asking {

  private static final String ACTOR = "resident";

  private final HouseholdStore store;
  private final Campaigns campaigns;
  private final Door door;
  private final HouseholdTrail trail;
  private final Places places;
  private final Settings settings;
  private final Clock clock;

  public Asking(
      HouseholdStore store,
      Campaigns campaigns,
      Door door,
      HouseholdTrail trail,
      Places places,
      Settings settings,
      Clock clock) {
    this.store = store;
    this.campaigns = campaigns;
    this.door = door;
    this.trail = trail;
    this.places = places;
    this.settings = settings;
    this.clock = clock;
  }

  /** What stands between residents and machines. */
  public record Door(Intake intake, Tickets tickets) {}

  /** What a household tells. */
  public record Request(Household.Said said, String grid, String language, int noticeVersion) {}

  /** A number just given, with the PIN that is told this once. */
  public record Given(@Nullable UUID id, String number, String pin, Instant receivedAt) {}

  /**
   * A household asks to be visited.
   *
   * @throws ProblemException 404 for an unknown campaign; 400; 409 {@code campaign-closed}, {@code
   *     notice-changed}
   */
  public Given ask(
      String code, Request request, Intake.Solution solution, @Nullable String idempotencyKey) {
    Campaign campaign = campaigns.forAnyone(code);
    Places.Place grid = requireValid(campaign, request);
    var solved = door.intake().solved(solution, idempotencyKey);
    Instant now = now();
    Household.Consent consent =
        new Household.Consent(
            Household.Evidence.OWN_REQUEST,
            LocalDate.now(clock),
            null,
            request.noticeVersion(),
            request.language());
    return store.together(
        Access.ofService(ACTOR),
        () -> {
          Intake.Taken taken =
              door.intake()
                  .once(
                      solved,
                      idempotencyKey,
                      code + request,
                      opening ->
                          insert(campaign, request, grid, consent, null, opening.pin(), now)
                              .number());
          return new Given(null, taken.number(), taken.pin(), now);
        });
  }

  /**
   * A worker enters a household that asked by word of mouth, and gets it.
   *
   * @throws ProblemException 404 outside the caller's area
   */
  public Given enter(String code, Request request, Household.Evidence evidence, LocalDate givenOn) {
    Campaign campaign = campaigns.get(code);
    if (evidence == Household.Evidence.OWN_REQUEST) {
      throw ProblemException.badField("evidence", "own-request");
    }
    if (givenOn.isAfter(LocalDate.now(clock))) {
      throw ProblemException.badField("givenOn", "in-the-future");
    }
    Places.Place grid = requireValid(campaign, request);
    if (!places.covers(grid.path())) {
      throw ProblemException.notFound();
    }
    String worker = CurrentAccess.require().viewer().username();
    Household.Consent consent =
        new Household.Consent(
            evidence, givenOn, worker, request.noticeVersion(), request.language());
    Instant now = now();
    String pin = Pin.random();
    Household household =
        store.together(
            () -> {
              Household added = insert(campaign, request, grid, consent, worker, pin, now);
              trail.wrote(added);
              return added;
            });
    return new Given(household.id(), household.number(), pin, now);
  }

  /**
   * The household that a proof is for.
   *
   * @throws ProblemException 403 {@code ticket-proof}
   */
  public Household.Whole own(@Nullable String proof) {
    UUID id = door.tickets().require(proof, NumberKind.HOUSEHOLD).subject();
    return store.together(
        Access.ofService(ACTOR),
        () -> store.whole(store.find(id).orElseThrow(ProblemException::notFound)));
  }

  /** The household withdraws: all it said is erased now. */
  public Household.Whole withdraw(@Nullable String proof) {
    Household before = own(proof).household();
    if (before.state().isOver()) {
      return own(proof);
    }
    return store.together(
        Access.ofService(ACTOR),
        () -> {
          Audit.asActor(ACTOR, () -> trail.wrote(before));
          erase(before);
          return store.whole(store.find(before.id()).orElseThrow());
        });
  }

  /** The household told its worker that it withdraws. */
  public void withdraw(Household household) {
    store.together(
        Access.ofService(ACTOR),
        () -> {
          trail.wrote(household);
          erase(household);
          return true;
        });
  }

  private void erase(Household household) {
    store.erase(household, HouseholdState.WITHDRAWN, now());
    door.tickets().end(SubjectKind.HOUSEHOLD, household.id());
  }

  private Household insert(
      Campaign campaign,
      Request request,
      Places.Place grid,
      Household.Consent consent,
      @Nullable String worker,
      String pin,
      Instant now) {
    UUID id = UuidCreator.getTimeOrderedEpoch();
    String number =
        door.tickets()
            .issue(NumberKind.HOUSEHOLD, id, grid.county(), consent.language(), pin)
            .number();
    Household household =
        new Household(
            id,
            number,
            campaign.code(),
            worker == null ? HouseholdState.ASKED : HouseholdState.ASSIGNED,
            new Household.Place(grid.county(), grid.code(), grid.path()),
            request.said(),
            consent,
            now,
            worker,
            Household.Handed.NOTHING,
            1);
    store.insert(household);
    return household;
  }

  private Places.Place requireValid(Campaign campaign, Request request) {
    if (!campaign.isOpen(LocalDate.now(clock))) {
      throw ProblemException.conflict("campaign-closed");
    }
    List<Violation> faults = new ArrayList<>();
    Required.text("name", request.said().name(), faults);
    Required.text("contact", request.said().contact(), faults);
    Required.text("when", request.said().when(), faults);
    Optional<Places.Place> grid =
        places
            .find(request.grid())
            .filter(place -> place.grid() && place.path().startsWith(campaign.path()));
    if (grid.isEmpty()) {
      faults.add(Violation.ofField("grid", "unknown-value", request.grid()));
    }
    if (!faults.isEmpty()) {
      throw ProblemException.badRequest(faults);
    }
    if (settings.inForce(VisitTexts.NOTICE).version() != request.noticeVersion()) {
      throw ProblemException.conflict("notice-changed");
    }
    return grid.orElseThrow();
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
