package org.linli.place.hazard.web;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.commons.idempotency.Versions;
import org.linli.commons.problem.ProblemException;
import org.linli.commons.upload.UploadLimits;
import org.linli.commons.upload.Vetting;
import org.linli.place.api.HazardWorkApi;
import org.linli.place.api.model.HazardAssignmentRequest;
import org.linli.place.api.model.HazardDecision;
import org.linli.place.api.model.HazardExtensionRequest;
import org.linli.place.api.model.HazardFacts;
import org.linli.place.api.model.HazardFile;
import org.linli.place.api.model.HazardMeasures;
import org.linli.place.api.model.HazardOverruling;
import org.linli.place.api.model.HazardPhotoStage;
import org.linli.place.api.model.HazardReason;
import org.linli.place.api.model.HazardRectification;
import org.linli.place.api.model.HazardSupervisionOrder;
import org.linli.place.api.model.HazardWords;
import org.linli.place.hazard.Hazard;
import org.linli.place.hazard.HazardDesk;
import org.linli.place.hazard.HazardGrade;
import org.linli.place.hazard.HazardPhoto;
import org.linli.place.hazard.HazardPhotos;
import org.linli.place.hazard.HazardRectifications;
import org.linli.place.hazard.HazardSupervisions;
import org.linli.place.hazard.HazardWork;
import org.linli.place.photo.Taken;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

@RestController
class HazardWorkController implements HazardWorkApi {

  private final HazardWork work;
  private final HazardRectifications rectifications;
  private final HazardSupervisions supervisions;
  private final HazardPhotos photos;
  private final HazardDesk desk;
  private final HazardModels models;
  private final Vetting vetting;
  private final Clock clock;

  HazardWorkController(
      HazardWork work,
      HazardRectifications rectifications,
      HazardSupervisions supervisions,
      HazardPhotos photos,
      HazardDesk desk,
      HazardModels models,
      Vetting vetting,
      Clock clock) {
    this.work = work;
    this.rectifications = rectifications;
    this.supervisions = supervisions;
    this.photos = photos;
    this.desk = desk;
    this.models = models;
    this.vetting = vetting;
    this.clock = clock;
  }

  @Override
  public ResponseEntity<HazardFile> changeHazardFacts(
      UUID id, HazardFacts facts, @Nullable String ifMatch) {
    return shown(
        work.facts(
            id,
            seen(id, ifMatch),
            HazardsController.facts(facts.getFacts()),
            facts.getReason(),
            facts.getImmediateMeasures()));
  }

  @Override
  public ResponseEntity<HazardFile> overruleHazardGrade(
      UUID id, HazardOverruling overruling, @Nullable String ifMatch) {
    return shown(
        work.overrule(
            id,
            seen(id, ifMatch),
            HazardGrade.valueOf(overruling.getGrade().getValue()),
            overruling.getReason(),
            overruling.getImmediateMeasures()));
  }

  @Override
  public ResponseEntity<HazardFile> recordHazardMeasures(
      UUID id, HazardMeasures measures, @Nullable String ifMatch) {
    return shown(work.measures(id, seen(id, ifMatch), measures.getWords()));
  }

  @Override
  public ResponseEntity<HazardFile> assignHazard(
      UUID id, HazardAssignmentRequest request, @Nullable String ifMatch) {
    return shown(
        work.assign(
            id,
            seen(id, ifMatch),
            Hazard.Assignee.valueOf(request.getTo().getValue()),
            request.getDepartment(),
            request.getResponsible(),
            request.getWords()));
  }

  @Override
  public ResponseEntity<HazardFile> startRectification(
      UUID id, HazardWords words, @Nullable String ifMatch) {
    return shown(rectifications.start(id, seen(id, ifMatch), words.getWords()));
  }

  @Override
  public ResponseEntity<HazardFile> reportRectified(
      UUID id, HazardRectification mended, @Nullable String ifMatch) {
    return shown(
        rectifications.rectified(
            id,
            seen(id, ifMatch),
            mended.getWords(),
            mended.getDoneBy(),
            mended.getWithoutPhoto()));
  }

  @Override
  public ResponseEntity<HazardFile> decideRectification(
      UUID id, HazardDecision decision, @Nullable String ifMatch) {
    boolean accepted = decision.getDecision() == HazardDecision.DecisionEnum.ACCEPTED;
    return shown(rectifications.decide(id, seen(id, ifMatch), accepted, decision.getWords()));
  }

  @Override
  public ResponseEntity<HazardFile> reopenHazard(
      UUID id, HazardReason reason, @Nullable String ifMatch) {
    return shown(rectifications.reopen(id, seen(id, ifMatch), reason.getReason()));
  }

  @Override
  public ResponseEntity<HazardFile> dismissHazard(
      UUID id, HazardReason reason, @Nullable String ifMatch) {
    return shown(work.dismiss(id, seen(id, ifMatch), reason.getReason()));
  }

  @Override
  public ResponseEntity<HazardFile> extendHazard(
      UUID id, HazardExtensionRequest request, @Nullable String ifMatch) {
    return shown(
        work.extend(id, seen(id, ifMatch), request.getUntil().toInstant(), request.getReason()));
  }

  @Override
  public ResponseEntity<HazardFile> superviseHazard(
      UUID id, HazardSupervisionOrder order, @Nullable String idempotencyKey) {
    return shown(supervisions.order(id, order.getUntil(), order.getReason(), idempotencyKey));
  }

  @Override
  public ResponseEntity<HazardFile> liftHazardSupervision(
      UUID id, UUID supervision, HazardReason reason) {
    return shown(supervisions.lift(id, supervision, reason.getReason()));
  }

  @Override
  public ResponseEntity<HazardFile> addHazardPhoto(
      UUID id,
      MultipartFile file,
      HazardPhotoStage stage,
      @Nullable String idempotencyKey,
      @Nullable Double lon,
      @Nullable Double lat,
      @Nullable Double accuracyMetres,
      @Nullable OffsetDateTime takenAt) {
    desk.get(id);
    Taken taken = taken(lon, lat, accuracyMetres, takenAt);
    photos.add(
        id,
        HazardPhoto.Stage.valueOf(stage.getValue()),
        vetting.vet(file, UploadLimits.PHOTOS),
        taken,
        idempotencyKey);
    return HazardsController.shown(desk, models, id, HttpStatus.CREATED);
  }

  private @Nullable Taken taken(
      @Nullable Double lon,
      @Nullable Double lat,
      @Nullable Double accuracyMetres,
      @Nullable OffsetDateTime at) {
    if ((lon == null) != (lat == null)) {
      throw ProblemException.badField(lon == null ? "lon" : "lat", "required");
    }
    if (lon != null && !(lon >= -180 && lon <= 180)) {
      throw ProblemException.badField("lon", "longitude");
    }
    if (lat != null && !(lat >= -90 && lat <= 90)) {
      throw ProblemException.badField("lat", "latitude");
    }
    if (at != null && at.toInstant().isAfter(clock.instant().plusSeconds(300))) {
      throw ProblemException.badField("takenAt", "in-the-future");
    }
    return at == null && lon == null
        ? null
        : new Taken(lon, lat, accuracyMetres, at == null ? clock.instant() : at.toInstant());
  }

  /** What is not there comes before a missing version. */
  private int seen(UUID id, @Nullable String ifMatch) {
    desk.require(id);
    return Versions.seen(ifMatch);
  }

  private ResponseEntity<HazardFile> shown(Hazard hazard) {
    return HazardsController.shown(desk, models, hazard.id(), HttpStatus.OK);
  }
}
