package org.linli.grid.revision.store;

import java.sql.ResultSet;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.linli.commons.store.Columns;
import org.linli.grid.boundary.UnitType;
import org.linli.grid.revision.Item;
import org.linli.grid.revision.Revision;
import org.linli.grid.revision.Standing;
import org.linli.grid.revision.Surroundings;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads what is published around a revision, and only as many grids as it touches. */
final class SurroundingsReader {

  private final JdbcClient jdbc;
  private final Revision revision;
  private final List<String> codes;

  SurroundingsReader(JdbcClient jdbc, Revision revision) {
    this.jdbc = jdbc;
    this.revision = revision;
    this.codes = revision.draft().items().stream().map(Item::code).distinct().toList();
  }

  /** Reads again when a version was published between its statements. */
  Surroundings read() {
    while (true) {
      long version = version();
      Surroundings found = read(version);
      if (version() == version) {
        return found;
      }
    }
  }

  private long version() {
    return jdbc.sql("select version from fabric_version").query(Long.class).single();
  }

  private Surroundings read(long version) {
    String root =
        jdbc.sql("select path from area where code = ? and valid_to is null")
            .param(revision.draft().area())
            .query(String.class)
            .optional()
            .orElse(null);
    Map<String, Standing> areas = areas(root);
    return new Surroundings(
        version,
        root,
        areas,
        grids(areas),
        settled(areas),
        codesIn("valid_to is null"),
        codesIn("valid_to is not null"),
        outdated(),
        others(jdbc, revision.id(), codes));
  }

  private Map<String, Standing> areas(@Nullable String root) {
    Map<String, Standing> areas = new TreeMap<>();
    if (root != null) {
      jdbc.sql(
              """
              with above as (
                select code from area where path = any (paths_above(array[:root::text])))
              select 'AREA' as unit, code, parent_code, path, level as rank, name, name_en,
                     households, derived, attribution, valid_from, st_asbinary(geom) as wkb
              from area
              where valid_to is null
                and (path ^@ :root or code in (select code from above)
                     or parent_code in (select code from above))
              """)
          .param("root", root)
          .query(RevisionRows::standing)
          .list()
          .forEach(area -> areas.put(area.code(), area));
    }
    return areas;
  }

  /** Since when areas lie where they lie, whatever else changed of them. */
  private Map<String, LocalDate> settled(Map<String, Standing> areas) {
    Map<String, LocalDate> settled = new HashMap<>();
    jdbc.sql(
            """
            select a.code,
                   least(a.valid_from,
                         (select min(s.valid_from) from unit_state s
                          where s.unit = 'AREA' and s.code = a.code and s.path = a.path)) as settled
            from area a where a.code = any (:codes)
            """)
        .param("codes", areas.keySet().toArray(String[]::new))
        .query(
            (ResultSet row) -> {
              settled.put(Columns.text(row, "code"), Columns.day(row, "settled"));
            });
    return settled;
  }

  /** All grids of the areas that it touches. */
  private Map<String, Standing> grids(Map<String, Standing> areas) {
    Set<String> paths = new TreeSet<>();
    Set<String> own = new HashSet<>();
    for (Item item : revision.draft().items()) {
      Standing parent = item.values().parent() == null ? null : areas.get(item.values().parent());
      Standing area = areas.get(item.code());
      if (item.unit() == UnitType.GRID) {
        own.add(item.code());
        if (parent != null) {
          paths.add(parent.path());
        }
      } else if (area != null
          && (item.action() == Item.Action.END
              || item.values().parent() != null
              || item.values().rank() != null
              || item.boundary() != null)) {
        paths.add(area.path());
      }
    }
    paths.addAll(
        jdbc.sql(
                """
                select distinct a.path from grid g join area a on a.code = g.area_code
                where g.code = any (:codes)
                """)
            .param("codes", own.toArray(String[]::new))
            .query(String.class)
            .list());
    Map<String, Standing> grids = new TreeMap<>();
    jdbc.sql(
            """
            select 'GRID' as unit, code, area_code as parent_code, path, kind as rank, name, name_en,
                   households, false as derived, attribution, valid_from, st_asbinary(geom) as wkb
            from grid
            where valid_to is null and (path ^@ any (:paths::text[]) or area_code = any (:above))
            """)
        .param("paths", paths.toArray(String[]::new))
        // Areas above may be the union of grids of their own too.
        .param("above", paths.stream().flatMap(SurroundingsReader::codes).toArray(String[]::new))
        .query(RevisionRows::standing)
        .list()
        .forEach(grid -> grids.put(grid.code(), grid));
    return grids;
  }

  private static Stream<String> codes(String path) {
    return Arrays.stream(path.split("/")).filter(code -> !code.isEmpty());
  }

  /** Codes of the items, wherever these units lie. */
  private Set<String> codesIn(String state) {
    return new HashSet<>(
        jdbc.sql(
                """
                select code from area where %1$s and code = any (:codes)
                union all
                select code from grid where %1$s and code = any (:codes)
                """
                    .formatted(state))
            .param("codes", codes.toArray(String[]::new))
            .query(String.class)
            .list());
  }

  private List<String> outdated() {
    return jdbc.sql(
            """
            select i.code from revision_item i
            where i.revision_id = ?
              and i.seen_states <> (select count(*) from unit_state s where s.code = i.code)
            order by i.code
            """)
        .param(revision.id())
        .query(String.class)
        .list();
  }

  /** Which of the codes another proposed or scheduled revision touches. */
  static List<String> others(JdbcClient jdbc, UUID id, List<String> codes) {
    return jdbc.sql(
            """
            select distinct i.code from revision_item i join revision r on r.id = i.revision_id
            where r.state in ('PROPOSED', 'SCHEDULED') and r.id <> :id and i.code = any (:codes)
            order by i.code
            """)
        .param("id", id)
        .param("codes", codes.toArray(String[]::new))
        .query(String.class)
        .list();
  }
}
