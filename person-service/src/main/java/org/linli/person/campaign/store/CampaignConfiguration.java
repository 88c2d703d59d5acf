package org.linli.person.campaign.store;

import java.time.Clock;
import org.linli.commons.audit.Audit;
import org.linli.commons.idempotency.IdempotencyKeys;
import org.linli.commons.idempotency.OnceById;
import org.linli.commons.place.Places;
import org.linli.commons.sealing.Seal;
import org.linli.commons.settings.SettingKind;
import org.linli.commons.settings.Settings;
import org.linli.commons.store.ViewerTransactions;
import org.linli.commons.ticket.Intake;
import org.linli.person.campaign.Asking;
import org.linli.person.campaign.CampaignStore;
import org.linli.person.campaign.Campaigns;
import org.linli.person.campaign.HouseholdStore;
import org.linli.person.campaign.HouseholdTrail;
import org.linli.person.campaign.Households;
import org.linli.person.campaign.VisitTexts;
import org.linli.person.campaign.VisitWorkers;
import org.linli.person.grant.GrantStore;
import org.linli.person.rights.HeldData;
import org.linli.person.rights.RetentionTask;
import org.linli.person.staff.Directory;
import org.linli.person.ticket.Tickets;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class CampaignConfiguration {

  @Bean
  SettingKind<VisitTexts> visitNoticeKind() {
    return VisitTexts.NOTICE;
  }

  @Bean
  SettingKind<VisitTexts> visitLetterKind() {
    return VisitTexts.LETTER;
  }

  @Bean
  CampaignStore campaignStore(ViewerTransactions transactions, IdempotencyKeys keys, Clock clock) {
    return new JdbcCampaigns(transactions, keys, clock);
  }

  @Bean
  HouseholdStore householdStore(ViewerTransactions transactions, Seal seal, IdempotencyKeys keys) {
    return new JdbcHouseholds(transactions, seal, new OnceById(keys));
  }

  @Bean
  HouseholdTrail householdTrail(Audit audit) {
    return new HouseholdTrail(audit);
  }

  @Bean
  Campaigns campaigns(
      CampaignStore store,
      HouseholdStore households,
      Places places,
      Settings settings,
      Clock clock) {
    return new Campaigns(store, households, places, settings, clock);
  }

  @Bean
  Asking asking(
      HouseholdStore store,
      Campaigns campaigns,
      Intake intake,
      Tickets tickets,
      HouseholdTrail trail,
      Places places,
      Settings settings,
      Clock clock) {
    return new Asking(
        store, campaigns, new Asking.Door(intake, tickets), trail, places, settings, clock);
  }

  @Bean
  VisitWorkers visitWorkers(
      Directory directory,
      GrantStore grants,
      ViewerTransactions transactions,
      Places places,
      Clock clock) {
    return new StaffVisitWorkers(directory, grants, transactions, places, clock);
  }

  @Bean
  Households households(
      HouseholdStore store,
      Campaigns campaigns,
      HouseholdTrail trail,
      VisitWorkers workers,
      Places places,
      Clock clock) {
    return new Households(store, campaigns, trail, workers, places, clock);
  }

  @Bean
  HeldData householdData(HouseholdStore store, Places places) {
    return new HouseholdData(store, places);
  }

  @Bean
  RetentionTask householdRetention(HouseholdStore store, Tickets tickets, Clock clock) {
    return new HouseholdRetention(store, tickets, clock);
  }
}
