package org.linli.bench;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.Paths;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * MapServer on the same boundaries of the same PostgreSQL, with all that helps it: FastCGI
 * processes that keep their database connection, one flat table of each zoom band with a spatial
 * index and statistics, no row security, no sign-in, nothing packed.
 */
final class MapServer implements AutoCloseable {

  /** Asks for 64 of 4096 units beyond the edge, as ours draws; it draws a little less. */
  private static final String MAP =
      """
      MAP
        NAME "bench"
        SIZE 512 512
        EXTENT -20037508 -20037508 20037508 20037508
        PROJECTION "init=epsg:3857" END
        OUTPUTFORMAT
          NAME "mvt" DRIVER MVT IMAGEMODE FEATURE EXTENSION "pbf"
          FORMATOPTION "EXTENT=4096" FORMATOPTION "EDGE_BUFFER=64"
        END
        LAYER
          NAME "grids" TYPE POLYGON STATUS ON
          CONNECTIONTYPE POSTGIS
          CONNECTION "host=%s port=%d dbname=%s user=%s password=%s"
          PROCESSING "CLOSE_CONNECTION=DEFER"
          DATA "geom from tile_bench.grids_%d using unique id using srid=3857"
          METADATA "gml_include_items" "code,name,name_en,area_code,kind" END
          PROJECTION "init=epsg:3857" END
        END
      END
      """;

  private static final List<Integer> BANDS = List.of(2, 3, 4);

  private final Path folder;
  private final Connection db;
  private final List<Process> processes = new ArrayList<>();
  private final List<FastCgi> callers = new ArrayList<>();

  private MapServer(Path folder, Connection db) {
    this.folder = folder;
    this.db = db;
  }

  /** What is missing of it on this machine, and how it gets there. */
  static Optional<String> missing() {
    return program("mapserv").isPresent() && program("spawn-fcgi").isPresent()
        ? Optional.empty()
        : Optional.of(
            "MapServer is not installed, so there is nothing to measure against."
                + " On Debian or Ubuntu: apt-get install cgi-mapserver spawn-fcgi");
  }

  /** Copies the boundaries into tables of its own and starts as many processes as are wanted. */
  static MapServer start(Settings settings, Connection db, int processes) throws Exception {
    MapServer server = new MapServer(Files.createTempDirectory("linli-mapserver"), db);
    try {
      server.copyBoundaries();
      server.writeMaps(settings);
      for (int i = 0; i < processes; i++) {
        server.callers.add(server.startOne(i));
      }
      return server;
    } catch (Exception e) {
      server.close();
      throw e;
    }
  }

  /** A tile of the grids by the process of that number. */
  byte[] tile(int process, int band, int z, int x, int y) throws IOException {
    Map<String, String> parameters = new LinkedHashMap<>();
    parameters.put("REQUEST_METHOD", "GET");
    parameters.put("SCRIPT_NAME", "/mapserv");
    parameters.put("SERVER_NAME", "127.0.0.1");
    parameters.put("SERVER_PORT", "80");
    parameters.put(
        "QUERY_STRING",
        "map="
            + map(band)
            + "&mode=tile&tilemode=gmap&layers=grids&map.imagetype=mvt&tile="
            + x
            + "+"
            + y
            + "+"
            + z);
    return callers.get(process).get(parameters);
  }

  private void copyBoundaries() throws SQLException {
    try (Statement statement = db.createStatement()) {
      statement.execute("drop schema if exists tile_bench cascade");
      statement.execute("create schema tile_bench");
      for (int band : BANDS) {
        String table = "tile_bench.grids_" + band;
        statement.execute(
            "create table "
                + table
                + " as select row_number() over (order by g.path)::int as id, g.code, g.name,"
                + " g.name_en, g.area_code, g.kind, s.geom from grid_shape s"
                + " join grid g on g.code = s.code and g.valid_to is null where s.band = "
                + band
                + " order by g.path");
        statement.execute("alter table " + table + " add primary key (id)");
        statement.execute("create index on " + table + " using gist (geom)");
        statement.execute("analyze " + table);
      }
    }
  }

  private void writeMaps(Settings settings) throws IOException {
    URI database = URI.create(settings.gridDatabase().substring("jdbc:".length()));
    for (int band : BANDS) {
      Files.writeString(
          map(band),
          MAP.formatted(
              database.getHost(),
              database.getPort(),
              database.getPath().substring(1),
              settings.databaseUser(),
              settings.databasePassword(),
              band));
    }
    Files.writeString(
        folder.resolve("mapserver.conf"),
        "CONFIG\n  ENV\n    MS_MAP_PATTERN \"^" + folder + "/\"\n  END\nEND\n");
  }

  private Path map(int band) {
    return folder.resolve("grids-" + band + ".map");
  }

  private FastCgi startOne(int number) throws IOException, InterruptedException {
    Path socket = folder.resolve(number + ".socket");
    ProcessBuilder builder =
        new ProcessBuilder(
            program("spawn-fcgi").orElseThrow().toString(),
            "-n",
            "-s",
            socket.toString(),
            "--",
            program("mapserv").orElseThrow().toString());
    builder.environment().put("MAPSERVER_CONFIG_FILE", folder.resolve("mapserver.conf").toString());
    builder.redirectErrorStream(true).redirectOutput(folder.resolve(number + ".log").toFile());
    Process process = builder.start();
    processes.add(process);
    for (int tries = 0; process.isAlive() && tries < 100; tries++) {
      if (Files.exists(socket)) {
        return new FastCgi(socket);
      }
      Thread.sleep(50);
    }
    throw new IOException(
        "MapServer did not start: "
            + Files.readString(folder.resolve(number + ".log"), StandardCharsets.UTF_8));
  }

  private static Optional<Path> program(String name) {
    return Stream.of(System.getenv("PATH").split(":", -1))
        .map(folder -> Paths.get(folder, name))
        .filter(Files::isExecutable)
        .findFirst();
  }

  @Override
  public void close() throws Exception {
    for (Process process : processes) {
      // Asked to end, it would first wait for one more call.
      process.destroyForcibly().waitFor(5, TimeUnit.SECONDS);
    }
    try (Statement statement = db.createStatement()) {
      statement.execute("drop schema if exists tile_bench cascade");
    }
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
    }
    Files.delete(folder);
  }
}
