package org.linli.place.checklist.store;

import java.time.Clock;
import org.linli.commons.idempotency.OnceById;
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
  Checklists checklists(ChecklistStore store, Clock clock) {
    return new Checklists(store, clock);
  }

  @Bean
  ApplicationRunner shippedChecklists(ChecklistStore store, Clock clock) {
    return arguments -> new ShippedChecklists(store, clock).publish();
  }
}
