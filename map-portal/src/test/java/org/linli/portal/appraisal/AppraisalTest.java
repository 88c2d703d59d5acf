package org.linli.portal.appraisal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linli.portal.appraisal.Indicator.ACCEPTED_IN_TIME;
import static org.linli.portal.appraisal.Indicator.HAZARDS_FIXED_IN_TIME;
import static org.linli.portal.appraisal.Indicator.OVERDUE_PROMISES;
import static org.linli.portal.appraisal.Indicator.POSTS_FILLED;
import static org.linli.portal.appraisal.Months.faulty;
import static org.linli.portal.appraisal.Months.ok;
import static org.linli.portal.appraisal.Months.refused;
import static org.linli.portal.appraisal.Months.row;
import static org.linli.portal.appraisal.Months.score;

import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.YearMonth;
import java.util.List;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linli.portal.Service;
import tools.jackson.databind.JsonNode;

class AppraisalTest {

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

  /**
   * By hand, by the scheme that the product comes with. T1: accepted 90 % of 60 … 98 is 78.9
   * points; deadline, agreements, visits 80 % are 66.7, 80.0 and 62.5; 10 overdue of 100 is (10 −
   * 30) / (2 − 30) = 71.4; hazards, inspections and shifts 80 % of 50 … 95 are 66.7; 11 of 12 posts
   * is 92 %, of 60 … 100 that is 80.0. Total (15·78.9 + 15·66.7 + 5·80 + 15·62.5 + 15·71.4 +
   * 15·66.7 + 10·66.7 + 5·66.7 + 5·80) / 100 = 69.9 (69.935).
   */
  @Test
  void aMonthIsTheWeightedMeanOfWhatTheServicesSay() {
    months.figures.set(ACCEPTED_IN_TIME, "T1", 90, 100);
    JsonNode month = months.taken(months.next());
    JsonNode town = row(month, "T1");
    assertThat(score(town, ACCEPTED_IN_TIME).get("points").asDouble()).isEqualTo(78.9);
    assertThat(score(town, ACCEPTED_IN_TIME).get("numerator").asInt()).isEqualTo(90);
    assertThat(score(town, OVERDUE_PROMISES).get("points").asDouble()).isEqualTo(71.4);
    assertThat(score(town, POSTS_FILLED).get("value").asDouble()).isEqualTo(92);
    assertThat(town.get("outcome").get("total").asDouble()).isEqualTo(69.9);
    assertThat(town.get("outcome").get("colour").asString()).isEqualTo("YELLOW");
    assertThat(town.get("outcome").get("word").asString()).isEqualTo("需改进");
    assertThat(town.get("outcome").get("weightPercent").asInt()).isEqualTo(100);
    assertThat(town.get("households").asInt()).isEqualTo(2_000);
    // 3 of 12 posts of T2 are vacant: 75 % is 37.5 points, which takes 2.125 points of 100 away.
    assertThat(score(row(month, "T2"), POSTS_FILLED).get("points").asDouble()).isEqualTo(37.5);
  }

  @Test
  void theServicesAreAskedWithTheCallersOwnTokenForTheDaysOfEachIndicator() {
    YearMonth month = months.next();
    months.taken(month);
    List<FigureServices.Asked> asked = months.figures.asked();
    assertThat(asked).allMatch(one -> one.authorization().equals("Bearer " + months.officer));
    assertThat(asked.stream().map(FigureServices.Asked::query))
        .contains(
            "by=area&area=C&from=%s&to=%s"
                .formatted(month.minusMonths(2).atDay(1), month.plusMonths(1).atDay(1)),
            "by=area&area=C&from=%s&to=%s"
                .formatted(month.minusMonths(4).atDay(1), month.minusMonths(1).atDay(1)),
            "area=T3",
            "area=C&from=%s&until=%s".formatted(month.atDay(1), month.atEndOfMonth()),
            "area=C&on=%s&limit=1000".formatted(month.atEndOfMonth()));
  }

  @Test
  void onlyThoseAboveReadADraft() {
    JsonNode draft = months.taken(months.next());
    assertThat(months.read(months.leader, draft).get("summary").get("state").asString())
        .isEqualTo("DRAFT");
    assertThat(months.read(months.admin, draft).get("mayPublish").asBoolean()).isTrue();
    String address = Months.API + "/" + Months.id(draft);
    for (String token : List.of(months.townOfficer, months.townAdmin, months.stranger)) {
      refused(months.service.get(token, address), 404, "not-found");
    }
    assertThat(ids(months.townOfficer)).doesNotContain(Months.id(draft));
    assertThat(ids(months.admin)).contains(Months.id(draft));
  }

  /** The administrator publishes without reading a count that they may not list. */
  @Test
  void anAdministratorReadsValuesAndNoCounts() {
    JsonNode draft = months.taken(months.next());
    JsonNode seen = score(row(months.read(months.admin, draft), "T1"), ACCEPTED_IN_TIME);
    assertThat(seen.get("value").asDouble()).isEqualTo(80);
    assertThat(seen.has("numerator")).isFalse();
    assertThat(seen.has("denominator")).isFalse();
    JsonNode listed = score(row(months.read(months.leader, draft), "T1"), ACCEPTED_IN_TIME);
    assertThat(listed.get("denominator").asInt()).isEqualTo(100);
  }

  @Test
  void aTownReadsItsOwnIndicatorsAndOfTheOthersOnlyWhereTheyStand() {
    JsonNode month = months.published(months.next());
    JsonNode seen = months.read(months.townOfficer, month);
    assertThat(seen.get("rows").size()).isEqualTo(4);
    assertThat(score(row(seen, "T1"), ACCEPTED_IN_TIME).get("numerator").asInt()).isEqualTo(80);
    assertThat(row(seen, "T1").get("mayAppeal").asBoolean()).isTrue();
    for (String other : List.of("T2", "T3", "T4")) {
      JsonNode row = row(seen, other);
      assertThat(row.get("outcome").get("total").isNumber()).isTrue();
      assertThat(row.has("scores")).isFalse();
      assertThat(row.has("low")).isFalse();
      assertThat(row.get("mayAppeal").asBoolean()).isFalse();
    }
    JsonNode administrators = score(row(months.read(months.townAdmin, month), "T1"), POSTS_FILLED);
    assertThat(administrators.get("value").asDouble()).isEqualTo(92);
    assertThat(administrators.has("numerator")).isFalse();
  }

  @Test
  void aVillageReadsWhereItsTownStandsAndNothingElseOfIt() {
    JsonNode month = months.published(months.next());
    String village = months.token("villageofficer", "/areas/T1V1/officer");
    JsonNode seen = months.read(village, month);
    assertThat(row(seen, "T1").get("outcome").get("total").isNumber()).isTrue();
    assertThat(row(seen, "T1").has("scores")).isFalse();
    refused(
        months.service.get(months.stranger, Months.API + "/" + Months.id(month)), 404, "not-found");
  }

  @Test
  void whoTakesTheFiguresDoesNotPublishThem() {
    String both = months.token("both", "/areas/C/officer", "/areas/C/area-admin");
    JsonNode draft = ok(months.take(both, "C", months.next()), 201);
    assertThat(draft.get("mayPublish").asBoolean()).isFalse();
    refused(months.step(both, draft, "publication"), 409, "appraisal-own-work");
    refused(months.step(months.leader, draft, "publication"), 403, "forbidden");
    refused(months.step(months.townAdmin, draft, "publication"), 404, "not-found");
    JsonNode month = ok(months.step(months.admin, draft, "publication"), 200);
    assertThat(month.get("summary").get("state").asString()).isEqualTo("PUBLISHED");
    refused(months.step(months.admin, month, "publication"), 409, "appraisal-published");
    refused(months.step(months.officer, month, "figures"), 409, "appraisal-published");
  }

  @Test
  void aVersionMustBeNamedAndBeTheNewest() {
    JsonNode draft = months.taken(months.next());
    String address = Months.API + "/" + Months.id(draft) + "/publication";
    refused(months.service.post(months.admin, address, ""), 428, "version-required");
    JsonNode again = ok(months.step(months.leader, draft, "figures"), 200);
    assertThat(again.get("summary").get("revision").asInt()).isEqualTo(2);
    refused(months.step(months.admin, draft, "publication"), 412, "version-outdated");
    JsonNode month = ok(months.step(months.admin, again, "publication"), 200);
    // The draft before it stays, for those above.
    assertThat(month.get("revisions").size()).isEqualTo(2);
    assertThat(months.read(months.townOfficer, month).get("revisions").size()).isEqualTo(1);
    String first = Months.API + "/" + Months.id(month) + "?revision=1";
    assertThat(months.service.get(months.leader, first).statusCode()).isEqualTo(200);
    refused(months.service.get(months.townOfficer, first), 404, "not-found");
  }

  @Test
  void aSourceThatDoesNotAnswerIsNamedAndKeepsTheMonthFromBeingPublished() {
    months.figures.silence("/api/place/hazards/figures");
    JsonNode draft = months.taken(months.next());
    assertThat(draft.get("silent").toString()).isEqualTo("[\"HAZARDS\"]");
    JsonNode missing = score(row(draft, "T1"), HAZARDS_FIXED_IN_TIME);
    assertThat(missing.get("absence").asString()).isEqualTo("NO_ANSWER");
    assertThat(missing.has("points")).isFalse();
    HttpResponse<byte[]> answer = months.step(months.admin, draft, "publication");
    refused(answer, 409, "appraisal-incomplete");
    assertThat(Service.parse(answer).get("detail").asString()).contains("隐患");
    months.figures.reset();
    JsonNode again = ok(months.step(months.officer, draft, "figures"), 200);
    assertThat(again.get("silent").isEmpty()).isTrue();
    ok(months.step(months.admin, again, "publication"), 200);
  }

  /** Nobody's work is judged by numbers that were shifted by chance. */
  @Test
  void perturbedCountsAreNoFigures() {
    months.figures.perturb();
    JsonNode draft = months.taken(months.next());
    assertThat(draft.get("silent").toString()).isEqualTo("[\"MATTERS\",\"PROMISES\"]");
  }

  @Test
  void tooFewAreNoValue() {
    months.figures.set(ACCEPTED_IN_TIME, "T3", 3, 19);
    JsonNode town = row(months.taken(months.next()), "T3");
    assertThat(score(town, ACCEPTED_IN_TIME).get("absence").asString()).isEqualTo("TOO_FEW");
    assertThat(score(town, ACCEPTED_IN_TIME).get("absenceWord").asString()).isEqualTo("计数不足");
    assertThat(score(town, ACCEPTED_IN_TIME).has("value")).isFalse();
    assertThat(town.get("outcome").get("weightPercent").asInt()).isEqualTo(85);
  }

  @Test
  void rowsComeByPlace() {
    months.figures.set(ACCEPTED_IN_TIME, "T4", 98, 100);
    JsonNode rows = months.taken(months.next()).get("rows");
    assertThat(rows.valueStream().map(row -> row.get("area").asString()))
        .containsExactly("T4", "T3", "T1", "T2");
    assertThat(rows.get(0).get("outcome").get("rank").get("place").asInt()).isEqualTo(1);
    assertThat(rows.get(0).get("outcome").get("rank").get("of").asInt()).isEqualTo(4);
  }

  @Test
  void aMonthIsTakenOnceAndWhenItIsOverAndSettled() {
    YearMonth month = months.next();
    String key = "appraisal-" + month;
    JsonNode draft = ok(months.take(months.officer, "C", month, "Idempotency-Key", key), 201);
    JsonNode same = ok(months.take(months.officer, "C", month, "Idempotency-Key", key), 201);
    assertThat(Months.id(same)).isEqualTo(Months.id(draft));
    refused(months.take(months.leader, "C", month), 409, "appraisal-there");
    faulty(months.take(months.officer, "C", Months.back(0)), "month", "appraisal-too-early");
    faulty(months.take(months.officer, "C", Months.back(25)), "month", "appraisal-too-old");
    faulty(months.take(months.officer, "T1V1", month), "area", "appraisal-without-parts");
    refused(months.take(months.townOfficer, "C", months.next()), 404, "not-found");
    refused(months.take(months.admin, "C", months.next()), 403, "forbidden");
    faulty(
        months.service.post(months.officer, Months.API, "{\"area\":\"C\",\"month\":\"soon\"}"),
        "month",
        "appraisal-month");
  }

  @Test
  void theHistoryOfAnAreaIsReadByItselfAndThoseAbove() {
    YearMonth month = months.next();
    months.published(month);
    String address = "/api/analysis/appraisal-history?area=T1";
    JsonNode history = months.service.json(months.townAdmin, address);
    assertThat(history.get("months").valueStream().map(one -> one.get("month").asString()))
        .contains(month.toString());
    assertThat(history.get("months").get(0).get("outcome").get("total").isNumber()).isTrue();
    assertThat(months.service.get(months.leader, address).statusCode()).isEqualTo(200);
    refused(months.service.get(months.otherTown, address), 404, "not-found");
  }

  @Test
  void theListGoesPageByPage() {
    months.taken(months.next());
    months.taken(months.next());
    JsonNode first = months.service.json(months.leader, Months.API + "?limit=1&area=C");
    assertThat(first.get("items").size()).isEqualTo(1);
    String cursor = first.get("nextCursor").asString();
    JsonNode second =
        months.service.json(months.leader, Months.API + "?limit=1&area=C&cursor=" + cursor);
    assertThat(second.get("items").get(0).get("id").asString())
        .isNotEqualTo(first.get("items").get(0).get("id").asString());
    JsonNode summary = first.get("items").get(0);
    assertThat(
            summary.get("red").asInt()
                + summary.get("yellow").asInt()
                + summary.get("blue").asInt()
                + summary.get("withoutColour").asInt())
        .isEqualTo(summary.get("areas").asInt());
    assertThat(
            months
                .service
                .json(months.leader, Months.API + "?state=DRAFT")
                .get("items")
                .valueStream()
                .map(one -> one.get("state").asString()))
        .isNotEmpty()
        .containsOnly("DRAFT");
  }

  @Test
  void takingAndPublishingAreInTheAudit() {
    JsonNode month = months.published(months.next());
    String auditor = months.token("auditor", "/system/auditor");
    JsonNode entries =
        months.service.json(auditor, "/api/analysis/audit/entries?subjectId=" + Months.id(month));
    assertThat(
            entries
                .get("items")
                .valueStream()
                .map(entry -> entry.get("kind").asString() + " " + entry.get("actor").asString()))
        .contains("APPRAISAL_TAKEN countyofficer", "APPRAISAL_PUBLISHED countyadmin");
  }

  /**
   * Row-level security: the role of the service sees nothing without a viewer and deletes nothing.
   */
  @Test
  void theDatabaseShowsNothingWithoutAViewerAndDeletesNothing() throws SQLException {
    months.taken(months.next());
    try (Connection connection = months.database.asApp().getConnection();
        Statement statement = connection.createStatement()) {
      for (String table :
          List.of(
              "appraisal",
              "appraisal_revision",
              "appraisal_result",
              "appraisal_score",
              "appraisal_margin",
              "appraisal_figure",
              "appraisal_appeal")) {
        try (var rows = statement.executeQuery("select count(*) from " + table)) {
          rows.next();
          assertThat(rows.getInt(1)).as(table).isZero();
        }
        Assertions.assertThatThrownBy(() -> statement.execute("delete from " + table))
            .hasMessageContaining("permission denied");
      }
    }
  }

  private List<String> ids(String token) {
    return months
        .service
        .json(token, Months.API + "?limit=100")
        .get("items")
        .valueStream()
        .map(one -> one.get("id").asString())
        .toList();
  }
}
