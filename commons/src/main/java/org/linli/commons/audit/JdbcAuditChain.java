package org.linli.commons.audit;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.springframework.dao.DataAccessResourceFailureException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The function {@code audit_append}, over a connection of its own: whoever waits for an entry may
 * hold one of the service's, and the last of them must not wait for itself.
 */
public final class JdbcAuditChain implements AuditChain, AutoCloseable {

  private final DataSource connections;
  private final JsonMapper json;

  public JdbcAuditChain(DataSource connections, JsonMapper json) {
    this.connections = connections;
    this.json = json;
  }

  /**
   * With a pool of one connection like those of this pool.
   *
   * @throws SQLException never, but the pool is asked whether it is one
   */
  public static JdbcAuditChain beside(DataSource service, JsonMapper json) throws SQLException {
    if (!service.isWrapperFor(HikariDataSource.class)) {
      return keeping(service, json);
    }
    HikariConfig config = new HikariConfig();
    service.unwrap(HikariDataSource.class).copyStateTo(config);
    return new JdbcAuditChain(poolOfOne(config), json);
  }

  /** With one connection of these, kept open. */
  public static JdbcAuditChain keeping(DataSource connections, JsonMapper json) {
    HikariConfig config = new HikariConfig();
    config.setDataSource(connections);
    return new JdbcAuditChain(poolOfOne(config), json);
  }

  private static HikariDataSource poolOfOne(HikariConfig config) {
    config.setPoolName("audit");
    config.setMaximumPoolSize(1);
    config.setMinimumIdle(1);
    config.setConnectionTimeout(TimeUnit.SECONDS.toMillis(5));
    // The service's own pool tells whether the database is there.
    config.setInitializationFailTimeout(-1);
    config.setMetricsTrackerFactory(null);
    return new HikariDataSource(config);
  }

  @Override
  public void append(List<AuditDraft> drafts) {
    ArrayNode entries = json.createArrayNode();
    drafts.forEach(draft -> entries.add(node(draft)));
    try (Connection connection = connections.getConnection();
        PreparedStatement statement =
            connection.prepareStatement("select audit_append(cast(? as json))")) {
      statement.setString(1, json.writeValueAsString(entries));
      statement.execute();
    } catch (SQLException e) {
      throw new DataAccessResourceFailureException("the audit chain cannot grow", e);
    }
  }

  @Override
  public Optional<Head> head() {
    try (Connection connection = connections.getConnection();
        PreparedStatement statement =
            connection.prepareStatement("select seq, hash from audit_head()");
        ResultSet row = statement.executeQuery()) {
      return row.next() ? Optional.of(Head.of(row.getLong(1), row.getBytes(2))) : Optional.empty();
    } catch (SQLException e) {
      throw new DataAccessResourceFailureException("the audit chain cannot be read", e);
    }
  }

  @Override
  public void close() {
    if (connections instanceof HikariDataSource own && "audit".equals(own.getPoolName())) {
      own.close();
    }
  }

  private ObjectNode node(AuditDraft draft) {
    AuditSubject subject = draft.subject();
    ObjectNode node = json.createObjectNode();
    node.put("at", draft.at().toString());
    node.put("actor", draft.actor());
    node.put("action", draft.action().name());
    node.put("kind", draft.kind());
    node.put("subjectKind", subject.kind());
    node.put("countyCode", subject.countyCode());
    node.put("path", subject.path());
    node.put("subjectId", subject.id() == null ? null : subject.id().toString());
    node.put("label", subject.label());
    ArrayNode groups = node.putArray("fieldGroups");
    draft.fieldGroups().forEach(groups::add);
    node.put("purpose", draft.purpose());
    node.put("origin", draft.origin());
    node.put("detail", json.writeValueAsString(draft.detail()));
    return node;
  }
}
