package org.linli.patrol;

import java.net.http.HttpResponse;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.linli.commons.testing.PostgisForTests;
import org.linli.commons.testing.RunningService;
import org.linli.commons.testing.TestPeers;
import tools.jackson.databind.JsonNode;

/** A service with a team in town T1: a coordinator, a policeman, two volunteers and a stranger. */
public final class Patrol implements AutoCloseable {

  public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  public final TestPeers peers = new TestPeers();
  public final PostgisForTests.Database database = Service.database();
  public final Service service;

  public final String chief = peers.token("chief", "/areas/T1/police");
  public final String county = peers.token("county-desk", "/areas/C/officer");
  public final String leader = peers.token("leader", "/areas/T1/leader");
  public final String admin = peers.token("admin", "/areas/T1/area-admin");
  public final String elsewhere = peers.token("elsewhere", "/areas/T2/police");
  public final String officer = peers.token("li", "/areas/T1/police");
  public final String anna = peers.token("anna", "/areas/T1V1/volunteer");
  public final String bo = peers.token("bo", "/areas/T1V1/volunteer");
  public final String stranger = peers.token("stranger", "/areas/T1V1/volunteer");

  public final String team;

  public Patrol(String... settings) {
    String url = peers.issuer().url();
    String[] more = Arrays.copyOf(settings, settings.length + 2);
    more[settings.length] = "linli.dispute-url=" + url;
    more[settings.length + 1] = "linli.place-url=" + url;
    service = Service.start(peers, database, more);
    team = team("T1", "东片联合队", "chief");
    member("li", "POLICE");
    member("anna", "VOLUNTEER");
    member("bo", "VOLUNTEER");
  }

  public String team(String area, String name, String coordinator) {
    return made(
            chiefOf(area),
            "/api/patrol/teams",
            """
            {"areaCode":"%s","name":"%s","kind":"JOINT","coordinators":["%s"]}"""
                .formatted(area, name, coordinator))
        .path("id")
        .asString();
  }

  private String chiefOf(String area) {
    return area.startsWith("T2") ? elsewhere : chief;
  }

  public void member(String username, String capacity) {
    made(
        chief,
        "/api/patrol/teams/" + team + "/members",
        """
        {"username":"%s","capacity":"%s","from":"2026-01-01"}"""
            .formatted(username, capacity));
  }

  /** A planned shift from so many minutes from now on to so many; its id. */
  public String planned(long fromMinutes, long untilMinutes) {
    return planned(now().plusMinutes(fromMinutes), now().plusMinutes(untilMinutes));
  }

  public String planned(OffsetDateTime from, OffsetDateTime until) {
    return made(
            chief,
            "/api/patrol/teams/" + team + "/planned-shifts",
            """
            {"from":"%s","until":"%s","peopleNeeded":2}"""
                .formatted(from, until))
        .path("id")
        .asString();
  }

  /** Plans somebody into a planned shift; the id of their shift. */
  public String assigned(String planned, String username) {
    JsonNode after = made(chief, crew(planned), "{\"username\":\"%s\"}".formatted(username));
    return after
        .path("crew")
        .valueStream()
        .filter(one -> one.path("username").asString().equals(username))
        .findFirst()
        .orElseThrow()
        .path("shiftId")
        .asString();
  }

  public HttpResponse<byte[]> assign(String planned, String username) {
    return service.post(chief, crew(planned), "{\"username\":\"%s\"}".formatted(username));
  }

  /** A shift of somebody that begins about now and lasts four hours, checked in to. */
  public String onDuty(String token, String username) {
    String shift = assigned(planned(-1, 240), username);
    done(token, "/api/patrol/shifts/" + shift + "/check-in", "{\"noticeVersion\":0}");
    return shift;
  }

  public JsonNode made(String token, String path, String json, String... headers) {
    return expect(201, service.post(token, path, json, headers));
  }

  public JsonNode done(String token, String path, String json, String... headers) {
    return expect(200, service.post(token, path, json, headers));
  }

  /** A refusal with its stable name and its violations as {@code field:code}. */
  public static String refusal(HttpResponse<byte[]> answer) {
    JsonNode problem = RunningService.parse(answer);
    String violations =
        problem
            .path("violations")
            .valueStream()
            .map(one -> one.path("field").asString("") + ":" + one.path("code").asString())
            .sorted()
            .collect(Collectors.joining(" "));
    return (answer.statusCode()
            + " "
            + problem.path("type").asString().substring("urn:linli:problem:".length())
            + " "
            + violations)
        .strip();
  }

  public static JsonNode expect(int status, HttpResponse<byte[]> answer) {
    if (answer.statusCode() != status) {
      throw new AssertionError(answer.statusCode() + " " + RunningService.text(answer));
    }
    return RunningService.parse(answer);
  }

  public static List<String> values(JsonNode list, String name) {
    return list.valueStream().map(one -> one.path(name).asString("")).toList();
  }

  public static OffsetDateTime now() {
    return OffsetDateTime.now(ZONE).truncatedTo(ChronoUnit.MILLIS);
  }

  private static String crew(String planned) {
    return "/api/patrol/planned-shifts/" + planned + "/crew";
  }

  @Override
  public void close() {
    service.close();
    peers.close();
  }
}
