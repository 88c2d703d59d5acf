package org.linli.patrol.team.store;

import java.time.Clock;
import org.linli.commons.fabric.FabricHolder;
import org.linli.commons.idempotency.OnceById;
import org.linli.commons.place.Places;
import org.linli.commons.store.ViewerTransactions;
import org.linli.patrol.quality.OwnTeams;
import org.linli.patrol.team.Coordination;
import org.linli.patrol.team.TeamStore;
import org.linli.patrol.team.Teams;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class TeamConfiguration {

  @Bean
  Coordination coordination(FabricHolder fabric) {
    return new Coordination(fabric);
  }

  @Bean
  TeamStore teamStore(ViewerTransactions transactions, OnceById once) {
    return new JdbcTeams(transactions, once);
  }

  @Bean
  Teams teams(TeamStore store, Places places, Coordination coordination, Clock clock) {
    return new Teams(store, places, coordination, clock);
  }

  @Bean
  OwnTeams ownTeams(Teams teams, Clock clock) {
    return shift ->
        teams.wasMember(
            shift.team(),
            shift.checkIn().atZone(clock.getZone()).toLocalDate(),
            shift::wasNotOverAt);
  }
}
