package org.linli.place.inspection;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.linli.commons.problem.ProblemException;
import org.linli.place.premises.PremisesDirectory;
import org.linli.place.premises.PremisesRef;

/** Plans for campaigns and other features. */
public final class CampaignPlans implements InspectionPlans {

  private final PlanStore store;
  private final PlanFigures figures;
  private final PlanMaker maker;
  private final PremisesDirectory directory;
  private final Clock clock;

  public CampaignPlans(
      PlanStore store,
      PlanFigures figures,
      PlanMaker maker,
      PremisesDirectory directory,
      Clock clock) {
    this.store = store;
    this.figures = figures;
    this.maker = maker;
    this.directory = directory;
    this.clock = clock;
  }

  @Override
  public int plan(List<NewInspection> wanted) {
    return store.joined(
        () -> {
          PlanMaker.Run run = maker.run(store.viewer());
          int made = 0;
          for (NewInspection one : wanted) {
            if (!run.isPublished(one.checklist())) {
              throw ProblemException.badField("checklist", "checklist-none", one.checklist());
            }
            PremisesRef premises =
                directory.find(one.premises()).filter(PremisesRef::open).orElse(null);
            if (premises != null && run.make(premises, task(one), null) != null) {
              made++;
            }
          }
          return made;
        });
  }

  @Override
  public Optional<Unfit> whyNot(String checklist, String premisesKind) {
    return store.joined(() -> maker.run(store.viewer()).whyNot(checklist, premisesKind));
  }

  @Override
  public CampaignProgress progress(UUID campaign) {
    return store.joined(() -> figures.progress(campaign, LocalDate.now(clock)));
  }

  private static InspectionPlan.Task task(NewInspection one) {
    UUID campaign = one.campaign();
    String period =
        campaign == null
            ? "due " + one.due() + " " + one.checklist()
            : "campaign " + campaign + " " + one.checklist();
    return new InspectionPlan.Task(one.checklist(), one.due(), period, campaign, one.reason());
  }
}
