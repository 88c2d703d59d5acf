package org.linli.person.grant.store;

import java.time.Clock;
import org.linli.commons.fabric.FabricHolder;
import org.linli.person.grant.GrantStore;
import org.linli.person.grant.Grants;
import org.linli.person.grant.Keeper;
import org.linli.person.grant.StandIns;
import org.linli.person.grant.Turning;
import org.linli.person.staff.StaffStore;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class GrantConfiguration {

  @Bean
  Keeper keeper(StaffStore staff, GrantStore grants, FabricHolder fabric, Clock clock) {
    return new Keeper(staff, grants, fabric, clock);
  }

  @Bean
  Grants grants(
      StaffStore staff, GrantStore store, Keeper keeper, FabricHolder fabric, Clock clock) {
    return new Grants(staff, store, keeper, fabric, clock);
  }

  @Bean
  StandIns standIns(
      StaffStore staff,
      GrantStore store,
      Grants grants,
      Keeper keeper,
      FabricHolder fabric,
      Clock clock) {
    return new StandIns(staff, store, grants, keeper, fabric, clock);
  }

  @Bean
  Turning turning(StaffStore store, GrantStore grants, Clock clock) {
    return new Turning(store, grants, clock);
  }
}
