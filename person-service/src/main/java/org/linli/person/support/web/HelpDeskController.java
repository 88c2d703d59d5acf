package org.linli.person.support.web;

import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.commons.problem.ProblemException;
import org.linli.commons.ticket.Intake;
import org.linli.commons.ticket.TicketProofs;
import org.linli.person.api.HelpDeskApi;
import org.linli.person.api.model.ConsentGiven;
import org.linli.person.api.model.PartnerAgreed;
import org.linli.person.api.model.SupportAsked;
import org.linli.person.api.model.SupportForm;
import org.linli.person.api.model.SupportMoreWords;
import org.linli.person.api.model.SupportNewPin;
import org.linli.person.api.model.SupportOwnCase;
import org.linli.person.api.model.SupportOwnNumber;
import org.linli.person.api.model.SupportOwnWithdrawal;
import org.linli.person.api.model.SupportReceived;
import org.linli.person.api.model.SupportSatisfaction;
import org.linli.person.consent.Evidence;
import org.linli.person.support.CaseFile;
import org.linli.person.support.Looks;
import org.linli.person.support.NewRequest;
import org.linli.person.support.ResidentCases;
import org.linli.person.support.SupportDesk;
import org.linli.person.support.SupportSource;
import org.linli.person.ticket.Holder;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RestController;

@RestController
class HelpDeskController implements HelpDeskApi {

  private final SupportDesk desk;
  private final ResidentCases residents;
  private final SupportForms forms;
  private final CaseModels models;
  private final Receipts receipts;
  private final Doors doors;
  private final Looks looks;

  HelpDeskController(
      SupportDesk desk,
      ResidentCases residents,
      SupportForms forms,
      CaseModels models,
      Receipts receipts,
      Doors doors,
      Looks looks) {
    this.desk = desk;
    this.residents = residents;
    this.forms = forms;
    this.models = models;
    this.receipts = receipts;
    this.doors = doors;
    this.looks = looks;
  }

  @Override
  public ResponseEntity<SupportForm> getSupportForm(@Nullable String area) {
    return Answers.fresh(forms.form(area));
  }

  @Override
  public ResponseEntity<SupportReceived> askForSupport(
      SupportAsked asked, @Nullable String idempotencyKey) {
    Evidence.Guardian guardian = ConsentModels.guardian(asked.getGuardian());
    boolean needsGuardian = Boolean.TRUE.equals(asked.getNeedsGuardian());
    NewRequest told =
        new NewRequest(
            SupportSource.RESIDENT,
            new NewRequest.Resident(
                asked.getName().strip(),
                asked.getContact().strip(),
                asked.getLanguage().getValue()),
            asked.getPlace(),
            asked.getKinds(),
            asked.getWords(),
            ConsentModels.given(asked.getConsent()),
            Evidence.ofPage(needsGuardian ? guardian : null),
            needsGuardian);
    Intake.Solution solution = new Intake.Solution(asked.getChallenge(), asked.getSolution());
    return Answers.created(
        SupportRequestsController.received(
            desk.ask(told, solution, idempotencyKey, String.valueOf(asked))));
  }

  @Override
  public ResponseEntity<SupportOwnNumber> chooseSupportPin(
      SupportNewPin pin, @Nullable String proof) {
    String number = residents.choosePin(doors.holder(proof), pin.getPin()).number();
    TicketProofs.Proof next = doors.proofs().issue(number);
    return Answers.fresh(
        new SupportOwnNumber(number, next.text(), ConsentModels.at(next.expiresAt())));
  }

  @Override
  public ResponseEntity<SupportOwnCase> getOwnSupportCase(@Nullable String proof) {
    return told(residents.get(doors.holder(proof)));
  }

  @Override
  public ResponseEntity<SupportOwnCase> addSupportWords(
      SupportMoreWords more, @Nullable String proof, @Nullable String key) {
    return told(residents.addWords(doors.holder(proof), more.getWords(), key));
  }

  @Override
  public ResponseEntity<SupportOwnCase> withdrawSupportConsent(
      SupportOwnWithdrawal withdrawal, @Nullable String proof, @Nullable String key) {
    Holder ticket = doors.holder(proof);
    if (!withdrawal.getConfirmed()) {
      throw ProblemException.badField("confirmed", "support-confirm");
    }
    return told(residents.withdraw(ticket, key));
  }

  @Override
  public ResponseEntity<SupportOwnCase> answerProposedPartner(
      UUID linkId, PartnerAgreed answer, @Nullable String proof, @Nullable String key) {
    return told(residents.answerPartner(doors.holder(proof), linkId, answer.getAgreed(), key));
  }

  @Override
  public ResponseEntity<SupportOwnCase> renewSupportConsent(
      ConsentGiven consent, @Nullable String proof, @Nullable String key) {
    Holder ticket = doors.holder(proof);
    return told(residents.renew(ticket, ConsentModels.required(consent), key));
  }

  @Override
  public ResponseEntity<SupportOwnCase> rateSupport(
      SupportSatisfaction rating, @Nullable String proof, @Nullable String key) {
    return told(residents.rate(doors.holder(proof), rating.getStars(), rating.getWords(), key));
  }

  @Override
  public ResponseEntity<Resource> getOwnConsentReceipt(@Nullable String proof) {
    Holder ticket = doors.holder(proof);
    CaseFile file = residents.get(ticket);
    looks.readByResident(file.one());
    String name = file.one().number().toLowerCase(Locale.ROOT) + ".pdf";
    return Answers.file(name, "application/pdf", receipts.pdf(file, ticket.number()));
  }

  private ResponseEntity<SupportOwnCase> told(CaseFile file) {
    looks.readByResident(file.one());
    return Answers.fresh(models.own(file));
  }
}
