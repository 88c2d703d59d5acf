package org.linli.commons.audit.store;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import javax.sql.DataSource;
import org.linli.commons.audit.AnchorFile;
import org.linli.commons.audit.Anchorer;
import org.linli.commons.audit.Audit;
import org.linli.commons.audit.AuditWriter;
import org.linli.commons.audit.ChainedAudit;
import org.linli.commons.audit.Circumstances;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import tools.jackson.databind.json.JsonMapper;

/**
 * For services that say in {@code linli.api} where their operations begin and have {@code db/audit}
 * among their migrations: {@link Audit}. Its chain is anchored where {@code linli.audit.anchors}
 * names a folder.
 */
@AutoConfiguration(
    afterName = "org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration")
@ConditionalOnProperty("linli.api")
class AuditConfiguration {

  @Bean
  JdbcAuditChain auditChain(DataSource service, JsonMapper json) throws SQLException {
    return JdbcAuditChain.beside(service, json);
  }

  @Bean
  @ConditionalOnExpression("!'${linli.audit.anchors:}'.isEmpty()")
  Anchorer anchorer(
      JdbcAuditChain chain,
      Clock clock,
      @Value("${linli.audit.anchors}") Path folder,
      @Value("${linli.audit.signing-key}") String key,
      @Value("${linli.audit.anchor-every:1s}") Duration pause,
      @Value("${spring.application.name}") String service) {
    return new Anchorer(chain, new AnchorFile(folder, service, key), clock, pause);
  }

  @Bean
  AuditWriter auditWriter(JdbcAuditChain chain, ObjectProvider<Anchorer> anchorer) {
    return new AuditWriter(chain, () -> anchorer.ifAvailable(Anchorer::grown));
  }

  @Bean
  Audit audit(AuditWriter writer, Circumstances.Source circumstances, Clock clock) {
    return new ChainedAudit(writer, circumstances, clock);
  }

  /**
   * Part of health, not of readiness: a service that cannot carry its anchors out goes on writing
   * entries.
   */
  @Bean
  HealthIndicator auditHealthIndicator(ObjectProvider<Anchorer> anchorer) {
    return () -> {
      Anchorer found = anchorer.getIfAvailable();
      if (found == null) {
        return Health.unknown().withDetail("anchors", "none are kept").build();
      }
      String fault = found.fault();
      return fault == null
          ? Health.up().build()
          : Health.down().withDetail("anchors", fault).build();
    };
  }
}
