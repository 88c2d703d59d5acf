package org.linli.commons.importing.answer;

import org.linli.commons.importing.ImportJobs;
import org.linli.commons.problem.Problems;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;

/** A service that imports answers about its imports. */
@AutoConfiguration(afterName = "org.linli.commons.importing.store.ImportsConfiguration")
@ConditionalOnBean(ImportJobs.class)
class ImportAnswersConfiguration {

  @Bean
  ImportAnswers importAnswers(ImportJobs jobs, Problems problems, MessageSource messages) {
    return new ImportAnswers(jobs, problems, messages);
  }
}
