package org.linli.commons.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A running copy of a service, spoken to over HTTP. */
public class RunningService implements AutoCloseable {

  /** For {@code linli.sealing-keys}. */
  public static final String SEALING_KEY = "test:" + "A".repeat(43) + "=";

  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static final JsonMapper JSON = new JsonMapper();

  private final @Nullable ConfigurableApplicationContext context;
  private final String url;

  /** A copy in this process. */
  protected RunningService(ConfigurableApplicationContext context) {
    this.context = context;
    this.url = "http://127.0.0.1:" + context.getEnvironment().getProperty("local.server.port");
  }

  /** A copy in another process. */
  protected RunningService(int port) {
    this.context = null;
    this.url = "http://127.0.0.1:" + port;
  }

  /** Starts a copy and waits until it is ready. */
  protected static ConfigurableApplicationContext run(
      Class<?> application, Map<String, String> settings) {
    return new SpringApplication(application).run(arguments(settings));
  }

  /** What every service is told that has a database, text to seal, and these peers. */
  protected static Map<String, String> settings(
      TestPeers peers, PostgisForTests.Database database, String... more) {
    Map<String, String> settings = new LinkedHashMap<>();
    settings.put("server.port", "0");
    settings.put("linli.keycloak-url", peers.issuer().keycloakUrl());
    settings.put("linli.issuer", peers.issuer().issuer());
    settings.put("linli.grid-url", peers.gridUrl());
    settings.put("linli.service-client-secret", "secret");
    settings.put("linli.fabric-refresh", "100ms");
    settings.put("spring.datasource.url", database.jdbcUrl());
    settings.put("spring.datasource.username", database.appUser());
    settings.put("spring.datasource.password", database.password(database.appUser()));
    settings.put("spring.flyway.user", database.ownerUser());
    settings.put("spring.flyway.password", database.password(database.ownerUser()));
    settings.put("linli.sealing-keys", SEALING_KEY);
    for (String setting : more) {
      int cut = setting.indexOf('=');
      settings.put(setting.substring(0, cut), setting.substring(cut + 1));
    }
    return settings;
  }

  /** Settings as arguments of a command. */
  protected static String[] arguments(Map<String, String> settings) {
    return settings.entrySet().stream()
        .map(setting -> "--" + setting.getKey() + "=" + setting.getValue())
        .toArray(String[]::new);
  }

  /** Waits until it says that it is ready. */
  protected void awaitReady() {
    await(() -> get("", "/actuator/health/readiness").statusCode() == 200);
  }

  /** Where it listens. */
  public String url() {
    return url;
  }

  public <T> T bean(Class<T> type) {
    return context.getBean(type);
  }

  public HttpResponse<byte[]> get(String token, String path, String... headers) {
    return send(request(token, path, headers).GET());
  }

  public JsonNode json(String token, String path) {
    HttpResponse<byte[]> answer = get(token, path);
    if (answer.statusCode() != 200) {
      throw new AssertionError(path + ": " + answer.statusCode() + " " + text(answer));
    }
    return JSON.readTree(answer.body());
  }

  public HttpResponse<byte[]> post(String token, String path, String json, String... headers) {
    return send(
        request(token, path, headers)
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(json)));
  }

  /** Posts bytes; their type is among the headers. */
  public HttpResponse<byte[]> send(String token, String path, byte[] body, String... headers) {
    return send(request(token, path, headers).POST(HttpRequest.BodyPublishers.ofByteArray(body)));
  }

  public HttpResponse<byte[]> put(String token, String path, String json, String... headers) {
    return send(
        request(token, path, headers)
            .header("Content-Type", "application/json")
            .PUT(HttpRequest.BodyPublishers.ofString(json)));
  }

  /** Sends a form as a browser without scripts would, without token. */
  public HttpResponse<byte[]> form(String path, String body) {
    return send(
        request("", path)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(body)));
  }

  /** Sends a file under the name {@code file}, and other fields beside it. */
  public HttpResponse<byte[]> multipart(
      String token, String path, byte[] file, Map<String, String> fields, String... headers) {
    String boundary = "part-of-a-test";
    StringBuilder head = new StringBuilder();
    fields.forEach(
        (name, value) ->
            head.append(
                "--%s\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n"
                    .formatted(boundary, name, value)));
    head.append(part(boundary, "file", "photo.jpg"));
    byte[] before = head.toString().getBytes(StandardCharsets.UTF_8);
    byte[] after = ("\r\n--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8);
    byte[] body = new byte[before.length + file.length + after.length];
    System.arraycopy(before, 0, body, 0, before.length);
    System.arraycopy(file, 0, body, before.length, file.length);
    System.arraycopy(after, 0, body, before.length + file.length, after.length);
    return send(
        request(token, path, headers)
            .header("Content-Type", "multipart/form-data; boundary=" + boundary)
            .POST(HttpRequest.BodyPublishers.ofByteArray(body)));
  }

  public void await(BooleanSupplier condition) {
    await(PATIENCE, condition);
  }

  public void await(Duration patience, BooleanSupplier condition) {
    long deadline = System.nanoTime() + patience.toNanos();
    while (!condition.getAsBoolean()) {
      if (System.nanoTime() > deadline) {
        throw new AssertionError("waited in vain");
      }
      try {
        Thread.sleep(20);
      } catch (InterruptedException e) {
        throw new AssertionError(e);
      }
    }
  }

  public static JsonNode parse(HttpResponse<byte[]> answer) {
    return JSON.readTree(answer.body());
  }

  public static String text(HttpResponse<byte[]> answer) {
    return new String(answer.body(), StandardCharsets.UTF_8);
  }

  @Override
  public void close() {
    if (context != null) {
      context.close();
    }
  }

  protected static String part(String boundary, String name, String file) {
    return "--%s\r\nContent-Disposition: form-data; name=\"%s\"; filename=\"%s\"\r\nContent-Type: application/octet-stream\r\n\r\n"
        .formatted(boundary, name, file);
  }

  protected HttpRequest.Builder request(String token, String path, String... headers) {
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url + path));
    if (!token.isEmpty()) {
      request.header("Authorization", "Bearer " + token);
    }
    for (int i = 0; i < headers.length; i += 2) {
      request.header(headers[i], headers[i + 1]);
    }
    return request;
  }

  protected static HttpResponse<byte[]> send(HttpRequest.Builder request) {
    try {
      return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
