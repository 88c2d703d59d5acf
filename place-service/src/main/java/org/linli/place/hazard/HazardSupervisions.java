package org.linli.place.hazard;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.commons.idempotency.OnceById;
import org.linli.commons.problem.ProblemException;

/** Listed supervision: ordered and lifted from above, never by the level that answers. */
public final class HazardSupervisions {

  private final HazardStore store;
  private final HazardChanges changes;
  private final HazardReach reach;
  private final OnceById once;
  private final Clock clock;

  public HazardSupervisions(
      HazardStore store, HazardChanges changes, HazardReach reach, OnceById once, Clock clock) {
    this.store = store;
    this.changes = changes;
    this.reach = reach;
    this.once = once;
    this.clock = clock;
  }

  /**
   * Puts an open hazard under listed supervision.
   *
   * @throws ProblemException 403 {@code from-above}; 409 {@code supervised-already}, {@code
   *     hazard-step}
   */
  public Hazard order(UUID id, LocalDate until, String reason, @Nullable String idempotencyKey) {
    return store.together(
        () -> {
          Hazard hazard = store.find(id).orElseThrow(ProblemException::notFound);
          once.make(
              idempotencyKey,
              "supervise " + id + until + reason,
              () -> {
                order(hazard, until, reason);
                return id;
              });
          return hazard;
        });
  }

  private void order(Hazard hazard, LocalDate until, String reason) {
    hazard.standing().state().after(HazardStep.SUPERVISE);
    if (until.isBefore(LocalDate.now(clock))) {
      throw ProblemException.badField("until", "in-the-past");
    }
    HazardReach.Seat seat =
        reach
            .above(answeringPath(hazard))
            .orElseThrow(() -> ProblemException.forbidden("from-above"));
    HazardSupervision order =
        new HazardSupervision(
            UuidCreator.getTimeOrderedEpoch(),
            seat.code(),
            seat.path(),
            changes.now(),
            HazardReach.username(),
            until,
            reason.strip(),
            null);
    boolean supervised =
        store.supervisions(hazard.id()).stream().anyMatch(one -> one.lifted() == null);
    if (supervised || !store.order(hazard, order)) {
      throw ProblemException.conflict("supervised-already");
    }
    changes.note(hazard, HazardStep.SUPERVISE, reason.strip());
  }

  /**
   * Ends it.
   *
   * @throws ProblemException 404; 403 {@code from-above} below the level that ordered it; 409
   *     {@code lifted-already}
   */
  public Hazard lift(UUID id, UUID supervision, String reason) {
    return store.together(
        () -> {
          Hazard hazard = store.find(id).orElseThrow(ProblemException::notFound);
          HazardSupervision order =
              store.supervisions(id).stream()
                  .filter(one -> one.id().equals(supervision))
                  .findFirst()
                  .orElseThrow(ProblemException::notFound);
          if (!reach.leads(order.areaPath())) {
            throw ProblemException.forbidden("from-above");
          }
          HazardSupervision.Lifted lifted =
              new HazardSupervision.Lifted(changes.now(), HazardReach.username(), reason.strip());
          if (!store.lift(hazard, supervision, lifted)) {
            throw ProblemException.conflict("lifted-already");
          }
          changes.note(hazard, HazardStep.LIFT, reason.strip());
          return hazard;
        });
  }

  /** The level that answers: where it was assigned from, at least the town. */
  static String answeringPath(Hazard hazard) {
    String town = townPath(hazard.where());
    Hazard.Assignment assignment = hazard.assignment();
    return assignment != null && assignment.from().startsWith(town) ? assignment.from() : town;
  }

  private static String townPath(Hazard.Where where) {
    int county = where.path().indexOf('/' + where.county() + '/');
    int town = where.path().indexOf('/', county + where.county().length() + 2);
    return town < 0 ? where.path() : where.path().substring(0, town + 1);
  }
}
