package org.linli.dispute.triage.web;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.commons.settings.SettingVersion;
import org.linli.commons.settings.Settings;
import org.linli.dispute.api.TriageApi;
import org.linli.dispute.api.model.ComputedFacts;
import org.linli.dispute.api.model.DecisionTable;
import org.linli.dispute.api.model.DisputeStatus;
import org.linli.dispute.api.model.LevelDecision;
import org.linli.dispute.api.model.MatterFacts;
import org.linli.dispute.api.model.Proposal;
import org.linli.dispute.api.model.TriageEntry;
import org.linli.dispute.api.model.TriageLevel;
import org.linli.dispute.matter.Call;
import org.linli.dispute.matter.Transitions;
import org.linli.dispute.triage.DecisionTableKind;
import org.linli.dispute.triage.Fact;
import org.linli.dispute.triage.Triage;
import org.linli.dispute.triage.TriageHistory;
import org.linli.dispute.triage.TriageStore;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RestController;

@RestController
class TriageController implements TriageApi {

  private final Triage triage;
  private final Settings settings;
  private final MessageSource messages;

  TriageController(Triage triage, Settings settings, MessageSource messages) {
    this.triage = triage;
    this.settings = settings;
    this.messages = messages;
  }

  @Override
  public ResponseEntity<DecisionTable> getDecisionTable() {
    Wording words = words();
    var table = triage.table();
    DecisionTable shown =
        new DecisionTable(
            table.version(),
            table.value().rows().stream().map(words::row).toList(),
            List.of(Fact.values()).stream().map(words::fact).toList());
    SettingVersion.Origin origin =
        settings.version(DecisionTableKind.KIND, table.version()).origin();
    if (origin != null) {
      shown.publishedAt(time(origin.at())).publishedBy(origin.username());
    }
    return ResponseEntity.ok()
        .eTag("\"" + table.version() + "-" + words.locale().getLanguage() + '"')
        .cacheControl(CacheControl.noCache())
        .body(shown);
  }

  @Override
  public ResponseEntity<org.linli.dispute.api.model.Triage> getTriage(UUID id) {
    return answer(id);
  }

  @Override
  public ResponseEntity<org.linli.dispute.api.model.Triage> recordFacts(
      UUID id, MatterFacts given, @Nullable String ifMatch, @Nullable String idempotencyKey) {
    var facts = ShownFacts.read(given);
    triage.record(Call.of(id, ifMatch, idempotencyKey, "facts", facts), facts);
    return answer(id);
  }

  @Override
  public ResponseEntity<org.linli.dispute.api.model.Triage> confirmLevel(
      UUID id, LevelDecision decision, @Nullable String ifMatch, @Nullable String idempotencyKey) {
    var level = org.linli.dispute.matter.TriageLevel.valueOf(decision.getLevel().getValue());
    String reason = decision.getReason();
    triage.decide(
        Call.of(id, ifMatch, idempotencyKey, "triage", List.of(level, String.valueOf(reason))),
        level,
        reason);
    return answer(id);
  }

  private ResponseEntity<org.linli.dispute.api.model.Triage> answer(UUID id) {
    Triage.View view = triage.view(id);
    return ResponseEntity.ok()
        .eTag("\"" + view.subject().version() + '"')
        .cacheControl(CacheControl.noStore())
        .body(shown(view));
  }

  private org.linli.dispute.api.model.Triage shown(Triage.View view) {
    TriageStore.Subject subject = view.subject();
    var history = view.history();
    boolean open = Transitions.isOpen(subject.status());
    boolean confirmed = history.confirmed();
    boolean unconfirmedRed =
        open && !confirmed && subject.level() == org.linli.dispute.matter.TriageLevel.RED;
    var shown =
        new org.linli.dispute.api.model.Triage(
            subject.id(),
            subject.version(),
            open,
            DisputeStatus.fromValue(subject.status().name()),
            computed(view.computed()),
            proposal(view),
            confirmed,
            confirmed && isOverruled(history),
            unconfirmedRed,
            open && subject.mayDecide(),
            history.entries().stream().map(TriageController::entry).toList());
    shown.setLevel(level(subject.level()));
    Instant confirmBy = subject.times().confirmBy();
    shown.setConfirmBy(confirmBy == null ? null : time(confirmBy));
    history
        .factsEntry()
        .ifPresent(
            entry -> {
              var facts = entry.facts();
              shown.setFacts(facts == null ? null : ShownFacts.shown(facts));
              shown.factsBy(entry.signed().by()).factsAt(time(entry.signed().at()));
            });
    if (confirmed) {
      history
          .decision()
          .ifPresent(
              decision ->
                  shown
                      .confirmedBy(decision.signed().by())
                      .confirmedAt(time(decision.signed().at()))
                      .reason(decision.reason()));
    }
    return shown;
  }

  private static boolean isOverruled(TriageHistory history) {
    return history
        .decision()
        .map(decision -> decision.level() != decision.worked().level())
        .orElse(false);
  }

  private Proposal proposal(Triage.View view) {
    Wording words = words();
    var level = view.proposal().level();
    return new Proposal(
        TriageLevel.fromValue(level.name()),
        view.tableVersion(),
        view.proposal().fired().stream().map(words::row).toList());
  }

  private static ComputedFacts computed(org.linli.dispute.triage.ComputedFacts computed) {
    return new ComputedFacts(computed.monthsOpen(), computed.failedMediations())
        .daysToDeadline(computed.daysToDeadline());
  }

  private static TriageEntry entry(org.linli.dispute.triage.TriageEntry entry) {
    TriageEntry shown =
        new TriageEntry(
                TriageEntry.KindEnum.fromValue(entry.kind().name()),
                time(entry.signed().at()),
                entry.signed().by(),
                TriageLevel.fromValue(entry.level().name()))
            .tableLevel(level(entry.worked().level()))
            .tableVersion(entry.worked().tableVersion())
            .reason(entry.reason());
    shown.setRows(entry.worked().rows());
    var facts = entry.facts();
    shown.setFacts(facts == null ? null : ShownFacts.shown(facts));
    return shown;
  }

  private static @Nullable TriageLevel level(org.linli.dispute.matter.@Nullable TriageLevel level) {
    return level == null ? null : TriageLevel.fromValue(level.name());
  }

  private Wording words() {
    return new Wording(messages, LocaleContextHolder.getLocale());
  }

  static OffsetDateTime time(Instant at) {
    return at.atOffset(ZoneOffset.UTC);
  }
}
