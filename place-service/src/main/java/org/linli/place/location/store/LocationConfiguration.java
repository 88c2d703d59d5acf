package org.linli.place.location.store;

import org.linli.commons.fabric.FabricHolder;
import org.linli.commons.place.Places;
import org.linli.commons.store.ViewerTransactions;
import org.linli.place.location.GridLocations;
import org.linli.place.location.PlaceNumbers;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class LocationConfiguration {

  @Bean
  GridLocations gridLocations(FabricHolder fabric, Places places) {
    return new GridLocations(fabric, places);
  }

  @Bean
  PlaceNumbers placeNumbers(ViewerTransactions transactions) {
    return new JdbcPlaceNumbers(transactions);
  }
}
