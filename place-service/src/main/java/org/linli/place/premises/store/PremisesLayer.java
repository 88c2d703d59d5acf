package org.linli.place.premises.store;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.linli.commons.store.Columns;
import org.linli.commons.store.ViewerTransactions;
import org.linli.commons.tile.TileAddress;
import org.linli.place.premises.Importance;
import org.linli.place.premises.PremisesState;
import org.linli.place.tiles.LayerFilter;
import org.linli.place.tiles.LayerMarks;
import org.linli.place.tiles.PlaceLayer;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Premises on the map: far away how many there are in each cell, an eighth of the tile's side wide;
 * near by each with its outline or line. Every one is counted in exactly one cell of one tile.
 */
final class PremisesLayer implements PlaceLayer {

  static final String NAME = "premises";

  /** From here on each is drawn. */
  static final int NEAR_ZOOM = 13;

  private static final String CONDITIONS =
      """
       and p.state = any (:states) and (:anyKind or p.kind = any (:kinds)) and (:anyImportance or p.importance = any (:importances))
        and (:anyDepartment or p.department = :department)
      """;

  private static final String CLUSTERS =
      """
      with tile as (
        select e as box, st_xmin(e) as west, st_ymax(e) as north, st_xmax(e) - st_xmin(e) as side from st_tileenvelope(:z, :x, :y) as e
      ), inside as (
        select floor((p.x - t.west) / t.side * 8) as cx, floor((t.north - p.y) / t.side * 8) as cy, p.x, p.y, p.kind, p.id, p.name,
               case p.importance when 'KEY' then 2 when 'IMPORTANT' then 1 else 0 end as rank
        from tile t join premises p on p.x >= t.west and p.x < t.west + t.side and p.y > t.north - t.side and p.y <= t.north
      %s), kinds as (
        select cx, cy, kind, max(rank) as rank, count(*) as n, sum(x) as x, sum(y) as y, min(id::text) as id, min(name) as name
        from inside group by cx, cy, kind
      ), cells as (
        select sum(n)::int as premises, (array_agg(kind order by rank desc, n desc, kind))[1] as kind,
               (array['ORDINARY', 'IMPORTANT', 'KEY'])[max(rank) + 1] as importance,
               case when sum(n) = 1 then min(id) end as id, case when sum(n) = 1 then min(name) end as name,
               st_asmvtgeom(st_setsrid(st_makepoint(sum(x) / sum(n), sum(y) / sum(n)), 3857), (select box from tile), 4096, 256, true) as geom
        from kinds group by cx, cy
      )
      select coalesce(st_asmvt(c, 'premises-clusters', 4096, 'geom'), '') from cells c where c.geom is not null
      """
          .formatted(CONDITIONS);

  private static final String EACH =
      """
      with tile as (
        select e as box, st_xmin(e) as west, st_ymax(e) as north, st_xmax(e) - st_xmin(e) as side,
               (st_xmax(e) - st_xmin(e)) / 64 as margin
        from st_tileenvelope(:z, :x, :y) as e
      ), points as (
        select p.id::text as id, p.number, p.name, p.kind, p.importance, p.state, p.shape_type as "shapeType", p.grid_code as "gridCode",
               st_asmvtgeom(st_setsrid(st_makepoint(p.x, p.y), 3857), t.box, 4096, 256, true) as geom
        from tile t join premises p on p.x >= t.west and p.x < t.west + t.side and p.y > t.north - t.side and p.y <= t.north
      %s order by p.importance, p.number
      ), shapes as (
        select p.id::text as id, p.number, p.name, p.kind, p.importance, p.state, p.shape_type as "shapeType",
               st_asmvtgeom(p.metres, t.box, 4096, 64, true) as geom
        from tile t join premises p on p.shape_type <> 'POINT'
          and p.west <= t.west + t.side + t.margin and p.east >= t.west - t.margin
          and p.south <= t.north + t.margin and p.north >= t.north - t.side - t.margin
      %s)
      select coalesce((select st_asmvt(s, 'premises-shapes', 4096, 'geom') from shapes s where s.geom is not null), '')
          || coalesce((select st_asmvt(p, 'premises', 4096, 'geom') from points p where p.geom is not null), '')
      """
          .formatted(CONDITIONS, CONDITIONS);

  private final ViewerTransactions transactions;
  private final LayerMarks marks;

  PremisesLayer(ViewerTransactions transactions, LayerMarks marks) {
    this.transactions = transactions;
    this.marks = marks;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public int minZoom() {
    return 0;
  }

  @Override
  public Map<String, Map<String, String>> contents() {
    Map<String, Map<String, String>> layers = new LinkedHashMap<>();
    Map<String, String> clusters = strings("kind", "importance", "id", "name");
    clusters.put("premises", "Number");
    layers.put("premises-clusters", clusters);
    layers.put(
        "premises-shapes",
        strings("id", "number", "name", "kind", "importance", "state", "shapeType"));
    layers.put(
        NAME,
        strings("id", "number", "name", "kind", "importance", "state", "shapeType", "gridCode"));
    return layers;
  }

  private static Map<String, String> strings(String... names) {
    Map<String, String> fields = new LinkedHashMap<>();
    for (String name : names) {
      fields.put(name, "String");
    }
    return fields;
  }

  @Override
  public Set<String> filters() {
    return Set.of("kind", "importance", "state", "department");
  }

  @Override
  public String version() {
    return marks.of(NAME);
  }

  @Override
  public byte[] tile(TileAddress address, LayerFilter filter) {
    List<String> states = filter.all("state", PremisesState.values());
    List<String> importances = filter.all("importance", Importance.values());
    String department = filter.one("department");
    return transactions.read(
        jdbc ->
            jdbc.sql(address.z() < NEAR_ZOOM ? CLUSTERS : EACH)
                .param("z", address.z())
                .param("x", address.x())
                .param("y", address.y())
                .param("states", states.isEmpty() ? new String[] {"OPEN"} : array(states))
                .param("anyKind", filter.all("kind").isEmpty())
                .param("kinds", array(filter.all("kind")))
                .param("anyImportance", importances.isEmpty())
                .param("importances", array(importances))
                .param("anyDepartment", department == null)
                .param("department", department == null ? "" : department)
                .query(byte[].class)
                .single());
  }

  private static String[] array(List<String> values) {
    return values.toArray(String[]::new);
  }

  /** Of the points that stand for them: a line may go on beyond the viewer's area. */
  @Override
  public List<Double> bounds() {
    return transactions.read(PremisesLayer::bounds);
  }

  private static List<Double> bounds(JdbcClient jdbc) {
    return jdbc.sql(
            "select min(lon), min(lat), max(lon), max(lat) from premises having count(*) > 0")
        .query(Columns::bounds)
        .optional()
        .orElse(List.of());
  }
}
