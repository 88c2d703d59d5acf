package org.linli.dispute.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.linli.dispute.Service;
import tools.jackson.databind.JsonNode;

/** Intake on a real PostGIS. Tests that compare matters have a grid of their own. */
class ReportsTest {

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
  void aReportOpensAMatterThatTheNearestCentreReceives() {
    JsonNode report =
        desk.file(
            desk.worker,
            "GRID_WORKER",
            "T1V1G1",
            "李家把水渠堵了",
            ",\"summary\":\"水渠堵塞\",\"parties\":[{\"name\":\"李明\",\"side\":\"RESPONDENT\"}]");
    String id = report.get("disputeId").asString();
    assertThat(report.get("state").asString()).isEqualTo("OPENED");
    assertThat(report.get("unit").asString()).isEqualTo("CENTRE1");
    assertThat(report.get("ticket").asString()).matches("[0-9A-HJKMNP-TV-Z]{10}");
    JsonNode file = desk.json(desk.clerk, "/disputes/" + id + "/file");
    assertThat(file.get("texts").get(0).get("text").asString()).isEqualTo("李家把水渠堵了");
    assertThat(file.get("parties").get(0).get("name").asString()).isEqualTo("李明");
    assertThat(file.get("parties").get(0).get("side").asString()).isEqualTo("RESPONDENT");
    JsonNode summary = desk.json(desk.countyLeader, "/disputes/" + id);
    assertThat(summary.get("summary").asString()).isEqualTo("水渠堵塞");
    assertThat(desk.one("select unit_code from duty where dispute_id = '" + id + "'"))
        .isEqualTo("CENTRE1");
  }

  @Test
  void wordsAndNamesAreForWhoEnteredOrHandles() {
    JsonNode report =
        desk.file(desk.worker, "GRID_WORKER", "T1V1G1", "只给经办人看", ",\"summary\":\"噪声\"");
    String path = "/reports/" + report.get("id").asString();
    assertThat(desk.json(desk.worker, path).get("words").asString()).isEqualTo("只给经办人看");
    assertThat(desk.json(desk.clerk, path).get("words").asString()).isEqualTo("只给经办人看");
    for (String token : new String[] {desk.areaOfficer, desk.otherWorker}) {
      JsonNode seen = desk.json(token, path);
      assertThat(seen.get("readable").asBoolean()).isFalse();
      assertThat(seen.has("words")).isFalse();
      assertThat(seen.has("position")).isFalse();
    }
    for (String token : new String[] {desk.police, desk.countyLeader, desk.mediator}) {
      assertThat(desk.status(token, path)).isEqualTo(404);
    }
    assertThat(
            desk.one(
                "select count(*) from report_content where position(convert_to('只给', 'UTF8') in words_sealed) > 0"))
        .isEqualTo("0");
    assertThat(desk.json(desk.clerk, "/reports?area=T1V1G1").toString())
        .contains(report.get("id").asString())
        .doesNotContain("只给经办人看");
  }

  @Test
  void thatAResidentToldUsIsForOfficersAndHandlers() {
    Filed filed =
        desk.service
            .bean(Reports.class)
            .file(
                NewReport.ofResident("environment", "楼下油烟太大", Spot.inGrid("T1V1G1"), "zh", null),
                Filer.resident());
    String path = "/reports/" + filed.reportId();
    assertThat(desk.json(desk.clerk, path).get("words").asString()).isEqualTo("楼下油烟太大");
    assertThat(desk.status(desk.worker, path)).isEqualTo(404);
    assertThat(desk.json(desk.clerk, path).has("enteredBy")).isFalse();
    Reports.Standing standing =
        desk.service.bean(Reports.class).findByTicket(filed.ticket()).orElseThrow();
    assertThat(standing.disputeId()).isEqualTo(filed.disputeId());
    assertThat(desk.service.bean(Reports.class).findByTicket("0000000000")).isEmpty();
  }

  @Test
  void whatAChannelDeliversTwiceIsOneReport() {
    String body =
        Desk.report("HOTLINE_12345", "T1V1G2", "拖欠物业费", ",\"sourceRef\":\"12345-2026-0001\"");
    HttpResponse<byte[]> first = desk.post(desk.clerk, "/reports", body);
    HttpResponse<byte[]> second = desk.post(desk.clerk, "/reports", body);
    assertThat(first.statusCode()).isEqualTo(201);
    assertThat(second.statusCode()).isEqualTo(200);
    assertThat(Service.parse(second).get("repeated").asBoolean()).isTrue();
    assertThat(Service.parse(second).get("report").get("id"))
        .isEqualTo(Service.parse(first).get("report").get("id"));
    assertThat(desk.one("select count(*) from report where source_ref = '12345-2026-0001'"))
        .isEqualTo("1");
    HttpResponse<byte[]> elsewhere =
        desk.post(desk.clerk, "/reports", body.replace("HOTLINE_12345", "COURT"));
    assertThat(elsewhere.statusCode()).isEqualTo(201);
  }

  @Test
  void everythingThatIsWrongIsSaidAtOnceAndUnknownFieldsByName() {
    HttpResponse<byte[]> bad =
        desk.post(
            desk.clerk,
            "/reports",
            Desk.report("IMPORT", "T1V1G1", "吵闹", ",\"occurredAt\":\"2999-01-01T00:00:00Z\"")
                .replace("neighbour", "gossip"));
    assertThat(bad.statusCode()).isEqualTo(400);
    assertThat(Service.text(bad)).contains("category", "channel", "occurredAt");
    HttpResponse<byte[]> silent =
        desk.post(desk.clerk, "/reports", Desk.report("OFFICER", "T1V1G1", "  ", ""));
    assertThat(silent.statusCode()).isEqualTo(400);
    assertThat(Service.text(silent)).contains("words", "required");
    HttpResponse<byte[]> unknown =
        desk.post(
            desk.clerk,
            "/reports",
            Desk.report("OFFICER", "T1V1G1", "吵闹", ",\"religion\":\"x\""),
            "Accept-Language",
            "en");
    assertThat(unknown.statusCode()).isEqualTo(400);
    JsonNode violation = Service.parse(unknown).get("violations").get(0);
    assertThat(violation.get("field").asString()).isEqualTo("religion");
    assertThat(violation.get("code").asString()).isEqualTo("unknown-field");
    assertThat(
            desk.post(
                    desk.clerk,
                    "/reports",
                    "{\"channel\":\"OFFICER\",\"category\":\"debt\",\"words\":\"x\"}")
                .statusCode())
        .isEqualTo(400);
    String longWords = "长".repeat(10_001);
    assertThat(
            desk.post(desk.clerk, "/reports", Desk.report("OFFICER", "T1V1G1", longWords, ""))
                .statusCode())
        .isEqualTo(400);
    assertThat(
            desk.post(desk.worker, "/reports", Desk.report("OFFICER", "T2V1G1", "越界", ""))
                .statusCode())
        .isEqualTo(404);
  }

  @Test
  void aPoliceOfficerFilesAndSeesTheirReportAndNothingElseOfTheMatter() {
    JsonNode report = desk.file(desk.police, "POLICE", "T1V2G1", "出警后移交调解", "");
    assertThat(desk.json(desk.police, "/reports/" + report.get("id").asString()).get("words"))
        .isNotNull();
    assertThat(desk.status(desk.police, "/disputes/" + report.get("disputeId").asString()))
        .isNotEqualTo(200);
    assertThat(
            desk.post(desk.police, "/reports", Desk.report("POLICE", "T2V2G1", "越界", ""))
                .statusCode())
        .isEqualTo(404);
  }

  @Test
  void theTableOfDutiesSortsByTheSmallestAreaAndFallsBackToTheCentre() {
    desk.publish(
        "duty-table",
        """
        {"lines":[{"category":"labour","area":"C","unit":"JUSTICE"},
                  {"category":"labour","area":"T1V2","unit":"MEDIATORS"}]}
        """);
    String labour = Desk.report("OFFICER", "T1V1G1", "欠薪", "").replace("neighbour", "labour");
    assertThat(unitOf(labour)).isEqualTo("JUSTICE");
    String near = Desk.report("OFFICER", "T1V2G2", "欠薪", "").replace("neighbour", "labour");
    assertThat(unitOf(near)).isEqualTo("MEDIATORS");
    assertThat(unitOf(Desk.report("OFFICER", "T1V2G2", "吵闹", ""))).isEqualTo("CENTRE1");
  }

  @Test
  void whereAGridAsksForTwoStepsTheLeaderReviewsAndBothAreNamed() {
    desk.publish("two-step-areas", "{\"areas\":[\"T1V1G2\"]}");
    JsonNode entered = desk.file(desk.otherWorker, "GRID_WORKER", "T1V1G2", "两家争宅基地", "");
    String path = "/reports/" + entered.get("id").asString();
    assertThat(entered.get("state").asString()).isEqualTo("ENTERED");
    assertThat(entered.has("disputeId")).isFalse();
    assertThat(
            desk.one(
                "select unit_code from duty where ref = '" + entered.get("id").asString() + "'"))
        .isEqualTo("VILLAGE1");
    assertThat(desk.json(desk.villageLeader, "/reports/to-review").toString()).contains("两家争宅基地");
    assertThat(desk.status(desk.countyLeader, path)).isEqualTo(404);

    assertThat(review(desk.villageLeader, path, 1, "SEND_BACK", "").statusCode()).isEqualTo(400);
    HttpResponse<byte[]> back =
        review(desk.villageLeader, path, 1, "SEND_BACK", ",\"reason\":\"请写明哪两家\"");
    assertThat(back.statusCode()).as(Service.text(back)).isEqualTo(200);
    JsonNode waiting = desk.json(desk.otherWorker, "/reports/to-review").get(0);
    assertThat(waiting.get("reviewReason").asString()).isEqualTo("请写明哪两家");
    String correction = "{\"words\":\"张家和赵家争宅基地\",\"category\":\"housing_homestead\"}";
    assertThat(
            desk.post(desk.clerk, path + "/correction", correction, "If-Match", "\"2\"")
                .statusCode())
        .isEqualTo(403);
    HttpResponse<byte[]> corrected =
        desk.post(desk.otherWorker, path + "/correction", correction, "If-Match", "\"2\"");
    assertThat(corrected.statusCode()).as(Service.text(corrected)).isEqualTo(200);

    assertThat(review(desk.villageLeader, path, 2, "APPROVE", "").statusCode()).isEqualTo(412);
    HttpResponse<byte[]> approved = review(desk.villageLeader, path, 3, "APPROVE", "");
    assertThat(approved.statusCode()).as(Service.text(approved)).isEqualTo(200);
    JsonNode report = Service.parse(approved);
    assertThat(report.get("state").asString()).isEqualTo("OPENED");
    assertThat(report.get("enteredBy").asString()).isEqualTo("worker2");
    assertThat(report.get("reviewedBy").asString()).startsWith("vhead");
    assertThat(report.get("category").asString()).isEqualTo("housing_homestead");
    assertThat(review(desk.villageLeader, path, 4, "APPROVE", "").statusCode()).isEqualTo(409);
    assertThat(
            desk.one(
                "select count(*) from duty where ended_at is null and ref = '"
                    + report.get("id").asString()
                    + "'"))
        .isEqualTo("0");
    // An officer answers for what they enter: no second step.
    assertThat(desk.file(desk.clerk, "OFFICER", "T1V1G2", "另一件", "").get("state").asString())
        .isEqualTo("OPENED");
    desk.publish("two-step-areas", "{\"areas\":[]}");
  }

  @Test
  void nobodyReviewsTheirOwnEntry() {
    desk.publish("two-step-areas", "{\"areas\":[\"T2V1\"]}");
    String both = desk.peers.token("both", "/areas/T2V1/grid-worker", "/areas/T2V1/leader");
    JsonNode entered = desk.file(both, "GRID_WORKER", "T2V1G1", "自己登记", "");
    HttpResponse<byte[]> own =
        review(both, "/reports/" + entered.get("id").asString(), 1, "APPROVE", "");
    assertThat(own.statusCode()).isEqualTo(403);
    assertThat(Service.text(own)).contains("own-entry");
    desk.publish("two-step-areas", "{\"areas\":[]}");
  }

  private static HttpResponse<byte[]> review(
      String token, String path, int version, String decision, String more) {
    return desk.post(
        token,
        path + "/review",
        "{\"decision\":\"%s\"%s}".formatted(decision, more),
        "If-Match",
        "\"" + version + "\"");
  }

  private static String unitOf(String report) {
    HttpResponse<byte[]> answer = desk.post(desk.clerk, "/reports", report);
    assertThat(answer.statusCode()).as(Service.text(answer)).isEqualTo(201);
    return Service.parse(answer).get("report").get("unit").asString();
  }

  /** Matters that are alike are offered, with the reasons and to those who may know them only. */
  @Test
  void likelyDuplicatesAreOfferedWithTheirGrounds() {
    String words = "王家的狗每天夜里叫到三点，吵得邻居睡不着";
    String parties = ",\"parties\":[{\"name\":\"王 强\"},{\"name\":\"陈静\"}]";
    JsonNode first = desk.file(desk.clerk, "OFFICER", "T1V2G1", words, parties);
    String again = Desk.report("RESIDENT", "T1V2G1", "王家的狗夜里一直叫到三点，邻居睡不着觉", parties);
    HttpResponse<byte[]> preview =
        desk.post(desk.clerk, "/reports/matches", again, "Accept-Language", "en");
    assertThat(preview.statusCode()).as(Service.text(preview)).isEqualTo(200);
    JsonNode match = Service.parse(preview).get(0);
    assertThat(match.get("disputeId")).isEqualTo(first.get("disputeId"));
    assertThat(match.get("grounds").toString())
        .contains("PLACE", "TIME", "CATEGORY", "WORDS", "PARTIES")
        .contains("2 names of parties in common");
    assertThat(match.toString()).doesNotContain("score").doesNotContain("王");

    // Who sees the summary only gets neither words nor names nor a distance compared.
    JsonNode others = Service.parse(desk.post(desk.areaOfficer, "/reports/matches", again)).get(0);
    assertThat(others.get("grounds").toString())
        .contains("同一网格")
        .doesNotContain("WORDS")
        .doesNotContain("PARTIES");
    assertThat(
            desk.one("select count(*) from report where channel = 'RESIDENT' and state = 'LINKED'"))
        .isEqualTo("0");
    JsonNode far =
        Service.parse(
            desk.post(
                desk.clerk, "/reports/matches", Desk.report("OFFICER", "T1V1G1", words, parties)));
    assertThat(far.toString()).doesNotContain(first.get("disputeId").asString());
  }

  @Test
  void aReportJoinsAMatterAtEntryOrLaterAndTheEmptyOneIsClosedAsADuplicate() {
    UUID kept = desk.opened(desk.clerk, "OFFICER", "T1V2G2", "旧的一件");
    JsonNode joined =
        desk.file(desk.clerk, "PETITION_OFFICE", "T1V2G2", "又有人说", ",\"dispute\":\"" + kept + "\"");
    assertThat(joined.get("state").asString()).isEqualTo("LINKED");
    assertThat(joined.get("disputeId").asString()).isEqualTo(kept.toString());
    JsonNode late = desk.file(desk.clerk, "OFFICER", "T1V2G2", "新的一件", "");
    UUID duplicate = UUID.fromString(late.get("disputeId").asString());
    String link = "/reports/" + late.get("id").asString() + "/link";
    String into = "{\"dispute\":\"%s\",\"reason\":\"同一件事\"}".formatted(kept);
    assertThat(desk.post(desk.clerk, link, into).statusCode()).isEqualTo(428);
    HttpResponse<byte[]> linked =
        desk.post(
            desk.clerk, link, into, "If-Match", "\"1\"", "Idempotency-Key", "link-" + duplicate);
    assertThat(linked.statusCode()).as(Service.text(linked)).isEqualTo(200);
    assertThat(Service.parse(linked).get("disputeId").asString()).isEqualTo(kept.toString());
    HttpResponse<byte[]> twice =
        desk.post(
            desk.clerk, link, into, "If-Match", "\"1\"", "Idempotency-Key", "link-" + duplicate);
    assertThat(twice.statusCode()).isEqualTo(200);

    JsonNode closed = desk.json(desk.clerk, "/disputes/" + duplicate);
    assertThat(closed.get("status").asString()).isEqualTo("CLOSED");
    assertThat(closed.get("outcome").asString()).isEqualTo("DUPLICATE");
    assertThat(
            desk.json(desk.clerk, "/disputes/" + duplicate + "/dispatch")
                .get("duplicateOf")
                .asString())
        .isEqualTo(kept.toString());
    assertThat(desk.json(desk.clerk, "/disputes/" + kept + "/reports").size()).isEqualTo(3);
    assertThat(
            desk.one(
                "select string_agg(kind, ',' order by version) from dispute_event where dispute_id = '"
                    + kept
                    + "'"))
        .isEqualTo("RECEIVED,REPORT_LINKED,DUPLICATE_JOINED");
    assertThat(desk.one("select milestones from dispute where id = '" + duplicate + "'"))
        .isEqualTo("0");
    assertThat(
            desk.one(
                "select count(*) from duty where ended_at is null and dispute_id = '"
                    + duplicate
                    + "'"))
        .isEqualTo("0");
  }

  @Test
  void theOlderOfTwoMattersIsKeptSoThatNoClockStartsAnew() {
    UUID older = desk.opened(desk.clerk, "OFFICER", "T1V2G2", "早的");
    UUID newer = desk.opened(desk.clerk, "OFFICER", "T1V2G2", "晚的");
    String into = "{\"into\":\"%s\",\"reason\":\"同一件事\"}";
    assertThat(desk.refused(desk.clerk, older, "merge", into.formatted(newer)))
        .isEqualTo("409 merge-keep-older");
    assertThat(desk.refused(desk.clerk, older, "merge", into.formatted(older)))
        .isEqualTo("400 invalid");
    assertThat(desk.refused(desk.mediator, newer, "merge", into.formatted(older)))
        .isEqualTo("404 not-found");
    UUID foreign = desk.opened(desk.areaOfficer, "OFFICER", "T2V2G1", "别镇的");
    assertThat(desk.refused(desk.clerk, foreign, "merge", into.formatted(older)))
        .isEqualTo("404 not-found");
    assertThat(
            desk.done(desk.clerk, newer, "merge", into.formatted(older)).get("status").asString())
        .isEqualTo("CLOSED");
    assertThat(desk.refused(desk.clerk, newer, "merge", into.formatted(older)))
        .isEqualTo("409 state-closed");
  }
}
