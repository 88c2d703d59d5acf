package org.linli.dispute.supervision;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.linli.dispute.Service;
import org.linli.dispute.calendar.CalendarDays;
import org.linli.dispute.matter.Matter;
import org.linli.dispute.matter.TriageLevel;
import tools.jackson.databind.JsonNode;

class SupervisionTest {

  private static Town town;

  @BeforeAll
  static void start() {
    town = new Town();
  }

  @AfterAll
  static void stop() {
    town.close();
  }

  @Test
  void aCheckInIsForTheHandlersAndNeedsTheVersionThatWasSeen() {
    Matter matter = town.assigned(TriageLevel.RED);
    String body = "{\"words\":\"spoke with both\",\"progress\":\"MOVING\"}";
    String path = Town.at(matter.id(), "check-ins");
    assertThat(town.service.post(town.mediator, path, body).statusCode()).isEqualTo(428);
    assertThat(town.service.post(town.mediator, path, body, "If-Match", "\"1\"").statusCode())
        .isEqualTo(412);
    assertThat(town.status(town.stranger, matter.id(), "check-ins", body)).isEqualTo(404);
    assertThat(town.status(town.leader, matter.id(), "check-ins", body)).isEqualTo(403);
    assertThat(
            town.status(
                town.mediator, matter.id(), "check-ins", "{\"words\":\" \",\"progress\":\"X\"}"))
        .isEqualTo(400);
    JsonNode made = town.post(town.mediator, matter.id(), "check-ins", body);
    assertThat(made.get("late").asBoolean()).isFalse();
    assertThat(made.has("nextDueAt")).isTrue();
    assertThat(town.service.get(town.leader, path).statusCode()).isEqualTo(403);
    assertThat(town.service.json(town.mediator, path).get("items")).hasSize(1);
    assertThat(town.rows("select count(*) from check_in where words_sealed::text like '%spoke%'"))
        .containsExactly("0");
  }

  @Test
  void aReminderComesFromAboveAndIsAnsweredByTheUnit() {
    Matter matter = town.assigned(TriageLevel.YELLOW);
    String tomorrow = LocalDate.now(ZoneId.of("Asia/Shanghai")).plusDays(1).toString();
    String order =
        "{\"kind\":\"LETTER\",\"words\":\"what has been done?\",\"answerBy\":\"%s\"}"
            .formatted(tomorrow);
    assertThat(town.status(town.officer, matter.id(), "supervision", order))
        .as("an officer of the same town is not above its committee")
        .isEqualTo(403);
    assertThat(
            town.status(
                town.leader, matter.id(), "supervision", order.replace(tomorrow, "2020-01-01")))
        .isEqualTo(400);
    JsonNode sent = town.post(town.leader, matter.id(), "supervision", order);
    assertThat(sent.get("to").get("unitCode").asString()).isEqualTo("MC");

    JsonNode inbox = town.service.json(town.mediator, "/api/dispute/inbox");
    assertThat(inbox.get("duties").findValuesAsString("dutyKind")).contains("REMINDER_ANSWER");
    assertThat(inbox.get("notices").toString()).contains("督办").contains(matter.number());
    String notice = inbox.get("notices").get(0).get("id").asString();
    assertThat(read(town.stranger, notice)).isEqualTo(404);
    int unread = inbox.get("count").get("unread").asInt();
    assertThat(read(town.mediator, notice)).isEqualTo(204);
    assertThat(read(town.mediator, notice)).isEqualTo(204);
    assertThat(town.service.json(town.mediator, "/api/dispute/inbox/count").get("unread").asInt())
        .isEqualTo(unread - 1);

    String answer = "supervision/" + sent.get("id").asString() + "/answer";
    assertThat(town.status(town.officer, matter.id(), answer, "{\"words\":\"x\"}")).isEqualTo(403);
    JsonNode answered =
        town.post(town.mediator, matter.id(), answer, "{\"words\":\"we met on Monday\"}");
    assertThat(answered.get("answer").get("words").asString()).isEqualTo("we met on Monday");
    assertThat(town.status(town.mediator, matter.id(), answer, "{\"words\":\"x\"}")).isEqualTo(409);
    assertThat(
            town.rows(
                "select ending from duty where kind = 'REMINDER_ANSWER' and dispute_id = '"
                    + matter.id()
                    + "'"))
        .containsExactly("DONE");
  }

  @Test
  void leadersSeeOverduePromisesByUnitAndNoResident() {
    Matter matter = town.assigned(TriageLevel.RED);
    town.late(matter.id(), "CHECK_IN", 12);
    town.climb();
    JsonNode overdue = town.service.json(town.leader, "/api/dispute/overdue?area=T1");
    JsonNode unit = overdue.get("units").get(0);
    assertThat(unit.get("unitCode").asString()).isEqualTo("MC");
    assertThat(unit.get("highestRung").asInt()).isEqualTo(3);
    JsonNode promise = unit.get("promises").get(0);
    assertThat(promise.get("dutyKind").asString()).isEqualTo("CHECK_IN");
    assertThat(promise.get("workingDaysLate").asInt()).isBetween(5, 12);
    assertThat(overdue.toString()).doesNotContain("Water").doesNotContain("water");
    assertThat(
            town.service.json(town.leader, "/api/dispute/overdue?area=T2").get("promises").asInt())
        .isZero();
    String elsewhere = town.peers.token("east", "/areas/T2/leader");
    assertThat(town.service.get(elsewhere, "/api/dispute/overdue?area=T1").statusCode())
        .isEqualTo(404);
    assertThat(town.service.get(town.mediator, "/api/dispute/overdue").statusCode()).isEqualTo(403);
  }

  @Test
  void aCaseReviewGoesFromFindingsOverMeasuresToItsEnd() {
    Matter matter = town.assigned(TriageLevel.RED);
    town.late(matter.id(), "CHECK_IN", 30);
    town.climb();
    String due = LocalDate.now(ZoneId.of("Asia/Shanghai")).plusDays(10).toString();
    String findings =
        "{\"words\":\"nobody called back for a month\",\"measures\":[{\"what\":\"two people on duty\",\"unitCode\":\"GC1\",\"due\":\"%s\"}]}"
            .formatted(due);
    assertThat(town.status(town.officer, matter.id(), "case-review/findings", findings))
        .as("who handled it does not review it")
        .isEqualTo(403);
    HttpResponse<byte[]> wrong =
        town.service.post(
            town.countyOfficer,
            Town.at(matter.id(), "case-review/findings"),
            findings.replace("GC1", "NOWHERE").replace(due, "2020-01-01"),
            "If-Match",
            town.tag(matter.id()),
            "Accept-Language",
            "en");
    assertThat(Service.parse(wrong).get("violations")).hasSize(2);
    JsonNode review = town.post(town.countyOfficer, matter.id(), "case-review/findings", findings);
    assertThat(review.get("state").asString()).isEqualTo("MEASURES");
    assertThat(review.get("timeline").findValuesAsString("event")).contains("LADDER_LISTING");
    String measure = review.get("measures").get(0).get("id").asString();
    JsonNode closed =
        town.post(
            town.officer,
            matter.id(),
            "case-review/measures/" + measure + "/done",
            "{\"words\":\"rota changed\"}");
    assertThat(closed.get("state").asString()).isEqualTo("CLOSED");
    JsonNode list = town.service.json(town.leader, "/api/dispute/case-reviews?area=C&state=CLOSED");
    assertThat(list.get("items").findValuesAsString("disputeId")).contains(matter.id().toString());
  }

  @Test
  void theCalendarTellsWhatItKnowsAndComputesDeadlines() {
    JsonNode calendar = town.service.json(town.leader, "/api/dispute/calendar");
    assertThat(calendar.get("years")).hasSizeGreaterThanOrEqualTo(2);
    assertThat(calendar.get("years").get(0).get("source").asString()).contains("国办发明电");
    JsonNode day =
        town.service.json(
            town.leader, "/api/dispute/calendar/deadline?from=2026-09-30&workingDays=3");
    assertThat(day.get("day").asString()).isEqualTo("2026-10-10");
    assertThat(day.get("assumed").asBoolean()).isFalse();
    JsonNode beyond =
        town.service.json(
            town.leader, "/api/dispute/calendar/deadline?from=2098-12-30&workingDays=3");
    assertThat(beyond.get("assumed").asBoolean()).isTrue();
    assertThat(beyond.get("words").asString()).contains("2098");
  }

  @Test
  void whoCanPublishTheMissingYearIsWarnedOfItInTheInbox() {
    boolean missing = town.service.bean(CalendarDays.class).missingYear().isPresent();
    String admin = town.peers.token("areaadmin", "/areas/C/area-admin");
    assertThat(town.service.json(admin, "/api/dispute/inbox").get("warnings"))
        .hasSize(missing ? 1 : 0);
    assertThat(town.service.json(town.mediator, "/api/dispute/inbox").get("warnings")).isEmpty();
    assertThat(town.service.json(town.leader, "/api/dispute/calendar").has("warning"))
        .isEqualTo(missing);
  }

  private static int read(String token, String notice) {
    return town.service
        .post(token, "/api/dispute/inbox/notices/" + notice + "/read", "")
        .statusCode();
  }
}
