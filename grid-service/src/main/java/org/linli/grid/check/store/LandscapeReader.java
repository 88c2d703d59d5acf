package org.linli.grid.check.store;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.linli.grid.check.Landscape;
import org.linli.grid.topology.Unit;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads what is published under a path, all of one version. */
final class LandscapeReader {

  private static final String UNITS =
      """
      select 'AREA ' || level as layer, true as covering, code, parent_code, derived,
             st_asbinary(geom) as wkb
      from area
      where valid_to is null and path ^@ :path and (:all or code = any (:codes))
      union all
      select 'GRID ' || kind, kind = 'basic', code, area_code, false, st_asbinary(geom)
      from grid
      where valid_to is null and path ^@ :path and (:all or code = any (:codes))
      """;

  private final JdbcClient jdbc;
  private final String path;

  LandscapeReader(JdbcClient jdbc, String path) {
    this.jdbc = jdbc;
    this.path = path;
  }

  Landscape all() {
    return read(true, List.of());
  }

  Landscape only(Collection<String> codes) {
    return read(false, codes);
  }

  /** Reads again when a version was published between its statements. */
  private Landscape read(boolean all, Collection<String> codes) {
    while (true) {
      long version = version();
      Set<String> unions = new HashSet<>();
      List<Unit> units =
          jdbc.sql(UNITS)
              .param("path", path)
              .param("all", all)
              .param("codes", codes.toArray(String[]::new))
              .query(
                  (row, number) -> {
                    Unit unit = CheckRows.unit(row, number);
                    if (row.getBoolean("derived")) {
                      unions.add(unit.code());
                    }
                    return unit;
                  })
              .list();
      if (version() == version) {
        return new Landscape(version, units, unions);
      }
    }
  }

  private long version() {
    return jdbc.sql("select version from fabric_version").query(Long.class).single();
  }
}
