package org.linli.dispute.step;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.linli.dispute.matter.DisputeStatus;
import org.linli.dispute.matter.OpenMatter;
import org.linli.dispute.matter.Standing;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.context.support.DefaultMessageSourceResolvable;

/**
 * Who may take a step and in which states: said once, for the refusal as for the offer.
 *
 * @param name of the step, as in {@link Offer}
 * @param who one of these; Linli itself may always
 * @param states in which it is possible
 */
public record StepRule(String name, Set<Standing> who, Set<DisputeStatus> states) {

  public StepRule {
    who = Set.copyOf(who);
    states = Set.copyOf(states);
  }

  public static StepRule of(String name, Set<Standing> who, DisputeStatus... states) {
    return new StepRule(name, who, Set.of(states));
  }

  /**
   * Lets the step pass.
   *
   * @throws org.linli.commons.problem.ProblemException 403 where the caller may not take it; 409
   *     {@code state} naming both states
   */
  public void require(OpenMatter open) {
    open.requireAny(who.toArray(Standing[]::new));
    open.requireState(sorted().toArray(DisputeStatus[]::new));
  }

  /** The step as it is offered, with what it needs besides. */
  public Offer offer(OpenMatterView view, List<Need> more) {
    List<Need> missing = new ArrayList<>();
    if (who.stream().noneMatch(view.standing()::contains)) {
      missing.add(Need.of("standing"));
    }
    if (!states.contains(view.matter().status())) {
      missing.add(Need.of("state", Needs.inWords(sorted().stream().map(StepRule::named).toList())));
    } else {
      // What is missing in another state says nothing yet.
      missing.addAll(more);
    }
    return new Offer(name, missing);
  }

  public Offer offer(OpenMatterView view) {
    return offer(view, List.of());
  }

  private EnumSet<DisputeStatus> sorted() {
    return EnumSet.copyOf(states);
  }

  private static MessageSourceResolvable named(DisputeStatus status) {
    return new DefaultMessageSourceResolvable(
        new String[] {"status." + status.name()}, status.name());
  }
}
