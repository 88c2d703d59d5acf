package org.linli.dispute.supervision.web;

import org.linli.dispute.api.model.DutyKind;
import org.linli.dispute.api.model.Escalation;
import org.linli.dispute.api.model.Owed;
import org.linli.dispute.api.model.SupervisionKind;
import org.linli.dispute.api.model.SupervisionOrder;
import org.linli.dispute.calendar.CalendarDays;

/** Orders and rungs as the contract shows them. */
final class SupervisionWords {

  private final Shown shown;
  private final CalendarDays days;

  SupervisionWords(Shown shown, CalendarDays days) {
    this.shown = shown;
    this.days = days;
  }

  SupervisionOrder order(org.linli.dispute.supervision.SupervisionOrder order) {
    var answer = order.answer();
    SupervisionOrder model =
        new SupervisionOrder(
            order.id(),
            SupervisionKind.fromValue(order.kind().name()),
            Shown.at(order.at()),
            shown.person(order.by()),
            shown.unit(order.unit()),
            order.answerBy(),
            order.words(),
            answer == null && order.answerBy().isBefore(days.today()));
    if (answer != null) {
      model.setAnswer(shown.answer(answer.at(), answer.by(), answer.words()));
    }
    return model;
  }

  Escalation escalation(org.linli.dispute.supervision.Escalation one) {
    Escalation model =
        new Escalation(
            one.id(),
            one.rung().number(),
            SupervisionKind.fromValue(one.rung().name()),
            DutyKind.fromValue(one.kind().name()),
            shown.duty(one.kind()),
            Shown.at(one.dueAt()),
            Shown.at(one.at()),
            one.told().stream().map(this::told).toList());
    model.setWorkingDaysLate(one.daysLate());
    model.setOwedBy(shown.owed(one.unit(), one.username()));
    model.setSettledAt(Shown.atOrNull(one.settledAt()));
    return model;
  }

  private Owed told(org.linli.dispute.supervision.Escalation.Told told) {
    Owed owed = shown.owed(told.unit(), told.username());
    owed.setRole(told.role());
    return owed;
  }
}
