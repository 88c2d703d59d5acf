package org.linli.person.account.web;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.commons.access.Access;
import org.linli.commons.access.CurrentAccess;
import org.linli.commons.access.Role;
import org.linli.commons.audit.Audit;
import org.linli.commons.audit.AuditSubject;
import org.linli.person.account.FourEyes;
import org.linli.person.account.FourEyesRequest.State;
import org.linli.person.api.FourEyesApi;
import org.linli.person.api.model.FourEyesAsk;
import org.linli.person.api.model.FourEyesKind;
import org.linli.person.api.model.FourEyesRequest;
import org.linli.person.api.model.FourEyesState;
import org.linli.person.api.model.StaffReason;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RestController;

@RestController
class FourEyesController implements FourEyesApi {

  private final FourEyes fourEyes;
  private final Audit audit;
  private final Clock clock;

  FourEyesController(FourEyes fourEyes, Audit audit, Clock clock) {
    this.fourEyes = fourEyes;
    this.audit = audit;
    this.clock = clock;
  }

  @Override
  public ResponseEntity<List<FourEyesRequest>> listFourEyes() {
    Access access = CurrentAccess.require();
    return ResponseEntity.ok()
        .cacheControl(CacheControl.noStore())
        .body(fourEyes.list(access).stream().map(one -> shown(one, null)).toList());
  }

  @Override
  public ResponseEntity<FourEyesRequest> askFourEyes(
      FourEyesAsk ask, @Nullable String idempotencyKey) {
    var asked =
        fourEyes.ask(
            CurrentAccess.require(),
            new FourEyes.Wanted(
                org.linli.person.account.FourEyesRequest.Kind.valueOf(ask.getKind().getValue()),
                ask.getUsername(),
                ask.getRole() == null ? null : Rights.role(ask.getRole()),
                ask.getAreaCode(),
                ask.getUntil() == null ? null : ask.getUntil().toInstant(),
                ask.getReason()));
    written("FOUR_EYES_ASKED", asked);
    return ResponseEntity.status(201).body(shown(asked, null));
  }

  @Override
  public ResponseEntity<FourEyesRequest> approveFourEyes(UUID id) {
    FourEyes.Decision decision = fourEyes.approve(CurrentAccess.require(), id);
    written("FOUR_EYES_APPROVED", decision.request());
    return ResponseEntity.ok()
        .cacheControl(CacheControl.noStore())
        .body(shown(decision.request(), decision.password()));
  }

  @Override
  public ResponseEntity<FourEyesRequest> refuseFourEyes(UUID id, StaffReason staffReason) {
    var refused = fourEyes.refuse(CurrentAccess.require(), id, staffReason.getReason());
    written("FOUR_EYES_REFUSED", refused);
    return ResponseEntity.ok().body(shown(refused, null));
  }

  private void written(String kind, org.linli.person.account.FourEyesRequest request) {
    Role role = request.role();
    audit.event(
        kind,
        AuditSubject.account(request.whom().username()),
        Map.of(
            "kind",
            request.kind().name(),
            "role",
            role == null ? "-" : role.wireName(),
            "request",
            "" + request.id()));
  }

  private FourEyesRequest shown(
      org.linli.person.account.FourEyesRequest one, @Nullable String password) {
    Access access = CurrentAccess.require();
    String me = access.viewer().username();
    State state = one.at(clock.instant());
    boolean decides = state == State.WAITING && access.viewer().holdsAny(Set.of(Role.SYSTEM_ADMIN));
    FourEyesRequest shown =
        new FourEyesRequest()
            .id(one.id())
            .kind(FourEyesKind.fromValue(one.kind().name()))
            .username(one.whom().username())
            .name(one.whom().name())
            .reason(one.asked().reason())
            .state(FourEyesState.fromValue(state.name()))
            .askedBy(one.asked().by())
            .askedAt(StaffAnswers.at(one.asked().at()))
            .lapsesAt(StaffAnswers.at(one.asked().lapsesAt()))
            .mayApprove(
                decides && !one.asked().by().equals(me) && !one.whom().username().equals(me))
            .mayRefuse(decides);
    Role role = one.role();
    shown.setRole(role == null ? null : StaffAnswers.role(role));
    shown.setAreaCode(one.areaCode());
    shown.setUntil(StaffAnswers.at(one.until()));
    shown.setPassword(password);
    var decided = one.decided();
    if (decided != null) {
      shown.setDecidedBy(decided.by());
      shown.setDecidedAt(StaffAnswers.at(decided.at()));
      shown.setDecisionReason(decided.reason());
    }
    return shown;
  }
}
