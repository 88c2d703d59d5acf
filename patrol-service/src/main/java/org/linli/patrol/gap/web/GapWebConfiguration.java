package org.linli.patrol.gap.web;

import java.time.Clock;
import org.linli.commons.place.Places;
import org.linli.commons.settings.Settings;
import org.linli.patrol.whereabouts.PlacesNote;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class GapWebConfiguration {

  @Bean
  GapWords gapWords(
      Places places, PlacesNote note, Settings settings, MessageSource messages, Clock clock) {
    return new GapWords(places, note, settings, messages, clock);
  }

  @Bean
  GapSheet gapSheet(GapWords words, Places places, PlacesNote note, Clock clock) {
    return new GapSheet(words, places, note, clock);
  }
}
