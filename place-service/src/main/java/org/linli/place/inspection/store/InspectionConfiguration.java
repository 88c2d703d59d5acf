package org.linli.place.inspection.store;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.linli.commons.audit.Audit;
import org.linli.commons.place.Places;
import org.linli.commons.relocation.FabricFollower;
import org.linli.commons.relocation.Successions;
import org.linli.commons.sealing.Seal;
import org.linli.commons.service.BackgroundLoop;
import org.linli.commons.settings.Settings;
import org.linli.commons.store.BoundRecords;
import org.linli.commons.store.ViewerTransactions;
import org.linli.place.checklist.Checklists;
import org.linli.place.hazard.Hazards;
import org.linli.place.inspection.Beginning;
import org.linli.place.inspection.Drafting;
import org.linli.place.inspection.Generation;
import org.linli.place.inspection.InspectionNight;
import org.linli.place.inspection.InspectionStore;
import org.linli.place.inspection.InspectionTrail;
import org.linli.place.inspection.Inspections;
import org.linli.place.inspection.PlanStore;
import org.linli.place.inspection.Signing;
import org.linli.place.inspection.Submission;
import org.linli.place.inspection.VersionChoice;
import org.linli.place.photo.Photos;
import org.linli.place.premises.PremisesDirectory;
import org.linli.place.premises.PremisesMoved;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class InspectionConfiguration {

  @Bean
  InspectionStore inspectionStore(ViewerTransactions transactions, Seal seal, Photos photos) {
    return new JdbcInspections(transactions, seal, photos);
  }

  @Bean
  InspectionTrail inspectionTrail(Audit audit) {
    return new InspectionTrail(audit);
  }

  @Bean
  Inspections inspections(
      InspectionStore store,
      PlanStore plans,
      Checklists checklists,
      Inspections.Around around,
      InspectionTrail trail,
      Clock clock) {
    return new Inspections(store, plans, checklists, around, trail, clock);
  }

  @Bean
  Inspections.Around inspectionSurroundings(
      PremisesDirectory premises, Photos photos, Places places) {
    return new Inspections.Around(premises, photos, places);
  }

  @Bean
  Beginning inspectionBeginning(
      InspectionStore store,
      PlanStore plans,
      Inspections inspections,
      VersionChoice versions,
      PremisesDirectory directory,
      Beginning.Rules rules) {
    return new Beginning(store, plans, inspections, versions, directory, rules);
  }

  @Bean
  Beginning.Rules inspectionBeginningRules(Settings settings, Clock clock) {
    return new Beginning.Rules(settings, clock);
  }

  @Bean
  Drafting inspectionDrafting(
      InspectionStore store,
      PlanStore plans,
      Inspections inspections,
      VersionChoice versions,
      Photos photos) {
    return new Drafting(store, plans, inspections, versions, photos);
  }

  @Bean
  Submission inspectionSubmission(
      InspectionStore store,
      PlanStore plans,
      Inspections inspections,
      VersionChoice versions,
      Hazards hazards,
      Settings settings,
      Clock clock) {
    return new Submission(store, plans, inspections, versions, hazards, settings, clock);
  }

  @Bean
  Signing inspectionSigning(
      InspectionStore store, PlanStore plans, Inspections inspections, InspectionTrail trail) {
    return new Signing(store, plans, inspections, trail);
  }

  @Bean
  InspectionNight inspectionNight(
      Generation generation,
      InspectionStore store,
      PlanStore plans,
      Settings settings,
      Clock clock,
      @Value("${linli.inspections-every:10m}") Duration pause) {
    return new InspectionNight(generation, store, plans, settings, clock, pause);
  }

  @Bean
  BackgroundLoop inspectionLoop(InspectionNight night) {
    return new BackgroundLoop(Thread.ofVirtual().name("inspections"), night);
  }

  /** Plans, inspections and their photos lie where the premises lie. */
  @Bean
  PremisesMoved inspectionsOfMoved(PlanStore plans, InspectionStore store, Photos photos) {
    return premises -> {
      plans.move(premises);
      store
          .ofPremises(premises.id())
          .forEach(
              id -> photos.move(Photos.INSPECTION, id, id, premises.path(), premises.countyCode()));
    };
  }

  /** Those that are over stay where they were. */
  @Bean
  FabricFollower standInRelocation(
      ViewerTransactions transactions, Successions successions, Clock clock) {
    return new BoundRecords(
        transactions,
        successions,
        clock,
        List.of(
            new BoundRecords.Bound(
                "inspection_stand_in",
                "area_code",
                "until_day >= :now::date",
                BoundRecords.Kind.AREA,
                true)),
        List.of());
  }
}
