package org.linli.patrol.team;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linli.patrol.Patrol.refusal;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.linli.commons.testing.TestFabric;
import org.linli.patrol.Patrol;
import tools.jackson.databind.JsonNode;

class TeamsTest {

  private static Patrol patrol;

  @BeforeAll
  static void start() {
    patrol = new Patrol();
  }

  @AfterAll
  static void stop() {
    patrol.close();
  }

  @Test
  void aMemberSeesTheirTeamAndNobodyElsesMembership() {
    JsonNode seen = patrol.service.json(patrol.anna, "/api/patrol/teams/" + patrol.team);

    assertThat(seen.path("own").path("username").asString()).isEqualTo("anna");
    assertThat(seen.path("mayCoordinate").asBoolean()).isFalse();
    assertThat(
            patrol
                .service
                .get(patrol.anna, "/api/patrol/teams/" + patrol.team + "/members")
                .statusCode())
        .isEqualTo(403);
  }

  @Test
  void aTeamOfAnotherAreaIsNotThere() {
    assertThat(
            patrol.service.get(patrol.elsewhere, "/api/patrol/teams/" + patrol.team).statusCode())
        .isEqualTo(404);
    assertThat(patrol.service.get(patrol.stranger, "/api/patrol/teams/" + patrol.team).statusCode())
        .isEqualTo(404);
    assertThat(patrol.service.json(patrol.elsewhere, "/api/patrol/teams")).isEmpty();
    assertThat(patrol.service.json(patrol.leader, "/api/patrol/teams")).isNotEmpty();
  }

  @Test
  void aTeamIsFormedOnceAKeyAndChangedByWhoSawIt() {
    String body =
        """
        {"areaCode":"T1V2","name":"夜巡","kind":"VOLUNTEERS","coordinators":["chief"]}""";
    JsonNode first =
        patrol.made(patrol.chief, "/api/patrol/teams", body, "Idempotency-Key", "team-key-1");
    JsonNode second =
        patrol.made(patrol.chief, "/api/patrol/teams", body, "Idempotency-Key", "team-key-1");
    assertThat(second.path("id")).isEqualTo(first.path("id"));

    String path = "/api/patrol/teams/" + first.path("id").asString();
    String change =
        """
        {"name":"夜巡二队","kind":"JOINT","coordinators":["chief","li"]}""";
    assertThat(patrol.service.put(patrol.chief, path, change).statusCode()).isEqualTo(428);
    assertThat(patrol.service.put(patrol.chief, path, change, "If-Match", "\"9\"").statusCode())
        .isEqualTo(412);
    assertThat(patrol.service.put(patrol.chief, path, change, "If-Match", "\"1\"").statusCode())
        .isEqualTo(200);
    assertThat(refusal(patrol.service.post(patrol.chief, path + "/end", "{}", "If-Match", "\"1\"")))
        .isEqualTo("412 version-outdated");
    patrol.done(patrol.chief, path + "/end", "{}", "If-Match", "\"2\"");
  }

  @Test
  void whatIsNoUsernameIsRefusedWithItsPlace() {
    assertThat(
            refusal(
                patrol.service.post(
                    patrol.chief,
                    "/api/patrol/teams",
                    """
                    {"areaCode":"T1","name":"x","kind":"JOINT","coordinators":["chief","Li Si"]}""")))
        .isEqualTo("400 invalid coordinators[1]:username");
    assertThat(
            refusal(
                patrol.service.post(
                    patrol.chief,
                    "/api/patrol/teams/" + patrol.team + "/members",
                    """
                    {"username":"李四","capacity":"VOLUNTEER","from":"2026-02-02","until":"2026-02-01"}""")))
        .isEqualTo("400 invalid until:date-order username:username");
  }

  @Test
  void checkPointsAreLocatedAndAllFaultsToldAtOnce() {
    double[] place = TestFabric.in("T1V1G1");
    String good =
        """
        {"areaCode":"T1","name":"东街","expectedMinutes":45,"checkPoints":[
          {"kind":"PREMISES","name":"东街小学","premisesId":"00000000-0000-7000-8000-000000000001","position":[%1$s,%2$s]},
          {"kind":"LINE","name":"东街","line":[[%1$s,%2$s],[%3$s,%2$s]]},
          {"kind":"GRID","name":"二网格","gridCode":"T1V1G2","need":"COVERAGE"}]}"""
            .formatted(place[0], place[1], place[0] + 0.06);
    JsonNode route = patrol.made(patrol.chief, "/api/patrol/routes", good);
    assertThat(Patrol.values(route.path("checkPoints"), "gridCode"))
        .containsExactly("T1V1G1", "T1V1G1", "T1V1G2");
    assertThat(route.path("checkPoints").get(1).path("line").size()).isEqualTo(2);

    assertThat(
            refusal(
                patrol.service.post(
                    patrol.chief,
                    "/api/patrol/routes",
                    """
                    {"areaCode":"T1","name":"x","expectedMinutes":45,"checkPoints":[
                      {"kind":"POINT","name":"-"},{"kind":"POINT","name":"a","position":[5,5]},
                      {"kind":"LINE","name":"b","line":[[110.01,25.01]]},{"kind":"GRID","name":"c","gridCode":"nowhere"},
                      {"kind":"POINT","name":"d","position":[999,25]}]}""")))
        .isEqualTo(
            "400 invalid checkPoints[0].position:required checkPoints[1].position:outside-route-area"
                + " checkPoints[2].line:line-too-short checkPoints[3].gridCode:outside-route-area"
                + " checkPoints[4].position:longitude");
    assertThat(patrol.service.json(patrol.chief, "/api/patrol/routes")).isNotEmpty();
    assertThat(patrol.service.json(patrol.elsewhere, "/api/patrol/routes")).isEmpty();
  }
}
