package org.linli.dispute.dispatch.web;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.dispute.api.DispatchApi;
import org.linli.dispute.api.model.DeclineDispute;
import org.linli.dispute.api.model.Dispatch;
import org.linli.dispute.api.model.DispatchTo;
import org.linli.dispute.api.model.DisputeMerge;
import org.linli.dispute.api.model.RelabelDispute;
import org.linli.dispute.api.model.ReturnDispute;
import org.linli.dispute.api.model.TakeDispute;
import org.linli.dispute.api.model.WhereToTurn;
import org.linli.dispute.dispatch.DispatchDesk;
import org.linli.dispute.dispatch.DispatchReading;
import org.linli.dispute.dispatch.Merging;
import org.linli.dispute.matter.Call;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RestController;

@RestController
class DispatchController implements DispatchApi {

  private final DispatchDesk desk;
  private final DispatchReading reading;
  private final Merging merging;
  private final DispatchAnswers answers;

  DispatchController(
      DispatchDesk desk, DispatchReading reading, Merging merging, DispatchAnswers answers) {
    this.desk = desk;
    this.merging = merging;
    this.reading = reading;
    this.answers = answers;
  }

  @Override
  public ResponseEntity<List<WhereToTurn>> listWhereToTurn() {
    return ResponseEntity.ok(reading.directory().stream().map(DispatchAnswers::place).toList());
  }

  @Override
  public ResponseEntity<Dispatch> getDispatch(UUID id) {
    return answers.answer(id);
  }

  @Override
  public ResponseEntity<Dispatch> dispatchDispute(
      UUID id, DispatchTo to, @Nullable String ifMatch, @Nullable String key) {
    return answers.answer(
        desk.dispatch(Call.of(id, ifMatch, key, "dispatch", to), to.getUnit(), to.getReason()));
  }

  @Override
  public ResponseEntity<Dispatch> takeDispute(
      UUID id, TakeDispute take, @Nullable String ifMatch, @Nullable String key) {
    return answers.answer(desk.take(Call.of(id, ifMatch, key, "take", take)));
  }

  @Override
  public ResponseEntity<Dispatch> returnDispute(
      UUID id, ReturnDispute back, @Nullable String ifMatch, @Nullable String key) {
    return answers.answer(
        desk.giveBack(Call.of(id, ifMatch, key, "return", back), back.getReason()));
  }

  @Override
  public ResponseEntity<Dispatch> arbitrateDispute(
      UUID id, DispatchTo to, @Nullable String ifMatch, @Nullable String key) {
    return answers.answer(
        desk.arbitrate(Call.of(id, ifMatch, key, "arbitration", to), to.getUnit(), to.getReason()));
  }

  @Override
  public ResponseEntity<Dispatch> declineDispute(
      UUID id, DeclineDispute decline, @Nullable String ifMatch, @Nullable String key) {
    return answers.answer(
        desk.decline(
            Call.of(id, ifMatch, key, "not-accepted", decline),
            decline.getReason(),
            decline.getWhereToTurn()));
  }

  @Override
  public ResponseEntity<Dispatch> relabelDispute(
      UUID id, RelabelDispute label, @Nullable String ifMatch, @Nullable String key) {
    return answers.answer(
        desk.relabel(
            Call.of(id, ifMatch, key, "category", label), label.getCategory(), label.getReason()));
  }

  @Override
  public ResponseEntity<Dispatch> mergeDispute(
      UUID id, DisputeMerge merge, @Nullable String ifMatch, @Nullable String key) {
    return answers.answer(
        merging.merge(
            Call.of(id, ifMatch, key, "merge", merge), merge.getInto(), merge.getReason()));
  }
}
