package org.linli.dispute.matter.store;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.linli.commons.store.ViewerTransactions;
import org.linli.dispute.matter.Matter;
import org.linli.dispute.matter.Milestone;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The matters that a transaction opened or changed. Their entries in the log of facts are its last
 * statements: from the first of them on other writers wait until it ends, so nothing that could
 * wait for them may follow.
 */
final class ChangedFacts implements TransactionSynchronization {

  private record Key(String county, UUID id) {}

  private final ViewerTransactions transactions;

  /** What each was before; the same matter for one that was not there. */
  private final Map<Key, Matter> before = new LinkedHashMap<>();

  private final Map<Key, Boolean> opened = new LinkedHashMap<>();

  private ChangedFacts(ViewerTransactions transactions) {
    this.transactions = transactions;
  }

  static ChangedFacts ofTransaction(ViewerTransactions transactions) {
    for (TransactionSynchronization one : TransactionSynchronizationManager.getSynchronizations()) {
      if (one instanceof ChangedFacts facts) {
        return facts;
      }
    }
    ChangedFacts facts = new ChangedFacts(transactions);
    TransactionSynchronizationManager.registerSynchronization(facts);
    return facts;
  }

  void opened(String county, UUID id) {
    opened.put(new Key(county, id), true);
  }

  /** A matter that was opened in this transaction is told as it is at its end. */
  void changed(Matter was) {
    Key key = new Key(was.countyCode(), was.id());
    if (!opened.containsKey(key)) {
      before.putIfAbsent(key, was);
    }
  }

  @Override
  public void beforeCommit(boolean readOnly) {
    transactions.inside(
        jdbc -> {
          opened.keySet().forEach(key -> append(jdbc, key));
          before.values().forEach(was -> appendChange(jdbc, was));
          return true;
        });
  }

  private static void append(JdbcClient jdbc, Key key) {
    jdbc.sql("select append_fact(?, ?, null)").params(key.county(), key.id()).query().singleRow();
  }

  private static void appendChange(JdbcClient jdbc, Matter was) {
    jdbc.sql(
            """
            select append_fact_change(d.county_code, d.id, d.grid_code, d.h3_cell, d.received_on, :category, :level,
                                      :status, :outcome, :milestones)
            from dispute d where d.county_code = :county and d.id = :id
            """)
        .param("category", was.category())
        .param("level", MatterRows.name(was.level()))
        .param("status", was.status().name())
        .param("outcome", MatterRows.name(was.progress().outcome()))
        .param("milestones", Milestone.pack(was.progress().milestones()))
        .param("county", was.countyCode())
        .param("id", was.id())
        .query()
        .singleRow();
  }
}
