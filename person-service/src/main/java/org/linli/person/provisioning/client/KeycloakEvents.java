package org.linli.person.provisioning.client;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.person.provisioning.LoginEvents;
import tools.jackson.databind.JsonNode;

/** Keycloak's own log of events, of people and of its administrators. */
final class KeycloakEvents implements LoginEvents.Source {

  private static final int PAGE = 200;

  /** More are carried in the next rounds: what was carried is not carried again. */
  private static final int MOST = 20_000;

  /** Its own signing in, every few minutes. What is done with it is carried. */
  private static final String OURS = "linli-person";

  private final Keycloak keycloak;

  KeycloakEvents(Keycloak keycloak) {
    this.keycloak = keycloak;
  }

  @Override
  public List<LoginEvents.Seen> since(Instant moment) {
    List<LoginEvents.Seen> seen = new ArrayList<>();
    for (JsonNode event : pages("/events", moment)) {
      if (!OURS.equals(event.path("clientId").asString())) {
        seen.add(ofPerson(event));
      }
    }
    for (JsonNode event : pages("/admin-events", moment)) {
      if (!isNewGroup(event)) {
        seen.add(ofAdministrator(event));
      }
    }
    seen.sort(Comparator.comparing(LoginEvents.Seen::at));
    return seen;
  }

  /** The newest come first, so pages end with the first that is older. */
  private List<JsonNode> pages(String path, Instant moment) {
    // The day before, in whatever zone Keycloak counts days.
    LocalDate day = LocalDate.ofInstant(moment, ZoneOffset.UTC).minusDays(1);
    List<JsonNode> events = new ArrayList<>();
    for (int first = 0; first < MOST; first += PAGE) {
      int from = first;
      JsonNode page =
          keycloak
              .get(
                  uri ->
                      uri.path(path)
                          .queryParam("dateFrom", day)
                          .queryParam("first", from)
                          .queryParam("max", PAGE))
              .orElse(null);
      if (page == null) {
        return events;
      }
      page.forEach(events::add);
      boolean over = page.size() < PAGE || time(page.get(page.size() - 1)).isBefore(moment);
      if (over) {
        return events;
      }
    }
    return events;
  }

  /** Thousands come with the areas of a county; a group without people gives nobody a right. */
  private static boolean isNewGroup(JsonNode event) {
    return "GROUP".equals(text(event.path("resourceType")))
        && "CREATE".equals(text(event.path("operationType")));
  }

  private static LoginEvents.Seen ofPerson(JsonNode event) {
    String named = text(event.path("details").path("username"));
    return new LoginEvents.Seen(
        id(event),
        time(event),
        event.path("type").asString(),
        named,
        text(event.path("ipAddress")),
        text(event.path("error")),
        null);
  }

  private static LoginEvents.Seen ofAdministrator(JsonNode event) {
    JsonNode who = event.path("authDetails");
    return new LoginEvents.Seen(
        id(event),
        time(event),
        "ADMIN_" + event.path("operationType").asString(),
        text(who.path("userId")),
        text(who.path("ipAddress")),
        text(event.path("error")),
        text(event.path("resourceType")) + " " + text(event.path("resourcePath")));
  }

  private static String id(JsonNode event) {
    String id = text(event.path("id"));
    // Older versions give none: then it is made of what does not change.
    return id != null
        ? id
        : event.path("time").asLong()
            + "-"
            + event.path("type").asString(event.path("operationType").asString("-"))
            + "-"
            + event.path("sessionId").asString(event.path("resourcePath").asString("-"));
  }

  private static Instant time(JsonNode event) {
    return Instant.ofEpochMilli(event.path("time").asLong());
  }

  private static @Nullable String text(JsonNode node) {
    return node.isString() ? node.asString() : null;
  }
}
