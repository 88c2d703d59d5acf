package org.linli.dispute.supervision.web;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.commons.access.Access;
import org.linli.commons.access.CurrentAccess;
import org.linli.commons.fabric.Fabric;
import org.linli.commons.fabric.FabricHolder;
import org.linli.dispute.api.SupervisionApi;
import org.linli.dispute.api.model.DutyKind;
import org.linli.dispute.api.model.NewSupervision;
import org.linli.dispute.api.model.OverdueOverview;
import org.linli.dispute.api.model.OverduePromise;
import org.linli.dispute.api.model.OverdueUnit;
import org.linli.dispute.api.model.SupervisionAnswer;
import org.linli.dispute.api.model.SupervisionHistory;
import org.linli.dispute.api.model.SupervisionOrder;
import org.linli.dispute.api.model.TriageLevel;
import org.linli.dispute.calendar.CalendarDays;
import org.linli.dispute.matter.Call;
import org.linli.dispute.matter.Disputes;
import org.linli.dispute.matter.Jurisdiction;
import org.linli.dispute.supervision.LateDuty;
import org.linli.dispute.supervision.Rung;
import org.linli.dispute.supervision.SupervisionOrders;
import org.linli.dispute.supervision.SupervisionStore;
import org.linli.dispute.supervision.SupervisionStore.Overdue;
import org.linli.dispute.unit.Units;
import org.springframework.context.MessageSource;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RestController;

@RestController
class SupervisionController implements SupervisionApi {

  private static final int MOST = 1000;

  private final SupervisionOrders orders;
  private final SupervisionStore store;
  private final Disputes disputes;
  private final FabricHolder fabric;
  private final CalendarDays days;
  private final Units units;
  private final MessageSource messages;
  private final Clock clock;

  SupervisionController(
      SupervisionOrders orders,
      SupervisionStore store,
      Disputes disputes,
      FabricHolder fabric,
      CalendarDays days,
      Units units,
      MessageSource messages,
      Clock clock) {
    this.orders = orders;
    this.store = store;
    this.disputes = disputes;
    this.fabric = fabric;
    this.days = days;
    this.units = units;
    this.messages = messages;
    this.clock = clock;
  }

  @Override
  public ResponseEntity<SupervisionHistory> getSupervision(UUID id) {
    SupervisionStore.History history = store.history(disputes.get(id).matter().countyCode(), id);
    SupervisionWords words = words();
    SupervisionHistory shown =
        new SupervisionHistory(
            history.listedSince() != null,
            history.orders().stream().map(words::order).toList(),
            history.escalations().stream().map(words::escalation).toList());
    shown.setListedSince(Shown.atOrNull(history.listedSince()));
    return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(shown);
  }

  @Override
  public ResponseEntity<SupervisionOrder> supervise(
      UUID id,
      NewSupervision newSupervision,
      @Nullable String ifMatch,
      @Nullable String idempotencyKey) {
    return made(
        orders.demand(
            CurrentAccess.require(),
            Call.of(id, ifMatch, idempotencyKey, "supervise", newSupervision),
            Rung.valueOf(newSupervision.getKind().getValue()),
            newSupervision.getWords().strip(),
            newSupervision.getAnswerBy()));
  }

  @Override
  public ResponseEntity<SupervisionOrder> answerSupervision(
      UUID id,
      UUID sid,
      SupervisionAnswer supervisionAnswer,
      @Nullable String ifMatch,
      @Nullable String idempotencyKey) {
    return made(
        orders.answer(
            Call.of(id, ifMatch, idempotencyKey, "answer " + sid, supervisionAnswer),
            sid,
            supervisionAnswer.getWords().strip()));
  }

  @Override
  public ResponseEntity<OverdueOverview> listOverdue(
      @Nullable String area, @Nullable DutyKind kind) {
    Access access = CurrentAccess.require();
    Fabric current = fabric.current();
    String path = Jurisdiction.pathOf(area, access, current);
    Instant now = clock.instant();
    List<Overdue> found =
        store.overdue(
            Jurisdiction.covered(path, access.scopes(current)),
            kind == null ? null : org.linli.dispute.duty.DutyKind.valueOf(kind.getValue()),
            now,
            MOST + 1);
    Map<String, List<Overdue>> byUnit = new LinkedHashMap<>();
    found.stream()
        .limit(MOST)
        .forEach(one -> byUnit.computeIfAbsent(unitOf(one), u -> new ArrayList<>()).add(one));
    Shown shown = Shown.of(units, messages);
    List<OverdueUnit> listed = new ArrayList<>();
    byUnit.forEach((unit, promises) -> listed.add(unit(unit, promises, now, shown)));
    return ResponseEntity.ok()
        .cacheControl(CacheControl.noStore())
        .body(
            new OverdueOverview(
                Shown.at(now), Math.min(found.size(), MOST), listed, found.size() > MOST));
  }

  private ResponseEntity<SupervisionOrder> made(SupervisionOrders.Made made) {
    return ResponseEntity.ok().eTag(Shown.tag(made.version())).body(words().order(made.order()));
  }

  private SupervisionWords words() {
    return new SupervisionWords(Shown.of(units, messages), days);
  }

  /**
   * The unit that owes it; for what a person owes, the unit that answers for the matter; empty
   * where none does.
   */
  private static String unitOf(Overdue one) {
    String unit = one.duty().answerer().unit();
    String matterUnit = one.matterUnit();
    return unit != null ? unit : matterUnit != null ? matterUnit : "";
  }

  private OverdueUnit unit(String code, List<Overdue> promises, Instant now, Shown shown) {
    OverdueUnit unit =
        new OverdueUnit(
            code.isEmpty() ? shown.text("supervision.no-unit", "-") : shown.unit(code).getName(),
            promises.size(),
            promises.stream().mapToInt(one -> one.duty().rung()).max().orElse(0),
            promises.stream().map(one -> promise(one, now, shown)).toList());
    unit.setUnitCode(code.isEmpty() ? null : code);
    return unit;
  }

  private OverduePromise promise(Overdue one, Instant now, Shown shown) {
    LateDuty duty = one.duty();
    OverduePromise promise =
        new OverduePromise(
            duty.id(),
            duty.matter(),
            one.number(),
            DutyKind.fromValue(duty.kind().name()),
            shown.duty(duty.kind()),
            Shown.at(duty.dueAt()),
            days.between(days.dayOf(duty.dueAt()), days.dayOf(now)),
            duty.rung());
    promise.setLevel(one.level() == null ? null : TriageLevel.fromValue(one.level().name()));
    promise.setPerson(shown.personOrNull(duty.answerer().username()));
    return promise;
  }
}
