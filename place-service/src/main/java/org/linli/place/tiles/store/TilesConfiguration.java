package org.linli.place.tiles.store;

import org.linli.commons.fabric.FabricHolder;
import org.linli.commons.store.ViewerTransactions;
import org.linli.place.tiles.LayerMarks;
import org.linli.place.tiles.PlaceLayer;
import org.linli.place.tiles.PlaceTiles;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class TilesConfiguration {

  @Bean
  LayerMarks layerMarks(ViewerTransactions transactions) {
    return new JdbcLayerMarks(transactions);
  }

  @Bean
  PlaceTiles placeTiles(ObjectProvider<PlaceLayer> layers, FabricHolder fabric) {
    return new PlaceTiles(() -> layers.orderedStream().toList(), fabric);
  }
}
