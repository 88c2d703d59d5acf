package org.linli.person.volunteer.web;

import org.linli.commons.place.Places;
import org.linli.commons.settings.Settings;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class VolunteerWebConfiguration {

  @Bean
  VolunteerWords volunteerWords(Places places, Settings settings, MessageSource messages) {
    return new VolunteerWords(places, settings, messages);
  }
}
