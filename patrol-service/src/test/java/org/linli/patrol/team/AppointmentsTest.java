package org.linli.patrol.team;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linli.patrol.Patrol.refusal;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linli.patrol.Patrol;
import tools.jackson.databind.JsonNode;

/** Nobody gives themself the tracks of others, and nobody is given those of before. */
class AppointmentsTest {

  private Patrol patrol;

  @BeforeEach
  void start() {
    patrol = new Patrol();
  }

  @AfterEach
  void stop() {
    patrol.close();
  }

  private String team() {
    return "/api/patrol/teams/" + patrol.team;
  }

  private static String member(String username, LocalDate from, String more) {
    return "{\"username\":\"%s\",\"capacity\":\"STAFF\",\"from\":\"%s\"%s}"
        .formatted(username, from, more);
  }

  private HttpResponse<byte[]> appoint(String token, String coordinators) {
    String change =
        "{\"name\":\"东片联合队\",\"kind\":\"JOINT\",\"coordinators\":[%s]}".formatted(coordinators);
    int version = patrol.service.json(patrol.chief, team()).path("version").asInt();
    return patrol.service.put(token, team(), change, "If-Match", "\"" + version + "\"");
  }

  private int track(String token, String shift) {
    return patrol.service.get(token, "/api/patrol/shifts/" + shift + "/track").statusCode();
  }

  private int position(String token, String shift) {
    return patrol.service.get(token, "/api/patrol/shifts/" + shift + "/position").statusCode();
  }

  private String gone(String token, String username) {
    String shift = patrol.onDuty(token, username);
    patrol.done(token, "/api/patrol/shifts/" + shift + "/check-out", "{}");
    return shift;
  }

  @Test
  void nobodyAppointsThemselfAsMemberOrCoordinator() {
    LocalDate day = LocalDate.of(2026, 1, 1);
    assertThat(
            refusal(
                patrol.service.post(
                    patrol.county, team() + "/members", member("county-desk", day, ""))))
        .isEqualTo("403 own-appointment");
    assertThat(refusal(appoint(patrol.county, "\"chief\",\"county-desk\"")))
        .isEqualTo("403 own-appointment");
    assertThat(appoint(patrol.chief, "\"chief\",\"li\"").statusCode()).isEqualTo(200);
    assertThat(appoint(patrol.chief, "\"li\"").statusCode()).isEqualTo(200);
    assertThat(refusal(appoint(patrol.chief, "\"li\",\"chief\""))).isEqualTo("403 own-appointment");
  }

  @Test
  void nobodyMakesTheirOwnMembershipLongerAndWhoLeftIsTakenInAnew() {
    LocalDate today = LocalDate.now(Patrol.ZONE);
    JsonNode own =
        patrol.made(
            patrol.county,
            team() + "/members",
            member("chief", today, ",\"until\":\"%s\"".formatted(today)));
    String end = team() + "/members/" + own.path("id").asString() + "/end";
    String later = "{\"on\":\"%s\"}".formatted(today.plusDays(30));
    assertThat(refusal(patrol.service.post(patrol.chief, end, later)))
        .isEqualTo("403 own-appointment");
    assertThat(patrol.service.post(patrol.county, end, later).statusCode()).isEqualTo(200);

    JsonNode left =
        patrol.made(
            patrol.chief,
            team() + "/members",
            member(
                "stranger",
                today.minusDays(20),
                ",\"until\":\"%s\"".formatted(today.minusDays(10))));
    String again = team() + "/members/" + left.path("id").asString() + "/end";
    assertThat(refusal(patrol.service.post(patrol.chief, again, later)))
        .isEqualTo("409 member-left");
  }

  @Test
  void aBackdatedMembershipOpensNoTrackOfBefore() {
    String before = gone(patrol.anna, "anna");
    String open = patrol.onDuty(patrol.bo, "bo");
    patrol.member("stranger", "VOLUNTEER");

    assertThat(track(patrol.bo, before)).isEqualTo(200);
    assertThat(track(patrol.stranger, before)).isEqualTo(404);
    assertThat(track(patrol.stranger, open)).isEqualTo(200);
  }

  @Test
  void whoIsAppointedToCoordinateSeesWhatGoesOnAndNothingOfBefore() {
    String before = gone(patrol.anna, "anna");
    String open = patrol.onDuty(patrol.bo, "bo");
    assertThat(position(patrol.county, open)).isEqualTo(404);

    assertThat(appoint(patrol.chief, "\"chief\",\"county-desk\"").statusCode()).isEqualTo(200);

    assertThat(track(patrol.chief, before)).isEqualTo(200);
    assertThat(track(patrol.county, before)).isEqualTo(404);
    assertThat(track(patrol.county, open)).isEqualTo(200);
    assertThat(position(patrol.county, open)).isEqualTo(204);
  }

  @Test
  void whoLeftTheTeamSeesNoLaterTrack() {
    String members = team() + "/members";
    String id =
        patrol
            .service
            .json(patrol.chief, members)
            .valueStream()
            .filter(one -> one.path("username").asString().equals("bo"))
            .findFirst()
            .orElseThrow()
            .path("id")
            .asString();
    LocalDate yesterday = LocalDate.now(Patrol.ZONE).minusDays(1);
    patrol.done(patrol.chief, members + "/" + id + "/end", "{\"on\":\"%s\"}".formatted(yesterday));
    assertThat(track(patrol.bo, patrol.onDuty(patrol.anna, "anna"))).isEqualTo(404);
  }
}
