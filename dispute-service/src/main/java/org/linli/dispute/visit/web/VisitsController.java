package org.linli.dispute.visit.web;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.dispute.WorkAnswers;
import org.linli.dispute.api.VisitsApi;
import org.linli.dispute.api.model.Closing;
import org.linli.dispute.api.model.NewContent;
import org.linli.dispute.api.model.NewVisit;
import org.linli.dispute.api.model.Reopening;
import org.linli.dispute.api.model.VisitRecord;
import org.linli.dispute.api.model.WorkState;
import org.linli.dispute.matter.Call;
import org.linli.dispute.matter.Outcome;
import org.linli.dispute.visit.Closings;
import org.linli.dispute.visit.Reopenings;
import org.linli.dispute.visit.Visit;
import org.linli.dispute.visit.Visits;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RestController;

@RestController
class VisitsController implements VisitsApi {

  private final Visits visits;
  private final Reopenings reopenings;
  private final Closings closings;

  VisitsController(Visits visits, Reopenings reopenings, Closings closings) {
    this.visits = visits;
    this.reopenings = reopenings;
    this.closings = closings;
  }

  @Override
  public ResponseEntity<WorkState> planVisit(
      UUID id, NewVisit asked, @Nullable String ifMatch, @Nullable String key) {
    return WorkAnswers.changed(
        visits.plan(Call.of(id, ifMatch, key, "visit-plan", asked), asked.getDue()));
  }

  @Override
  public ResponseEntity<WorkState> recordVisit(
      UUID id, UUID visit, VisitRecord asked, @Nullable String ifMatch, @Nullable String key) {
    List<NewContent> content = asked.getContent();
    Visits.Made made =
        new Visits.Made(
            asked.getOn(),
            Visit.How.valueOf(asked.getHow().getValue()),
            asked.getPerformed(),
            asked.getHolding(),
            new Visit.Words(
                asked.getWords(),
                content == null
                    ? List.of()
                    : content.stream()
                        .map(one -> new Visit.Content(one.getParty(), one.getContent()))
                        .toList()));
    return WorkAnswers.changed(
        visits.record(Call.of(id, ifMatch, key, "visit/" + visit, asked), visit, made));
  }

  @Override
  public ResponseEntity<WorkState> reopen(
      UUID id, Reopening asked, @Nullable String ifMatch, @Nullable String key) {
    return WorkAnswers.changed(
        reopenings.reopen(
            Call.of(id, ifMatch, key, "reopen", asked),
            Reopenings.Reason.valueOf(asked.getReason().getValue()),
            asked.getWords()));
  }

  @Override
  public ResponseEntity<WorkState> close(
      UUID id, Closing asked, @Nullable String ifMatch, @Nullable String key) {
    return WorkAnswers.changed(
        closings.close(
            Call.of(id, ifMatch, key, "close", asked),
            Outcome.valueOf(asked.getOutcome().getValue()),
            asked.getReason()));
  }
}
