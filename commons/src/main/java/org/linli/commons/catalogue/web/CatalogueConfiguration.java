package org.linli.commons.catalogue.web;

import java.util.OptionalInt;
import org.linli.commons.catalogue.CatalogueReader;
import org.linli.commons.catalogue.FieldCatalogue;
import org.linli.commons.catalogue.RetentionDays;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnResource;
import org.springframework.context.annotation.Bean;

/**
 * For services that have a catalogue of their fields and the operation {@code impact-assessment} in
 * their contract. A service with a retention schedule has a bean {@link RetentionDays}.
 */
@AutoConfiguration
@ConditionalOnProperty("linli.api")
@ConditionalOnResource(resources = "classpath:" + CatalogueReader.FILE)
class CatalogueConfiguration {

  @Bean
  FieldCatalogue fieldCatalogue() {
    return CatalogueReader.load();
  }

  @Bean
  AssessmentController assessmentController(
      FieldCatalogue catalogue, ObjectProvider<RetentionDays> days) {
    return new AssessmentController(
        catalogue,
        rule -> days.stream().findFirst().map(d -> d.find(rule)).orElse(OptionalInt.empty()));
  }
}
