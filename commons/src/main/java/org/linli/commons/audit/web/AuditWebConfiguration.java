package org.linli.commons.audit.web;

import java.time.Clock;
import java.util.Map;
import org.linli.commons.access.AreaPaths;
import org.linli.commons.audit.AuditWriter;
import org.linli.commons.audit.Circumstances;
import org.linli.commons.audit.ReadPurpose;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;
import tools.jackson.databind.json.JsonMapper;

/** The audit over HTTP, for services that say in {@code linli.api} where their API begins. */
@AutoConfiguration
@ConditionalOnProperty("linli.api")
@Import(AuditController.class)
class AuditWebConfiguration {

  @Bean
  ReadPurpose readPurpose() {
    return new HeaderPurpose();
  }

  @Bean
  Circumstances.Source circumstances(ReadPurpose purpose, AreaPaths areas) {
    return new RequestCircumstances(purpose, areas);
  }

  @Bean
  AuditWords auditWords(MessageSource messages, JsonMapper json) {
    return new AuditWords(messages, json);
  }

  @Bean
  RefusedCalls refusedCalls(
      AuditWriter writer, AreaPaths areas, Environment environment, Clock clock) {
    Map<String, String> subjects =
        Binder.get(environment)
            .bind("linli.audit.subjects", Bindable.mapOf(String.class, String.class))
            .orElse(Map.of());
    return new RefusedCalls(writer, areas, subjects, clock);
  }
}
