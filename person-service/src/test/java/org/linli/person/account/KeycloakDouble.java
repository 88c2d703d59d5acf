package org.linli.person.account;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.linli.commons.testing.TestIssuer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * As much of Keycloak's Admin API as the service uses, so that it can be unreachable at any call;
 * what the real one does is for the system test. It writes down whenever an account was open with a
 * group that it was not allowed.
 */
final class KeycloakDouble implements HttpHandler {

  static final String PATH = "/auth/admin/realms/linli";
  private static final JsonMapper JSON = new JsonMapper();

  /** An account. */
  static final class User {
    final String id = UUID.randomUUID().toString();
    final long created = System.currentTimeMillis();
    String username = "";
    String displayName = "";
    boolean enabled;
    int sessions;
    String password = "";
    final List<String> actions = new ArrayList<>();
    final Set<String> groups = new TreeSet<>();
  }

  private final Map<String, User> users = new LinkedHashMap<>();
  private final Map<String, String> groupIds = new LinkedHashMap<>();
  private final Map<String, Set<String>> allowed = new LinkedHashMap<>();
  private final ArrayNode events = JSON.createArrayNode();
  private final List<String> wrongs = new ArrayList<>();
  private int untilCut = Integer.MAX_VALUE;
  private boolean cutAfterEffect;
  private int calls;

  KeycloakDouble() {
    group("/areas");
    group("/system");
  }

  /** The connection breaks at the call after so many, and at all that follow. */
  synchronized void cutAfter(int good, boolean afterEffect) {
    untilCut = good;
    cutAfterEffect = afterEffect;
    calls = 0;
  }

  synchronized void mend() {
    untilCut = Integer.MAX_VALUE;
  }

  synchronized boolean wasCut() {
    return calls > untilCut;
  }

  synchronized void put(String username, boolean enabled, String... groups) {
    User user = new User();
    user.username = username;
    user.displayName = username;
    user.enabled = enabled;
    for (String path : groups) {
      group(path);
      user.groups.add(path);
    }
    users.put(user.id, user);
  }

  synchronized User user(String username) {
    return users.values().stream()
        .filter(user -> user.username.equals(username))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no account " + username));
  }

  synchronized boolean has(String username) {
    return users.values().stream().anyMatch(user -> user.username.equals(username));
  }

  synchronized boolean hasGroup(String path) {
    return groupIds.containsKey(path);
  }

  /** Groups an account may be in while it is open. */
  synchronized void allow(String username, String... groups) {
    allowed.put(username, Set.of(groups));
  }

  /** Something it saw. */
  synchronized void event(String json) {
    events.add(JSON.readTree(json));
  }

  synchronized List<String> wrongs() {
    return List.copyOf(wrongs);
  }

  @Override
  public synchronized void handle(HttpExchange call) throws IOException {
    calls++;
    if (calls > untilCut && !(cutAfterEffect && calls == untilCut + 1)) {
      call.close();
      return;
    }
    String path = call.getRequestURI().getPath().substring(PATH.length());
    Map<String, String> query = query(call.getRequestURI().getRawQuery());
    byte[] body = call.getRequestBody().readAllBytes();
    Reply reply =
        answer(
            call.getRequestMethod(),
            path.substring(1).split("/", -1),
            query,
            body.length == 0 ? JSON.createObjectNode() : JSON.readTree(body));
    check();
    if (calls > untilCut) {
      call.close();
      return;
    }
    if (reply.location != null) {
      call.getResponseHeaders().set("Location", reply.location);
    }
    TestIssuer.json(call, reply.status, reply.body == null ? "" : reply.body.toString());
  }

  private record Reply(int status, JsonNode body, String location) {
    static Reply of(JsonNode body) {
      return new Reply(200, body, null);
    }

    static Reply status(int status) {
      return new Reply(status, null, null);
    }
  }

  private void check() {
    for (User user : users.values()) {
      Set<String> may = allowed.get(user.username);
      if (may != null && user.enabled && !may.containsAll(user.groups)) {
        wrongs.add(user.username + " open with " + user.groups);
      }
    }
  }

  private Reply answer(String method, String[] path, Map<String, String> query, JsonNode body) {
    return switch (path[0]) {
      case "users" -> path.length == 1 ? users(method, query, body) : user(method, path, body);
      case "groups" -> groups(method, path, query, body);
      case "group-by-path" -> groupByPath(path);
      case "events" -> Reply.of(events);
      case "admin-events" -> Reply.of(JSON.createArrayNode());
      default -> Reply.status(404);
    };
  }

  private Reply users(String method, Map<String, String> query, JsonNode body) {
    if (method.equals("POST")) {
      User user = new User();
      user.username = body.path("username").asString();
      user.displayName = body.path("attributes").path("displayName").path(0).asString();
      user.enabled = body.path("enabled").asBoolean();
      body.path("requiredActions").forEach(action -> user.actions.add(action.asString()));
      if (has(user.username)) {
        return Reply.status(409);
      }
      users.put(user.id, user);
      return new Reply(201, null, "http://keycloak/users/" + user.id);
    }
    ArrayNode found = JSON.createArrayNode();
    String wanted = query.get("username");
    users.values().stream()
        .filter(user -> wanted == null || user.username.equals(wanted))
        .skip(Integer.parseInt(query.getOrDefault("first", "0")))
        .limit(Integer.parseInt(query.getOrDefault("max", "100")))
        .forEach(user -> found.add(json(user)));
    return Reply.of(found);
  }

  private Reply user(String method, String[] path, JsonNode body) {
    User user = users.get(path[1]);
    if (user == null) {
      return Reply.status(404);
    }
    if (path.length == 2) {
      if (method.equals("PUT")) {
        user.enabled = body.path("enabled").asBoolean();
        user.displayName = body.path("attributes").path("displayName").path(0).asString();
        return Reply.status(204);
      }
      return Reply.of(json(user));
    }
    switch (path[2]) {
      case "logout" -> user.sessions = 0;
      case "reset-password" -> user.password = body.path("value").asString();
      case "groups" -> {
        if (path.length == 3) {
          ArrayNode groups = JSON.createArrayNode();
          user.groups.forEach(group -> groups.add(json(group)));
          return Reply.of(groups);
        }
        String group = pathOf(path[3]);
        if (method.equals("PUT")) {
          user.groups.add(group);
        } else {
          user.groups.remove(group);
        }
      }
      default -> throw new AssertionError(path[2]);
    }
    return Reply.status(204);
  }

  private Reply groups(String method, String[] path, Map<String, String> query, JsonNode body) {
    String parent = pathOf(path[1]);
    if (method.equals("DELETE")) {
      groupIds.keySet().removeIf(one -> one.equals(parent) || one.startsWith(parent + "/"));
      return Reply.status(204);
    }
    if (path[2].equals("members")) {
      ArrayNode members = JSON.createArrayNode();
      users.values().stream()
          .filter(user -> user.groups.contains(parent))
          .forEach(user -> members.add(json(user)));
      return Reply.of(members);
    }
    if (method.equals("POST")) {
      return Reply.of(json(group(parent + "/" + body.path("name").asString())));
    }
    ArrayNode children = JSON.createArrayNode();
    Set<String> direct = new LinkedHashSet<>();
    groupIds.keySet().stream()
        .filter(one -> one.startsWith(parent + "/") && one.indexOf('/', parent.length() + 1) < 0)
        .forEach(direct::add);
    direct.stream()
        .skip(Integer.parseInt(query.getOrDefault("first", "0")))
        .limit(Integer.parseInt(query.getOrDefault("max", "100")))
        .forEach(one -> children.add(json(one)));
    return Reply.of(children);
  }

  private Reply groupByPath(String[] path) {
    String wanted = "/" + String.join("/", List.of(path).subList(1, path.length));
    return groupIds.containsKey(wanted) ? Reply.of(json(wanted)) : Reply.status(404);
  }

  private String group(String path) {
    int cut = path.lastIndexOf('/');
    if (cut > 0) {
      group(path.substring(0, cut));
    }
    groupIds.computeIfAbsent(path, made -> UUID.randomUUID().toString());
    return path;
  }

  private String pathOf(String id) {
    return groupIds.entrySet().stream()
        .filter(one -> one.getValue().equals(id))
        .map(Map.Entry::getKey)
        .findFirst()
        .orElseThrow(() -> new AssertionError("no group " + id));
  }

  private ObjectNode json(String groupPath) {
    ObjectNode json = JSON.createObjectNode();
    json.put("id", groupIds.get(groupPath));
    json.put("name", groupPath.substring(groupPath.lastIndexOf('/') + 1));
    json.put("path", groupPath);
    json.put(
        "subGroupCount",
        (int)
            groupIds.keySet().stream()
                .filter(
                    one ->
                        one.startsWith(groupPath + "/")
                            && one.indexOf('/', groupPath.length() + 1) < 0)
                .count());
    return json;
  }

  private static ObjectNode json(User user) {
    ObjectNode json = JSON.createObjectNode();
    json.put("id", user.id);
    json.put("username", user.username);
    json.put("enabled", user.enabled);
    json.put("createdTimestamp", user.created);
    json.withObject("/attributes").withArray("displayName").add(user.displayName);
    json.withObject("/attributes").withArray("locale").add("zh-CN");
    return json;
  }

  private static Map<String, String> query(String raw) {
    Map<String, String> values = new LinkedHashMap<>();
    for (String pair : raw == null ? new String[0] : raw.split("&")) {
      String[] parts = pair.split("=", 2);
      values.put(parts[0], URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
    }
    return values;
  }
}
