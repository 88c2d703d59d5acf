package org.linli.commons.store;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.linli.commons.access.Access;
import org.linli.commons.access.AreaPaths;
import org.linli.commons.access.CurrentAccess;
import org.linli.commons.access.Grant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * One transaction with the viewer set. The grants that the operation admits are handed to
 * PostgreSQL as the setting {@code linli.grants} (a text array of {@code role@path}), the account
 * as {@code linli.subject} and {@code linli.username}; all end with the transaction, so a pooled
 * connection never carries a viewer over. The policies of each table name the roles that may see or
 * change its rows and compare the path of the row with the paths granted. Without a viewer no row
 * is visible.
 */
public final class ViewerTransactions {

  private final JdbcClient jdbc;
  private final AreaPaths areas;
  private final TransactionTemplate reading;
  private final TransactionTemplate writing;

  public ViewerTransactions(
      JdbcClient jdbc, PlatformTransactionManager transactions, AreaPaths areas) {
    this.jdbc = jdbc;
    this.areas = areas;
    this.reading = template(transactions, true);
    this.writing = template(transactions, false);
  }

  /** Reads as the viewer of the request being answered. */
  public <T> T read(Function<JdbcClient, T> work) {
    return read(CurrentAccess.require(), work);
  }

  /** Writes as the viewer of the request being answered. */
  public <T> T write(Function<JdbcClient, T> work) {
    return write(CurrentAccess.require(), work);
  }

  /** Reads with this access, for work that outlives its request. */
  public <T> T read(Access access, Function<JdbcClient, T> work) {
    return run(reading, access, work);
  }

  /** Writes with this access, for work that outlives its request. */
  public <T> T write(Access access, Function<JdbcClient, T> work) {
    return run(writing, access, work);
  }

  /**
   * Works in the transaction that is running, with its viewer.
   *
   * @throws IllegalStateException where none is running
   */
  public <T> T inside(Function<JdbcClient, T> work) {
    if (!TransactionSynchronizationManager.isActualTransactionActive()) {
      throw new IllegalStateException("no transaction is running");
    }
    return work.apply(jdbc);
  }

  /**
   * Works as Linli itself on tables that no viewer reads: in the transaction that is running, whose
   * viewer is there again afterwards, or in one of its own.
   *
   * @param actor what is named where the transaction is one of its own
   */
  public <T> T asService(String actor, Function<JdbcClient, T> work) {
    if (!TransactionSynchronizationManager.isActualTransactionActive()) {
      return write(Access.ofService(actor), work);
    }
    String before =
        jdbc.sql("select coalesce(current_setting('linli.grants', true), '')")
            .query(String.class)
            .single();
    setGrants(arrayLiteral(Access.ofService(actor)));
    T result;
    try {
      result = work.apply(jdbc);
    } catch (RuntimeException e) {
      // Whoever catches this must not go on with more rights than they came with.
      try {
        setGrants(before);
      } catch (RuntimeException broken) {
        e.addSuppressed(broken);
      }
      throw e;
    }
    setGrants(before);
    return result;
  }

  private void setGrants(String grants) {
    jdbc.sql("select set_config('linli.grants', ?, true)").param(grants).query().singleRow();
  }

  private <T> T run(TransactionTemplate template, Access access, Function<JdbcClient, T> work) {
    String grants = arrayLiteral(access);
    String subject = access.viewer().subject();
    String username = access.viewer().username();
    T result =
        template.execute(
            status -> {
              jdbc.sql(
                      """
                      select set_config('linli.grants', ?, true), set_config('linli.subject', ?, true),
                             set_config('linli.username', ?, true)
                      """)
                  .params(grants, subject, username)
                  .query()
                  .singleRow();
              return work.apply(jdbc);
            });
    if (result == null) {
      throw new IllegalStateException("a transaction gave no result");
    }
    return result;
  }

  private String arrayLiteral(Access access) {
    List<String> elements = new ArrayList<>();
    for (Grant grant : access.grants()) {
      String path = grant.areaCode() == null ? AreaPaths.ALL : areas.findPath(grant.areaCode());
      if (path != null) {
        elements.add('"' + quoted(grant.role().wireName() + '@' + path) + '"');
      }
    }
    return '{' + String.join(",", elements) + '}';
  }

  private static String quoted(String element) {
    return element.replace("\\", "\\\\").replace("\"", "\\\"");
  }

  private static TransactionTemplate template(
      PlatformTransactionManager transactions, boolean readOnly) {
    TransactionTemplate template = new TransactionTemplate(transactions);
    template.setReadOnly(readOnly);
    template.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    return template;
  }
}
