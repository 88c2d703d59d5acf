package org.linli.gateway;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A private PostgreSQL cluster of the local binaries, with the two roles of the gateway. */
final class DatabaseForTests {

  private final Path folder;
  private final int port;

  private DatabaseForTests(Path folder, int port) {
    this.folder = folder;
    this.port = port;
  }

  static DatabaseForTests start() throws IOException, SQLException, InterruptedException {
    var database = new DatabaseForTests(Files.createTempDirectory("linli-gateway-pg"), freePort());
    Runtime.getRuntime().addShutdownHook(new Thread(database::stop));
    if (isRoot()) {
      run("chown", "postgres", database.folder.toString());
    }
    String data = database.folder.resolve("data").toString();
    postgres("initdb", "-D", data, "-U", "postgres", "--auth=trust", "-E", "UTF8", "--no-sync");
    String options =
        "-p %d -k %s -c listen_addresses=127.0.0.1 -c fsync=off"
            .formatted(database.port, database.folder);
    String log = database.folder.resolve("log").toString();
    postgres("pg_ctl", "-D", data, "-o", options, "-l", log, "-w", "start");
    try (var admin = DriverManager.getConnection(database.url("postgres"), "postgres", "");
        var statement = admin.createStatement()) {
      statement.execute("create role gateway_owner login");
      statement.execute("create role gateway_app login");
      statement.execute("create database gateway owner gateway_owner");
    }
    return database;
  }

  String url() {
    return url("gateway");
  }

  private String url(String name) {
    return "jdbc:postgresql://127.0.0.1:" + port + "/" + name;
  }

  private void stop() {
    try {
      postgres("pg_ctl", "-D", folder.resolve("data").toString(), "-m", "immediate", "stop");
      run("rm", "-rf", folder.toString());
    } catch (IOException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void postgres(String tool, String... arguments)
      throws IOException, InterruptedException {
    var command = new ArrayList<String>();
    if (isRoot()) {
      command.addAll(List.of("runuser", "-u", "postgres", "--"));
    }
    command.add(binaries().resolve(tool).toString());
    command.addAll(List.of(arguments));
    run(command.toArray(String[]::new));
  }

  private static void run(String... command) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(command)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    if (process.waitFor() != 0) {
      throw new IOException("Failed: " + String.join(" ", command));
    }
  }

  private static Path binaries() throws IOException {
    try (Stream<Path> versions = Files.list(Path.of("/usr/lib/postgresql"))) {
      return versions
          .map(version -> version.resolve("bin"))
          .filter(bin -> Files.isExecutable(bin.resolve("initdb")))
          .max(Path::compareTo)
          .orElseThrow(() -> new IOException("No PostgreSQL server is installed"));
    }
  }

  private static boolean isRoot() {
    return "root".equals(System.getProperty("user.name"));
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }
}
