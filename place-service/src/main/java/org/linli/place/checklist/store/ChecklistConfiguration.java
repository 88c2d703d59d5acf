package org.linli.place.checklist.store;

import java.time.Clock;
import org.linli.commons.fabric.FabricHolder;
import org.linli.commons.idempotency.OnceById;
import org.linli.commons.settings.Settings;
import org.linli.commons.store.ViewerTransactions;
import org.linli.place.checklist.ChecklistStore;
import org.linli.place.checklist.Checklists;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ChecklistConfiguration {

  @Bean
  ChecklistStore checklistStore(ViewerTransactions transactions, OnceById once) {
    return new JdbcChecklists(transactions, once);
  }

  @Bean
  Checklists checklists(ChecklistStore store, Settings settings, FabricHolder areas, Clock clock) {
    return new Checklists(store, settings, areas, clock);
  }

  @Bean
  ApplicationRunner shippedChecklists(ChecklistStore store, Clock clock) {
    return arguments -> new ShippedChecklists(store, clock).publish();
  }
}
