package org.linli.patrol.relocation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linli.commons.access.Access;
import org.linli.commons.fabric.Fabric;
import org.linli.commons.store.ViewerTransactions;
import org.linli.commons.testing.TestFabric;
import org.linli.patrol.Patrol;
import org.locationtech.jts.io.WKBWriter;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Town T1 goes over to T2 and a grid is split, while teams of T1 are on patrol. */
class RelocationTest {

  private static final String NEEDS = "{\"needs\":[{\"weekday\":1,\"hour\":20,\"people\":3}]}";

  private Patrol patrol;
  private String admin;
  private String publisher;

  @BeforeEach
  void start() {
    patrol = new Patrol();
    admin = patrol.peers.token("county-admin", "/areas/C/area-admin");
    publisher = patrol.peers.token("service-account-linli-services", "/system/service");
  }

  @AfterEach
  void stop() {
    patrol.close();
  }

  @Test
  void whatIsInUseGoesOverToTheSuccessorAndWhatIsOverStays() {
    String over = patrol.onDuty(patrol.bo, "bo");
    patrol.done(patrol.bo, "/api/patrol/shifts/" + over + "/check-out", "{}");
    String running = patrol.onDuty(patrol.anna, "anna");
    patrol.made(patrol.anna, "/api/patrol/alarms", "{\"shiftId\":\"%s\"}".formatted(running));
    patrol.made(
        patrol.chief,
        "/api/patrol/devices",
        "{\"label\":\"对讲机\",\"kind\":\"TRACKER\",\"areaCode\":\"T1\",\"holder\":\"anna\"}");
    incident(running);
    String ended = patrol.team("T1", "旧队", "chief");
    patrol.done(patrol.chief, "/api/patrol/teams/" + ended + "/end", "{}", "If-Match", "\"1\"");

    follow();

    assertThat(rows("select path from team where id = '%s'".formatted(patrol.team)))
        .containsExactly("/C/T2/");
    assertThat(rows("select area_code from team where id = '%s'".formatted(patrol.team)))
        .containsExactly("T2");
    assertThat(rows("select path from team where id = '%s'".formatted(ended)))
        .containsExactly("/C/T1/");
    assertThat(rows("select distinct path from team_member")).containsExactly("/C/T2/");
    assertThat(rows("select distinct path from planned_shift")).containsExactly("/C/T2/");
    assertThat(rows("select path from shift where id = '%s'".formatted(running)))
        .containsExactly("/C/T2/");
    assertThat(rows("select path from shift where id = '%s'".formatted(over)))
        .containsExactly("/C/T1/");
    assertThat(rows("select area_code || path from alarm")).containsExactly("T2/C/T2/");
    assertThat(rows("select area_code || path from device")).containsExactly("T2/C/T2/");
    assertThat(rows("select path from incident")).containsExactly("/C/T2/");
    assertThat(patrol.service.json(patrol.elsewhere, "/api/patrol/teams")).isNotEmpty();
    assertThat(patrol.service.json(patrol.chief, "/api/patrol/alarms").toString())
        .doesNotContain(running);
  }

  @Test
  void checkPointsAreLocatedAnewAndOlderDrawingsStay() {
    String drawing =
        """
        {"areaCode":"T1","name":"东街","expectedMinutes":45,"checkPoints":[
          {"kind":"POINT","name":"桥","position":[110.06,25.02]},
          {"kind":"LINE","name":"街","line":[[110.09,25.02],[110.01,25.02]]},
          {"kind":"GRID","name":"二网格","gridCode":"T1V1G2"},
          {"kind":"GRID","name":"一网格","gridCode":"T1V1G1"}]}""";
    String route = patrol.made(patrol.chief, "/api/patrol/routes", drawing).path("id").asString();
    Patrol.expect(
        200,
        patrol.service.put(
            patrol.chief,
            "/api/patrol/routes/" + route,
            drawing.replace("\"areaCode\":\"T1\",", ""),
            "If-Match",
            "\"1\""));

    follow();

    JsonNode seen = patrol.service.json(patrol.elsewhere, "/api/patrol/routes/" + route);
    assertThat(Patrol.values(seen.path("checkPoints"), "gridCode"))
        .containsExactly("T1V1W", "T1V1E", "T1V1E", "T1V1G1");
    assertThat(rows("select grid_code from check_point where version = 1 order by place"))
        .containsExactly("T1V1G2", "T1V1G2", "T1V1G2", "T1V1G1");
    // Nothing is written twice.
    List<String> written = rows("select xmin::text from check_point order by version, place");
    patrol.peers.publish(TestFabric.merged(3));
    awaitVersion(3);
    assertThat(rows("select xmin::text from check_point order by version, place"))
        .isEqualTo(written);
  }

  @Test
  void ofTwoAreasThatSaidWhatTheyNeedTheSuccessorsHolds() {
    need(patrol.admin, "T1");
    need(patrol.admin, "T1V1");
    need(patrol.peers.token("other-admin", "/areas/T2/area-admin"), "T2");

    follow();

    assertThat(rows("select area_code || path || set_by from staffing_need order by path"))
        .containsExactly("T2/C/T2/other-admin", "T1V1/C/T2/T1V1/admin");
  }

  @Test
  void whatNobodyTellsTheSuccessorOfStaysAndTheStateIsTold() {
    patrol.peers.publish(TestFabric.merged(2));
    awaitVersion(2);
    assertThat(rows("select area_code || path from team")).containsExactly("T1/C/T1/");
    assertThat(patrol.service.get(patrol.chief, "/api/patrol/relocation").statusCode())
        .isEqualTo(403);
  }

  @Test
  void thePublisherIsToldInTensWhatCheckPointsWouldMove() {
    StringBuilder points = new StringBuilder();
    for (int n = 0; n < 12; n++) {
      points.append(n == 0 ? "" : ",");
      points.append(
          "{\"kind\":\"POINT\",\"name\":\"p%d\",\"position\":[110.06,25.02]}".formatted(n));
    }
    patrol.made(
        patrol.chief,
        "/api/patrol/routes",
        "{\"areaCode\":\"T1\",\"name\":\"街\",\"expectedMinutes\":45,\"checkPoints\":[%s]}"
            .formatted(points));
    Fabric proposed = TestFabric.merged(2);
    List<Map<String, String>> grids =
        proposed.grids().stream()
            .filter(grid -> grid.code().startsWith("T1V1"))
            .map(
                grid ->
                    Map.of(
                        "code",
                        grid.code(),
                        "path",
                        grid.path(),
                        "boundary",
                        Base64.getEncoder().encodeToString(new WKBWriter().write(grid.boundary()))))
            .toList();
    String body =
        JsonMapper.shared()
            .writeValueAsString(Map.of("changed", List.of("T1V1G1", "T1V1G2"), "grids", grids));
    String preview = "/api/patrol/relocation/preview";
    JsonNode outcome = Patrol.expect(200, patrol.service.post(publisher, preview, body));
    assertThat(outcome.path("stranded")).isEmpty();
    assertThat(outcome.path("moves")).hasSize(1);
    JsonNode move = outcome.path("moves").get(0);
    assertThat(move.path("kind").asString()).isEqualTo("CHECK_POINT");
    assertThat(move.path("from").asString()).isEqualTo("T1V1G2");
    assertThat(move.path("to").asString()).isEqualTo("T1V1W");
    assertThat(move.path("count").asLong()).isEqualTo(10);
    assertThat(patrol.service.post(admin, preview, body).statusCode()).isEqualTo(403);
  }

  private void incident(String shift) {
    Patrol.expect(
        200,
        patrol.service.put(
            patrol.anna,
            "/api/patrol/incidents/" + UUID.randomUUID(),
            """
            {"shiftId":"%s","kind":"HAZARD","category":"fire_exit","words":"安全出口被堵","noticedAt":"%s","position":[110.06,25.02]}"""
                .formatted(shift, Patrol.now())));
  }

  private void need(String token, String area) {
    Patrol.expect(
        200,
        patrol.service.put(
            token, "/api/patrol/staffing-needs/" + area, NEEDS, "If-Match", "\"0\""));
  }

  private void follow() {
    patrol.peers.merge();
    awaitVersion(2);
  }

  private void awaitVersion(long version) {
    patrol.service.await(
        () -> {
          JsonNode state = patrol.service.json(admin, "/api/patrol/relocation");
          return state.get("relocatedTo").asLong() == version
              && state.get("state").asString().equals("CURRENT");
        });
  }

  private List<String> rows(String sql) {
    return patrol
        .service
        .bean(ViewerTransactions.class)
        .read(Access.ofService("test"), jdbc -> jdbc.sql(sql).query(String.class).list());
  }
}
