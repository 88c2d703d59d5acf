package org.linli.person.volunteer;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.commons.access.Access;
import org.linli.commons.access.CurrentAccess;
import org.linli.commons.place.Places;
import org.linli.commons.problem.ProblemException;
import org.linli.commons.settings.Settings;
import org.linli.person.rights.RetentionSchedule;
import org.linli.person.ticket.SubjectKind;
import org.linli.person.ticket.Tickets;

/** Volunteers of an area for those who answer for it, and each for themselves. */
public final class Volunteers {

  /** The rule of the retention schedule. */
  public static final String RETENTION = "volunteer";

  private static final String ACTOR = "linli";

  private static final BigDecimal DAY = BigDecimal.valueOf(24);
  private static final int FIRST_YEAR = 2000;

  private final VolunteerStore store;
  private final VolunteerAccounts accounts;
  private final VolunteerTrail trail;
  private final Tickets tickets;
  private final Places places;
  private final Settings settings;
  private final Clock clock;

  public Volunteers(
      VolunteerStore store,
      VolunteerAccounts accounts,
      VolunteerTrail trail,
      Tickets tickets,
      Places places,
      Settings settings,
      Clock clock) {
    this.store = store;
    this.accounts = accounts;
    this.trail = trail;
    this.tickets = tickets;
    this.places = places;
    this.settings = settings;
    this.clock = clock;
  }

  /** Somebody with their hours, newest first. */
  public record Whole(Volunteer volunteer, List<Activity> activities) {
    public Whole {
      activities = List.copyOf(activities);
    }
  }

  public List<Volunteer> list(
      List<String> paths,
      @Nullable VolunteerState state,
      VolunteerStore.@Nullable Place after,
      int limit) {
    List<Volunteer> found = store.together(() -> store.list(paths, state, after, limit));
    if (!paths.isEmpty()) {
      String path = paths.getFirst();
      String[] codes = path.substring(1).split("/", -1);
      trail.listed(codes[0], path, found.size());
    }
    return found;
  }

  /**
   * One volunteer; the read is recorded before anything is told.
   *
   * @throws ProblemException 404 outside the caller's area
   */
  public Whole get(UUID id) {
    Whole whole = find(id);
    trail.read(whole.volunteer());
    return whole;
  }

  /**
   * Nothing more is said of what lies outside the caller's area.
   *
   * @throws ProblemException 404
   */
  public void requireSeen(UUID id) {
    find(id);
  }

  /**
   * Approves a registration.
   *
   * @param username of the account to be made
   */
  public Whole approve(UUID id, int seen, String username, @Nullable String email) {
    return decide(
        id,
        seen,
        (before, now) -> {
          Volunteer.Personal personal = before.personal();
          if (personal == null) {
            throw ProblemException.conflict("volunteer-state", before.state().name());
          }
          accounts.invite(
              new VolunteerAccounts.New(
                  username,
                  personal.name(),
                  homeArea(before),
                  before.place().code(),
                  personal.phone(),
                  email,
                  before.course().language()));
          return Steps.approved(before, username, caller(), now);
        });
  }

  public Whole refuse(UUID id, int seen, String reason) {
    return decide(id, seen, (before, now) -> Steps.refused(before, reason, caller(), now));
  }

  public Whole add(UUID id, Activity activity, @Nullable String idempotencyKey) {
    Volunteer volunteer = find(id).volunteer();
    if (volunteer.state() != VolunteerState.ACTIVE) {
      throw ProblemException.conflict("volunteer-state", volunteer.state().name());
    }
    requirePossible(activity);
    if (settings.current(VolunteerWork.KIND).find(activity.work()).isEmpty()) {
      throw ProblemException.badField("work", "unknown-value", activity.work());
    }
    store.together(
        () -> {
          store.add(volunteer, activity, caller(), idempotencyKey);
          if (store.hoursOn(volunteer, activity.on()).compareTo(DAY) > 0) {
            throw ProblemException.badField("hours", "day-too-long");
          }
          return true;
        });
    return get(id);
  }

  private void requirePossible(Activity activity) {
    if (activity.on().isAfter(LocalDate.now(clock))) {
      throw ProblemException.badField("on", "in-the-future");
    }
    if (activity.on().getYear() < FIRST_YEAR) {
      throw ProblemException.badField("on", "too-long-ago");
    }
    if (activity.hours().multiply(BigDecimal.TWO).stripTrailingZeros().scale() > 0) {
      throw ProblemException.badField("hours", "half-hours");
    }
  }

  public Whole remove(UUID id, UUID activity) {
    Volunteer volunteer = find(id).volunteer();
    if (!store.together(() -> store.remove(volunteer, activity))) {
      throw ProblemException.notFound();
    }
    return get(id);
  }

  /**
   * The caller as a volunteer.
   *
   * @throws ProblemException 404 where they are none
   */
  public Whole own() {
    return store.together(
        () ->
            store
                .findByUsername(caller())
                .map(found -> new Whole(found, store.activities(found)))
                .orElseThrow(ProblemException::notFound));
  }

  /** The caller leaves: the account ends today, data are erased after the time for it. */
  public Whole leave() {
    Volunteer before = own().volunteer();
    if (before.state() != VolunteerState.ACTIVE) {
      throw ProblemException.conflict("volunteer-state", before.state().name());
    }
    String username = caller();
    return store.together(
        Access.ofService(ACTOR),
        () -> {
          trail.wrote(before);
          Volunteer after = Steps.ended(before, VolunteerState.LEFT, now());
          if (!store.update(after, before.version())) {
            throw ProblemException.versionOutdated();
          }
          accounts.end(username, "left on their own wish");
          tickets.end(SubjectKind.VOLUNTEER, before.id());
          return new Whole(after, store.activities(after));
        });
  }

  public BigDecimal hoursThisYear(Volunteer volunteer) {
    LocalDate first = LocalDate.now(clock).withDayOfYear(1);
    return store.together(() -> store.hoursSince(volunteer, first));
  }

  /** The day on which what is held is erased at the latest; null while there is none. */
  public @Nullable LocalDate eraseOn(Volunteer volunteer) {
    Volunteer.Course course = volunteer.course();
    Instant over = course.endedAt() == null ? course.decidedAt() : course.endedAt();
    return volunteer.state().isOver() && over != null && volunteer.personal() != null
        ? LocalDate.ofInstant(over, clock.getZone()).plusDays(keptDays())
        : null;
  }

  private int keptDays() {
    return settings
        .current(RetentionSchedule.KIND)
        .find(RETENTION)
        .map(RetentionSchedule.Rule::days)
        .orElse(0);
  }

  /** What becomes of somebody who waits for an answer. */
  @FunctionalInterface
  private interface Decision {
    Volunteer take(Volunteer before, Instant now);
  }

  private Whole decide(UUID id, int seen, Decision decision) {
    Volunteer before = find(id).volunteer();
    if (before.version() != seen) {
      throw ProblemException.versionOutdated();
    }
    if (before.state() != VolunteerState.REGISTERED) {
      throw ProblemException.conflict("volunteer-state", before.state().name());
    }
    return store.together(
        () -> {
          trail.wrote(before);
          Volunteer after = decision.take(before, now());
          if (!store.update(after, seen)) {
            throw ProblemException.versionOutdated();
          }
          return new Whole(after, List.of());
        });
  }

  private Whole find(UUID id) {
    return store.together(
        () ->
            store
                .find(id)
                .filter(found -> places.covers(found.place().path()))
                .map(found -> new Whole(found, store.activities(found)))
                .orElseThrow(ProblemException::notFound));
  }

  /** Accounts have their home in an area; who helps in a grid has it in the village. */
  private String homeArea(Volunteer volunteer) {
    return places
        .find(volunteer.place().code())
        .map(places::areaOf)
        .orElseThrow(ProblemException::notFound);
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }

  private static String caller() {
    return CurrentAccess.require().viewer().username();
  }
}
