package org.linli.grid.boundary.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.linli.commons.fabric.AreaLevel;
import org.linli.grid.boundary.Layer;
import org.linli.grid.boundary.Shape;
import org.linli.grid.tiles.ZoomBand;
import org.locationtech.jts.geom.Envelope;
import org.springframework.jdbc.core.simple.JdbcClient;

/** SQL of what is drawn of boundaries. */
final class SqlShapes {

  private final JdbcClient jdbc;

  SqlShapes(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Map<String, Envelope> places(Layer layer) {
    Map<String, Envelope> places = new HashMap<>();
    in(layer, "code, bbox[1] as west, bbox[2] as south, bbox[3] as east, bbox[4] as north", "true")
        .query(
            row -> {
              places.put(
                  row.getString("code"),
                  new Envelope(
                      row.getDouble("west"),
                      row.getDouble("east"),
                      row.getDouble("south"),
                      row.getDouble("north")));
            });
    return places;
  }

  List<Shape> boundaries(Layer layer) {
    return in(layer, "code, path, st_asbinary(geom) as wkb", "true").query(SqlShapes::shape).list();
  }

  List<Shape> boundaries(Layer layer, Collection<String> codes) {
    return in(layer, "code, path, st_asbinary(geom) as wkb", "code = any (:codes)")
        .param("codes", codes.toArray(String[]::new))
        .query(SqlShapes::shape)
        .list();
  }

  List<Shape> drawn(Layer layer, ZoomBand band, Collection<String> codes) {
    return jdbc.sql(
            "select code, path, st_asbinary(geom) as wkb from %s where band = :band and code = any (:codes)"
                .formatted(table(layer) + "_shape"))
        .param("band", band.number())
        .param("codes", codes.toArray(String[]::new))
        .query(SqlShapes::shape)
        .list();
  }

  void draw(Layer layer, ZoomBand band, List<Shape> shapes) {
    for (List<Shape> rows : Rows.batches(shapes)) {
      jdbc.sql(
              """
              insert into %1$s (code, band, path, geom)
              select r.code, :band, r.path, st_multi(st_geomfromwkb(r.wkb, 3857))
              from unnest(:code::text[], :path::text[], :wkb::bytea[]) as r(code, path, wkb)
              on conflict (code, band) do update set geom = excluded.geom, path = excluded.path
              where %1$s.geom is distinct from excluded.geom or %1$s.path <> excluded.path
              """
                  .formatted(table(layer) + "_shape"))
          .param("band", band.number())
          .param("code", Rows.texts(rows, Shape::code))
          .param("path", Rows.texts(rows, Shape::path))
          .param("wkb", Rows.wkb(rows, Shape::boundary))
          .update();
    }
  }

  private JdbcClient.StatementSpec in(Layer layer, String columns, String which) {
    AreaLevel level = layer.level();
    JdbcClient.StatementSpec statement =
        jdbc.sql(
                "select %s from %s where valid_to is null and path ^@ :root and %s and %s order by path"
                    .formatted(
                        columns, table(layer), level == null ? "true" : "level = :level", which))
            .param("root", layer.root());
    return level == null ? statement : statement.param("level", level.wireName());
  }

  private static String table(Layer layer) {
    @Nullable AreaLevel level = layer.level();
    return level == null ? "grid" : "area";
  }

  private static Shape shape(ResultSet row, int number) throws SQLException {
    return new Shape(row.getString("code"), row.getString("path"), Rows.boundary(row));
  }
}
