package org.linli.place.inspection.web;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.linli.commons.access.CurrentAccess;
import org.linli.place.api.model.BusinessSignature;
import org.linli.place.api.model.Inspection;
import org.linli.place.api.model.InspectionAddendum;
import org.linli.place.api.model.InspectionAnswer;
import org.linli.place.api.model.InspectionDefect;
import org.linli.place.api.model.InspectionDefectWords;
import org.linli.place.api.model.InspectionListed;
import org.linli.place.api.model.InspectionPart;
import org.linli.place.api.model.InspectionPhoto;
import org.linli.place.api.model.InspectionResult;
import org.linli.place.api.model.InspectionState;
import org.linli.place.api.model.InspectionWhere;
import org.linli.place.api.model.InspectionYesNo;
import org.linli.place.checklist.Bilingual;
import org.linli.place.checklist.ChecklistSection;
import org.linli.place.inspection.AnswerCheck;
import org.linli.place.inspection.GreatCircle;
import org.linli.place.inspection.Inspection.Answer;
import org.linli.place.inspection.Inspection.ItemPhoto;
import org.linli.place.inspection.Inspection.Listed;
import org.linli.place.inspection.Inspection.Part;
import org.linli.place.inspection.Inspection.Sighting;
import org.linli.place.inspection.Inspection.Whole;
import org.linli.place.inspection.Inspections;
import org.linli.place.photo.Taken;

/** Inspections as the contract shows them. */
final class ShownInspections {

  private final Inspections inspections;
  private final ShownPlans plans;
  private final Function<ChecklistSection, org.linli.place.api.model.ChecklistSection> sections;

  ShownInspections(
      Inspections inspections,
      ShownPlans plans,
      Function<ChecklistSection, org.linli.place.api.model.ChecklistSection> sections) {
    this.inspections = inspections;
    this.plans = plans;
    this.sections = sections;
  }

  List<InspectionListed> drafts() {
    Map<String, Bilingual> titles = plans.titles();
    return inspections.drafts().stream().map(one -> listed(one, titles)).toList();
  }

  List<InspectionListed> listed(List<Listed> listed) {
    Map<String, Bilingual> titles = plans.titles();
    return listed.stream().map(one -> listed(one, titles)).toList();
  }

  private InspectionListed listed(Listed one, Map<String, Bilingual> titles) {
    org.linli.place.inspection.Inspection inspection = one.inspection();
    String checklist = inspection.basis().checklist();
    var result = inspection.outcome().result();
    return new InspectionListed()
        .id(inspection.id())
        .number(inspection.number())
        .premises(plans.premises(inspection.premises()))
        .state(InspectionState.fromValue(inspection.outcome().state().name()))
        .result(result == null ? null : InspectionResult.fromValue(result.name()))
        .lead(inspection.lead())
        .checklist(checklist)
        .checklistTitle(title(titles, checklist))
        .begunAt(at(inspection.times().begunAt()))
        .submittedAt(atOrNull(inspection.times().submittedAt()))
        .joint(one.parts() > 1)
        .defects(one.defects())
        .plan(inspection.basis().plan())
        .campaign(inspection.basis().campaign());
  }

  private static String title(Map<String, Bilingual> titles, String checklist) {
    Bilingual title = titles.get(checklist);
    return title == null ? checklist : title.in(Words.isEnglish());
  }

  Inspection whole(Inspections.Told told) {
    Whole whole = told.whole();
    org.linli.place.inspection.Inspection inspection = whole.inspection();
    Map<String, Bilingual> titles = plans.titles();
    String me = CurrentAccess.require().viewer().username();
    boolean frozen = inspection.outcome().state().isFrozen();
    boolean draft =
        inspection.outcome().state() == org.linli.place.inspection.InspectionState.DRAFT;
    String hash = inspection.outcome().contentHash();
    return new Inspection()
        .head(listed(new Listed(inspection, whole.parts().size(), whole.defects().size()), titles))
        .premisesNow(told.registered())
        .notPossibleBecause(inspection.outcome().because())
        .receivedAt(at(inspection.times().receivedAt()))
        .begun(where(inspection.sightings().begun()))
        .submitted(where(inspection.sightings().submitted()))
        .parts(whole.parts().stream().map(part -> part(told, part, titles, me)).toList())
        .defects(
            whole.defects().stream()
                .map(
                    one ->
                        new InspectionDefect(
                            one.part(), one.item(), one.kind(), one.words(), one.hazard()))
                .toList())
        .contentHash(hash)
        .contentIntact(hash == null ? null : told.intact())
        .businessSignature(business(whole.business()))
        .addenda(
            whole.addenda().stream()
                .map(one -> new InspectionAddendum(at(one.at()), one.by(), one.words()))
                .toList())
        .maySubmit(draft && inspection.lead().equals(me))
        .maySign(frozen && whole.waitsForSignatureOf(me))
        .newerVersion(told.asked().values().stream().anyMatch(one -> one.newer() != null))
        .version(inspection.version());
  }

  private InspectionPart part(
      Inspections.Told told, Part part, Map<String, Bilingual> titles, String me) {
    Inspections.AskedPart asked = told.asked(part);
    Whole whole = told.whole();
    return new InspectionPart()
        .part(part.part())
        .username(part.username())
        .department(part.department())
        .checklist(part.asked().checklist())
        .checklistVersion(part.asked().version())
        .checklistTitle(title(titles, part.asked().checklist()))
        .newerVersion(asked.newer())
        .withdrawn(
            asked.version().history().dangerous() ? asked.version().history().reason() : null)
        .sections(AnswerCheck.asked(part, asked.version()).stream().map(sections).toList())
        .answers(part.answers().stream().map(ShownInspections::answer).toList())
        .photos(
            whole.photos().stream()
                .filter(photo -> photo.part() == part.part())
                .map(photo -> photo(photo, whole.inspection().premises()))
                .toList())
        .mine(part.username().equals(me))
        .complete(asked.complete())
        .savedAt(atOrNull(part.savedAt()))
        .signedAt(atOrNull(part.signedAt()))
        .version(part.version());
  }

  InspectionPhoto photo(ItemPhoto photo, org.linli.place.inspection.InspectedPremises premises) {
    Taken taken = photo.taken();
    Instant when = taken == null ? Instant.EPOCH : taken.at();
    InspectionPhoto shown = new InspectionPhoto(photo.id(), photo.part(), photo.item(), at(when));
    Double lon = taken == null ? null : taken.lon();
    Double lat = taken == null ? null : taken.lat();
    if (taken == null || lon == null || lat == null) {
      return shown;
    }
    double metres = GreatCircle.metres(lon, lat, premises.where().lon(), premises.where().lat());
    return shown
        .lon(lon)
        .lat(lat)
        .accuracyMetres(taken.accuracyMetres())
        .distanceMetres((int) Math.round(metres));
  }

  private static InspectionAnswer answer(Answer answer) {
    var value = answer.value();
    var defect = answer.defect();
    return new InspectionAnswer(answer.item())
        .value(value == null ? null : InspectionYesNo.fromValue(value.name()))
        .number(answer.number())
        .text(answer.text())
        .note(answer.note())
        .defect(
            defect == null
                ? null
                : new InspectionDefectWords().kind(defect.kind()).words(defect.words()));
  }

  private static @Nullable InspectionWhere where(@Nullable Sighting sighting) {
    return sighting == null
        ? null
        : new InspectionWhere(sighting.distanceMetres())
            .lon(sighting.lon())
            .lat(sighting.lat())
            .accuracyMetres(sighting.accuracyMetres());
  }

  private static @Nullable BusinessSignature business(
      org.linli.place.inspection.Inspection.@Nullable BusinessSignature one) {
    return one == null
        ? null
        : new BusinessSignature(at(one.at()), one.takenBy())
            .name(one.name())
            .office(one.office())
            .refusedBecause(one.refusedBecause());
  }

  private static @Nullable OffsetDateTime atOrNull(@Nullable Instant instant) {
    return instant == null ? null : at(instant);
  }

  private static OffsetDateTime at(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
