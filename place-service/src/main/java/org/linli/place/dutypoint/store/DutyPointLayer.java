package org.linli.place.dutypoint.store;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.linli.commons.store.Columns;
import org.linli.commons.store.ViewerTransactions;
import org.linli.commons.tile.TileAddress;
import org.linli.place.dutypoint.DutyPoint;
import org.linli.place.tiles.LayerFilter;
import org.linli.place.tiles.LayerMarks;
import org.linli.place.tiles.PlaceLayer;

/** Duty points on the map, from where a town fills the screen. */
final class DutyPointLayer implements PlaceLayer {

  static final String NAME = "duty-points";

  private static final int MIN_ZOOM = 10;

  private static final String TILE =
      """
      with tile as (
        select e as box, st_xmin(e) as west, st_ymax(e) as north, st_xmax(e) - st_xmin(e) as side from st_tileenvelope(:z, :x, :y) as e
      ), points as (
        select d.id::text as id, d.number, d.name, d.kind, d.state, d.grid_code as "gridCode",
               st_asmvtgeom(st_setsrid(st_makepoint(d.x, d.y), 3857), t.box, 4096, 256, true) as geom
        from tile t join duty_point d on d.x >= t.west and d.x < t.west + t.side and d.y > t.north - t.side and d.y <= t.north
          and d.state = any (:states) and (:anyKind or d.kind = any (:kinds))
        order by d.number
      )
      select coalesce(st_asmvt(p, 'duty-points', 4096, 'geom'), '') from points p where p.geom is not null
      """;

  private final ViewerTransactions transactions;
  private final LayerMarks marks;

  DutyPointLayer(ViewerTransactions transactions, LayerMarks marks) {
    this.transactions = transactions;
    this.marks = marks;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public int minZoom() {
    return MIN_ZOOM;
  }

  @Override
  public Map<String, Map<String, String>> contents() {
    Map<String, String> fields = new LinkedHashMap<>();
    for (String name : List.of("id", "number", "name", "kind", "state", "gridCode")) {
      fields.put(name, "String");
    }
    return Map.of(NAME, fields);
  }

  @Override
  public Set<String> filters() {
    return Set.of("kind", "state");
  }

  @Override
  public String version() {
    return marks.of(NAME);
  }

  @Override
  public byte[] tile(TileAddress address, LayerFilter filter) {
    List<String> states = filter.all("state", DutyPoint.State.values());
    List<String> wanted = states.isEmpty() ? List.of("IN_SERVICE", "OUT_OF_SERVICE") : states;
    return transactions.read(
        jdbc ->
            jdbc.sql(TILE)
                .param("z", address.z())
                .param("x", address.x())
                .param("y", address.y())
                .param("states", wanted.toArray(String[]::new))
                .param("anyKind", filter.all("kind").isEmpty())
                .param("kinds", filter.all("kind").toArray(String[]::new))
                .query(byte[].class)
                .single());
  }

  @Override
  public List<Double> bounds() {
    return transactions.read(
        jdbc ->
            jdbc.sql(
                    """
                    select min(lon), min(lat), max(lon), max(lat) from duty_point where state <> 'REMOVED' having count(*) > 0
                    """)
                .query(Columns::bounds)
                .optional()
                .orElse(List.of()));
  }
}
