package org.linli.place.inspection.store;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.linli.commons.store.ViewerTransactions;
import org.linli.place.hours.OpeningHours;
import org.linli.place.hours.OpeningText;
import org.linli.place.inspection.Openings;

/**
 * Opening hours from the register, read together: the directory of premises gives one at a time.
 */
final class JdbcOpenings implements Openings {

  private final ViewerTransactions transactions;

  JdbcOpenings(ViewerTransactions transactions) {
    this.transactions = transactions;
  }

  @Override
  public Map<UUID, OpeningHours> of(Set<UUID> premises) {
    Map<UUID, OpeningHours> known = new HashMap<>();
    transactions.inside(
        jdbc ->
            jdbc.sql("select id, hours from premises where id = any (?) and hours is not null")
                .param(premises.toArray(UUID[]::new))
                .query(
                    (row, n) -> {
                      UUID id = row.getObject("id", UUID.class);
                      OpeningText.read(row.getString("hours"))
                          .ifPresent(hours -> known.put(id, hours));
                      return id;
                    })
                .list());
    return known;
  }
}
