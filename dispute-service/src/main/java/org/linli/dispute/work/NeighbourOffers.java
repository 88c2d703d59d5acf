package org.linli.dispute.work;

import static org.linli.dispute.matter.DisputeStatus.ACCEPTED;
import static org.linli.dispute.matter.DisputeStatus.CLOSED;
import static org.linli.dispute.matter.DisputeStatus.NOT_ACCEPTED;
import static org.linli.dispute.matter.DisputeStatus.RECEIVED;
import static org.linli.dispute.matter.DisputeStatus.REOPENED;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.linli.dispute.duty.Answerer;
import org.linli.dispute.duty.Duties;
import org.linli.dispute.duty.Duty;
import org.linli.dispute.duty.DutyKind;
import org.linli.dispute.matter.DisputeStatus;
import org.linli.dispute.matter.Standing;
import org.linli.dispute.matter.Transitions;
import org.linli.dispute.step.Need;
import org.linli.dispute.step.Offer;
import org.linli.dispute.step.OpenMatterView;
import org.linli.dispute.step.StepOffers;
import org.linli.dispute.step.StepRule;
import org.linli.dispute.unit.Units;

/**
 * Steps before, beside and after the work that depend on nothing but who asks, the state, and a
 * duty that is open: dispatch, level, referral, supervision, archive.
 */
public final class NeighbourOffers implements StepOffers {

  private static final Set<Standing> HANDLER = Set.of(Standing.HANDLER);
  private static final Set<Standing> HANDLER_OR_OFFICER =
      Set.of(Standing.HANDLER, Standing.OFFICER);

  private static final List<StepRule> RULES =
      List.of(
          StepRule.of("dispatchDispute", HANDLER_OR_OFFICER, RECEIVED, REOPENED),
          StepRule.of("declineDispute", HANDLER_OR_OFFICER, RECEIVED, ACCEPTED, REOPENED),
          new StepRule("relabelDispute", HANDLER_OR_OFFICER, whileOpen()),
          new StepRule(
              "recordFacts",
              Set.of(Standing.HANDLER, Standing.OFFICER, Standing.GRID_WORKER),
              whileOpen()),
          new StepRule("confirmLevel", HANDLER_OR_OFFICER, whileOpen()),
          new StepRule("addSafetyMeasures", HANDLER, whileOpen()),
          StepRule.of("archiveDispute", HANDLER_OR_OFFICER, CLOSED, NOT_ACCEPTED));

  private final Duties duties;
  private final Units units;

  public NeighbourOffers(Duties duties, Units units) {
    this.duties = duties;
    this.units = units;
  }

  @Override
  public List<Offer> offers(OpenMatterView view) {
    List<Duty> open = duties.listOpen(view.matter().countyCode(), view.matter().id());
    List<Offer> offers = new ArrayList<>();
    offers.add(owed("takeDispute", DutyKind.TAKE, "sent-to-unit", open, view));
    offers.add(owed("returnDispute", DutyKind.TAKE, "sent-to-unit", open, view));
    offers.add(owed("arbitrateDispute", DutyKind.ARBITRATE, "arbiter", open, view));
    RULES.forEach(rule -> offers.add(rule.offer(view)));
    return offers;
  }

  /** A step that is somebody's duty, and possible for them only. */
  private Offer owed(
      String step, DutyKind kind, String need, List<Duty> open, OpenMatterView view) {
    Optional<Duty> duty = open.stream().filter(one -> one.kind() == kind).findFirst();
    boolean mine = duty.map(Duty::answerer).filter(who -> isMine(who, view.caller())).isPresent();
    return new Offer(step, mine ? List.of() : List.of(Need.of(need)));
  }

  private boolean isMine(Answerer answerer, String caller) {
    String unit = answerer.unit();
    return caller.equals(answerer.username()) || (unit != null && units.isMember(caller, unit));
  }

  private static Set<DisputeStatus> whileOpen() {
    EnumSet<DisputeStatus> states = EnumSet.allOf(DisputeStatus.class);
    states.removeIf(state -> !Transitions.isOpen(state));
    return states;
  }
}
