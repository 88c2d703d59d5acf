package org.linli.grid.export.store;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.grid.export.FeatureSink;
import org.linli.grid.ogc.FabricFeature;
import org.linli.grid.ogc.FeatureKind;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ByteOrderValues;
import org.locationtech.jts.io.WKBWriter;

/** A GeoPackage 1.3 (OGC 12-128r18) with one layer of MultiPolygons, EPSG:4490, longitude first. */
final class GeoPackage implements FeatureSink {

  private static final int CGCS2000 = 4490;
  private static final int BATCH = 500;

  /** Little-endian, with an envelope of two axes. */
  private static final byte FLAGS = 0b0000_0011;

  private static final int HEADER_BYTES = 8 + 4 * Double.BYTES;

  private static final List<String> SCHEMA =
      List.of(
          "pragma application_id = 1196444487",
          "pragma user_version = 10300",
          """
          create table gpkg_spatial_ref_sys (
            srs_name text not null, srs_id integer not null primary key, organization text not null,
            organization_coordsys_id integer not null, definition text not null, description text)
          """,
          """
          create table gpkg_contents (
            table_name text not null primary key, data_type text not null, identifier text unique,
            description text default '', last_change datetime not null,
            min_x double, min_y double, max_x double, max_y double, srs_id integer,
            foreign key (srs_id) references gpkg_spatial_ref_sys (srs_id))
          """,
          """
          create table gpkg_geometry_columns (
            table_name text not null, column_name text not null, geometry_type_name text not null,
            srs_id integer not null, z tinyint not null, m tinyint not null,
            primary key (table_name, column_name), unique (table_name),
            foreign key (table_name) references gpkg_contents (table_name),
            foreign key (srs_id) references gpkg_spatial_ref_sys (srs_id))
          """,
          """
          insert into gpkg_spatial_ref_sys values
            ('Undefined Cartesian', -1, 'NONE', -1, 'undefined', null),
            ('Undefined geographic', 0, 'NONE', 0, 'undefined', null),
            ('WGS 84', 4326, 'EPSG', 4326, 'GEOGCS["WGS 84",DATUM["WGS_1984",SPHEROID["WGS 84",6378137,298.257223563,AUTHORITY["EPSG","7030"]],AUTHORITY["EPSG","6326"]],PRIMEM["Greenwich",0,AUTHORITY["EPSG","8901"]],UNIT["degree",0.0174532925199433,AUTHORITY["EPSG","9122"]],AUTHORITY["EPSG","4326"]]', null),
            ('China Geodetic Coordinate System 2000', 4490, 'EPSG', 4490, 'GEOGCS["China Geodetic Coordinate System 2000",DATUM["China_2000",SPHEROID["CGCS2000",6378137,298.257222101,AUTHORITY["EPSG","1024"]],AUTHORITY["EPSG","1043"]],PRIMEM["Greenwich",0,AUTHORITY["EPSG","8901"]],UNIT["degree",0.0174532925199433,AUTHORITY["EPSG","9122"]],AUTHORITY["EPSG","4490"]]', null)
          """);

  private static final List<String> AREAS =
      List.of(
          "code", "name", "nameEn", "level", "parent", "households", "validFrom", "attribution");
  private static final List<String> GRIDS =
      List.of("code", "name", "nameEn", "kind", "parent", "households", "validFrom", "attribution");

  private final FeatureKind layer;
  private final Instant now;
  private final List<String> columns;
  private final Connection connection;
  private final PreparedStatement insert;
  private final Envelope all = new Envelope();
  private final WKBWriter wkb = new WKBWriter(2, ByteOrderValues.LITTLE_ENDIAN);
  private int waiting;

  GeoPackage(Path file, FeatureKind layer, Instant now) throws SQLException {
    this.layer = layer;
    this.now = now.truncatedTo(ChronoUnit.MILLIS);
    this.columns = layer == FeatureKind.AREAS ? AREAS : GRIDS;
    this.connection = DriverManager.getConnection("jdbc:sqlite:" + file);
    connection.setAutoCommit(true);
    try (Statement statement = connection.createStatement()) {
      for (String one : SCHEMA) {
        statement.execute(one);
      }
      statement.execute(table());
    }
    connection.setAutoCommit(false);
    insert =
        connection.prepareStatement(
            "insert into %s (geom, %s) values (?%s)"
                .formatted(layer.id(), String.join(", ", columns), ", ?".repeat(columns.size())));
  }

  private String table() {
    StringBuilder sql = new StringBuilder("create table ").append(layer.id());
    sql.append(" (fid integer primary key autoincrement not null, geom multipolygon");
    for (String column : columns) {
      sql.append(", ").append(column);
      sql.append(
          switch (column) {
            case "households" -> " mediumint";
            case "validFrom" -> " date";
            default -> " text";
          });
    }
    return sql.append(")").toString();
  }

  @Override
  public void write(FabricFeature feature) {
    try {
      all.expandToInclude(feature.boundary().getEnvelopeInternal());
      insert.setBytes(1, blob(feature.boundary()));
      for (int i = 0; i < columns.size(); i++) {
        set(i + 2, feature.properties().get(columns.get(i)));
      }
      insert.addBatch();
      if (++waiting == BATCH) {
        insert.executeBatch();
        waiting = 0;
      }
    } catch (SQLException e) {
      throw new IllegalStateException("the GeoPackage cannot be written", e);
    }
  }

  private void set(int place, @Nullable Object value) throws SQLException {
    if (value == null || value instanceof Integer) {
      insert.setObject(place, value);
    } else {
      insert.setString(place, value.toString());
    }
  }

  private byte[] blob(Geometry boundary) {
    byte[] shape = wkb.write(boundary);
    Envelope around = boundary.getEnvelopeInternal();
    return ByteBuffer.allocate(HEADER_BYTES + shape.length)
        .order(ByteOrder.LITTLE_ENDIAN)
        .put((byte) 'G')
        .put((byte) 'P')
        .put((byte) 0)
        .put(FLAGS)
        .putInt(CGCS2000)
        .putDouble(around.getMinX())
        .putDouble(around.getMaxX())
        .putDouble(around.getMinY())
        .putDouble(around.getMaxY())
        .put(shape)
        .array();
  }

  @Override
  public void close() {
    try (connection;
        insert) {
      insert.executeBatch();
      try (PreparedStatement contents =
              connection.prepareStatement(
                  "insert into gpkg_contents values (?, 'features', ?, '', ?, ?, ?, ?, ?, 4490)");
          PreparedStatement geometry =
              connection.prepareStatement(
                  "insert into gpkg_geometry_columns values (?, 'geom', 'MULTIPOLYGON', 4490, 0, 0)")) {
        contents.setString(1, layer.id());
        contents.setString(2, layer.id());
        contents.setString(3, now.toString());
        boolean none = all.isNull();
        contents.setObject(4, none ? null : all.getMinX());
        contents.setObject(5, none ? null : all.getMinY());
        contents.setObject(6, none ? null : all.getMaxX());
        contents.setObject(7, none ? null : all.getMaxY());
        contents.executeUpdate();
        geometry.setString(1, layer.id());
        geometry.executeUpdate();
      }
      connection.commit();
    } catch (SQLException e) {
      throw new IllegalStateException("the GeoPackage cannot be closed", e);
    }
  }
}
