package org.linli.place.inspection.web;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.linli.commons.idempotency.Versions;
import org.linli.commons.paging.Cursors;
import org.linli.place.api.InspectionsApi;
import org.linli.place.api.model.BusinessSignatureRequest;
import org.linli.place.api.model.Inspection;
import org.linli.place.api.model.InspectionAnswers;
import org.linli.place.api.model.InspectionPage;
import org.linli.place.api.model.InspectionPhoto;
import org.linli.place.api.model.InspectionReason;
import org.linli.place.api.model.InspectionResult;
import org.linli.place.api.model.InspectionSignature;
import org.linli.place.api.model.InspectionState;
import org.linli.place.api.model.InspectionSubmission;
import org.linli.place.api.model.NewInspection;
import org.linli.place.api.model.NewInspectionAddendum;
import org.linli.place.api.model.NewInspectionPart;
import org.linli.place.inspection.Beginning;
import org.linli.place.inspection.DraftConflict;
import org.linli.place.inspection.Drafting;
import org.linli.place.inspection.Inspection.ItemPhoto;
import org.linli.place.inspection.Inspection.Listed;
import org.linli.place.inspection.InspectionFilter;
import org.linli.place.inspection.InspectionStore;
import org.linli.place.inspection.Inspections;
import org.linli.place.inspection.Signing;
import org.linli.place.inspection.Submission;
import org.linli.place.photo.Photos;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

@RestController
class InspectionsController implements InspectionsApi {

  private final Inspections inspections;
  private final Beginning beginning;
  private final Drafting drafting;
  private final Ending ending;
  private final ShownInspections shown;
  private final Asked asked;

  InspectionsController(
      Inspections inspections,
      Beginning beginning,
      Drafting drafting,
      Ending ending,
      ShownInspections shown,
      Asked asked) {
    this.inspections = inspections;
    this.beginning = beginning;
    this.drafting = drafting;
    this.ending = ending;
    this.shown = shown;
    this.asked = asked;
  }

  /** How an inspection ends. */
  record Ending(Submission submission, Signing signing, RecordPrinter printer) {}

  private static Set<org.linli.place.inspection.InspectionState> statesOf(
      @Nullable List<InspectionState> asked) {
    return asked == null
        ? Set.of()
        : asked.stream()
            .map(one -> org.linli.place.inspection.InspectionState.valueOf(one.getValue()))
            .collect(Collectors.toSet());
  }

  @Override
  public ResponseEntity<InspectionPage> listInspections(
      @Nullable String area,
      @Nullable UUID premises,
      @Nullable UUID campaign,
      @Nullable List<InspectionState> state,
      @Nullable InspectionResult result,
      @Nullable String kind,
      @Nullable LocalDate from,
      @Nullable LocalDate until,
      @Nullable String cursor,
      Integer limit) {
    InspectionFilter filter =
        new InspectionFilter(
            List.of(),
            statesOf(state),
            result == null
                ? null
                : org.linli.place.inspection.InspectionResult.valueOf(result.getValue()),
            new InspectionFilter.Subject(premises, campaign, kind),
            asked.startOf(from),
            asked.startOf(until == null ? null : until.plusDays(1)));
    List<Listed> found =
        inspections.list(
            area,
            filter,
            Cursors.read(cursor, (when, id) -> new InspectionStore.Place(Instant.parse(when), id)),
            limit + 1);
    List<Listed> page = found.subList(0, Math.min(limit, found.size()));
    InspectionPage answer = new InspectionPage(shown.listed(page));
    if (found.size() > limit) {
      var last = page.getLast().inspection();
      answer.setNextCursor(Cursors.write(last.times().begunAt(), last.id()));
    }
    return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(answer);
  }

  @Override
  public ResponseEntity<Inspection> beginInspection(
      NewInspection wanted, @Nullable String idempotencyKey) {
    Beginning.Begun begun = beginning.begin(asked.beginning(wanted), idempotencyKey);
    return told(begun.isNew() ? HttpStatus.CREATED : HttpStatus.OK, begun.told());
  }

  @Override
  public ResponseEntity<Inspection> getInspection(UUID id) {
    return told(HttpStatus.OK, inspections.get(id));
  }

  @Override
  public ResponseEntity<Inspection> saveInspectionPart(
      UUID id, Integer part, InspectionAnswers answers, @Nullable String ifMatch) {
    int seen = Versions.seen(ifMatch);
    try {
      return told(HttpStatus.OK, drafting.save(id, part, Asked.draft(answers), seen));
    } catch (DraftConflict e) {
      throw Asked.conflict(e);
    }
  }

  @Override
  public ResponseEntity<Inspection> removeInspectionPart(
      UUID id, Integer part, @Nullable String ifMatch) {
    return told(HttpStatus.OK, drafting.remove(id, part, Versions.seen(ifMatch)));
  }

  @Override
  public ResponseEntity<Inspection> addInspectionPart(
      UUID id, NewInspectionPart part, @Nullable String idempotencyKey) {
    return told(HttpStatus.CREATED, drafting.add(id, Asked.participant(part), idempotencyKey));
  }

  @Override
  public ResponseEntity<InspectionPhoto> addInspectionPhoto(
      UUID id,
      MultipartFile file,
      Integer part,
      String item,
      @Nullable String idempotencyKey,
      @Nullable Double lon,
      @Nullable Double lat,
      @Nullable Double accuracyMetres,
      @Nullable OffsetDateTime takenAt) {
    var inspection = inspections.seen(id);
    Drafting.NewPhoto photo =
        new Drafting.NewPhoto(
            part, item, asked.vetted(file), asked.taken(lon, lat, accuracyMetres, takenAt));
    ItemPhoto kept = drafting.photo(id, photo, idempotencyKey);
    return ResponseEntity.created(
            URI.create("/api/place/inspections/" + id + "/photos/" + kept.id()))
        .body(shown.photo(kept, inspection.premises()));
  }

  @Override
  public ResponseEntity<Resource> getInspectionPhoto(UUID id, UUID photo) {
    Photos.Content content = inspections.photo(id, photo);
    return file(MediaType.parseMediaType(content.mediaType()), content.bytes());
  }

  @Override
  public ResponseEntity<Inspection> submitInspection(
      UUID id, InspectionSubmission submission, @Nullable String ifMatch) {
    return told(
        HttpStatus.OK,
        ending.submission().submit(id, Asked.submission(submission), Versions.seen(ifMatch)));
  }

  @Override
  public ResponseEntity<Inspection> abandonInspection(UUID id, InspectionReason reason) {
    return told(HttpStatus.OK, ending.signing().abandon(id, reason.getReason()));
  }

  @Override
  public ResponseEntity<Inspection> signInspection(UUID id, InspectionSignature signature) {
    return told(HttpStatus.OK, ending.signing().sign(id, signature.getContentHash()));
  }

  @Override
  public ResponseEntity<Inspection> signInspectionForBusiness(
      UUID id, BusinessSignatureRequest request) {
    var inspection = inspections.seen(id);
    return told(
        HttpStatus.OK,
        ending.signing().business(inspection, request.getContentHash(), asked.business(request)));
  }

  @Override
  public ResponseEntity<Resource> getBusinessSignature(UUID id) {
    return file(MediaType.IMAGE_PNG, inspections.drawing(id));
  }

  @Override
  public ResponseEntity<Inspection> addInspectionAddendum(
      UUID id, NewInspectionAddendum addendum, @Nullable String idempotencyKey) {
    return told(
        HttpStatus.CREATED, ending.signing().addendum(id, addendum.getWords(), idempotencyKey));
  }

  @Override
  public ResponseEntity<Resource> printInspectionRecord(UUID id, String language) {
    byte[] pdf = ending.printer().print(inspections.forPrint(id), language.equals("en"));
    return file(MediaType.APPLICATION_PDF, pdf);
  }

  private ResponseEntity<Inspection> told(HttpStatus status, Inspections.Told told) {
    return ResponseEntity.status(status)
        .cacheControl(CacheControl.noStore())
        .eTag(Versions.tag(told.whole().inspection().version()))
        .body(shown.whole(told));
  }

  private static ResponseEntity<Resource> file(MediaType type, byte[] bytes) {
    return ResponseEntity.ok()
        .cacheControl(CacheControl.noStore())
        .header("X-Content-Type-Options", "nosniff")
        .header("Content-Security-Policy", "default-src 'none'; sandbox")
        .contentType(type)
        .body(new ByteArrayResource(bytes));
  }
}
