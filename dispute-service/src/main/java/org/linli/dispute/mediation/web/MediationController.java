package org.linli.dispute.mediation.web;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.dispute.WorkAnswers;
import org.linli.dispute.api.MediationApi;
import org.linli.dispute.api.model.NewExtension;
import org.linli.dispute.api.model.NewFailure;
import org.linli.dispute.api.model.NewMediation;
import org.linli.dispute.api.model.NewPresence;
import org.linli.dispute.api.model.NewSession;
import org.linli.dispute.api.model.NewSuspension;
import org.linli.dispute.api.model.NewWithdrawal;
import org.linli.dispute.api.model.Resumption;
import org.linli.dispute.api.model.SessionResult;
import org.linli.dispute.api.model.WorkState;
import org.linli.dispute.matter.Call;
import org.linli.dispute.mediation.Mediations;
import org.linli.dispute.mediation.Pause;
import org.linli.dispute.mediation.Pauses;
import org.linli.dispute.mediation.Round;
import org.linli.dispute.mediation.Session;
import org.linli.dispute.mediation.Sessions;
import org.linli.dispute.work.Consent;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RestController;

@RestController
class MediationController implements MediationApi {

  private final Mediations mediations;
  private final Sessions sessions;
  private final Pauses pauses;

  MediationController(Mediations mediations, Sessions sessions, Pauses pauses) {
    this.mediations = mediations;
    this.sessions = sessions;
    this.pauses = pauses;
  }

  @Override
  public ResponseEntity<WorkState> startMediation(
      UUID id, NewMediation asked, @Nullable String ifMatch, @Nullable String key) {
    return WorkAnswers.changed(
        mediations.start(
            Call.of(id, ifMatch, key, "mediation", asked),
            Round.Kind.valueOf(asked.getKind().getValue())));
  }

  @Override
  public ResponseEntity<WorkState> addSession(
      UUID id, NewSession asked, @Nullable String ifMatch, @Nullable String key) {
    Session.Words words =
        new Session.Words(
            asked.getPlace(),
            presence(asked.getPresent()),
            asked.getOffered(),
            asked.getNotes(),
            null);
    return WorkAnswers.changed(
        sessions.add(
            Call.of(id, ifMatch, key, "session", asked), asked.getAt().toInstant(), words));
  }

  @Override
  public ResponseEntity<WorkState> settleSession(
      UUID id, UUID session, SessionResult asked, @Nullable String ifMatch, @Nullable String key) {
    OffsetDateTime at = asked.getAt();
    List<NewPresence> present = asked.getPresent();
    Sessions.Result result =
        new Sessions.Result(
            Session.State.valueOf(asked.getState().getValue()),
            at == null ? null : at.toInstant(),
            asked.getPlace(),
            present == null || present.isEmpty() ? null : presence(present),
            asked.getOffered(),
            asked.getNotes(),
            asked.getReason());
    return WorkAnswers.changed(
        sessions.settle(
            Call.of(id, ifMatch, key, "session-result/" + session, asked), session, result));
  }

  @Override
  public ResponseEntity<WorkState> suspend(
      UUID id, NewSuspension asked, @Nullable String ifMatch, @Nullable String key) {
    Pause.Words words =
        new Pause.Words(asked.getReason(), WorkAnswers.consents(asked.getConsents()));
    return WorkAnswers.changed(
        pauses.suspend(Call.of(id, ifMatch, key, "suspension", asked), asked.getUntil(), words));
  }

  @Override
  public ResponseEntity<WorkState> resume(
      UUID id, Resumption asked, @Nullable String ifMatch, @Nullable String key) {
    return WorkAnswers.changed(
        pauses.resume(Call.of(id, ifMatch, key, "resumption", asked), asked.getWords()));
  }

  @Override
  public ResponseEntity<WorkState> extend(
      UUID id, NewExtension asked, @Nullable String ifMatch, @Nullable String key) {
    Pause.Words words =
        new Pause.Words(asked.getReason(), WorkAnswers.consents(asked.getConsents()));
    return WorkAnswers.changed(
        pauses.extend(Call.of(id, ifMatch, key, "extension", asked), asked.getDeadline(), words));
  }

  @Override
  public ResponseEntity<WorkState> withdraw(
      UUID id, NewWithdrawal asked, @Nullable String ifMatch, @Nullable String key) {
    Consent withdrawal =
        new Consent(asked.getParty(), WorkAnswers.how(asked.getHow()), asked.getOn(), null);
    return WorkAnswers.changed(
        mediations.withdraw(
            Call.of(id, ifMatch, key, "withdrawal", asked), withdrawal, asked.getWords()));
  }

  @Override
  public ResponseEntity<WorkState> fail(
      UUID id, NewFailure asked, @Nullable String ifMatch, @Nullable String key) {
    Mediations.Failure failure =
        new Mediations.Failure(asked.getAdviceOnCourt(), asked.getAdvisedOn(), asked.getReason());
    return WorkAnswers.changed(
        mediations.fail(Call.of(id, ifMatch, key, "failure", asked), failure));
  }

  private static List<Session.Presence> presence(List<NewPresence> present) {
    return present.stream()
        .map(one -> new Session.Presence(one.getParty(), one.getRole()))
        .toList();
  }
}
