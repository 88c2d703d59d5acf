package org.linli.dispute;

import java.time.Clock;
import java.util.List;
import org.linli.commons.disclosure.DisclosureControl;
import org.linli.commons.fabric.FabricHolder;
import org.linli.commons.relocation.FabricFollower;
import org.linli.commons.relocation.PlacedKind;
import org.linli.commons.relocation.Successions;
import org.linli.commons.service.BackgroundLoop;
import org.linli.commons.settings.Limits;
import org.linli.commons.settings.SettingKind;
import org.linli.commons.store.BoundRecords;
import org.linli.commons.store.ViewerTransactions;
import org.linli.dispute.figures.CellShapes;
import org.linli.dispute.figures.FactFeed;
import org.linli.dispute.figures.FactView;
import org.linli.dispute.figures.Figures;
import org.linli.dispute.figures.Heat;
import org.linli.dispute.figures.Windows;
import org.linli.dispute.file.ReadLog;
import org.linli.dispute.imports.DisputeImportStore;
import org.linli.dispute.imports.DisputeImporter;
import org.linli.dispute.matter.Categories;
import org.linli.dispute.matter.DisputeStore;
import org.linli.dispute.matter.Disputes;
import org.linli.dispute.matter.MatterChanges;
import org.linli.dispute.matter.MatterListener;
import org.linli.dispute.matter.MatterNotes;
import org.linli.dispute.matter.MatterStore;
import org.linli.dispute.matter.Parties;
import org.linli.dispute.matter.Texts;
import org.linli.dispute.relocation.Relocation;
import org.linli.dispute.relocation.RelocationStore;
import org.linli.dispute.tiles.HeatTiles;
import org.linli.dispute.unit.UnitStore;
import org.linli.dispute.unit.Units;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

@Configuration(proxyBeanMethods = false)
class DisputeConfiguration {

  @Bean
  ViewerTransactions viewerTransactions(
      JdbcClient jdbc, PlatformTransactionManager transactions, FabricHolder fabric) {
    return new ViewerTransactions(jdbc, transactions, fabric);
  }

  @Bean
  Disputes disputes(
      DisputeStore store, Texts texts, Parties parties, ReadLog reads, FabricHolder fabric) {
    return new Disputes(store, new Disputes.Confidential(texts, parties, reads), fabric);
  }

  @Bean
  MatterNotes matterNotes(MatterChanges changes, Texts texts, Parties parties) {
    return new MatterNotes(changes, texts, parties);
  }

  @Bean
  MatterChanges matterChanges(
      MatterStore store,
      FabricHolder fabric,
      ObjectProvider<MatterListener> listeners,
      Clock clock) {
    return new MatterChanges(store, fabric, () -> listeners.orderedStream().toList(), clock);
  }

  @Bean
  Units units(UnitStore store) {
    return new Units(store);
  }

  @Bean
  SettingKind<Limits> limits() {
    return Limits.of(Limit.values());
  }

  @Bean
  Windows windows(Categories categories, Clock clock) {
    return new Windows(categories, clock);
  }

  @Bean
  FactView factView(FactFeed feed, DisclosureControl control) {
    return new FactView(feed, control);
  }

  @Bean
  BackgroundLoop factViewStarter(FactView view, FabricHolder fabric) {
    return new BackgroundLoop(
        Thread.ofPlatform().daemon().name("facts"), new FactViewStarter(view, fabric));
  }

  /** Part of readiness under the name {@code figures}. */
  @Bean
  HealthIndicator figuresHealthIndicator(FactView view) {
    return () ->
        (view.isReady() ? Health.up() : Health.outOfService())
            .withDetail("facts", view.size())
            .build();
  }

  @Bean
  DisclosureControl disclosureControl(@Value("${linli.suppression-threshold}") int threshold) {
    return new DisclosureControl(threshold);
  }

  @Bean
  Figures figures(FactView view, DisclosureControl control) {
    return new Figures(view, control);
  }

  @Bean
  CellShapes cellShapes() {
    return new CellShapes();
  }

  @Bean
  Heat heat(CellShapes shapes) {
    return new Heat(shapes);
  }

  @Bean
  HeatTiles heatTiles(CellShapes shapes) {
    return new HeatTiles(shapes);
  }

  @Bean
  DisputeImporter disputeImporter(
      DisputeImportStore store,
      Categories categories,
      Units units,
      FabricHolder fabric,
      Clock clock) {
    return new DisputeImporter(store, categories, units, fabric, clock);
  }

  @Bean
  Relocation disputeRelocation(RelocationStore store, Successions successions) {
    return new Relocation(store, successions);
  }

  /** Members see a unit's matters by its path; whoever answers keeps answering. */
  @Bean
  FabricFollower unitRelocation(
      ViewerTransactions transactions, Successions successions, Clock clock) {
    return new BoundRecords(
        transactions,
        successions,
        clock,
        List.of(new BoundRecords.Bound("unit", "area_code", "true", BoundRecords.Kind.AREA, false)),
        List.of());
  }

  @Bean
  PlacedKind placedDisputes() {
    return new PlacedKind(
        "DISPUTE",
        "select grid_code, st_x(position) as lon, st_y(position) as lat from dispute",
        false);
  }

  @Bean
  PlacedKind placedReports() {
    return new PlacedKind(
        "REPORT",
        "select grid_code, st_x(position) as lon, st_y(position) as lat from report",
        false);
  }
}
