package org.linli.patrol.rota;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linli.patrol.Patrol.refusal;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linli.patrol.Patrol;
import tools.jackson.databind.JsonNode;

class RotaTest {

  /** A Monday to come. */
  private final LocalDate monday =
      LocalDate.now(Patrol.ZONE).with(TemporalAdjusters.next(DayOfWeek.MONDAY));

  private Patrol patrol;

  @BeforeEach
  void start() {
    patrol = new Patrol();
  }

  @AfterEach
  void stop() {
    patrol.close();
  }

  private JsonNode template(String from, String until, String crew) {
    return patrol.made(
        patrol.chief,
        "/api/patrol/teams/" + patrol.team + "/templates",
        """
        {"name":"夜巡 %1$s","weekdays":[1,2],"from":"%1$s","until":"%2$s","peopleNeeded":2,"validFrom":"2026-01-01",
         "usualCrew":[%3$s]}"""
            .formatted(from, until, crew));
  }

  private JsonNode generate(LocalDate from, LocalDate until) {
    return patrol.done(
        patrol.chief,
        "/api/patrol/teams/" + patrol.team + "/generation",
        "{\"from\":\"%s\",\"until\":\"%s\"}".formatted(from, until));
  }

  private JsonNode plan(String token) {
    return patrol
        .service
        .json(
            token,
            "/api/patrol/planned-shifts?from=%s&until=%s".formatted(monday, monday.plusDays(6)))
        .path("items");
  }

  @Test
  void aPeriodIsPlannedOnceAndANightShiftEndsTheDayAfter() {
    assertThat(template("20:00", "02:00", "\"anna\"").path("pastMidnight").asBoolean()).isTrue();

    JsonNode first = generate(monday, monday.plusDays(6));
    JsonNode again = generate(monday, monday.plusDays(6));

    assertThat(first.path("created").asInt()).isEqualTo(2);
    assertThat(again.path("created").asInt()).isZero();
    assertThat(again.path("existing").asInt()).isEqualTo(2);
    JsonNode planned = plan(patrol.chief);
    assertThat(planned.size()).isEqualTo(2);
    assertThat(OffsetDateTime.parse(planned.get(0).path("from").asString()))
        .isEqualTo(monday.atTime(20, 0).atZone(Patrol.ZONE).toOffsetDateTime());
    assertThat(OffsetDateTime.parse(planned.get(0).path("until").asString()))
        .isEqualTo(monday.plusDays(1).atTime(2, 0).atZone(Patrol.ZONE).toOffsetDateTime());
    assertThat(planned.get(0).path("peoplePlanned").asInt()).isEqualTo(1);
  }

  @Test
  void leadersSeeHowManyAndNeverWho() {
    template("20:00", "02:00", "\"anna\"");
    generate(monday, monday);

    JsonNode seen = plan(patrol.leader).get(0);

    assertThat(seen.path("peoplePlanned").asInt()).isEqualTo(1);
    assertThat(seen.has("crew")).isFalse();
    assertThat(seen.toString()).doesNotContain("anna");
    JsonNode template =
        patrol
            .service
            .json(patrol.leader, "/api/patrol/teams/" + patrol.team + "/templates")
            .get(0);
    assertThat(template.toString()).doesNotContain("anna");
  }

  @Test
  void whoCannotGoIsNamedWithTheReasonAndLeftOut() {
    template("08:00", "12:00", "\"anna\",\"bo\",\"nobody\"");
    template("11:00", "14:00", "\"anna\"");
    template("18:00", "22:00", "\"anna\"");
    OffsetDateTime noon = monday.plusDays(1).atTime(9, 0).atZone(Patrol.ZONE).toOffsetDateTime();
    patrol.made(
        patrol.bo,
        "/api/patrol/absences",
        "{\"from\":\"%s\",\"until\":\"%s\"}".formatted(noon, noon.plusHours(1)));

    JsonNode made = generate(monday, monday.plusDays(1));

    List<String> conflicts =
        made.path("conflicts")
            .valueStream()
            .map(one -> one.path("username").asString() + " " + one.path("code").asString())
            .toList();
    assertThat(conflicts)
        .containsExactlyInAnyOrder(
            "nobody shift-not-member",
            "nobody shift-not-member",
            "anna shift-overlap",
            "anna shift-overlap",
            "anna shift-rest",
            "anna shift-rest",
            "bo shift-absent");
    assertThat(made.path("conflicts").get(0).path("message").asString()).isNotBlank();
  }

  @Test
  void twoAreasCannotPlanTheSamePersonAtOneTime() {
    String planned = patrol.planned(600, 840);
    patrol.assigned(planned, "anna");
    assertThat(refusal(patrol.assign(patrol.planned(700, 900), "anna")))
        .isEqualTo("409 rota-conflict username:shift-overlap");
    assertThat(refusal(patrol.assign(planned, "anna")))
        .isEqualTo("409 rota-conflict username:shift-overlap");
    assertThat(refusal(patrol.assign(patrol.planned(900, 1000), "anna")))
        .isEqualTo("409 rota-conflict username:shift-rest");
    assertThat(refusal(patrol.assign(patrol.planned(900, 1000), "stranger")))
        .isEqualTo("409 rota-conflict username:shift-not-member");
  }

  @Test
  void anExceptionHoldsForItsDayAndNotOnceItIsPlanned() {
    String id = template("20:00", "02:00", "").path("id").asString();
    String path = "/api/patrol/rota-templates/" + id + "/exceptions/";
    patrol.service.put(patrol.chief, path + monday, "{\"skip\":true,\"reason\":\"节日\"}");
    String other =
        """
        {"skip":false,"from":"19:00","until":"23:00","peopleNeeded":5,"reason":"庙会"}""";
    patrol.service.put(patrol.chief, path + monday.plusDays(1), other);

    JsonNode made = generate(monday, monday.plusDays(6));

    assertThat(made.path("skipped").asInt()).isEqualTo(1);
    JsonNode planned = plan(patrol.chief);
    assertThat(planned.size()).isEqualTo(1);
    assertThat(planned.get(0).path("peopleNeeded").asInt()).isEqualTo(5);
    assertThat(planned.get(0).path("until").asString()).contains("T23:00");
    assertThat(refusal(patrol.service.put(patrol.chief, path + monday.plusDays(1), other)))
        .isEqualTo("409 day-planned");
  }

  @Test
  void aCancelledShiftIsCancelledForAllAndNotAfterSomebodyCheckedIn() {
    String planned = patrol.planned(60, 300);
    String shift = patrol.assigned(planned, "anna");
    patrol.done(
        patrol.chief,
        "/api/patrol/planned-shifts/" + planned + "/cancellation",
        "{\"reason\":\"大雨\"}",
        "If-Match",
        "\"1\"");
    JsonNode seen = patrol.service.json(patrol.anna, "/api/patrol/shifts/" + shift);
    assertThat(seen.path("state").asString()).isEqualTo("CANCELLED");
    assertThat(seen.path("cancelReason").asString()).isEqualTo("大雨");

    String begun = patrol.planned(-1, 200);
    String own = patrol.assigned(begun, "anna");
    patrol.done(patrol.anna, "/api/patrol/shifts/" + own + "/check-in", "{\"noticeVersion\":0}");
    assertThat(
            refusal(
                patrol.service.post(
                    patrol.chief,
                    "/api/patrol/planned-shifts/" + begun + "/cancellation",
                    "{\"reason\":\"-\"}",
                    "If-Match",
                    "\"1\"")))
        .isEqualTo("409 planned-shift-begun");
  }

  @Test
  void badTimesAreRefusedWithTheirFields() {
    assertThat(
            refusal(
                patrol.service.post(
                    patrol.chief,
                    "/api/patrol/teams/" + patrol.team + "/templates",
                    """
                    {"name":"x","weekdays":[8],"from":"25:00","until":"02:00","peopleNeeded":0,"validFrom":"2026-01-01"}""")))
        .startsWith("400 invalid")
        .contains("from:")
        .contains("peopleNeeded:")
        .contains("weekdays");
    assertThat(
            refusal(
                patrol.service.get(
                    patrol.chief, "/api/patrol/planned-shifts?from=2026-01-02&until=2026-01-01")))
        .isEqualTo("400 invalid until:date-order");
  }

  private String plan(OffsetDateTime from) {
    return refusal(
        patrol.service.post(
            patrol.chief,
            "/api/patrol/teams/" + patrol.team + "/planned-shifts",
            "{\"from\":\"%s\",\"until\":\"%s\",\"peopleNeeded\":1}"
                .formatted(from, from.plusHours(2))));
  }

  @Test
  void nothingIsPlannedAfterwardsOrBeyondAYear() {
    assertThat(plan(Patrol.now().minusDays(1))).isEqualTo("400 invalid from:plan-in-the-past");
    assertThat(plan(Patrol.now().withYear(1))).startsWith("400 invalid");
    assertThat(plan(Patrol.now().minusMinutes(20))).isEqualTo("400 invalid from:plan-in-the-past");
    assertThat(plan(Patrol.now().plusYears(2))).isEqualTo("400 invalid from:plan-too-far-ahead");
    template("00:00", "00:10", "");
    LocalDate past = monday.minusDays(14);
    assertThat(generate(past, past.plusDays(1)).path("created").asInt()).isZero();
    assertThat(generate(past, past.plusDays(1)).path("skipped").asInt()).isEqualTo(2);
  }

  @Test
  void whatBeganStaysAsItWasPlanned() throws Exception {
    String planned = patrol.planned(-1, 240);
    String shift = patrol.assigned(planned, "anna");
    try (var connection = patrol.database.asOwner().getConnection();
        var statement = connection.createStatement()) {
      for (String start : List.of("planned_shift starts_at", "shift begins_at")) {
        String table = start.split(" ")[0];
        String column = start.split(" ")[1];
        statement.execute("alter table %s no force row level security".formatted(table));
        statement.execute(
            "update %1$s set %2$s = %2$s - interval '1 hour'".formatted(table, column));
        statement.execute("alter table %s force row level security".formatted(table));
      }
    }
    String reason = "{\"reason\":\"没人来\"}";
    assertThat(
            refusal(
                patrol.service.post(
                    patrol.chief,
                    "/api/patrol/planned-shifts/" + planned + "/cancellation",
                    reason,
                    "If-Match",
                    "\"1\"")))
        .isEqualTo("409 plan-begun");
    assertThat(
            refusal(
                patrol.service.post(
                    patrol.chief,
                    "/api/patrol/shifts/" + shift + "/cancellation",
                    reason,
                    "If-Match",
                    "\"1\"")))
        .isEqualTo("409 plan-begun");
    assertThat(refusal(patrol.assign(planned, "bo"))).isEqualTo("409 plan-begun");
  }
}
