package org.linli.dispute.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.linli.dispute.report.Desk;
import org.linli.dispute.report.Filed;
import org.linli.dispute.report.Filer;
import org.linli.dispute.report.NewReport;
import org.linli.dispute.report.Reports;
import org.linli.dispute.report.Spot;
import tools.jackson.databind.JsonNode;

/** First receiver, dispatch, return and arbitration, and what happens to who tries to dodge. */
class DispatchTest {

  private static Desk desk;

  @BeforeAll
  static void start() {
    desk = new Desk();
  }

  @AfterAll
  static void stop() {
    desk.close();
  }

  @Test
  void theFirstReceiverAnswersUntilAnotherUnitHasTakenIt() {
    UUID matter = opened();
    assertThat(desk.status(desk.mediator, "/disputes/" + matter + "/file")).isEqualTo(404);
    JsonNode sent = desk.done(desk.clerk, matter, "dispatch", to("MEDIATORS"));
    assertThat(sent.get("answering").get("code").asString()).isEqualTo("CENTRE1");
    assertThat(sent.get("target").get("code").asString()).isEqualTo("MEDIATORS");
    assertThat(open(matter)).isEqualTo("CENTRE1:receiver,MEDIATORS:MEDIATORS");
    assertThat(desk.status(desk.mediator, "/disputes/" + matter + "/file")).isEqualTo(200);
    assertThat(desk.refused(desk.justice, matter, "take", "{}")).isEqualTo("404 not-found");
    assertThat(desk.refused(desk.clerk, matter, "take", "{}")).isEqualTo("403 not-in-unit");

    JsonNode taken = desk.done(desk.mediator, matter, "take", "{}");
    assertThat(taken.get("status").asString()).isEqualTo("ACCEPTED");
    assertThat(taken.get("answering").get("code").asString()).isEqualTo("MEDIATORS");
    assertThat(open(matter)).isEmpty();
    assertThat(desk.status(desk.clerk, "/disputes/" + matter + "/file")).isEqualTo(403);
    JsonNode summary = desk.json(desk.mediator, "/disputes/" + matter);
    assertThat(summary.get("unit").asString()).isEqualTo("MEDIATORS");
    // ACCEPT_DUE and ACCEPTED_IN_TIME.
    assertThat(desk.one("select milestones from dispute where id = '" + matter + "'"))
        .isEqualTo("3");
    assertThat(desk.refused(desk.mediator, matter, "return", reason())).isEqualTo("409 state");
  }

  @Test
  void theReceiverMayTakeItself() {
    UUID matter = opened();
    JsonNode taken = desk.done(desk.clerk, matter, "take", "{}");
    assertThat(taken.get("answering").get("code").asString()).isEqualTo("CENTRE1");
    assertThat(taken.has("dispatchedAt")).isTrue();
    assertThat(desk.status(desk.clerk, "/disputes/" + matter + "/file")).isEqualTo(200);
  }

  /** Return, send on, return again, call it something else: every due date stays where it was. */
  @Test
  void noDodgeMovesTheClock() {
    UUID matter = opened();
    JsonNode sent = desk.done(desk.clerk, matter, "dispatch", to("MEDIATORS"));
    String dispatched = sent.get("dispatchedAt").asString();
    String due = sent.get("takeDueAt").asString();
    String receiverDue = due(matter, "receiver");

    // The unit cannot pass it on itself, nor call it not ours.
    assertThat(desk.refused(desk.mediator, matter, "dispatch", to("JUSTICE")))
        .isEqualTo("403 dispatch-by-target");
    assertThat(
            desk.refused(
                desk.mediator,
                matter,
                "not-accepted",
                "{\"reason\":\"不归我们\",\"whereToTurn\":\"court\"}"))
        .isEqualTo("403 not-in-unit");
    assertThat(desk.refused(desk.mediator, matter, "return", "{}")).isEqualTo("400 invalid");

    JsonNode back = desk.done(desk.mediator, matter, "return", reason());
    assertThat(back.get("returns").asInt()).isEqualTo(1);
    assertThat(back.get("answering").get("code").asString()).isEqualTo("CENTRE1");
    assertThat(back.get("dispatchedAt").asString()).isEqualTo(dispatched);
    assertThat(back.get("takeDueAt").asString()).isEqualTo(due);
    assertThat(open(matter)).isEqualTo("CENTRE1:receiver");
    assertThat(desk.status(desk.mediator, "/disputes/" + matter)).isEqualTo(404);

    JsonNode relabelled =
        desk.done(desk.clerk, matter, "category", "{\"category\":\"debt\",\"reason\":\"其实是借贷\"}");
    assertThat(relabelled.get("category").asString()).isEqualTo("debt");
    assertThat(relabelled.get("takeDueAt").asString()).isEqualTo(due);
    assertThat(
            desk.refused(
                desk.clerk, matter, "category", "{\"category\":\"gossip\",\"reason\":\"x\"}"))
        .isEqualTo("400 invalid");

    JsonNode again = desk.done(desk.clerk, matter, "dispatch", to("JUSTICE"));
    assertThat(again.get("dispatchedAt").asString()).isEqualTo(dispatched);
    assertThat(again.get("takeDueAt").asString()).isEqualTo(due);
    assertThat(due(matter, "JUSTICE")).isEqualTo(due(matter, "MEDIATORS"));
    assertThat(due(matter, "receiver")).isEqualTo(receiverDue);
  }

  @Test
  void afterTheLimitANamedArbiterDecidesAndThenNobodyReturnsIt() {
    UUID matter = opened();
    desk.done(desk.clerk, matter, "dispatch", to("MEDIATORS"));
    desk.done(desk.mediator, matter, "return", reason());
    desk.done(desk.clerk, matter, "dispatch", to("JUSTICE"));
    JsonNode contested = desk.done(desk.justice, matter, "return", reason());
    assertThat(contested.get("arbiter").asString()).startsWith("boss");
    // Both go on owing what they owe.
    assertThat(open(matter)).isEqualTo("CENTRE1:receiver,JUSTICE:JUSTICE,boss:");
    assertThat(desk.refused(desk.clerk, matter, "dispatch", to("MEDIATORS")))
        .isEqualTo("409 dispatch-contested");
    assertThat(desk.refused(desk.justice, matter, "return", reason()))
        .isEqualTo("409 dispatch-contested");
    assertThat(desk.refused(desk.clerk, matter, "arbitration", to("MEDIATORS")))
        .isEqualTo("403 not-arbiter");
    assertThat(desk.refused(desk.areaOfficer, matter, "arbitration", to("MEDIATORS")))
        .isEqualTo("403 not-arbiter");

    JsonNode decided = desk.done(desk.arbiter, matter, "arbitration", to("JUSTICE"));
    assertThat(decided.get("arbitrated").asBoolean()).isTrue();
    assertThat(decided.get("returnable").asBoolean()).isFalse();
    assertThat(open(matter)).isEqualTo("CENTRE1:receiver,JUSTICE:JUSTICE");
    assertThat(desk.refused(desk.justice, matter, "return", reason()))
        .isEqualTo("409 return-decided");
    assertThat(desk.refused(desk.clerk, matter, "dispatch", to("MEDIATORS")))
        .isEqualTo("409 dispatch-decided");
    assertThat(
            desk.refused(
                desk.clerk,
                matter,
                "not-accepted",
                "{\"reason\":\"不归我们\",\"whereToTurn\":\"court\"}"))
        .isEqualTo("409 decline-decided");
    assertThat(desk.done(desk.justice, matter, "take", "{}").get("status").asString())
        .isEqualTo("ACCEPTED");
    JsonNode moves = desk.json(desk.justice, "/disputes/" + matter + "/dispatch").get("moves");
    assertThat(moves.findValuesAsString("kind"))
        .containsExactly(
            "DISPATCHED", "RETURNED", "DISPATCHED", "ARBITER_NAMED", "ARBITRATED", "TAKEN");
    assertThat(moves.get(1).get("reason").asString()).isEqualTo("不归我们");
    JsonNode outside = desk.json(desk.countyLeader, "/disputes/" + matter + "/dispatch");
    assertThat(outside.toString()).doesNotContain("不归我们");
  }

  @Test
  void whatIsNotOursIsAnsweredWithWhereToTurn() {
    Reports reports = desk.service.bean(Reports.class);
    Filed filed =
        reports.file(
            NewReport.ofResident("labour", "工资没发", Spot.inGrid("T1V1G1"), "zh", null),
            Filer.resident());
    UUID matter = java.util.Objects.requireNonNull(filed.disputeId());
    assertThat(
            desk.refused(
                desk.clerk, matter, "not-accepted", "{\"reason\":\"x\",\"whereToTurn\":\"moon\"}"))
        .isEqualTo("400 invalid");
    JsonNode answer =
        desk.done(
            desk.clerk,
            matter,
            "not-accepted",
            "{\"reason\":\"劳动争议要先仲裁\",\"whereToTurn\":\"labour_arbitration\"}");
    assertThat(answer.get("status").asString()).isEqualTo("NOT_ACCEPTED");
    assertThat(open(matter)).isEmpty();
    DispatchReading.NotAccepted told =
        desk.service.bean(DispatchReading.class).notAccepted("C", matter).orElseThrow();
    assertThat(told.reason()).isEqualTo("劳动争议要先仲裁");
    assertThat(told.whereToTurn().text()).contains("12333");
    assertThat(
            desk.one(
                "select count(*) from dispatch where position(convert_to('仲裁', 'UTF8') in declined_reason_sealed) > 0"))
        .isEqualTo("0");
  }

  @Test
  void aStepNeedsAVersionAUnitThatThereIsAndAStateThatAllowsIt() {
    UUID matter = opened();
    assertThat(desk.post(desk.clerk, "/disputes/" + matter + "/take", "{}").statusCode())
        .isEqualTo(428);
    assertThat(desk.refused(desk.clerk, matter, "dispatch", to("NOWHERE")))
        .isEqualTo("400 invalid");
    assertThat(desk.refused(desk.clerk, matter, "return", reason()))
        .isEqualTo("409 return-not-sent");
    assertThat(desk.refused(desk.arbiter, matter, "arbitration", to("JUSTICE")))
        .isEqualTo("409 arbitration-none");
    desk.done(desk.clerk, matter, "dispatch", to("JUSTICE"));
    assertThat(desk.refused(desk.clerk, matter, "dispatch", to("JUSTICE")))
        .isEqualTo("409 dispatch-there");
    assertThat(desk.one("select count(*) from dispatch_move where dispute_id = '" + matter + "'"))
        .isEqualTo("1");
  }

  private static UUID opened() {
    return desk.opened(desk.worker, "GRID_WORKER", "T1V1G1", "两家争执");
  }

  private static String to(String unit) {
    return "{\"unit\":\"" + unit + "\",\"reason\":\"归口办理\"}";
  }

  private static String reason() {
    return "{\"reason\":\"不归我们\"}";
  }

  /** Who owes what in a matter: unit or person, and what about. */
  private static String open(UUID matter) {
    return desk.one(
        """
        select coalesce(string_agg(coalesce(unit_code, username) || ':' || ref, ','
                        order by coalesce(unit_code, username)), '')
        from duty where ended_at is null and kind in ('TAKE', 'ARBITRATE') and dispute_id = '%s'
        """
            .formatted(matter));
  }

  private static String due(UUID matter, String ref) {
    return desk.one(
        "select max(due_at) from duty where dispute_id = '%s' and ref = '%s'"
            .formatted(matter, ref));
  }
}
