package org.linli.dispute.visit;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.LocalDate;
import org.linli.commons.settings.Settings;
import org.linli.dispute.agreement.Agreement;
import org.linli.dispute.agreement.AgreementStore;
import org.linli.dispute.duty.DutyKind;
import org.linli.dispute.matter.DisputeStatus;
import org.linli.dispute.matter.Matter;
import org.linli.dispute.matter.MatterEvent;
import org.linli.dispute.matter.MatterListener;
import org.linli.dispute.work.Owed;

/** Plans the return visits of a level as soon as there is an agreement. */
public final class VisitPlanning implements MatterListener {

  private final VisitStore store;
  private final AgreementStore agreements;
  private final Settings settings;
  private final Owed owed;

  public VisitPlanning(VisitStore store, AgreementStore agreements, Settings settings, Owed owed) {
    this.store = store;
    this.agreements = agreements;
    this.settings = settings;
    this.owed = owed;
  }

  @Override
  public void changed(Matter before, Matter after, MatterEvent event) {
    if (before.status() == DisputeStatus.MEDIATING && after.status() == DisputeStatus.AGREED) {
      agreements.newest(after).ifPresent(agreement -> plan(after, agreement));
    }
  }

  /** One visit more. */
  void plan(Matter matter, LocalDate due) {
    Visit visit = Visit.planned(UuidCreator.getTimeOrderedEpoch(), due);
    store.plan(matter, visit);
    owed.open(matter, DutyKind.VISIT, visit.id().toString(), due);
  }

  private void plan(Matter matter, Agreement agreement) {
    for (int days : settings.current(VisitPlan.KIND).daysOf(matter.level())) {
      plan(matter, agreement.effectiveOn().plusDays(days));
    }
  }
}
