package org.linli.dispute.figures.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import org.linli.dispute.figures.FactFeed;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class FactsConfiguration {

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
    // Before the migrations have run there is nothing to read; who asks first connects.
    config.setInitializationFailTimeout(-1);
    return new FactsPool(new HikariDataSource(config));
  }

  @Bean
  FactFeed factFeed(FactsPool pool) {
    return new JdbcFactFeed(pool.dataSource());
  }

  /** A pool beside the application's data source, not in its place. */
  record FactsPool(HikariDataSource dataSource) implements AutoCloseable {
    @Override
    public void close() {
      dataSource.close();
    }
  }
}
