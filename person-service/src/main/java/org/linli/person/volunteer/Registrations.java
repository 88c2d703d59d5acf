package org.linli.person.volunteer;

import com.github.f4b6a3.uuid.UuidCreator;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.commons.access.Access;
import org.linli.commons.audit.Audit;
import org.linli.commons.place.Places;
import org.linli.commons.problem.ProblemException;
import org.linli.commons.problem.Required;
import org.linli.commons.problem.Violation;
import org.linli.commons.settings.Settings;
import org.linli.commons.ticket.Intake;
import org.linli.person.ticket.NumberKind;
import org.linli.person.ticket.SubjectKind;
import org.linli.person.ticket.Tickets;

/** Registering as a volunteer, without account, and taking it back. */
public final class Registrations {

  private static final String ACTOR = "resident";

  private final VolunteerStore store;
  private final Door door;
  private final VolunteerAccounts accounts;
  private final VolunteerTrail trail;
  private final Places places;
  private final Settings settings;
  private final Clock clock;

  public Registrations(
      VolunteerStore store,
      Door door,
      VolunteerAccounts accounts,
      VolunteerTrail trail,
      Places places,
      Settings settings,
      Clock clock) {
    this.store = store;
    this.door = door;
    this.accounts = accounts;
    this.trail = trail;
    this.places = places;
    this.settings = settings;
    this.clock = clock;
  }

  /** What stands between residents and machines. */
  public record Door(Intake intake, Tickets tickets) {}

  /**
   * What somebody sent.
   *
   * @param noticeVersion the version of the notice they agreed to
   */
  public record Registration(
      Volunteer.Personal personal,
      String place,
      List<String> work,
      String language,
      boolean adult,
      int noticeVersion) {
    public Registration {
      work = work.stream().distinct().sorted().toList();
    }
  }

  /** A number just given, with the PIN that is told this once. */
  public record Given(String number, String pin, Instant receivedAt) {}

  /**
   * Takes a registration.
   *
   * @throws ProblemException 400 with all faults; 409 {@code notice-changed}
   */
  public Given register(
      Registration sent, Intake.Solution solution, @Nullable String idempotencyKey) {
    Places.Place place = requireValid(sent);
    var solved = door.intake().solved(solution, idempotencyKey);
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    return store.together(
        Access.ofService(ACTOR),
        () -> {
          Intake.Taken taken =
              door.intake()
                  .once(
                      solved,
                      idempotencyKey,
                      sent.toString(),
                      opening -> insert(sent, place, opening.pin(), now));
          return new Given(taken.number(), taken.pin(), now);
        });
  }

  /**
   * The registration that a proof is for.
   *
   * @throws ProblemException 403 {@code ticket-proof}
   */
  public Volunteer own(@Nullable String proof) {
    UUID id = door.tickets().require(proof, NumberKind.VOLUNTEER).subject();
    return store.together(
        Access.ofService(ACTOR), () -> store.find(id).orElseThrow(ProblemException::notFound));
  }

  /** Takes a registration back: what was said is erased at once, an account ends today. */
  public Volunteer withdraw(@Nullable String proof) {
    Volunteer before = own(proof);
    if (before.state().isOver()) {
      return before;
    }
    return store.together(
        Access.ofService(ACTOR),
        () -> {
          Audit.asActor(ACTOR, () -> trail.wrote(before));
          Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
          String username = before.course().username();
          if (username != null) {
            accounts.end(username, "withdrawn by the volunteer");
          }
          Volunteer after = Steps.ended(before, VolunteerState.WITHDRAWN, now);
          if (!store.update(after, before.version())) {
            throw ProblemException.versionOutdated();
          }
          store.erase(after, now);
          door.tickets().end(SubjectKind.VOLUNTEER, before.id());
          return store.find(before.id()).orElseThrow();
        });
  }

  private String insert(Registration sent, Places.Place place, String pin, Instant now) {
    UUID id = UuidCreator.getTimeOrderedEpoch();
    String number =
        door.tickets()
            .issue(NumberKind.VOLUNTEER, id, place.county(), sent.language(), pin)
            .number();
    store.insert(
        new Volunteer(
            id,
            number,
            VolunteerState.REGISTERED,
            new Volunteer.Place(place.county(), place.code(), place.path()),
            sent.work(),
            sent.personal(),
            new Volunteer.Course(
                sent.language(), sent.noticeVersion(), now, null, null, null, null, null),
            BigDecimal.ZERO,
            1));
    return number;
  }

  private Places.Place requireValid(Registration sent) {
    List<Violation> faults = new ArrayList<>();
    if (!sent.adult()) {
      faults.add(Violation.ofField("adult", "not-adult"));
    }
    VolunteerWork work = settings.current(VolunteerWork.KIND);
    for (String code : sent.work()) {
      if (work.find(code).filter(VolunteerWork.Kind::active).isEmpty()) {
        faults.add(Violation.ofField("work", "unknown-value", code));
      }
    }
    Required.text("name", sent.personal().name(), faults);
    Required.text("phone", sent.personal().phone(), faults);
    Optional<Places.Place> place = places.find(sent.place());
    if (place.isEmpty()) {
      faults.add(Violation.ofField("place", "unknown-value", sent.place()));
    }
    if (!faults.isEmpty()) {
      throw ProblemException.badRequest(faults);
    }
    if (settings.inForce(VolunteerNotice.KIND).version() != sent.noticeVersion()) {
      throw ProblemException.conflict("notice-changed");
    }
    return place.orElseThrow();
  }
}
