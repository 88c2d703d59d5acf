package org.linli.patrol.fix.web;

import org.linli.commons.audit.Audit;
import org.linli.patrol.fix.Fixes;
import org.linli.patrol.fix.TrackImports;
import org.linli.patrol.shift.Shifts;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;

@Configuration(proxyBeanMethods = false)
class FixWebConfiguration {

  @Bean
  FixWords fixWords(MessageSource messages) {
    return new FixWords(messages);
  }

  @Bean
  TrackImports trackImports(Fixes fixes, Shifts shifts, Audit audit, JsonMapper json) {
    return new TrackImports(fixes, shifts, audit, json);
  }
}
