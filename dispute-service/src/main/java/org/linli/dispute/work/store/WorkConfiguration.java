package org.linli.dispute.work.store;

import java.time.Clock;
import org.linli.commons.sealing.Seal;
import org.linli.commons.store.ViewerTransactions;
import org.linli.dispute.duty.Duties;
import org.linli.dispute.matter.Parties;
import org.linli.dispute.step.StepOffers;
import org.linli.dispute.unit.Units;
import org.linli.dispute.work.BothParties;
import org.linli.dispute.work.NeighbourOffers;
import org.linli.dispute.work.Owed;
import org.linli.dispute.work.WorkTexts;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

@Configuration(proxyBeanMethods = false)
class WorkConfiguration {

  @Bean
  WorkTexts workTexts(ViewerTransactions transactions, Seal seal, Clock clock) {
    return new JdbcWorkTexts(transactions, seal, clock);
  }

  @Bean
  BothParties bothParties(Parties parties, ViewerTransactions transactions) {
    return new BothParties(parties, new JdbcScans(transactions));
  }

  @Bean
  Owed owed(Duties duties, Clock clock) {
    return new Owed(duties, clock);
  }

  @Bean
  @Order(20)
  StepOffers neighbourOffers(Duties duties, Units units) {
    return new NeighbourOffers(duties, units);
  }
}
