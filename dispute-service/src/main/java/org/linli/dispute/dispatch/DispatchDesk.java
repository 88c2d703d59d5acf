package org.linli.dispute.dispatch;

import static org.linli.dispute.matter.DisputeStatus.ACCEPTED;
import static org.linli.dispute.matter.DisputeStatus.NOT_ACCEPTED;
import static org.linli.dispute.matter.DisputeStatus.RECEIVED;
import static org.linli.dispute.matter.DisputeStatus.REOPENED;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.linli.commons.problem.ProblemException;
import org.linli.commons.settings.SettingKind;
import org.linli.commons.settings.Settings;
import org.linli.dispute.Limit;
import org.linli.dispute.calendar.WorkingDays;
import org.linli.dispute.duty.Duties;
import org.linli.dispute.duty.DutyKind;
import org.linli.dispute.matter.Call;
import org.linli.dispute.matter.Categories;
import org.linli.dispute.matter.Matter;
import org.linli.dispute.matter.MatterChanges;
import org.linli.dispute.matter.Milestone;
import org.linli.dispute.matter.OpenMatter;
import org.linli.dispute.matter.PartKind;
import org.linli.dispute.matter.Parts;
import org.linli.dispute.matter.Standing;
import org.linli.dispute.matter.Step;
import org.linli.dispute.matter.TriageLevel;
import org.linli.dispute.unit.Unit;
import org.linli.dispute.unit.Units;

/** Sends, takes, gives back and decides. No step here moves a due date that was set. */
public final class DispatchDesk {

  private final DispatchStore store;
  private final Core core;
  private final Settings settings;
  private final SettingKind<WhereToTurn> directory;
  private final Handover handover;
  private final DispatchGuards guards;

  /** The parts of the core that it works with. */
  public record Core(
      MatterChanges changes, Parts parts, Duties duties, Units units, Categories categories) {}

  public DispatchDesk(
      DispatchStore store,
      Core core,
      Settings settings,
      SettingKind<WhereToTurn> directory,
      WorkingDays workingDays) {
    this.store = store;
    this.core = core;
    this.settings = settings;
    this.directory = directory;
    this.handover = new Handover(core, settings, workingDays);
    this.guards = new DispatchGuards(core.units());
  }

  /** Sends the matter to a unit. The clock runs from the first time. */
  public Matter dispatch(Call call, String unit, String reason) {
    return core.changes()
        .change(
            call,
            open -> {
              open.requireAny(Standing.HANDLER, Standing.OFFICER);
              open.requireState(RECEIVED, REOPENED);
              DispatchState state = state(open);
              DispatchGuards.requireUncontested(state);
              if (state.dispute().arbitrated()) {
                throw ProblemException.conflict("dispatch-decided");
              }
              guards.requireNotTarget(open, state);
              Unit to = core.units().requireActive(unit, "unit");
              if (unit.equals(state.target())) {
                throw ProblemException.conflict("dispatch-there", to.name());
              }
              handover.endTarget(open, state, "SENT_ELSEWHERE");
              Instant sent = open.matter().progress().dispatchedAt();
              Instant from = sent == null ? open.now() : sent;
              DispatchState next = state.sent(unit, handover.takeDue(from));
              handover.give(open, next, unit);
              store.put(open.matter(), next);
              store.append(
                  open.matter(),
                  new Move(Move.Kind.DISPATCHED, unit, open.now(), open.caller(), reason));
              Matter after =
                  open.matter()
                      .withProgress(
                          open.matter()
                              .progress()
                              .withDispatchedAt(from)
                              .with(Milestone.ACCEPT_DUE));
              return Step.of("DISPATCHED", after, detail("unit", unit)).withWords(reason);
            });
  }

  /**
   * A member of the unit it was sent to, or of the receiver where it was sent nowhere, takes it.
   */
  public Matter take(Call call) {
    return core.changes()
        .change(
            call,
            open -> {
              open.requireState(RECEIVED, REOPENED);
              DispatchState state = state(open);
              DispatchGuards.requireUncontested(state);
              String unit = state.target() == null ? state.receiver() : state.target();
              if (unit == null) {
                throw ProblemException.conflict("take-nobody");
              }
              guards.requireMember(open, unit);
              return taken(open, state, unit);
            });
  }

  private Step taken(OpenMatter open, DispatchState state, String unit) {
    Matter matter = open.matter();
    Instant sent = matter.progress().dispatchedAt();
    Instant from = sent == null ? matter.origin().createdAt() : sent;
    DispatchState next = state.taken(unit, handover.takeDue(from));
    core.parts().end(matter, PartKind.RECEIVER);
    core.parts().giveUnit(matter, PartKind.UNIT, unit, "responsible", null);
    handover.done(open, FirstReceiver.RECEIVER);
    handover.done(open, unit);
    store.put(matter, next);
    store.append(matter, new Move(Move.Kind.TAKEN, unit, open.now(), open.caller(), null));
    boolean inTime = !open.now().isAfter(Objects.requireNonNull(next.takeDueAt()));
    Matter after =
        matter
            .withAnswering(matter.answering().withUnit(unit))
            .withProgress(
                matter
                    .progress()
                    .withStatus(ACCEPTED)
                    .withDispatchedAt(from)
                    .withAcceptedAt(open.now())
                    .with(Milestone.ACCEPT_DUE));
    return Step.of(
        "TAKEN",
        inTime ? after.withMilestones(Milestone.ACCEPTED_IN_TIME) : after,
        detail("unit", unit));
  }

  /** The unit gives it back; as often as the limit allows, then the arbiter is called. */
  public Matter giveBack(Call call, String reason) {
    return core.changes()
        .change(
            call,
            open -> {
              open.requireState(RECEIVED, REOPENED);
              DispatchState state = state(open);
              DispatchGuards.requireUncontested(state);
              String unit = state.target();
              if (unit == null) {
                throw ProblemException.conflict("return-not-sent");
              }
              guards.requireMember(open, unit);
              if (state.dispute().arbitrated()) {
                throw ProblemException.conflict("return-decided");
              }
              return state.dispute().returns() < settings.limit(Limit.RETURNS_ALLOWED)
                  ? returned(open, state, unit, reason)
                  : contested(open, state, unit, reason);
            });
  }

  private Step returned(OpenMatter open, DispatchState state, String unit, String reason) {
    handover.endTarget(open, state, "RETURNED");
    store.put(open.matter(), state.returned());
    store.append(
        open.matter(), new Move(Move.Kind.RETURNED, unit, open.now(), open.caller(), reason));
    return Step.of("RETURNED", open.matter(), detail("unit", unit)).withWords(reason);
  }

  /**
   * Nobody is free of it meanwhile: both units keep what they owe until the arbiter has decided.
   */
  private Step contested(OpenMatter open, DispatchState state, String unit, String reason) {
    Matter matter = open.matter();
    String arbiter = handover.callArbiter(open, state);
    store.put(matter, state.contested(arbiter));
    store.append(
        matter, new Move(Move.Kind.ARBITER_NAMED, unit, open.now(), open.caller(), reason));
    Map<String, Object> detail = detail("unit", unit);
    detail.put("arbiter", arbiter);
    return Step.of("ARBITER_CALLED", matter, detail).withWords(reason);
  }

  /** The named arbiter says whose matter it is. */
  public Matter arbitrate(Call call, String unit, String reason) {
    return core.changes()
        .change(
            call,
            open -> {
              DispatchState state = state(open);
              if (!state.isContested()) {
                throw ProblemException.conflict("arbitration-none");
              }
              if (!open.caller().equals(state.dispute().arbiter())) {
                throw ProblemException.forbidden(
                    "not-arbiter", core.units().nameOf(String.valueOf(state.dispute().arbiter())));
              }
              open.requireState(RECEIVED, REOPENED);
              core.units().requireActive(unit, "unit");
              Matter matter = open.matter();
              if (!unit.equals(state.target())) {
                handover.endTarget(open, state, "DECIDED");
              }
              core.duties()
                  .done(matter.countyCode(), matter.id(), DutyKind.ARBITRATE, "", open.caller());
              core.parts().end(matter, PartKind.ARBITER);
              DispatchState next = state.decided(unit);
              handover.give(open, next, unit);
              store.put(matter, next);
              store.append(
                  matter, new Move(Move.Kind.ARBITRATED, unit, open.now(), open.caller(), reason));
              return Step.of("ARBITRATED", matter, detail("unit", unit)).withWords(reason);
            });
  }

  /** The matter is not ours; whoever reported it is told where to turn. */
  public Matter decline(Call call, String reason, String whereToTurn) {
    if (settings.current(directory).find(whereToTurn).isEmpty()) {
      throw ProblemException.badField("whereToTurn", "unknown-value", whereToTurn);
    }
    return core.changes()
        .change(
            call,
            open -> {
              open.requireState(RECEIVED, ACCEPTED, REOPENED);
              DispatchState state = state(open);
              DispatchGuards.requireUncontested(state);
              if (state.dispute().arbitrated()) {
                throw ProblemException.conflict("decline-decided");
              }
              if (open.matter().level() == TriageLevel.RED) {
                throw ProblemException.conflict("decline-red");
              }
              guards.requireResponsible(open, state);
              Matter matter = open.matter();
              handover.done(open, FirstReceiver.RECEIVER);
              handover.endTarget(open, state, "NOT_ACCEPTED");
              store.put(matter, state.declined(whereToTurn));
              store.putDeclined(matter, reason);
              return Step.of(
                      "NOT_ACCEPTED",
                      matter.withStatus(NOT_ACCEPTED),
                      detail("whereToTurn", whereToTurn))
                  .withWords(reason);
            });
  }

  /** Another category. Who answers, and by when, stays as it is. */
  public Matter relabel(Call call, String category, String reason) {
    if (core.categories().find(category).isEmpty()) {
      throw ProblemException.badField("category", "unknown-value", category);
    }
    return core.changes()
        .change(
            call,
            open -> {
              open.requireAny(Standing.HANDLER, Standing.OFFICER);
              open.requireOpen();
              String before = open.matter().category();
              if (before.equals(category)) {
                throw ProblemException.conflict("category-there");
              }
              Map<String, Object> detail = detail("from", before);
              detail.put("to", category);
              return Step.of("RELABELLED", open.matter().withCategory(category), detail)
                  .withWords(reason);
            });
  }

  private DispatchState state(OpenMatter open) {
    Matter matter = open.matter();
    return store
        .find(matter.countyCode(), matter.id())
        .orElse(DispatchState.received(matter.answering().unit()));
  }

  private static Map<String, Object> detail(String key, String value) {
    Map<String, Object> detail = new LinkedHashMap<>();
    detail.put(key, value);
    return detail;
  }
}
