package org.linli.dispute.resident.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.linli.commons.access.CallerAddress;
import org.linli.commons.problem.ProblemException;
import org.linli.commons.problem.Violation;
import org.linli.commons.ticket.Intake;
import org.linli.commons.ticket.ProofOfWork;
import org.linli.commons.ticket.TicketDoor;
import org.linli.commons.ticket.TicketProofs;
import org.linli.commons.upload.UploadLimits;
import org.linli.commons.upload.VettedFile;
import org.linli.commons.upload.Vetting;
import org.linli.dispute.api.ResidentApi;
import org.linli.dispute.api.model.Challenge;
import org.linli.dispute.api.model.MoreWords;
import org.linli.dispute.api.model.Photo;
import org.linli.dispute.api.model.Rating;
import org.linli.dispute.api.model.ReportForm;
import org.linli.dispute.api.model.ResidentReport;
import org.linli.dispute.api.model.ResultAnswer;
import org.linli.dispute.api.model.ResultView;
import org.linli.dispute.api.model.Ticket;
import org.linli.dispute.api.model.TicketAndPin;
import org.linli.dispute.api.model.TicketProof;
import org.linli.dispute.api.model.TicketState;
import org.linli.dispute.matter.MatterChanges;
import org.linli.dispute.report.Spot;
import org.linli.dispute.resident.HeldPhotos;
import org.linli.dispute.resident.NewResidentReport;
import org.linli.dispute.resident.ResidentReports;
import org.linli.dispute.resident.TicketFollowing;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

@RestController
class ResidentController implements ResidentApi {

  private final ResidentReports reports;
  private final ProofOfWork proofOfWork;
  private final TicketDoor door;
  private final TicketProofs proofs;
  private final TicketFollowing following;
  private final FormAnswers forms;
  private final TicketTexts texts;
  private final Photos photos;
  private final HttpServletRequest request;

  ResidentController(
      ResidentReports reports,
      ProofOfWork proofOfWork,
      TicketDoor door,
      TicketProofs proofs,
      TicketFollowing following,
      FormAnswers forms,
      TicketTexts texts,
      Photos photos,
      HttpServletRequest request) {
    this.reports = reports;
    this.proofOfWork = proofOfWork;
    this.door = door;
    this.proofs = proofs;
    this.following = following;
    this.forms = forms;
    this.texts = texts;
    this.photos = photos;
    this.request = request;
  }

  @Override
  public ResponseEntity<ReportForm> getReportForm(@Nullable String grid, @Nullable String area) {
    return fresh(forms.form(grid, area, locale()));
  }

  @Override
  public ResponseEntity<Challenge> createChallenge() {
    ProofOfWork.Challenge challenge = proofOfWork.issue();
    return fresh(
        new Challenge(
            challenge.text(),
            challenge.difficulty(),
            challenge.expiresAt().atOffset(ZoneOffset.UTC)));
  }

  @Override
  public ResponseEntity<Photo> uploadPhoto(
      MultipartFile file,
      @Nullable String proof,
      @Nullable String challenge,
      @Nullable String solution) {
    String holder =
        proof == null
            ? HeldPhotos.ofChallenge(proofOfWork.verify(challenge, solution).name())
            : HeldPhotos.ofTicket(proofs.ticketOf(proof));
    return ResponseEntity.status(HttpStatus.CREATED)
        .cacheControl(CacheControl.noStore())
        .body(photos.take(file, holder, forms.mostPhotos()));
  }

  @Override
  public ResponseEntity<Ticket> sendReport(ResidentReport report, @Nullable String idempotencyKey) {
    List<String> tokens = tokens(report.getPhotos());
    NewResidentReport told =
        new NewResidentReport(
            report.getWords(),
            report.getCategory(),
            spot(report),
            report.getAddressWords(),
            report.getLanguage().getValue(),
            Boolean.TRUE.equals(report.getAnonymous()),
            tokens);
    ResidentReports.Given given =
        reports.send(
            told, new Intake.Solution(report.getChallenge(), report.getSolution()), idempotencyKey);
    return ResponseEntity.status(HttpStatus.CREATED)
        .cacheControl(CacheControl.noStore())
        .body(
            new Ticket(
                given.ticket(),
                given.pin(),
                given.receivedAt().atOffset(ZoneOffset.UTC),
                forms.publicly(locale())));
  }

  @Override
  public ResponseEntity<TicketProof> trackTicket(TicketAndPin asked) {
    TicketProofs.Proof proof =
        door.open(asked.getTicket(), asked.getPin(), CallerAddress.of(request));
    boolean reporters = following.isReporters(proofs.ticketOf(proof.text()));
    return fresh(
        new TicketProof(
            proof.text(),
            reporters ? TicketProof.HolderEnum.REPORTER : TicketProof.HolderEnum.PARTY,
            proof.expiresAt().atOffset(ZoneOffset.UTC)));
  }

  @Override
  public ResponseEntity<TicketState> getTicket(@Nullable String proof) {
    return told(following.get(proofs.ticketOf(proof)));
  }

  @Override
  public ResponseEntity<TicketState> addWords(
      MoreWords more, @Nullable String proof, @Nullable String idempotencyKey) {
    String ticket = proofs.ticketOf(proof);
    return told(
        following.addWords(ticket, more.getWords(), tokens(more.getPhotos()), idempotencyKey));
  }

  @Override
  public ResponseEntity<TicketState> answerResult(
      ResultAnswer answer, @Nullable String proof, @Nullable String idempotencyKey) {
    String ticket = proofs.ticketOf(proof);
    boolean settled = answer.getView() == ResultView.SETTLED;
    return told(following.answer(ticket, settled, answer.getReason(), idempotencyKey));
  }

  @Override
  public ResponseEntity<TicketState> rateHandling(
      Rating rating, @Nullable String proof, @Nullable String idempotencyKey) {
    String ticket = proofs.ticketOf(proof);
    return told(following.rate(ticket, rating.getStars(), rating.getWords(), idempotencyKey));
  }

  private List<String> tokens(@Nullable List<String> tokens) {
    List<String> given = tokens == null ? List.of() : tokens;
    if (given.size() > forms.mostPhotos()) {
      throw ProblemException.badField("photos", "photos-too-many", forms.mostPhotos());
    }
    return given;
  }

  private static Spot spot(ResidentReport report) {
    List<Double> position = report.getPosition();
    String grid = report.getGrid();
    boolean hasPosition = position != null && !position.isEmpty();
    if (hasPosition == (grid != null)) {
      throw ProblemException.badRequest(List.of(Violation.ofField("position", "position-or-grid")));
    }
    if (grid != null) {
      return Spot.inGrid(grid);
    }
    if (position == null || position.size() != 2) {
      throw ProblemException.badField("position", "position-pair");
    }
    Double lon = position.get(0);
    Double lat = position.get(1);
    if (lon == null || lat == null) {
      throw ProblemException.badField("position", "position-pair");
    }
    return Spot.at(lon, lat);
  }

  private ResponseEntity<TicketState> told(TicketFollowing.State state) {
    return fresh(texts.of(state, locale()));
  }

  private static <T> ResponseEntity<T> fresh(T body) {
    return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(body);
  }

  private static Locale locale() {
    return LocaleContextHolder.getLocale();
  }

  /** Looks photos through and keeps them until they are used. */
  static final class Photos {

    private final Vetting vetting;
    private final MatterChanges changes;
    private final HeldPhotos held;
    private final Clock clock;

    Photos(Vetting vetting, MatterChanges changes, HeldPhotos held, Clock clock) {
      this.vetting = vetting;
      this.changes = changes;
      this.held = held;
      this.clock = clock;
    }

    Photo take(MultipartFile file, String holder, int most) {
      VettedFile vetted = vetted(file);
      String token =
          changes.together(
              MatterChanges.serviceAccess(ResidentReports.ACTOR),
              () ->
                  held.hold(
                      holder,
                      new HeldPhotos.Photo(
                          vetted.content(), vetted.type().mediaType(), vetted.scanned()),
                      clock.instant(),
                      most));
      return new Photo(Objects.requireNonNull(token), vetted.sizeBytes());
    }

    private VettedFile vetted(MultipartFile file) {
      try (InputStream in = file.getInputStream()) {
        // What the sender calls it is not kept: names of files tell more than people mean to.
        return vetting.vet(in, null, UploadLimits.PHOTOS);
      } catch (IOException e) {
        throw ProblemException.badField("file", "unreadable");
      }
    }
  }
}
