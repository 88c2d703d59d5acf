package org.linli.place.location.store;

import java.time.Duration;
import org.linli.commons.fabric.FabricHolder;
import org.linli.commons.place.Places;
import org.linli.commons.service.BackgroundLoop;
import org.linli.commons.store.ViewerTransactions;
import org.linli.place.location.FabricFollower;
import org.linli.place.location.Following;
import org.linli.place.location.GridLocations;
import org.linli.place.location.PlaceNumbers;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
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

  @Bean
  BackgroundLoop followingTheFabric(
      FabricHolder fabric,
      ObjectProvider<FabricFollower> followers,
      @Value("${linli.fabric-following-pause:1s}") Duration pause) {
    return new BackgroundLoop(
        Thread.ofVirtual().name("following-the-fabric"),
        new Following(fabric, () -> followers.orderedStream().toList(), pause));
  }
}
