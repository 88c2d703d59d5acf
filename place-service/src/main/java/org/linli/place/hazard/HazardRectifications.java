package org.linli.place.hazard;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.commons.access.Role;
import org.linli.commons.problem.ProblemException;
import org.linli.commons.settings.Settings;
import org.linli.place.hazard.HazardChanges.Outcome;

/** The rectification of a hazard: begun, reported, accepted or refused, and begun anew. */
public final class HazardRectifications {

  private final HazardStore store;
  private final HazardChanges changes;
  private final HazardReach reach;
  private final Settings settings;

  public HazardRectifications(
      HazardStore store, HazardChanges changes, HazardReach reach, Settings settings) {
    this.store = store;
    this.changes = changes;
    this.reach = reach;
    this.settings = settings;
  }

  /** Rectification begins; whoever begins it has a hand in it. */
  public Hazard start(UUID id, int seen, String words) {
    return changes.step(
        id,
        seen,
        now -> {
          HazardState next = now.standing().state().after(HazardStep.START);
          Hazard.Assignment assignment = now.assignment();
          if (assignment == null) {
            throw ProblemException.conflict("assign-first");
          }
          Hazard started =
              now.with(now.standing().state(next, null))
                  .mendedBy(HazardReach.username(), mender(now));
          return new Outcome(HazardStep.START, started, words.strip());
        });
  }

  /**
   * It is mended, somebody says.
   *
   * @param doneBy who mended it, where it was another official than the caller
   * @param withoutPhoto why there is no photo of it
   */
  public Hazard rectified(
      UUID id, int seen, String words, @Nullable String doneBy, @Nullable String withoutPhoto) {
    if (doneBy != null && !HazardWork.USERNAME.matcher(doneBy).matches()) {
      throw ProblemException.badField("doneBy", "username");
    }
    return changes.step(
        id,
        seen,
        now -> {
          HazardState next = now.standing().state().after(HazardStep.RECTIFIED);
          if (withoutPhoto == null && !showsAfter(now)) {
            throw ProblemException.badField("withoutPhoto", "after-photo");
          }
          String caller = HazardReach.username();
          Hazard mended =
              now.with(
                      new Hazard.Rectification(
                          words.strip(), caller, changes.now(), doneBy, withoutPhoto, null))
                  .with(now.standing().state(next, null))
                  .mendedBy(caller, doneBy, mender(now));
          return new Outcome(
              HazardStep.RECTIFIED, mended, words.strip(), doneBy == null ? caller : doneBy);
        });
  }

  /** Somebody who had no hand in it finds it good, or says what is missing. */
  public Hazard decide(UUID id, int seen, boolean accepted, String words) {
    HazardStep step = accepted ? HazardStep.ACCEPT : HazardStep.REFUSE;
    return changes.step(
        id,
        seen,
        now -> {
          HazardState next = now.standing().state().after(step);
          String caller = HazardReach.username();
          HazardWork.refuseOwnWork(now.hands().menders().contains(caller));
          requireOwnKind(now);
          Instant at = changes.now();
          Hazard.Rectification mended = now.rectification();
          if (accepted && mended != null) {
            Hazard.Rectification found =
                new Hazard.Rectification(
                    mended.words(),
                    mended.reportedBy(),
                    mended.at(),
                    mended.doneBy(),
                    mended.withoutPhoto(),
                    new Hazard.Acceptance(caller, at, words.strip()));
            return new Outcome(
                step, now.with(found).with(now.standing().state(next, at)), words.strip());
          }
          return new Outcome(
              step, now.nextRound().with(now.standing().state(next, null)), words.strip());
        });
  }

  /** It is open again; the deadline stays what it was. */
  public Hazard reopen(UUID id, int seen, String reason) {
    return changes.step(
        id,
        seen,
        now ->
            new Outcome(
                HazardStep.REOPEN,
                now.nextRound()
                    .with(
                        now.standing()
                            .state(now.standing().state().after(HazardStep.REOPEN), null)),
                reason.strip()));
  }

  private void requireOwnKind(Hazard now) {
    Set<Role> roles = reach.roles(now.where().path());
    boolean ofPolice =
        settings
            .current(HazardKinds.KIND)
            .find(now.what().kind())
            .map(HazardKinds.Kind::police)
            .orElse(false);
    boolean may =
        roles.contains(Role.OFFICER)
            || roles.contains(Role.INSPECTOR)
            || roles.contains(Role.POLICE) && ofPolice;
    if (!may) {
      throw ProblemException.forbidden("not-your-kind");
    }
  }

  private boolean showsAfter(Hazard now) {
    return store.photos(now.id()).stream()
        .anyMatch(
            photo -> photo.stage() == HazardPhoto.Stage.AFTER && photo.round() == now.round());
  }

  /** Who mends it of a unit; a business that mends it is not among officials. */
  private static @Nullable String mender(Hazard now) {
    Hazard.Assignment assignment = now.assignment();
    return assignment != null && assignment.to() == Hazard.Assignee.UNIT
        ? assignment.responsible()
        : null;
  }
}
