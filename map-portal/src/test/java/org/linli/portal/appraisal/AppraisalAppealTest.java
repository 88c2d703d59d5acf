package org.linli.portal.appraisal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.linli.portal.appraisal.Indicator.ACCEPTED_IN_TIME;
import static org.linli.portal.appraisal.Indicator.INSPECTIONS_DONE;
import static org.linli.portal.appraisal.Indicator.ROUTES_COVERED;
import static org.linli.portal.appraisal.Indicator.SHIFTS_HELD;
import static org.linli.portal.appraisal.Months.faulty;
import static org.linli.portal.appraisal.Months.ok;
import static org.linli.portal.appraisal.Months.refused;
import static org.linli.portal.appraisal.Months.row;
import static org.linli.portal.appraisal.Months.score;

import java.sql.SQLException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class AppraisalAppealTest {

  private static final String LEFT_OUT = "{\"outcome\":\"LEFT_OUT\",\"reason\":\"道路中断，属实\"}";
  private static final String REJECTED = "{\"outcome\":\"REJECTED\",\"reason\":\"与记录不符\"}";

  private static Months months;

  @BeforeAll
  static void start() {
    months = new Months();
  }

  @AfterAll
  static void stop() {
    months.close();
  }

  @BeforeEach
  void usualFigures() {
    months.figures.reset();
  }

  @Test
  void anAppealThatIsRightMakesAFurtherRevisionAndTheEarlierStays() {
    months.figures.set(INSPECTIONS_DONE, "T1", 50, 100);
    JsonNode month = months.published(months.next());
    double before = total(month, "T1");
    JsonNode appeal = ok(months.appeal(months.townOfficer, month, "T1", INSPECTIONS_DONE), 201);
    assertThat(appeal.get("overdue").asBoolean()).isFalse();
    assertThat(months.read(months.leader, month).get("summary").get("openAppeals").asInt())
        .isEqualTo(1);
    JsonNode decided =
        ok(
            months.decide(
                months.leader,
                appeal,
                "{\"outcome\":\"CORRECTED\",\"numerator\":95,\"denominator\":100,\"reason\":\"补录 45 次\"}"),
            200);
    assertThat(decided.get("decision").get("revision").asInt()).isEqualTo(2);
    assertThat(decided.get("decision").get("by").asString()).isEqualTo("countyleader");

    JsonNode after = months.read(months.townOfficer, month);
    assertThat(after.get("shown").asInt()).isEqualTo(2);
    // 50 % is no point, 95 % a hundred, and the weight is 10 of 100.
    assertThat(total(after, "T1")).isCloseTo(before + 10, within(1e-9));
    assertThat(total(after, "T2")).isEqualTo(total(month, "T2"));
    assertThat(score(row(after, "T1"), INSPECTIONS_DONE).get("numerator").asInt()).isEqualTo(95);
    assertThat(after.get("revisions").get(1).get("reason").asString()).isEqualTo("补录 45 次");
    JsonNode first =
        months.service.json(
            months.townOfficer, Months.API + "/" + Months.id(month) + "?revision=1");
    assertThat(total(first, "T1")).isEqualTo(before);
    refused(months.decide(months.leader, decided, REJECTED), 409, "appraisal-appeal-decided");
  }

  @Test
  void whatIsLeftOutCostsNoPoints() {
    months.figures.set(SHIFTS_HELD, "T1", 10, 100);
    JsonNode month = months.published(months.next());
    JsonNode appeal = ok(months.appeal(months.townAdmin, month, "T1", SHIFTS_HELD), 201);
    ok(months.decide(months.leader, appeal, LEFT_OUT), 200);
    JsonNode after = row(months.read(months.leader, month), "T1");
    assertThat(score(after, SHIFTS_HELD).get("absence").asString()).isEqualTo("LEFT_OUT");
    assertThat(score(after, SHIFTS_HELD).has("points")).isFalse();
    assertThat(after.get("outcome").get("weightPercent").asInt()).isEqualTo(95);
  }

  @Test
  void aRejectionChangesNothing() {
    JsonNode month = months.published(months.next());
    JsonNode appeal = ok(months.appeal(months.townLeader, month, "T1", ACCEPTED_IN_TIME), 201);
    JsonNode decided = ok(months.decide(months.leader, appeal, REJECTED), 200);
    assertThat(decided.get("decision").has("revision")).isFalse();
    assertThat(months.read(months.leader, month).get("summary").get("revision").asInt())
        .isEqualTo(1);
    // Another may follow within the days for it.
    ok(months.appeal(months.townLeader, month, "T1", ACCEPTED_IN_TIME), 201);
  }

  @Test
  void anAreaAppealsForItselfAloneAndOnceAtATime() {
    JsonNode draft = months.taken(months.next());
    refused(months.appeal(months.townOfficer, draft, "T1", ACCEPTED_IN_TIME), 404, "not-found");
    JsonNode month = ok(months.step(months.admin, draft, "publication"), 200);
    refused(
        months.appeal(months.officer, month, "T1", ACCEPTED_IN_TIME), 403, "appraisal-own-area");
    refused(months.appeal(months.otherTown, month, "T1", ACCEPTED_IN_TIME), 404, "not-found");
    String village = months.token("villageofficer", "/areas/T1V1/officer");
    refused(months.appeal(village, month, "T1", ACCEPTED_IN_TIME), 404, "not-found");
    faulty(
        months.appeal(months.townOfficer, month, "T1", ROUTES_COVERED),
        "indicator",
        "appraisal-not-weighed");
    ok(months.appeal(months.townOfficer, month, "T1", ACCEPTED_IN_TIME), 201);
    refused(
        months.appeal(months.townAdmin, month, "T1", ACCEPTED_IN_TIME),
        409,
        "appraisal-appeal-open");
    ok(months.appeal(months.otherTown, month, "T2", ACCEPTED_IN_TIME), 201);
  }

  @Test
  void whoPublishedOrAppealedDoesNotDecide() {
    String publisher = months.token("publisher", "/areas/C/area-admin", "/areas/C/leader");
    JsonNode month = ok(months.step(publisher, months.taken(months.next()), "publication"), 200);
    String everywhere = months.token("everywhere", "/areas/T1/officer", "/areas/C/leader");
    JsonNode appeal = ok(months.appeal(everywhere, month, "T1", ACCEPTED_IN_TIME), 201);
    assertThat(appeal.get("mayDecide").asBoolean()).isFalse();
    refused(months.decide(publisher, appeal, LEFT_OUT), 409, "appraisal-own-work");
    refused(months.decide(everywhere, appeal, LEFT_OUT), 409, "appraisal-own-work");
    refused(months.decide(months.townLeader, appeal, LEFT_OUT), 403, "appraisal-above");
    refused(months.decide(months.admin, appeal, LEFT_OUT), 403, "forbidden");
    refused(
        months.decide(months.token("t2leader", "/areas/T2/leader"), appeal, LEFT_OUT),
        404,
        "not-found");
    ok(months.decide(months.leader, appeal, REJECTED), 200);
  }

  @Test
  void countsComeWithACorrectionAndOnlyWithIt() {
    JsonNode month = months.published(months.next());
    JsonNode appeal = ok(months.appeal(months.townOfficer, month, "T1", ACCEPTED_IN_TIME), 201);
    faulty(
        months.decide(months.leader, appeal, "{\"outcome\":\"CORRECTED\",\"reason\":\"-\"}"),
        "numerator",
        "required");
    faulty(
        months.decide(
            months.leader, appeal, "{\"outcome\":\"REJECTED\",\"numerator\":1,\"reason\":\"-\"}"),
        "numerator",
        "appraisal-no-count");
    faulty(
        months.decide(
            months.leader,
            appeal,
            "{\"outcome\":\"CORRECTED\",\"numerator\":101,\"denominator\":100,\"reason\":\"-\"}"),
        "numerator",
        "appraisal-share");
    faulty(
        months.decide(months.leader, appeal, "{\"outcome\":\"REJECTED\",\"reason\":\" \"}"),
        "reason",
        "required");
  }

  @Test
  void anAppealAfterItsDaysIsTooLateAndADecisionAfterItsDaysIsOwed() throws SQLException {
    JsonNode month = months.published(months.next());
    JsonNode appeal = ok(months.appeal(months.townOfficer, month, "T1", ACCEPTED_IN_TIME), 201);
    months.asOwner(
        "appraisal",
        "update appraisal set appeals_until = current_date - 2 where id = '%s'"
            .formatted(Months.id(month)));
    months.asOwner(
        "appraisal_appeal",
        "update appraisal_appeal set due_on = current_date - 2 where id = '%s'"
            .formatted(appeal.get("id").asString()));
    refused(
        months.appeal(months.townOfficer, month, "T1", SHIFTS_HELD), 409, "appraisal-appeal-late");
    assertThat(row(months.read(months.townOfficer, month), "T1").get("mayAppeal").asBoolean())
        .isFalse();
    JsonNode open = months.service.json(months.leader, Months.APPEALS + "?open=true");
    assertThat(open.get(0).get("id").asString()).isEqualTo(appeal.get("id").asString());
    assertThat(open.get(0).get("overdue").asBoolean()).isTrue();
    assertThat(open.get(0).get("mayDecide").asBoolean()).isTrue();
  }

  @Test
  void appealsAreReadByTheAreaAndThoseAbove() {
    JsonNode month = months.published(months.next());
    JsonNode appeal = ok(months.appeal(months.townOfficer, month, "T1", SHIFTS_HELD), 201);
    String list = Months.APPEALS + "?appraisal=" + Months.id(month);
    assertThat(months.service.json(months.townAdmin, list).size()).isEqualTo(1);
    assertThat(months.service.json(months.admin, list).get(0).get("id").asString())
        .isEqualTo(appeal.get("id").asString());
    assertThat(months.service.json(months.otherTown, list).isEmpty()).isTrue();
    refused(months.service.get(months.otherTown, Months.APPEALS + "?area=T1"), 404, "not-found");
    assertThat(months.service.json(months.leader, list + "&open=false").isEmpty()).isTrue();
  }

  @Test
  void appealsAndDecisionsAreInTheAudit() {
    JsonNode month = months.published(months.next());
    JsonNode appeal = ok(months.appeal(months.townOfficer, month, "T1", SHIFTS_HELD), 201);
    ok(months.decide(months.leader, appeal, REJECTED), 200);
    String auditor = months.token("auditor", "/system/auditor");
    JsonNode entries =
        months.service.json(auditor, "/api/analysis/audit/entries?subjectId=" + Months.id(month));
    assertThat(
            entries
                .get("items")
                .valueStream()
                .map(entry -> entry.get("kind").asString() + " " + entry.get("actor").asString()))
        .contains("APPRAISAL_APPEALED townofficer", "APPRAISAL_DECIDED countyleader");
  }

  private static double total(JsonNode month, String area) {
    return row(month, area).get("outcome").get("total").asDouble();
  }
}
