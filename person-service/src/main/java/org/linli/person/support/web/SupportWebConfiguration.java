package org.linli.person.support.web;

import java.time.Clock;
import org.linli.commons.fabric.FabricHolder;
import org.linli.commons.printing.PrintFonts;
import org.linli.commons.settings.Settings;
import org.linli.commons.ticket.TicketProofs;
import org.linli.commons.ticket.TicketRules;
import org.linli.commons.upload.Vetting;
import org.linli.person.consent.ConsentCheck;
import org.linli.person.support.CaseChanges;
import org.linli.person.support.CaseReading;
import org.linli.person.support.Looks;
import org.linli.person.support.SupportConsents;
import org.linli.person.support.SupportEnds;
import org.linli.person.support.SupportRequests;
import org.linli.person.support.SupportWork;
import org.linli.person.support.Workers;
import org.linli.person.ticket.Tickets;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class SupportWebConfiguration {

  @Bean
  ConsentModels consentModels(
      ConsentCheck check, Settings settings, Vetting vetting, MessageSource messages) {
    return new ConsentModels(check, settings, vetting, messages);
  }

  @Bean
  CaseModels supportCaseModels(
      ConsentModels consents,
      Settings settings,
      FabricHolder fabric,
      Workers workers,
      MessageSource messages,
      Clock clock) {
    return new CaseModels(consents, settings, fabric, workers, messages, clock);
  }

  @Bean
  SupportForms supportForms(
      Settings settings,
      FabricHolder fabric,
      ConsentModels consents,
      CaseModels models,
      TicketRules rules) {
    return new SupportForms(settings, fabric, consents, models, rules);
  }

  @Bean
  Receipts consentReceipts(
      ConsentModels consents,
      ConsentCheck check,
      MessageSource messages,
      PrintFonts fonts,
      Clock clock,
      @Value("${linli.public-url}") String publicUrl) {
    return new Receipts(consents, check, messages, fonts, clock, publicUrl);
  }

  @Bean
  CaseUse supportCaseUse(
      CaseReading reading,
      SupportRequests requests,
      SupportWork work,
      SupportConsents consents,
      SupportEnds ends,
      CaseChanges changes,
      Looks looks) {
    return new CaseUse(reading, requests, work, consents, ends, changes, looks);
  }

  @Bean
  Doors supportDoors(TicketProofs proofs, Tickets tickets) {
    return new Doors(proofs, tickets);
  }
}
