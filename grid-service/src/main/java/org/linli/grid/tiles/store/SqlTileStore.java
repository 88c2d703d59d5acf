package org.linli.grid.tiles.store;

import java.sql.ResultSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.linli.commons.access.Access;
import org.linli.commons.fabric.Fabric;
import org.linli.commons.store.ViewerTransactions;
import org.linli.commons.tile.TileAddress;
import org.linli.grid.tiles.TileLayer;
import org.linli.grid.tiles.TileStore;
import org.linli.grid.tiles.ZoomBand;
import org.linli.grid.tiles.drawing.Drawing;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKBReader;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Boundaries to be drawn as the service sees them, all at once for each version; context as its
 * viewer sees it, tile by tile. Places are chosen by the corners kept beside each geometry, see the
 * migration.
 */
@Repository
class SqlTileStore implements TileStore {

  /** Rows that the driver holds at a time. */
  private static final int ROWS_AT_A_TIME = 500;

  private static final String CONTEXT =
      """
      with tile as (
        select e as box, (st_xmax(e) - st_xmin(e)) / 64 as margin
        from st_tileenvelope(:z, :x, :y) as e
      ), shapes as (
        select c.kind, c.name, c.name_en as "nameEn", c.rank,
               st_asmvtgeom(st_simplify(c.geom, :tolerance, true), t.box, 4096, 64, true) as geom
        from tile t
        join context_feature c on c.west <= st_xmax(t.box) + t.margin
          and c.east >= st_xmin(t.box) - t.margin
          and c.south <= st_ymax(t.box) + t.margin and c.north >= st_ymin(t.box) - t.margin
        order by c.rank desc nulls first, c.id
      )
      select st_asmvt(s, 'context', 4096, 'geom') from shapes s where s.geom is not null
      """;

  private final ViewerTransactions transactions;

  SqlTileStore(ViewerTransactions transactions) {
    this.transactions = transactions;
  }

  @Override
  public byte[] context(TileAddress address) {
    return transactions.read(
        jdbc ->
            jdbc.sql(CONTEXT)
                .param("z", address.z())
                .param("x", address.x())
                .param("y", address.y())
                .param("tolerance", ZoomBand.of(address.z()).toleranceMetres())
                .query(byte[].class)
                .single());
  }

  @Override
  public Optional<Drawing> drawing(Fabric fabric) {
    return transactions.read(
        Access.ofService("tiles"),
        jdbc -> {
          Drawing.Builder drawing = new Drawing.Builder(fabric);
          for (ZoomBand band : ZoomBand.values()) {
            drawing.areas(band, taker -> shapes(jdbc, "area", band, taker));
          }
          for (ZoomBand band : ZoomBand.forGrids()) {
            drawing.grids(band, taker -> shapes(jdbc, "grid", band, taker));
          }
          jdbc.sql(
                  """
                  select code, st_x(label_point) as x, st_y(label_point) as y
                  from area where valid_to is null
                  """)
              .query(
                  (ResultSet row) ->
                      drawing.label(
                          row.getString("code"),
                          new Coordinate(row.getDouble("x"), row.getDouble("y"))));
          // Asked last: what was published between the statements is of a later version.
          long version = jdbc.sql("select version from fabric_version").query(Long.class).single();
          return version == fabric.version() ? Optional.of(drawing.build()) : Optional.empty();
        });
  }

  private static void shapes(
      JdbcClient jdbc, String unit, ZoomBand band, BiConsumer<String, Geometry> taker) {
    WKBReader reader = new WKBReader();
    jdbc.sql(
            "select code, st_asbinary(geom) as wkb from %s_shape where band = ? order by path"
                .formatted(unit))
        .param(band.number())
        .withFetchSize(ROWS_AT_A_TIME)
        .query(
            (ResultSet row) -> {
              String code = row.getString("code");
              try {
                taker.accept(code, reader.read(row.getBytes("wkb")));
              } catch (ParseException e) {
                throw new IllegalStateException("shape of " + code, e);
              }
            });
  }

  @Override
  public Extent extent(TileLayer layer) {
    String source =
        switch (layer) {
          case AREAS -> "area";
          case GRIDS -> "grid";
          case CONTEXT -> "context_feature";
        };
    return transactions.read(
        jdbc ->
            new Extent(
                bounds(jdbc),
                jdbc
                    .sql(
                        "select distinct attribution from "
                            + source
                            + " where attribution is not null order by 1")
                    .query(String.class)
                    .list()
                    .stream()
                    .filter(Objects::nonNull)
                    .toList()));
  }

  /** Of the areas the viewer may see, or of their grids where they have a right in no area. */
  private static List<Double> bounds(JdbcClient jdbc) {
    return jdbc.sql(
            """
            with places as (
              select bbox from area where valid_to is null
              union all
              select bbox from grid where valid_to is null
                and not exists (select from area where valid_to is null)
            )
            select min(bbox[1]), min(bbox[2]), max(bbox[3]), max(bbox[4]) from places
            having count(*) > 0
            """)
        .query(
            (row, n) ->
                List.of(row.getDouble(1), row.getDouble(2), row.getDouble(3), row.getDouble(4)))
        .optional()
        .orElse(List.of());
  }
}
