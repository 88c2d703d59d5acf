package org.linli.commons.importing.store;

import java.util.List;
import org.linli.commons.idempotency.IdempotencyKeys;
import org.linli.commons.importing.ImportJobStore;
import org.linli.commons.importing.ImportJobs;
import org.linli.commons.importing.ImportWorker;
import org.linli.commons.importing.Importer;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * A service that has an {@link Importer} gets {@link ImportJobs} and a worker. Its migrations
 * include {@code classpath:db/importing} and {@code classpath:db/idempotency}.
 */
@AutoConfiguration(afterName = "org.linli.commons.idempotency.store.IdempotencyConfiguration")
@ConditionalOnBean(Importer.class)
class ImportsConfiguration {

  @Bean
  ImportJobStore importJobStore(JdbcClient jdbc, PlatformTransactionManager transactions) {
    return new JdbcImportJobStore(jdbc, transactions);
  }

  @Bean
  ImportWorker importWorker(ImportJobStore store, List<Importer> importers) {
    return new ImportWorker(store, importers, ImportWorker.Pace.NORMAL);
  }

  @Bean
  ImportJobs importJobs(ImportJobStore store, IdempotencyKeys keys, ImportWorker worker) {
    return ImportJobs.of(store, keys, worker);
  }
}
