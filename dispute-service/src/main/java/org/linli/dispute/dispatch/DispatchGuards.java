package org.linli.dispute.dispatch;

import org.linli.commons.problem.ProblemException;
import org.linli.dispute.matter.OpenMatter;
import org.linli.dispute.matter.Standing;
import org.linli.dispute.unit.Unit;
import org.linli.dispute.unit.Units;

/** Who may take which step. */
final class DispatchGuards {

  private final Units units;

  DispatchGuards(Units units) {
    this.units = units;
  }

  static void requireUncontested(DispatchState state) {
    if (state.isContested()) {
      throw ProblemException.conflict("dispatch-contested");
    }
  }

  /** Whom it was sent to takes it or gives it back, and does not send it on past all counting. */
  void requireNotTarget(OpenMatter open, DispatchState state) {
    String target = state.target();
    String receiver = state.receiver();
    boolean ofReceiver = receiver != null && units.isMember(open.caller(), receiver);
    if (target != null
        && !ofReceiver
        && !open.is(Standing.OFFICER)
        && units.isMember(open.caller(), target)) {
      throw ProblemException.forbidden("dispatch-by-target");
    }
  }

  void requireMember(OpenMatter open, String unit) {
    if (!units.isMember(open.caller(), unit)) {
      throw ProblemException.forbidden(
          "not-in-unit", units.find(unit).map(Unit::name).orElse(unit));
    }
  }

  /**
   * The receiver while nobody has taken it, then who took it; an officer where nobody received it.
   */
  void requireResponsible(OpenMatter open, DispatchState state) {
    String unit = state.takenBy() == null ? state.receiver() : state.takenBy();
    if (unit == null) {
      open.requireAny(Standing.OFFICER);
    } else {
      requireMember(open, unit);
    }
  }
}
