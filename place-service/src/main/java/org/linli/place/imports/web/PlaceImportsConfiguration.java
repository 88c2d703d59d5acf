package org.linli.place.imports.web;

import java.time.Clock;
import org.linli.commons.fabric.FabricHolder;
import org.linli.commons.settings.Settings;
import org.linli.place.dutypoint.DutyPointStore;
import org.linli.place.imports.DutyPointImporter;
import org.linli.place.imports.PremisesImporter;
import org.linli.place.location.GridLocations;
import org.linli.place.location.PlaceNumbers;
import org.linli.place.premises.PremisesAudit;
import org.linli.place.premises.PremisesBulk;
import org.linli.place.premises.PremisesStore;
import org.linli.place.premises.Sites;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class PlaceImportsConfiguration {

  @Bean
  PremisesImporter premisesImporter(
      PremisesStore store,
      PremisesBulk bulk,
      PlaceNumbers numbers,
      Sites sites,
      PremisesAudit audit,
      FabricHolder fabric,
      Settings settings,
      Clock clock) {
    return new PremisesImporter(store, bulk, numbers, sites, audit, fabric, settings, clock);
  }

  @Bean
  DutyPointImporter dutyPointImporter(
      DutyPointStore store,
      PlaceNumbers numbers,
      GridLocations locations,
      FabricHolder fabric,
      Settings settings,
      Clock clock) {
    return new DutyPointImporter(store, numbers, locations, fabric, settings, clock);
  }
}
