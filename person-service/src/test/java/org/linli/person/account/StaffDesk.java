package org.linli.person.account;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.linli.commons.testing.RunningService;
import org.linli.commons.testing.TestPeers;
import org.linli.person.Service;
import tools.jackson.databind.JsonNode;

/** Those who administer staff, and the calls they make. */
final class StaffDesk implements AutoCloseable {

  static final String SYSTEM = "/system/system-admin";

  final TestPeers peers = new TestPeers();
  final KeycloakDouble keycloak = new KeycloakDouble();
  final Service service;

  /**
   * A running service beside accounts that were there before: two system administrators, the
   * county's administrator {@code boss}, and {@code clerk}, who administers town T1.
   *
   * @param every pause of the background loop
   */
  StaffDesk(Duration every) {
    peers.issuer().serve(KeycloakDouble.PATH, keycloak);
    keycloak.put("root.one", true, SYSTEM);
    keycloak.put("root.two", true, SYSTEM);
    keycloak.put("boss", true, "/areas/C/area-admin");
    keycloak.put("clerk", true, "/areas/T1/area-admin");
    service =
        Service.start(
            peers,
            Service.database(),
            "linli.accounts.every=" + every.toMillis() + "ms",
            "linli.accounts.client-secret=secret");
    adopt("root.one", "root.two", "boss", "clerk");
  }

  JsonNode adopt(String... usernames) {
    String names =
        Arrays.stream(usernames).map(name -> '"' + name + '"').collect(Collectors.joining(","));
    return RunningService.parse(
        service.post(root("one"), "/api/person/staff/adoption", "{\"usernames\":[" + names + "]}"));
  }

  String root(String which) {
    return peers.token("root." + which, SYSTEM);
  }

  String boss() {
    return peers.token("boss", "/areas/C/area-admin");
  }

  String clerk() {
    return peers.token("clerk", "/areas/T1/area-admin");
  }

  HttpResponse<byte[]> invite(String token, String username, String home) {
    return service.post(
        token,
        "/api/person/staff",
        "{\"username\":\"%s\",\"name\":\"某人\",\"homeArea\":\"%s\",\"phone\":\"13800000000\"}"
            .formatted(username, home));
  }

  /** Somebody new, by their id. */
  String invited(String token, String username, String home) {
    HttpResponse<byte[]> answer = invite(token, username, home);
    if (answer.statusCode() != 201) {
      throw new AssertionError(answer.statusCode() + " " + RunningService.text(answer));
    }
    return RunningService.parse(answer).path("id").asString();
  }

  JsonNode account(String id) {
    return service.json(boss(), "/api/person/staff/" + id);
  }

  String idOf(String username) {
    JsonNode found = service.json(root("one"), "/api/person/staff?q=" + username);
    return found.path("items").path(0).path("id").asString();
  }

  /** A step with the version that there is. */
  HttpResponse<byte[]> step(String token, String id, String step, String body) {
    int version = service.json(root("one"), "/api/person/staff/" + id).path("version").asInt();
    String path = "/api/person/staff/" + id + "/" + step;
    return service.post(token, path, body, "If-Match", "\"" + version + '"');
  }

  HttpResponse<byte[]> grant(String token, String id, String role, String area, String... more) {
    String rest = more.length == 0 ? "" : "," + String.join(",", more);
    return step(
        token, id, "grants", "{\"role\":\"%s\",\"areaCode\":\"%s\"%s}".formatted(role, area, rest));
  }

  static String problem(HttpResponse<byte[]> answer) {
    return answer.statusCode()
        + " "
        + RunningService.parse(answer).path("type").asString().replace("urn:linli:problem:", "");
  }

  @Override
  public void close() {
    service.close();
    peers.close();
  }
}
