package org.linli.patrol.staffing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linli.patrol.Patrol.refusal;

import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.linli.patrol.Patrol;
import tools.jackson.databind.JsonNode;

class StaffingTest {

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
  void neededPlannedAndThereAreComparedHourByHour() {
    OffsetDateTime now = Patrol.now().truncatedTo(ChronoUnit.HOURS);
    OffsetDateTime tomorrow = now.plusDays(1);
    String body =
        """
        {"needs":[{"weekday":%d,"hour":%d,"people":3},{"weekday":%d,"hour":%d,"people":2}]}"""
            .formatted(
                now.getDayOfWeek().getValue(),
                now.getHour(),
                tomorrow.getDayOfWeek().getValue(),
                tomorrow.getHour());
    assertThat(patrol.service.put(patrol.admin, "/api/patrol/staffing-needs/T1", body).statusCode())
        .isEqualTo(428);
    assertThat(
            patrol
                .service
                .put(patrol.admin, "/api/patrol/staffing-needs/T1", body, "If-Match", "\"0\"")
                .statusCode())
        .isEqualTo(200);
    assertThat(
            patrol
                .service
                .put(patrol.admin, "/api/patrol/staffing-needs/T1", body, "If-Match", "\"0\"")
                .statusCode())
        .isEqualTo(412);
    patrol.onDuty(patrol.anna, "anna");
    patrol.assigned(patrol.planned(tomorrow, tomorrow.plusHours(1)), "bo");

    JsonNode seen =
        patrol.service.json(
            patrol.leader,
            "/api/patrol/staffing?gapsOnly=true&from=%s&until=%s"
                .formatted(now.toLocalDate(), tomorrow.toLocalDate()));

    JsonNode hours = seen.get(0).path("hours");
    assertThat(seen.get(0).path("areaCode").asString()).isEqualTo("T1");
    assertThat(hours.size()).isEqualTo(2);
    assertThat(hours.get(0).path("present").asInt()).isEqualTo(1);
    assertThat(hours.get(0).path("gap").asInt()).isEqualTo(2);
    assertThat(hours.get(1).path("planned").asInt()).isEqualTo(1);
    assertThat(hours.get(1).has("present")).isFalse();
    assertThat(hours.get(1).path("gap").asInt()).isEqualTo(1);
    assertThat(seen.toString()).doesNotContain("anna");

    JsonNode figures =
        patrol.service.json(
            patrol.leader,
            "/api/patrol/rota-figures?from=%s&until=%s"
                .formatted(now.minusDays(1).toLocalDate(), tomorrow.toLocalDate()));
    assertThat(figures.get(0).path("checkedIn").asInt()).isEqualTo(1);
    assertThat(figures.get(0).path("plannedShifts").asInt()).isEqualTo(2);
    assertThat(figures.toString()).doesNotContain("anna");
  }

  @Test
  void needsOfAnotherAreaAreNotThere() {
    assertThat(patrol.service.get(patrol.elsewhere, "/api/patrol/staffing-needs/T1").statusCode())
        .isEqualTo(404);
    assertThat(
            refusal(
                patrol.service.put(
                    patrol.admin,
                    "/api/patrol/staffing-needs/T1V1",
                    "{\"needs\":[{\"weekday\":1,\"hour\":1,\"people\":1},{\"weekday\":1,\"hour\":1,\"people\":2}]}",
                    "If-Match",
                    "\"0\"")))
        .isEqualTo("400 invalid needs[1]:hour-twice");
  }
}
