package org.linli.grid;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import org.linli.commons.testing.PostgisForTests;
import org.linli.commons.testing.TestIssuer;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The whole service on a port, asked as its callers ask it. Its pool has ONE connection, so a
 * viewer that stayed on a connection would show in the next call.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
abstract class GridServiceTest {

  private static final TestIssuer ISSUER = new TestIssuer("http://issuer.test/auth/realms/linli");
  private static final PostgisForTests.Database DATABASE = PostgisForTests.shared().create("grid");
  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static final String BOUNDARY = "----linli-test";

  static final String ADMIN = ISSUER.token("admin", "/system/system-admin");

  private final JsonMapper json = JsonMapper.builder().build();

  @LocalServerPort private int port;
  @Autowired private JdbcClient jdbc;

  @DynamicPropertySource
  static void settings(DynamicPropertyRegistry registry) {
    registry.add("LINLI_DB_URL", DATABASE::jdbcUrl);
    registry.add("LINLI_DB_OWNER_USER", DATABASE::ownerUser);
    registry.add("LINLI_DB_OWNER_PASSWORD", () -> DATABASE.password(DATABASE.ownerUser()));
    registry.add("LINLI_DB_APP_USER", DATABASE::appUser);
    registry.add("LINLI_DB_APP_PASSWORD", () -> DATABASE.password(DATABASE.appUser()));
    registry.add("LINLI_KEYCLOAK_URL", ISSUER::keycloakUrl);
    registry.add("LINLI_ISSUER", ISSUER::issuer);
    registry.add("linli.trial-wait", () -> "2s");
    registry.add("spring.datasource.hikari.maximum-pool-size", () -> 1);
  }

  static String token(String username, String... groupPaths) {
    return ISSUER.token(username, groupPaths);
  }

  static PostgisForTests.Database database() {
    return DATABASE;
  }

  static TestIssuer issuer() {
    return ISSUER;
  }

  /** The database as the service's role without any viewer. */
  final JdbcClient jdbc() {
    return jdbc;
  }

  final HttpResponse<byte[]> send(HttpRequest.Builder request) {
    try {
      return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
    } catch (IOException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  final String address(String path) {
    return "http://127.0.0.1:" + port + path;
  }

  final HttpRequest.Builder request(String token, String path) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(address(path))).header("Accept-Language", "en");
    return token.isEmpty() ? request : request.header("Authorization", "Bearer " + token);
  }

  final HttpResponse<byte[]> get(String token, String path) {
    return send(request(token, path));
  }

  final int status(String token, String path) {
    return get(token, path).statusCode();
  }

  /** The body of an answer that must be 200. */
  final JsonNode getJson(String token, String path) {
    HttpResponse<byte[]> answer = get(token, path);
    JsonNode body = body(answer);
    assertThat(answer.statusCode()).as("%s: %s", path, body).isEqualTo(200);
    return body;
  }

  final HttpResponse<byte[]> post(String token, String path, String body) {
    return send(
        request(token, path)
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(body)));
  }

  final JsonNode body(HttpResponse<byte[]> answer) {
    return json.readTree(answer.body());
  }

  final HttpResponse<byte[]> upload(String token, String mapping, String file, boolean skipBad) {
    return upload(token, mapping, "file.geojson", file.getBytes(StandardCharsets.UTF_8), skipBad);
  }

  private HttpResponse<byte[]> upload(
      String token, String mapping, String fileName, byte[] file, boolean skipBad) {
    String before = part("mapping", "mapping.yaml", mapping) + partHead("file", fileName);
    String after =
        "\r\n--%s\r\nContent-Disposition: form-data; name=\"skipBad\"\r\n\r\n%s\r\n--%s--\r\n"
            .formatted(BOUNDARY, skipBad, BOUNDARY);
    return send(
        request(token, "/api/grid/imports")
            .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
            .POST(
                HttpRequest.BodyPublishers.concat(
                    HttpRequest.BodyPublishers.ofString(before),
                    HttpRequest.BodyPublishers.ofByteArray(file),
                    HttpRequest.BodyPublishers.ofString(after))));
  }

  /** Imports and gives the job after its end. */
  final JsonNode importFile(String token, String mapping, String file, boolean skipBad) {
    return ended(token, upload(token, mapping, file, skipBad));
  }

  /** Imports a file of any kind and gives the job after its end. */
  final JsonNode importFile(String token, String mapping, String fileName, byte[] file) {
    return ended(token, upload(token, mapping, fileName, file, false));
  }

  private JsonNode ended(String token, HttpResponse<byte[]> answer) {
    assertThat(answer.statusCode()).as("%s", body(answer)).isEqualTo(202);
    String place = answer.headers().firstValue("Location").orElseThrow();
    Instant patience = Instant.now().plus(Duration.ofSeconds(60));
    while (Instant.now().isBefore(patience)) {
      JsonNode job = getJson(token, place);
      if (!job.path("finishedAt").isMissingNode()) {
        return job;
      }
      pause();
    }
    throw new AssertionError("the import did not end");
  }

  /** Imports what must be taken whole. */
  final JsonNode importAll(String token, String mapping, String file) {
    JsonNode job = importFile(token, mapping, file, false);
    assertThat(job.path("state").asString()).as("%s", job).isEqualTo("DONE");
    return job;
  }

  private static String part(String name, String fileName, String content) {
    return partHead(name, fileName) + content + "\r\n";
  }

  private static String partHead(String name, String fileName) {
    return "--%s\r\nContent-Disposition: form-data; name=\"%s\"; filename=\"%s\"\r\nContent-Type: application/octet-stream\r\n\r\n"
        .formatted(BOUNDARY, name, fileName);
  }

  private static void pause() {
    try {
      Thread.sleep(20);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
