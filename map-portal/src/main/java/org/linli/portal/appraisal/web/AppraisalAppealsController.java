package org.linli.portal.appraisal.web;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.analysis.api.AppraisalAppealsApi;
import org.linli.analysis.api.model.AppraisalAppeal;
import org.linli.analysis.api.model.AppraisalDecision;
import org.linli.analysis.api.model.AppraisalDecisionOutcome;
import org.linli.analysis.api.model.AppraisalDecisionRequest;
import org.linli.analysis.api.model.NewAppraisalAppeal;
import org.linli.commons.idempotency.Versions;
import org.linli.commons.problem.ProblemException;
import org.linli.portal.appraisal.Appeal;
import org.linli.portal.appraisal.AppraisalAppeals;
import org.linli.portal.appraisal.Indicator;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RestController;

@RestController
class AppraisalAppealsController implements AppraisalAppealsApi {

  private final AppraisalAppeals appeals;
  private final AppraisalTexts texts;

  AppraisalAppealsController(AppraisalAppeals appeals, AppraisalTexts texts) {
    this.appeals = appeals;
    this.texts = texts;
  }

  @Override
  public ResponseEntity<AppraisalAppeal> appealAgainstAppraisal(
      UUID id, NewAppraisalAppeal appeal, @Nullable String idempotencyKey) {
    Indicator indicator = Indicator.valueOf(appeal.getIndicator().getValue());
    return shown(
        HttpStatus.CREATED,
        appeals.file(id, appeal.getArea(), indicator, words(appeal.getReason()), idempotencyKey));
  }

  @Override
  public ResponseEntity<List<AppraisalAppeal>> listAppraisalAppeals(
      @Nullable String area, @Nullable Boolean open, @Nullable UUID appraisal) {
    return ResponseEntity.ok()
        .cacheControl(CacheControl.noStore())
        .body(appeals.list(area, open, appraisal).stream().map(this::model).toList());
  }

  @Override
  public ResponseEntity<AppraisalAppeal> decideAppraisalAppeal(
      UUID id, AppraisalDecisionRequest decision, @Nullable String ifMatch) {
    // What is not there comes before a missing version.
    appeals.get(id);
    int seen = Versions.seen(ifMatch);
    AppraisalAppeals.Wanted wanted =
        new AppraisalAppeals.Wanted(
            Appeal.Outcome.valueOf(decision.getOutcome().getValue()),
            decision.getNumerator(),
            decision.getDenominator(),
            words(decision.getReason()));
    return shown(HttpStatus.OK, appeals.decide(id, seen, wanted));
  }

  private ResponseEntity<AppraisalAppeal> shown(HttpStatus status, Appeal appeal) {
    return ResponseEntity.status(status)
        .eTag(Versions.tag(appeal.version()))
        .cacheControl(CacheControl.noStore())
        .body(model(appeal));
  }

  private static String words(String reason) {
    if (reason.isBlank()) {
      throw ProblemException.badField("reason", "required");
    }
    return reason.strip();
  }

  private AppraisalAppeal model(Appeal appeal) {
    AppraisalAppeal shown =
        new AppraisalAppeal(
            appeal.id(),
            appeal.against().appraisal(),
            appeal.against().month().toString(),
            appeal.area().code(),
            texts.area(appeal.area().code()),
            SchemeModels.code(appeal.indicator()),
            texts.name(appeal.indicator()),
            appeal.reason(),
            AppraisalModels.at(appeal.at()),
            appeal.by(),
            appeal.dueOn(),
            appeal.isOverdue(appeals.today()),
            appeals.mayDecide(appeal),
            appeal.version());
    Appeal.Decision decision = appeal.decision();
    if (decision != null) {
      AppraisalDecision told =
          new AppraisalDecision(
              AppraisalDecisionOutcome.fromValue(decision.outcome().name()),
              decision.reason(),
              AppraisalModels.at(decision.at()),
              decision.by());
      told.setRevision(decision.revision());
      shown.setDecision(told);
    }
    return shown;
  }
}
