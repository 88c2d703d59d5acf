package org.linli.patrol.fix;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.linli.commons.access.Access;
import org.linli.commons.store.ViewerTransactions;
import org.linli.commons.testing.PostgisForTests;
import org.linli.commons.testing.TestPeers;
import org.linli.patrol.Service;
import tools.jackson.databind.JsonNode;

/** A running service, and what tests of fixes say to it. */
public final class PatrolForTests implements AutoCloseable {

  public static final String DEVICE_FIXES = "/api/patrol/device/fixes";

  /** In the middle of grid T1V1G1. */
  public static final double LON = 110.025;

  public static final double LAT = 25.025;

  public final TestPeers peers = new TestPeers();
  public final PostgisForTests.Database database = Service.database();
  public final Service service;
  public final String chief = peers.token("chief", "/areas/T1/officer");

  public PatrolForTests(String... more) {
    String[] settings = new String[more.length + 1];
    System.arraycopy(more, 0, settings, 0, more.length);
    settings[more.length] = ShiftsForTests.SETTING;
    service = Service.start(peers, database, settings);
  }

  /** A fix as JSON. */
  public static String fix(Instant at, double lon, double lat, String more) {
    return String.format(
        Locale.ROOT, "{\"recordedAt\":\"%s\",\"lon\":%s,\"lat\":%s%s}", at, lon, lat, more);
  }

  public static String fix(Instant at, double lon, double lat) {
    return fix(at, lon, lat, "");
  }

  public static String batch(String... fixes) {
    return "{\"fixes\":[" + String.join(",", fixes) + "]}";
  }

  /** A device that somebody carries. */
  public UUID device(String holder, String more) {
    HttpResponse<byte[]> made =
        service.post(
            chief,
            "/api/patrol/devices",
            "{\"label\":\"对讲机\",\"kind\":\"TRACKER\",\"areaCode\":\"T1\",\"holder\":\"%s\"%s}"
                .formatted(holder, more));
    return UUID.fromString(require(201, made).get("id").asString());
  }

  /** A new token of a device. */
  public String issue(UUID device) {
    return require(201, service.post(chief, "/api/patrol/devices/" + device + "/token", ""))
        .get("token")
        .asString();
  }

  public HttpResponse<byte[]> send(String token, String json) {
    return service.send(
        "",
        DEVICE_FIXES,
        json.getBytes(StandardCharsets.UTF_8),
        "X-Linli-Device",
        token,
        "Content-Type",
        "application/json");
  }

  public HttpResponse<byte[]> csv(String token, String csv) {
    return service.send(
        "",
        DEVICE_FIXES,
        csv.getBytes(StandardCharsets.UTF_8),
        "X-Linli-Device",
        token,
        "Content-Type",
        "text/csv");
  }

  public static JsonNode require(int status, HttpResponse<byte[]> answer) {
    if (answer.statusCode() != status) {
      throw new AssertionError(answer.statusCode() + " " + Service.text(answer));
    }
    return Service.parse(answer);
  }

  /** How many fixes of a shift are kept, retention aside. */
  public long kept(UUID shift) {
    return service
        .bean(ViewerTransactions.class)
        .read(
            Access.ofService("test"),
            jdbc ->
                jdbc.sql("select count(*) from fix where shift_id = ?")
                    .param(shift)
                    .query(Long.class)
                    .single());
  }

  /** As the owner of the tables, whom row security binds too. */
  public void asOwner(String... statements) throws Exception {
    try (Connection connection = database.asOwner().getConnection();
        Statement statement = connection.createStatement()) {
      for (String sql : statements) {
        statement.execute(sql);
      }
    }
  }

  @Override
  public void close() {
    service.close();
    peers.close();
  }
}
