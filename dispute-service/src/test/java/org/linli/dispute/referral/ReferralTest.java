package org.linli.dispute.referral;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.linli.dispute.Service;
import org.linli.dispute.matter.Matter;
import org.linli.dispute.matter.TriageLevel;
import org.linli.dispute.supervision.Town;
import tools.jackson.databind.JsonNode;

/** Referral and whistle, over HTTP. */
class ReferralTest {

  private static final LocalDate SOON = LocalDate.now(ZoneId.of("Asia/Shanghai")).plusDays(3);

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
  void thePoliceSeeWhatWasReferredToThemAndNothingElseOfTheMatter() {
    Matter matter = town.assigned(TriageLevel.RED);
    assertThat(town.service.get(town.police, matterPath(matter)).statusCode()).isEqualTo(404);
    String id = refer(matter, "PS", "threat_to_life", "\"summary\"").get("id").asString();

    JsonNode list = town.service.json(town.police, "/api/dispute/referrals?direction=IN");
    assertThat(list.get("items").findValuesAsString("id")).contains(id);
    assertThat(list.toString()).doesNotContain("please look");
    JsonNode seen = town.service.json(town.police, "/api/dispute/referrals/" + id);
    assertThat(seen.get("released").get("summary").asString())
        .isEqualTo("water damage between neighbours");
    assertThat(seen.get("released").has("narrative")).isFalse();
    assertThat(seen.get("words").asString()).isEqualTo("please look");
    assertThat(seen.has("disputeId")).isFalse();
    assertThat(town.service.get(town.police, matterPath(matter)).statusCode())
        .as("they became no handlers")
        .isEqualTo(404);
    assertThat(town.service.get(town.police, Town.at(matter.id(), "check-ins")).statusCode())
        .isEqualTo(404);
    assertThat(town.service.get(town.stranger, "/api/dispute/referrals/" + id).statusCode())
        .isEqualTo(404);

    JsonNode accepted = step(town.police, id, "accept", "{}", 200);
    assertThat(accepted.get("state").asString()).isEqualTo("ACCEPTED");
    step(town.police, id, "reject", "{\"words\":\"late\"}", 409);
    step(town.police, id, "revoke", "{\"words\":\"x\"}", 403);
    step(town.mediator, id, "done", "{\"words\":\"x\"}", 403);

    JsonNode revoked = step(town.mediator, id, "revoke", "{\"words\":\"settled\"}", 200);
    assertThat(revoked.get("state").asString()).isEqualTo("REVOKED");
    JsonNode after = town.service.json(town.police, "/api/dispute/referrals/" + id);
    assertThat(after.has("released")).as("access ends at once").isFalse();
    assertThat(after.get("open").asBoolean()).isFalse();
    assertThat(after.get("steps")).hasSize(3);
  }

  @Test
  void onlyWhatThePurposeNeedsIsReleasedAndOnlyToUnitsItIsFor() {
    Matter matter = town.assigned(TriageLevel.YELLOW);
    HttpResponse<byte[]> refused =
        town.service.post(
            town.mediator,
            Town.at(matter.id(), "referrals"),
            body("HD", "threat_to_life", "\"sessions\"").replace(SOON.toString(), "2020-01-01"),
            "If-Match",
            town.tag(matter.id()));
    assertThat(refused.statusCode()).isEqualTo(400);
    assertThat(Service.parse(refused).get("violations").findValuesAsString("field"))
        .containsExactlyInAnyOrder("fields", "toUnit", "answerBy");
    assertThat(
            town.status(town.police, matter.id(), "referrals", body("HD", "advice", "\"summary\"")))
        .isEqualTo(404);
    assertThat(
            town.status(
                town.officer, matter.id(), "referrals", body("MC", "advice", "\"summary\"")))
        .isEqualTo(200);
  }

  @Test
  void theNarrativeIsReleasedOpenedAndTheUnansweredClimbs() {
    Matter matter = town.assigned(TriageLevel.YELLOW);
    JsonNode made = refer(matter, "HD", "advice", "\"summary\",\"narrative\"");
    String id = made.get("id").asString();
    JsonNode seen = town.service.json(town.housing, "/api/dispute/referrals/" + id);
    assertThat(seen.get("released").get("narrative").get(0).asString())
        .isEqualTo("Water runs down the wall.");
    JsonNode inbox = town.service.json(town.housing, "/api/dispute/inbox");
    assertThat(inbox.get("duties").findValuesAsString("link")).contains("/referrals/" + id);
    town.late(matter.id(), "REFERRAL_ANSWER", 30);
    town.climb();
    assertThat(town.rungs(matter.id())).contains("REFERRAL_ANSWER 3");
    step(town.housing, id, "reject", "{\"words\":\"not a house of ours\"}", 200);
    assertThat(town.service.json(town.housing, "/api/dispute/referrals/" + id).has("released"))
        .isFalse();
  }

  @Test
  void summonedDepartmentsAnswerMeetAndDoTheirTasks() {
    Matter matter = town.assigned(TriageLevel.RED);
    String meet = OffsetDateTime.now(ZoneId.of("Asia/Shanghai")).plusDays(1).toString();
    JsonNode blown =
        town.post(
            town.mediator,
            matter.id(),
            "whistles",
            "{\"units\":[\"HD\",\"PS\"],\"answerWithinHours\":4,\"reason\":\"the wall may fall\",\"place\":\"No. 3\",\"meetAt\":\"%s\"}"
                .formatted(meet));
    String id = blown.get("id").asString();
    assertThat(town.service.get(town.stranger, "/api/dispute/whistles/" + id).statusCode())
        .isEqualTo(404);
    JsonNode seen = town.service.json(town.housing, "/api/dispute/whistles/" + id);
    assertThat(seen.get("reason").asString()).isEqualTo("the wall may fall");
    assertThat(seen.get("direction").asString()).isEqualTo("IN");
    assertThat(town.service.get(town.police, matterPath(matter)).statusCode()).isEqualTo(404);

    whistle(town.housing, id, "answer", "{\"answer\":\"REFUSED\"}", 400);
    whistle(town.housing, id, "answer", "{\"answer\":\"COMING\"}", 200);
    whistle(town.housing, id, "answer", "{\"answer\":\"COMING\"}", 409);
    town.late(matter.id(), "WHISTLE_ANSWER", 1);
    town.climb();
    assertThat(town.rungs(matter.id()))
        .as("who did not answer climbs, who did does not")
        .contains("WHISTLE_ANSWER 1");
    assertThat(
            town.rows(
                "select distinct unit_code from escalation where duty_kind = 'WHISTLE_ANSWER' and dispute_id = '"
                    + matter.id()
                    + "'"))
        .containsExactly("PS");
    whistle(
        town.police, id, "answer", "{\"answer\":\"REFUSED\",\"words\":\"no officer free\"}", 200);

    String held = OffsetDateTime.now(ZoneId.of("Asia/Shanghai")).minusMinutes(1).toString();
    String record =
        "{\"heldAt\":\"%s\",\"words\":\"propped up\",\"came\":[\"HD\"],\"tasks\":[{\"what\":\"survey\",\"unitCode\":\"HD\",\"due\":\"%s\"}]}"
            .formatted(held, SOON);
    whistle(town.housing, id, "record", record, 403);
    JsonNode recorded = whistle(town.mediator, id, "record", record, 200);
    String task = recorded.get("tasks").get(0).get("id").asString();
    whistle(town.police, id, "tasks/" + task + "/done", "{\"words\":\"x\"}", 403);
    JsonNode done =
        whistle(town.housing, id, "tasks/" + task + "/done", "{\"words\":\"surveyed\"}", 200);
    assertThat(done.get("state").asString()).isEqualTo("DONE");
    assertThat(
            town.rows(
                "select count(*) from dispute_part where kind = 'WHISTLED' and until is null and dispute_id = '"
                    + matter.id()
                    + "'"))
        .containsExactly("0");
  }

  private static JsonNode refer(Matter matter, String unit, String purpose, String fields) {
    return town.post(town.mediator, matter.id(), "referrals", body(unit, purpose, fields));
  }

  private static String body(String unit, String purpose, String fields) {
    return "{\"toUnit\":\"%s\",\"purpose\":\"%s\",\"fields\":[%s],\"words\":\"please look\",\"answerBy\":\"%s\"}"
        .formatted(unit, purpose, fields, SOON);
  }

  private static JsonNode step(String token, String id, String what, String body, int status) {
    return own("/api/dispute/referrals/" + id, "referral", token, id, what, body, status);
  }

  private static JsonNode whistle(String token, String id, String what, String body, int status) {
    return own("/api/dispute/whistles/" + id, "whistle", token, id, what, body, status);
  }

  private static JsonNode own(
      String path, String table, String token, String id, String what, String body, int status) {
    String version =
        town.rows("select version from " + table + " where id = '" + id + "'").getFirst();
    HttpResponse<byte[]> answer =
        town.service.post(token, path + "/" + what, body, "If-Match", "\"" + version + "\"");
    assertThat(answer.statusCode()).as(what + ": " + Service.text(answer)).isEqualTo(status);
    return Service.parse(answer);
  }

  private static String matterPath(Matter matter) {
    return "/api/dispute/disputes/" + matter.id();
  }
}
