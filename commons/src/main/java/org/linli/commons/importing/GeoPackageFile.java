package org.linli.commons.importing;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;
import org.sqlite.ProgressHandler;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConnection;
import org.sqlite.SQLiteLimits;
import org.sqlite.SQLiteOpenMode;

/**
 * A GeoPackage (OGC 12-128) opened so that it can do nothing: read only, without extensions, and
 * only from plain tables. Views, virtual tables and generated columns can hold programs, so they
 * are not read; and what takes longer than any honest file is broken off.
 */
final class GeoPackageFile implements AutoCloseable {

  private static final int LONGEST_VALUE_BYTES = 64 << 20;
  private static final int MOST_COLUMNS = 1000;
  private static final int MOST_LAYERS = 200;

  /** Instructions of the database's machine between two looks, and looks until it is too much. */
  private static final int STEPS_A_LOOK = 100_000;

  private static final int MOST_LOOKS = 200_000;

  private final Path copy;
  private final Connection connection;

  private GeoPackageFile(Path copy, Connection connection) {
    this.copy = copy;
    this.connection = connection;
  }

  /**
   * A layer of features.
   *
   * @param crs name of its reference system; null where it says none
   */
  record Layer(String table, String geometryColumn, @Nullable String crs) {}

  /** The numbers of a layer where it says no system; null where it does, or has no features. */
  @Nullable Extent extent(Layer layer) throws SQLException {
    if (layer.crs() != null) {
      return null;
    }
    Envelope all = new Envelope();
    try (PreparedStatement statement = rows(layer.table(), List.of(layer.geometryColumn()));
        ResultSet row = statement.executeQuery()) {
      while (row.next()) {
        byte[] blob = row.getBytes(1);
        if (blob != null) {
          expand(all, blob);
        }
      }
    }
    return all.isNull()
        ? null
        : new Extent(all.getMinX(), all.getMinY(), all.getMaxX(), all.getMaxY());
  }

  private static void expand(Envelope all, byte[] blob) {
    try {
      expand(all, WellKnownBinary.read(blob).coordinates());
    } catch (WellKnownBinary.Malformed e) {
      // Said of its feature when that is read.
    }
  }

  private static void expand(Envelope all, Nested nested) {
    switch (nested) {
      case Nested.Position(double x, double y) -> all.expandToInclude(x, y);
      case Nested.Items(List<Nested> items) -> items.forEach(item -> expand(all, item));
      case Nested.Malformed _ -> {}
    }
  }

  /** A column of a table; {@code key} where it is its number. */
  record Column(String name, boolean key) {}

  static GeoPackageFile open(ImportFile.Opener content) throws IOException {
    Path copy = Files.createTempFile("linli-import", ".gpkg");
    try {
      try (InputStream in = content.open()) {
        ZipContent.copy(in, copy);
      }
      return new GeoPackageFile(copy, connect(copy));
    } catch (SQLException e) {
      Files.deleteIfExists(copy);
      throw ImportRefused.file("gpkg-broken");
    } catch (IOException | RuntimeException e) {
      Files.deleteIfExists(copy);
      throw e;
    }
  }

  private static Connection connect(Path copy) throws SQLException {
    SQLiteConfig config = new SQLiteConfig();
    config.setReadOnly(true);
    config.setOpenMode(SQLiteOpenMode.OPEN_URI);
    config.enableLoadExtension(false);
    // Immutable: a log that the file says it has is not looked for.
    Connection connection =
        config.createConnection("jdbc:sqlite:" + copy.toUri() + "?mode=ro&immutable=1");
    try {
      SQLiteConnection sqlite = connection.unwrap(SQLiteConnection.class);
      sqlite.setLimit(SQLiteLimits.SQLITE_LIMIT_LENGTH, LONGEST_VALUE_BYTES);
      sqlite.setLimit(SQLiteLimits.SQLITE_LIMIT_COLUMN, MOST_COLUMNS);
      int[] looks = {0};
      ProgressHandler.setHandler(
          connection,
          STEPS_A_LOOK,
          new ProgressHandler() {
            @Override
            protected int progress() {
              return ++looks[0] > MOST_LOOKS ? 1 : 0;
            }
          });
      try (Statement statement = connection.createStatement()) {
        statement.execute("pragma trusted_schema = off");
        statement.execute("pragma query_only = on");
        statement.execute("pragma cell_size_check = on");
        statement.execute("pragma mmap_size = 0");
      }
      return connection;
    } catch (SQLException e) {
      connection.close();
      throw e;
    }
  }

  /** The layers of features that it says it has. */
  List<Layer> layers() throws SQLException {
    for (String table : List.of("gpkg_contents", "gpkg_geometry_columns", "gpkg_spatial_ref_sys")) {
      if (!isTable(table)) {
        throw ImportRefused.file("gpkg-none");
      }
      columns(table);
    }
    List<Layer> layers = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery(
                """
                select c.table_name, g.column_name, g.srs_id, s.organization, s.organization_coordsys_id,
                       s.definition
                from gpkg_contents c
                join gpkg_geometry_columns g on g.table_name = c.table_name
                left join gpkg_spatial_ref_sys s on s.srs_id = g.srs_id
                where c.data_type = 'features' order by 1 limit %d
                """
                    .formatted(MOST_LAYERS))) {
      while (row.next()) {
        layers.add(
            new Layer(
                row.getString(1),
                row.getString(2),
                crs(row.getInt(3), row.getString(4), row.getInt(5), row.getString(6))));
      }
    }
    return layers;
  }

  /** 0 and -1 stand for what is not known. */
  private static @Nullable String crs(
      int id, @Nullable String organization, int number, @Nullable String definition) {
    if (id == 0 || id == -1) {
      return null;
    }
    boolean numbered = organization == null || organization.equalsIgnoreCase("EPSG");
    if (!numbered && definition != null && definition.indexOf('[') > 0) {
      return definition;
    }
    return organization == null
        ? "EPSG:" + id
        : organization.toUpperCase(Locale.ROOT) + ":" + number;
  }

  /** Whether there is a plain table of that name. */
  boolean isTable(String name) throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            "select type, sql from sqlite_master where name = ? collate nocase and type in"
                + " ('table', 'view')")) {
      statement.setString(1, name);
      try (ResultSet row = statement.executeQuery()) {
        return row.next() && "table".equals(row.getString(1)) && isPlain(row.getString(2));
      }
    }
  }

  private static boolean isPlain(@Nullable String definition) {
    return definition != null
        && !definition.stripLeading().toLowerCase(Locale.ROOT).matches("(?s)create\\s+virtual.*");
  }

  /** Names of the columns of all plain tables, those too that are no layers. */
  List<String> columnNames() throws SQLException {
    List<String> names = new ArrayList<>();
    try (Statement tables = connection.createStatement();
        Statement statement = connection.createStatement();
        ResultSet table =
            tables.executeQuery("select name, sql from sqlite_master where type = 'table'")) {
      while (table.next()) {
        if (isPlain(table.getString(2))) {
          try (ResultSet column =
              statement.executeQuery("pragma table_xinfo(" + quoted(table.getString(1)) + ")")) {
            while (column.next()) {
              names.add(column.getString("name"));
            }
          }
        }
      }
    }
    return names;
  }

  /** The columns of a table, in order. */
  List<Column> columns(String table) throws SQLException {
    List<Column> columns = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("pragma table_xinfo(" + quoted(table) + ")")) {
      while (row.next()) {
        if (row.getInt("hidden") != 0) {
          throw ImportRefused.file("gpkg-calculated", table);
        }
        columns.add(new Column(row.getString("name"), row.getInt("pk") > 0));
      }
    }
    return columns;
  }

  /** All rows of a table, these columns. */
  PreparedStatement rows(String table, List<String> columns) throws SQLException {
    return connection.prepareStatement(
        "select "
            + String.join(", ", columns.stream().map(GeoPackageFile::quoted).toList())
            + " from "
            + quoted(table));
  }

  private static String quoted(String name) {
    return '"' + name.replace("\"", "\"\"") + '"';
  }

  @Override
  public void close() {
    try {
      connection.close();
    } catch (SQLException e) {
      // It was only read; the copy goes all the same.
    } finally {
      try {
        Files.deleteIfExists(copy);
      } catch (IOException e) {
        copy.toFile().deleteOnExit();
      }
    }
  }
}
