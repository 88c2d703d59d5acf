package org.linli.dispute.matter.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.linli.commons.store.ViewerTransactions;
import org.linli.dispute.matter.DisputeFilter;
import org.linli.dispute.matter.DisputeStore;
import org.linli.dispute.matter.ListPlace;
import org.linli.dispute.matter.Listed;
import org.linli.dispute.matter.Matter;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcDisputes implements DisputeStore {

  private static final String LISTED =
      "select "
          + MatterRows.COLUMNS
          + """
          , is_handler(d.county_code, d.id) as handled,
          (select min(u.due_at) from duty u
           where u.county_code = d.county_code and u.dispute_id = d.id and u.ended_at is null) as due_at
          """;

  private static final String FROM = " from dispute d ";

  /** Not asked in lists, where nothing sealed is shown. */
  private static final String BREAK_GLASS =
      ", break_glass_until(d.county_code, d.id) as break_glass_until";

  private static final String ORDER = " order by d.received_at desc, d.id desc limit ?";

  private final ViewerTransactions transactions;
  private final Words words;

  JdbcDisputes(ViewerTransactions transactions, Words words) {
    this.transactions = transactions;
    this.words = words;
  }

  @Override
  public Optional<Listed> find(UUID id, Set<String> counties) {
    return transactions.read(
        jdbc ->
            jdbc.sql(
                    LISTED
                        + BREAK_GLASS
                        + FROM
                        + "where d.county_code = any(:counties) and d.id = :id")
                .param("counties", counties.toArray(String[]::new))
                .param("id", id)
                .query((row, n) -> listed(row, MatterRows.instant(row, "break_glass_until")))
                .optional());
  }

  @Override
  public List<Double> position(Matter matter) {
    return transactions.read(
        jdbc ->
            jdbc.sql(
                    """
                    select st_x(position) as lon, st_y(position) as lat from dispute
                    where county_code = ? and id = ? and may_read(county_code, id)
                    """)
                .params(matter.countyCode(), matter.id())
                .query((row, n) -> List.of(row.getDouble("lon"), row.getDouble("lat")))
                .single());
  }

  @Override
  public List<Listed> list(
      DisputeFilter filter, Set<String> counties, @Nullable ListPlace after, int limit) {
    return transactions.read(
        jdbc -> {
          Conditions where = conditions(jdbc, filter, counties);
          where.after(after);
          return query(jdbc, where, limit).list();
        });
  }

  @Override
  public void each(DisputeFilter filter, Set<String> counties, int limit, Consumer<Listed> each) {
    transactions.read(
        jdbc -> {
          try (Stream<Listed> all =
              query(jdbc, conditions(jdbc, filter, counties), limit).stream()) {
            all.forEach(each);
          }
          return true;
        });
  }

  private static JdbcClient.MappedQuerySpec<Listed> query(
      JdbcClient jdbc, Conditions where, int limit) {
    return jdbc.sql(LISTED + FROM + where.sql() + ORDER)
        .params(where.values(limit))
        .query((row, n) -> listed(row, null));
  }

  private Conditions conditions(JdbcClient jdbc, DisputeFilter filter, Set<String> counties) {
    DisputeFilter.Wanted wanted = filter.wanted();
    Conditions where = new Conditions();
    where.paths(filter.paths(), wanted.mine());
    where.from(filter.from());
    where.to(filter.to());
    where.anyOf("d.category", filter.categories());
    where.anyOf("d.level", filter.levels());
    where.anyOf("d.status", filter.statuses());
    where.equal("d.unit_code", wanted.unit());
    where.equal("d.person", wanted.person());
    where.open(wanted.open());
    where.overdue(wanted.overdue());
    String text = wanted.words();
    if (text != null && Words.isNumber(text)) {
      where.number(text, counties);
    } else if (text != null) {
      where.oneOf(words.find(jdbc, text));
    }
    return where;
  }

  private static Listed listed(ResultSet row, @Nullable Instant breakGlassUntil)
      throws SQLException {
    return new Listed(
        MatterRows.matter(row, 0),
        row.getBoolean("handled"),
        MatterRows.instant(row, "due_at"),
        breakGlassUntil);
  }
}
