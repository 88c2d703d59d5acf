package org.linli.place.inspection.store;

import java.time.LocalDate;
import java.util.List;
import org.linli.commons.place.Places;
import org.linli.commons.settings.Settings;
import org.linli.place.Limit;
import org.linli.place.inspection.InspectedPremises;
import org.linli.place.inspection.InspectionPlan;
import org.linli.place.inspection.PlanStore;
import org.linli.place.need.Need;
import org.linli.place.need.NeedSource;

/** Inspections that are due soon or overdue, for patrols. */
final class InspectionNeeds implements NeedSource {

  private final PlanStore store;
  private final Places places;
  private final Settings settings;

  InspectionNeeds(PlanStore store, Places places, Settings settings) {
    this.store = store;
    this.places = places;
    this.settings = settings;
  }

  @Override
  public List<Need> needs(LocalDate today) {
    LocalDate soon = today.plusDays(settings.limit(Limit.DUE_SOON_DAYS));
    List<String> paths = places.scopes(null);
    return store.joined(() -> store.open(paths, soon)).stream()
        .map(plan -> need(plan, today))
        .toList();
  }

  private static Need need(InspectionPlan plan, LocalDate today) {
    InspectedPremises.Where where = plan.premises().where();
    return new Need(
        plan.isOverdue(today) ? Need.Kind.INSPECTION_OVERDUE : Need.Kind.INSPECTION_DUE,
        plan.id(),
        plan.premises().id(),
        where.gridCode(),
        where.path(),
        where.lon(),
        where.lat(),
        null,
        plan.task().due());
  }
}
