package org.linli.place.inspection.store;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Parameters by position, some of them null. */
final class Parameters {

  private Parameters() {}

  static JdbcClient.StatementSpec fill(JdbcClient.StatementSpec sql, @Nullable Object... values) {
    JdbcClient.StatementSpec filled = sql;
    for (Object value : values) {
      filled = filled.param(value);
    }
    return filled;
  }
}
