package org.linli.commons.importing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKBWriter;
import org.locationtech.jts.io.WKTReader;

/** Writes GeoPackages as other programs do, and some that none would. */
public final class GeoPackages implements AutoCloseable {

  private final Path file;
  private final Connection connection;

  /** A package without layers. */
  public GeoPackages() {
    try {
      file = Files.createTempFile("given", ".gpkg");
      connection = DriverManager.getConnection("jdbc:sqlite:" + file);
      run(
          "pragma application_id = 1196444487",
          "create table gpkg_spatial_ref_sys (srs_name text not null, srs_id integer primary key,"
              + " organization text not null, organization_coordsys_id integer not null, definition"
              + " text not null, description text)",
          "insert into gpkg_spatial_ref_sys values ('undefined', 0, 'NONE', 0, 'undefined', null),"
              + " ('WGS 84', 4326, 'EPSG', 4326, '', null), ('CGCS2000', 4490, 'EPSG', 4490, '',"
              + " null), ('Web', 3857, 'EPSG', 3857, '', null), ('Gauss', 4549, 'EPSG', 4549, '',"
              + " null), ('Beijing', 2437, 'EPSG', 2437, '', null)",
          "create table gpkg_contents (table_name text primary key, data_type text not null,"
              + " identifier text, srs_id integer)",
          "create table gpkg_geometry_columns (table_name text, column_name text,"
              + " geometry_type_name text, srs_id integer, z integer, m integer)");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Runs statements of SQLite. */
  public GeoPackages run(String... statements) {
    try (Statement statement = connection.createStatement()) {
      for (String one : statements) {
        statement.execute(one);
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    return this;
  }

  /** A layer with these columns besides fid and geom. */
  public GeoPackages layer(String name, int srs, String columns) {
    run("create table \"" + name + "\" (fid integer primary key, geom blob, " + columns + ")");
    return listed(name, srs);
  }

  /** Lists a table or view as a layer. */
  public GeoPackages listed(String name, int srs) {
    return run(
        "insert into gpkg_contents values ('%s', 'features', '%s', %d)".formatted(name, name, srs),
        "insert into gpkg_geometry_columns values ('%s', 'geom', 'GEOMETRY', %d, 0, 0)"
            .formatted(name, srs));
  }

  /** A feature; its geometry as well-known text. */
  public GeoPackages feature(String layer, int srs, String wkt, Object... values) {
    try {
      return row(layer, blob(new WKTReader().read(wkt), srs), values);
    } catch (ParseException e) {
      throw new IllegalArgumentException(e);
    }
  }

  /** A row with any bytes for a geometry. */
  public GeoPackages row(String layer, byte[] geometry, Object... values) {
    String places = ", ?".repeat(values.length);
    try (PreparedStatement statement =
        connection.prepareStatement(
            "insert into \"" + layer + "\" values (null, ?" + places + ")")) {
      statement.setBytes(1, geometry);
      for (int i = 0; i < values.length; i++) {
        statement.setObject(i + 2, values[i]);
      }
      statement.executeUpdate();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    return this;
  }

  /** The header with an envelope, then the geometry. */
  static byte[] blob(Geometry geometry, int srs) {
    byte[] wkb = new WKBWriter(2, 2).write(geometry);
    ByteBuffer bytes = ByteBuffer.allocate(8 + 32 + wkb.length).order(ByteOrder.LITTLE_ENDIAN);
    bytes.put((byte) 'G').put((byte) 'P').put((byte) 0).put((byte) 0b0000_0011).putInt(srs);
    var around = geometry.getEnvelopeInternal();
    bytes.putDouble(around.getMinX()).putDouble(around.getMaxX());
    bytes.putDouble(around.getMinY()).putDouble(around.getMaxY());
    return bytes.put(wkb).array();
  }

  /** The whole file. */
  public byte[] bytes() {
    try {
      connection.close();
      return Files.readAllBytes(file);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() throws IOException, SQLException {
    connection.close();
    Files.deleteIfExists(file);
  }
}
