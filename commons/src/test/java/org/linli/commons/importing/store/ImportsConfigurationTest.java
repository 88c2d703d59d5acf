package org.linli.commons.importing.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.linli.commons.idempotency.IdempotencyKeys;
import org.linli.commons.importing.ImportDatabase;
import org.linli.commons.importing.ImportJobs;
import org.linli.commons.importing.ImportRun;
import org.linli.commons.importing.Importer;
import org.linli.commons.importing.MappingShape;
import org.linli.commons.testing.PostgisForTests;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;

class ImportsConfigurationTest {
  @Test
  void anApplicationWithAnImporterGetsImportJobs() {
    try (ConfigurableApplicationContext context = start(WithImporter.class)) {
      assertThat(context.getBean(ImportJobs.class).page("mei", null, 10).items()).isEmpty();
    }
  }

  @Test
  void anApplicationWithoutImporterGetsKeysOnly() {
    try (ConfigurableApplicationContext context = start(WithoutImporter.class)) {
      assertThat(context.getBeansOfType(ImportJobs.class)).isEmpty();
      assertThat(context.getBeansOfType(IdempotencyKeys.class)).hasSize(1);
    }
  }

  private static ConfigurableApplicationContext start(Class<?> application) {
    PostgisForTests.Database database = ImportDatabase.create();
    return new SpringApplicationBuilder(application)
        .web(WebApplicationType.NONE)
        .properties(
            "spring.datasource.url=" + database.jdbcUrl(),
            "spring.datasource.username=" + database.appUser(),
            "spring.datasource.password=" + database.password(database.appUser()),
            "spring.flyway.enabled=false")
        .run();
  }

  @SpringBootConfiguration
  @EnableAutoConfiguration
  static class WithoutImporter {}

  @SpringBootConfiguration
  @EnableAutoConfiguration
  static class WithImporter {
    @Bean
    Importer importer() {
      return new Importer() {
        @Override
        public List<MappingShape> shapes() {
          return List.of(MappingShape.of("things"));
        }

        @Override
        public void run(ImportRun run) {
          throw new UnsupportedOperationException("nothing is imported here");
        }
      };
    }
  }
}
