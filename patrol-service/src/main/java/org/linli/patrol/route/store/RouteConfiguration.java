package org.linli.patrol.route.store;

import java.time.Clock;
import org.linli.commons.fabric.FabricHolder;
import org.linli.commons.idempotency.OnceById;
import org.linli.commons.place.Places;
import org.linli.commons.store.ViewerTransactions;
import org.linli.patrol.route.RouteStore;
import org.linli.patrol.route.Routes;
import org.linli.patrol.team.Coordination;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class RouteConfiguration {

  @Bean
  RouteStore routeStore(ViewerTransactions transactions, OnceById once) {
    return new JdbcRoutes(transactions, once);
  }

  @Bean
  Routes routes(
      RouteStore store,
      Places places,
      FabricHolder fabric,
      Coordination coordination,
      Clock clock) {
    return new Routes(store, places, fabric, coordination, clock);
  }
}
