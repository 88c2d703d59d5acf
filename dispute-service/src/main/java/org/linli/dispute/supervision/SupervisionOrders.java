package org.linli.dispute.supervision;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.commons.access.Access;
import org.linli.commons.access.AreaPaths;
import org.linli.commons.access.Grant;
import org.linli.commons.access.Role;
import org.linli.commons.problem.ProblemException;
import org.linli.dispute.calendar.CalendarDays;
import org.linli.dispute.duty.Answerer;
import org.linli.dispute.duty.Duties;
import org.linli.dispute.duty.DutyKind;
import org.linli.dispute.duty.NewDuty;
import org.linli.dispute.matter.Call;
import org.linli.dispute.matter.Matter;
import org.linli.dispute.matter.MatterChanges;
import org.linli.dispute.matter.OpenMatter;
import org.linli.dispute.matter.Standing;
import org.linli.dispute.matter.Step;
import org.linli.dispute.notice.Notices;
import org.linli.dispute.notice.Wording;
import org.linli.dispute.unit.Unit;
import org.linli.dispute.unit.Units;

/**
 * Reminders, supervision letters and listings by a person above the unit that answers, and its
 * answers.
 */
public final class SupervisionOrders {

  private final MatterChanges changes;
  private final SupervisionStore store;
  private final Duties duties;
  private final Notices notices;
  private final Units units;
  private final CaseReviews reviews;
  private final CalendarDays days;
  private final AreaPaths areas;

  public SupervisionOrders(
      MatterChanges changes,
      SupervisionStore store,
      Duties duties,
      Notices notices,
      Units units,
      CaseReviews reviews,
      CalendarDays days,
      AreaPaths areas) {
    this.changes = changes;
    this.store = store;
    this.duties = duties;
    this.notices = notices;
    this.units = units;
    this.reviews = reviews;
    this.days = days;
    this.areas = areas;
  }

  /** What a step left behind. */
  public record Made(SupervisionOrder order, int version) {}

  /**
   * Demands an answer of the unit that answers for a matter.
   *
   * @throws ProblemException 400 for a day in the past, 403 for who is not above the unit, 409
   *     where the matter is settled or nobody answers for it
   */
  public Made demand(Access access, Call call, Rung kind, String words, LocalDate answerBy) {
    UUID id = UuidCreator.getTimeOrderedEpoch();
    SupervisionOrder[] made = new SupervisionOrder[1];
    Matter after =
        changes.change(
            call,
            open -> {
              open.requireAny(Standing.LEADER, Standing.OFFICER);
              open.requireOpen();
              if (answerBy.isBefore(open.today())) {
                throw ProblemException.badField("answerBy", "day-in-past", open.today().toString());
              }
              Matter matter = open.matter();
              Unit unit = answering(matter);
              requireAbove(access, open, unit);
              SupervisionOrder order =
                  new SupervisionOrder(
                      id, kind, open.now(), open.caller(), unit.code(), answerBy, words, null);
              store.write(matter, order);
              owe(matter, order);
              if (kind == Rung.LISTING) {
                reviews.open(matter, CaseReview.Trigger.LISTED, open.now());
              }
              made[0] = order;
              return Step.of(
                  "SUPERVISED_" + kind.name(),
                  matter,
                  Map.of("unit", unit.code(), "answerBy", answerBy.toString()));
            });
    return new Made(first(made[0], after), after.version());
  }

  /**
   * Answers an order, for the unit that was asked.
   *
   * @throws ProblemException 403 for who is not of that unit, 404 without such an order, 409 where
   *     it was answered
   */
  public Made answer(Call call, UUID orderId, String words) {
    SupervisionOrder[] made = new SupervisionOrder[1];
    Matter after =
        changes.change(
            call,
            open -> {
              Matter matter = open.matter();
              SupervisionOrder order =
                  store.find(matter, orderId).orElseThrow(ProblemException::notFound);
              if (!units.isMember(open.caller(), order.unit())) {
                throw ProblemException.forbidden("not-asked-unit");
              }
              if (order.answer() != null) {
                throw ProblemException.conflict("already-answered");
              }
              var answer = new SupervisionOrder.Answer(open.now(), open.caller(), words);
              store.answer(matter, orderId, answer);
              duties.done(
                  matter.countyCode(),
                  matter.id(),
                  DutyKind.REMINDER_ANSWER,
                  orderId.toString(),
                  open.caller());
              notices.tell(
                  Answerer.person(order.by()),
                  "supervision_answered",
                  Map.of("kind", kindName(order.kind()), "unit", unitName(order.unit())),
                  matter.countyCode(),
                  matter.id());
              made[0] =
                  new SupervisionOrder(
                      order.id(),
                      order.kind(),
                      order.at(),
                      order.by(),
                      order.unit(),
                      order.answerBy(),
                      order.words(),
                      answer);
              return Step.of("SUPERVISION_ANSWERED", matter, Map.of("unit", order.unit()));
            });
    return new Made(first(made[0], after), after.version());
  }

  private void owe(Matter matter, SupervisionOrder order) {
    duties.open(
        new NewDuty(
            matter.countyCode(),
            matter.id(),
            DutyKind.REMINDER_ANSWER,
            order.id().toString(),
            Answerer.unit(order.unit()),
            days.endOf(order.answerBy())));
    notices.tell(
        Answerer.unit(order.unit()),
        "supervision",
        Map.of(
            "kind", kindName(order.kind()),
            "by", units.nameOf(order.by()),
            "due", order.answerBy().toString()),
        matter.countyCode(),
        matter.id());
  }

  /** Where no unit answers for it yet, the governance centre of its area does. */
  private Unit answering(Matter matter) {
    return Optional.ofNullable(matter.answering().unit())
        .flatMap(units::find)
        .or(() -> units.centreOf(matter.where().path()))
        .orElseThrow(() -> ProblemException.conflict("nobody-answers"));
  }

  /**
   * A leader of the unit's area or one above it, or an officer of one above; never a member of the
   * unit itself.
   */
  private void requireAbove(Access access, OpenMatter open, Unit unit) {
    boolean above =
        access.grants().stream().anyMatch(grant -> isAbove(grant, unit))
            && !units.isMember(open.caller(), unit.code());
    if (!above) {
      throw ProblemException.forbidden("not-above");
    }
  }

  private boolean isAbove(Grant grant, Unit unit) {
    String path = grant.areaCode() == null ? null : areas.findPath(grant.areaCode());
    if (path == null || !unit.path().startsWith(path)) {
      return false;
    }
    return grant.role() == Role.LEADER
        || (grant.role() == Role.OFFICER && path.length() < unit.path().length());
  }

  /** The order of this request; of an earlier one with the same key, the newest there is. */
  private SupervisionOrder first(@Nullable SupervisionOrder made, Matter after) {
    return made != null ? made : store.history(after.countyCode(), after.id()).orders().getFirst();
  }

  private String unitName(String code) {
    return units.find(code).map(Unit::name).orElse(code);
  }

  private static String kindName(Rung kind) {
    return Wording.message("supervision." + kind.name());
  }
}
