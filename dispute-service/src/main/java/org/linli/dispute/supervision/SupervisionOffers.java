package org.linli.dispute.supervision;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.linli.dispute.matter.DisputeStatus;
import org.linli.dispute.matter.Standing;
import org.linli.dispute.matter.Transitions;
import org.linli.dispute.step.Offer;
import org.linli.dispute.step.OpenMatterView;
import org.linli.dispute.step.StepOffers;
import org.linli.dispute.step.StepRule;

/** What can be done about the supervision of a matter. */
public final class SupervisionOffers implements StepOffers {

  private static final DisputeStatus[] WHILE_OPEN =
      Arrays.stream(DisputeStatus.values())
          .filter(Transitions::isOpen)
          .toArray(DisputeStatus[]::new);

  private static final List<StepRule> RULES =
      List.of(
          StepRule.of("checkIn", Set.of(Standing.HANDLER), WHILE_OPEN),
          StepRule.of("supervise", Set.of(Standing.LEADER, Standing.OFFICER), WHILE_OPEN),
          StepRule.of(
              "openCaseReview", Set.of(Standing.LEADER, Standing.OFFICER), DisputeStatus.values()));

  @Override
  public List<Offer> offers(OpenMatterView view) {
    return RULES.stream().map(rule -> rule.offer(view)).toList();
  }
}
