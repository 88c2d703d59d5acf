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
  private final SqlWalks walks;

  SqlHistory(ViewerTransactions transactions) {
    this.transactions = transactions;
    this.walks = new SqlWalks(transactions);
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
          All all = all(code);
          // An end is the day on which the last state ended; who does not see that is not told.
          LocalDate until = states.getFirst().until();
          return Optional.of(
              new Whole(
                  area ? UnitType.AREA : UnitType.GRID,
                  until != null && until.equals(all.endedOn()) ? until : null,
                  states.size() < all.states(),
                  states,
                  relatives(jdbc, "later_code", "former_code", code),
                  relatives(jdbc, "former_code", "later_code", code)));
        });
  }

  /** How many states there are wherever they lie, and when the last one ended. */
  private record All(int states, @Nullable LocalDate endedOn) {}

  private All all(String code) {
    return transactions.asService(
        "linli",
        jdbc ->
            jdbc.sql(
                    """
                    with unit as (
                      select valid_to from area where code = :code
                      union all select valid_to from grid where code = :code)
                    select (select count(*) from unit_state where code = :code)
                             + (select count(*) from unit where valid_to is null) as states,
                           (select valid_to from unit) as ended_on
                    """)
                .param("code", code)
                .query(
                    (row, number) ->
                        new All(row.getInt("states"), row.getObject("ended_on", LocalDate.class)))
                .single());
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
  public Optional<Walk> walk(LocalDate from, LocalDate to, @Nullable String area) {
    return walks.find(from, to, area);
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
