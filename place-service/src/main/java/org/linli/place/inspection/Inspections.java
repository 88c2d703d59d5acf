package org.linli.place.inspection;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.commons.access.CurrentAccess;
import org.linli.commons.place.Places;
import org.linli.commons.problem.ProblemException;
import org.linli.place.checklist.ChecklistVersion;
import org.linli.place.checklist.Checklists;
import org.linli.place.photo.Photos;
import org.linli.place.premises.PremisesDirectory;
import org.linli.place.premises.PremisesRef;

/** Inspections as they are read, and what all steps of them share. */
public final class Inspections {

  private static final int MOST_DRAFTS = 200;

  private final InspectionStore store;
  private final PlanStore plans;
  private final Checklists checklists;
  private final Around around;
  private final InspectionTrail trail;
  private final Clock clock;

  public Inspections(
      InspectionStore store,
      PlanStore plans,
      Checklists checklists,
      Around around,
      InspectionTrail trail,
      Clock clock) {
    this.store = store;
    this.plans = plans;
    this.checklists = checklists;
    this.around = around;
    this.trail = trail;
    this.clock = clock;
  }

  /** What inspections look things up in. */
  public record Around(PremisesDirectory premises, Photos photos, Places places) {}

  /**
   * What is asked in a part.
   *
   * @param newer number of the version published since; null for none
   * @param complete whether nothing required is missing
   */
  public record AskedPart(ChecklistVersion version, @Nullable Integer newer, boolean complete) {}

  /**
   * An inspection with all that is shown of it.
   *
   * @param asked by number of the part
   * @param intact whether frozen content still has its hash
   * @param registered whether the premises are still on the register
   */
  public record Told(
      Inspection.Whole whole, Map<Integer, AskedPart> asked, boolean intact, boolean registered) {
    public Told {
      asked = Map.copyOf(asked);
    }

    public AskedPart asked(Inspection.Part part) {
      AskedPart found = asked.get(part.part());
      if (found == null) {
        throw new IllegalStateException("part " + part.part() + " without checklist");
      }
      return found;
    }
  }

  /** Inspections of an area of the caller, or of all, the latest first. */
  public List<Inspection.Listed> list(
      @Nullable String area,
      InspectionFilter wanted,
      InspectionStore.@Nullable Place after,
      int limit) {
    InspectionFilter filter =
        new InspectionFilter(
            around.places().scopes(area),
            wanted.states(),
            wanted.result(),
            wanted.subject(),
            wanted.from(),
            wanted.until());
    return plans.together(() -> store.list(filter, after, limit));
  }

  /** Drafts in which the caller takes part. */
  public List<Inspection.Listed> drafts() {
    return plans.together(() -> store.draftsOf(me(), MOST_DRAFTS));
  }

  /**
   * One inspection; looking at the name of who signed for the business is recorded.
   *
   * @throws ProblemException 404
   */
  public Told get(UUID id) {
    return shown(plans.together(() -> told(require(id))));
  }

  /**
   * Makes sure that the caller may know of one, without showing anything of it.
   *
   * @throws ProblemException 404
   */
  public Inspection seen(UUID id) {
    return plans.together(() -> require(id));
  }

  /** Records that the caller is shown the signature of the business, where there is one. */
  Told shown(Told told) {
    Inspection.BusinessSignature business = told.whole().business();
    if (business != null && business.name() != null) {
      trail.read(told.whole().inspection());
    }
    return told;
  }

  /** The same, taken away on paper: with its photos. */
  public Told forPrint(UUID id) {
    Told told = plans.together(() -> told(require(id)));
    if (!told.whole().inspection().outcome().state().isFrozen()) {
      throw ProblemException.conflict("inspection-not-submitted");
    }
    trail.printed(told.whole().inspection());
    return told;
  }

  /** The content of a photo. */
  public Photos.Content photo(UUID id, UUID photo) {
    return plans.together(
        () -> {
          Inspection inspection = require(id);
          return around.photos().content(Photos.INSPECTION, inspection.id(), photo);
        });
  }

  /** The drawn signature as PNG; the look is recorded. */
  public byte[] drawing(UUID id) {
    Inspection inspection = plans.together(() -> require(id));
    trail.read(inspection);
    return plans.together(() -> store.drawing(inspection).orElseThrow(ProblemException::notFound));
  }

  /** The drawn signature for the record, whose print is recorded; null where there is none. */
  public byte @Nullable [] drawingForPrint(Inspection inspection) {
    return plans.together(() -> store.drawing(inspection)).orElse(null);
  }

  Inspection require(UUID id) {
    return store.find(id).orElseThrow(ProblemException::notFound);
  }

  /**
   * A draft, which nobody else changes until the transaction ends.
   *
   * @throws ProblemException 404; 409 where it is one no more
   */
  Inspection requireDraft(UUID id) {
    Inspection inspection = store.lock(id).orElseThrow(ProblemException::notFound);
    switch (inspection.outcome().state()) {
      case DRAFT -> {}
      case SUBMITTED, SIGNED -> throw ProblemException.conflict("inspection-frozen");
      case ABANDONED -> throw ProblemException.conflict("inspection-abandoned");
    }
    return inspection;
  }

  /** Refuses whoever does not lead. */
  static void requireLead(Inspection inspection) {
    if (!inspection.lead().equals(me())) {
      throw ProblemException.forbidden("not-leading", inspection.lead());
    }
  }

  /** With all that is shown of it, in the transaction that is running. */
  Told told(Inspection inspection) {
    Inspection.Whole whole = store.whole(inspection);
    Map<Integer, AskedPart> asked = new HashMap<>();
    for (Inspection.Part part : whole.parts()) {
      ChecklistVersion version = version(part);
      Integer newer =
          checklists
              .published(version.code())
              .map(ChecklistVersion::number)
              .filter(number -> number > version.number())
              .orElse(null);
      boolean complete =
          AnswerCheck.missing(whole, part, AnswerCheck.items(part, version)).isEmpty();
      asked.put(part.part(), new AskedPart(version, newer, complete));
    }
    String hash = inspection.outcome().contentHash();
    boolean intact = hash == null || hash.equals(InspectionContent.hash(whole));
    boolean registered =
        around.premises().find(inspection.premises().id()).filter(PremisesRef::open).isPresent();
    return new Told(whole, asked, intact, registered);
  }

  /** What a part is asked. */
  ChecklistVersion version(Inspection.Part part) {
    return checklists
        .find(part.asked().checklist(), part.asked().version())
        .orElseThrow(() -> new IllegalStateException("a version of a checklist is gone"));
  }

  Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }

  static String me() {
    return CurrentAccess.require().viewer().username();
  }
}
