package org.linli.person.support.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.person.api.SupportRequestsApi;
import org.linli.person.api.model.ConsentGiven;
import org.linli.person.api.model.SupportFiled;
import org.linli.person.api.model.SupportFiledState;
import org.linli.person.api.model.SupportReceived;
import org.linli.person.api.model.SupportRequestPage;
import org.linli.person.api.model.SupportState;
import org.linli.person.support.NewRequest;
import org.linli.person.support.SupportCase;
import org.linli.person.support.SupportDesk;
import org.linli.person.support.SupportRequests;
import org.linli.person.support.SupportSource;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RestController;

@RestController
class SupportRequestsController implements SupportRequestsApi {

  private final SupportDesk desk;
  private final SupportRequests requests;
  private final ConsentModels consents;
  private final CaseModels cases;

  SupportRequestsController(
      SupportDesk desk, SupportRequests requests, ConsentModels consents, CaseModels cases) {
    this.desk = desk;
    this.requests = requests;
    this.consents = consents;
    this.cases = cases;
  }

  @Override
  public ResponseEntity<SupportReceived> fileSupportRequest(
      SupportFiled filed, @Nullable String idempotencyKey) {
    ConsentGiven consent = filed.getConsent();
    NewRequest asked =
        new NewRequest(
            SupportSource.valueOf(filed.getSource().getValue()),
            new NewRequest.Resident(
                filed.getName().strip(),
                filed.getContact().strip(),
                filed.getLanguage().getValue()),
            filed.getPlace(),
            filed.getKinds(),
            filed.getWords(),
            ConsentModels.given(consent),
            consents.evidence(filed.getEvidence()),
            filed.getNeedsGuardian());
    return Answers.created(received(desk.file(asked, idempotencyKey, request(filed))));
  }

  /** Tells two requests apart; a scan by its length. */
  private static String request(SupportFiled filed) {
    var evidence = filed.getEvidence();
    var file = evidence == null ? null : evidence.getFile();
    String scan = file == null ? "" : org.linli.commons.upload.Vetting.sha256(file.getContent());
    return String.join(
        "\0",
        filed.getSource().getValue(),
        filed.getName(),
        filed.getContact(),
        filed.getPlace(),
        String.valueOf(filed.getKinds()),
        filed.getWords(),
        String.valueOf(filed.getConsent()),
        scan);
  }

  @Override
  public ResponseEntity<SupportRequestPage> listOpenSupportRequests(
      @Nullable String area, @Nullable String cursor, Integer limit) {
    List<SupportCase> found = requests.open(area, Answers.place(cursor), limit + 1);
    SupportRequestPage page =
        new SupportRequestPage(found.stream().limit(limit).map(cases::request).toList());
    if (found.size() > limit) {
      page.setNextCursor(Answers.cursor(found.get(limit - 1)));
    }
    return Answers.fresh(page);
  }

  @Override
  public ResponseEntity<List<SupportFiledState>> listFiledSupportRequests() {
    return Answers.fresh(requests.filed().stream().map(CaseModels::filed).toList());
  }

  static SupportReceived received(SupportDesk.Received given) {
    return new SupportReceived(
        given.number(),
        given.ticket(),
        given.pin(),
        SupportState.fromValue(given.state().name()),
        ConsentModels.at(given.at()));
  }
}
