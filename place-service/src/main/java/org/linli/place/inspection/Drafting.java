package org.linli.place.inspection;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.commons.problem.ProblemException;
import org.linli.commons.problem.Violation;
import org.linli.commons.upload.VettedFile;
import org.linli.place.checklist.ChecklistItem;
import org.linli.place.checklist.ChecklistVersion;
import org.linli.place.photo.Photo;
import org.linli.place.photo.Photos;
import org.linli.place.photo.Taken;

/** Drafts: answers, photos, participants. */
public final class Drafting {

  private final InspectionStore store;
  private final PlanStore plans;
  private final Inspections inspections;
  private final VersionChoice versions;
  private final Photos photos;

  public Drafting(
      InspectionStore store,
      PlanStore plans,
      Inspections inspections,
      VersionChoice versions,
      Photos photos) {
    this.store = store;
    this.plans = plans;
    this.inspections = inspections;
    this.versions = versions;
    this.photos = photos;
  }

  /** A photo as it is handed in. */
  public record NewPhoto(int part, String item, VettedFile file, Taken taken) {}

  /**
   * Saves the caller's part. What a device sends once more changes nothing.
   *
   * @throws DraftConflict where another device saved it meanwhile
   */
  public Inspections.Told save(UUID id, int number, Beginning.Draft draft, int seen) {
    return plans.together(
        () -> {
          Inspection inspection = inspections.requireDraft(id);
          Inspection.Part part = requireOwn(inspection, number);
          ChecklistVersion version = inspections.version(part);
          List<Violation> faults =
              AnswerCheck.ofDraft(AnswerCheck.items(part, version), draft.answers());
          if (!faults.isEmpty()) {
            throw ProblemException.badRequest(faults);
          }
          boolean same = part.answers().equals(draft.answers());
          if (part.version() != seen && !same) {
            throw new DraftConflict(part.savedAt(), draft.savedAt());
          }
          if (!same) {
            store.savePart(inspection, number, draft.answers(), draft.savedAt(), seen);
            store.touch(inspection);
          }
          return inspections.told(inspections.require(id));
        });
  }

  /** Puts a photo to a question of the caller's part. */
  public Inspection.ItemPhoto photo(UUID id, NewPhoto wanted, @Nullable String key) {
    return plans.together(
        () -> {
          Inspection inspection = inspections.requireDraft(id);
          Inspection.Part part = requireOwn(inspection, wanted.part());
          boolean asked =
              AnswerCheck.items(part, inspections.version(part)).stream()
                  .map(ChecklistItem::code)
                  .anyMatch(wanted.item()::equals);
          if (!asked) {
            throw ProblemException.badField("item", "unknown-value", wanted.item());
          }
          String request = "photo " + id + wanted.part() + wanted.item() + wanted.file().sha256();
          UUID photo = plans.once(key, request, () -> keep(inspection, wanted));
          return store.whole(inspection).photos().stream()
              .filter(one -> one.id().equals(photo))
              .findFirst()
              .orElseThrow(ProblemException::notFound);
        });
  }

  private UUID keep(Inspection inspection, NewPhoto wanted) {
    InspectedPremises.Where where = inspection.premises().where();
    Photo kept =
        photos.add(
            Photos.INSPECTION,
            inspection.id(),
            where.path(),
            where.county(),
            wanted.file(),
            wanted.taken());
    store.addPhoto(
        inspection,
        new Inspection.ItemPhoto(
            kept.id(), wanted.part(), wanted.item(), wanted.file().sha256(), wanted.taken()));
    store.touch(inspection);
    return kept.id();
  }

  /** The one who leads names another participant; what they answer is taken from the leader. */
  public Inspections.Told add(UUID id, Beginning.Participant who, @Nullable String key) {
    return plans.together(
        () -> {
          plans.once(
              key,
              "participant " + id + who,
              () -> {
                addPart(inspections.requireDraft(id), who);
                return id;
              });
          return inspections.told(inspections.require(id));
        });
  }

  private void addPart(Inspection inspection, Beginning.Participant who) {
    Inspections.requireLead(inspection);
    Inspection.Whole whole = store.whole(inspection);
    Inspection.Part lead = whole.part(1).orElseThrow();
    if (whole.hasPart(who.username())) {
      throw ProblemException.badField("username", "twice");
    }
    ChecklistVersion version = version(lead, who.checklist());
    boolean same = version.code().equals(lead.asked().checklist());
    Set<String> taken = new HashSet<>(Sharing.taken(whole.parts(), version.code()));
    List<String> left = new ArrayList<>(lead.asked().sections());
    if (same) {
      taken.removeAll(unanswered(lead, version));
    }
    List<String> sections = sections(who, version, taken, same ? left : List.of());
    if (same) {
      left.removeAll(sections);
      store.shareOut(inspection, 1, left);
    }
    int next = whole.parts().stream().mapToInt(Inspection.Part::part).max().orElse(0) + 1;
    Inspection.Asked asked = new Inspection.Asked(version.code(), version.number(), sections);
    store.addPart(
        inspection,
        new Inspection.Part(
            next, who.username(), who.department(), asked, List.of(), null, null, 1));
    store.touch(inspection);
  }

  /** Of the checklist of the one who leads the version that they began with. */
  private ChecklistVersion version(Inspection.Part lead, @Nullable String checklist) {
    return checklist == null || checklist.equals(lead.asked().checklist())
        ? inspections.version(lead)
        : versions.choose(checklist, null, inspections.now());
  }

  /**
   * What a participant gets.
   *
   * @param leads sections of the one who leads, who must keep one; none where they have another
   *     checklist
   */
  private static List<String> sections(
      Beginning.Participant who, ChecklistVersion version, Set<String> taken, List<String> leads) {
    List<Violation> faults = new ArrayList<>();
    List<String> sections =
        Sharing.sections(version, who.sections(), who.department(), taken, "sections", faults);
    if (faults.isEmpty() && !leads.isEmpty() && sections.containsAll(leads)) {
      faults.add(Violation.ofField("sections", "section-none"));
    }
    if (!faults.isEmpty()) {
      throw ProblemException.badRequest(faults);
    }
    return sections;
  }

  /** Sections in which the one who leads has answered nothing yet. */
  private static List<String> unanswered(Inspection.Part lead, ChecklistVersion version) {
    return AnswerCheck.asked(lead, version).stream()
        .filter(
            section ->
                section.items().stream().noneMatch(item -> lead.answer(item.code()).isPresent()))
        .map(section -> section.code())
        .toList();
  }

  /** The one who leads takes a participant out; their sections come back. */
  public Inspections.Told remove(UUID id, int number, int seen) {
    return plans.together(
        () -> {
          Inspection inspection = inspections.requireDraft(id);
          Inspections.requireLead(inspection);
          Inspection.Whole whole = store.whole(inspection);
          Inspection.Part part = whole.part(number).orElseThrow(ProblemException::notFound);
          if (number == 1) {
            throw ProblemException.conflict("lead-stays");
          }
          if (whole.photos().stream().anyMatch(photo -> photo.part() == number)) {
            throw ProblemException.conflict("part-has-photos");
          }
          if (!store.removePart(inspection, number, seen)) {
            throw ProblemException.versionOutdated();
          }
          Inspection.Part lead = whole.part(1).orElseThrow();
          if (lead.asked().checklist().equals(part.asked().checklist())) {
            List<String> back = new ArrayList<>(lead.asked().sections());
            back.addAll(part.asked().sections());
            store.shareOut(inspection, 1, back);
          }
          store.touch(inspection);
          return inspections.told(inspections.require(id));
        });
  }

  private Inspection.Part requireOwn(Inspection inspection, int number) {
    Inspection.Part part =
        store.whole(inspection).part(number).orElseThrow(ProblemException::notFound);
    if (!part.username().equals(Inspections.me())) {
      throw ProblemException.forbidden("not-your-part", part.username());
    }
    return part;
  }
}
