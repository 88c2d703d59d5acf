package org.linli.grid.boundary.store;

import java.time.Clock;
import java.util.function.Function;
import org.linli.commons.access.Access;
import org.linli.commons.store.ViewerTransactions;
import org.linli.grid.boundary.BoundaryStore;
import org.springframework.stereotype.Repository;

@Repository
class SqlBoundaryStore implements BoundaryStore {

  private final ViewerTransactions transactions;
  private final Clock clock;

  SqlBoundaryStore(ViewerTransactions transactions, Clock clock) {
    this.transactions = transactions;
    this.clock = clock;
  }

  @Override
  public <T> T write(Access access, Function<Session, T> work) {
    return transactions.write(access, jdbc -> work.apply(new SqlSession(jdbc, clock)));
  }
}
