package org.linli.dispute.assignment;

import java.util.List;
import org.linli.dispute.step.Need;
import org.linli.dispute.step.Offer;
import org.linli.dispute.step.OpenMatterView;
import org.linli.dispute.step.StepOffers;

/** What can be done about who answers for a matter. */
public final class AssignmentOffers implements StepOffers {

  @Override
  public List<Offer> offers(OpenMatterView view) {
    String person = view.matter().answering().person();
    return List.of(
        Assignments.ASSIGN.offer(view),
        Sponsors.SPONSOR.offer(view),
        Plans.PLAN.offer(view),
        Declarations.DECLARE.offer(
            view,
            view.caller().equals(person) ? List.of() : List.of(Need.of("responsible-person"))),
        Declarations.ASK_FOR_OTHER.offer(
            view, person == null ? List.of(Need.of("person")) : List.of()));
  }
}
