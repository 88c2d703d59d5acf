package org.linli.dispute.mediation.store;

import org.linli.commons.settings.Settings;
import org.linli.commons.store.ViewerTransactions;
import org.linli.dispute.assignment.Impartiality;
import org.linli.dispute.matter.MatterChanges;
import org.linli.dispute.mediation.MediationOffers;
import org.linli.dispute.mediation.MediationStore;
import org.linli.dispute.mediation.Mediations;
import org.linli.dispute.mediation.Pauses;
import org.linli.dispute.mediation.Sessions;
import org.linli.dispute.step.StepOffers;
import org.linli.dispute.work.BothParties;
import org.linli.dispute.work.Owed;
import org.linli.dispute.work.WorkTexts;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

@Configuration(proxyBeanMethods = false)
class MediationConfiguration {

  /** Both the store and {@link org.linli.dispute.mediation.FailedMediations}. */
  @Bean
  JdbcMediations mediationStore(ViewerTransactions transactions) {
    return new JdbcMediations(transactions);
  }

  @Bean
  Mediations mediations(
      MatterChanges changes,
      MediationStore store,
      Impartiality impartiality,
      BothParties parties,
      WorkTexts texts,
      Owed owed) {
    return new Mediations(changes, store, impartiality, parties, texts, owed);
  }

  @Bean
  Sessions mediationSessions(
      MatterChanges changes,
      MediationStore store,
      Impartiality impartiality,
      BothParties parties,
      WorkTexts texts) {
    return new Sessions(changes, store, impartiality, parties, texts);
  }

  @Bean
  Pauses pauses(
      MatterChanges changes,
      MediationStore store,
      Impartiality impartiality,
      BothParties parties,
      WorkTexts texts,
      Owed owed,
      Settings settings) {
    return new Pauses(changes, store, impartiality, parties, texts, owed, settings);
  }

  @Bean
  @Order(50)
  StepOffers mediationOffers(MediationStore store, Impartiality impartiality) {
    return new MediationOffers(store, impartiality);
  }
}
