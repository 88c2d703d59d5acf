package org.linli.dispute.report;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.linli.commons.access.Access;
import org.linli.commons.access.Role;
import org.linli.commons.settings.SettingKind;
import org.linli.commons.settings.Settings;
import org.linli.dispute.Limit;
import org.linli.dispute.dispatch.FirstReceiver;
import org.linli.dispute.duty.Answerer;
import org.linli.dispute.matter.Matter;
import org.linli.dispute.matter.MatterChanges;
import org.linli.dispute.matter.NewDispute;
import org.linli.dispute.matter.Parties;
import org.linli.dispute.matter.Party;
import org.linli.dispute.matter.Texts;
import org.linli.dispute.unit.Unit;
import org.linli.dispute.unit.UnitKind;
import org.linli.dispute.unit.Units;

/** Opens the matter of a report, or has the leader of its grid look at it first. */
final class Opening {

  /** What was told, in the file of the matter. */
  static final String NARRATIVE = "NARRATIVE";

  private final ReportStore store;
  private final MatterChanges changes;
  private final Parties parties;
  private final Texts texts;
  private final FirstReceiver receiver;
  private final Units units;
  private final Settings settings;
  private final SettingKind<TwoStepAreas> twoSteps;
  private final Clock clock;

  Opening(Needs needs, Settings settings, SettingKind<TwoStepAreas> twoSteps, Clock clock) {
    this.store = needs.store();
    this.changes = needs.changes();
    this.parties = needs.parties();
    this.texts = needs.texts();
    this.receiver = needs.receiver();
    this.units = needs.units();
    this.settings = settings;
    this.twoSteps = twoSteps;
    this.clock = clock;
  }

  /** What it works with. */
  record Needs(
      ReportStore store,
      MatterChanges changes,
      Parties parties,
      Texts texts,
      FirstReceiver receiver,
      Units units) {}

  /** Whether this is the entry of a grid worker where the grid asks for two steps. */
  boolean needsReview(Report report, Access access) {
    return report.hands().enteredBy() != null
        && access.grants().stream().noneMatch(grant -> grant.role() != Role.GRID_WORKER)
        && settings.current(twoSteps).ask(report.site().grid().path());
  }

  /** The duty of whoever leads the village; of the governance centre where no unit is there. */
  void askForReview(Report report) {
    Instant due = due();
    reviewer(report.site().grid().path())
        .ifPresent(unit -> store.openReview(report, Answerer.unit(unit.code()), due));
  }

  /** The duty of who entered it. */
  void askForCorrection(Report report) {
    String worker = report.hands().enteredBy();
    if (worker != null) {
      store.openReview(report, Answerer.person(worker), due());
    }
  }

  /** Opens its matter, in the transaction that is running. */
  Matter open(Access access, Report report, ReportContent content) {
    Map<String, Object> detail = new LinkedHashMap<>();
    detail.put("report", report.id().toString());
    String unit = report.unit();
    if (unit != null) {
      detail.put("unit", unit);
    }
    Instant received = report.when().received();
    Matter matter =
        changes.open(
            access,
            new NewDispute(
                UuidCreator.getTimeOrderedEpoch(),
                report.category(),
                null,
                report.site().lon(),
                report.site().lat(),
                report.site().grid(),
                received,
                LocalDate.ofInstant(received, clock.getZone())),
            detail);
    String summary = report.summary();
    if (summary != null) {
      store.summarise(matter, summary);
    }
    String by = access.viewer().username();
    texts.write(matter, NARRATIVE, content.words(), by);
    for (ReportParty party : content.parties()) {
      parties.add(
          matter,
          Party.About.named(party.side(), party.kind(), party.name(), party.representative()),
          by);
    }
    receiver.received(matter, unit);
    return matter;
  }

  private Optional<Unit> reviewer(String path) {
    Optional<Unit> village =
        units.list().stream()
            .filter(unit -> unit.kind() == UnitKind.VILLAGE && unit.active())
            .filter(unit -> path.startsWith(unit.path()))
            .max(Comparator.comparingInt(unit -> unit.path().length()));
    return village.isPresent() ? village : units.centreOf(path);
  }

  private Instant due() {
    return clock
        .instant()
        .truncatedTo(ChronoUnit.MICROS)
        .plus(Duration.ofHours(settings.limit(Limit.ENTRY_REVIEW_HOURS)));
  }
}
