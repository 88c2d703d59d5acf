package org.linli.person.provisioning.client;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.linli.person.provisioning.IdentityProvider;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The accounts of Keycloak. */
final class KeycloakAccounts implements IdentityProvider {

  private static final int MOST_GROUPS = 1_000;

  private final Keycloak keycloak;
  private final KeycloakGroups groups;

  KeycloakAccounts(Keycloak keycloak, KeycloakGroups groups) {
    this.keycloak = keycloak;
    this.groups = groups;
  }

  @Override
  public Optional<Remote> find(String username) {
    JsonNode found =
        keycloak
            .get(
                uri ->
                    uri.path("/users")
                        .queryParam("username", "{username}")
                        .queryParam("exact", true)
                        .queryParam("briefRepresentation", false),
                username)
            .orElseThrow(() -> new Unreachable("there is no realm", null));
    for (JsonNode user : found) {
      if (username.equals(user.path("username").asString())) {
        return Optional.of(remote(user));
      }
    }
    return Optional.empty();
  }

  @Override
  public Optional<Remote> get(String id) {
    return user(id).map(KeycloakAccounts::remote);
  }

  @Override
  public String create(String username, String name, String locale) {
    Keycloak.Answer answer =
        keycloak
            .post(
                uri -> uri.path("/users"),
                Map.of(
                    "username",
                    username,
                    "enabled",
                    false,
                    "attributes",
                    attributes(name, locale),
                    "requiredActions",
                    List.of("UPDATE_PASSWORD")))
            .orElseThrow(() -> new Unreachable("the account came to be meanwhile", null));
    String location = answer.location();
    if (location == null) {
      throw new Unreachable("no address of the new account", null);
    }
    return location.substring(location.lastIndexOf('/') + 1);
  }

  @Override
  public void update(String id, String name, String locale, boolean enabled) {
    // What else is kept there stays as it is.
    ObjectNode whole =
        (ObjectNode) user(id).orElseThrow(() -> new Unreachable("the account is gone", null));
    whole.put("enabled", enabled);
    ObjectNode attributes = whole.withObject("/attributes");
    attributes.set("displayName", texts(attributes, name));
    attributes.set("locale", texts(attributes, locale));
    keycloak.put(uri -> uri.path("/users/{id}"), whole, id);
  }

  @Override
  public Set<String> groups(String id) {
    Set<String> paths = new HashSet<>();
    for (JsonNode group : memberships(id)) {
      String path = group.path("path").asString();
      if (path.startsWith("/areas/") || path.startsWith("/system/")) {
        paths.add(path);
      }
    }
    return paths;
  }

  @Override
  public void join(String id, String groupPath) {
    String group = groups.require(groupPath);
    if (keycloak.put(uri -> uri.path("/users/{id}/groups/{group}"), null, id, group).isEmpty()) {
      throw new Unreachable("account or group is gone", null);
    }
  }

  @Override
  public void leave(String id, String groupPath) {
    for (JsonNode group : memberships(id)) {
      if (groupPath.equals(group.path("path").asString())) {
        keycloak.delete(
            uri -> uri.path("/users/{id}/groups/{group}"), id, group.path("id").asString());
      }
    }
  }

  @Override
  public void logout(String id) {
    keycloak.post(uri -> uri.path("/users/{id}/logout"), Map.of(), id);
  }

  @Override
  public void password(String id, String password) {
    Optional<Keycloak.Answer> answer =
        keycloak.put(
            uri -> uri.path("/users/{id}/reset-password"),
            Map.of("type", "password", "temporary", true, "value", password),
            id);
    if (answer.isEmpty()) {
      throw new Unreachable("the account is gone", null);
    }
  }

  @Override
  public List<Remote> page(int first, int max) {
    List<Remote> page = new ArrayList<>();
    JsonNode users =
        keycloak
            .get(
                uri ->
                    uri.path("/users")
                        .queryParam("first", first)
                        .queryParam("max", max)
                        .queryParam("briefRepresentation", false))
            .orElseThrow(() -> new Unreachable("there is no realm", null));
    for (JsonNode user : users) {
      page.add(remote(user));
    }
    return page;
  }

  private JsonNode memberships(String id) {
    return keycloak
        .get(
            uri ->
                uri.path("/users/{id}/groups")
                    .queryParam("briefRepresentation", true)
                    .queryParam("max", MOST_GROUPS),
            id)
        .orElseThrow(() -> new Unreachable("the account is gone", null));
  }

  private Optional<JsonNode> user(String id) {
    return keycloak.get(uri -> uri.path("/users/{id}"), id);
  }

  private static Map<String, List<String>> attributes(String name, String locale) {
    return Map.of("displayName", List.of(name), "locale", List.of(locale));
  }

  private static ArrayNode texts(ObjectNode parent, String text) {
    return parent.arrayNode().add(text);
  }

  private static Remote remote(JsonNode user) {
    JsonNode created = user.path("createdTimestamp");
    return new Remote(
        user.path("id").asString(),
        user.path("username").asString(),
        attribute(user, "displayName"),
        attribute(user, "locale"),
        user.path("enabled").asBoolean(false),
        created.isNumber() ? Instant.ofEpochMilli(created.asLong()) : null);
  }

  private static @Nullable String attribute(JsonNode user, String name) {
    JsonNode value = user.path("attributes").path(name).path(0);
    return value.isString() ? value.asString() : null;
  }
}
