package org.linli.dispute.report.web;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.commons.problem.ProblemException;
import org.linli.dispute.matter.Party;
import org.linli.dispute.report.NewReport;
import org.linli.dispute.report.ReportChannel;
import org.linli.dispute.report.ReportParty;
import org.linli.dispute.report.ReporterKind;
import org.linli.dispute.report.Spot;

/** Reports out of the contract's types into ours. */
final class Requests {

  private Requests() {}

  static NewReport report(org.linli.dispute.api.model.NewReport told) {
    ReportChannel channel = ReportChannel.valueOf(told.getChannel().getValue());
    org.linli.dispute.api.model.ReporterKind kind = told.getReporterKind();
    return new NewReport(
        channel,
        told.getCategory(),
        new NewReport.Told(
            told.getWords(),
            told.getSummary(),
            parties(told.getParties()),
            told.getLanguage() == null ? "zh" : told.getLanguage().getValue()),
        spot(told.getPosition(), told.getGridCode()),
        new NewReport.Times(instant(told.getReceivedAt()), instant(told.getOccurredAt())),
        new NewReport.Origin(
            kind == null ? usual(channel) : ReporterKind.valueOf(kind.getValue()),
            told.getSourceRef()),
        told.getDispute());
  }

  static List<ReportParty> parties(
      @Nullable List<org.linli.dispute.api.model.ReportParty> parties) {
    return parties == null ? List.of() : parties.stream().map(Requests::party).toList();
  }

  private static ReportParty party(org.linli.dispute.api.model.ReportParty party) {
    if (party.getName().isBlank()) {
      throw ProblemException.badField("parties", "required");
    }
    return new ReportParty(
        party.getName().strip(),
        party.getSide() == null ? Party.Side.OTHER : Party.Side.valueOf(party.getSide().getValue()),
        party.getKind() == null
            ? Party.Kind.PERSON
            : Party.Kind.valueOf(party.getKind().getValue()),
        party.getRepresentative());
  }

  private static Spot spot(@Nullable List<Double> position, @Nullable String gridCode) {
    boolean nowhere = position == null || position.isEmpty();
    if (nowhere == (gridCode == null)) {
      throw ProblemException.badField("position", "position-or-grid");
    }
    if (position == null || position.isEmpty()) {
      return Spot.inGrid(String.valueOf(gridCode));
    }
    if (position.size() != 2 || position.get(0) == null || position.get(1) == null) {
      throw ProblemException.badField("position", "position-pair");
    }
    return Spot.at(position.get(0), position.get(1));
  }

  /** Who usually speaks through a channel. */
  private static ReporterKind usual(ReportChannel channel) {
    return switch (channel) {
      case RESIDENT, HOTLINE_12345 -> ReporterKind.RESIDENT;
      case GRID_WORKER, OFFICER -> ReporterKind.STAFF;
      case POLICE, COURT, PETITION_OFFICE, DEPARTMENT, IMPORT -> ReporterKind.UNIT;
    };
  }

  private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
    return time == null ? null : time.toInstant();
  }
}
