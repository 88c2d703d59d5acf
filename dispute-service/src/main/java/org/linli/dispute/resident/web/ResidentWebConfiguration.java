package org.linli.dispute.resident.web;

import java.time.Clock;
import org.linli.commons.fabric.FabricHolder;
import org.linli.commons.settings.Settings;
import org.linli.commons.upload.Vetting;
import org.linli.dispute.matter.Categories;
import org.linli.dispute.matter.MatterChanges;
import org.linli.dispute.resident.HeldPhotos;
import org.linli.dispute.unit.Units;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ResidentWebConfiguration {

  @Bean
  TicketTexts ticketTexts(MessageSource messages, Units units, Categories categories) {
    return new TicketTexts(messages, units, categories);
  }

  @Bean
  FormAnswers formAnswers(
      FabricHolder fabric, Categories categories, Settings settings, TicketTexts texts) {
    return new FormAnswers(fabric, categories, settings, texts);
  }

  @Bean
  ResidentController.Photos residentPhotos(
      Vetting vetting, MatterChanges changes, HeldPhotos held, Clock clock) {
    return new ResidentController.Photos(vetting, changes, held, clock);
  }

  @Bean
  Posters posters(@Value("${linli.public-url}") String publicUrl) {
    return new Posters(publicUrl);
  }
}
