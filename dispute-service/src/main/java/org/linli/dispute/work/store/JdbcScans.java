package org.linli.dispute.work.store;

import java.util.UUID;
import org.linli.commons.store.ViewerTransactions;
import org.linli.dispute.matter.Matter;
import org.linli.dispute.work.Scans;

/**
 * In the transaction of the change, so that a scan added in it counts, and no second one is needed.
 */
final class JdbcScans implements Scans {

  private final ViewerTransactions transactions;

  JdbcScans(ViewerTransactions transactions) {
    this.transactions = transactions;
  }

  @Override
  public boolean isThere(Matter matter, UUID attachment) {
    return transactions.inside(
        jdbc ->
            jdbc.sql(
                    """
                    select exists (select from attachment
                      where county_code = ? and dispute_id = ? and id = ? and state = 'CURRENT')
                    """)
                .params(matter.countyCode(), matter.id(), attachment)
                .query(Boolean.class)
                .single());
  }
}
