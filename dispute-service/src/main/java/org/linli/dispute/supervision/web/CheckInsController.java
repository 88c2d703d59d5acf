package org.linli.dispute.supervision.web;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.commons.problem.ProblemException;
import org.linli.commons.store.ViewerTransactions;
import org.linli.dispute.api.CheckInsApi;
import org.linli.dispute.api.model.CheckIn;
import org.linli.dispute.api.model.CheckInList;
import org.linli.dispute.api.model.CheckInProgress;
import org.linli.dispute.api.model.NewCheckIn;
import org.linli.dispute.duty.Duties;
import org.linli.dispute.duty.DutyKind;
import org.linli.dispute.file.ReadLog;
import org.linli.dispute.matter.Call;
import org.linli.dispute.matter.Disputes;
import org.linli.dispute.matter.Listed;
import org.linli.dispute.supervision.CheckIns;
import org.linli.dispute.unit.Units;
import org.springframework.context.MessageSource;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RestController;

@RestController
class CheckInsController implements CheckInsApi {

  private final CheckIns checkIns;
  private final Disputes disputes;
  private final Duties duties;
  private final ReadLog reads;
  private final ViewerTransactions transactions;
  private final Units units;
  private final MessageSource messages;

  CheckInsController(
      CheckIns checkIns,
      Disputes disputes,
      Duties duties,
      ReadLog reads,
      ViewerTransactions transactions,
      Units units,
      MessageSource messages) {
    this.checkIns = checkIns;
    this.disputes = disputes;
    this.duties = duties;
    this.reads = reads;
    this.transactions = transactions;
    this.units = units;
    this.messages = messages;
  }

  @Override
  public ResponseEntity<CheckInList> listCheckIns(UUID id) {
    Listed listed = disputes.get(id);
    if (!listed.readable()) {
      throw ProblemException.forbidden("not-handler");
    }
    String county = listed.matter().countyCode();
    reads.record(county, id, Disputes.groups(listed, Set.of("CHECK_INS")));
    Shown shown = Shown.of(units, messages);
    CheckInList list =
        transactions.read(
            jdbc -> {
              List<CheckIn> items =
                  checkIns.list(county, id).stream().map(one -> shown(one, shown)).toList();
              CheckInList found = new CheckInList(items);
              duties.listOpen(county, id).stream()
                  .filter(duty -> duty.kind() == DutyKind.CHECK_IN)
                  .findFirst()
                  .ifPresent(duty -> found.setNextDueAt(Shown.at(duty.dueAt())));
              return found;
            });
    return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(list);
  }

  @Override
  public ResponseEntity<CheckIn> checkIn(
      UUID id, NewCheckIn newCheckIn, @Nullable String ifMatch, @Nullable String idempotencyKey) {
    CheckIns.Made made =
        checkIns.make(
            Call.of(id, ifMatch, idempotencyKey, "check-in", newCheckIn),
            org.linli.dispute.supervision.CheckIn.Progress.valueOf(
                newCheckIn.getProgress().getValue()),
            newCheckIn.getWords().strip());
    return ResponseEntity.ok()
        .eTag(Shown.tag(made.version()))
        .body(shown(made.checkIn(), Shown.of(units, messages)));
  }

  private static CheckIn shown(org.linli.dispute.supervision.CheckIn one, Shown shown) {
    CheckIn model =
        new CheckIn(
            one.id(),
            Shown.at(one.at()),
            shown.person(one.by()),
            CheckInProgress.fromValue(one.progress().name()),
            one.words(),
            one.isLate());
    model.setDueAt(Shown.atOrNull(one.dueAt()));
    model.setNextDueAt(Shown.atOrNull(one.nextDueAt()));
    return model;
  }
}
