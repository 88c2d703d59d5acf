package org.linli.commons.audit.web;

import org.linli.commons.audit.Circumstances;
import org.linli.commons.audit.ReadPurpose;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;

/** What the audit takes from requests, for services that say where their API begins. */
@AutoConfiguration
@ConditionalOnProperty("linli.api")
class AuditWebConfiguration {

  @Bean
  ReadPurpose readPurpose() {
    return new HeaderPurpose();
  }

  @Bean
  Circumstances.Source circumstances(ReadPurpose purpose) {
    return new RequestCircumstances(purpose);
  }
}
