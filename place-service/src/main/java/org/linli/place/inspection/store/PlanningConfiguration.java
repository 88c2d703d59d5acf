package org.linli.place.inspection.store;

import java.time.Clock;
import org.linli.commons.fabric.FabricHolder;
import org.linli.commons.idempotency.OnceById;
import org.linli.commons.place.Places;
import org.linli.commons.settings.Settings;
import org.linli.commons.store.ViewerTransactions;
import org.linli.place.checklist.Checklists;
import org.linli.place.inspection.CampaignPlans;
import org.linli.place.inspection.DayRoutes;
import org.linli.place.inspection.Generation;
import org.linli.place.inspection.InspectionPlans;
import org.linli.place.inspection.InspectionRules;
import org.linli.place.inspection.Openings;
import org.linli.place.inspection.PlanFigures;
import org.linli.place.inspection.PlanMaker;
import org.linli.place.inspection.PlanStore;
import org.linli.place.inspection.Planning;
import org.linli.place.inspection.RouteStore;
import org.linli.place.inspection.StandInStore;
import org.linli.place.inspection.StandIns;
import org.linli.place.inspection.VersionChoice;
import org.linli.place.need.NeedSource;
import org.linli.place.premises.PremisesDirectory;
import org.linli.place.premises.PremisesMerged;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class PlanningConfiguration {

  @Bean
  InspectionRules.Kind inspectionRules(FabricHolder fabric) {
    return new InspectionRules.Kind(fabric);
  }

  @Bean
  PlanStore inspectionPlanStore(ViewerTransactions transactions, OnceById once, Clock clock) {
    return new JdbcPlans(transactions, once, clock.getZone());
  }

  @Bean
  PlanFigures inspectionFigures(ViewerTransactions transactions, Clock clock) {
    return new JdbcPlanFigures(transactions, clock.getZone());
  }

  @Bean
  StandInStore inspectionStandInStore(ViewerTransactions transactions) {
    return new JdbcStandIns(transactions);
  }

  @Bean
  RouteStore inspectionRouteStore(ViewerTransactions transactions) {
    return new JdbcRoutes(transactions);
  }

  @Bean
  Openings openingsOfPremises(ViewerTransactions transactions) {
    return new JdbcOpenings(transactions);
  }

  @Bean
  PlanMaker inspectionPlanMaker(
      PlanStore store,
      Checklists checklists,
      Settings settings,
      InspectionRules.Kind kind,
      FabricHolder fabric,
      Clock clock) {
    return new PlanMaker(store, checklists, settings, kind, fabric, clock);
  }

  @Bean
  VersionChoice checklistVersionChoice(Checklists checklists, PlanMaker maker) {
    return new VersionChoice(checklists, maker);
  }

  @Bean
  Generation inspectionGeneration(
      PlanStore store,
      PlanMaker maker,
      PremisesDirectory directory,
      Places places,
      Settings settings,
      Clock clock) {
    return new Generation(store, maker, directory, places, settings, clock);
  }

  @Bean
  Planning inspectionPlanning(
      PlanStore store,
      StandInStore standIns,
      PlanFigures figures,
      PlanMaker maker,
      Planning.Surroundings around,
      Clock clock) {
    return new Planning(store, standIns, figures, maker, around, clock);
  }

  @Bean
  Planning.Surroundings planningSurroundings(
      PremisesDirectory premises, Places places, Settings settings) {
    return new Planning.Surroundings(premises, places, settings);
  }

  @Bean
  StandIns inspectionStandIns(StandInStore store, PlanStore plans, Places places, Clock clock) {
    return new StandIns(store, plans, places, clock);
  }

  @Bean
  DayRoutes inspectionRoutes(
      RouteStore store, PlanStore plans, Planning planning, PlanMaker maker, Openings openings) {
    return new DayRoutes(store, plans, planning, maker, openings);
  }

  @Bean
  InspectionPlans inspectionPlans(
      PlanStore store,
      PlanFigures figures,
      PlanMaker maker,
      PremisesDirectory directory,
      Clock clock) {
    return new CampaignPlans(store, figures, maker, directory, clock);
  }

  @Bean
  NeedSource inspectionNeeds(PlanStore store, Places places, Settings settings) {
    return new InspectionNeeds(store, places, settings);
  }

  @Bean
  PremisesMerged inspectionsOfMerged(PlanStore store) {
    return store::merge;
  }
}
