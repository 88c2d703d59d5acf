package org.linli.dispute.dispatch;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linli.commons.problem.ProblemException;
import org.linli.commons.settings.Settings;
import org.linli.dispute.Limit;
import org.linli.dispute.calendar.WorkingDays;
import org.linli.dispute.duty.Answerer;
import org.linli.dispute.duty.DutyKind;
import org.linli.dispute.duty.NewDuty;
import org.linli.dispute.matter.Matter;
import org.linli.dispute.matter.OpenMatter;
import org.linli.dispute.matter.PartKind;
import org.linli.dispute.unit.Member;
import org.linli.dispute.unit.Unit;

/** Parts and duties that go with a matter from hand to hand, and who decides where it goes. */
final class Handover {

  private final DispatchDesk.Core core;
  private final Settings settings;
  private final WorkingDays workingDays;

  Handover(DispatchDesk.Core core, Settings settings, WorkingDays workingDays) {
    this.core = core;
    this.settings = settings;
    this.workingDays = workingDays;
  }

  void give(OpenMatter open, DispatchState next, String unit) {
    Matter matter = open.matter();
    core.parts().giveUnit(matter, PartKind.UNIT, unit, "dispatched", null);
    core.duties()
        .open(
            new NewDuty(
                matter.countyCode(),
                matter.id(),
                DutyKind.TAKE,
                unit,
                Answerer.unit(unit),
                Objects.requireNonNull(next.takeDueAt())));
  }

  void endTarget(OpenMatter open, DispatchState state, String why) {
    String target = state.target();
    if (target != null) {
      Matter matter = open.matter();
      core.parts().end(matter, PartKind.UNIT);
      core.duties()
          .drop(matter.countyCode(), matter.id(), DutyKind.TAKE, target, why, open.caller());
    }
  }

  void done(OpenMatter open, String ref) {
    Matter matter = open.matter();
    core.duties().done(matter.countyCode(), matter.id(), DutyKind.TAKE, ref, open.caller());
  }

  Instant takeDue(Instant from) {
    return workingDays.after(from, settings.limit(Limit.TAKE_WORKING_DAYS));
  }

  /** Names the arbiter and gives them the duty to decide. */
  String callArbiter(OpenMatter open, DispatchState state) {
    Matter matter = open.matter();
    String arbiter = arbiter(open, state).username();
    core.parts().givePerson(matter, PartKind.ARBITER, arbiter, "arbitration");
    core.duties()
        .open(
            new NewDuty(
                matter.countyCode(),
                matter.id(),
                DutyKind.ARBITRATE,
                "",
                Answerer.person(arbiter),
                workingDays.after(open.now(), settings.limit(Limit.ARBITRATE_WORKING_DAYS))));
    return arbiter;
  }

  /** The head of the governance centre above, who belongs to none of the two units. */
  private Member arbiter(OpenMatter open, DispatchState state) {
    String receiver = state.receiver();
    Optional<Unit> unit = receiver == null ? Optional.empty() : core.units().find(receiver);
    Optional<Unit> above =
        unit.isPresent()
            ? core.units().above(unit.get())
            : core.units().centreOf(open.matter().where().path());
    while (above.isPresent()) {
      Optional<Member> head = core.units().headOf(above.get().code());
      if (head.isPresent() && isNeutral(head.get().username(), state)) {
        return head.get();
      }
      above = core.units().above(above.get());
    }
    throw ProblemException.conflict("arbiter-none");
  }

  private boolean isNeutral(String username, DispatchState state) {
    return isNotIn(username, state.target()) && isNotIn(username, state.receiver());
  }

  private boolean isNotIn(String username, @Nullable String unit) {
    return unit == null || !core.units().isMember(username, unit);
  }
}
