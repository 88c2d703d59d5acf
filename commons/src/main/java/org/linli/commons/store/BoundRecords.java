package org.linli.commons.store;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.linli.commons.access.Access;
import org.linli.commons.fabric.Fabric;
import org.linli.commons.relocation.FabricFollower;
import org.linli.commons.relocation.Succession;
import org.linli.commons.relocation.Succession.Home;
import org.linli.commons.relocation.Successions;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Rows that belong to an area or a grid by its code and have no position: they get the path it has
 * now, and where it ended those of its successor. All in one transaction, as the service. A row
 * stays as it is where nobody knows a successor, and where it would come to another county while
 * the county's code is part of its key.
 */
public final class BoundRecords implements FabricFollower {

  /**
   * Rows of a table. All texts are parts of the service and never of a request.
   *
   * @param code column with the code of the area or grid
   * @param path column with its path
   * @param which condition on those that follow; {@code :now} is the moment
   * @param kind what the code names
   * @param keyed whether the column {@code county_code} is part of the key
   */
  public record Bound(
      String table, String code, String path, String which, Kind kind, boolean keyed) {

    /** With a column {@code path}. */
    public Bound(String table, String code, String which, Kind kind, boolean keyed) {
      this(table, code, "path", which, kind, keyed);
    }
  }

  /** What a code names. */
  public enum Kind {
    /** An area, or a grid as well. */
    AREA,
    /**
     * An area that has one such row at most: that of the successor holds, else the first by code.
     * It does not become the area's around it, for which nobody has said it.
     */
    ONE_AN_AREA,
    /** Always a grid: the code stays where only the area around it is left, and the path is its. */
    GRID
  }

  private final ViewerTransactions transactions;
  private final Successions successions;
  private final Clock clock;
  private final List<Bound> bounds;
  private final List<String> afterwards;

  /**
   * What follows.
   *
   * @param afterwards updates of rows that follow those rows; {@code :now} is the moment
   */
  public BoundRecords(
      ViewerTransactions transactions,
      Successions successions,
      Clock clock,
      List<Bound> bounds,
      List<String> afterwards) {
    this.transactions = transactions;
    this.successions = successions;
    this.clock = clock;
    this.bounds = List.copyOf(bounds);
    this.afterwards = List.copyOf(afterwards);
  }

  @Override
  public int follow(Fabric fabric) {
    Succession succession = successions.of(fabric);
    OffsetDateTime now = clock.instant().atOffset(ZoneOffset.UTC);
    return transactions.write(
        Access.ofService("linli"),
        jdbc -> {
          int moved = 0;
          for (Bound bound : bounds) {
            moved += follow(jdbc, bound, succession, now);
          }
          for (String sql : afterwards) {
            moved += jdbc.sql(sql).param("now", now).update();
          }
          return moved;
        });
  }

  /** Rows of a place as they are. */
  record Standing(String county, String code, String path) {}

  private static int follow(
      JdbcClient jdbc, Bound bound, Succession succession, OffsetDateTime now) {
    int moved = 0;
    for (Standing standing :
        jdbc.sql(
                "select distinct %4$s as county, %1$s as code, %5$s as path from %2$s where %1$s is not null and (%3$s) order by code, path"
                    .formatted(
                        bound.code(), bound.table(), bound.which(), county(bound), bound.path()))
            .param("now", now)
            .query(Standing.class)
            .list()) {
      Home home = succession.find(standing.code()).orElse(null);
      if (home != null && bound.kind() == Kind.ONE_AN_AREA && isAround(home, standing)) {
        continue;
      }
      if (home != null && (!bound.keyed() || home.county().equals(standing.county()))) {
        String code = bound.kind() == Kind.GRID && !home.grid() ? standing.code() : home.code();
        if (!code.equals(standing.code()) || !home.path().equals(standing.path())) {
          moved += move(jdbc, bound, standing, code, home.path(), now);
        }
      }
    }
    return moved;
  }

  private static boolean isAround(Home home, Standing standing) {
    return !home.code().equals(standing.code()) && standing.path().startsWith(home.path());
  }

  private static int move(
      JdbcClient jdbc, Bound bound, Standing from, String code, String path, OffsetDateTime now) {
    String rows =
        " where %s = :county and %s = :code and %s = :path and (%s)"
            .formatted(county(bound), bound.code(), bound.path(), bound.which());
    String sql =
        "update %s set %s = :newCode, %s = :newPath"
            .formatted(bound.table(), bound.code(), bound.path());
    if (bound.kind() == Kind.ONE_AN_AREA
        && !code.equals(from.code())
        && jdbc.sql(
                "select exists (select from %s where %s = :county and %s = :newCode)"
                    .formatted(bound.table(), county(bound), bound.code()))
            .param("county", from.county())
            .param("newCode", code)
            .query(Boolean.class)
            .single()) {
      sql = "delete from " + bound.table();
    }
    return jdbc.sql(sql + rows)
        .param("newCode", code)
        .param("newPath", path)
        .param("county", from.county())
        .param("code", from.code())
        .param("path", from.path())
        .param("now", now)
        .update();
  }

  private static String county(Bound bound) {
    return bound.keyed() ? "county_code" : "''";
  }
}
