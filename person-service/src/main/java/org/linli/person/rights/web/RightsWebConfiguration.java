package org.linli.person.rights.web;

import java.time.Clock;
import org.linli.commons.catalogue.FieldCatalogue;
import org.linli.commons.catalogue.RetentionDays;
import org.linli.commons.printing.PrintFonts;
import org.linli.person.rights.Offices;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class RightsWebConfiguration {

  @Bean
  MyDataTexts myDataTexts(
      MessageSource messages,
      FieldCatalogue catalogue,
      RetentionDays days,
      ObjectProvider<Offices> offices) {
    return new MyDataTexts(messages, catalogue, days, offices.stream().toList());
  }

  @Bean
  MyDataPrint myDataPrint(MyDataTexts texts, PrintFonts fonts, Clock clock) {
    return new MyDataPrint(texts, fonts, clock);
  }
}
