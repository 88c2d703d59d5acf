package org.linli.dispute.whistle.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.Set;
import org.linli.dispute.api.model.JointTask;
import org.linli.dispute.api.model.ReferralPerson;
import org.linli.dispute.api.model.ReferralUnit;
import org.linli.dispute.api.model.SummonedUnit;
import org.linli.dispute.api.model.Whistle;
import org.linli.dispute.api.model.WhistleAnswerKind;
import org.linli.dispute.api.model.WhistleRecord;
import org.linli.dispute.api.model.WhistleState;
import org.linli.dispute.unit.UnitNames;
import org.linli.dispute.whistle.WhistleStore;

/** Whistles as the contract shows them. */
final class WhistleWording {

  private final UnitNames names;
  private final Set<String> ownUnits;
  private final LocalDate today;
  private final Instant now;

  WhistleWording(UnitNames names, Set<String> ownUnits, LocalDate today, Instant now) {
    this.names = names;
    this.ownUnits = ownUnits;
    this.today = today;
    this.now = now;
  }

  Whistle brief(org.linli.dispute.whistle.Whistle one, boolean handler) {
    var call = one.call();
    boolean summoned = one.summoned().stream().anyMatch(unit -> ownUnits.contains(unit.unit()));
    Whistle model =
        new Whistle(
            one.id(),
            one.number(),
            summoned ? Whistle.DirectionEnum.IN : Whistle.DirectionEnum.OUT,
            WhistleState.fromValue(one.state().name()),
            unit(call.fromUnit()),
            person(call.by()),
            at(call.at()),
            at(one.answerDueAt()),
            call.place(),
            at(call.meetAt()),
            one.summoned().stream().map(unit -> summoned(unit, one.answerDueAt())).toList(),
            one.tasks().stream().map(this::task).toList(),
            one.version());
    model.setCategory(one.category());
    model.setDisputeId(handler ? one.matter() : null);
    return model;
  }

  Whistle whole(WhistleStore.Seen seen) {
    var one = seen.whistle();
    Whistle model = brief(one, seen.handler());
    model.setReason(one.call().reason());
    var record = one.record();
    if (record != null) {
      model.setRecord(new WhistleRecord(at(record.heldAt()), record.words(), person(record.by())));
    }
    return model;
  }

  private SummonedUnit summoned(
      org.linli.dispute.whistle.Whistle.Summoned one, Instant answerDueAt) {
    var answer = one.answer();
    SummonedUnit model =
        new SummonedUnit(unit(one.unit()), answer == null && !now.isBefore(answerDueAt));
    if (answer != null) {
      model.setAnswer(WhistleAnswerKind.fromValue(answer.answer().name()));
      model.setAt(at(answer.at()));
      model.setBy(person(answer.by()));
      model.setWords(answer.words());
    }
    model.setCame(one.came());
    return model;
  }

  private JointTask task(org.linli.dispute.whistle.Whistle.Task one) {
    var done = one.done();
    JointTask model =
        new JointTask(
            one.id(),
            one.what(),
            unit(one.unit()),
            one.due(),
            done == null && one.due().isBefore(today),
            ownUnits.contains(one.unit()));
    if (done != null) {
      model.setDoneAt(at(done.at()));
      model.setDoneWords(done.words());
    }
    return model;
  }

  private ReferralUnit unit(String code) {
    return new ReferralUnit(code, Objects.requireNonNull(names.unit(code)));
  }

  private ReferralPerson person(String username) {
    return new ReferralPerson(username, Objects.requireNonNull(names.person(username)));
  }

  private static OffsetDateTime at(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
