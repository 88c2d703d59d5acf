package org.linli.dispute.resident;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.linli.commons.fabric.FabricHolder;
import org.linli.commons.problem.ProblemException;
import org.linli.commons.problem.Violation;
import org.linli.commons.ticket.Intake;
import org.linli.commons.ticket.Pin;
import org.linli.commons.ticket.ProofOfWork;
import org.linli.commons.ticket.TicketNumber;
import org.linli.dispute.matter.Categories;
import org.linli.dispute.matter.MatterChanges;
import org.linli.dispute.matter.Places;
import org.linli.dispute.report.Filed;
import org.linli.dispute.report.Filer;
import org.linli.dispute.report.NewReport;
import org.linli.dispute.report.Reports;
import org.linli.dispute.report.Spot;

/** Residents' reports: the same intake as everybody's, and a ticket with a PIN. */
public final class ResidentReports {

  /** What the time line names instead of an account. */
  public static final String ACTOR = "resident";

  private static final String OTHER = "other";

  private final MatterChanges changes;
  private final Reports reports;
  private final TicketStore store;
  private final HeldPhotos photos;
  private final Intake intake;
  private final Supplier<PublicPage> page;
  private final Categories categories;
  private final FabricHolder fabric;
  private final Clock clock;

  public ResidentReports(
      MatterChanges changes,
      Reports reports,
      Kept kept,
      Intake intake,
      Supplier<PublicPage> page,
      Categories categories,
      FabricHolder fabric,
      Clock clock) {
    this.changes = changes;
    this.reports = reports;
    this.store = kept.tickets();
    this.photos = kept.photos();
    this.intake = intake;
    this.page = page;
    this.categories = categories;
    this.fabric = fabric;
    this.clock = clock;
  }

  /** Where things are kept. */
  public record Kept(TicketStore tickets, HeldPhotos photos) {}

  /** A ticket just given, with the PIN that is told this once. */
  public record Given(String ticket, @Nullable String openId, String pin, Instant receivedAt) {}

  /**
   * Takes a report from the page.
   *
   * @param idempotencyKey chosen by the sender, so that an answer lost on the way can be given
   *     again; null for none
   * @throws ProblemException 400 with all faults; also where the place lies in no grid, saying
   *     where to turn
   */
  public Given send(
      NewResidentReport report, Intake.Solution solution, @Nullable String idempotencyKey) {
    requireValid(report);
    ProofOfWork.Solved solved = intake.solved(solution, idempotencyKey);
    return changes.together(
        MatterChanges.serviceAccess(ACTOR),
        () -> {
          Intake.Taken taken =
              intake.once(
                  solved,
                  idempotencyKey,
                  report.toString(),
                  opening -> file(report, opening.pin(), null, opening.challenge()).ticket());
          Ticket ticket = store.find(taken.number()).orElseThrow();
          return new Given(ticket.number(), null, taken.pin(), ticket.createdAt());
        });
  }

  /** Takes a report from a program that an administrator gave a key. */
  public Given sendForProgram(NewResidentReport report) {
    requireValid(report);
    return changes.together(
        MatterChanges.serviceAccess(ACTOR),
        () -> {
          String openId = UuidCreator.getRandomBased().toString();
          return file(report, Pin.random(), openId, "");
        });
  }

  private Given file(
      NewResidentReport report, String pin, @Nullable String openId, String challenge) {
    String category = report.category() == null ? OTHER : report.category();
    Filed filed =
        reports.file(
            NewReport.ofResident(
                category, report.told(), report.spot(), report.shortLanguage(), null),
            Filer.resident());
    Ticket ticket =
        new Ticket(
            TicketNumber.random(),
            openId,
            new Ticket.Report(filed.reportId(), filed.ticket(), category),
            report.anonymous(),
            report.language(),
            Pin.of(pin),
            clock.instant().truncatedTo(ChronoUnit.MICROS));
    store.add(ticket);
    photos.assign(report.photos(), HeldPhotos.ofChallenge(challenge), ticket.number());
    return new Given(ticket.number(), openId, pin, ticket.createdAt());
  }

  private void requireValid(NewResidentReport report) {
    List<Violation> faults = new ArrayList<>();
    if (report.words().isBlank()) {
      faults.add(Violation.ofField("words", "required"));
    }
    String category = report.category();
    if (category != null && categories.find(category).isEmpty()) {
      faults.add(Violation.ofField("category", "unknown-value", category));
    }
    checkPlace(report, faults);
    if (!faults.isEmpty()) {
      throw ProblemException.badRequest(faults);
    }
  }

  private void checkPlace(NewResidentReport report, List<Violation> faults) {
    Spot spot = report.spot();
    Double lon = spot.lon();
    Double lat = spot.lat();
    Places places = new Places(fabric.current());
    String grid = spot.gridCode();
    if (grid != null && places.find(grid) == null) {
      faults.add(Violation.ofField("grid", "unknown-value", grid));
    }
    if (lon != null && lat != null) {
      if (!(Math.abs(lon) <= 180)) {
        faults.add(Violation.ofField("position", "longitude"));
      } else if (!(Math.abs(lat) <= 90)) {
        faults.add(Violation.ofField("position", "latitude"));
      } else if (places.locate(lon, lat) == null) {
        String elsewhere = page.get().elsewhere().in(report.language());
        faults.add(Violation.ofField("position", "outside-turn-to", elsewhere));
      }
    }
  }
}
