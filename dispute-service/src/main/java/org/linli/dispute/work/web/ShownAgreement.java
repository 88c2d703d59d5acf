package org.linli.dispute.work.web;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.linli.dispute.agreement.AgreementStore;
import org.linli.dispute.agreement.Agreements;
import org.linli.dispute.agreement.Confirmations;
import org.linli.dispute.agreement.Performances;
import org.linli.dispute.api.model.Agreement;
import org.linli.dispute.api.model.AgreementForm;
import org.linli.dispute.api.model.Clause;
import org.linli.dispute.api.model.Confirmation;
import org.linli.dispute.api.model.Signature;
import org.linli.dispute.work.TextKind;

/** The agreement as the contract shows it. */
final class ShownAgreement {

  private final Confirmations confirmations;
  private final Reading reading;
  private final org.linli.dispute.agreement.@Nullable Agreement agreement;
  private final org.linli.dispute.agreement.@Nullable Confirmation confirmation;

  ShownAgreement(AgreementStore store, Confirmations confirmations, Reading reading) {
    this.confirmations = confirmations;
    this.reading = reading;
    this.agreement = store.newest(reading.matter()).orElse(null);
    this.confirmation =
        agreement == null ? null : store.confirmation(reading.matter(), agreement).orElse(null);
  }

  /** As it is kept; null for none. */
  org.linli.dispute.agreement.@Nullable Agreement kept() {
    return agreement;
  }

  @Nullable Agreement agreement() {
    org.linli.dispute.agreement.Agreement kept = agreement;
    if (kept == null) {
      return null;
    }
    org.linli.dispute.agreement.Agreement.Words words =
        reading.words(
            TextKind.AGREEMENT,
            kept.id().toString(),
            org.linli.dispute.agreement.Agreement.Words.class);
    Agreement shown =
        new Agreement()
            .id(kept.id())
            .form(AgreementForm.fromValue(kept.form().name()))
            .effectiveOn(kept.effectiveOn())
            .recordedAt(Reading.at(kept.recordedAt()))
            .confirmationWished(kept.confirmationWished())
            .clauses(kept.clauses().stream().map(clause -> clause(kept, clause)).toList());
    if (words != null) {
      shown.setFacts(words.facts());
      shown.setSignatures(words.signatures().stream().map(ShownAgreement::signature).toList());
    }
    countdown(shown, kept);
    return shown;
  }

  @Nullable Confirmation confirmation() {
    org.linli.dispute.agreement.Confirmation kept = confirmation;
    if (kept == null) {
      return null;
    }
    Confirmation shown = new Confirmation().court(kept.court()).appliedOn(kept.appliedOn());
    org.linli.dispute.agreement.Confirmation.Result result = kept.result();
    if (result != null) {
      shown.setResult(Confirmation.ResultEnum.fromValue(result.name()));
      shown.setResultOn(kept.resultOn());
      shown.setDocumentNumber(kept.documentNumber());
      org.linli.dispute.agreement.Confirmation.ResultWords words =
          reading.words(
              TextKind.CONFIRMATION_RESULT,
              kept.agreementId().toString(),
              org.linli.dispute.agreement.Confirmation.ResultWords.class);
      shown.setReason(words == null ? null : words.reason());
    }
    return shown;
  }

  private void countdown(Agreement shown, org.linli.dispute.agreement.Agreement kept) {
    if (kept.form() == org.linli.dispute.agreement.Agreement.Form.ORAL) {
      return;
    }
    LocalDate until = confirmations.until(kept);
    shown.setConfirmationUntil(until);
    long days = ChronoUnit.DAYS.between(reading.today(), until);
    if (confirmation == null && days >= 0) {
      shown.setConfirmationDaysLeft((int) days);
    }
  }

  private Clause clause(
      org.linli.dispute.agreement.Agreement kept, org.linli.dispute.agreement.Clause clause) {
    String ref = Agreements.ref(kept.id(), clause.number());
    org.linli.dispute.agreement.Clause.Words words =
        reading.words(TextKind.CLAUSE, ref, org.linli.dispute.agreement.Clause.Words.class);
    Performances.Words said =
        reading.words(TextKind.PERFORMANCE, ref + "/" + clause.reports(), Performances.Words.class);
    Clause shown =
        new Clause()
            .number(clause.number())
            .performance(Clause.PerformanceEnum.fromValue(clause.performance().name()))
            .overdue(clause.isOverdue(reading.today()));
    shown.setTemplate(clause.template());
    shown.setDue(clause.due());
    shown.setPerformedOn(clause.on());
    if (words != null) {
      shown.setText(words.text());
      shown.setPerformer(words.performer());
      shown.setAmountCents(words.amountCents());
    }
    shown.setWords(said == null ? null : said.words());
    return shown;
  }

  private static Signature signature(org.linli.dispute.agreement.Signature signature) {
    Signature shown =
        new Signature()
            .party(signature.party())
            .how(Signature.HowEnum.fromValue(signature.how().name()))
            .on(signature.on());
    shown.setAttachment(signature.attachment());
    return shown;
  }
}
