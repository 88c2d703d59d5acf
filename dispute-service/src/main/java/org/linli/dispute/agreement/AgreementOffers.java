package org.linli.dispute.agreement;

import java.util.List;
import org.linli.dispute.assignment.Impartiality;
import org.linli.dispute.step.Need;
import org.linli.dispute.step.Offer;
import org.linli.dispute.step.OpenMatterView;
import org.linli.dispute.step.StepOffers;

/** What can be done about an agreement. */
public final class AgreementOffers implements StepOffers {

  private final AgreementStore store;
  private final Confirmations confirmations;
  private final Impartiality impartiality;

  public AgreementOffers(
      AgreementStore store, Confirmations confirmations, Impartiality impartiality) {
    this.store = store;
    this.confirmations = confirmations;
    this.impartiality = impartiality;
  }

  @Override
  public List<Offer> offers(OpenMatterView view) {
    boolean blocked = impartiality.isBlocked(view.matter(), view.caller());
    boolean allPerformed = store.newest(view.matter()).filter(Agreement::isPerformed).isPresent();
    return List.of(
        Agreements.AGREE.offer(view, blocked ? List.of(Need.of("unblocked")) : List.of()),
        Confirmations.APPLY.offer(view, confirmations.needs(view.matter(), view.today())),
        Confirmations.RESULT.offer(view),
        Performances.RECORD.offer(
            view, allPerformed ? List.of(Need.of("any-clause-open")) : List.of()));
  }
}
