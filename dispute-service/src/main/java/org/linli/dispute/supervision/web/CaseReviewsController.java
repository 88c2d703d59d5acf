package org.linli.dispute.supervision.web;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.commons.access.Access;
import org.linli.commons.access.CurrentAccess;
import org.linli.commons.fabric.Fabric;
import org.linli.commons.fabric.FabricHolder;
import org.linli.commons.problem.ProblemException;
import org.linli.dispute.api.CaseReviewsApi;
import org.linli.dispute.api.model.CaseReview;
import org.linli.dispute.api.model.CaseReviewPage;
import org.linli.dispute.api.model.CaseReviewState;
import org.linli.dispute.api.model.MeasureDone;
import org.linli.dispute.api.model.NewCaseReview;
import org.linli.dispute.api.model.NewFindings;
import org.linli.dispute.calendar.CalendarDays;
import org.linli.dispute.file.ReadLog;
import org.linli.dispute.matter.Call;
import org.linli.dispute.matter.Disputes;
import org.linli.dispute.matter.Jurisdiction;
import org.linli.dispute.supervision.CaseReviewStore;
import org.linli.dispute.supervision.CaseReviews;
import org.linli.dispute.unit.Units;
import org.springframework.context.MessageSource;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RestController;

@RestController
class CaseReviewsController implements CaseReviewsApi {

  private final CaseReviews reviews;
  private final CaseReviewStore store;
  private final Disputes disputes;
  private final FabricHolder fabric;
  private final CalendarDays days;
  private final ReadLog reads;
  private final Units units;
  private final MessageSource messages;
  private final Clock clock;

  CaseReviewsController(
      CaseReviews reviews,
      CaseReviewStore store,
      Disputes disputes,
      FabricHolder fabric,
      CalendarDays days,
      ReadLog reads,
      Units units,
      MessageSource messages,
      Clock clock) {
    this.reviews = reviews;
    this.store = store;
    this.disputes = disputes;
    this.fabric = fabric;
    this.days = days;
    this.reads = reads;
    this.units = units;
    this.messages = messages;
    this.clock = clock;
  }

  @Override
  public ResponseEntity<CaseReviewPage> listCaseReviews(
      @Nullable String area,
      @Nullable CaseReviewState state,
      @Nullable String cursor,
      Integer limit) {
    Access access = CurrentAccess.require();
    Fabric current = fabric.current();
    String path = Jurisdiction.pathOf(area, access, current);
    List<CaseReviewStore.Listed> found =
        store.list(
            Jurisdiction.covered(path, access.scopes(current)),
            state == null
                ? null
                : org.linli.dispute.supervision.CaseReview.State.valueOf(state.getValue()),
            cursor == null ? null : place(cursor),
            limit + 1);
    ReviewWords words = words();
    CaseReviewPage page =
        new CaseReviewPage(found.stream().limit(limit).map(words::listed).toList());
    if (found.size() > limit) {
      page.setNextCursor(cursor(found.get(limit - 1).review()));
    }
    return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(page);
  }

  @Override
  public ResponseEntity<CaseReview> getCaseReview(UUID id) {
    return whole(id);
  }

  @Override
  public ResponseEntity<CaseReview> openCaseReview(
      UUID id,
      NewCaseReview newCaseReview,
      @Nullable String ifMatch,
      @Nullable String idempotencyKey) {
    reviews.ask(
        Call.of(id, ifMatch, idempotencyKey, "case-review", newCaseReview),
        org.linli.dispute.supervision.CaseReview.Trigger.valueOf(
            newCaseReview.getTrigger().getValue()));
    return whole(id);
  }

  @Override
  public ResponseEntity<CaseReview> writeFindings(
      UUID id, NewFindings newFindings, @Nullable String ifMatch, @Nullable String idempotencyKey) {
    reviews.find(
        Call.of(id, ifMatch, idempotencyKey, "findings", newFindings),
        newFindings.getWords().strip(),
        newFindings.getMeasures().stream()
            .map(
                one ->
                    new CaseReviews.NewMeasure(
                        one.getWhat().strip(), one.getUnitCode(), one.getPerson(), one.getDue()))
            .toList());
    return whole(id);
  }

  @Override
  public ResponseEntity<CaseReview> finishMeasure(
      UUID id,
      UUID mid,
      MeasureDone measureDone,
      @Nullable String ifMatch,
      @Nullable String idempotencyKey) {
    reviews.finish(
        Call.of(id, ifMatch, idempotencyKey, "measure " + mid, measureDone),
        mid,
        measureDone.getWords().strip());
    return whole(id);
  }

  private ResponseEntity<CaseReview> whole(UUID id) {
    CaseReviewStore.Whole whole =
        store.whole(disputes.get(id).matter().countyCode(), id, clock.instant());
    if (whole.review() != null && whole.review().findings() != null) {
      reads.record(whole.countyCode(), id, Set.of("CASE_REVIEW"));
    }
    return ResponseEntity.ok()
        .eTag(Shown.tag(whole.version()))
        .cacheControl(CacheControl.noStore())
        .body(words().whole(id, whole));
  }

  private ReviewWords words() {
    return new ReviewWords(Shown.of(units, messages), days, clock.instant());
  }

  private static String cursor(org.linli.dispute.supervision.CaseReview last) {
    String place = last.openedAt() + " " + last.id();
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(place.getBytes(StandardCharsets.UTF_8));
  }

  private static CaseReviewStore.After place(String cursor) {
    try {
      String[] parts =
          new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8).split(" ", 2);
      return new CaseReviewStore.After(Instant.parse(parts[0]), UUID.fromString(parts[1]));
    } catch (IllegalArgumentException | DateTimeException | ArrayIndexOutOfBoundsException e) {
      throw ProblemException.badField("cursor", "cursor");
    }
  }
}
