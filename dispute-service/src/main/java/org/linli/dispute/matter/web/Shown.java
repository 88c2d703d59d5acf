package org.linli.dispute.matter.web;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.linli.dispute.api.model.Dispute;
import org.linli.dispute.api.model.DisputeStatus;
import org.linli.dispute.api.model.Outcome;
import org.linli.dispute.api.model.TriageLevel;
import org.linli.dispute.matter.Answering;
import org.linli.dispute.matter.Listed;
import org.linli.dispute.matter.Matter;
import org.linli.dispute.matter.Transitions;
import org.linli.dispute.unit.UnitNames;

/** Summaries as the contract shows them. */
final class Shown {

  private Shown() {}

  static Dispute dispute(Listed listed, UnitNames names) {
    Matter matter = listed.matter();
    Dispute shown =
        new Dispute()
            .id(matter.id())
            .number(matter.number())
            .category(matter.category())
            .status(DisputeStatus.fromValue(matter.status().name()))
            .gridCode(matter.where().gridCode())
            .areaCode(matter.where().areaCode())
            .source(matter.origin().source())
            .reopened(matter.progress().reopened())
            .handled(listed.handled())
            .version(matter.version());
    shown.setSummary(matter.summary());
    // The level ends with the matter; what it was is kept for the figures.
    org.linli.dispute.matter.TriageLevel level =
        Transitions.isOpen(matter.status()) ? matter.level() : null;
    shown.setLevel(level == null ? null : TriageLevel.fromValue(level.name()));
    org.linli.dispute.matter.Outcome outcome = matter.progress().outcome();
    shown.setOutcome(outcome == null ? null : Outcome.fromValue(outcome.name()));
    answering(shown, matter.answering(), names);
    times(shown, listed);
    return shown;
  }

  private static void answering(Dispute shown, Answering answering, UnitNames names) {
    shown.setUnit(answering.unit());
    shown.setUnitName(names.unit(answering.unit()));
    shown.setPerson(answering.person());
    shown.setPersonName(names.person(answering.person()));
    shown.setLeadLeader(answering.leadLeader());
    shown.setLeadLeaderName(names.person(answering.leadLeader()));
    shown.setSponsor(answering.sponsor());
    shown.setSponsorName(names.person(answering.sponsor()));
    shown.setDeadlineOn(answering.deadline());
  }

  private static void times(Dispute shown, Listed listed) {
    Matter matter = listed.matter();
    shown.setReceivedAt(matter.receivedAt().atOffset(ZoneOffset.UTC));
    shown.setCreatedAt(matter.origin().createdAt().atOffset(ZoneOffset.UTC));
    shown.setDispatchedAt(at(matter.progress().dispatchedAt()));
    shown.setAcceptedAt(at(matter.progress().acceptedAt()));
    shown.setClosedAt(at(matter.progress().closedAt()));
    shown.setDueAt(at(listed.dueAt()));
  }

  private static @Nullable OffsetDateTime at(@Nullable Instant instant) {
    return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
  }
}
