package org.linli.dispute.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.linli.commons.testing.PostgisForTests;
import org.linli.commons.testing.TestPeers;
import org.linli.dispute.DisputeApplication;
import org.linli.dispute.Service;
import org.linli.dispute.matter.Opened;
import tools.jackson.databind.JsonNode;

/** A real process is killed without warning in the middle of an import; another goes on. */
class ImportKillTest {

  private static final int ROWS = 20_000;

  private static final String MAPPING =
      """
      target: disputes
      source: killed
      sourceId: {column: id}
      category: {constant: neighbour}
      grid: {column: grid}
      unit: {constant: CENTRE}
      words: {column: words}
      receivedAt: {constant: "2020-05-01"}
      """;

  @Test
  void anImportCutOffByAKillLosesAndDoublesNothing() throws Exception {
    PostgisForTests.Database database = Service.database();
    try (TestPeers peers = new TestPeers()) {
      String officer = peers.token("handler", "/areas/C/officer");
      int port = freePort();
      Process first = process(peers, database, port);
      String path;
      try (Service service = Service.at(port)) {
        service.await(() -> isReady(service));
        Opened.unit(database, "CENTRE", "GOVERNANCE_CENTRE", "C", "/C/", "handler*");
        HttpResponse<byte[]> taken = service.importFile(officer, MAPPING, file(), false);
        assertThat(taken.statusCode()).as(Service.text(taken)).isEqualTo(202);
        path = taken.headers().firstValue("Location").orElseThrow();
        service.await(() -> staged(database) > 0);
      } finally {
        first.destroyForcibly().waitFor();
      }
      assertThat(first.exitValue()).as("killed, not ended").isEqualTo(128 + 9);
      assertThat(one(database, "select state from import_job")).isEqualTo("RUNNING");
      assertThat(one(database, "select count(*) from dispute")).isEqualTo("0");

      try (Service second = Service.start(peers, database)) {
        awaitLong(() -> !state(second, officer, path).matches("WAITING|RUNNING"));
        JsonNode job = second.json(officer, path);
        assertThat(job.get("state").asString()).as(job.toString()).isEqualTo("DONE");
        assertThat(job.get("rowsAccepted").asInt()).isEqualTo(ROWS);
        assertWhole(database);
        assertThat(
                second
                    .json(officer, "/api/dispute/heat?by=grid&from=2020-01-01&to=2021-01-01")
                    .get("total")
                    .asInt())
            .isEqualTo(ROWS);
        HttpResponse<byte[]> again = second.importFile(officer, MAPPING, file(), false);
        String repeated = again.headers().firstValue("Location").orElseThrow();
        awaitLong(() -> !state(second, officer, repeated).matches("WAITING|RUNNING"));
        assertThat(second.json(officer, repeated).get("rowsUnchanged").asInt()).isEqualTo(ROWS);
        assertWhole(database);
      }
    }
  }

  /** A dead run is taken for dead after half a minute only. */
  private static void awaitLong(BooleanSupplier condition) throws InterruptedException {
    for (int n = 0; n < 1_000 && !condition.getAsBoolean(); n++) {
      Thread.sleep(200);
    }
    assertThat(condition.getAsBoolean()).isTrue();
  }

  private static void assertWhole(PostgisForTests.Database database) {
    assertThat(one(database, "select count(*) || ' ' || count(distinct source_id) from dispute"))
        .isEqualTo(ROWS + " " + ROWS);
    for (String table : new String[] {"dispute_event", "dispute_text", "dispute_part", "duty"}) {
      assertThat(
              one(database, "select count(*) || ' ' || count(distinct dispute_id) from " + table))
          .as(table)
          .isEqualTo(ROWS + " " + ROWS);
    }
    assertThat(one(database, "select count(*) from data_key")).isEqualTo("" + ROWS);
    assertThat(one(database, "select count(*) from import_upload_chunk")).isEqualTo("0");
  }

  private static byte[] file() {
    StringBuilder file = new StringBuilder("id,grid,words\n");
    for (int n = 0; n < ROWS; n++) {
      file.append(n).append(",T").append(n % 2 + 1).append("V1G1,邻居之间的事 ").append(n).append('\n');
    }
    return file.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static boolean isReady(Service service) {
    try {
      return service.get("", "/actuator/health/readiness").statusCode() == 200;
    } catch (java.io.UncheckedIOException e) {
      return false;
    }
  }

  private static String state(Service service, String officer, String path) {
    return service.json(officer, path).get("state").asString();
  }

  /** Rows that the copy has handed to the database and not committed: it is in the middle. */
  private static long staged(PostgisForTests.Database database) {
    return Long.parseLong(
        // The same role as the copy's: of others the database tells nothing.
        one(
            database.asApp(),
            "select coalesce(sum(tuples_processed), 0) from pg_stat_progress_copy"));
  }

  private static String one(PostgisForTests.Database database, String sql) {
    return one(database.asOwner(), sql);
  }

  private static String one(DataSource source, String sql) {
    try (Connection connection = source.getConnection();
        Statement statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      for (String table :
          new String[] {
            "dispute", "dispute_event", "dispute_text", "duty", "import_job", "import_upload_chunk"
          }) {
        if (sql.endsWith("from " + table)) {
          statement.execute("alter table " + table + " no force row level security");
        }
      }
      try (ResultSet rows = statement.executeQuery(sql)) {
        rows.next();
        return rows.getString(1);
      } finally {
        connection.rollback();
      }
    } catch (SQLException e) {
      throw new AssertionError(e);
    }
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  private static Process process(TestPeers peers, PostgisForTests.Database database, int port)
      throws IOException {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Xmx300m",
                "-cp",
                System.getProperty("java.class.path"),
                DisputeApplication.class.getName()));
    command.addAll(Service.arguments(peers, database, "server.port=" + port));
    return new ProcessBuilder(command)
        .redirectErrorStream(true)
        .redirectOutput(Path.of("target", "import-killed.log").toFile())
        .start();
  }
}
