package org.linli.dispute;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.linli.commons.testing.PostgisForTests;
import org.linli.commons.testing.RunningService;
import org.linli.commons.testing.TestFabric;
import org.linli.commons.testing.TestPeers;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;

/** A running copy of the service, spoken to over HTTP. */
public final class Service extends RunningService {

  private Service(ConfigurableApplicationContext context) {
    super(context);
  }

  private Service(int port) {
    super(port);
  }

  /** A copy that runs as a process of its own. */
  public static Service at(int port) {
    return new Service(port);
  }

  public static PostgisForTests.Database database() {
    return PostgisForTests.shared().create("dispute", "dispute_facts");
  }

  /** Starts a copy and waits until it is ready. */
  public static Service start(TestPeers peers, PostgisForTests.Database database, String... more) {
    Service service = new Service(run(DisputeApplication.class, settingsOf(peers, database, more)));
    service.awaitReady();
    return service;
  }

  /** What a copy is started with, also as a process of its own. */
  public static List<String> arguments(
      TestPeers peers, PostgisForTests.Database database, String... more) {
    return List.of(arguments(settingsOf(peers, database, more)));
  }

  private static Map<String, String> settingsOf(
      TestPeers peers, PostgisForTests.Database database, String... more) {
    Map<String, String> settings = settings(peers, database, more);
    settings.putIfAbsent("linli.facts.username", "dispute_facts");
    settings.putIfAbsent("linli.facts.password", database.password("dispute_facts"));
    return settings;
  }

  /** Files a report in a grid and gives the id of the dispute that it opened. */
  public String open(String token, String grid, String category, String receivedAt) {
    double[] place = TestFabric.in(grid);
    HttpResponse<byte[]> answer =
        post(
            token,
            "/api/dispute/reports",
            "{\"channel\":\"OFFICER\",\"words\":\"两家为水渠争执\",\"category\":\"%s\",\"position\":[%s,%s],\"receivedAt\":\"%s\"}"
                .formatted(category, place[0], place[1], receivedAt));
    if (answer.statusCode() != 201) {
      throw new AssertionError(answer.statusCode() + " " + text(answer));
    }
    return parse(answer).get("report").get("disputeId").asString();
  }

  public HttpResponse<byte[]> importFile(
      String token, String mapping, byte[] file, boolean skipBad, String... headers) {
    String boundary = "part-of-a-test";
    String head =
        "--%s\r\nContent-Disposition: form-data; name=\"skipBad\"\r\n\r\n%s\r\n"
                .formatted(boundary, skipBad)
            + part(boundary, "mapping", "mapping.yaml")
            + mapping
            + "\r\n"
            + part(boundary, "file", "disputes.csv");
    String tail = "\r\n--" + boundary + "--\r\n";
    byte[] before = head.getBytes(StandardCharsets.UTF_8);
    byte[] after = tail.getBytes(StandardCharsets.UTF_8);
    byte[] body = new byte[before.length + file.length + after.length];
    System.arraycopy(before, 0, body, 0, before.length);
    System.arraycopy(file, 0, body, before.length, file.length);
    System.arraycopy(after, 0, body, before.length + file.length, after.length);
    return send(
        request(token, "/api/dispute/imports", headers)
            .header("Content-Type", "multipart/form-data; boundary=" + boundary)
            .POST(HttpRequest.BodyPublishers.ofByteArray(body)));
  }

  /** Imports and waits for the end of it. */
  public JsonNode imported(String token, String mapping, String file, boolean skipBad) {
    HttpResponse<byte[]> taken =
        importFile(token, mapping, file.getBytes(StandardCharsets.UTF_8), skipBad);
    if (taken.statusCode() != 202) {
      throw new AssertionError(taken.statusCode() + " " + text(taken));
    }
    String path = taken.headers().firstValue("Location").orElseThrow();
    await(() -> !json(token, path).get("state").asString().matches("WAITING|RUNNING"));
    return json(token, path);
  }
}
