package org.linli.place.checklist.web;

import java.util.function.Function;
import org.linli.place.checklist.ChecklistSection;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ChecklistWebConfiguration {

  /** Sections as the contract shows them, for inspections too. */
  @Bean
  Function<ChecklistSection, org.linli.place.api.model.ChecklistSection> shownSections() {
    return ShownChecklists::section;
  }
}
