package org.linli.commons.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A private cluster of the local binaries in a temporary folder. PostgreSQL does not run as root,
 * so root runs it as {@code postgres}, whose folder it then is. It keeps nothing: no fsync, and the
 * folder is deleted with the JVM; one that a killed JVM left behind does no harm.
 */
final class LocalCluster implements PostgisForTests.Server {
  private static final Path DEBIAN = Path.of("/usr/lib/postgresql");
  private static final int TRIES = 3;

  private final Path binaries;
  private final Path folder;
  private final int port;

  private LocalCluster(Path binaries, Path folder, int port) {
    this.binaries = binaries;
    this.folder = folder;
    this.port = port;
  }

  /** The folder of initdb and pg_ctl: of the newest version in Debian's place, or on the path. */
  static Optional<Path> findBinaries() {
    List<Path> candidates = new ArrayList<>();
    if (Files.isDirectory(DEBIAN)) {
      try (Stream<Path> versions = Files.list(DEBIAN)) {
        versions
            .sorted(Comparator.comparing(LocalCluster::version).reversed())
            .map(version -> version.resolve("bin"))
            .forEach(candidates::add);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    String path = System.getenv("PATH");
    for (String entry : path == null ? new String[0] : path.split(":")) {
      candidates.add(Path.of(entry));
    }
    return candidates.stream()
        .filter(bin -> Files.isExecutable(bin.resolve("initdb")))
        .filter(bin -> Files.isExecutable(bin.resolve("pg_ctl")))
        .findFirst();
  }

  private static int version(Path path) {
    String digits = path.getFileName().toString().replaceAll("\\D.*", "");
    return digits.isEmpty() ? 0 : Integer.parseInt(digits);
  }

  static LocalCluster start(Path binaries) {
    try {
      // Short, because the name of a socket has about a hundred characters.
      Path folder = Files.createTempDirectory("linli-pg");
      if (asRoot()) {
        run(List.of("chown", "postgres", folder.toString()), folder);
      }
      LocalCluster first = new LocalCluster(binaries, folder, 0);
      first.asServer(
          "initdb",
          "-D",
          "data",
          "-U",
          "postgres",
          "-A",
          "trust",
          "-E",
          "UTF8",
          "--locale=C",
          "-N");
      return first.startOnFreePort();
    } catch (IOException e) {
      throw new UncheckedIOException("a PostgreSQL for tests could not be started", e);
    }
  }

  private LocalCluster startOnFreePort() throws IOException {
    for (int i = 1; ; i++) {
      LocalCluster cluster = new LocalCluster(binaries, folder, freePort());
      try {
        cluster.startServer();
        Runtime.getRuntime().addShutdownHook(new Thread(cluster::stop));
        return cluster;
      } catch (IOException e) {
        // Somebody else may have taken the port in between.
        if (i == TRIES) {
          throw e;
        }
      }
    }
  }

  private void startServer() throws IOException {
    String options =
        "-p "
            + port
            + " -c listen_addresses=127.0.0.1 -c unix_socket_directories="
            + folder
            + " -c fsync=off -c synchronous_commit=off -c full_page_writes=off"
            + " -c max_connections=200 -c shared_buffers=64MB -c autovacuum_naptime=10s";
    asServer("pg_ctl", "-D", "data", "-l", "log", "-w", "-t", "60", "-o", options, "start");
  }

  private void stop() {
    try {
      asServer("pg_ctl", "-D", "data", "-m", "immediate", "-w", "stop");
      run(List.of("rm", "-rf", folder.toString()), Path.of("/"));
    } catch (IOException e) {
      // The JVM is going; the next run makes a cluster of its own.
      System.Logger log = System.getLogger(LocalCluster.class.getName());
      log.log(System.Logger.Level.WARNING, "PostgreSQL for tests was not stopped", e);
    }
  }

  private void asServer(String program, String... arguments) throws IOException {
    List<String> command = new ArrayList<>();
    if (asRoot()) {
      command.addAll(List.of("runuser", "-u", "postgres", "--"));
    }
    command.add(binaries.resolve(program).toString());
    command.addAll(List.of(arguments));
    run(command, folder);
  }

  private static boolean asRoot() {
    return "root".equals(System.getProperty("user.name"));
  }

  private static void run(List<String> command, Path folder) throws IOException {
    // Output goes to a file: the server would keep a pipe open after pg_ctl has ended.
    Path output = Files.createTempFile("linli-pg", ".out");
    try {
      Process process =
          new ProcessBuilder(command)
              .directory(folder.toFile())
              .redirectErrorStream(true)
              .redirectOutput(output.toFile())
              .start();
      if (!process.waitFor(90, TimeUnit.SECONDS) || process.exitValue() != 0) {
        process.destroy();
        throw new IOException(String.join(" ", command) + "\n" + Files.readString(output));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    } finally {
      Files.deleteIfExists(output);
    }
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  @Override
  public String host() {
    return "127.0.0.1";
  }

  @Override
  public int port() {
    return port;
  }

  @Override
  public String superuser() {
    return "postgres";
  }

  @Override
  public String password() {
    return "";
  }
}
