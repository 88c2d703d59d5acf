package org.linli.patrol.relocation.store;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.commons.access.Access;
import org.linli.commons.fabric.Fabric;
import org.linli.commons.fabric.GridLocator;
import org.linli.commons.relocation.FabricFollower;
import org.linli.commons.relocation.Succession;
import org.linli.commons.relocation.Successions;
import org.linli.commons.store.ViewerTransactions;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Check points of routes in use, as they are drawn now. What has a position is located anew; a grid
 * that is a check point itself, and a position outside every grid, go over to the successor of the
 * grid where that ended.
 */
final class CheckPointFollowing implements FabricFollower {

  private static final String DRAWN =
      """
      select c.county_code, c.route_id, c.version, c.place, c.grid_code,
        st_x(p.position) as lon, st_y(p.position) as lat
      from patrol_route r
      join check_point c on c.county_code = r.county_code and c.route_id = r.id and c.version =
        (select max(n.version) from check_point n where n.county_code = r.county_code and n.route_id = r.id)
      cross join lateral (select case geometrytype(c.geometry) when 'POINT' then c.geometry
        else st_startpoint(c.geometry) end as position) p
      where r.retired_at is null
      """;

  /** Those that have a position. */
  static final String PLACED =
      "select grid_code, lon, lat from (" + DRAWN + ") drawn where lon is not null";

  private final ViewerTransactions transactions;
  private final Successions successions;

  CheckPointFollowing(ViewerTransactions transactions, Successions successions) {
    this.transactions = transactions;
    this.successions = successions;
  }

  @Override
  public int follow(Fabric fabric) {
    Succession succession = successions.of(fabric);
    return transactions.write(
        Access.ofService("linli"),
        jdbc -> {
          int moved = 0;
          for (Drawn point : jdbc.sql(DRAWN).query(Drawn.class).list()) {
            String grid = grid(point, fabric, succession);
            if (!grid.equals(point.gridCode())) {
              move(jdbc, point, grid);
              moved++;
            }
          }
          return moved;
        });
  }

  private static String grid(Drawn point, Fabric fabric, Succession succession) {
    if (point.lon() != null && point.lat() != null) {
      int grid = fabric.locator().locate(point.lon(), point.lat());
      if (grid != GridLocator.NOWHERE) {
        return fabric.grids().get(grid).code();
      }
    }
    return succession
        .find(point.gridCode())
        .filter(Succession.Home::grid)
        .map(Succession.Home::code)
        .orElse(point.gridCode());
  }

  private static void move(JdbcClient jdbc, Drawn point, String grid) {
    jdbc.sql(
            """
            update check_point set grid_code = ?
            where county_code = ? and route_id = ? and version = ? and place = ?
            """)
        .params(grid, point.countyCode(), point.routeId(), point.version(), point.place())
        .update();
  }

  /** A check point as it is; longitude and latitude in degrees, EPSG:4490. */
  record Drawn(
      String countyCode,
      UUID routeId,
      int version,
      int place,
      String gridCode,
      @Nullable Double lon,
      @Nullable Double lat) {}
}
