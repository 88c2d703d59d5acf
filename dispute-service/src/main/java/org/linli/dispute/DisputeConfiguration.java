package org.linli.dispute;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.time.Clock;
import org.linli.commons.disclosure.DisclosureControl;
import org.linli.commons.fabric.FabricHolder;
import org.linli.commons.store.ViewerTransactions;
import org.linli.dispute.figures.CellShapes;
import org.linli.dispute.figures.FactView;
import org.linli.dispute.figures.Figures;
import org.linli.dispute.figures.Heat;
import org.linli.dispute.figures.Windows;
import org.linli.dispute.figures.store.JdbcFactFeed;
import org.linli.dispute.matter.Categories;
import org.linli.dispute.matter.DisputeStore;
import org.linli.dispute.matter.Disputes;
import org.linli.dispute.matter.store.JdbcCategories;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

@Configuration(proxyBeanMethods = false)
class DisputeConfiguration {

  @Bean
  ViewerTransactions viewerTransactions(
      JdbcClient jdbc, PlatformTransactionManager transactions, FabricHolder fabric) {
    return new ViewerTransactions(jdbc, transactions, fabric);
  }

  @Bean
  Categories categories(JdbcClient jdbc) {
    return new Categories(() -> JdbcCategories.list(jdbc));
  }

  @Bean
  Disputes disputes(
      DisputeStore store, Categories categories, FabricHolder fabric, Clock clock) {
    return new Disputes(store, categories, fabric, clock);
  }

  @Bean
  Windows windows(Categories categories, Clock clock) {
    return new Windows(categories, clock);
  }

  @Bean
  FactsPool factsPool(
      @Value("${spring.datasource.url}") String url,
      @Value("${linli.facts.username}") String username,
      @Value("${linli.facts.password}") String password) {
    HikariConfig config = new HikariConfig();
    config.setPoolName("facts");
    config.setJdbcUrl(url);
    config.setUsername(username);
    config.setPassword(password);
    config.setMaximumPoolSize(2);
    // The role may not exist before the migrations have run; who asks first connects.
    config.setInitializationFailTimeout(-1);
    return new FactsPool(new HikariDataSource(config));
  }

  @Bean
  FactView factView(FactsPool pool) {
    return new FactView(new JdbcFactFeed(pool.dataSource()));
  }

  @Bean
  FactViewStarter factViewStarter(FactView view, FabricHolder fabric) {
    return new FactViewStarter(view, fabric);
  }

  /** Part of readiness under the name {@code figures}. */
  @Bean
  HealthIndicator figuresHealthIndicator(FactView view) {
    return () ->
        (view.isReady() ? Health.up() : Health.outOfService())
            .withDetail("facts", view.size())
            .build();
  }

  @Bean
  DisclosureControl disclosureControl(@Value("${linli.suppression-threshold}") int threshold) {
    return new DisclosureControl(threshold);
  }

  @Bean
  Figures figures(FactView view, DisclosureControl control) {
    return new Figures(view, control);
  }

  @Bean
  CellShapes cellShapes() {
    return new CellShapes();
  }

  @Bean
  Heat heat(CellShapes shapes) {
    return new Heat(shapes);
  }

  /** A pool of its own that is not the application's data source. */
  record FactsPool(HikariDataSource dataSource) implements AutoCloseable {
    @Override
    public void close() {
      dataSource.close();
    }
  }
}
