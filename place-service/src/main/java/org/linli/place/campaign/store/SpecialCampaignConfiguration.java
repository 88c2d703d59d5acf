package org.linli.place.campaign.store;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.linli.commons.idempotency.OnceById;
import org.linli.commons.place.Places;
import org.linli.commons.relocation.FabricFollower;
import org.linli.commons.relocation.Successions;
import org.linli.commons.service.BackgroundLoop;
import org.linli.commons.settings.SettingKind;
import org.linli.commons.settings.Settings;
import org.linli.commons.store.BoundRecords;
import org.linli.commons.store.ViewerTransactions;
import org.linli.place.campaign.CampaignCalendar;
import org.linli.place.campaign.CampaignClock;
import org.linli.place.campaign.CampaignPlanning;
import org.linli.place.campaign.CampaignPremises;
import org.linli.place.campaign.CampaignProgressing;
import org.linli.place.campaign.SpecialCampaignStore;
import org.linli.place.campaign.SpecialCampaigns;
import org.linli.place.inspection.InspectionPlans;
import org.linli.place.premises.PremisesDirectory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class SpecialCampaignConfiguration {

  @Bean
  SettingKind<CampaignCalendar> campaignCalendar() {
    return CampaignCalendar.KIND;
  }

  @Bean
  SpecialCampaignStore specialCampaignStore(ViewerTransactions transactions) {
    return new JdbcSpecialCampaigns(transactions);
  }

  @Bean
  CampaignPremises campaignPremises(
      SpecialCampaignStore store,
      PremisesDirectory directory,
      InspectionPlans plans,
      Places places,
      Settings settings,
      Clock clock) {
    return new CampaignPremises(store, directory, plans, places, settings, clock);
  }

  @Bean
  CampaignProgressing campaignProgressing(
      SpecialCampaignStore store, InspectionPlans plans, Places places, Clock clock) {
    return new CampaignProgressing(store, plans, places, clock);
  }

  @Bean
  SpecialCampaigns specialCampaigns(
      SpecialCampaignStore store,
      CampaignPremises premises,
      CampaignProgressing progressing,
      Places places,
      Clock clock) {
    return new SpecialCampaigns(store, premises, progressing, places, clock);
  }

  @Bean
  CampaignPlanning campaignPlanning(
      SpecialCampaigns campaigns,
      SpecialCampaignStore store,
      CampaignPremises premises,
      InspectionPlans plans,
      Places places,
      Settings settings,
      OnceById once) {
    return new CampaignPlanning(campaigns, store, premises, plans, places, settings, once);
  }

  @Bean
  BackgroundLoop campaignClock(
      SpecialCampaignStore store,
      CampaignPremises premises,
      Clock clock,
      @Value("${linli.campaign-interval:5m}") Duration pause) {
    return new BackgroundLoop(
        Thread.ofPlatform().daemon().name("campaigns"),
        new CampaignClock(store, premises, clock, pause));
  }

  @Bean
  CampaignFollowing campaignFollowing(ViewerTransactions transactions) {
    return new CampaignFollowing(transactions);
  }

  /** Tasks that are done stay where they were done. */
  @Bean
  FabricFollower campaignRelocation(
      ViewerTransactions transactions, Successions successions, Clock clock) {
    return new BoundRecords(
        transactions,
        successions,
        clock,
        List.of(
            new BoundRecords.Bound(
                "special_campaign", "area_code", "over_at is null", BoundRecords.Kind.AREA, false),
            new BoundRecords.Bound(
                "special_campaign_task",
                "area_code",
                "done_at is null",
                BoundRecords.Kind.AREA,
                false)),
        List.of());
  }
}
