package org.linli.place.inspection;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.commons.problem.ProblemException;
import org.linli.commons.problem.Required;
import org.linli.commons.problem.Violation;
import org.linli.commons.settings.Settings;
import org.linli.place.checklist.Bilingual;
import org.linli.place.checklist.ChecklistItem;
import org.linli.place.checklist.ChecklistVersion;
import org.linli.place.hazard.HazardKinds;
import org.linli.place.hazard.Hazards;
import org.linli.place.hazard.NewHazard;
import org.springframework.context.i18n.LocaleContextHolder;

/** Freezes an inspection, reports its hazards and meets its plan, all in one transaction. */
public final class Submission {

  private static final Duration CLOCK_ERROR = Duration.ofMinutes(5);

  private final InspectionStore store;
  private final PlanStore plans;
  private final Inspections inspections;
  private final VersionChoice versions;
  private final Hazards hazards;
  private final Settings settings;
  private final Clock clock;

  public Submission(
      InspectionStore store,
      PlanStore plans,
      Inspections inspections,
      VersionChoice versions,
      Hazards hazards,
      Settings settings,
      Clock clock) {
    this.store = store;
    this.plans = plans;
    this.inspections = inspections;
    this.versions = versions;
    this.hazards = hazards;
    this.settings = settings;
    this.clock = clock;
  }

  /**
   * What the one who leads says.
   *
   * @param notPossibleBecause why there was no inspection
   * @param submittedAt by the clock of the device; null for now
   */
  public record Wanted(
      boolean acceptOlderVersion,
      @Nullable String notPossibleBecause,
      @Nullable Instant submittedAt,
      Beginning.@Nullable Seen seen) {}

  /** Submits a draft; one that was submitted before is answered as it is. */
  public Inspections.Told submit(UUID id, Wanted wanted, int seen) {
    return inspections.shown(
        plans.together(
            () -> {
              Inspection inspection = store.lock(id).orElseThrow(ProblemException::notFound);
              Inspections.requireLead(inspection);
              if (!inspection.outcome().state().isFrozen()) {
                submit(inspections.requireDraft(id), wanted, seen);
              }
              return inspections.told(inspections.require(id));
            }));
  }

  private void submit(Inspection draft, Wanted wanted, int seen) {
    if (draft.version() != seen) {
      throw ProblemException.versionOutdated();
    }
    Inspection.Whole whole = store.whole(draft);
    refuseVersions(whole, wanted.acceptOlderVersion());
    Instant submittedAt = submittedAt(draft, wanted);
    List<Found> found = List.of();
    if (wanted.notPossibleBecause() == null) {
      refuseMissing(whole);
      found = found(whole);
      refuseKinds(found);
    }
    List<Inspection.FoundDefect> defects = report(draft, found);
    Inspection.Outcome outcome =
        new Inspection.Outcome(
            InspectionState.SUBMITTED,
            wanted.notPossibleBecause() != null
                ? InspectionResult.NOT_POSSIBLE
                : defects.isEmpty() ? InspectionResult.PASSED : InspectionResult.DEFECTS_FOUND,
            wanted.notPossibleBecause(),
            null);
    Inspection frozen = frozen(draft, outcome, submittedAt, wanted.seen());
    String hash =
        InspectionContent.hash(
            new Inspection.Whole(frozen, whole.parts(), whole.photos(), defects, List.of(), null));
    store.submit(
        frozen(
            draft,
            new Inspection.Outcome(outcome.state(), outcome.result(), outcome.because(), hash),
            submittedAt,
            wanted.seen()));
    meetPlans(frozen, submittedAt);
  }

  private void refuseVersions(Inspection.Whole whole, boolean acceptOlder) {
    for (Inspection.Part part : whole.parts()) {
      ChecklistVersion version = inspections.version(part);
      VersionChoice.refuseWithdrawn(version);
      ChecklistVersion newer = versions.newer(version).orElse(null);
      if (newer != null && !acceptOlder) {
        throw ProblemException.conflict(
            "checklist-newer", version.code(), version.number(), newer.number());
      }
    }
  }

  private Instant submittedAt(Inspection draft, Wanted wanted) {
    Instant now = inspections.now();
    Instant at = wanted.submittedAt() == null ? now : wanted.submittedAt();
    if (at.isAfter(now.plus(CLOCK_ERROR))) {
      throw ProblemException.badField("submittedAt", "in-the-future");
    }
    if (at.isBefore(draft.times().begunAt())) {
      throw ProblemException.badField("submittedAt", "date-order");
    }
    return at;
  }

  private void refuseMissing(Inspection.Whole whole) {
    List<Violation> faults = new ArrayList<>();
    for (Inspection.Part part : whole.parts()) {
      List<ChecklistItem> items = AnswerCheck.items(part, inspections.version(part));
      faults.addAll(AnswerCheck.missing(whole, part, items));
    }
    if (!faults.isEmpty()) {
      throw ProblemException.badRequest(faults);
    }
  }

  private record Found(
      int part, String item, Bilingual question, String kind, String words, List<UUID> photos) {}

  /** Kinds may have gone from the settings since the checklist was published. */
  private void refuseKinds(List<Found> found) {
    HazardKinds kinds = settings.current(HazardKinds.KIND);
    boolean english = LocaleContextHolder.getLocale().getLanguage().equals("en");
    List<Violation> faults =
        found.stream()
            .filter(one -> kinds.find(one.kind()).isEmpty())
            .map(
                one ->
                    Violation.ofField(
                        "parts[" + one.part() + "].answers[" + one.item() + "].defect",
                        "hazard-kind-gone",
                        one.question().in(english),
                        one.kind()))
            .toList();
    if (!faults.isEmpty()) {
      throw ProblemException.badRequest(faults);
    }
  }

  private List<Found> found(Inspection.Whole whole) {
    List<Found> found = new ArrayList<>();
    for (Inspection.Part part : whole.parts()) {
      for (ChecklistItem item : AnswerCheck.items(part, inspections.version(part))) {
        part.answer(item.code())
            .filter(answer -> AnswerCheck.isDefect(item, answer))
            .ifPresent(answer -> found.add(found(whole, part, item, answer)));
      }
    }
    return found;
  }

  private static Found found(
      Inspection.Whole whole, Inspection.Part part, ChecklistItem item, Inspection.Answer answer) {
    Inspection.Defect said = answer.defect();
    String kind = said == null || said.kind() == null ? item.defect().hazardKind() : said.kind();
    Bilingual suggested = item.defect().words();
    String words = said == null ? null : said.words();
    if (words == null || Required.isBlank(words)) {
      words = suggested == null ? item.question().zh() : suggested.zh();
    }
    String note = answer.note();
    List<UUID> photos =
        whole.photos(part.part(), item.code()).stream().map(Inspection.ItemPhoto::id).toList();
    return new Found(
        part.part(),
        item.code(),
        item.question(),
        String.valueOf(kind),
        note == null || Required.isBlank(note) ? words : words + "：" + note,
        photos);
  }

  private List<Inspection.FoundDefect> report(Inspection draft, List<Found> found) {
    InspectedPremises.Where where = draft.premises().where();
    List<Inspection.FoundDefect> defects = new ArrayList<>();
    for (Found one : found) {
      UUID hazard =
          hazards.report(
              new NewHazard(
                  where.county(),
                  where.path(),
                  where.gridCode(),
                  where.lon(),
                  where.lat(),
                  draft.premises().id(),
                  draft.id(),
                  draft.basis().campaign(),
                  one.kind(),
                  one.words(),
                  one.photos()));
      Inspection.FoundDefect defect =
          new Inspection.FoundDefect(one.part(), one.item(), one.kind(), one.words(), hazard);
      store.addDefect(draft, defect);
      defects.add(defect);
    }
    return defects;
  }

  private static Inspection frozen(
      Inspection draft,
      Inspection.Outcome outcome,
      Instant submittedAt,
      Beginning.@Nullable Seen seen) {
    Inspection.Sighting sighting = Beginning.sighting(seen, draft.premises());
    Inspection.Times before = draft.times();
    return new Inspection(
        draft.id(),
        draft.number(),
        draft.premises(),
        draft.basis(),
        draft.lead(),
        outcome,
        new Inspection.Times(before.begunAt(), before.receivedAt(), submittedAt, null),
        new Inspection.Sightings(draft.sightings().begun(), sighting),
        draft.version());
  }

  private void meetPlans(Inspection inspection, Instant submittedAt) {
    LocalDate day = LocalDate.ofInstant(submittedAt, clock.getZone());
    UUID named = inspection.basis().plan();
    List<InspectionPlan> met = new ArrayList<>();
    if (named != null) {
      plans.find(named).ifPresent(met::add);
    }
    if (inspection.outcome().result() == InspectionResult.NOT_POSSIBLE) {
      met.forEach(plan -> missed(plan, inspection.outcome().because()));
      return;
    }
    plans
        .openOfInterval(inspection.premises().id(), inspection.basis().checklist())
        .forEach(met::add);
    for (InspectionPlan plan : met) {
      if (plans.done(plan.id(), inspection.id(), day)) {
        plans.append(plan, step(PlanStep.What.DONE, inspection.number()));
      }
    }
  }

  private void missed(InspectionPlan plan, @Nullable String because) {
    plans.attempted(plan.id());
    plans.append(plan, step(PlanStep.What.NOT_POSSIBLE, because));
  }

  private PlanStep step(PlanStep.What what, @Nullable String reason) {
    return new PlanStep(
        inspections.now(), Inspections.me(), what, InspectionPlan.Assigned.NOBODY, reason);
  }
}
