package org.linli.system.access;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Plain calls; waits where a rate limit says so. */
final class Http {

  private static final HttpClient CLIENT =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
  private static final JsonMapper JSON = new JsonMapper();
  private static final int MOST_TRIES = 20;

  private Http() {}

  static HttpResponse<byte[]> send(HttpRequest request) {
    try {
      for (int attempt = 1; ; attempt++) {
        HttpResponse<byte[]> answer = CLIENT.send(request, HttpResponse.BodyHandlers.ofByteArray());
        if (answer.statusCode() != 429 || attempt == MOST_TRIES || isForGuessing(answer)) {
          return answer;
        }
        String wait = answer.headers().firstValue("Retry-After").orElse("1");
        Thread.sleep(Duration.ofSeconds(Math.clamp(Long.parseLong(wait), 1, 30)));
      }
    } catch (IOException e) {
      throw new IllegalStateException(request.uri() + " does not answer: " + e, e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Whether it is refused for wrong PINs, for many minutes, and not for speed. */
  private static boolean isForGuessing(HttpResponse<byte[]> answer) {
    return new String(answer.body(), StandardCharsets.UTF_8).contains(":too-many-tries");
  }

  static HttpRequest.Builder request(String url, @Nullable String token) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(url)).timeout(Duration.ofSeconds(60));
    if (token != null) {
      request.header("Authorization", "Bearer " + token);
    }
    return request;
  }

  /** Sends JSON, or asks where the body is null, and demands a success. */
  static HttpResponse<byte[]> json(String method, String url, String token, @Nullable Object body) {
    HttpRequest.BodyPublisher publisher =
        body == null
            ? HttpRequest.BodyPublishers.noBody()
            : HttpRequest.BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body));
    HttpResponse<byte[]> answer =
        send(
            request(url, token)
                .header("Content-Type", "application/json")
                .method(method, publisher)
                .build());
    if (answer.statusCode() / 100 != 2) {
      throw new IllegalStateException(
          method + " " + url + " answered " + answer.statusCode() + ": " + text(answer));
    }
    return answer;
  }

  /** A token of an account, by the password grant. */
  static String token(String realmUrl, String client, String username, String password) {
    String form =
        query(
            Map.of(
                "grant_type", "password",
                "client_id", client,
                "username", username,
                "password", password));
    HttpResponse<byte[]> answer =
        send(
            request(realmUrl + "/protocol/openid-connect/token", null)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .build());
    if (answer.statusCode() != 200) {
      throw new IllegalStateException("no token for " + username + ": " + text(answer));
    }
    return read(answer).get("access_token").asString();
  }

  static JsonNode read(HttpResponse<byte[]> answer) {
    return JSON.readTree(answer.body());
  }

  static String text(HttpResponse<byte[]> answer) {
    return new String(answer.body(), StandardCharsets.UTF_8);
  }

  static String query(Map<String, String> parameters) {
    return parameters.entrySet().stream()
        .map(entry -> entry.getKey() + "=" + encode(entry.getValue()))
        .collect(Collectors.joining("&"));
  }

  static String encode(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
