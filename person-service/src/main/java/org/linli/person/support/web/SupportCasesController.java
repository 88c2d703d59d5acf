package org.linli.person.support.web;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.commons.access.CurrentAccess;
import org.linli.commons.upload.UploadLimits;
import org.linli.commons.upload.VettedFile;
import org.linli.commons.upload.Vetting;
import org.linli.person.api.SupportCasesApi;
import org.linli.person.api.model.NewSupportAid;
import org.linli.person.api.model.NewSupportAppointment;
import org.linli.person.api.model.NewSupportTask;
import org.linli.person.api.model.NewSupportVisit;
import org.linli.person.api.model.SupportAttachment;
import org.linli.person.api.model.SupportCase;
import org.linli.person.api.model.SupportCasePage;
import org.linli.person.api.model.SupportClosing;
import org.linli.person.api.model.SupportConsentRenewal;
import org.linli.person.api.model.SupportFiledState;
import org.linli.person.api.model.SupportPlanChange;
import org.linli.person.api.model.SupportState;
import org.linli.person.api.model.SupportWithdrawal;
import org.linli.person.api.model.SupportWorkerChange;
import org.linli.person.support.Call;
import org.linli.person.support.CaseFile;
import org.linli.person.support.CaseStore;
import org.linli.person.support.Looks;
import org.linli.person.support.SupportResult;
import org.linli.person.support.SupportWork;
import org.linli.person.support.WorkStore;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

@RestController
class SupportCasesController implements SupportCasesApi {

  private static final String PDF = "application/pdf";

  private final CaseUse use;
  private final CaseModels models;
  private final ConsentModels consents;
  private final Receipts receipts;
  private final Vetting vetting;

  SupportCasesController(
      CaseUse use, CaseModels models, ConsentModels consents, Receipts receipts, Vetting vetting) {
    this.use = use;
    this.models = models;
    this.consents = consents;
    this.receipts = receipts;
    this.vetting = vetting;
  }

  @Override
  public ResponseEntity<SupportCasePage> listSupportCases(
      @Nullable SupportState state, @Nullable String cursor, Integer limit) {
    List<CaseStore.Listed> found =
        use.reading()
            .list(
                state == null
                    ? null
                    : org.linli.person.support.SupportState.valueOf(state.getValue()),
                Answers.place(cursor),
                limit + 1);
    String by = CurrentAccess.require().viewer().username();
    SupportCasePage page =
        new SupportCasePage(found.stream().limit(limit).map(one -> models.brief(one, by)).toList());
    if (found.size() > limit) {
      page.setNextCursor(Answers.cursor(found.get(limit - 1).one()));
    }
    return Answers.fresh(page);
  }

  @Override
  public ResponseEntity<SupportCase> getSupportCase(UUID id, @Nullable String purpose) {
    return shown(id);
  }

  @Override
  public ResponseEntity<SupportCase> takeSupportCase(UUID id, @Nullable String key) {
    use.requests().take(id);
    return shown(id);
  }

  @Override
  public ResponseEntity<SupportCase> addSupportWorker(
      UUID id, SupportWorkerChange change, @Nullable String ifMatch, @Nullable String key) {
    use.requests().addWorker(call(id, ifMatch, key, "worker", change), change.getUsername());
    return shown(id);
  }

  @Override
  public ResponseEntity<SupportFiledState> handOverSupportCase(
      UUID id, SupportWorkerChange change, @Nullable String ifMatch, @Nullable String key) {
    var after =
        use.requests().handOver(call(id, ifMatch, key, "handover", change), change.getUsername());
    return Answers.fresh(
        CaseModels.filed(new CaseStore.Filed(after.number(), after.state(), after.asked().at())));
  }

  @Override
  public ResponseEntity<SupportCase> planSupport(
      UUID id, SupportPlanChange change, @Nullable String ifMatch, @Nullable String key) {
    use.work().plan(call(id, ifMatch, key, "plan", change), change.getGoals());
    return shown(id);
  }

  @Override
  public ResponseEntity<SupportCase> addSupportTask(
      UUID id, NewSupportTask task, @Nullable String key) {
    use.work()
        .addTask(
            Call.adding(id, key, "task", task),
            WorkStore.Doer.valueOf(task.getWho().getValue()),
            task.getWhat(),
            task.getUntil());
    return shown(id);
  }

  @Override
  public ResponseEntity<SupportCase> finishSupportTask(
      UUID id, UUID taskId, @Nullable String ifMatch, @Nullable String key) {
    use.work().finishTask(call(id, ifMatch, key, "done", taskId), taskId);
    return shown(id);
  }

  @Override
  public ResponseEntity<SupportCase> planSupportVisit(
      UUID id, NewSupportAppointment appointment, @Nullable String key) {
    use.work()
        .appoint(
            Call.adding(id, key, "appointment", appointment),
            appointment.getAt().toInstant(),
            WorkStore.How.valueOf(appointment.getHow().getValue()));
    return shown(id);
  }

  @Override
  public ResponseEntity<SupportCase> recordSupportVisit(
      UUID id, NewSupportVisit visit, @Nullable String key) {
    use.work()
        .visit(
            Call.adding(id, key, "visit", visit),
            visit.getDate(),
            WorkStore.How.valueOf(visit.getHow().getValue()),
            new SupportWork.Met(visit.getPresent(), visit.getWords(), visit.getNext()));
    return shown(id);
  }

  @Override
  public ResponseEntity<SupportCase> recordSupportAid(
      UUID id, NewSupportAid aid, @Nullable String key) {
    use.work().aid(Call.adding(id, key, "aid", aid), aid.getDate(), aid.getKind(), aid.getWhat());
    return shown(id);
  }

  @Override
  public ResponseEntity<SupportCase> closeSupportCase(
      UUID id, SupportClosing closing, @Nullable String ifMatch, @Nullable String key) {
    use.work()
        .close(
            call(id, ifMatch, key, "close", closing),
            SupportResult.valueOf(closing.getResult().getValue()),
            closing.getWords());
    return shown(id);
  }

  @Override
  public ResponseEntity<SupportFiledState> recordSupportWithdrawal(
      UUID id, SupportWithdrawal withdrawal, @Nullable String key) {
    return Answers.fresh(
        CaseModels.filed(
            use.ends()
                .recordWithdrawal(
                    Call.adding(id, key, "withdrawal", withdrawal),
                    withdrawal.getBy().getValue() + ": " + withdrawal.getHow())));
  }

  @Override
  public ResponseEntity<SupportCase> recordSupportConsent(
      UUID id, SupportConsentRenewal renewal, @Nullable String key) {
    use.consents()
        .record(
            Call.adding(id, key, "consent", renewal.getConsent()),
            ConsentModels.required(renewal.getConsent()),
            consents.evidence(renewal.getEvidence()),
            renewal.getNeedsGuardian());
    return shown(id);
  }

  @Override
  public ResponseEntity<Resource> getConsentReceipt(UUID id, @Nullable String purpose) {
    CaseFile file = use.reading().get(id);
    byte[] receipt = receipts.pdf(file, CaseModels.ticket(file));
    use.looks().export(file.one(), Looks.WHOLE);
    return Answers.file(file.one().number() + ".pdf", PDF, receipt);
  }

  @Override
  public ResponseEntity<SupportAttachment> addSupportAttachment(
      UUID id, MultipartFile file, @Nullable String key) {
    // Before the file is looked at: who may not see the case learns nothing of it.
    use.reading().get(id);
    VettedFile vetted = vetting.vet(file, UploadLimits.ATTACHMENTS);
    WorkStore.Paper paper =
        use.work().addPaper(Call.adding(id, key, "paper", vetted.sha256()), vetted);
    return Answers.created(
        new SupportAttachment(
            paper.id(),
            paper.name(),
            paper.mediaType(),
            paper.bytes(),
            ConsentModels.at(paper.at()),
            paper.by()));
  }

  @Override
  public ResponseEntity<Resource> getSupportAttachment(
      UUID id, UUID attachmentId, @Nullable String purpose) {
    WorkStore.Content content = use.work().paper(id, attachmentId);
    use.looks().export(use.reading().get(id).one(), Set.of("SUPPORT_DOCUMENTS"));
    return Answers.file(content.name(), "application/octet-stream", content.bytes());
  }

  private ResponseEntity<SupportCase> shown(UUID id) {
    CaseFile file = use.reading().get(id);
    use.looks().read(file.one(), Looks.WHOLE);
    return Answers.versioned(file.one().version(), models.whole(file));
  }

  /** 404 and 410 come before 428: who may not see the case learns nothing of it. */
  private Call call(
      UUID id, @Nullable String ifMatch, @Nullable String key, String operation, Object content) {
    use.requireReadable(id);
    return Call.changing(id, ifMatch, key, operation, content);
  }
}
