package org.linli.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.linli.commons.fabric.Fabric;
import org.linli.commons.fabric.Grid;
import org.linli.commons.fabric.GridLocator;
import org.locationtech.jts.io.WKBWriter;

/** PostGIS at its best: a temporary table of nothing but boundaries, with the index it wants. */
final class PostgisLocator implements AutoCloseable {

  private static final String SINGLE =
      """
      select code from located
      where ST_Intersects(geom, ST_SetSRID(ST_MakePoint(?, ?), 4490))
      order by kind, code collate "C" limit 1
      """;

  private static final String BATCH =
      """
      select (select code from located
              where ST_Intersects(geom, ST_SetSRID(ST_MakePoint(point.lon, point.lat), 4490))
              order by kind, code collate "C" limit 1)
      from unnest(?::float8[], ?::float8[]) with ordinality as point(lon, lat, place)
      order by point.place
      """;

  private final Fabric fabric;
  private final Connection db;
  private final PreparedStatement single;
  private final PreparedStatement batch;

  PostgisLocator(Fabric fabric, Connection db) throws SQLException {
    this.fabric = fabric;
    this.db = db;
    try (Statement statement = db.createStatement()) {
      statement.execute("set jit = off");
      statement.execute("create temporary table located (code text, kind int, geom geometry)");
      fill();
      statement.execute("create index on located using gist (geom)");
      statement.execute("analyze located");
    }
    this.single = db.prepareStatement(SINGLE);
    this.batch = db.prepareStatement(BATCH);
  }

  private void fill() throws SQLException {
    WKBWriter writer = new WKBWriter();
    try (PreparedStatement insert =
        db.prepareStatement("insert into located values (?, ?, ST_GeomFromWKB(?, 4490))")) {
      int waiting = 0;
      for (Grid grid : fabric.grids()) {
        insert.setString(1, grid.code());
        insert.setInt(2, grid.kind().ordinal());
        insert.setBytes(3, writer.write(grid.boundary()));
        insert.addBatch();
        if (++waiting % 1000 == 0) {
          insert.executeBatch();
        }
      }
      insert.executeBatch();
    }
  }

  int[] oneByOne(LocatePoints points) throws SQLException {
    int[] found = new int[points.size()];
    for (int i = 0; i < found.length; i++) {
      single.setDouble(1, points.lon()[i]);
      single.setDouble(2, points.lat()[i]);
      try (ResultSet row = single.executeQuery()) {
        found[i] = row.next() ? ordinal(row.getString(1)) : GridLocator.NOWHERE;
      }
    }
    return found;
  }

  int[] atOnce(LocatePoints points) throws SQLException {
    int[] found = new int[points.size()];
    batch.setArray(1, db.createArrayOf("float8", Arrays.stream(points.lon()).boxed().toArray()));
    batch.setArray(2, db.createArrayOf("float8", Arrays.stream(points.lat()).boxed().toArray()));
    try (ResultSet rows = batch.executeQuery()) {
      for (int i = 0; rows.next(); i++) {
        found[i] = ordinal(rows.getString(1));
      }
    }
    return found;
  }

  private int ordinal(@Nullable String code) {
    OptionalInt found = code == null ? OptionalInt.empty() : fabric.findGrid(code);
    return found.orElse(GridLocator.NOWHERE);
  }

  @Override
  public void close() throws SQLException {
    single.close();
    batch.close();
    try (Statement statement = db.createStatement()) {
      statement.execute("drop table located");
    }
  }
}
