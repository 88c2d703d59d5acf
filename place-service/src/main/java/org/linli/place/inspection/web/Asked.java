package org.linli.place.inspection.web;

import java.io.ByteArrayInputStream;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Base64;
import java.util.EnumSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.commons.access.CurrentAccess;
import org.linli.commons.problem.ProblemException;
import org.linli.commons.problem.Required;
import org.linli.commons.problem.Violation;
import org.linli.commons.upload.FileType;
import org.linli.commons.upload.UploadLimits;
import org.linli.commons.upload.VettedFile;
import org.linli.commons.upload.Vetting;
import org.linli.place.api.model.BusinessSignatureRequest;
import org.linli.place.api.model.InspectionAnswer;
import org.linli.place.api.model.InspectionAnswers;
import org.linli.place.api.model.InspectionDefectWords;
import org.linli.place.api.model.InspectionPosition;
import org.linli.place.api.model.InspectionSubmission;
import org.linli.place.api.model.InspectionYesNo;
import org.linli.place.api.model.NewInspection;
import org.linli.place.api.model.NewInspectionPart;
import org.linli.place.inspection.Beginning;
import org.linli.place.inspection.DraftConflict;
import org.linli.place.inspection.Inspection.Answer;
import org.linli.place.inspection.Inspection.Defect;
import org.linli.place.inspection.Inspection.YesNo;
import org.linli.place.inspection.Signing;
import org.linli.place.inspection.Submission;
import org.linli.place.photo.Taken;
import org.springframework.http.HttpStatus;
import org.springframework.web.multipart.MultipartFile;

/** What the contract asks, as the feature understands it. */
final class Asked {

  private static final UploadLimits SIGNATURES =
      new UploadLimits(512 << 10, EnumSet.of(FileType.PNG), 4_000_000L, 1_000_000L);

  private final Vetting vetting;
  private final Clock clock;

  Asked(Vetting vetting, Clock clock) {
    this.vetting = vetting;
    this.clock = clock;
  }

  Beginning.Wanted beginning(NewInspection wanted) {
    List<NewInspectionPart> others = wanted.getParticipants();
    List<InspectionAnswer> answers = wanted.getAnswers();
    return new Beginning.Wanted(
        wanted.getId(),
        wanted.getPremises(),
        wanted.getPlan(),
        new Beginning.Checklist(wanted.getChecklist(), wanted.getChecklistVersion()),
        new Beginning.Participant(
            CurrentAccess.require().viewer().username(),
            wanted.getDepartment(),
            null,
            wanted.getSections()),
        others == null ? List.of() : others.stream().map(Asked::participant).toList(),
        instant(wanted.getBegunAt()),
        seen(wanted.getPosition()),
        new Beginning.Draft(
            answers == null ? List.of() : answers.stream().map(Asked::answer).toList(),
            instant(wanted.getSavedAt())));
  }

  static Beginning.Participant participant(NewInspectionPart part) {
    return new Beginning.Participant(
        part.getUsername(), part.getDepartment(), part.getChecklist(), part.getSections());
  }

  static Beginning.Draft draft(InspectionAnswers answers) {
    return new Beginning.Draft(
        answers.getAnswers().stream().map(Asked::answer).toList(), instant(answers.getSavedAt()));
  }

  private static Answer answer(InspectionAnswer answer) {
    InspectionYesNo value = answer.getValue();
    InspectionDefectWords defect = answer.getDefect();
    return new Answer(
        answer.getItem(),
        value == null ? null : YesNo.valueOf(value.getValue()),
        answer.getNumber(),
        answer.getText(),
        answer.getNote(),
        defect == null ? null : new Defect(defect.getKind(), defect.getWords()));
  }

  static Submission.Wanted submission(InspectionSubmission submission) {
    return new Submission.Wanted(
        Boolean.TRUE.equals(submission.getAcceptOlderVersion()),
        submission.getNotPossibleBecause(),
        instant(submission.getSubmittedAt()),
        seen(submission.getPosition()));
  }

  /** Both times, for the one who has to choose between two drafts. */
  static ProblemException conflict(DraftConflict e) {
    String there = String.valueOf(e.there());
    String offered = String.valueOf(e.offered());
    return new ProblemException(
        HttpStatus.PRECONDITION_FAILED,
        "draft-conflict",
        List.of(there, offered),
        List.of(
            Violation.ofField("savedAt", "draft-there", there),
            Violation.ofField("draftSavedAt", "draft-offered", offered)));
  }

  VettedFile vetted(MultipartFile file) {
    return vetting.vet(file, UploadLimits.PHOTOS);
  }

  Taken taken(
      @Nullable Double lon,
      @Nullable Double lat,
      @Nullable Double accuracyMetres,
      @Nullable OffsetDateTime takenAt) {
    List<Violation> faults = new ArrayList<>();
    if ((lon == null) != (lat == null)) {
      faults.add(Violation.ofField(lon == null ? "lon" : "lat", "required"));
    }
    if (lon != null && (!Double.isFinite(lon) || Math.abs(lon) > 180)) {
      faults.add(Violation.ofField("lon", "longitude"));
    }
    if (lat != null && (!Double.isFinite(lat) || Math.abs(lat) > 90)) {
      faults.add(Violation.ofField("lat", "latitude"));
    }
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    Instant at = takenAt == null ? now : takenAt.toInstant();
    if (at.isAfter(now.plus(5, ChronoUnit.MINUTES))) {
      faults.add(Violation.ofField("takenAt", "in-the-future"));
    }
    if (!faults.isEmpty()) {
      throw ProblemException.badRequest(faults);
    }
    return new Taken(lon, lat, accuracyMetres, at);
  }

  /** A drawing with name and office, or a refusal; not both and not neither. */
  Signing.Business business(BusinessSignatureRequest request) {
    String refused = request.getRefusedBecause();
    if (refused != null && !Required.isBlank(refused)) {
      if (request.getPath() != null || request.getPng() != null || request.getName() != null) {
        throw ProblemException.badField("refusedBecause", "signed-or-refused");
      }
      return new Signing.Business(null, refused.strip());
    }
    List<Violation> faults = new ArrayList<>();
    String name = request.getName();
    String office = request.getOffice();
    if (name == null || Required.isBlank(name)) {
      faults.add(Violation.ofField("name", "required"));
    }
    if (office == null || Required.isBlank(office)) {
      faults.add(Violation.ofField("office", "required"));
    }
    byte[] png = drawing(request, faults);
    if (!faults.isEmpty() || name == null || office == null) {
      throw ProblemException.badRequest(faults);
    }
    return new Signing.Business(new Signing.Drawn(name.strip(), office.strip(), png), null);
  }

  private byte[] drawing(BusinessSignatureRequest request, List<Violation> faults) {
    String path = request.getPath();
    String png = request.getPng();
    if (path != null) {
      int width = request.getWidth() == null ? 600 : request.getWidth();
      int height = request.getHeight() == null ? 200 : request.getHeight();
      return SignaturePicture.png(path, width, height)
          .orElseGet(() -> none(faults, "path", "signature-path"));
    }
    if (png == null) {
      return none(faults, "path", "required");
    }
    byte[] sent;
    try {
      sent = Base64.getDecoder().decode(png);
    } catch (IllegalArgumentException e) {
      return none(faults, "png", "unreadable");
    }
    try {
      return vetting.vet(new ByteArrayInputStream(sent), "signature.png", SIGNATURES).content();
    } catch (ProblemException e) {
      // The door names the field of a form with a file.
      e.violations()
          .forEach(
              one -> faults.add(Violation.ofField("png", one.code(), one.arguments().toArray())));
      if (e.violations().isEmpty()) {
        throw e;
      }
      return new byte[0];
    }
  }

  private static byte[] none(List<Violation> faults, String field, String code) {
    faults.add(Violation.ofField(field, code));
    return new byte[0];
  }

  /** The first moment of a day, where the deployment is. */
  @Nullable Instant startOf(@Nullable LocalDate day) {
    return day == null ? null : day.atStartOfDay(clock.getZone()).toInstant();
  }

  private static Beginning.@Nullable Seen seen(@Nullable InspectionPosition position) {
    return position == null
        ? null
        : new Beginning.Seen(position.getLon(), position.getLat(), position.getAccuracyMetres());
  }

  /** As precise as the database keeps it: what is signed must be what is kept. */
  private static @Nullable Instant instant(@Nullable OffsetDateTime at) {
    return at == null ? null : at.toInstant().truncatedTo(ChronoUnit.MICROS);
  }
}
