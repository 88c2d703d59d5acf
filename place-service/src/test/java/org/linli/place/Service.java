package org.linli.place;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.linli.commons.testing.PostgisForTests;
import org.linli.commons.testing.RunningService;
import org.linli.commons.testing.TestPeers;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;

/** A running copy of the service, spoken to over HTTP. */
public final class Service extends RunningService {

  private Service(ConfigurableApplicationContext context) {
    super(context);
  }

  public static PostgisForTests.Database database() {
    return PostgisForTests.shared().create("place");
  }

  /** Starts a copy and waits until it is ready. */
  public static Service start(TestPeers peers, PostgisForTests.Database database, String... more) {
    Service service = new Service(run(PlaceApplication.class, settings(peers, database, more)));
    service.awaitReady();
    return service;
  }

  /** Imports a file and waits for the end of it. */
  public JsonNode imported(String token, String mapping, byte[] file, boolean skipBad) {
    String boundary = "part-of-a-test";
    String head =
        "--%s\r\nContent-Disposition: form-data; name=\"skipBad\"\r\n\r\n%s\r\n"
                .formatted(boundary, skipBad)
            + part(boundary, "mapping", "mapping.yaml")
            + mapping
            + "\r\n"
            + part(boundary, "file", "places");
    byte[] before = head.getBytes(StandardCharsets.UTF_8);
    byte[] after = ("\r\n--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8);
    byte[] body = new byte[before.length + file.length + after.length];
    System.arraycopy(before, 0, body, 0, before.length);
    System.arraycopy(file, 0, body, before.length, file.length);
    System.arraycopy(after, 0, body, before.length + file.length, after.length);
    HttpResponse<byte[]> taken =
        send(
            request(token, "/api/place/imports")
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .POST(HttpRequest.BodyPublishers.ofByteArray(body)));
    if (taken.statusCode() != 202) {
      throw new AssertionError(taken.statusCode() + " " + text(taken));
    }
    String path = taken.headers().firstValue("Location").orElseThrow();
    await(() -> !json(token, path).get("state").asString().matches("WAITING|RUNNING"));
    return json(token, path);
  }
}
