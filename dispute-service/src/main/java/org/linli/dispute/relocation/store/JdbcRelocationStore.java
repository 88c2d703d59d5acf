package org.linli.dispute.relocation.store;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.commons.access.Access;
import org.linli.commons.store.ViewerTransactions;
import org.linli.dispute.matter.GridPlace;
import org.linli.dispute.relocation.RelocationStore;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcRelocationStore implements RelocationStore {

  /** Rows a transaction: others who write matters wait for no more than these. */
  static final int BATCH = 500;

  /** Rows looked at in one read. */
  static final int PAGE = 10_000;

  private static final Access SERVICE = Access.ofService("dispute-service");
  private static final Row FIRST = new Row(new UUID(0, 0), "", "", "", 0, 0, null, null, null);

  private static final String DISPUTES =
      """
      select r.id, r.county_code, r.grid_code, r.path, st_x(r.position) as lon, st_y(r.position) as lat,
        null as matter_grid, null as matter_area, null as matter_path
      from dispute r
      """;
  private static final String REPORTS =
      """
      select r.id, r.county_code, r.grid_code, r.path, st_x(r.position) as lon, st_y(r.position) as lat,
        d.grid_code as matter_grid, d.area_code as matter_area, d.path as matter_path
      from report r left join dispute d on d.county_code = r.county_code and d.id = r.dispute_id
      """;

  private final ViewerTransactions transactions;
  private final JdbcTemplate template;

  JdbcRelocationStore(ViewerTransactions transactions, JdbcTemplate template) {
    this.transactions = transactions;
    this.template = template;
  }

  /**
   * Disputes first: a report of one that came to another county follows it by its key, and stays
   * with it where it lies beyond the county's border itself.
   */
  @Override
  public int relocate(Locating locating) {
    return relocate("dispute", DISPUTES, locating) + relocate("report", REPORTS, locating);
  }

  private int relocate(String table, String rows, Locating locating) {
    int moved = 0;
    Row last = FIRST;
    boolean more = true;
    while (more) {
      Row after = last;
      List<Row> page = transactions.read(SERVICE, jdbc -> after(jdbc, rows, after));
      List<Row> elsewhere = page.stream().filter(row -> row.target(locating) != null).toList();
      for (int from = 0; from < elsewhere.size(); from += BATCH) {
        List<Row> batch = elsewhere.subList(from, Math.min(from + BATCH, elsewhere.size()));
        moved += transactions.write(SERVICE, jdbc -> move(jdbc, table, rows, batch, locating));
      }
      more = page.size() == PAGE;
      last = page.isEmpty() ? last : page.getLast();
    }
    return moved;
  }

  private static List<Row> after(JdbcClient jdbc, String rows, Row last) {
    return jdbc.sql(
            rows
                + " where (r.county_code, r.id) > (:county, :id) order by r.county_code, r.id limit :page")
        .param("county", last.countyCode())
        .param("id", last.id())
        .param("page", PAGE)
        .query(Row.class)
        .list();
  }

  private int move(JdbcClient jdbc, String table, String rows, List<Row> batch, Locating locating) {
    List<Row> locked =
        jdbc.sql(
                rows
                    + """
                     where (r.county_code, r.id) in (select * from unnest(:counties::text[], :ids::uuid[]))
                    order by r.county_code, r.id for update of r
                    """)
            .param("counties", counties(batch))
            .param("ids", ids(batch))
            .query(Row.class)
            .list();
    List<Row> moving = new ArrayList<>();
    List<Object[]> changes = new ArrayList<>();
    boolean counties = false;
    for (Row row : locked) {
      GridPlace place = row.target(locating);
      if (place != null) {
        moving.add(row);
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
    } else if (counties) {
      followReports(jdbc, moving);
    }
    return moving.size();
  }

  /** What somebody owes about a report has the report's county in its key and no matter yet. */
  private static void followReports(JdbcClient jdbc, List<Row> moved) {
    jdbc.sql(
            """
            update duty d set county_code = r.county_code from report r
            where r.id = any(:ids::uuid[]) and d.kind = 'ENTRY_REVIEW' and d.ref = r.id::text
              and d.dispute_id is null and d.county_code <> r.county_code
            """)
        .param("ids", ids(moved))
        .update();
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
        .param("counties", counties(moved))
        .param("ids", ids(moved))
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

  private static String[] counties(List<Row> rows) {
    return rows.stream().map(Row::countyCode).toArray(String[]::new);
  }

  private static String[] ids(List<Row> rows) {
    return rows.stream().map(row -> row.id().toString()).toArray(String[]::new);
  }

  /**
   * The place of a dispute or a report as it is.
   *
   * @param matterGrid of a report: the grid of the dispute it has become part of
   */
  record Row(
      UUID id,
      String countyCode,
      String gridCode,
      String path,
      double lon,
      double lat,
      @Nullable String matterGrid,
      @Nullable String matterArea,
      @Nullable String matterPath) {

    /** Null where it is where it belongs. */
    @Nullable GridPlace target(Locating locating) {
      GridPlace place = locating.of(gridCode, lon, lat);
      if (place == null) {
        return null;
      }
      if (matterGrid != null
          && matterArea != null
          && matterPath != null
          && !place.countyCode().equals(countyCode)) {
        place = new GridPlace(countyCode, matterArea, matterGrid, matterPath);
      }
      return place.path().equals(path) && place.countyCode().equals(countyCode) ? null : place;
    }

    Object[] change(GridPlace place) {
      return new Object[] {
        place.countyCode(), place.gridCode(), place.areaCode(), place.path(), countyCode, id
      };
    }
  }
}
