package org.linli.commons.testing;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * A real PostgreSQL with PostGIS, started once for all tests of a JVM and stopped with it: a
 * private cluster of the local binaries, or a container where Docker answers. {@code
 * LINLI_TEST_POSTGIS=auto|local|docker} chooses; {@code auto} takes the local binaries if there are
 * any, because they start faster.
 */
public final class PostgisForTests {
  /** A server that has been started. */
  interface Server {
    String host();

    int port();

    String superuser();

    String password();
  }

  private static final AtomicInteger COUNT = new AtomicInteger();
  private static final String TEMPLATE = "linli_template";
  private static final String PASSWORD = "for-tests";

  private static @Nullable PostgisForTests shared;

  private final Server server;

  private PostgisForTests(Server server) {
    this.server = server;
  }

  /** The server of this JVM, started where it is not yet. */
  public static synchronized PostgisForTests shared() {
    PostgisForTests running = shared;
    if (running == null) {
      running = new PostgisForTests(start(choice()));
      running.createTemplate();
      shared = running;
    }
    return running;
  }

  /**
   * An empty database as deploy/postgres makes them: extension postgis, schema public owned by
   * {@code <service>_owner}, {@code <service>_app} with no right in it but those that migrations
   * grant.
   *
   * @param moreRoles names of further roles that may log in
   */
  public Database create(String service, String... moreRoles) {
    String name = service.replace('-', '_') + "_" + COUNT.incrementAndGet();
    Map<String, String> roles = new LinkedHashMap<>();
    roles.put(service + "_owner", PASSWORD);
    roles.put(service + "_app", PASSWORD);
    for (String role : moreRoles) {
      roles.put(role, PASSWORD);
    }
    asSuperuser("postgres", statement -> createRoles(statement, roles));
    asSuperuser(
        "postgres",
        statement -> {
          statement.execute(
              "create database " + name + " owner " + service + "_owner template " + TEMPLATE);
          statement.execute("revoke all on database " + name + " from public");
          for (String role : roles.keySet()) {
            statement.execute("grant connect on database " + name + " to " + role);
          }
        });
    asSuperuser(
        name,
        statement -> {
          statement.execute("revoke all on schema public from public");
          statement.execute("alter schema public owner to " + service + "_owner");
          for (String role : roles.keySet()) {
            statement.execute("grant usage on schema public to " + role);
          }
        });
    return new Database(url(name), service + "_owner", service + "_app", roles);
  }

  /**
   * A database of its own.
   *
   * @param passwords by role
   */
  public record Database(
      String jdbcUrl, String ownerUser, String appUser, Map<String, String> passwords) {
    public Database {
      passwords = Map.copyOf(passwords);
    }

    /** Connections of the unprivileged role, whom row-level security binds. */
    public PGSimpleDataSource asApp() {
      return as(appUser);
    }

    /** Connections of the role that owns the tables; for migrations. */
    public PGSimpleDataSource asOwner() {
      return as(ownerUser);
    }

    /** Connections of any role that was created with the database. */
    public PGSimpleDataSource as(String user) {
      PGSimpleDataSource source = new PGSimpleDataSource();
      source.setUrl(jdbcUrl);
      source.setUser(user);
      source.setPassword(password(user));
      return source;
    }

    public String password(String user) {
      String password = passwords.get(user);
      if (password == null) {
        throw new IllegalArgumentException("no role " + user);
      }
      return password;
    }
  }

  /** Making the extension takes a second, copying a database with it a tenth of that. */
  private void createTemplate() {
    asSuperuser("postgres", statement -> statement.execute("create database " + TEMPLATE));
    asSuperuser(TEMPLATE, statement -> statement.execute("create extension postgis"));
  }

  private static String choice() {
    String choice = System.getenv("LINLI_TEST_POSTGIS");
    return choice == null || choice.isBlank() ? "auto" : choice.toLowerCase(Locale.ROOT);
  }

  static Server start(String choice) {
    return switch (choice) {
      case "local" ->
          LocalCluster.start(
              LocalCluster.findBinaries()
                  .orElseThrow(() -> new IllegalStateException(missing("no local binaries"))));
      case "docker" -> PostgisContainer.start();
      case "auto" ->
          LocalCluster.findBinaries()
              .<Server>map(LocalCluster::start)
              .orElseGet(PostgisForTests::containerOrNothing);
      default ->
          throw new IllegalArgumentException(
              "LINLI_TEST_POSTGIS=" + choice + ": say auto, local or docker");
    };
  }

  private static Server containerOrNothing() {
    if (!PostgisContainer.available()) {
      throw new IllegalStateException(missing("neither local binaries nor Docker"));
    }
    return PostgisContainer.start();
  }

  private static String missing(String what) {
    return "Tests need a PostgreSQL with PostGIS, and there are "
        + what
        + ". On Debian or Ubuntu: apt-get install postgresql postgresql-15-postgis-3 (the number is"
        + " that of your PostgreSQL). Or start Docker.";
  }

  private static void createRoles(Statement statement, Map<String, String> roles)
      throws SQLException {
    for (Map.Entry<String, String> role : roles.entrySet()) {
      try (var found =
          statement.executeQuery(
              "select 1 from pg_roles where rolname = '" + role.getKey() + "'")) {
        if (found.next()) {
          continue;
        }
      }
      statement.execute(
          "create role " + role.getKey() + " login password '" + role.getValue() + "'");
    }
  }

  /** What a superuser does to a database. */
  private interface Work {
    void run(Statement statement) throws SQLException;
  }

  private void asSuperuser(String database, Work work) {
    try (Connection connection =
            DriverManager.getConnection(url(database), server.superuser(), server.password());
        Statement statement = connection.createStatement()) {
      work.run(statement);
    } catch (SQLException e) {
      throw new IllegalStateException("preparing a database for tests failed", e);
    }
  }

  private String url(String database) {
    return "jdbc:postgresql://" + server.host() + ":" + server.port() + "/" + database;
  }
}
