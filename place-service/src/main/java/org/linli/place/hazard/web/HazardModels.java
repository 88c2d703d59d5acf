package org.linli.place.hazard.web;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.place.api.model.HazardAssignee;
import org.linli.place.api.model.HazardAssignment;
import org.linli.place.api.model.HazardColour;
import org.linli.place.api.model.HazardEvent;
import org.linli.place.api.model.HazardExtensions;
import org.linli.place.api.model.HazardFact;
import org.linli.place.api.model.HazardFile;
import org.linli.place.api.model.HazardGrade;
import org.linli.place.api.model.HazardGradeProposal;
import org.linli.place.api.model.HazardGradeRow;
import org.linli.place.api.model.HazardOverruled;
import org.linli.place.api.model.HazardPhoto;
import org.linli.place.api.model.HazardPhotoStage;
import org.linli.place.api.model.HazardPosition;
import org.linli.place.api.model.HazardPremises;
import org.linli.place.api.model.HazardRectified;
import org.linli.place.api.model.HazardSource;
import org.linli.place.api.model.HazardState;
import org.linli.place.api.model.HazardStep;
import org.linli.place.api.model.HazardSummary;
import org.linli.place.api.model.HazardSupervision;
import org.linli.place.hazard.Hazard;
import org.linli.place.hazard.HazardDesk;
import org.linli.place.hazard.HazardGrades;
import org.linli.place.hazard.HazardGrading;
import org.linli.place.hazard.HazardStore;
import org.linli.place.hazard.HazardWork;

/** Hazards as the contract shows them. */
final class HazardModels {

  private final HazardDesk desk;
  private final HazardGrading grading;
  private final HazardWork work;
  private final HazardTexts texts;

  HazardModels(HazardDesk desk, HazardGrading grading, HazardWork work, HazardTexts texts) {
    this.desk = desk;
    this.grading = grading;
    this.work = work;
    this.texts = texts;
  }

  List<HazardSummary> summaries(List<HazardStore.Listed> listed) {
    Map<UUID, HazardStore.AtPremises> premises =
        desk.premises(listed.stream().map(HazardStore.Listed::hazard).toList());
    return listed.stream().map(one -> summary(one.hazard(), one.supervised(), premises)).toList();
  }

  private HazardSummary summary(
      Hazard hazard, boolean supervised, Map<UUID, HazardStore.AtPremises> premises) {
    Instant now = desk.now();
    Hazard.Where where = hazard.where();
    HazardSummary shown =
        new HazardSummary(
            hazard.id(),
            hazard.number(),
            hazard.what().kind(),
            texts.kind(hazard.what().kind()),
            hazard.what().words(),
            HazardSource.fromValue(hazard.origin().source().name()),
            HazardState.fromValue(hazard.standing().state().name()),
            grade(hazard.standing().grade()),
            colour(hazard.standing().grade()),
            texts.grade(hazard.standing().grade()),
            new HazardPosition(where.lon(), where.lat()),
            where.areaCode(),
            texts.place(where.areaCode()),
            at(hazard.origin().at()),
            hazard.origin().by(),
            at(hazard.standing().dueAt()),
            hazard.isOverdue(now),
            supervised,
            hazard.version());
    shown.setGridCode(where.gridCode());
    shown.setCampaign(hazard.origin().campaign());
    shown.setInspection(hazard.origin().inspection());
    shown.setClosedAt(atOrNull(hazard.standing().closedAt()));
    addPremises(shown, where.premises(), premises);
    addWork(shown, hazard, now);
    return shown;
  }

  private static void addPremises(
      HazardSummary shown, @Nullable UUID id, Map<UUID, HazardStore.AtPremises> known) {
    HazardStore.AtPremises premises = id == null ? null : known.get(id);
    if (premises != null) {
      shown.setPremises(
          new HazardPremises(premises.id(), premises.number(), premises.name(), premises.kind()));
    }
  }

  private static void addWork(HazardSummary shown, Hazard hazard, Instant now) {
    Hazard.Assignment assignment = hazard.assignment();
    if (assignment != null) {
      shown.setDepartment(assignment.department());
      shown.setResponsible(assignment.responsible());
    }
    Hazard.Rectification mended = hazard.rectification();
    if (mended != null) {
      shown.setRectifiedAt(at(mended.at()));
    }
    if (hazard.isOverdue(now)) {
      Instant until = mended == null ? now : mended.at();
      shown.setOverdueHours(Duration.between(hazard.standing().dueAt(), until).toHours());
    }
  }

  HazardFile file(HazardDesk.File file) {
    Hazard hazard = file.hazard();
    Hazard.Graded graded = hazard.standing().graded();
    HazardFile shown =
        new HazardFile(
            summary(hazard, file.supervised(), desk.premises(List.of(hazard))),
            facts(hazard),
            proposal(graded.proposed(), grading.fired(graded), graded.tableVersion(), hazard),
            new HazardExtensions(hazard.standing().extensions(), work.mostExtensions()),
            hazard.lacksMeasures(),
            hazard.round(),
            file.photos().stream().map(HazardModels::photo).toList(),
            file.supervisions().stream().map(this::supervision).toList(),
            timeline(file),
            file.may().stream().map(step -> HazardStep.fromValue(step.name())).toList());
    shown.setImportance(hazard.what().importance());
    shown.setImmediateMeasures(hazard.what().measures());
    addDecisions(shown, hazard);
    return shown;
  }

  private static void addDecisions(HazardFile shown, Hazard hazard) {
    Hazard.Overruled overruled = hazard.standing().graded().overruled();
    if (overruled != null) {
      shown.setOverruled(
          new HazardOverruled(
              grade(hazard.standing().grade()),
              overruled.by(),
              at(overruled.at()),
              overruled.reason()));
    }
    Hazard.Assignment assignment = hazard.assignment();
    if (assignment != null) {
      shown.setAssignment(
          new HazardAssignment(
              HazardAssignee.fromValue(assignment.to().name()),
              assignment.department(),
              assignment.responsible(),
              at(assignment.at()),
              assignment.by()));
    }
    Hazard.Rectification mended = hazard.rectification();
    if (mended != null) {
      shown.setRectification(rectified(mended));
    }
  }

  private static HazardRectified rectified(Hazard.Rectification mended) {
    HazardRectified shown =
        new HazardRectified(mended.words(), mended.reportedBy(), at(mended.at()));
    shown.setDoneBy(mended.doneBy());
    shown.setWithoutPhoto(mended.withoutPhoto());
    Hazard.Acceptance accepted = mended.acceptance();
    if (accepted != null) {
      shown.setAcceptedBy(accepted.by());
      shown.setAcceptedAt(at(accepted.at()));
      shown.setAcceptance(accepted.words());
    }
    return shown;
  }

  HazardGradeProposal proposal(HazardGrading.Graded graded) {
    HazardGradeProposal shown =
        proposal(graded.grade(), graded.proposal().fired(), graded.version(), null);
    shown.setDeadlineHours(hours(graded.table(), graded.grade()));
    return shown;
  }

  private HazardGradeProposal proposal(
      org.linli.place.hazard.HazardGrade grade,
      List<HazardGrades.Row> fired,
      int version,
      @Nullable Hazard hazard) {
    HazardGrades table = hazard == null ? grading.current() : grading.table(version);
    return new HazardGradeProposal(
        grade(grade),
        colour(grade),
        fired.stream()
            .map(
                row ->
                    new HazardGradeRow(
                        row.code(), grade(row.grade()), row.reason(texts.isEnglish())))
            .toList(),
        version,
        hours(table, grade),
        grade == org.linli.place.hazard.HazardGrade.MAJOR);
  }

  private static int hours(HazardGrades table, org.linli.place.hazard.HazardGrade grade) {
    return Math.toIntExact(table.deadline(grade).toHours());
  }

  private static List<HazardFact> facts(Hazard hazard) {
    return hazard.what().facts().stream()
        .sorted(Comparator.naturalOrder())
        .map(fact -> HazardFact.fromValue(fact.name()))
        .toList();
  }

  private static HazardPhoto photo(org.linli.place.hazard.HazardPhoto photo) {
    return new HazardPhoto(
        photo.id(),
        HazardPhotoStage.fromValue(photo.stage().name()),
        photo.round(),
        at(photo.addedAt()),
        photo.addedBy());
  }

  private HazardSupervision supervision(org.linli.place.hazard.HazardSupervision order) {
    HazardSupervision shown =
        new HazardSupervision(
            order.id(),
            at(order.orderedAt()),
            order.orderedBy(),
            order.areaCode(),
            texts.place(order.areaCode()),
            order.until(),
            order.reason(),
            order.lifted() == null && texts.today().isAfter(order.until()));
    org.linli.place.hazard.HazardSupervision.Lifted lifted = order.lifted();
    if (lifted != null) {
      shown.setLiftedAt(at(lifted.at()));
      shown.setLiftedBy(lifted.by());
      shown.setLiftReason(lifted.reason());
    }
    return shown;
  }

  private static List<HazardEvent> timeline(HazardDesk.File file) {
    List<HazardEvent> shown = new ArrayList<>();
    for (org.linli.place.hazard.HazardEvent event : file.events()) {
      HazardEvent one =
          new HazardEvent(
              shown.size() + 1,
              at(event.at()),
              event.by(),
              HazardStep.fromValue(event.step().name()),
              HazardState.fromValue(event.state().name()),
              grade(event.grade()),
              at(event.dueAt()));
      one.setWords(event.words());
      one.setWhom(event.whom());
      shown.add(one);
    }
    return shown;
  }

  static HazardGrade grade(org.linli.place.hazard.HazardGrade grade) {
    return HazardGrade.fromValue(grade.name());
  }

  static HazardColour colour(org.linli.place.hazard.HazardGrade grade) {
    return HazardColour.fromValue(grade.colour());
  }

  static OffsetDateTime at(Instant moment) {
    return moment.atOffset(ZoneOffset.UTC);
  }

  private static @Nullable OffsetDateTime atOrNull(@Nullable Instant moment) {
    return moment == null ? null : at(moment);
  }
}
