package org.linli.place.tiles.store;

import org.linli.commons.store.ViewerTransactions;
import org.linli.place.tiles.LayerMarks;

final class JdbcLayerMarks implements LayerMarks {

  private final ViewerTransactions transactions;

  JdbcLayerMarks(ViewerTransactions transactions) {
    this.transactions = transactions;
  }

  @Override
  public String of(String layer) {
    return transactions.read(
        jdbc ->
            jdbc.sql("select coalesce(sum(mark), 0)::text from layer_mark where layer = ?")
                .param(layer)
                .query(String.class)
                .single());
  }
}
