package org.linli.patrol.fix;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.linli.patrol.Patrol;
import org.linli.patrol.Service;
import tools.jackson.databind.JsonNode;

/** Fixes, steps, teams and tracks together, as the phone page uses them. */
class PatrolledShiftTest {

  private static Patrol patrol;

  @BeforeAll
  static void start() {
    patrol = new Patrol();
  }

  @AfterAll
  static void stop() {
    patrol.close();
  }

  private static String path(String shift, String what) {
    return "/api/patrol/shifts/" + shift + "/" + what;
  }

  private static String position(OffsetDateTime at) {
    return "\"fix\":{\"position\":[110.025,25.025],\"accuracyMetres\":6,\"recordedAt\":\"%s\"}"
        .formatted(at);
  }

  private static JsonNode send(String shift, OffsetDateTime at) {
    return patrol.done(
        patrol.anna,
        path(shift, "fixes"),
        "{\"fixes\":[{\"recordedAt\":\"%s\",\"lon\":110.02501,\"lat\":25.02501,\"accuracyMetres\":5}]}"
            .formatted(at));
  }

  @Test
  void aShiftFromCheckInToCheckOutLeavesItsTrackToItsTeam() {
    String shift = patrol.assigned(patrol.planned(-1, 240), "anna");
    JsonNode in =
        patrol.done(
            patrol.anna,
            path(shift, "check-in"),
            "{\"noticeVersion\":0,%s}".formatted(position(Patrol.now().minusSeconds(1))));
    assertThat(in.path("steps").valueStream().toList().getLast().path("fix").asString())
        .as(in.toString())
        .isEqualTo("TAKEN");
    assertThat(send(shift, Patrol.now()).path("taken").asInt()).isEqualTo(1);
    for (String token : new String[] {patrol.anna, patrol.bo, patrol.officer, patrol.chief}) {
      assertThat(patrol.service.json(token, path(shift, "track")).path("features")).hasSize(3);
    }
    assertThat(patrol.service.get(patrol.stranger, path(shift, "track")).statusCode())
        .isEqualTo(404);
    assertThat(patrol.service.get(patrol.county, path(shift, "track")).statusCode()).isEqualTo(404);
    assertThat(patrol.service.get(patrol.leader, path(shift, "track")).statusCode()).isEqualTo(403);
    assertThat(patrol.service.get(patrol.chief, path(shift, "position")).statusCode())
        .isEqualTo(200);
    patrol.done(patrol.anna, path(shift, "pause"), "{}");
    JsonNode paused = send(shift, Patrol.now());
    assertThat(paused.path("reasons").get(0).path("reason").asString()).isEqualTo("IN_PAUSE");
    patrol.done(patrol.anna, path(shift, "check-out"), "{}");
    assertThat(send(shift, Patrol.now()).path("refused").asInt()).isEqualTo(1);
    assertThat(patrol.service.bean(Tracks.class).valid(UUID.fromString(shift))).hasSize(2);
    JsonNode quality = patrol.service.json(patrol.bo, path(shift, "quality"));
    assertThat(quality.path("counted").asInt()).isEqualTo(2);
    assertThat(Service.text(patrol.service.get(patrol.stranger, path(shift, "quality"))))
        .contains("not-found");
  }
}
