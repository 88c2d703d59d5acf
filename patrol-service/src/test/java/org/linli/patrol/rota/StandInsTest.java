package org.linli.patrol.rota;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linli.patrol.Patrol.refusal;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linli.patrol.Patrol;
import tools.jackson.databind.JsonNode;

class StandInsTest {

  private Patrol patrol;

  @BeforeEach
  void start() {
    patrol = new Patrol();
  }

  @AfterEach
  void stop() {
    patrol.close();
  }

  private String offered(String shift) {
    return patrol
        .made(patrol.anna, "/api/patrol/shifts/" + shift + "/stand-in", "{}")
        .path("id")
        .asString();
  }

  private String owner(String shift) {
    return patrol
        .service
        .json(patrol.chief, "/api/patrol/shifts/" + shift)
        .path("username")
        .asString();
  }

  @Test
  void anOfferedShiftChangesHandsWhenTheCoordinatorAgrees() {
    String shift = patrol.assigned(patrol.planned(600, 840), "anna");
    String standIn = offered(shift);
    assertThat(
            refusal(
                patrol.service.post(
                    patrol.anna, "/api/patrol/shifts/" + shift + "/stand-in", "{}")))
        .isEqualTo("409 stand-in-open");
    JsonNode listed = patrol.service.json(patrol.bo, "/api/patrol/stand-ins");
    assertThat(Patrol.values(listed, "offeredBy")).containsExactly("anna");
    assertThat(patrol.service.json(patrol.stranger, "/api/patrol/stand-ins")).isEmpty();

    String path = "/api/patrol/stand-ins/" + standIn;
    assertThat(patrol.service.post(patrol.stranger, path + "/taking", "{}").statusCode())
        .isEqualTo(404);
    assertThat(refusal(patrol.service.post(patrol.anna, path + "/taking", "{}")))
        .isEqualTo("403 stand-in-own");
    assertThat(refusal(patrol.service.post(patrol.chief, path + "/decision", "{\"agreed\":true}")))
        .startsWith("409 stand-in-state");
    patrol.done(patrol.bo, path + "/taking", "{}");
    assertThat(owner(shift)).isEqualTo("anna");
    assertThat(refusal(patrol.service.post(patrol.chief, path + "/decision", "{\"agreed\":false}")))
        .isEqualTo("400 invalid reason:required");
    patrol.done(patrol.chief, path + "/decision", "{\"agreed\":true}");

    assertThat(owner(shift)).isEqualTo("bo");
    assertThat(patrol.service.get(patrol.anna, "/api/patrol/shifts/" + shift).statusCode())
        .isEqualTo(404);
    assertThat(patrol.service.get(patrol.bo, "/api/patrol/shifts/" + shift).statusCode())
        .isEqualTo(200);
  }

  @Test
  void whoHasAShiftAtThatTimeCannotTakeItButMaySwap() {
    String annas = patrol.assigned(patrol.planned(600, 840), "anna");
    String bos = patrol.assigned(patrol.planned(700, 900), "bo");
    String path = "/api/patrol/stand-ins/" + offered(annas);
    assertThat(refusal(patrol.service.post(patrol.bo, path + "/taking", "{}")))
        .isEqualTo("409 rota-conflict username:shift-overlap");

    patrol.done(patrol.bo, path + "/taking", "{\"inExchange\":\"%s\"}".formatted(bos));
    patrol.done(patrol.chief, path + "/decision", "{\"agreed\":true}");

    assertThat(owner(annas)).isEqualTo("bo");
    assertThat(owner(bos)).isEqualTo("anna");
  }

  @Test
  void theTakerMayGiveItUpAndTheOffererTakeItBack() {
    String shift = patrol.assigned(patrol.planned(600, 840), "anna");
    String path = "/api/patrol/stand-ins/" + offered(shift);
    patrol.done(patrol.bo, path + "/taking", "{}");

    JsonNode again = patrol.done(patrol.bo, path + "/withdrawal", "{}");
    assertThat(again.path("state").asString()).isEqualTo("OFFERED");
    JsonNode gone = patrol.done(patrol.anna, path + "/withdrawal", "{}");
    assertThat(gone.path("state").asString()).isEqualTo("WITHDRAWN");
    assertThat(owner(shift)).isEqualTo("anna");
  }

  @Test
  void anAbsenceNamesTheShiftsItTouchesAndIsSeenByTheCoordinatorOnly() {
    String shift = patrol.assigned(patrol.planned(600, 840), "anna");
    JsonNode absence =
        patrol.made(
            patrol.anna,
            "/api/patrol/absences",
            "{\"from\":\"%s\",\"until\":\"%s\"}"
                .formatted(Patrol.now().plusMinutes(610), Patrol.now().plusMinutes(620)));
    assertThat(absence.path("touched").get(0).asString()).isEqualTo(shift);
    String team = "/api/patrol/teams/" + patrol.team + "/absences";
    assertThat(Patrol.values(patrol.service.json(patrol.chief, team), "username"))
        .containsExactly("anna");
    assertThat(patrol.service.get(patrol.elsewhere, team).statusCode()).isEqualTo(404);
    assertThat(patrol.service.json(patrol.bo, "/api/patrol/absences")).isEmpty();
    assertThat(
            patrol
                .service
                .post(
                    patrol.bo,
                    "/api/patrol/absences/" + absence.path("id").asString() + "/withdrawal",
                    "")
                .statusCode())
        .isEqualTo(404);
  }
}
