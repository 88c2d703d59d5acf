package org.linli.dispute.agreement.store;

import org.linli.commons.settings.SettingKind;
import org.linli.commons.settings.Settings;
import org.linli.commons.store.ViewerTransactions;
import org.linli.dispute.agreement.AgreementOffers;
import org.linli.dispute.agreement.AgreementStore;
import org.linli.dispute.agreement.Agreements;
import org.linli.dispute.agreement.ClauseTemplates;
import org.linli.dispute.agreement.Confirmations;
import org.linli.dispute.agreement.Performances;
import org.linli.dispute.assignment.Impartiality;
import org.linli.dispute.matter.MatterChanges;
import org.linli.dispute.step.StepOffers;
import org.linli.dispute.work.BothParties;
import org.linli.dispute.work.Owed;
import org.linli.dispute.work.WorkTexts;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

@Configuration(proxyBeanMethods = false)
class AgreementConfiguration {

  @Bean
  AgreementStore agreementStore(ViewerTransactions transactions) {
    return new JdbcAgreements(transactions);
  }

  @Bean
  SettingKind<ClauseTemplates> clauseTemplates() {
    return ClauseTemplates.KIND;
  }

  @Bean
  Agreements agreements(
      MatterChanges changes,
      AgreementStore store,
      Impartiality impartiality,
      BothParties parties,
      WorkTexts texts,
      Owed owed,
      Settings settings) {
    return new Agreements(changes, store, impartiality, parties, texts, owed, settings);
  }

  @Bean
  Performances performances(
      MatterChanges changes, AgreementStore store, WorkTexts texts, Owed owed) {
    return new Performances(changes, store, texts, owed);
  }

  @Bean
  Confirmations confirmations(
      MatterChanges changes,
      AgreementStore store,
      BothParties parties,
      WorkTexts texts,
      Owed owed,
      Settings settings) {
    return new Confirmations(changes, store, parties, texts, owed, settings);
  }

  @Bean
  @Order(60)
  StepOffers agreementOffers(
      AgreementStore store, Confirmations confirmations, Impartiality impartiality) {
    return new AgreementOffers(store, confirmations, impartiality);
  }
}
