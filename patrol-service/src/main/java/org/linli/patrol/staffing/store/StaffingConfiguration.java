package org.linli.patrol.staffing.store;

import java.time.Clock;
import org.linli.commons.place.Places;
import org.linli.commons.store.ViewerTransactions;
import org.linli.patrol.staffing.Staffing;
import org.linli.patrol.staffing.StaffingStore;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class StaffingConfiguration {

  @Bean
  StaffingStore staffingStore(ViewerTransactions transactions) {
    return new JdbcStaffing(transactions);
  }

  @Bean
  Staffing staffing(StaffingStore store, Places places, Clock clock) {
    return new Staffing(store, places, clock);
  }
}
