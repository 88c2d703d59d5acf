package org.linli.place.premises.web;

import java.time.Clock;
import org.linli.commons.fabric.FabricHolder;
import org.linli.commons.place.Places;
import org.linli.commons.printing.PrintFonts;
import org.linli.commons.settings.Settings;
import org.linli.place.premises.PremisesReading;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class PremisesWebConfiguration {

  @Bean
  PremisesWords premisesWords(
      Places places, FabricHolder fabric, Settings settings, PremisesReading reading, Clock clock) {
    return new PremisesWords(places, fabric, settings, reading, clock);
  }

  @Bean
  Plates plates(
      MessageSource messages, PrintFonts fonts, @Value("${linli.public-url}") String publicUrl) {
    return new Plates(messages, fonts, publicUrl);
  }
}
