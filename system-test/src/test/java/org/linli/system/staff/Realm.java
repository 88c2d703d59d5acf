package org.linli.system.staff;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The real realm, as its administrator and as people sign in. */
final class Realm {

  static final JsonMapper JSON = new JsonMapper();
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  private final String keycloak;
  private final String admin;
  private final String password;

  Realm(String keycloak, String admin, String password) {
    this.keycloak = keycloak;
    this.admin = admin;
    this.password = password;
  }

  /** An account put in by hand, as there were before the product. */
  void create(String username, String password, String group) {
    call(
        "POST",
        "/users",
        Map.of(
            "username",
            username,
            "enabled",
            true,
            "attributes",
            Map.of("displayName", List.of("测试")),
            "groups",
            List.of(group),
            "credentials",
            List.of(Map.of("type", "password", "value", password, "temporary", false))));
  }

  JsonNode user(String username) {
    return call("GET", "/users?exact=true&username=" + username, null).path(0);
  }

  String groups(String username) {
    return call("GET", "/users/" + user(username).path("id").asString() + "/groups", null)
        .toString();
  }

  /** What somebody does at their first sign-in: sets a password of their own. */
  void firstSignIn(String username, String own) {
    String path = "/users/" + user(username).path("id").asString();
    call(
        "PUT",
        path + "/reset-password",
        Map.of("type", "password", "value", own, "temporary", false));
    JsonNode user = user(username);
    ((ObjectNode) user).putArray("requiredActions");
    call("PUT", path, user);
  }

  void delete(String username) {
    JsonNode user = user(username);
    if (!user.isMissingNode()) {
      call("DELETE", "/users/" + user.path("id").asString(), null);
    }
  }

  /** The answer of the token endpoint to a password. */
  JsonNode signIn(String username, String with) {
    return token(
        "linli",
        Map.of(
            "grant_type",
            "password",
            "client_id",
            "linli-cli",
            "username",
            username,
            "password",
            with,
            "scope",
            "openid"));
  }

  JsonNode refresh(JsonNode signedIn) {
    return token(
        "linli",
        Map.of(
            "grant_type",
            "refresh_token",
            "client_id",
            "linli-cli",
            "refresh_token",
            signedIn.path("refresh_token").asString()));
  }

  static String claims(JsonNode signedIn) {
    String[] parts = signedIn.path("access_token").asString().split("\\.");
    return new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8);
  }

  private JsonNode token(String realm, Map<String, String> form) {
    String body =
        form.entrySet().stream()
            .map(
                one ->
                    one.getKey() + "=" + URLEncoder.encode(one.getValue(), StandardCharsets.UTF_8))
            .collect(Collectors.joining("&"));
    HttpRequest request =
        HttpRequest.newBuilder(
                URI.create(keycloak + "/realms/" + realm + "/protocol/openid-connect/token"))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build();
    return JSON.readTree(send(request).body());
  }

  private JsonNode call(String method, String path, @Nullable Object body) {
    JsonNode token =
        token(
            "master",
            Map.of(
                "grant_type",
                "password",
                "client_id",
                "admin-cli",
                "username",
                admin,
                "password",
                password));
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(keycloak + "/admin/realms/linli" + path))
            .header("Authorization", "Bearer " + token.path("access_token").asString())
            .header("Content-Type", "application/json")
            .method(
                method,
                body == null
                    ? HttpRequest.BodyPublishers.noBody()
                    : HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body)))
            .build();
    HttpResponse<String> answer = send(request);
    if (answer.statusCode() / 100 != 2) {
      throw new IllegalStateException(
          method + " " + path + ": " + answer.statusCode() + " " + answer.body());
    }
    return answer.body().isEmpty() ? JSON.createObjectNode() : JSON.readTree(answer.body());
  }

  static HttpResponse<String> send(HttpRequest request) {
    try {
      return HTTP.send(request, HttpResponse.BodyHandlers.ofString());
    } catch (IOException e) {
      throw new IllegalStateException(request.uri() + " does not answer: " + e, e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
