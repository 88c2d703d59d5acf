package org.linli.place.hazard.store;

import java.time.Clock;
import java.util.List;
import java.util.function.Supplier;
import org.linli.commons.fabric.FabricHolder;
import org.linli.commons.idempotency.OnceById;
import org.linli.commons.place.Places;
import org.linli.commons.relocation.FabricFollower;
import org.linli.commons.relocation.Successions;
import org.linli.commons.settings.SettingKind;
import org.linli.commons.settings.Settings;
import org.linli.commons.store.BoundRecords;
import org.linli.commons.store.ViewerTransactions;
import org.linli.place.hazard.HazardChanges;
import org.linli.place.hazard.HazardDesk;
import org.linli.place.hazard.HazardGradesKind;
import org.linli.place.hazard.HazardGrading;
import org.linli.place.hazard.HazardKinds;
import org.linli.place.hazard.HazardPhotos;
import org.linli.place.hazard.HazardPlaces;
import org.linli.place.hazard.HazardReach;
import org.linli.place.hazard.HazardRectifications;
import org.linli.place.hazard.HazardReports;
import org.linli.place.hazard.HazardStore;
import org.linli.place.hazard.HazardSupervisions;
import org.linli.place.hazard.HazardWork;
import org.linli.place.need.NeedSource;
import org.linli.place.photo.Photos;
import org.linli.place.premises.PremisesDirectory;
import org.linli.place.tiles.LayerMarks;
import org.linli.place.tiles.PlaceLayer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class HazardConfiguration {

  @Bean
  SettingKind<HazardKinds> hazardKinds() {
    return HazardKinds.KIND;
  }

  @Bean
  HazardGradesKind hazardGradesKind(ObjectProvider<Settings> settings) {
    Supplier<Settings> late = settings::getObject;
    return new HazardGradesKind(late);
  }

  @Bean
  HazardStore hazardStore(ViewerTransactions transactions) {
    return new JdbcHazards(transactions);
  }

  @Bean
  HazardReach hazardReach(FabricHolder fabric) {
    return new HazardReach(fabric);
  }

  @Bean
  HazardGrading hazardGrading(Settings settings, HazardGradesKind kind) {
    return new HazardGrading(settings, kind);
  }

  @Bean
  HazardPlaces hazardPlaces(FabricHolder fabric, Places places, ViewerTransactions transactions) {
    return new HazardPlaces(
        fabric,
        places,
        premises ->
            transactions.inside(
                jdbc ->
                    jdbc.sql("select importance from premises where id = ?")
                        .param(premises)
                        .query(String.class)
                        .optional()));
  }

  @Bean
  HazardChanges hazardChanges(HazardStore store, Clock clock) {
    return new HazardChanges(store, clock);
  }

  @Bean
  HazardReports hazardReports(
      HazardStore store,
      HazardGrading grading,
      HazardPlaces places,
      PremisesDirectory premises,
      Settings settings,
      OnceById once,
      Clock clock) {
    return new HazardReports(store, grading, places, premises, settings, once, clock);
  }

  @Bean
  HazardWork hazardWork(
      HazardChanges changes, HazardGrading grading, HazardReach reach, Settings settings) {
    return new HazardWork(changes, grading, reach, settings);
  }

  @Bean
  HazardRectifications hazardRectifications(
      HazardStore store, HazardChanges changes, HazardReach reach, Settings settings) {
    return new HazardRectifications(store, changes, reach, settings);
  }

  @Bean
  HazardSupervisions hazardSupervisions(
      HazardStore store, HazardChanges changes, HazardReach reach, OnceById once, Clock clock) {
    return new HazardSupervisions(store, changes, reach, once, clock);
  }

  @Bean
  HazardPhotos hazardPhotos(
      HazardStore store, HazardChanges changes, Photos photos, OnceById once) {
    return new HazardPhotos(store, changes, photos, once);
  }

  @Bean
  HazardDesk hazardDesk(
      HazardStore store, HazardReach reach, Places places, Settings settings, Clock clock) {
    return new HazardDesk(store, reach, places, settings, clock);
  }

  @Bean
  HazardFollowing hazardFollowing(
      ViewerTransactions transactions,
      HazardPlaces places,
      Successions successions,
      Photos photos,
      Clock clock) {
    return new HazardFollowing(transactions, places, successions, photos, clock);
  }

  @Bean
  NeedSource hazardNeeds(ViewerTransactions transactions, Clock clock) {
    return new HazardNeeds(transactions, clock);
  }

  @Bean
  PlaceLayer hazardLayer(ViewerTransactions transactions, LayerMarks marks, Clock clock) {
    return new HazardLayer(transactions, marks, clock);
  }

  /** Supervision that was lifted names whoever ordered it then. */
  @Bean
  FabricFollower supervisionRelocation(
      ViewerTransactions transactions, Successions successions, Clock clock) {
    return new BoundRecords(
        transactions,
        successions,
        clock,
        List.of(
            new BoundRecords.Bound(
                "hazard_supervision",
                "area_code",
                "area_path",
                "lifted_at is null",
                BoundRecords.Kind.AREA,
                false)),
        List.of());
  }
}
