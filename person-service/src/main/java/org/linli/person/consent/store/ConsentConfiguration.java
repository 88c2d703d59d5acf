package org.linli.person.consent.store;

import java.time.Clock;
import org.linli.commons.settings.SettingKind;
import org.linli.commons.settings.Settings;
import org.linli.person.consent.ConsentCheck;
import org.linli.person.consent.ConsentNotice;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ConsentConfiguration {

  @Bean
  SettingKind<ConsentNotice> consentNotice() {
    return ConsentNotice.KIND;
  }

  @Bean
  ConsentCheck consentCheck(Settings settings, Clock clock) {
    return new ConsentCheck(settings, clock);
  }
}
