package org.linli.commons.audit.store;

import java.sql.SQLException;
import java.time.Clock;
import javax.sql.DataSource;
import org.linli.commons.audit.Audit;
import org.linli.commons.audit.AuditWriter;
import org.linli.commons.audit.ChainedAudit;
import org.linli.commons.audit.Circumstances;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import tools.jackson.databind.json.JsonMapper;

/**
 * For services that say in {@code linli.api} where their operations begin and have {@code db/audit}
 * among their migrations: {@link Audit}.
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
  AuditWriter auditWriter(JdbcAuditChain chain) {
    return new AuditWriter(chain, () -> {});
  }

  @Bean
  Audit audit(AuditWriter writer, Circumstances.Source circumstances, Clock clock) {
    return new ChainedAudit(writer, circumstances, clock);
  }
}
