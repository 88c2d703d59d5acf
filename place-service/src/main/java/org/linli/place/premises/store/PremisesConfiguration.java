package org.linli.place.premises.store;

import java.time.Clock;
import org.linli.commons.audit.Audit;
import org.linli.commons.fabric.FabricHolder;
import org.linli.commons.idempotency.OnceById;
import org.linli.commons.place.Places;
import org.linli.commons.relocation.FabricFollower;
import org.linli.commons.relocation.Successions;
import org.linli.commons.sealing.Seal;
import org.linli.commons.settings.SettingKind;
import org.linli.commons.settings.Settings;
import org.linli.commons.store.ViewerTransactions;
import org.linli.place.location.GridLocations;
import org.linli.place.location.PlaceNumbers;
import org.linli.place.need.WhereaboutsSource;
import org.linli.place.premises.ContactRetention;
import org.linli.place.premises.PremisesAudit;
import org.linli.place.premises.PremisesBulk;
import org.linli.place.premises.PremisesChanges;
import org.linli.place.premises.PremisesDirectory;
import org.linli.place.premises.PremisesEntry;
import org.linli.place.premises.PremisesKinds;
import org.linli.place.premises.PremisesListeners;
import org.linli.place.premises.PremisesMerged;
import org.linli.place.premises.PremisesMoved;
import org.linli.place.premises.PremisesReading;
import org.linli.place.premises.PremisesRelocation;
import org.linli.place.premises.PremisesRules;
import org.linli.place.premises.PremisesStore;
import org.linli.place.premises.Sites;
import org.linli.place.retention.RetentionTask;
import org.linli.place.tiles.LayerMarks;
import org.linli.place.tiles.PlaceLayer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;

@Configuration(proxyBeanMethods = false)
class PremisesConfiguration {

  @Bean
  SettingKind<PremisesKinds> premisesKindsKind() {
    return PremisesKinds.KIND;
  }

  @Bean
  PremisesStore premisesStore(
      ViewerTransactions transactions, OnceById once, Seal seal, Clock clock) {
    return new JdbcPremises(transactions, once, new PremisesTrail(seal, clock));
  }

  @Bean
  PremisesBulk premisesBulk(ViewerTransactions transactions, JdbcTemplate template, Seal seal) {
    return new JdbcPremisesBulk(transactions, template, seal);
  }

  @Bean
  PremisesDirectory premisesDirectory(ViewerTransactions transactions, Settings settings) {
    return new JdbcPremisesDirectory(transactions, settings);
  }

  @Bean
  Sites sites(GridLocations locations) {
    return new Sites(locations);
  }

  @Bean
  PremisesRules premisesRules(Settings settings) {
    return new PremisesRules(settings);
  }

  @Bean
  PremisesAudit premisesAudit(Audit audit) {
    return new PremisesAudit(audit);
  }

  @Bean
  PremisesListeners premisesListeners(
      ObjectProvider<PremisesMerged> merged,
      ObjectProvider<PremisesMoved> moved,
      Settings settings) {
    return new PremisesListeners(
        () -> merged.orderedStream().toList(), () -> moved.orderedStream().toList(), settings);
  }

  @Bean
  PremisesReading premisesReading(PremisesStore store, PremisesAudit audit, FabricHolder fabric) {
    return new PremisesReading(store, audit, fabric);
  }

  @Bean
  PremisesEntry premisesEntry(
      PremisesStore store,
      PlaceNumbers numbers,
      PremisesRules rules,
      Sites sites,
      Places places,
      PremisesAudit audit,
      Settings settings,
      Clock clock) {
    return new PremisesEntry(store, numbers, rules, sites, places, audit, settings, clock);
  }

  @Bean
  PremisesChanges premisesChanges(
      PremisesStore store,
      PremisesRules rules,
      Sites sites,
      Places places,
      PremisesAudit audit,
      PremisesListeners listeners,
      Clock clock) {
    return new PremisesChanges(store, rules, sites, places, audit, listeners, clock);
  }

  @Bean
  FabricFollower premisesRelocation(
      PremisesStore store,
      Sites sites,
      PremisesListeners listeners,
      Successions successions,
      Clock clock) {
    return new PremisesRelocation(store, sites, listeners, successions, clock);
  }

  @Bean
  RetentionTask premisesContactRetention(
      PremisesStore store, PremisesAudit audit, Settings settings, Clock clock) {
    return new ContactRetention(store, audit, settings, clock);
  }

  @Bean
  PlaceLayer premisesLayer(ViewerTransactions transactions, LayerMarks marks) {
    return new PremisesLayer(transactions, marks);
  }

  @Bean
  WhereaboutsSource premisesWhereabouts(ViewerTransactions transactions) {
    return new PremisesWhereabouts(transactions);
  }
}
