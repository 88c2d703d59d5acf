package org.linli.grid.tiles.store;

import java.util.List;
import java.util.Objects;
import org.linli.commons.store.ViewerTransactions;
import org.linli.commons.tile.TileAddress;
import org.linli.grid.tiles.TileLayer;
import org.linli.grid.tiles.TileStore;
import org.linli.grid.tiles.ZoomBand;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Tiles as the viewer: row-level security decides what is in them. Places are chosen by the corners
 * kept beside each geometry, see the migration, and before anything is joined to them: PostgreSQL
 * takes four corners for less selective than they are and would begin with every grid.
 *
 * <p>Boundaries are cut, scaled and rounded, each vertex by itself, so that two neighbours' border
 * comes out the same in both. ST_AsMVTGeom would also simplify and mend each ring on its own, which
 * takes several times as long, and they have been simplified together already, see {@link
 * ZoomBand}.
 */
@Repository
class SqlTileStore implements TileStore {

  /** In units of 4096 a tile: what is drawn beyond its edge so that outlines meet unseen. */
  private static final String AREAS =
      """
      with tile as (
        select e as box, (st_xmax(e) - st_xmin(e)) / 64 as margin,
               st_expand(e, (st_xmax(e) - st_xmin(e)) / 64)::box2d as clip,
               4096 / (st_xmax(e) - st_xmin(e)) as scale
        from st_tileenvelope(:z, :x, :y) as e
      ), near as materialized (
        select s.code,
               st_snaptogrid(
                 st_affine(st_forcepolygoncw(st_clipbybox2d(s.geom, t.clip)),
                           t.scale, 0, 0, -t.scale, -t.scale * st_xmin(t.box), t.scale * st_ymax(t.box)),
                 1) as geom
        from tile t
        join area_shape s on s.band = :band
          and s.west <= st_xmax(t.box) + t.margin and s.east >= st_xmin(t.box) - t.margin
          and s.south <= st_ymax(t.box) + t.margin and s.north >= st_ymin(t.box) - t.margin
      ), shapes as (
        select a.code, a.name, a.name_en as "nameEn", a.level, p.code as "parentCode",
               s.geom
        from near s
        join area a on a.code = s.code and a.valid_to is null
        left join area p on p.code = a.parent_code
        order by a.path
      ), labels as (
        select a.code, a.name, a.name_en as "nameEn", a.level, p.code as "parentCode",
               st_asmvtgeom(a.label_point, t.box, 4096, 0, true) as geom
        from tile t
        join area a on a.valid_to is null
          and st_x(a.label_point) >= st_xmin(t.box) and st_x(a.label_point) < st_xmax(t.box)
          and st_y(a.label_point) > st_ymin(t.box) and st_y(a.label_point) <= st_ymax(t.box)
        left join area p on p.code = a.parent_code
        order by a.path
      )
      select (select st_asmvt(s, 'areas', 4096, 'geom') from shapes s where st_area(s.geom) > 0)
          || (select st_asmvt(l, 'area-labels', 4096, 'geom') from labels l where l.geom is not null)
      """;

  private static final String GRIDS =
      """
      with tile as (
        select e as box, (st_xmax(e) - st_xmin(e)) / 64 as margin,
               st_expand(e, (st_xmax(e) - st_xmin(e)) / 64)::box2d as clip,
               4096 / (st_xmax(e) - st_xmin(e)) as scale
        from st_tileenvelope(:z, :x, :y) as e
      ), near as materialized (
        select s.code,
               st_snaptogrid(
                 st_affine(st_forcepolygoncw(st_clipbybox2d(s.geom, t.clip)),
                           t.scale, 0, 0, -t.scale, -t.scale * st_xmin(t.box), t.scale * st_ymax(t.box)),
                 1) as geom
        from tile t
        join grid_shape s on s.band = :band
          and s.west <= st_xmax(t.box) + t.margin and s.east >= st_xmin(t.box) - t.margin
          and s.south <= st_ymax(t.box) + t.margin and s.north >= st_ymin(t.box) - t.margin
      ), shapes as (
        select g.code, g.name, g.name_en as "nameEn", g.area_code as "areaCode", g.kind,
               s.geom
        from near s
        join grid g on g.code = s.code and g.valid_to is null
        order by g.path
      )
      select st_asmvt(s, 'grids', 4096, 'geom') from shapes s where st_area(s.geom) > 0
      """;

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
  public byte[] tile(TileLayer layer, TileAddress address) {
    ZoomBand band = ZoomBand.of(address.z());
    return transactions.read(
        jdbc -> {
          JdbcClient.StatementSpec statement =
              jdbc.sql(
                      switch (layer) {
                        case AREAS -> AREAS;
                        case GRIDS -> GRIDS;
                        case CONTEXT -> CONTEXT;
                      })
                  .param("z", address.z())
                  .param("x", address.x())
                  .param("y", address.y());
          statement =
              layer == TileLayer.CONTEXT
                  ? statement.param("tolerance", band.toleranceMetres())
                  : statement.param("band", band.number());
          return statement.query(byte[].class).single();
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
