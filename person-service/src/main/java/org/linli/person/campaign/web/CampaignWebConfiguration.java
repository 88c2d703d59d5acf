package org.linli.person.campaign.web;

import java.time.Clock;
import org.linli.commons.disclosure.DisclosureControl;
import org.linli.commons.place.Places;
import org.linli.commons.printing.PrintFonts;
import org.linli.commons.settings.Settings;
import org.linli.person.campaign.Campaigns;
import org.linli.person.campaign.Households;
import org.linli.person.staff.Directory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class CampaignWebConfiguration {

  @Bean
  HouseholdWords householdWords(
      Campaigns campaigns,
      Households households,
      Directory directory,
      Places places,
      MessageSource messages,
      @Value("${linli.public-url}") String publicUrl) {
    return new HouseholdWords(campaigns, households, directory, places, messages, publicUrl);
  }

  @Bean
  Papers visitPapers(HouseholdWords words, Settings settings, PrintFonts fonts, Clock clock) {
    return new Papers(words, settings, fonts, clock);
  }

  @Bean
  DisclosureControl disclosureControl(@Value("${linli.suppression-threshold}") int threshold) {
    return new DisclosureControl(threshold);
  }
}
