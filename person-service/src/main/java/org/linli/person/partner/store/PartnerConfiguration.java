package org.linli.person.partner.store;

import org.linli.commons.store.ViewerTransactions;
import org.linli.commons.ticket.SigningKey;
import org.linli.person.consent.ConsentCheck;
import org.linli.person.partner.LinkStore;
import org.linli.person.partner.PartnerLinks;
import org.linli.person.partner.PartnerPage;
import org.linli.person.support.CaseChanges;
import org.linli.person.support.SupportDesk;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class PartnerConfiguration {

  @Bean
  LinkStore linkStore(ViewerTransactions transactions) {
    return new JdbcLinks(transactions);
  }

  @Bean
  PartnerLinks partnerLinks(
      CaseChanges changes,
      SupportDesk.Kept kept,
      LinkStore links,
      ConsentCheck check,
      SigningKey key) {
    return new PartnerLinks(changes, kept, links, check, key);
  }

  @Bean
  PartnerPage partnerPage(
      ViewerTransactions transactions,
      CaseChanges changes,
      SupportDesk.Kept kept,
      LinkStore links) {
    return new PartnerPage(transactions, changes, kept, links);
  }
}
