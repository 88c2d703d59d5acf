package org.linli.dispute.visit;

import java.util.ArrayList;
import java.util.List;
import org.linli.dispute.matter.Outcome;
import org.linli.dispute.step.Need;
import org.linli.dispute.step.Offer;
import org.linli.dispute.step.OpenMatterView;
import org.linli.dispute.step.StepOffers;

/**
 * What can be done about visits and the close. Besides {@code close}, each outcome is offered by
 * itself: {@code close.RESOLVED} and so on.
 */
public final class VisitOffers implements StepOffers {

  private final VisitStore store;
  private final Closings closings;

  public VisitOffers(VisitStore store, Closings closings) {
    this.store = store;
    this.closings = closings;
  }

  @Override
  public List<Offer> offers(OpenMatterView view) {
    boolean planned =
        store.visits(view.matter()).stream()
            .anyMatch(visit -> visit.state() == Visit.State.PLANNED);
    List<Offer> offers = new ArrayList<>();
    offers.add(Visits.RECORD.offer(view, planned ? List.of() : List.of(Need.of("visit-planned"))));
    offers.add(Visits.PLAN.offer(view));
    offers.add(Reopenings.REOPEN.offer(view));
    offers.add(Closings.CLOSE.offer(view));
    for (Outcome outcome : Outcome.values()) {
      List<Need> missing =
          Closings.CLOSE.offer(view, closings.needs(view.matter(), outcome)).missing();
      offers.add(new Offer("close." + outcome.name(), missing));
    }
    return offers;
  }
}
