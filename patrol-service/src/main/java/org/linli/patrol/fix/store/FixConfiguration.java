package org.linli.patrol.fix.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.time.Clock;
import java.time.Duration;
import org.linli.commons.audit.Audit;
import org.linli.commons.fabric.FabricHolder;
import org.linli.commons.service.BackgroundLoop;
import org.linli.commons.settings.Settings;
import org.linli.commons.store.ViewerTransactions;
import org.linli.patrol.fix.Carriers;
import org.linli.patrol.fix.Duties;
import org.linli.patrol.fix.FixKeeping;
import org.linli.patrol.fix.FixStore;
import org.linli.patrol.fix.Fixes;
import org.linli.patrol.shift.Shifts;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class FixConfiguration {

  @Bean
  IngestPool ingestPool(
      @Value("${spring.datasource.url}") String url,
      @Value("${linli.ingest.username}") String username,
      @Value("${linli.ingest.password}") String password,
      @Value("${linli.ingest.connections}") int connections) {
    HikariConfig config = new HikariConfig();
    config.setPoolName("ingest");
    config.setJdbcUrl(url);
    config.setUsername(username);
    config.setPassword(password);
    config.setAutoCommit(false);
    config.setMaximumPoolSize(connections);
    config.setMinimumIdle(1);
    // Before the migrations have run there is nothing to write to; who comes first connects.
    config.setInitializationFailTimeout(-1);
    return new IngestPool(new HikariDataSource(config));
  }

  @Bean
  FixStore fixStore(ViewerTransactions transactions, IngestPool ingest) {
    return new JdbcFixes(transactions, new FixWriting(ingest.dataSource()));
  }

  @Bean
  Fixes fixes(
      FixStore store,
      Carriers carriers,
      Shifts shifts,
      FabricHolder fabric,
      Settings settings,
      Clock clock) {
    return new Fixes(store, carriers, new Duties(shifts, clock), fabric, settings, clock);
  }

  @Bean
  FixKeeping fixKeeping(FixStore store, Settings settings, Audit audit, Clock clock) {
    return new FixKeeping(store, settings, audit, clock);
  }

  /** By the hour, so that no fix outlives its days by much; what failed is tried in the next. */
  @Bean
  BackgroundLoop fixKeeper(
      FixKeeping keeping, @Value("${linli.fix-keeping-every:1h}") Duration pause) {
    return new BackgroundLoop(
        Thread.ofVirtual().name("fix-keeping"),
        wanted -> {
          while (wanted.getAsBoolean()) {
            try {
              keeping.run();
            } catch (RuntimeException e) {
              LoggerFactory.getLogger(FixKeeping.class).error("ending old fixes failed", e);
            }
            Thread.sleep(pause);
          }
        });
  }

  /** A pool beside the application's data source, not in its place. */
  record IngestPool(HikariDataSource dataSource) implements AutoCloseable {
    @Override
    public void close() {
      dataSource.close();
    }
  }
}
