package org.linli.dispute.report.web;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.linli.dispute.api.model.DisputeStatus;
import org.linli.dispute.api.model.MatchGround;
import org.linli.dispute.api.model.Report;
import org.linli.dispute.api.model.ReportChannel;
import org.linli.dispute.api.model.ReportMatch;
import org.linli.dispute.api.model.ReportParty;
import org.linli.dispute.api.model.ReportState;
import org.linli.dispute.api.model.ReporterKind;
import org.linli.dispute.report.Match;
import org.linli.dispute.report.ReportContent;
import org.linli.dispute.report.ReportDesk;
import org.linli.dispute.unit.UnitNames;
import org.springframework.context.MessageSource;

/** Reports and matches as the contract shows them. */
final class ShownReport {

  private final UnitNames names;
  private final MessageSource messages;
  private final Locale locale;

  ShownReport(UnitNames names, MessageSource messages, Locale locale) {
    this.names = names;
    this.messages = messages;
    this.locale = locale;
  }

  Report report(ReportDesk.Shown shown) {
    org.linli.dispute.report.Report report = shown.report();
    Report out =
        new Report()
            .id(report.id())
            .ticket(report.ticket())
            .channel(ReportChannel.fromValue(report.source().channel().name()))
            .state(ReportState.fromValue(report.state().name()))
            .reporterKind(ReporterKind.fromValue(report.source().reporter().name()))
            .category(report.category())
            .gridCode(report.site().grid().gridCode())
            .areaCode(report.site().grid().areaCode())
            .receivedAt(report.when().received().atOffset(ZoneOffset.UTC))
            .enteredAt(report.when().entered().atOffset(ZoneOffset.UTC))
            .readable(shown.content() != null)
            .version(report.version());
    out.setSummary(report.summary());
    out.setOccurredAt(at(report.when().occurred()));
    out.setEnteredBy(names.person(report.hands().enteredBy()));
    out.setReviewedBy(names.person(report.hands().reviewedBy()));
    out.setReviewedAt(at(report.hands().reviewedAt()));
    out.setSourceRef(report.source().ref());
    out.setLanguage(report.source().language());
    out.setUnit(report.unit());
    out.setDisputeId(report.dispute());
    out.setDisputeNumber(shown.disputeNumber());
    ReportContent content = shown.content();
    if (content == null) {
      out.setPosition(null);
      out.setParties(null);
    } else {
      out.setPosition(List.of(report.site().lon(), report.site().lat()));
      out.setWords(content.words());
      out.setReviewReason(content.reason());
      out.setParties(content.parties().stream().map(ShownReport::party).toList());
    }
    return out;
  }

  List<ReportMatch> matches(List<Match> matches) {
    return matches.stream().map(this::match).toList();
  }

  private ReportMatch match(Match match) {
    ReportMatch out =
        new ReportMatch()
            .disputeId(match.disputeId())
            .number(match.number())
            .category(match.category())
            .status(DisputeStatus.fromValue(match.status().name()))
            .gridCode(match.gridCode())
            .receivedAt(match.receivedAt().atOffset(ZoneOffset.UTC))
            .grounds(match.grounds().stream().map(this::ground).toList());
    out.setSummary(match.summary());
    return out;
  }

  private MatchGround ground(Match.Ground ground) {
    boolean gridOnly =
        ground.kind() == Match.Kind.PLACE && ground.figure() == Match.Ground.SAME_GRID;
    String key = "match." + (gridOnly ? "GRID" : ground.kind().name());
    String text = messages.getMessage(key, new Object[] {ground.figure()}, locale);
    double strength = Math.round(ground.strength() * 100) / 100.0;
    return new MatchGround(MatchGround.GroundEnum.fromValue(ground.kind().name()), strength, text);
  }

  private static ReportParty party(org.linli.dispute.report.ReportParty party) {
    ReportParty out = new ReportParty(party.name());
    out.setSide(ReportParty.SideEnum.fromValue(party.side().name()));
    out.setKind(ReportParty.KindEnum.fromValue(party.kind().name()));
    out.setRepresentative(party.representative());
    return out;
  }

  private static @Nullable OffsetDateTime at(@Nullable Instant instant) {
    return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
  }
}
