package org.linli.dispute.agreement;

import static org.linli.dispute.matter.DisputeStatus.AGREED;
import static org.linli.dispute.matter.DisputeStatus.CONFIRMATION_APPLIED;
import static org.linli.dispute.matter.DisputeStatus.CONFIRMATION_REJECTED;
import static org.linli.dispute.matter.DisputeStatus.CONFIRMED;
import static org.linli.dispute.matter.DisputeStatus.PERFORMING;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.commons.problem.ProblemException;
import org.linli.commons.settings.Settings;
import org.linli.dispute.Limit;
import org.linli.dispute.duty.DutyKind;
import org.linli.dispute.matter.Call;
import org.linli.dispute.matter.DisputeStatus;
import org.linli.dispute.matter.Matter;
import org.linli.dispute.matter.MatterChanges;
import org.linli.dispute.matter.Milestone;
import org.linli.dispute.matter.OpenMatter;
import org.linli.dispute.matter.Standing;
import org.linli.dispute.matter.Step;
import org.linli.dispute.step.Need;
import org.linli.dispute.step.Needs;
import org.linli.dispute.step.StepRule;
import org.linli.dispute.work.BothParties;
import org.linli.dispute.work.Faults;
import org.linli.dispute.work.Owed;
import org.linli.dispute.work.TextKind;
import org.linli.dispute.work.WorkTexts;

/**
 * Confirmation of an agreement by a court (司法确认): both parties apply together, with the written
 * agreement, within 30 days from the day it took effect.
 */
public final class Confirmations {

  public static final StepRule APPLY =
      StepRule.of("applyForConfirmation", Set.of(Standing.HANDLER), AGREED, PERFORMING);
  public static final StepRule RESULT =
      StepRule.of("recordConfirmationResult", Set.of(Standing.HANDLER), CONFIRMATION_APPLIED);

  private final MatterChanges changes;
  private final AgreementStore store;
  private final BothParties parties;
  private final WorkTexts texts;
  private final Owed owed;
  private final Settings settings;

  public Confirmations(
      MatterChanges changes,
      AgreementStore store,
      BothParties parties,
      WorkTexts texts,
      Owed owed,
      Settings settings) {
    this.changes = changes;
    this.store = store;
    this.parties = parties;
    this.texts = texts;
    this.owed = owed;
    this.settings = settings;
  }

  /** What the court answered. */
  public record Answer(
      Confirmation.Result result,
      LocalDate on,
      @Nullable String reason,
      @Nullable String documentNumber) {}

  /** Both parties applied. */
  public Matter apply(Call call, String court, LocalDate appliedOn, List<UUID> applicants) {
    return changes.change(call, open -> applied(open, court, appliedOn, applicants));
  }

  /** The court answered. */
  public Matter result(Call call, Answer answer) {
    return changes.change(call, open -> answered(open, answer));
  }

  /** The last day for an application. */
  public LocalDate until(Agreement agreement) {
    return agreement.confirmationUntil(settings.limit(Limit.CONFIRMATION_DAYS));
  }

  /** What an application still needs, if it were made on that day. */
  List<Need> needs(Matter matter, LocalDate day) {
    Agreement agreement = store.newest(matter).orElse(null);
    if (agreement == null) {
      return List.of(Need.of("agreement"));
    }
    List<Need> needs = new ArrayList<>();
    if (agreement.form() == Agreement.Form.ORAL) {
      needs.add(Need.of("written-agreement"));
    }
    if (day.isAfter(until(agreement))) {
      needs.add(Need.of("confirmation-until", until(agreement).toString()));
    }
    if (store.confirmation(matter, agreement).isPresent()) {
      needs.add(Need.of("not-applied-yet"));
    }
    return needs;
  }

  private Step applied(OpenMatter open, String court, LocalDate appliedOn, List<UUID> applicants) {
    APPLY.require(open);
    Matter before = open.matter();
    Needs.requireNone(needs(before, appliedOn));
    Agreement agreement = store.newest(before).orElseThrow(ProblemException::notFound);
    Faults faults = new Faults();
    faults.requireWords("court", court);
    faults.requirePast("appliedOn", appliedOn, agreement.effectiveOn(), open.today());
    parties.checkAll(faults, before, "applicants", applicants);
    faults.requireNone();
    Confirmation confirmation =
        new Confirmation(agreement.id(), court, appliedOn, null, null, null);
    store.addConfirmation(before, confirmation, open.caller(), open.now());
    texts.write(
        before,
        TextKind.CONFIRMATION,
        agreement.id().toString(),
        new Confirmation.Words(applicants));
    owed.done(before, DutyKind.CONFIRMATION_APPLY, agreement.id().toString(), open.caller());
    return Step.of(
        "CONFIRMATION_APPLIED",
        before.withStatus(CONFIRMATION_APPLIED),
        Map.of("court", court, "appliedOn", appliedOn.toString()));
  }

  private Step answered(OpenMatter open, Answer answer) {
    RESULT.require(open);
    Matter before = open.matter();
    Agreement agreement = store.newest(before).orElseThrow(ProblemException::notFound);
    Confirmation asked =
        store.confirmation(before, agreement).orElseThrow(ProblemException::notFound);
    boolean confirmed = answer.result() == Confirmation.Result.CONFIRMED;
    Faults faults = new Faults();
    faults.requirePast("on", answer.on(), asked.appliedOn(), open.today());
    if (!confirmed) {
      faults.requireWords("reason", answer.reason());
    }
    faults.requireNone();
    store.settleConfirmation(
        before,
        new Confirmation(
            agreement.id(),
            asked.court(),
            asked.appliedOn(),
            answer.result(),
            answer.on(),
            answer.documentNumber()),
        open.caller(),
        open.now());
    texts.write(
        before,
        TextKind.CONFIRMATION_RESULT,
        agreement.id().toString(),
        new Confirmation.ResultWords(answer.reason()));
    DisputeStatus next = confirmed ? CONFIRMED : CONFIRMATION_REJECTED;
    Matter after = before.withStatus(next);
    return Step.of(
        confirmed ? "CONFIRMED" : "CONFIRMATION_REJECTED",
        confirmed ? after.withMilestones(Milestone.CONFIRMED_BY_COURT) : after,
        detail(answer));
  }

  private static Map<String, Object> detail(Answer answer) {
    Map<String, Object> detail = new HashMap<>();
    detail.put("on", answer.on().toString());
    if (answer.documentNumber() != null) {
      detail.put("documentNumber", answer.documentNumber());
    }
    return detail;
  }
}
