package org.linli.grid.register.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linli.commons.store.Columns;
import org.linli.commons.store.ViewerTransactions;
import org.linli.grid.register.GridRegister;
import org.linli.grid.register.RegisteredGrid;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads as the viewer; what lies outside their scopes is not there, neighbours included. */
@Repository
class SqlGridRegister implements GridRegister {

  private static final String COLUMNS =
      """
      g.code, g.name, g.name_en, g.kind, g.area_code, g.households, g.valid_from,
      array(select distinct p.account from post p
        where p.unit_code in (g.code, g.area_code) and p.office = 'LEADER' and not p.withdrawn
          and p.valid_from <= :today and (p.valid_until is null or p.valid_until >= :today)
        order by p.account) as leaders,
      (select count(distinct p.account) from post p
        where p.unit_code in (g.code, g.area_code) and p.office = 'WORKER' and not p.withdrawn
          and p.valid_from <= :today and (p.valid_until is null or p.valid_until >= :today)) as workers
      """;

  private final ViewerTransactions transactions;

  SqlGridRegister(ViewerTransactions transactions) {
    this.transactions = transactions;
  }

  @Override
  public List<RegisteredGrid> list(Filter filter, String after, int limit) {
    return transactions.read(
        jdbc ->
            jdbc.sql(
                    "select "
                        + COLUMNS
                        + """
                        from grid g
                        where g.valid_to is null and g.code > :after and g.path ^@ any (:paths::text[])
                          and (:kind::text is null or g.kind = :kind)
                          and (:like::text is null or g.name ilike :like or g.name_en ilike :like or starts_with(g.code, :words))
                        order by g.code limit :limit
                        """)
                .param("today", filter.today())
                .param("after", after)
                .param("paths", filter.paths().toArray(String[]::new))
                .param("kind", filter.kind())
                .param("like", like(filter.words()))
                .param("words", filter.words())
                .param("limit", limit)
                .query(SqlGridRegister::grid)
                .list());
  }

  private static @Nullable String like(@Nullable String words) {
    return words == null
        ? null
        : "%" + words.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
  }

  @Override
  public Optional<RegisteredGrid.File> find(String code, LocalDate today) {
    return transactions.read(
        jdbc ->
            jdbc.sql(
                    "select g.bbox[1], g.bbox[2], g.bbox[3], g.bbox[4], "
                        + COLUMNS
                        + """
                        , st_asgeojson(g.geom, 7, 0) as geometry,
                        round(st_area(st_setsrid(g.geom, 4326)::geography))::bigint as square_metres
                        from grid g where g.valid_to is null and g.code = :code
                        """)
                .param("today", today)
                .param("code", code)
                .query(
                    (row, number) ->
                        new RegisteredGrid.File(
                            grid(row, number),
                            row.getLong("square_metres"),
                            Columns.bounds(row, number),
                            Columns.text(row, "geometry"),
                            neighbours(jdbc, code)))
                .optional());
  }

  /**
   * Corners first: they are compared without the geometry, which is read of the few that are left.
   */
  private static List<RegisteredGrid.Neighbour> neighbours(JdbcClient jdbc, String code) {
    return jdbc.sql(
            """
            with near as materialized (
              select n.code, n.name, n.name_en, n.area_code, n.geom, g.geom as own
              from grid g, grid n
              where g.code = ? and n.code <> g.code and n.valid_to is null
                and n.bbox[1] <= g.bbox[3] and n.bbox[3] >= g.bbox[1]
                and n.bbox[2] <= g.bbox[4] and n.bbox[4] >= g.bbox[2])
            select code, name, name_en, area_code, st_asgeojson(geom, 7, 0) as geometry
            from near where st_intersects(geom, own) order by code limit 60
            """)
        .param(code)
        .query(
            (row, number) ->
                new RegisteredGrid.Neighbour(
                    Columns.text(row, "code"),
                    Columns.text(row, "name"),
                    row.getString("name_en"),
                    Columns.text(row, "area_code"),
                    Columns.text(row, "geometry")))
        .list();
  }

  private static RegisteredGrid grid(ResultSet row, int number) throws SQLException {
    return new RegisteredGrid(
        new RegisteredGrid.Name(
            Columns.text(row, "code"),
            Columns.text(row, "name"),
            row.getString("name_en"),
            Columns.text(row, "kind")),
        Columns.text(row, "area_code"),
        row.getObject("households", Integer.class),
        Columns.day(row, "valid_from"),
        List.of((String[]) row.getArray("leaders").getArray()),
        row.getInt("workers"));
  }
}
