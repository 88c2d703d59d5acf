package org.linli.bench;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.linli.commons.fabric.Area;
import org.linli.commons.fabric.AreaLevel;
import org.linli.commons.fabric.Fabric;
import org.linli.commons.fabric.Grid;
import org.linli.commons.fabric.GridLocator;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKBReader;

/**
 * Point to grid, in process, against PostGIS with a GiST index in one batched statement; both
 * answer the same points, and the answers are compared one by one.
 */
final class LocateBench {

  private static final int POINTS = 20_000;

  private static final String BATCH =
      """
      select (select (array_agg(grid.code order by grid.code collate "C"))[1] from indexed_grid as grid
              where ST_Intersects(grid.geom, ST_SetSRID(ST_MakePoint(point.lon, point.lat), 4490)))
      from unnest(?::float8[], ?::float8[]) with ordinality as point(lon, lat, place)
      order by point.place
      """;

  private final Settings settings;

  LocateBench(Settings settings) {
    this.settings = settings;
  }

  void run() throws Exception {
    try (Connection db = settings.connect(settings.gridDatabase())) {
      Fabric fabric = fabric(db);
      index(db);
      Double[][] points = points(fabric);
      @Nullable String[] peer = peer(db, points);
      int inside = compare(fabric, points, peer);
      System.out.printf(
          "%d grids, %d points, %d of them in a grid; answers agree%n",
          fabric.grids().size(), POINTS, inside);
      Duel.run(
          "locate " + POINTS + " points",
          3,
          15,
          round -> ours(fabric, points),
          round -> peer(db, points).length);
    }
  }

  private static long ours(Fabric fabric, Double[][] points) {
    GridLocator locator = fabric.locator();
    long sum = 0;
    for (int i = 0; i < POINTS; i++) {
      sum += locator.locate(points[0][i], points[1][i]);
    }
    return sum;
  }

  private static int compare(Fabric fabric, Double[][] points, @Nullable String[] peer) {
    int inside = 0;
    for (int i = 0; i < POINTS; i++) {
      int found = fabric.locator().locate(points[0][i], points[1][i]);
      String code = found == GridLocator.NOWHERE ? null : fabric.grids().get(found).code();
      if (code == null ? peer[i] != null : !code.equals(peer[i])) {
        throw new IllegalStateException(
            "point %s, %s: %s and %s".formatted(points[0][i], points[1][i], code, peer[i]));
      }
      inside += code == null ? 0 : 1;
    }
    return inside;
  }

  private static @Nullable String[] peer(Connection db, Double[][] points) throws SQLException {
    Array lons = db.createArrayOf("float8", points[0]);
    Array lats = db.createArrayOf("float8", points[1]);
    @Nullable String[] codes = new @Nullable String[POINTS];
    try (PreparedStatement statement = db.prepareStatement(BATCH)) {
      statement.setArray(1, lons);
      statement.setArray(2, lats);
      try (ResultSet rows = statement.executeQuery()) {
        for (int i = 0; rows.next(); i++) {
          codes[i] = rows.getString(1);
        }
      }
    }
    return codes;
  }

  /** Points spread over the extents of random grids, so that they fall where grids are. */
  private static Double[][] points(Fabric fabric) {
    Random random = new Random(20_261_121);
    Double[][] points = new Double[2][POINTS];
    for (int i = 0; i < POINTS; i++) {
      Envelope box =
          fabric
              .grids()
              .get(random.nextInt(fabric.grids().size()))
              .boundary()
              .getEnvelopeInternal();
      points[0][i] = box.getMinX() + random.nextDouble() * box.getWidth();
      points[1][i] = box.getMinY() + random.nextDouble() * box.getHeight();
    }
    return points;
  }

  /** The peer's best: a table of nothing but boundaries with the index that such queries want. */
  private static void index(Connection db) throws SQLException {
    try (Statement statement = db.createStatement()) {
      statement.execute("create temporary table indexed_grid as select code, geom from grid");
      statement.execute("create index on indexed_grid using gist (geom)");
      statement.execute("analyze indexed_grid");
    }
  }

  private static Fabric fabric(Connection db) throws SQLException, ParseException {
    List<Area> areas = new ArrayList<>();
    List<Grid> grids = new ArrayList<>();
    try (Statement statement = db.createStatement()) {
      try (ResultSet r =
          statement.executeQuery("select code, name, level, parent_code, path from area")) {
        while (r.next()) {
          AreaLevel level = AreaLevel.find(r.getString(3)).orElseThrow();
          areas.add(
              new Area(
                  r.getString(1),
                  r.getString(2),
                  null,
                  level,
                  r.getString(4),
                  r.getString(5),
                  null));
        }
      }
      try (ResultSet r =
          statement.executeQuery("select code, area_code, path, ST_AsBinary(geom) from grid")) {
        while (r.next()) {
          grids.add(
              new Grid(
                  r.getString(1),
                  null,
                  null,
                  r.getString(2),
                  r.getString(3),
                  null,
                  new WKBReader().read(r.getBytes(4))));
        }
      }
    }
    return new Fabric(1, areas, grids);
  }
}
