package org.linli.grid.revision.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.commons.access.Access;
import org.linli.commons.fabric.AreaLevel;
import org.linli.commons.store.Columns;
import org.linli.commons.store.ViewerTransactions;
import org.linli.grid.boundary.UnitType;
import org.linli.grid.revision.History;
import org.linli.grid.topology.Measure;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKBReader;
import org.springframework.jdbc.core.simple.JdbcClient;

/** SQL of former states. */
final class SqlHistory implements History {

  private static final Access LINLI = Access.ofService("linli");

  private static final String STATES =
      """
      with states as (
        select 0 as past, level as rank, name, name_en, parent_code, households, valid_from,
               null::date as valid_to, revision_id, geom, 9223372036854775807 as place
        from area where code = :code and valid_to is null
        union all
        select 0, kind, name, name_en, area_code, households, valid_from, null, revision_id, geom,
               9223372036854775807
        from grid where code = :code and valid_to is null
        union all
        select 1, rank, name, name_en, parent_code, households, valid_from, valid_to, revision_id,
               geom, id
        from unit_state where code = :code)
      select s.*, st_asbinary(s.geom) as wkb,
             case when :geometry then st_asgeojson(s.geom, 7, 0) end as geojson,
             case when exists (select from area p where p.code = s.parent_code) then s.parent_code end
               as seen_parent
      from states s
      order by s.past, s.place desc
      """;

  private final ViewerTransactions transactions;

  SqlHistory(ViewerTransactions transactions) {
    this.transactions = transactions;
  }

  @Override
  public Optional<Whole> find(String code, boolean withGeometry) {
    return transactions.read(
        jdbc -> {
          Map<UUID, Cause> causes = causes(jdbc, code);
          List<State> states =
              jdbc.sql(STATES)
                  .param("code", code)
                  .param("geometry", withGeometry)
                  .query((row, number) -> state(row, causes))
                  .list();
          if (states.isEmpty()) {
            return Optional.empty();
          }
          boolean area = AreaLevel.find(states.getFirst().rank()).isPresent();
          return Optional.of(
              new Whole(
                  area ? UnitType.AREA : UnitType.GRID,
                  states.getFirst().until(),
                  states,
                  relatives(jdbc, "later_code", "former_code", code),
                  relatives(jdbc, "former_code", "later_code", code)));
        });
  }

  /** Who sees a state may know what it is called that made it, also without the right to draw. */
  private Map<UUID, Cause> causes(JdbcClient viewer, String code) {
    List<UUID> ids =
        viewer
            .sql(
                """
                select revision_id from area where code = :code and revision_id is not null
                union select revision_id from grid where code = :code and revision_id is not null
                union select revision_id from unit_state where code = :code and revision_id is not null
                """)
            .param("code", code)
            .query(UUID.class)
            .list();
    Map<UUID, Cause> causes = new HashMap<>();
    if (!ids.isEmpty()) {
      transactions
          .asService(
              "linli",
              jdbc ->
                  jdbc.sql("select id, title, legal_basis from revision where id = any (:ids)")
                      .param("ids", ids.toArray(UUID[]::new))
                      .query(
                          (row, number) ->
                              new Cause(
                                  Columns.uuid(row, "id"),
                                  Columns.text(row, "title"),
                                  row.getString("legal_basis")))
                      .list())
          .forEach(cause -> causes.put(cause.id(), cause));
    }
    return causes;
  }

  private static State state(ResultSet row, Map<UUID, Cause> causes) throws SQLException {
    UUID revision = row.getObject("revision_id", UUID.class);
    return new State(
        Columns.text(row, "rank"),
        Columns.text(row, "name"),
        row.getString("name_en"),
        row.getString("seen_parent"),
        row.getObject("households", Integer.class),
        squareMetres(row),
        Columns.day(row, "valid_from"),
        row.getObject("valid_to", LocalDate.class),
        revision == null ? null : causes.get(revision),
        row.getString("geojson"));
  }

  private static double squareMetres(ResultSet row) throws SQLException {
    try {
      return Measure.squareMetres(new WKBReader().read(row.getBytes("wkb")));
    } catch (ParseException e) {
      throw new IllegalStateException("a boundary cannot be read", e);
    }
  }

  private static List<Relative> relatives(JdbcClient jdbc, String own, String other, String code) {
    return jdbc.sql(
            """
            select %2$s as code, share, since from succession
            where %1$s = ? and former_code <> later_code
            order by since desc, version desc, share desc, %2$s
            """
                .formatted(own, other))
        .param(code)
        .query(SqlHistory::relative)
        .list();
  }

  private static Relative relative(ResultSet row, int number) throws SQLException {
    return new Relative(
        Columns.text(row, "code"), row.getDouble("share"), Columns.day(row, "since"));
  }

  @Override
  public List<Passing> passings(LocalDate after, LocalDate until) {
    return transactions.read(
        jdbc ->
            jdbc.sql(
                    """
                    select version, former_code, later_code, unit, share, matters from succession
                    where since > :after and since <= :until
                    union all
                    select s.until_version, s.code, null, s.unit, 0, null from unit_state s
                    where s.valid_to > :after and s.valid_to <= :until
                      and (exists (select from area a where a.code = s.code and a.valid_to = s.valid_to)
                        or exists (select from grid g where g.code = s.code and g.valid_to = s.valid_to))
                      and not exists (select from unit_state n where n.code = s.code and n.id > s.id)
                      and not exists (select from succession n
                                      where n.version = s.until_version and n.former_code = s.code)
                    order by 1, 2, 3
                    """)
                .param("after", after)
                .param("until", until)
                .query(
                    (row, number) ->
                        new Passing(
                            row.getLong(1),
                            Columns.text(row, "former_code"),
                            row.getString("later_code"),
                            UnitType.valueOf(Columns.text(row, "unit")),
                            row.getDouble("share"),
                            row.getObject("matters", Double.class)))
                .list());
  }

  @Override
  public Optional<List<String>> there(LocalDate day, @Nullable String area, List<String> codes) {
    return transactions.read(
        jdbc -> {
          List<String> paths = new ArrayList<>();
          if (area == null) {
            paths.add("/");
          } else {
            paths.addAll(
                jdbc.sql("select path from areas_on(:day) where code = :area")
                    .param("day", day)
                    .param("area", area)
                    .query(String.class)
                    .list());
            if (paths.isEmpty() && !wasEver(jdbc, area)) {
              return Optional.empty();
            }
          }
          return Optional.of(
              jdbc.sql(
                      """
                      select code from areas_on(:day) where code = any (:codes) and path ^@ any (:paths)
                      union all
                      select code from grids_on(:day) where code = any (:codes) and path ^@ any (:paths)
                      """)
                  .param("day", day)
                  .param("codes", codes.toArray(String[]::new))
                  .param("paths", paths.toArray(String[]::new))
                  .query(String.class)
                  .list());
        });
  }

  private static boolean wasEver(JdbcClient jdbc, String area) {
    return jdbc.sql(
            """
            select exists (select from area where code = :code)
                or exists (select from unit_state where code = :code and unit = 'AREA')
            """)
        .param("code", area)
        .query(Boolean.class)
        .single();
  }

  @Override
  public Changes changesSince(long version, @Nullable String kind) {
    return transactions.read(
        LINLI,
        jdbc -> {
          long newest = jdbc.sql("select version from fabric_version").query(Long.class).single();
          Map<String, List<Relative>> successors = successors(jdbc, version, newest);
          return new Changes(
              newest,
              jdbc.sql(
                      """
                      select * from fabric_change
                      where version > ? and version <= ? and (?::text is null or change = ?)
                      order by version, code, change
                      """)
                  .params(Arrays.asList(version, newest, kind, kind))
                  .query(
                      (row, number) ->
                          new Change(
                              row.getLong("version"),
                              Columns.text(row, "code"),
                              UnitType.valueOf(Columns.text(row, "unit")),
                              Columns.text(row, "change"),
                              row.getString("path"),
                              row.getString("former_path"),
                              Columns.text(row, "change").equals("ENDED")
                                  ? successors.getOrDefault(
                                      row.getLong("version") + " " + row.getString("code"),
                                      List.of())
                                  : List.of()))
                  .list());
        });
  }

  private static Map<String, List<Relative>> successors(
      JdbcClient jdbc, long version, long newest) {
    Map<String, List<Relative>> successors = new HashMap<>();
    jdbc.sql(
            """
            select version, former_code, later_code as code, share, since from succession
            where version > ? and version <= ? order by share desc, later_code
            """)
        .params(version, newest)
        .query(
            (ResultSet row) -> {
              successors
                  .computeIfAbsent(
                      row.getLong("version") + " " + row.getString("former_code"),
                      key -> new ArrayList<>())
                  .add(relative(row, 0));
            });
    return successors;
  }
}
