package org.linli.system.access;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.commons.access.Role;
import tools.jackson.databind.JsonNode;

/** Temporary accounts in the real realm, one for each caller of the matrix. */
final class Accounts implements AutoCloseable {

  private static final String PREFIX = "access-matrix-";
  private static final String CLIENT = "linli-cli";

  /** Well below the lifetime of a token. */
  private static final Duration TOKEN_USE = Duration.ofSeconds(45);

  /** A group for the rights in an area that does not exist. */
  static final String NO_AREA = "access-matrix-no-such-area";

  private final String keycloak;
  private final String adminUser;
  private final String adminPassword;
  private final String password = UUID.randomUUID().toString();
  private final Map<String, Token> tokens = new HashMap<>();

  private record Token(String value, Instant until) {}

  Accounts(String keycloak, String adminUser, String adminPassword) {
    this.keycloak = keycloak;
    this.adminUser = adminUser;
    this.adminPassword = adminPassword;
    removeAll();
  }

  /** Makes the group of the area that does not exist, with every role an area can have. */
  void createNoArea() {
    JsonNode areas = Http.read(admin("GET", "/group-by-path/areas", null));
    HttpResponse<byte[]> created =
        admin(
            "POST", "/groups/" + areas.get("id").asString() + "/children", Map.of("name", NO_AREA));
    String id = Http.read(created).get("id").asString();
    for (Role role : Role.values()) {
      if (!role.isWithoutArea()) {
        admin("POST", "/groups/" + id + "/children", Map.of("name", role.wireName()));
      }
    }
  }

  /** Makes an account in these groups. */
  void create(String name, List<String> groupPaths) {
    Map<String, Object> account = new LinkedHashMap<>();
    account.put("username", PREFIX + name);
    account.put("enabled", true);
    account.put("attributes", Map.of("displayName", List.of("Access matrix")));
    account.put("groups", groupPaths);
    account.put(
        "credentials", List.of(Map.of("type", "password", "value", password, "temporary", false)));
    admin("POST", "/users", account);
  }

  /** A valid token of an account made here. */
  String token(String name) {
    Token token = tokens.get(name);
    if (token == null || Instant.now().isAfter(token.until())) {
      String value = Http.token(keycloak + "/realms/linli", CLIENT, PREFIX + name, password);
      token = new Token(value, Instant.now().plus(TOKEN_USE));
      tokens.put(name, token);
    }
    return token.value();
  }

  @Override
  public void close() {
    removeAll();
  }

  private void removeAll() {
    String search = "/users?max=1000&briefRepresentation=true&search=" + PREFIX;
    for (JsonNode user : Http.read(admin("GET", search, null))) {
      if (user.get("username").asString().startsWith(PREFIX)) {
        admin("DELETE", "/users/" + user.get("id").asString(), null);
      }
    }
    JsonNode areas = Http.read(admin("GET", "/group-by-path/areas", null));
    String children =
        "/groups/" + areas.get("id").asString() + "/children?max=100&search=" + NO_AREA;
    for (JsonNode group : Http.read(admin("GET", children, null))) {
      if (group.get("name").asString().equals(NO_AREA)) {
        admin("DELETE", "/groups/" + group.get("id").asString(), null);
      }
    }
  }

  /** An admin token lives for a minute only, so it is renewed on the way. */
  private HttpResponse<byte[]> admin(String method, String path, @Nullable Object body) {
    Token token = tokens.get("");
    if (token == null || Instant.now().isAfter(token.until())) {
      String value = Http.token(keycloak + "/realms/master", "admin-cli", adminUser, adminPassword);
      token = new Token(value, Instant.now().plusSeconds(30));
      tokens.put("", token);
    }
    String url = keycloak + "/admin/realms/linli" + path;
    HttpResponse<byte[]> answer = Http.json(method, url, token.value(), body);
    if (method.equals("POST") && path.endsWith("/children") && answer.body().length == 0) {
      String location = answer.headers().firstValue("Location").orElseThrow();
      return Http.json("GET", location, token.value(), null);
    }
    return answer;
  }
}
