package org.linli.place.keyarea.store;

import java.time.Clock;
import org.linli.commons.fabric.FabricHolder;
import org.linli.commons.idempotency.OnceById;
import org.linli.commons.place.Places;
import org.linli.commons.relocation.Successions;
import org.linli.commons.settings.Settings;
import org.linli.commons.store.ViewerTransactions;
import org.linli.place.hazard.HazardReach;
import org.linli.place.keyarea.KeyAreaDecisions;
import org.linli.place.keyarea.KeyAreaOutlines;
import org.linli.place.keyarea.KeyAreaStore;
import org.linli.place.keyarea.KeyAreaWork;
import org.linli.place.keyarea.KeyAreas;
import org.linli.place.tiles.LayerMarks;
import org.linli.place.tiles.PlaceLayer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class KeyAreaConfiguration {

  @Bean
  KeyAreaStore keyAreaStore(ViewerTransactions transactions) {
    return new JdbcKeyAreas(transactions);
  }

  @Bean
  KeyAreaOutlines keyAreaOutlines(FabricHolder fabric, Places places, Settings settings) {
    return new KeyAreaOutlines(fabric, places, settings);
  }

  @Bean
  KeyAreas keyAreas(
      KeyAreaStore store,
      KeyAreaOutlines outlines,
      HazardReach reach,
      Places places,
      FabricHolder fabric,
      OnceById once,
      Clock clock) {
    return new KeyAreas(store, outlines, reach, places, fabric, once, clock);
  }

  @Bean
  KeyAreaDecisions keyAreaDecisions(
      KeyAreas keyAreas, KeyAreaStore store, KeyAreaOutlines outlines, HazardReach reach) {
    return new KeyAreaDecisions(keyAreas, store, outlines, reach);
  }

  @Bean
  KeyAreaWork keyAreaWork(KeyAreas keyAreas, KeyAreaStore store, Clock clock) {
    return new KeyAreaWork(keyAreas, store, clock);
  }

  @Bean
  KeyAreaFollowing keyAreaFollowing(
      ViewerTransactions transactions, KeyAreaOutlines outlines, Successions successions) {
    return new KeyAreaFollowing(transactions, outlines, successions);
  }

  @Bean
  PlaceLayer keyAreaLayer(ViewerTransactions transactions, LayerMarks marks, Clock clock) {
    return new KeyAreaLayer(transactions, marks, clock);
  }
}
