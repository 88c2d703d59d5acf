package org.linli.place.keyarea.web;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.commons.idempotency.Versions;
import org.linli.commons.place.Places;
import org.linli.place.api.KeyAreasApi;
import org.linli.place.api.model.KeyAreaChange;
import org.linli.place.api.model.KeyAreaDeadline;
import org.linli.place.api.model.KeyAreaFile;
import org.linli.place.api.model.KeyAreaReason;
import org.linli.place.api.model.KeyAreaState;
import org.linli.place.api.model.KeyAreaSummary;
import org.linli.place.api.model.KeyAreaWindow;
import org.linli.place.api.model.KeyAreaWords;
import org.linli.place.api.model.NewKeyArea;
import org.linli.place.api.model.NewKeyAreaFigure;
import org.linli.place.api.model.NewKeyAreaMeasure;
import org.linli.place.api.model.NewKeyAreaReview;
import org.linli.place.keyarea.KeyAreaDecisions;
import org.linli.place.keyarea.KeyAreaFile.Phase;
import org.linli.place.keyarea.KeyAreaFile.Verdict;
import org.linli.place.keyarea.KeyAreaWork;
import org.linli.place.keyarea.KeyAreas;
import org.springframework.context.MessageSource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RestController;

@RestController
class KeyAreasController implements KeyAreasApi {

  private final KeyAreas keyAreas;
  private final KeyAreaDecisions decisions;
  private final KeyAreaWork work;
  private final KeyAreaModels models;

  KeyAreasController(
      KeyAreas keyAreas,
      KeyAreaDecisions decisions,
      KeyAreaWork work,
      Places places,
      MessageSource messages) {
    this.keyAreas = keyAreas;
    this.decisions = decisions;
    this.work = work;
    this.models = new KeyAreaModels(keyAreas, places, messages);
  }

  @Override
  public ResponseEntity<List<KeyAreaSummary>> listKeyAreas(
      @Nullable String area, @Nullable KeyAreaState state, @Nullable Boolean overdue) {
    Boolean listed = state == null ? null : state == KeyAreaState.LISTED;
    return ResponseEntity.ok()
        .cacheControl(CacheControl.noStore())
        .body(
            keyAreas.all(area, listed, overdue).stream()
                .map(one -> models.summary(one.keyArea(), one.measures(), one.done()))
                .toList());
  }

  @Override
  public ResponseEntity<KeyAreaFile> listKeyAreaForRectification(
      NewKeyArea entered, @Nullable String idempotencyKey) {
    KeyAreas.Content content =
        new KeyAreas.Content(
            entered.getName(),
            entered.getProblem(),
            entered.getOutline().getCoordinates(),
            entered.getUnit(),
            entered.getLeader());
    return shown(
        HttpStatus.CREATED,
        keyAreas.list(
            entered.getAreaCode(),
            content,
            entered.getDeadline(),
            entered.getMeasures().stream().map(KeyAreasController::measure).toList(),
            idempotencyKey));
  }

  @Override
  public ResponseEntity<KeyAreaFile> getKeyArea(UUID id) {
    return shown(keyAreas.get(id));
  }

  @Override
  public ResponseEntity<KeyAreaFile> changeKeyArea(
      UUID id, KeyAreaChange change, @Nullable String ifMatch) {
    KeyAreas.Content content =
        new KeyAreas.Content(
            change.getName(),
            change.getProblem(),
            change.getOutline().getCoordinates(),
            change.getUnit(),
            change.getLeader());
    return shown(decisions.change(id, seen(id, ifMatch), content, change.getReason()));
  }

  @Override
  public ResponseEntity<KeyAreaFile> extendKeyArea(
      UUID id, KeyAreaDeadline deadline, @Nullable String ifMatch) {
    return shown(
        decisions.extend(id, seen(id, ifMatch), deadline.getDeadline(), deadline.getReason()));
  }

  @Override
  public ResponseEntity<KeyAreaFile> addKeyAreaMeasure(
      UUID id, NewKeyAreaMeasure measure, @Nullable String ifMatch) {
    return shown(work.measure(id, seen(id, ifMatch), measure(measure)));
  }

  @Override
  public ResponseEntity<KeyAreaFile> completeKeyAreaMeasure(
      UUID id, UUID measure, KeyAreaWords words, @Nullable String ifMatch) {
    return shown(work.done(id, seen(id, ifMatch), measure, words.getWords()));
  }

  @Override
  public ResponseEntity<KeyAreaFile> enterKeyAreaFigure(
      UUID id, NewKeyAreaFigure figure, @Nullable String ifMatch) {
    return shown(
        work.enter(
            id,
            seen(id, ifMatch),
            new KeyAreaWork.NewFigure(
                Phase.valueOf(figure.getPhase().getValue()),
                figure.getName(),
                figure.getNumerator(),
                figure.getDenominator(),
                figure.getFrom(),
                figure.getUntil(),
                figure.getSource())));
  }

  @Override
  public ResponseEntity<KeyAreaFile> computeKeyAreaFigures(
      UUID id, KeyAreaWindow window, @Nullable String ifMatch) {
    return shown(
        work.compute(
            id,
            seen(id, ifMatch),
            Phase.valueOf(window.getPhase().getValue()),
            window.getFrom(),
            window.getUntil()));
  }

  @Override
  public ResponseEntity<KeyAreaFile> reviewKeyArea(
      UUID id, NewKeyAreaReview review, @Nullable String ifMatch) {
    return shown(
        work.review(
            id,
            seen(id, ifMatch),
            review.getOn(),
            Verdict.valueOf(review.getVerdict().getValue()),
            review.getWords()));
  }

  @Override
  public ResponseEntity<KeyAreaFile> releaseKeyArea(
      UUID id, KeyAreaReason reason, @Nullable String ifMatch) {
    return shown(decisions.release(id, seen(id, ifMatch), reason.getReason()));
  }

  @Override
  public ResponseEntity<KeyAreaFile> relistKeyArea(
      UUID id, KeyAreaDeadline deadline, @Nullable String ifMatch) {
    return shown(
        decisions.relist(id, seen(id, ifMatch), deadline.getDeadline(), deadline.getReason()));
  }

  private static KeyAreas.NewMeasure measure(NewKeyAreaMeasure measure) {
    return new KeyAreas.NewMeasure(
        measure.getWhat(), measure.getWho(), measure.getUntil(), measure.getDoneWhen());
  }

  /** What is not there comes before a missing version. */
  private int seen(UUID id, @Nullable String ifMatch) {
    keyAreas.get(id);
    return Versions.seen(ifMatch);
  }

  private ResponseEntity<KeyAreaFile> shown(org.linli.place.keyarea.KeyAreaFile file) {
    return shown(HttpStatus.OK, file);
  }

  private ResponseEntity<KeyAreaFile> shown(
      HttpStatus status, org.linli.place.keyarea.KeyAreaFile file) {
    return ResponseEntity.status(status)
        .eTag(Versions.tag(file.keyArea().version()))
        .cacheControl(CacheControl.noStore())
        .body(models.file(file));
  }
}
