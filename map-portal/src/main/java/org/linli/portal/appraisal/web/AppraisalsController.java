package org.linli.portal.appraisal.web;

import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.analysis.api.AppraisalsApi;
import org.linli.analysis.api.model.Appraisal;
import org.linli.analysis.api.model.AppraisalHistory;
import org.linli.analysis.api.model.AppraisalPage;
import org.linli.analysis.api.model.AppraisalState;
import org.linli.analysis.api.model.NewAppraisal;
import org.linli.commons.idempotency.Versions;
import org.linli.commons.paging.Cursors;
import org.linli.commons.place.Places;
import org.linli.commons.problem.ProblemException;
import org.linli.portal.appraisal.AppraisalFile;
import org.linli.portal.appraisal.AppraisalStore.After;
import org.linli.portal.appraisal.AppraisalStore.Listed;
import org.linli.portal.appraisal.AppraisalStore.Wanted;
import org.linli.portal.appraisal.AppraisalTaking;
import org.linli.portal.appraisal.Appraisals;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RestController;

@RestController
class AppraisalsController implements AppraisalsApi {

  private final Appraisals appraisals;
  private final AppraisalTaking taking;
  private final AppraisalModels models;
  private final AppraisalTexts texts;
  private final Places places;

  AppraisalsController(
      Appraisals appraisals,
      AppraisalTaking taking,
      AppraisalModels models,
      AppraisalTexts texts,
      Places places) {
    this.appraisals = appraisals;
    this.taking = taking;
    this.models = models;
    this.texts = texts;
    this.places = places;
  }

  @Override
  public ResponseEntity<AppraisalPage> listAppraisals(
      @Nullable String area,
      @Nullable AppraisalState state,
      @Nullable String cursor,
      Integer limit) {
    After after = Cursors.read(cursor, (month, id) -> new After(YearMonth.parse(month), id));
    List<Listed> rows =
        appraisals.list(
            new Wanted(
                area,
                state == null
                    ? null
                    : org.linli.portal.appraisal.Appraisal.State.valueOf(state.getValue()),
                after,
                limit + 1));
    AppraisalPage page =
        new AppraisalPage(rows.stream().limit(limit).map(models::summary).toList());
    if (rows.size() > limit) {
      Listed last = rows.get(limit - 1);
      page.setNextCursor(Cursors.write(last.appraisal().month(), last.appraisal().id()));
    }
    return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(page);
  }

  @Override
  public ResponseEntity<Appraisal> takeAppraisal(
      NewAppraisal wanted, @Nullable String idempotencyKey) {
    // Somebody else's area is not found, whatever else is wrong.
    places.requireOwn(wanted.getArea());
    return shown(
        HttpStatus.CREATED,
        taking.take(wanted.getArea(), month(wanted.getMonth()), idempotencyKey));
  }

  @Override
  public ResponseEntity<Appraisal> getAppraisal(UUID id, @Nullable Integer revision) {
    return shown(HttpStatus.OK, appraisals.get(id, revision));
  }

  @Override
  public ResponseEntity<Appraisal> retakeAppraisal(UUID id, @Nullable String ifMatch) {
    return shown(HttpStatus.OK, taking.retake(id, seen(id, ifMatch)));
  }

  @Override
  public ResponseEntity<Appraisal> publishAppraisal(UUID id, @Nullable String ifMatch) {
    return shown(HttpStatus.OK, appraisals.publish(id, seen(id, ifMatch)));
  }

  @Override
  public ResponseEntity<AppraisalHistory> getAppraisalHistory(String area) {
    AppraisalHistory history =
        new AppraisalHistory(
            area, texts.area(area), appraisals.history(area).stream().map(models::month).toList());
    return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(history);
  }

  /** What is not there comes before a missing version. */
  private int seen(UUID id, @Nullable String ifMatch) {
    appraisals.get(id, null);
    return Versions.seen(ifMatch);
  }

  private static YearMonth month(String text) {
    try {
      return YearMonth.parse(text);
    } catch (DateTimeException e) {
      throw ProblemException.badField("month", "appraisal-month");
    }
  }

  private ResponseEntity<Appraisal> shown(HttpStatus status, AppraisalFile file) {
    return ResponseEntity.status(status)
        .eTag(Versions.tag(file.appraisal().version()))
        .cacheControl(CacheControl.noStore())
        .body(models.file(file));
  }
}
