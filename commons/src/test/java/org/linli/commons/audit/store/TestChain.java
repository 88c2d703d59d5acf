package org.linli.commons.audit.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import org.linli.commons.audit.AuditChain;
import org.linli.commons.testing.PostgisForTests;
import tools.jackson.databind.json.JsonMapper;

/** The chain of the product, for tests that have no application context. */
public final class TestChain {
  private TestChain() {}

  /** As one copy of a service has it. */
  public static AuditChain of(PostgisForTests.Database database) {
    HikariConfig config = new HikariConfig();
    config.setJdbcUrl(database.jdbcUrl());
    config.setUsername(database.appUser());
    config.setPassword(database.password(database.appUser()));
    try {
      return JdbcAuditChain.beside(new HikariDataSource(config), new JsonMapper());
    } catch (SQLException e) {
      throw new AssertionError(e);
    }
  }
}
