package org.linli.person.provisioning.client;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.linli.person.provisioning.GroupDirectory;
import org.linli.person.provisioning.IdentityProvider.Unreachable;
import tools.jackson.databind.JsonNode;

/** The groups of Keycloak. */
final class KeycloakGroups implements GroupDirectory {

  private static final int PAGE = 500;

  private final Keycloak keycloak;

  KeycloakGroups(Keycloak keycloak) {
    this.keycloak = keycloak;
  }

  /** The id of the group at a path, made with those above it where it is missing. */
  String require(String path) {
    Optional<String> known = find(path);
    if (known.isPresent()) {
      return known.get();
    }
    int cut = path.lastIndexOf('/');
    if (cut <= 0) {
      // The two at the top come with the realm.
      throw new Unreachable("the realm lacks " + path, null);
    }
    return make(require(path.substring(0, cut)), path.substring(cut + 1), path);
  }

  @Override
  public Map<String, AreaGroup> areas() {
    Map<String, AreaGroup> groups = new HashMap<>();
    for (JsonNode group : children(require("/areas"))) {
      String code = group.path("name").asString();
      groups.put(
          code,
          new AreaGroup(group.path("id").asString(), code, group.path("subGroupCount").asInt(0)));
    }
    return groups;
  }

  @Override
  public AreaGroup makeArea(String code) {
    return new AreaGroup(make(require("/areas"), code, "/areas/" + code), code, 0);
  }

  @Override
  public List<String> childrenOf(AreaGroup group) {
    return children(group.id()).stream().map(child -> child.path("name").asString()).toList();
  }

  @Override
  public void makeChild(AreaGroup group, String name) {
    make(group.id(), name, "/areas/" + group.code() + "/" + name);
  }

  @Override
  public boolean isEmpty(AreaGroup group) {
    List<String> ids = new ArrayList<>(List.of(group.id()));
    children(group.id()).forEach(child -> ids.add(child.path("id").asString()));
    return ids.stream().allMatch(this::hasNoMembers);
  }

  @Override
  public void remove(AreaGroup group) {
    keycloak.delete(uri -> uri.path("/groups/{id}"), group.id());
  }

  private boolean hasNoMembers(String id) {
    return keycloak
        .get(uri -> uri.path("/groups/{id}/members").queryParam("max", 1), id)
        .map(JsonNode::isEmpty)
        .orElse(true);
  }

  private Optional<String> find(String path) {
    String[] parts = path.substring(1).split("/", -1);
    return keycloak
        .get(uri -> uri.path("/group-by-path").pathSegment(parts))
        .map(group -> group.path("id").asString());
  }

  /** Makes a child; one that somebody else makes at the same time is taken. */
  private String make(String parent, String name, String path) {
    Optional<Keycloak.Answer> made =
        keycloak.post(uri -> uri.path("/groups/{id}/children"), Map.of("name", name), parent);
    JsonNode body = made.map(Keycloak.Answer::body).orElse(null);
    if (body != null && body.path("id").isString()) {
      return body.path("id").asString();
    }
    return find(path).orElseThrow(() -> new Unreachable("the group was not made", null));
  }

  private List<JsonNode> children(String id) {
    List<JsonNode> children = new ArrayList<>();
    for (int first = 0; ; first += PAGE) {
      int from = first;
      JsonNode page =
          keycloak
              .get(
                  uri ->
                      uri.path("/groups/{id}/children")
                          .queryParam("first", from)
                          .queryParam("max", PAGE)
                          .queryParam("briefRepresentation", true),
                  id)
              .orElseThrow(() -> new Unreachable("the group is gone", null));
      page.forEach(children::add);
      if (page.size() < PAGE) {
        return children;
      }
    }
  }
}
