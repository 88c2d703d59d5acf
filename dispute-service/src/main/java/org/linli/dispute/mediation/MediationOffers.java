package org.linli.dispute.mediation;

import java.util.ArrayList;
import java.util.List;
import org.linli.dispute.assignment.Impartiality;
import org.linli.dispute.step.Need;
import org.linli.dispute.step.Offer;
import org.linli.dispute.step.OpenMatterView;
import org.linli.dispute.step.StepOffers;

/** What can be done in a mediation. */
public final class MediationOffers implements StepOffers {

  private final MediationStore store;
  private final Impartiality impartiality;

  public MediationOffers(MediationStore store, Impartiality impartiality) {
    this.store = store;
    this.impartiality = impartiality;
  }

  @Override
  public List<Offer> offers(OpenMatterView view) {
    List<Need> free =
        impartiality.isBlocked(view.matter(), view.caller())
            ? List.of(Need.of("unblocked"))
            : List.of();
    List<Need> start = new ArrayList<>(free);
    start.addAll(impartiality.needs(view.matter()));
    List<Need> settle = new ArrayList<>(free);
    if (store.sessions(view.matter()).stream()
        .noneMatch(session -> session.state() == Session.State.PLANNED)) {
      settle.add(Need.of("session-planned"));
    }
    return List.of(
        Mediations.START.offer(view, start),
        Sessions.ADD.offer(view, free),
        Sessions.SETTLE.offer(view, settle),
        Pauses.SUSPEND.offer(view, free),
        Pauses.RESUME.offer(view),
        Pauses.EXTEND.offer(view, free),
        Mediations.WITHDRAW.offer(view),
        Mediations.FAIL.offer(view, free));
  }
}
