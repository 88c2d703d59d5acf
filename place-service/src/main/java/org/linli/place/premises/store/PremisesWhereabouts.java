package org.linli.place.premises.store;

import java.util.List;
import java.util.UUID;
import org.linli.commons.store.ViewerTransactions;
import org.linli.place.need.Whereabouts;
import org.linli.place.need.WhereaboutsSource;

/** Where open premises are. */
final class PremisesWhereabouts implements WhereaboutsSource {

  private final ViewerTransactions transactions;

  PremisesWhereabouts(ViewerTransactions transactions) {
    this.transactions = transactions;
  }

  @Override
  public List<Whereabouts> whereabouts() {
    return transactions.read(
        jdbc ->
            jdbc.sql(
                    """
                    select id, number, name, kind, lon, lat, path, grid_code, hours from premises where state = 'OPEN' order by id
                    """)
                .query(
                    (row, number) ->
                        new Whereabouts(
                            row.getObject("id", UUID.class),
                            row.getString("number"),
                            row.getString("name"),
                            row.getString("kind"),
                            row.getDouble("lon"),
                            row.getDouble("lat"),
                            row.getString("path"),
                            row.getString("grid_code"),
                            false,
                            true,
                            PremisesRows.hours(row.getString("hours"))))
                .list());
  }
}
