package org.linli.dispute.work.web;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.linli.dispute.agreement.Agreement;
import org.linli.dispute.api.model.PartyContent;
import org.linli.dispute.api.model.ReporterView;
import org.linli.dispute.api.model.ResidentView;
import org.linli.dispute.api.model.Resolution;
import org.linli.dispute.api.model.StaffView;
import org.linli.dispute.api.model.Visit;
import org.linli.dispute.api.model.WorkClosing;
import org.linli.dispute.api.model.WorkOutcome;
import org.linli.dispute.visit.Closing;
import org.linli.dispute.visit.ResidentViews;
import org.linli.dispute.visit.VisitStore;
import org.linli.dispute.work.TextKind;

/** Visits, closings, and the two views of "resolved", as the contract shows them. */
final class ShownEnd {

  private final Reading reading;
  private final boolean handler;
  private final List<org.linli.dispute.visit.Visit> visits;
  private final List<Closing> closings;
  private final List<org.linli.dispute.visit.ResidentView> residents;

  ShownEnd(VisitStore store, ResidentViews residents, Reading reading, boolean handler) {
    this.reading = reading;
    this.handler = handler;
    this.visits = store.visits(reading.matter());
    this.closings = store.closings(reading.matter());
    this.residents = residents.list(reading.matter());
  }

  List<Visit> visits() {
    return visits.stream().map(this::visit).toList();
  }

  List<WorkClosing> closings() {
    return closings.stream().map(this::closing).toList();
  }

  Resolution resolution(@Nullable Agreement agreement) {
    StaffView staff =
        new StaffView()
            .clauses(agreement == null ? 0 : agreement.clauses().size())
            .clausesPerformed(agreement == null ? 0 : (int) agreement.performedClauses());
    closings.stream()
        .findFirst()
        .filter(closing -> reading.matter().progress().outcome() != null)
        .ifPresent(
            closing -> {
              staff.setOutcome(WorkOutcome.fromValue(closing.outcome().name()));
              staff.setAt(Reading.at(closing.at()));
            });
    visits.stream()
        .map(org.linli.dispute.visit.Visit::report)
        .filter(Objects::nonNull)
        .reduce((earlier, later) -> later)
        .ifPresent(
            report -> {
              staff.setLastVisitHolding(report.holding());
              staff.setLastVisitOn(report.on());
            });
    return new Resolution().staff(staff).resident(resident());
  }

  private ResidentView resident() {
    int confirmed =
        (int)
            residents.stream()
                .filter(one -> one.view() == org.linli.dispute.visit.ResidentView.View.CONFIRMED)
                .count();
    List<Integer> ratings =
        residents.stream()
            .map(org.linli.dispute.visit.ResidentView::rating)
            .filter(Objects::nonNull)
            .toList();
    ResidentView shown =
        new ResidentView()
            .confirmed(confirmed)
            .contested(residents.size() - confirmed)
            .ratings(ratings.size());
    ratings.stream()
        .mapToInt(Integer::intValue)
        .average()
        .ifPresent(mean -> shown.setMeanRating(mean));
    if (handler) {
      shown.setViews(residents.stream().map(this::view).toList());
    }
    return shown;
  }

  private ReporterView view(org.linli.dispute.visit.ResidentView view) {
    org.linli.dispute.visit.ResidentView.Words words =
        reading.words(
            TextKind.RESIDENT,
            view.id().toString(),
            org.linli.dispute.visit.ResidentView.Words.class);
    ReporterView shown =
        new ReporterView()
            .view(ReporterView.ViewEnum.fromValue(view.view().name()))
            .at(Reading.at(view.at()));
    shown.setRating(view.rating());
    shown.setWords(words == null ? null : words.words());
    return shown;
  }

  private Visit visit(org.linli.dispute.visit.Visit visit) {
    Visit shown =
        new Visit()
            .id(visit.id())
            .due(visit.due())
            .state(Visit.StateEnum.fromValue(visit.state().name()));
    org.linli.dispute.visit.Visit.Report report = visit.report();
    if (report != null) {
      shown.setOn(report.on());
      shown.setHow(Visit.HowEnum.fromValue(report.how().name()));
      shown.setPerformed(report.performed());
      shown.setHolding(report.holding());
      shown.setBy(reading.person(report.by()));
    }
    org.linli.dispute.visit.Visit.Words words =
        reading.words(
            TextKind.VISIT, visit.id().toString(), org.linli.dispute.visit.Visit.Words.class);
    if (words != null) {
      shown.setWords(words.words());
      shown.setContent(
          words.content().stream()
              .map(one -> new PartyContent().party(one.party()).content(one.content()))
              .toList());
    }
    return shown;
  }

  private WorkClosing closing(Closing closing) {
    Closing.Words words =
        reading.words(TextKind.CLOSING, closing.id().toString(), Closing.Words.class);
    WorkClosing shown =
        new WorkClosing()
            .outcome(WorkOutcome.fromValue(closing.outcome().name()))
            .at(Reading.at(closing.at()))
            .by(reading.person(closing.by()));
    shown.setReason(words == null ? null : words.reason());
    return shown;
  }
}
