package org.linli.place.hazard.web;

import java.time.Clock;
import org.linli.commons.place.Places;
import org.linli.commons.printing.PrintFonts;
import org.linli.commons.settings.Settings;
import org.linli.place.hazard.HazardDesk;
import org.linli.place.hazard.HazardGrading;
import org.linli.place.hazard.HazardWork;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class HazardWebConfiguration {

  @Bean
  HazardTexts hazardTexts(MessageSource messages, Settings settings, Places places, Clock clock) {
    return new HazardTexts(messages, settings, places, clock);
  }

  @Bean
  HazardModels hazardModels(
      HazardDesk desk, HazardGrading grading, HazardWork work, HazardTexts texts) {
    return new HazardModels(desk, grading, work, texts);
  }

  @Bean
  HazardsController.Sheets hazardSheets(
      HazardDesk desk,
      Settings settings,
      HazardGrading grading,
      HazardTexts texts,
      PrintFonts fonts) {
    return new HazardsController.Sheets(
        new HazardForms(settings, grading, texts),
        new HazardLedger(texts),
        new HazardPapers(desk, texts, fonts),
        texts);
  }
}
