package org.linli.dispute.relocation.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.linli.commons.access.Access;
import org.linli.commons.access.Grant;
import org.linli.commons.access.Role;
import org.linli.commons.access.Viewer;
import org.linli.commons.store.ViewerTransactions;
import org.linli.dispute.matter.GridPlace;
import org.linli.dispute.relocation.LocatedGrid;
import org.linli.dispute.relocation.RelocationStore;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcRelocationStore implements RelocationStore {

  /** Any number, as long as nothing else locks it. */
  private static final long LOCK = 0x1171_D150L;

  private static final int BATCH = 1_000;

  private static final Access SERVICE =
      Access.of(
          new Viewer("dispute-service", "dispute-service", Set.of(new Grant(Role.SERVICE, null))),
          Set.of(Role.SERVICE));

  private final ViewerTransactions transactions;
  private final JdbcTemplate template;

  JdbcRelocationStore(ViewerTransactions transactions, JdbcTemplate template) {
    this.transactions = transactions;
    this.template = template;
  }

  @Override
  public <T> T run(Work<T> work) {
    return transactions.write(
        SERVICE,
        jdbc -> {
          jdbc.sql("select 1 from (select pg_advisory_xact_lock(?)) l")
              .param(LOCK)
              .query()
              .singleRow();
          return work.in(new InTransaction(jdbc, template));
        });
  }

  private record InTransaction(JdbcClient jdbc, JdbcTemplate template) implements Session {

    @Override
    public List<LocatedGrid> locatedGrids() {
      return jdbc.sql("select code, path, boundary_hash from located_grid")
          .query(
              (row, number) ->
                  new LocatedGrid(row.getString(1), row.getString(2), row.getString(3)))
          .list();
    }

    /** Disputes first: a report of one that came to another county follows it by its key. */
    @Override
    public long relocate(
        Set<String> gridCodes, BiFunction<Double, Double, @Nullable GridPlace> places) {
      long moved = relocate("dispute", gridCodes, places);
      relocate("report", gridCodes, places);
      return moved;
    }

    private long relocate(
        String table,
        Set<String> gridCodes,
        BiFunction<Double, Double, @Nullable GridPlace> places) {
      List<Object[]> changes = new ArrayList<>();
      long[] moved = {0};
      rowsOf(table, gridCodes)
          .forEach(
              row -> {
                GridPlace place = places.apply(row.lon(), row.lat());
                if (place != null && row.isElsewhere(place)) {
                  changes.add(row.change(place));
                  moved[0]++;
                }
                if (changes.size() == BATCH) {
                  update(table, changes);
                }
              });
      update(table, changes);
      return moved[0];
    }

    private List<Row> rowsOf(String table, Set<String> gridCodes) {
      return jdbc.sql(
              "select id, county_code, path, st_x(position) as lon, st_y(position) as lat from "
                  + table
                  + " where grid_code = any(?)")
          .param(gridCodes.toArray(String[]::new))
          .query(Row.class)
          .list();
    }

    private void update(String table, List<Object[]> changes) {
      template.batchUpdate(
          "update "
              + table
              + """
               set county_code = ?, grid_code = ?, area_code = ?, path = ?
              where county_code = ? and id = ?
              """,
          changes);
      changes.clear();
    }

    @Override
    public void remember(Collection<LocatedGrid> grids) {
      template.batchUpdate(
          """
          insert into located_grid (code, path, boundary_hash) values (?, ?, ?)
          on conflict (code) do update set path = excluded.path, boundary_hash = excluded.boundary_hash
          """,
          grids.stream()
              .map(grid -> new Object[] {grid.code(), grid.path(), grid.boundaryHash()})
              .toList());
    }

    @Override
    public void logChange() {
      jdbc.sql("select append_fact(null, null, null)").query().singleRow();
    }
  }

  /** The place of a dispute or a report as it is. */
  record Row(UUID id, String countyCode, String path, double lon, double lat) {

    boolean isElsewhere(GridPlace place) {
      return !place.path().equals(path) || !place.countyCode().equals(countyCode);
    }

    Object[] change(GridPlace place) {
      return new Object[] {
        place.countyCode(), place.gridCode(), place.areaCode(), place.path(), countyCode, id
      };
    }
  }
}
