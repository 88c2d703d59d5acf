package org.linli.grid.fabric.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.linli.commons.access.Access;
import org.linli.commons.access.Grant;
import org.linli.commons.access.Role;
import org.linli.commons.access.Viewer;
import org.linli.commons.fabric.Area;
import org.linli.commons.fabric.AreaLevel;
import org.linli.commons.fabric.Boundaries;
import org.linli.commons.fabric.Fabric;
import org.linli.commons.fabric.FabricSource;
import org.linli.commons.fabric.Grid;
import org.linli.commons.fabric.GridKind;
import org.linli.commons.fabric.KnownGrids;
import org.linli.commons.store.ViewerTransactions;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;

/** The publisher's own fabric: read from its database, as the services' account sees it. */
@Component
class DatabaseFabricSource implements FabricSource {

  private static final Access SERVICE =
      Access.of(
          new Viewer("grid-service", "grid-service", Set.of(new Grant(Role.SERVICE, null))),
          Set.of(Role.SERVICE));

  /** Rows that the driver holds at a time. */
  private static final int ROWS_AT_A_TIME = 500;

  private final ViewerTransactions transactions;
  private volatile @Nullable Fabric newest;

  DatabaseFabricSource(JdbcClient jdbc, PlatformTransactionManager transactions) {
    // A role without area needs no fabric to find its path, so reading the fabric needs none.
    this.transactions = new ViewerTransactions(jdbc, transactions, code -> null);
  }

  @Override
  public Optional<Fabric> fetchNewer(long knownVersion) {
    Optional<Fabric> newer = transactions.read(SERVICE, jdbc -> newer(jdbc, knownVersion, newest));
    newer.ifPresent(fabric -> newest = fabric);
    return newer;
  }

  /** Reads again when a version was published between its statements. */
  private static Optional<Fabric> newer(
      JdbcClient jdbc, long knownVersion, @Nullable Fabric known) {
    long version = version(jdbc);
    while (version != knownVersion) {
      List<Area> areas = areas(jdbc);
      List<Grid> grids = grids(jdbc, known);
      long after = version(jdbc);
      if (after == version) {
        return Optional.of(new Fabric(version, areas, grids));
      }
      version = after;
    }
    return Optional.empty();
  }

  private static long version(JdbcClient jdbc) {
    return jdbc.sql("select version from fabric_version").query(Long.class).single();
  }

  private static List<Area> areas(JdbcClient jdbc) {
    return jdbc.sql(
            """
            select code, name, name_en, level, parent_code, path, households
            from area where valid_to is null
            """)
        .query(
            (row, n) ->
                new Area(
                    row.getString("code"),
                    row.getString("name"),
                    row.getString("name_en"),
                    AreaLevel.find(row.getString("level")).orElseThrow(),
                    row.getString("parent_code"),
                    row.getString("path"),
                    row.getObject("households", Integer.class)))
        .list();
  }

  private static List<Grid> grids(JdbcClient jdbc, @Nullable Fabric known) {
    KnownGrids grids = new KnownGrids(known);
    jdbc.sql(
            """
            select code, name, name_en, area_code, path, households, kind, st_asbinary(geom) as wkb
            from grid where valid_to is null
            """)
        .withFetchSize(ROWS_AT_A_TIME)
        .query((ResultSet row) -> grids.add(grid(row)));
    return grids.list();
  }

  private static Grid grid(ResultSet row) throws SQLException {
    String code = row.getString("code");
    byte[] wkb = row.getBytes("wkb");
    if (wkb == null) {
      throw new IllegalStateException("grid " + code + " has no boundary");
    }
    return new Grid(
        code,
        row.getString("name"),
        row.getString("name_en"),
        row.getString("area_code"),
        row.getString("path"),
        row.getObject("households", Integer.class),
        Boundaries.read(code, wkb),
        GridKind.find(row.getString("kind")).orElseThrow());
  }
}
