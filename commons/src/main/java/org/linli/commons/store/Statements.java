package org.linli.commons.store;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Statements of few values, by position and some of them null, in the transaction that is running
 * and with its viewer.
 */
public final class Statements {

  private final ViewerTransactions transactions;

  public Statements(ViewerTransactions transactions) {
    this.transactions = transactions;
  }

  public <T> List<T> list(String sql, RowMapper<T> reader, @Nullable Object... values) {
    return transactions.inside(jdbc -> filled(jdbc.sql(sql), values).query(reader).list());
  }

  /** The row, where it is there. */
  public <T> Optional<T> find(String sql, RowMapper<T> reader, @Nullable Object... values) {
    return transactions.inside(jdbc -> filled(jdbc.sql(sql), values).query(reader).optional());
  }

  /** What a {@code select exists (…)} says. */
  public boolean holds(String sql, @Nullable Object... values) {
    return transactions.inside(jdbc -> filled(jdbc.sql(sql), values).query(Boolean.class).single());
  }

  /**
   * Changes rows.
   *
   * @return how many
   */
  public int change(String sql, @Nullable Object... values) {
    return transactions.inside(jdbc -> filled(jdbc.sql(sql), values).update());
  }

  /** A statement with its values, some of them null. */
  public static JdbcClient.StatementSpec filled(
      JdbcClient.StatementSpec sql, @Nullable Object... values) {
    JdbcClient.StatementSpec filled = sql;
    for (Object value : values) {
      filled = filled.param(value);
    }
    return filled;
  }
}
