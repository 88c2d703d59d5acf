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
                    with ending as (
                      select id, valid_from > greatest(:last, :today) as withdrawn,
                        greatest(valid_from, :last) as until
                      from post
                      where account = :account and not withdrawn
                        and (valid_until is null or valid_until >= :today))
                    update post p set
                      withdrawn = e.withdrawn,
                      valid_until = case when e.withdrawn then p.valid_until else e.until end,
                      ending = 'ACCOUNT', ended_by = :actor, ended_at = :at, version = version + 1
                    from ending e
                    where p.id = e.id and (e.withdrawn or p.valid_until is null or p.valid_until > e.until)
                    """)
                .param("last", lastDay)
                .param("today", LocalDate.now(clock))
                .param("actor", ACTOR)
                .param("at", Columns.at(clock.instant()))
                .param("account", account)
                .update());
  }
}
