package org.linli.dispute.held.web;

import java.time.Clock;
import org.linli.commons.catalogue.FieldCatalogue;
import org.linli.dispute.matter.Categories;
import org.linli.dispute.unit.Units;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class HeldWebConfiguration {

  @Bean
  HeldWords heldWords(
      MessageSource messages,
      Units units,
      Categories categories,
      FieldCatalogue catalogue,
      Clock clock) {
    return new HeldWords(messages, units, categories, catalogue, clock.getZone());
  }
}
