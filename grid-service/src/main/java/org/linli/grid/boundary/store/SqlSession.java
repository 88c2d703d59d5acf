package org.linli.grid.boundary.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.linli.commons.fabric.AreaLevel;
import org.linli.grid.boundary.AreaRow;
import org.linli.grid.boundary.BoundaryStore;
import org.linli.grid.boundary.ContextRow;
import org.linli.grid.boundary.GridRow;
import org.linli.grid.boundary.Label;
import org.linli.grid.boundary.Shape;
import org.linli.grid.tiles.ZoomBand;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKBReader;
import org.locationtech.jts.io.WKBWriter;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * SQL of one import. Rows go to the database as arrays, some hundred a statement; a row that is
 * there already and does not differ is neither written nor returned.
 */
final class SqlSession implements BoundaryStore.Session {

  private static final int ROWS_A_STATEMENT = 500;

  private static final String STORE_AREAS =
      """
      insert into area (code, name, name_en, level, parent_code, path, households, derived,
                        attribution, geom, label_point, valid_from)
      select r.code, r.name, r.name_en, r.level, r.parent_code, r.path, r.households, r.derived,
             r.attribution, st_multi(st_geomfromwkb(r.wkb, 4490)),
             st_transform(st_setsrid(st_makepoint(r.label_lon, r.label_lat), 4326), 3857), :today
      from unnest(:code::text[], :name::text[], :nameEn::text[], :level::text[], :parent::text[],
                  :path::text[], :households::int[], :derived::bool[], :attribution::text[],
                  :wkb::bytea[], :labelLon::float8[], :labelLat::float8[])
        as r(code, name, name_en, level, parent_code, path, households, derived, attribution, wkb,
             label_lon, label_lat)
      on conflict (code) do update
      set name = excluded.name, name_en = excluded.name_en, households = excluded.households,
          derived = excluded.derived,
          attribution = coalesce(excluded.attribution, area.attribution), geom = excluded.geom,
          label_point = excluded.label_point
      where (area.name, area.name_en, area.households, area.derived, area.attribution)
              is distinct from (excluded.name, excluded.name_en, excluded.households,
                                excluded.derived,
                                coalesce(excluded.attribution, area.attribution))
         or area.geom is distinct from excluded.geom
      returning code
      """;

  private static final String STORE_GRIDS =
      """
      insert into grid (code, name, name_en, kind, area_code, path, households, attribution, geom,
                        valid_from)
      select r.code, r.name, r.name_en, r.kind, r.area_code, r.path, r.households, r.attribution,
             st_multi(st_geomfromwkb(r.wkb, 4490)), :today
      from unnest(:code::text[], :name::text[], :nameEn::text[], :kind::text[], :parent::text[],
                  :path::text[], :households::int[], :attribution::text[], :wkb::bytea[])
        as r(code, name, name_en, kind, area_code, path, households, attribution, wkb)
      on conflict (code) do update
      set name = excluded.name, name_en = excluded.name_en, kind = excluded.kind,
          households = excluded.households,
          attribution = coalesce(excluded.attribution, grid.attribution), geom = excluded.geom
      where (grid.name, grid.name_en, grid.kind, grid.households, grid.attribution)
              is distinct from (excluded.name, excluded.name_en, excluded.kind,
                                excluded.households,
                                coalesce(excluded.attribution, grid.attribution))
         or grid.geom is distinct from excluded.geom
      returning code
      """;

  private final JdbcClient jdbc;
  private final Clock clock;
  private final WKBReader reader = new WKBReader();
  private final WKBWriter writer = new WKBWriter();

  SqlSession(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  @Override
  public long lockVersion() {
    return jdbc.sql("select version from fabric_version for update").query(Long.class).single();
  }

  @Override
  public List<AreaRow> areasAtOrBelow(Collection<String> codes) {
    return jdbc.sql(
            """
            select code, name, name_en, level, parent_code, path, households, derived, attribution,
                   st_asbinary(geom) as wkb
            from area
            where valid_to is null and (code = any (:codes) or parent_code = any (:codes))
            """)
        .param("codes", codes.toArray(String[]::new))
        .query(this::area)
        .list();
  }

  @Override
  public Set<String> storeAreas(List<AreaRow> areas) {
    // A parent must be there before its children: its path is shorter.
    List<AreaRow> byPath =
        areas.stream().sorted(Comparator.comparing((AreaRow row) -> row.place().path())).toList();
    Set<String> changed = new HashSet<>();
    for (List<AreaRow> rows : batches(byPath)) {
      List<Coordinate> labels = rows.stream().map(row -> labelPoint(row.boundary())).toList();
      changed.addAll(
          jdbc.sql(STORE_AREAS)
              .param("code", texts(rows, AreaRow::code))
              .param("name", texts(rows, row -> row.label().name()))
              .param("nameEn", texts(rows, row -> row.label().nameEn()))
              .param("level", texts(rows, row -> row.level().wireName()))
              .param("parent", texts(rows, row -> row.place().parentCode()))
              .param("path", texts(rows, row -> row.place().path()))
              .param("households", numbers(rows, AreaRow::households))
              .param(
                  "derived", rows.stream().map(r -> r.origin().derived()).toArray(Boolean[]::new))
              .param("attribution", texts(rows, row -> row.origin().attribution()))
              .param("wkb", wkb(rows, AreaRow::boundary))
              .param("labelLon", labels.stream().map(c -> c.x).toArray(Double[]::new))
              .param("labelLat", labels.stream().map(c -> c.y).toArray(Double[]::new))
              .param("today", LocalDate.now(clock))
              .query(String.class)
              .list());
    }
    return changed;
  }

  @Override
  public Set<String> storeGrids(List<GridRow> grids) {
    Set<String> changed = new HashSet<>();
    for (List<GridRow> rows : batches(grids)) {
      changed.addAll(
          jdbc.sql(STORE_GRIDS)
              .param("code", texts(rows, GridRow::code))
              .param("name", texts(rows, row -> row.label().name()))
              .param("nameEn", texts(rows, row -> row.label().nameEn()))
              .param("kind", texts(rows, row -> row.kind().wireName()))
              .param("parent", texts(rows, row -> row.place().parentCode()))
              .param("path", texts(rows, row -> row.place().path()))
              .param("households", numbers(rows, GridRow::households))
              .param("attribution", texts(rows, GridRow::attribution))
              .param("wkb", wkb(rows, GridRow::boundary))
              .param("today", LocalDate.now(clock))
              .query(String.class)
              .list());
    }
    return changed;
  }

  @Override
  public List<Shape> areaBoundaries(String rootPath, AreaLevel level) {
    return jdbc.sql(
            """
            select code, path, st_asbinary(geom) as wkb from area
            where valid_to is null and path ^@ ? and level = ? order by path
            """)
        .params(rootPath, level.wireName())
        .query(this::shape)
        .list();
  }

  @Override
  public List<Shape> gridBoundaries(String rootPath) {
    return jdbc.sql(
            """
            select code, path, st_asbinary(geom) as wkb from grid
            where valid_to is null and path ^@ ? order by path
            """)
        .param(rootPath)
        .query(this::shape)
        .list();
  }

  @Override
  public void storeAreaShapes(ZoomBand band, List<Shape> shapes) {
    storeShapes("area_shape", band, shapes);
  }

  @Override
  public void storeGridShapes(ZoomBand band, List<Shape> shapes) {
    storeShapes("grid_shape", band, shapes);
  }

  private void storeShapes(String table, ZoomBand band, List<Shape> shapes) {
    for (List<Shape> rows : batches(shapes)) {
      jdbc.sql(
              """
              insert into %1$s (code, band, path, geom)
              select r.code, :band, r.path, st_multi(st_geomfromwkb(r.wkb, 3857))
              from unnest(:code::text[], :path::text[], :wkb::bytea[]) as r(code, path, wkb)
              on conflict (code, band) do update set geom = excluded.geom
              where %1$s.geom is distinct from excluded.geom
              """
                  .formatted(table))
          .param("band", band.number())
          .param("code", texts(rows, Shape::code))
          .param("path", texts(rows, Shape::path))
          .param("wkb", wkb(rows, Shape::boundary))
          .update();
    }
  }

  @Override
  public BoundaryStore.Replaced replaceContext(
      BoundaryStore.ContextPlace place, List<ContextRow> features) {
    int removed =
        jdbc.sql(
                """
                delete from context_feature
                where area_code = :area and kind = any (:kinds) and id <> all (:ids)
                """)
            .param("area", place.areaCode())
            .param(
                "kinds", features.stream().map(ContextRow::kind).distinct().toArray(String[]::new))
            .param("ids", features.stream().map(ContextRow::id).toArray(UUID[]::new))
            .update();
    int added = 0;
    for (List<ContextRow> rows : batches(features)) {
      added += storeContext(place, rows);
    }
    return new BoundaryStore.Replaced(added, removed);
  }

  private int storeContext(BoundaryStore.ContextPlace place, List<ContextRow> rows) {
    return jdbc.sql(
            """
            insert into context_feature (id, area_code, path, kind, name, name_en, rank, attribution, geom)
            select r.id, :area, :path, r.kind, r.name, r.name_en, r.rank, :attribution,
                   st_geomfromwkb(r.wkb, 3857)
            from unnest(:id::uuid[], :kind::text[], :name::text[], :nameEn::text[], :rank::int[],
                        :wkb::bytea[]) as r(id, kind, name, name_en, rank, wkb)
            on conflict (id) do nothing
            """)
        .param("area", place.areaCode())
        .param("path", place.path())
        .param("attribution", place.attribution())
        .param("id", rows.stream().map(ContextRow::id).toArray(UUID[]::new))
        .param("kind", texts(rows, ContextRow::kind))
        .param("name", texts(rows, row -> row.label() == null ? null : row.label().name()))
        .param("nameEn", texts(rows, row -> row.label() == null ? null : row.label().nameEn()))
        .param("rank", numbers(rows, ContextRow::rank))
        .param("wkb", wkb(rows, ContextRow::geometry))
        .update();
  }

  @Override
  public void publish() {
    jdbc.sql("update fabric_version set version = version + 1, published_at = ?")
        .param(OffsetDateTime.now(clock))
        .update();
  }

  /** A place well inside, where a name can stand; in degrees. */
  private static Coordinate labelPoint(Geometry boundary) {
    return boundary.getInteriorPoint().getCoordinate();
  }

  private AreaRow area(ResultSet row, int number) throws SQLException {
    return new AreaRow(
        new AreaRow.Place(
            row.getString("code"), row.getString("parent_code"), row.getString("path")),
        new Label(row.getString("name"), row.getString("name_en")),
        AreaLevel.find(row.getString("level")).orElseThrow(),
        row.getObject("households", Integer.class),
        new AreaRow.Origin(row.getBoolean("derived"), row.getString("attribution")),
        boundary(row));
  }

  private Shape shape(ResultSet row, int number) throws SQLException {
    return new Shape(row.getString("code"), row.getString("path"), boundary(row));
  }

  private Geometry boundary(ResultSet row) throws SQLException {
    try {
      return reader.read(Objects.requireNonNull(row.getBytes("wkb")));
    } catch (ParseException e) {
      throw new IllegalStateException("boundary of " + row.getString("code"), e);
    }
  }

  private <R> byte[][] wkb(List<R> rows, Function<R, Geometry> boundary) {
    return rows.stream().map(row -> writer.write(boundary.apply(row))).toArray(byte[][]::new);
  }

  private static <R> @Nullable String[] texts(List<R> rows, Function<R, @Nullable String> text) {
    @Nullable String[] texts = new @Nullable String[rows.size()];
    for (int i = 0; i < texts.length; i++) {
      texts[i] = text.apply(rows.get(i));
    }
    return texts;
  }

  private static <R> @Nullable Integer[] numbers(
      List<R> rows, Function<R, @Nullable Integer> number) {
    @Nullable Integer[] numbers = new @Nullable Integer[rows.size()];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = number.apply(rows.get(i));
    }
    return numbers;
  }

  private static <R> List<List<R>> batches(List<R> rows) {
    List<List<R>> batches = new ArrayList<>();
    for (int from = 0; from < rows.size(); from += ROWS_A_STATEMENT) {
      batches.add(rows.subList(from, Math.min(from + ROWS_A_STATEMENT, rows.size())));
    }
    return batches;
  }
}
