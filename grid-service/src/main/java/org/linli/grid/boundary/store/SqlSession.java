package org.linli.grid.boundary.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.linli.commons.fabric.AreaLevel;
import org.linli.commons.store.ViewerTransactions;
import org.linli.grid.boundary.AreaRow;
import org.linli.grid.boundary.BoundaryStore;
import org.linli.grid.boundary.ContextRow;
import org.linli.grid.boundary.GridRow;
import org.linli.grid.boundary.Ground;
import org.linli.grid.boundary.Label;
import org.linli.grid.boundary.Layer;
import org.linli.grid.boundary.Shape;
import org.linli.grid.boundary.Share;
import org.linli.grid.boundary.UnitType;
import org.linli.grid.tiles.ZoomBand;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * SQL of one import. Rows go to the database as arrays, some hundred a statement; a row that is
 * there already and does not differ is neither written nor returned.
 */
final class SqlSession implements BoundaryStore.Session {

  private static final String STORE_AREAS =
      """
      insert into area (code, name, name_en, level, parent_code, path, households, derived,
                        attribution, geom, label_point, valid_from, revision_id)
      select r.code, r.name, r.name_en, r.level, r.parent_code, r.path, r.households, r.derived,
             r.attribution, st_multi(st_geomfromwkb(r.wkb, 4490)),
             st_transform(st_setsrid(st_makepoint(r.label_lon, r.label_lat), 4326), 3857), :day, :revision
      from unnest(:code::text[], :name::text[], :nameEn::text[], :level::text[], :parent::text[],
                  :path::text[], :households::int[], :derived::bool[], :attribution::text[],
                  :wkb::bytea[], :labelLon::float8[], :labelLat::float8[])
        as r(code, name, name_en, level, parent_code, path, households, derived, attribution, wkb,
             label_lon, label_lat)
      on conflict (code) do update
      set name = excluded.name, name_en = excluded.name_en, level = excluded.level,
          parent_code = excluded.parent_code, path = excluded.path,
          households = excluded.households, derived = excluded.derived,
          attribution = coalesce(excluded.attribution, area.attribution), geom = excluded.geom,
          label_point = excluded.label_point, valid_from = excluded.valid_from, revision_id = excluded.revision_id
      where (area.name, area.name_en, area.level, area.parent_code, area.path, area.households,
             area.derived, area.attribution)
              is distinct from (excluded.name, excluded.name_en, excluded.level,
                                excluded.parent_code, excluded.path, excluded.households,
                                excluded.derived, coalesce(excluded.attribution, area.attribution))
         or area.geom is distinct from excluded.geom
      returning code
      """;

  private static final String STORE_GRIDS =
      """
      insert into grid (code, name, name_en, kind, area_code, path, households, attribution, geom,
                        valid_from, revision_id)
      select r.code, r.name, r.name_en, r.kind, r.area_code, r.path, r.households, r.attribution,
             st_multi(st_geomfromwkb(r.wkb, 4490)), :day, :revision
      from unnest(:code::text[], :name::text[], :nameEn::text[], :kind::text[], :parent::text[],
                  :path::text[], :households::int[], :attribution::text[], :wkb::bytea[])
        as r(code, name, name_en, kind, area_code, path, households, attribution, wkb)
      on conflict (code) do update
      set name = excluded.name, name_en = excluded.name_en, kind = excluded.kind,
          area_code = excluded.area_code, path = excluded.path,
          households = excluded.households, attribution = coalesce(excluded.attribution, grid.attribution),
          geom = excluded.geom, valid_from = excluded.valid_from, revision_id = excluded.revision_id
      where (grid.name, grid.name_en, grid.kind, grid.area_code, grid.path, grid.households,
             grid.attribution)
              is distinct from (excluded.name, excluded.name_en, excluded.kind, excluded.area_code,
                                excluded.path, excluded.households,
                                coalesce(excluded.attribution, grid.attribution))
         or grid.geom is distinct from excluded.geom
      returning code
      """;

  private final JdbcClient jdbc;
  private final ViewerTransactions transactions;
  private final Clock clock;
  private final SqlPassing passing;
  private final SqlShapes shapes;
  private LocalDate day;
  private @Nullable UUID revision;

  SqlSession(JdbcClient jdbc, ViewerTransactions transactions, Clock clock) {
    this.jdbc = jdbc;
    this.transactions = transactions;
    this.clock = clock;
    this.passing = new SqlPassing(jdbc);
    this.shapes = new SqlShapes(jdbc);
    this.day = LocalDate.now(clock);
  }

  @Override
  public void holdingFrom(LocalDate day, @Nullable UUID revision) {
    this.day = day;
    this.revision = revision;
  }

  @Override
  public Set<String> endedCodes() {
    // Also of what lay outside of the areas of whoever imports: no code is given twice.
    return transactions.asService("linli", SqlPassing::endedCodes);
  }

  @Override
  public void end(UnitType unit, Collection<String> codes, Map<String, String> heirs) {
    passing.end(unit, List.copyOf(codes), heirs, day);
  }

  @Override
  public void followAreas() {
    passing.followAreas();
  }

  @Override
  public List<String> formerCodes() {
    return passing.formerCodes();
  }

  @Override
  public List<Ground> formerGrounds(Collection<String> codes) {
    return passing.formerGrounds(codes);
  }

  @Override
  public List<Ground> newGrounds(Envelope near, Collection<String> named) {
    return passing.newGrounds(near, named);
  }

  @Override
  public void storeSuccession(
      List<Share> shares, BiFunction<String, String, @Nullable Double> matters) {
    passing.store(shares, matters, day);
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
    for (List<AreaRow> rows : Rows.batches(byPath)) {
      List<Coordinate> labels = rows.stream().map(row -> labelPoint(row.boundary())).toList();
      changed.addAll(
          jdbc.sql(STORE_AREAS)
              .param("code", Rows.texts(rows, AreaRow::code))
              .param("name", Rows.texts(rows, row -> row.label().name()))
              .param("nameEn", Rows.texts(rows, row -> row.label().nameEn()))
              .param("level", Rows.texts(rows, row -> row.level().wireName()))
              .param("parent", Rows.texts(rows, row -> row.place().parentCode()))
              .param("path", Rows.texts(rows, row -> row.place().path()))
              .param("households", Rows.numbers(rows, AreaRow::households))
              .param(
                  "derived", rows.stream().map(r -> r.origin().derived()).toArray(Boolean[]::new))
              .param("attribution", Rows.texts(rows, row -> row.origin().attribution()))
              .param("wkb", Rows.wkb(rows, AreaRow::boundary))
              .param("labelLon", labels.stream().map(c -> c.x).toArray(Double[]::new))
              .param("labelLat", labels.stream().map(c -> c.y).toArray(Double[]::new))
              .param("day", day)
              .param("revision", revision)
              .query(String.class)
              .list());
    }
    return changed;
  }

  @Override
  public Set<String> storeGrids(List<GridRow> grids) {
    Set<String> changed = new HashSet<>();
    for (List<GridRow> rows : Rows.batches(grids)) {
      changed.addAll(
          jdbc.sql(STORE_GRIDS)
              .param("code", Rows.texts(rows, GridRow::code))
              .param("name", Rows.texts(rows, row -> row.label().name()))
              .param("nameEn", Rows.texts(rows, row -> row.label().nameEn()))
              .param("kind", Rows.texts(rows, row -> row.kind().wireName()))
              .param("parent", Rows.texts(rows, row -> row.place().parentCode()))
              .param("path", Rows.texts(rows, row -> row.place().path()))
              .param("households", Rows.numbers(rows, GridRow::households))
              .param("attribution", Rows.texts(rows, GridRow::attribution))
              .param("wkb", Rows.wkb(rows, GridRow::boundary))
              .param("day", day)
              .param("revision", revision)
              .query(String.class)
              .list());
    }
    return changed;
  }

  @Override
  public Map<String, Envelope> places(Layer layer) {
    return shapes.places(layer);
  }

  @Override
  public List<Shape> boundaries(Layer layer) {
    return shapes.boundaries(layer);
  }

  @Override
  public List<Shape> boundaries(Layer layer, Collection<String> codes) {
    return shapes.boundaries(layer, codes);
  }

  @Override
  public List<Shape> drawn(Layer layer, ZoomBand band, Collection<String> codes) {
    return shapes.drawn(layer, band, codes);
  }

  @Override
  public void draw(Layer layer, ZoomBand band, List<Shape> drawn) {
    shapes.draw(layer, band, drawn);
  }

  @Override
  public BoundaryStore.Replaced replaceContext(
      BoundaryStore.ContextPlace place, List<ContextRow> features) {
    return new SqlContext(jdbc).replace(place, features);
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
        Rows.boundary(row));
  }
}
