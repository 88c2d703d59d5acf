package org.linli.dispute.relocation.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.linli.commons.access.Access;
import org.linli.commons.store.ViewerTransactions;
import org.linli.dispute.matter.GridPlace;
import org.linli.dispute.relocation.LocatedGrid;
import org.linli.dispute.relocation.RelocationStore;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcRelocationStore implements RelocationStore {

  /** Rows a transaction: others who write matters wait for no more than these. */
  static final int BATCH = 500;

  private static final Access SERVICE = Access.ofService("dispute-service");
  private static final UUID FIRST = new UUID(0, 0);

  private final ViewerTransactions transactions;
  private final JdbcTemplate template;

  JdbcRelocationStore(ViewerTransactions transactions, JdbcTemplate template) {
    this.transactions = transactions;
    this.template = template;
  }

  @Override
  public List<LocatedGrid> locatedGrids() {
    return transactions.read(
        SERVICE,
        jdbc ->
            jdbc.sql("select code, path, boundary_hash from located_grid")
                .query(
                    (row, number) ->
                        new LocatedGrid(row.getString(1), row.getString(2), row.getString(3)))
                .list());
  }

  /** Disputes first: a report of one that came to another county follows it by its key. */
  @Override
  public int relocate(
      Set<String> gridCodes, BiFunction<Double, Double, @Nullable GridPlace> places) {
    String[] grids = gridCodes.toArray(String[]::new);
    return relocate("dispute", grids, places) + relocate("report", grids, places);
  }

  private int relocate(
      String table, String[] grids, BiFunction<Double, Double, @Nullable GridPlace> places) {
    int moved = 0;
    Row last = new Row(FIRST, "", "", "", 0, 0);
    boolean more = true;
    while (more) {
      Row after = last;
      List<Row> batch =
          transactions.write(SERVICE, jdbc -> relocate(jdbc, table, grids, after, places));
      more = batch.size() == BATCH;
      if (more) {
        last = batch.getLast();
      }
      moved += (int) batch.stream().filter(row -> row.isElsewhere(places)).count();
    }
    return moved;
  }

  private List<Row> relocate(
      JdbcClient jdbc,
      String table,
      String[] grids,
      Row after,
      BiFunction<Double, Double, @Nullable GridPlace> places) {
    List<Row> batch =
        jdbc.sql(
                """
                select id, county_code, grid_code, path, st_x(position) as lon, st_y(position) as lat
                from %s
                where grid_code = any(:grids) and (county_code, id) > (:county, :id)
                order by county_code, id limit :batch
                for update
                """
                    .formatted(table))
            .param("grids", grids)
            .param("county", after.countyCode())
            .param("id", after.id())
            .param("batch", BATCH)
            .query(Row.class)
            .list();
    List<Row> moving = batch.stream().filter(row -> row.isElsewhere(places)).toList();
    List<Object[]> changes = new ArrayList<>();
    boolean counties = false;
    for (Row row : moving) {
      GridPlace place = places.apply(row.lon(), row.lat());
      if (place != null) {
        changes.add(row.change(place));
        counties |= !place.countyCode().equals(row.countyCode());
      }
    }
    template.batchUpdate(
        "update "
            + table
            + """
             set county_code = ?, grid_code = ?, area_code = ?, path = ?
            where county_code = ? and id = ?
            """,
        changes);
    if (table.equals("dispute") && !moving.isEmpty()) {
      tellFigures(jdbc, moving, counties);
    }
    return batch;
  }

  /** Entries that were logged under another county find their matter no more: all is read anew. */
  private static void tellFigures(JdbcClient jdbc, List<Row> moved, boolean counties) {
    if (counties) {
      jdbc.sql("select append_fact(null, null, null)").query().singleRow();
      return;
    }
    jdbc.sql(
            """
            select count(append_fact_change(d.county_code, d.id, o.grid, d.h3_cell, d.received_on, d.category, d.level,
                                            d.status, d.outcome, d.milestones))
            from unnest(:counties::text[], :ids::uuid[], :grids::text[]) as o (county, id, grid)
            join dispute d on d.county_code = o.county and d.id = o.id
            """)
        .param("counties", moved.stream().map(Row::countyCode).toArray(String[]::new))
        .param("ids", moved.stream().map(row -> row.id().toString()).toArray(String[]::new))
        .param("grids", moved.stream().map(Row::gridCode).toArray(String[]::new))
        .query()
        .singleRow();
  }

  @Override
  public void followMatters() {
    transactions.write(
        SERVICE,
        jdbc ->
            jdbc.sql(
                    """
                    update case_review r set path = d.path from dispute d
                    where d.county_code = r.county_code and d.id = r.dispute_id and r.closed_at is null and r.path <> d.path
                    """)
                .update());
  }

  @Override
  public void remember(Collection<LocatedGrid> grids) {
    transactions.write(
        SERVICE,
        jdbc ->
            template.batchUpdate(
                """
                insert into located_grid (code, path, boundary_hash) values (?, ?, ?)
                on conflict (code) do update set path = excluded.path, boundary_hash = excluded.boundary_hash
                """,
                grids.stream()
                    .map(grid -> new Object[] {grid.code(), grid.path(), grid.boundaryHash()})
                    .toList()));
  }

  /** The place of a dispute or a report as it is. */
  record Row(UUID id, String countyCode, String gridCode, String path, double lon, double lat) {

    boolean isElsewhere(BiFunction<Double, Double, @Nullable GridPlace> places) {
      GridPlace place = places.apply(lon, lat);
      return place != null
          && (!place.path().equals(path) || !place.countyCode().equals(countyCode));
    }

    Object[] change(GridPlace place) {
      return new Object[] {
        place.countyCode(), place.gridCode(), place.areaCode(), place.path(), countyCode, id
      };
    }
  }
}
