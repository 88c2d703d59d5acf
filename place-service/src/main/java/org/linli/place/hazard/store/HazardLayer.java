package org.linli.place.hazard.store;

import static org.linli.commons.store.Columns.at;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.linli.commons.store.Columns;
import org.linli.commons.store.ViewerTransactions;
import org.linli.commons.tile.TileAddress;
import org.linli.place.hazard.HazardGrade;
import org.linli.place.hazard.HazardState;
import org.linli.place.tiles.LayerFilter;
import org.linli.place.tiles.LayerMarks;
import org.linli.place.tiles.PlaceLayer;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Hazards as points, each by itself at every zoom: there are few open ones, and a grave one must
 * not vanish in a number. The gravest are drawn last, on top; where a tile would hold too many, it
 * is they that stay.
 */
final class HazardLayer implements PlaceLayer {

  private static final String NAME = "hazards";
  private static final int MIN_ZOOM = 7;
  private static final int MOST = 5_000;

  private static final String TILE =
      """
      with tile as (select st_tileenvelope(:z, :x, :y) as box),
      points as (
        select h.id::text as id, h.number, h.kind, h.grade, h.state, h.department,
          case h.grade when 'MAJOR' then 'RED' when 'SERIOUS' then 'YELLOW' else 'BLUE' end as colour,
          case when %s then 1 else 0 end as overdue,
          case when %s then 1 else 0 end as supervised,
          st_asmvtgeom(st_setsrid(st_makepoint(h.x, h.y), 3857), t.box, 4096, 64, true) as geom
        from tile t join hazard h on h.x >= st_xmin(t.box) and h.x < st_xmax(t.box) and h.y > st_ymin(t.box) and h.y <= st_ymax(t.box)
        where %s
        order by case h.grade when 'MAJOR' then 1 when 'SERIOUS' then 2 else 3 end, h.due_at, h.id
        limit %d
      )
      select st_asmvt(p, 'hazards', 4096, 'geom' order by case p.grade when 'MAJOR' then 3 when 'SERIOUS' then 2 else 1 end, p.id)
      from points p where p.geom is not null
      """;

  private final ViewerTransactions transactions;
  private final LayerMarks marks;
  private final Clock clock;

  HazardLayer(ViewerTransactions transactions, LayerMarks marks, Clock clock) {
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
    for (String text : List.of("id", "number", "kind", "grade", "colour", "state", "department")) {
      fields.put(text, "String");
    }
    fields.put("overdue", "Number");
    fields.put("supervised", "Number");
    return Map.of("hazards", fields);
  }

  @Override
  public Set<String> filters() {
    return Set.of("kind", "state", "grade", "overdue", "department");
  }

  /** A deadline runs out at any minute; a tile may be ten minutes behind. */
  @Override
  public String version() {
    long tenMinutes = clock.instant().truncatedTo(ChronoUnit.MINUTES).getEpochSecond() / 600;
    return marks.of(NAME) + "-" + tenMinutes;
  }

  @Override
  public byte[] tile(TileAddress address, LayerFilter filter) {
    String where = where(filter);
    return transactions.read(
        jdbc -> {
          JdbcClient.StatementSpec sql =
              jdbc.sql(
                      TILE.formatted(
                          HazardConditions.OVERDUE, HazardConditions.SUPERVISED, where, MOST))
                  .param("z", address.z())
                  .param("x", address.x())
                  .param("y", address.y())
                  .param("now", at(clock.instant()));
          for (String name : List.of("kind", "state", "grade")) {
            if (!filter.all(name).isEmpty()) {
              sql = sql.param(name, filter.all(name).toArray(String[]::new));
            }
          }
          String department = filter.one("department");
          return (department == null ? sql : sql.param("department", department))
              .query(byte[].class)
              .single();
        });
  }

  private static String where(LayerFilter filter) {
    StringBuilder where = new StringBuilder();
    List<String> states = filter.all("state", HazardState.values());
    List<String> grades = filter.all("grade", HazardGrade.values());
    where.append(
        states.isEmpty() ? "h.state not in ('CLOSED', 'NOT_A_HAZARD')" : "h.state = any (:state)");
    if (!grades.isEmpty()) {
      where.append(" and h.grade = any (:grade)");
    }
    if (!filter.all("kind").isEmpty()) {
      where.append(" and h.kind = any (:kind)");
    }
    if (filter.isTrue("overdue")) {
      where.append(" and ").append(HazardConditions.OVERDUE);
    }
    if (filter.one("department") != null) {
      where.append(" and h.department = :department");
    }
    return where.toString();
  }

  @Override
  public List<Double> bounds() {
    return transactions.read(
        jdbc ->
            jdbc.sql(
                    "select min(lon), min(lat), max(lon), max(lat) from hazard having count(*) > 0")
                .query(Columns::bounds)
                .optional()
                .orElse(List.of()));
  }
}
