package org.linli.person.support.store;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.commons.store.ViewerTransactions;
import org.linli.person.support.FigureStore;

final class JdbcFigures implements FigureStore {

  private final ViewerTransactions transactions;
  private final String zone;

  JdbcFigures(ViewerTransactions transactions, String zone) {
    this.transactions = transactions;
    this.zone = zone;
  }

  @Override
  public List<Fact> facts(String pathPrefix, @Nullable Integer year) {
    return transactions.inside(
        jdbc ->
            jdbc.sql(
                    """
                    select id, path, unnest(kinds) as kind from support_case
                    where starts_with(path, :path)
                      and (:year::integer is null or extract(year from received_at at time zone :zone) = :year)
                    """)
                .param("path", pathPrefix)
                .param("year", year)
                .param("zone", zone)
                .query(
                    (row, n) ->
                        new Fact(
                            row.getObject("id", UUID.class),
                            row.getString("path"),
                            row.getString("kind")))
                .list());
  }

  @Override
  public byte[] secret(byte[] fresh) {
    return transactions.inside(
        jdbc -> {
          jdbc.sql("insert into support_secret (bytes) values (?) on conflict do nothing")
              .param(fresh)
              .update();
          return jdbc.sql("select bytes from support_secret").query(byte[].class).single();
        });
  }
}
