package org.linli.grid.area.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linli.commons.fabric.AreaLevel;
import org.linli.commons.fabric.GridKind;
import org.linli.commons.store.ViewerTransactions;
import org.linli.grid.area.AreaFile;
import org.linli.grid.area.AreaFilter;
import org.linli.grid.area.AreaName;
import org.linli.grid.area.AreaStore;
import org.linli.grid.area.AreaSummary;
import org.linli.grid.area.Bounds;
import org.linli.grid.area.GridFile;
import org.linli.grid.area.GridSummary;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Reads as the viewer: row-level security hides what lies outside their scopes, a parent included,
 * so a parent's code shows only where the parent does.
 */
@Repository
class SqlAreaStore implements AreaStore {

  /**
   * A path's subtree ends before its prefix with '0', which follows '/', for the last slash. Where
   * it ends is worked out before grids are counted: worked out beside the policy of the grids it
   * could not choose them by their index, and every area would look at half the county.
   */
  private static final String AREAS =
      """
      with page as materialized (
        select a.code, a.name, a.name_en, a.level, p.code as parent_code, a.households,
               a.valid_from, a.bbox, a.path, left(a.path, -1) || '0' as path_end
        from %%1$s a left join %%1$s p on p.code = a.parent_code
        where %s
      )
      select code, name, name_en, level, parent_code, households, valid_from,
             bbox[1] as west, bbox[2] as south, bbox[3] as east, bbox[4] as north,
             (select count(*) from %%1$s c where c.parent_code = page.code) as child_count,
             (select count(*) from %%2$s g
              where g.path > page.path and g.path < page.path_end) as grid_count
      from page order by code
      """;

  private static final String GRID_COLUMNS =
      """
      select code, name, name_en, kind, area_code, households, valid_from,
             bbox[1] as west, bbox[2] as south, bbox[3] as east, bbox[4] as north
      from %2$s g
      """;

  private final ViewerTransactions transactions;

  SqlAreaStore(ViewerTransactions transactions) {
    this.transactions = transactions;
  }

  @Override
  public long version() {
    return transactions.read(
        jdbc -> jdbc.sql("select version from fabric_version").query(Long.class).single());
  }

  @Override
  public Optional<List<AreaSummary>> listAreas(AreaFilter filter, String after, int limit) {
    String level = filter.level() == null ? null : filter.level().wireName();
    return transactions.read(
        jdbc -> {
          String parent = filter.parent();
          if (parent != null && findPath(jdbc, parent, filter.at()).isEmpty()) {
            return wasEver(jdbc, parent) ? Optional.of(List.of()) : Optional.empty();
          }
          return Optional.of(
              jdbc.sql(
                      onDay(
                          AREAS.formatted(
                              """
                              a.code > :after
                              and (:parent::text is null or a.parent_code = :parent)
                              and (:level::text is null or a.level = :level)
                              and (not :root or p.code is null)
                              order by a.code limit :limit
                              """),
                          filter.at()))
                  .param("at", filter.at())
                  .param("after", after)
                  .param("parent", parent)
                  .param("level", level)
                  .param("root", filter.root())
                  .param("limit", limit)
                  .query(SqlAreaStore::area)
                  .list());
        });
  }

  @Override
  public Optional<AreaFile> findArea(String code, boolean withGeometry, @Nullable LocalDate at) {
    return transactions.read(
        jdbc ->
            jdbc.sql(onDay(AREAS.formatted("a.code = :code"), at))
                .param("at", at)
                .param("code", code)
                .query(SqlAreaStore::area)
                .optional()
                .map(
                    area ->
                        new AreaFile(
                            area,
                            ancestors(jdbc, code, at),
                            withGeometry ? geometry(jdbc, "%1$s", code, at) : null)));
  }

  @Override
  public Optional<GridFile> findGrid(String code, boolean withGeometry, @Nullable LocalDate at) {
    return transactions.read(
        jdbc ->
            jdbc.sql(onDay(GRID_COLUMNS, at) + "where code = :code")
                .param("at", at)
                .param("code", code)
                .query(SqlAreaStore::grid)
                .optional()
                .map(
                    grid ->
                        new GridFile(
                            grid, withGeometry ? geometry(jdbc, "%2$s", code, at) : null)));
  }

  @Override
  public Optional<List<GridSummary>> listGrids(
      @Nullable String area, @Nullable LocalDate at, String after, int limit) {
    return transactions.read(
        jdbc -> {
          Optional<String> prefix = area == null ? Optional.of("/") : findPath(jdbc, area, at);
          if (area != null && prefix.isEmpty() && wasEver(jdbc, area)) {
            return Optional.of(List.of());
          }
          return prefix.map(
              path ->
                  jdbc.sql(
                          onDay(GRID_COLUMNS, at)
                              + """
                              where code > :after and path > :path and path < left(:path, -1) || '0'
                              order by code limit :limit
                              """)
                      .param("at", at)
                      .param("after", after)
                      .param("path", path)
                      .param("limit", limit)
                      .query(SqlAreaStore::grid)
                      .list());
        });
  }

  /** Puts in for areas and for grids what was there on the day; the present has indexes. */
  private static String onDay(String sql, @Nullable LocalDate at) {
    return at == null
        ? sql.formatted(
            "(select * from area where valid_to is null)",
            "(select * from grid where valid_to is null)")
        : sql.formatted("areas_on(:at)", "grids_on(:at)");
  }

  private static Optional<String> findPath(JdbcClient jdbc, String code, @Nullable LocalDate at) {
    return jdbc.sql(onDay("select path from %1$s a where code = :code", at))
        .param("at", at)
        .param("code", code)
        .query(String.class)
        .optional();
  }

  /** Whether the viewer sees an area of this code on any other day. */
  private static boolean wasEver(JdbcClient jdbc, String code) {
    return jdbc.sql(
            """
            select exists (select from area where code = :code)
                or exists (select from unit_state where code = :code and unit = 'AREA')
            """)
        .param("code", code)
        .query(Boolean.class)
        .single();
  }

  private static List<AreaName> ancestors(JdbcClient jdbc, String code, @Nullable LocalDate at) {
    return jdbc.sql(
            onDay(
                """
                select a.code, a.name, a.name_en, a.level
                from %1$s a
                where a.path = any (paths_above((select array_agg(b.path) from %1$s b where b.code = :code)))
                  and a.code <> :code
                order by a.path
                """,
                at))
        .param("at", at)
        .param("code", code)
        .query((row, n) -> name(row))
        .list();
  }

  private static String geometry(
      JdbcClient jdbc, String table, String code, @Nullable LocalDate at) {
    return jdbc.sql(
            // Every digit: what is drawn from it must keep the corners it shares.
            onDay("select st_asgeojson(geom, 15, 0) from " + table + " u where code = :code", at))
        .param("at", at)
        .param("code", code)
        .query(String.class)
        .single();
  }

  private static AreaSummary area(ResultSet row, int number) throws SQLException {
    return new AreaSummary(
        name(row),
        row.getString("parent_code"),
        row.getObject("households", Integer.class),
        row.getInt("child_count"),
        row.getInt("grid_count"),
        bounds(row),
        row.getObject("valid_from", LocalDate.class));
  }

  private static GridSummary grid(ResultSet row, int number) throws SQLException {
    return new GridSummary(
        new GridSummary.GridName(
            row.getString("code"),
            row.getString("name"),
            row.getString("name_en"),
            GridKind.find(row.getString("kind")).orElseThrow()),
        row.getString("area_code"),
        row.getObject("households", Integer.class),
        bounds(row),
        row.getObject("valid_from", LocalDate.class));
  }

  private static AreaName name(ResultSet row) throws SQLException {
    return new AreaName(
        row.getString("code"),
        row.getString("name"),
        row.getString("name_en"),
        AreaLevel.find(row.getString("level")).orElseThrow());
  }

  private static Bounds bounds(ResultSet row) throws SQLException {
    return new Bounds(
        row.getDouble("west"),
        row.getDouble("south"),
        row.getDouble("east"),
        row.getDouble("north"));
  }
}
