package org.linli.dispute.referral;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.linli.dispute.matter.DisputeStatus;
import org.linli.dispute.matter.Standing;
import org.linli.dispute.matter.Transitions;
import org.linli.dispute.step.Need;
import org.linli.dispute.step.Offer;
import org.linli.dispute.step.OpenMatterView;
import org.linli.dispute.step.StepOffers;
import org.linli.dispute.step.StepRule;
import org.linli.dispute.unit.Units;

/** Referring a matter, and summoning departments in it. */
public final class ReferralOffers implements StepOffers {

  private static final DisputeStatus[] WHILE_OPEN =
      Arrays.stream(DisputeStatus.values())
          .filter(Transitions::isOpen)
          .toArray(DisputeStatus[]::new);
  private static final StepRule REFER = StepRule.of("refer", Set.of(Standing.HANDLER), WHILE_OPEN);
  private static final StepRule WHISTLE =
      StepRule.of("blowWhistle", Set.of(Standing.HANDLER), WHILE_OPEN);

  private final Units units;

  public ReferralOffers(Units units) {
    this.units = units;
  }

  @Override
  public List<Offer> offers(OpenMatterView view) {
    List<Need> missing =
        units.unitsOf(view.caller()).isEmpty() ? List.of(Need.of("own-unit")) : List.of();
    return List.of(REFER.offer(view, missing), WHISTLE.offer(view, missing));
  }
}
