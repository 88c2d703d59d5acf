package org.linli.place.inspection;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.commons.problem.ProblemException;
import org.linli.commons.problem.Required;

/** Signatures of both sides, and what comes after them: addenda, never a change. */
public final class Signing {

  private final InspectionStore store;
  private final PlanStore plans;
  private final Inspections inspections;
  private final InspectionTrail trail;

  public Signing(
      InspectionStore store, PlanStore plans, Inspections inspections, InspectionTrail trail) {
    this.store = store;
    this.plans = plans;
    this.inspections = inspections;
    this.trail = trail;
  }

  /**
   * What the business does.
   *
   * @param drawn null where it refuses
   */
  public record Business(@Nullable Drawn drawn, @Nullable String refusedBecause) {}

  /** A drawn signature with the name and the office of who drew it. */
  @SuppressWarnings("ArrayRecordComponent") // handed on, never compared
  public record Drawn(String name, String office, byte[] png) {}

  /** A participant signs what they saw. */
  public Inspections.Told sign(UUID id, String hash) {
    return inspections.shown(
        plans.together(
            () -> {
              Inspection.Whole whole = requireFrozen(id, hash);
              whole.parts().stream()
                  .filter(part -> part.username().equals(Inspections.me()))
                  .filter(part -> part.signedAt() == null)
                  .forEach(part -> store.sign(whole.inspection(), part.part(), inspections.now()));
              return ended(id);
            }));
  }

  /** The business signs or refuses before a participant. */
  public Inspections.Told business(Inspection inspection, String hash, Business business) {
    UUID id = inspection.id();
    trail.wrote(inspection);
    return inspections.shown(
        plans.together(
            () -> {
              Inspection.Whole whole = requireFrozen(id, hash);
              Drawn drawn = business.drawn();
              Inspection.BusinessSignature signature =
                  new Inspection.BusinessSignature(
                      inspections.now(),
                      Inspections.me(),
                      drawn == null ? null : drawn.name(),
                      drawn == null ? null : drawn.office(),
                      business.refusedBecause(),
                      drawn != null);
              byte[] png = drawn == null ? null : drawn.png();
              if (!store.addBusinessSignature(whole.inspection(), signature, png)) {
                throw ProblemException.conflict("signed-already");
              }
              return ended(id);
            }));
  }

  /** Words beside what is frozen. */
  public Inspections.Told addendum(UUID id, String words, @Nullable String key) {
    if (Required.isBlank(words)) {
      throw ProblemException.badField("words", "required");
    }
    return inspections.shown(
        plans.together(
            () -> {
              Inspection inspection = inspections.require(id);
              if (!inspection.outcome().state().isFrozen()) {
                throw ProblemException.conflict("inspection-not-submitted");
              }
              plans.once(
                  key,
                  "addendum " + id + words,
                  () -> {
                    UUID addendum = UuidCreator.getTimeOrderedEpoch();
                    store.addAddendum(
                        inspection,
                        addendum,
                        new Inspection.Addendum(
                            inspections.now(), Inspections.me(), words.strip()));
                    return addendum;
                  });
              return inspections.told(inspection);
            }));
  }

  /** Gives a draft up. */
  public Inspections.Told abandon(UUID id, String because) {
    if (Required.isBlank(because)) {
      throw ProblemException.badField("reason", "required");
    }
    return plans.together(
        () -> {
          Inspection inspection = store.lock(id).orElseThrow(ProblemException::notFound);
          Inspections.requireLead(inspection);
          if (inspection.outcome().state() != InspectionState.ABANDONED) {
            store.abandon(inspections.requireDraft(id), because.strip());
          }
          return inspections.told(inspections.require(id));
        });
  }

  private Inspection.Whole requireFrozen(UUID id, String hash) {
    Inspection inspection = store.lock(id).orElseThrow(ProblemException::notFound);
    if (!inspection.outcome().state().isFrozen()) {
      throw ProblemException.conflict("inspection-not-submitted");
    }
    Inspection.Whole whole = store.whole(inspection);
    if (!whole.hasPart(Inspections.me())) {
      throw ProblemException.forbidden("not-taking-part");
    }
    if (!hash.equals(inspection.outcome().contentHash())
        || !hash.equals(InspectionContent.hash(whole))) {
      throw ProblemException.conflict("content-changed");
    }
    return whole;
  }

  /** Signed is what all participants signed, and the business, where somebody was there. */
  private Inspections.Told ended(UUID id) {
    Inspection inspection = inspections.require(id);
    Inspection.Whole whole = store.whole(inspection);
    boolean business =
        whole.business() != null || inspection.outcome().result() == InspectionResult.NOT_POSSIBLE;
    boolean all = whole.parts().stream().allMatch(part -> part.signedAt() != null);
    Instant now = inspections.now();
    if (business && all && inspection.outcome().state() == InspectionState.SUBMITTED) {
      store.signed(inspection, now);
    }
    return inspections.told(inspections.require(id));
  }
}
