package org.linli.grid.post.store;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.linli.commons.access.Access;
import org.linli.commons.store.Columns;
import org.linli.commons.store.ViewerTransactions;
import org.linli.grid.post.LeavingAccounts;

/** Works as Linli itself, on everybody's posts. */
final class SqlHolders implements LeavingAccounts.Holders {

  private static final String ACTOR = "linli";

  private final ViewerTransactions transactions;
  private final Clock clock;

  SqlHolders(ViewerTransactions transactions, Clock clock) {
    this.transactions = transactions;
    this.clock = clock;
  }

  @Override
  public List<String> list(LocalDate today, String after, int limit) {
    return transactions.read(
        Access.ofService(ACTOR),
        jdbc ->
            jdbc.sql(
                    """
                    select distinct account from post
                    where account > ? and not withdrawn and (valid_until is null or valid_until >= ?)
                    order by account limit ?
                    """)
                .params(after, today, limit)
                .query(String.class)
                .list());
  }

  @Override
  public int end(String account, LocalDate lastDay) {
    return transactions.write(
        Access.ofService(ACTOR),
        jdbc ->
            jdbc.sql(
                    """
                    update post set
                      withdrawn = valid_from > :last,
                      valid_until = case when valid_from > :last then valid_until else :last end,
                      ending = 'ACCOUNT', ended_by = :actor, ended_at = :at, version = version + 1
                    where account = :account and not withdrawn and (valid_until is null or valid_until > :last)
                    """)
                .param("last", lastDay)
                .param("actor", ACTOR)
                .param("at", Columns.at(clock.instant()))
                .param("account", account)
                .update());
  }
}
