package org.linli.grid.boundary.store;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.function.Function;
import org.linli.commons.access.Access;
import org.linli.commons.store.ViewerTransactions;
import org.linli.grid.boundary.BoundaryStore;
import org.linli.grid.boundary.Trials;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class SqlBoundaryStore implements BoundaryStore {

  /** What PostgreSQL says when {@code lock_timeout} is over. */
  private static final String LOCK_NOT_AVAILABLE = "55P03";

  private final ViewerTransactions transactions;
  private final Clock clock;

  SqlBoundaryStore(ViewerTransactions transactions, Clock clock) {
    this.transactions = transactions;
    this.clock = clock;
  }

  @Override
  public <T> T write(Access access, Function<Session, T> work) {
    return transactions.write(access, jdbc -> work.apply(session(jdbc)));
  }

  private SqlSession session(JdbcClient jdbc) {
    return new SqlSession(jdbc, transactions, clock);
  }

  @Override
  public <T> T attempt(Access access, Duration wait, Function<Session, T> work) {
    try {
      return transactions.write(
          access,
          jdbc -> {
            jdbc.sql("select set_config('lock_timeout', ?, true)")
                .param(wait.toMillis() + "ms")
                .query()
                .singleRow();
            return work.apply(session(jdbc));
          });
    } catch (DataAccessException e) {
      if (e.getMostSpecificCause() instanceof SQLException cause
          && LOCK_NOT_AVAILABLE.equals(cause.getSQLState())) {
        throw Trials.busy();
      }
      throw e;
    }
  }
}
