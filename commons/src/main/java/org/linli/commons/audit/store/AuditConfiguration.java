package org.linli.commons.audit.store;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import javax.sql.DataSource;
import org.linli.commons.access.AreaPaths;
import org.linli.commons.audit.AnchorFile;
import org.linli.commons.audit.Anchorer;
import org.linli.commons.audit.Audit;
import org.linli.commons.audit.AuditLimits;
import org.linli.commons.audit.AuditSearch;
import org.linli.commons.audit.AuditStore;
import org.linli.commons.audit.AuditVerification;
import org.linli.commons.audit.AuditWriter;
import org.linli.commons.audit.ChainedAudit;
import org.linli.commons.audit.Circumstances;
import org.linli.commons.audit.JdbcAuditChain;
import org.linli.commons.audit.SelfCheck;
import org.linli.commons.audit.UnusualRule;
import org.linli.commons.service.BackgroundLoop;
import org.linli.commons.settings.Settings;
import org.linli.commons.store.ViewerTransactions;
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
  AuditStore auditStore(ViewerTransactions transactions) {
    return new JdbcAuditStore(transactions);
  }

  @Bean
  Audit audit(AuditWriter writer, Circumstances.Source circumstances, Clock clock) {
    return new ChainedAudit(writer, circumstances, clock);
  }

  @Bean
  AuditSearch auditSearch(
      AuditStore store,
      ObjectProvider<UnusualRule> rules,
      Audit audit,
      AreaPaths areas,
      Clock clock) {
    return new AuditSearch(store, () -> rules.orderedStream().toList(), audit, areas, clock);
  }

  @Bean
  AuditLimits.Kind auditLimits() {
    return new AuditLimits.Kind();
  }

  @Bean
  UsualRules usualRules(ViewerTransactions transactions, Settings settings, AuditLimits.Kind kind) {
    return new UsualRules(transactions, settings, kind);
  }

  @Bean
  UnusualRule manyFiles(UsualRules rules) {
    return rules::manyFiles;
  }

  @Bean
  UnusualRule refusedAgainAndAgain(UsualRules rules) {
    return rules::refused;
  }

  @Bean
  UnusualRule outsideTheArea(UsualRules rules) {
    return rules::outside;
  }

  @Bean
  UnusualRule breakGlassUsed(UsualRules rules) {
    return rules::breakGlass;
  }

  @Bean
  SelfCheck auditSelfCheck(
      DataSource service,
      Audit audit,
      Clock clock,
      @Value("${linli.audit.anchors:}") String anchors,
      @Value("${spring.application.name}") String name) {
    AuditVerification verification =
        anchors.isEmpty()
            ? AuditVerification.ofDatabase(service)
            : AuditVerification.ofDatabase(
                service, new AuditVerification.Place(Path.of(anchors), name));
    return new SelfCheck(verification, audit, clock);
  }

  /** Not in the first minutes, when everybody signs in; then once a day. */
  @Bean
  BackgroundLoop auditChecks(
      SelfCheck check,
      @Value("${linli.audit.check-after:5m}") Duration first,
      @Value("${linli.audit.check-every:24h}") Duration every) {
    return new BackgroundLoop(
        Thread.ofVirtual().name("audit-checks"),
        wanted -> {
          Thread.sleep(first);
          while (wanted.getAsBoolean()) {
            check.run();
            Thread.sleep(every);
          }
        });
  }

  /**
   * Part of health, not of readiness: a service that cannot carry its anchors out goes on writing
   * entries, and one whose chain was tampered with goes on serving.
   */
  @Bean
  HealthIndicator auditHealthIndicator(ObjectProvider<Anchorer> anchorer, SelfCheck check) {
    return () -> {
      Anchorer found = anchorer.getIfAvailable();
      String fault = found == null ? null : found.fault();
      boolean broken = check.last().state() == SelfCheck.State.BROKEN;
      Health.Builder health = broken || fault != null ? Health.down() : Health.up();
      return health
          .withDetail("chain", check.last().state())
          .withDetail(
              "anchors", found == null ? "none are kept" : fault == null ? "up to date" : fault)
          .build();
    };
  }
}
