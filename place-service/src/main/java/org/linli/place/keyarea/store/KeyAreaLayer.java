package org.linli.place.keyarea.store;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.linli.commons.store.Columns;
import org.linli.commons.store.ViewerTransactions;
import org.linli.commons.tile.TileAddress;
import org.linli.place.tiles.LayerFilter;
import org.linli.place.tiles.LayerMarks;
import org.linli.place.tiles.PlaceLayer;

/** Key areas: their outlines, and a point each to write the name at. */
final class KeyAreaLayer implements PlaceLayer {

  private static final String NAME = "key-areas";
  private static final int MIN_ZOOM = 7;
  private static final List<String> STATES = List.of("LISTED", "RELEASED");

  private static final String TILE =
      """
      with tile as (select e as box, (st_xmax(e) - st_xmin(e)) / 64 as margin from st_tileenvelope(:z, :x, :y) as e),
      wanted as (
        select k.id::text as id, k.number, k.name, k.level, k.state, k.deadline::text as deadline,
          case when k.state = 'LISTED' and k.deadline < :today then 1 else 0 end as overdue, k.metres, k.x, k.y, k.west, k.south, k.east, k.north
        from key_area k
        where k.state = any (:states) and (not :overdueOnly or (k.state = 'LISTED' and k.deadline < :today))
      ),
      shapes as (
        select w.id, w.number, w.name, w.level, w.state, w.deadline, w.overdue, st_asmvtgeom(w.metres, t.box, 4096, 64, true) as geom
        from tile t join wanted w on w.west <= st_xmax(t.box) + t.margin and w.east >= st_xmin(t.box) - t.margin
          and w.south <= st_ymax(t.box) + t.margin and w.north >= st_ymin(t.box) - t.margin
        order by w.id
      ),
      labels as (
        select w.id, w.number, w.name, w.level, w.state, w.deadline, w.overdue,
          st_asmvtgeom(st_setsrid(st_makepoint(w.x, w.y), 3857), t.box, 4096, 0, true) as geom
        from tile t join wanted w on w.x >= st_xmin(t.box) and w.x < st_xmax(t.box) and w.y > st_ymin(t.box) and w.y <= st_ymax(t.box)
        order by w.id
      )
      select (select st_asmvt(s, 'key-areas', 4096, 'geom') from shapes s where s.geom is not null)
          || (select st_asmvt(l, 'key-area-labels', 4096, 'geom') from labels l where l.geom is not null)
      """;

  private final ViewerTransactions transactions;
  private final LayerMarks marks;
  private final Clock clock;

  KeyAreaLayer(ViewerTransactions transactions, LayerMarks marks, Clock clock) {
    this.transactions = transactions;
    this.marks = marks;
    this.clock = clock;
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
    Map<String, String> fields = new TreeMap<>();
    for (String text : List.of("id", "number", "name", "level", "state", "deadline")) {
      fields.put(text, "String");
    }
    fields.put("overdue", "Number");
    return new TreeMap<>(Map.of("key-areas", fields, "key-area-labels", fields));
  }

  @Override
  public Set<String> filters() {
    return Set.of("state", "overdue");
  }

  @Override
  public String version() {
    return marks.of(NAME) + "-" + LocalDate.now(clock);
  }

  @Override
  public byte[] tile(TileAddress address, LayerFilter filter) {
    List<String> asked = filter.all("state", STATES);
    List<String> states = asked.isEmpty() ? List.of("LISTED") : asked;
    return transactions.read(
        jdbc ->
            jdbc.sql(TILE)
                .param("z", address.z())
                .param("x", address.x())
                .param("y", address.y())
                .param("today", LocalDate.now(clock))
                .param("states", states.toArray(String[]::new))
                .param("overdueOnly", filter.isTrue("overdue"))
                .query(byte[].class)
                .single());
  }

  @Override
  public List<Double> bounds() {
    return transactions.read(
        jdbc ->
            jdbc.sql(
                    """
                    select min(st_xmin(outline)), min(st_ymin(outline)), max(st_xmax(outline)), max(st_ymax(outline)) from key_area
                    having count(*) > 0
                    """)
                .query(Columns::bounds)
                .optional()
                .orElse(List.of()));
  }
}
