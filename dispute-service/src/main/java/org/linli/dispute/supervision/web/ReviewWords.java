package org.linli.dispute.supervision.web;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.dispute.api.model.CaseReview;
import org.linli.dispute.api.model.CaseReviewState;
import org.linli.dispute.api.model.CaseReviewSummary;
import org.linli.dispute.api.model.CaseReviewTrigger;
import org.linli.dispute.api.model.DisputeStatus;
import org.linli.dispute.api.model.DutyKind;
import org.linli.dispute.api.model.GivenAnswer;
import org.linli.dispute.api.model.Measure;
import org.linli.dispute.api.model.MissedDuty;
import org.linli.dispute.api.model.TimelineStep;
import org.linli.dispute.calendar.CalendarDays;
import org.linli.dispute.matter.MatterChanges;
import org.linli.dispute.supervision.CaseReviewStore;

/** Case reviews as the contract shows them. */
final class ReviewWords {

  private final Shown shown;
  private final CalendarDays days;
  private final Instant now;

  ReviewWords(Shown shown, CalendarDays days, Instant now) {
    this.shown = shown;
    this.days = days;
    this.now = now;
  }

  CaseReviewSummary listed(CaseReviewStore.Listed one) {
    var review = one.review();
    CaseReviewSummary summary =
        new CaseReviewSummary(
            review.matter(),
            review.number(),
            CaseReviewTrigger.fromValue(review.trigger().name()),
            CaseReviewState.fromValue(review.state().name()),
            Shown.at(review.openedAt()),
            one.missed(),
            one.measures(),
            one.measuresOpen());
    summary.setDueAt(Shown.at(review.dueAt()));
    summary.setUnit(shown.unitOrNull(review.unit()));
    return summary;
  }

  CaseReview whole(UUID id, CaseReviewStore.Whole whole) {
    var review = whole.review();
    CaseReview model =
        new CaseReview(
            id,
            whole.number(),
            whole.version(),
            whole.timeline().stream().map(this::step).toList(),
            whole.missed().stream().map(this::missed).toList(),
            review == null
                ? java.util.List.of()
                : review.measures().stream().map(this::measure).toList());
    if (review != null) {
      model.setTrigger(CaseReviewTrigger.fromValue(review.trigger().name()));
      model.setState(CaseReviewState.fromValue(review.state().name()));
      model.setOpenedAt(Shown.at(review.openedAt()));
      model.setDueAt(Shown.at(review.dueAt()));
      model.setUnit(shown.unitOrNull(review.unit()));
      model.setFindings(answer(review.findings()));
    }
    return model;
  }

  private TimelineStep step(org.linli.dispute.supervision.CaseReview.Happened event) {
    TimelineStep step =
        new TimelineStep(
            Shown.at(event.at()), event.kind(), shown.text("event." + event.kind(), event.kind()));
    step.setStatus(DisputeStatus.fromValue(event.status().name()));
    boolean byItself = event.by().equals(MatterChanges.LINLI);
    step.setBy(
        byItself
            ? shown.text("supervision.linli", event.by())
            : shown.person(event.by()).getName());
    step.setOfTheLadder(event.kind().startsWith("LADDER_"));
    return step;
  }

  private MissedDuty missed(org.linli.dispute.supervision.CaseReview.Missed missed) {
    Instant done = missed.doneAt();
    MissedDuty model =
        new MissedDuty(
            DutyKind.fromValue(missed.kind().name()),
            shown.duty(missed.kind()),
            Shown.at(missed.dueAt()),
            days.between(days.dayOf(missed.dueAt()), days.dayOf(done == null ? now : done)),
            missed.rung());
    model.setOwedBy(shown.owed(missed.unit(), missed.username()));
    model.setDoneAt(Shown.atOrNull(done));
    return model;
  }

  private Measure measure(org.linli.dispute.supervision.CaseReview.Measure measure) {
    Measure model =
        new Measure(
            measure.id(),
            measure.what(),
            shown.owed(measure.unit(), measure.username()),
            measure.due(),
            measure.done() == null && measure.due().isBefore(days.today()));
    model.setDone(answer(measure.done()));
    return model;
  }

  private @Nullable GivenAnswer answer(
      org.linli.dispute.supervision.CaseReview.@Nullable Findings findings) {
    return findings == null ? null : shown.answer(findings.at(), findings.by(), findings.words());
  }
}
