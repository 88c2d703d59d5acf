package org.linli.portal.appraisal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linli.portal.appraisal.Indicator.ACCEPTED_IN_TIME;
import static org.linli.portal.appraisal.Months.faulty;
import static org.linli.portal.appraisal.Months.ok;
import static org.linli.portal.appraisal.Months.refused;
import static org.linli.portal.appraisal.Months.row;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linli.portal.Service;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

class AppraisalSchemeTest {

  private static final String SETTING = "/api/analysis/settings/appraisal-scheme";
  private static final String PREVIEW = "/api/analysis/appraisal-preview";

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
  void everyIndicatorHasItsWordsInBothLanguages() {
    String volunteer = months.token("volunteer", "/areas/T1V1/volunteer");
    for (String language : List.of("zh-CN", "en")) {
      HttpResponse<byte[]> answer =
          months.service.get(
              volunteer, "/api/analysis/appraisal-indicators", "Accept-Language", language);
      JsonNode indicators = ok(answer, 200);
      assertThat(indicators.size()).isEqualTo(Indicator.values().length);
      for (JsonNode indicator : indicators) {
        for (String field : List.of("name", "meaning", "reason")) {
          assertThat(indicator.get(field).asString()).as(field).doesNotStartWith("appraisal.");
        }
      }
    }
  }

  @Test
  void everyFieldOfTheSchemeHasItsLabelInBothLanguages() {
    for (String language : List.of("zh-CN", "en")) {
      JsonNode setting =
          ok(months.service.get(months.admin, SETTING, "Accept-Language", language), 200);
      for (JsonNode field : setting.get("form")) {
        assertThat(field.get("label").asString())
            .as(field.get("path").asString())
            .isNotEqualTo(field.get("name").asString());
        if (field.has("options") && !field.get("name").asString().equals("leastCount")) {
          for (JsonNode option : field.get("options")) {
            assertThat(option.get("label").asString()).isNotEqualTo(option.get("value").asString());
          }
        }
      }
    }
  }

  @Test
  void theSchemeInForceIsReadByEverybodyWhoseAreaIsAppraisedByIt() {
    String worker = months.token("worker", "/areas/T1V1/grid-worker");
    JsonNode scheme = months.service.json(worker, "/api/analysis/appraisal-scheme");
    assertThat(scheme.get("indicators").size()).isEqualTo(9);
    assertThat(scheme.get("indicators").get(0).get("name").asString()).isEqualTo("按时受理率");
  }

  /** 80 % accepted is 52.6 points by the scheme in force, 60 from 50, and 80 from 0. */
  @Test
  void aPreviewShowsTheLastPublishedMonthByAnotherScheme() {
    months.figures.set(ACCEPTED_IN_TIME, "T2", 40, 100);
    JsonNode month = months.published(Months.back(2));
    JsonNode preview = ok(preview(months.admin, "C", AppraisalSchemeTest::onlyAccepted), 200);
    assertThat(preview.get("month").asString()).isEqualTo(Months.back(2).toString());
    JsonNode first = effect(preview, "T1");
    assertThat(first.get("published").get("total").asDouble())
        .isEqualTo(row(month, "T1").get("outcome").get("total").asDouble());
    assertThat(first.get("proposed").get("total").asDouble()).isEqualTo(60);
    // 40 of 100 is at most 50 %, so a veto at 60 % strikes T2 and nobody else.
    JsonNode struck = effect(preview, "T2").get("proposed");
    assertThat(struck.get("vetoes").toString()).isEqualTo("[\"ACCEPTED_IN_TIME\"]");
    assertThat(struck.get("colour").asString()).isEqualTo("RED");
    assertThat(struck.has("rank")).isFalse();
    assertThat(first.get("proposed").get("vetoes").isEmpty()).isTrue();
    assertThat(first.get("proposed").get("rank").get("of").asInt()).isEqualTo(3);
    // Nothing was changed.
    assertThat(months.read(months.leader, month).get("summary").get("revision").asInt())
        .isEqualTo(1);
  }

  /** Administrators may look at the effect; counts are in no answer. */
  @Test
  void aPreviewTellsNoFigure() {
    months.published(months.next());
    String answer = Service.text(preview(months.admin, "C", AppraisalSchemeTest::onlyAccepted));
    assertThat(answer)
        .doesNotContain("numerator")
        .doesNotContain("denominator")
        .doesNotContain("scores");
  }

  /** 80 shifts for 2,000 households are 40.0 for each thousand: half of 80, so 50 points. */
  @Test
  void aPreviewMayWeighWhatTheSchemeInForceDoesNot() {
    months.published(Months.back(2).minusMonths(20));
    JsonNode preview =
        ok(
            preview(
                months.admin,
                "C",
                body -> {
                  ((ArrayNode) body.get("vetoes")).removeAll();
                  ((ArrayNode) body.get("indicators"))
                      .removeAll()
                      .addObject()
                      .put("indicator", "SHIFTS_PER_HOUSEHOLDS")
                      .put("weight", 1)
                      .put("zeroAt", 0)
                      .put("fullAt", 80);
                }),
            200);
    assertThat(effect(preview, "T4").get("proposed").get("total").asDouble()).isEqualTo(50);
  }

  @Test
  void aPreviewNamesTheFaultsOfTheScheme() {
    faulty(
        preview(
            months.admin,
            "C",
            body -> ((ObjectNode) body.get("indicators").get(0)).put("indicator", "PETITIONS")),
        "/indicators/0/indicator",
        "unknown-value");
    refused(preview(months.otherTown, "C", body -> {}), 404, "not-found");
    refused(preview(months.admin, "T3", body -> {}), 409, "appraisal-none-published");
  }

  @Test
  void aSchemeThatWasPublishedMeanwhileAsksForTheFiguresAgain() {
    JsonNode draft = months.taken(months.next());
    ObjectNode body = (ObjectNode) SchemeKind.KIND.initial();
    body.put("blueFrom", 65);
    HttpResponse<byte[]> newest = months.service.get(months.admin, SETTING);
    int version = ok(newest, 200).get("version").asInt();
    ok(
        months.service.put(
            months.admin,
            SETTING,
            "{\"body\":%s,\"reason\":\"县里研究决定\"}".formatted(body),
            "If-Match",
            "\"" + version + "\""),
        200);
    refused(months.step(months.admin, draft, "publication"), 409, "appraisal-scheme-changed");
    JsonNode again = ok(months.step(months.officer, draft, "figures"), 200);
    assertThat(again.get("scheme").get("version").asInt()).isEqualTo(version + 1);
    assertThat(row(again, "T1").get("outcome").get("colour").asString()).isEqualTo("BLUE");
    ok(months.step(months.admin, again, "publication"), 200);
    // The first draft keeps the scheme that it was worked out by.
    JsonNode first =
        months.service.json(months.leader, Months.API + "/" + Months.id(draft) + "?revision=1");
    assertThat(first.get("scheme").get("blueFrom").asInt()).isEqualTo(75);
  }

  /** The county comes to lie in a prefecture: its months are still its own. */
  @Test
  void monthsFollowTheirAreasInTheTree() {
    JsonNode month = months.published(months.next());
    String address = Months.API + "/" + Months.id(month);
    String prefecture = months.token("prefecture", "/areas/P/leader");
    months.peers.publish(FourTowns.inPrefecture(2));
    try {
      months.service.await(() -> status(prefecture, address) == 200);
      months.service.await(
          () ->
              status(months.townOfficer, address) == 200
                  && row(months.read(months.townOfficer, month), "T1").has("scores"));
    } finally {
      months.peers.publish(FourTowns.version(3));
      months.service.await(() -> status(prefecture, address) == 404);
      months.service.await(() -> status(months.officer, address) == 200);
    }
  }

  private static int status(String token, String address) {
    return months.service.get(token, address).statusCode();
  }

  private HttpResponse<byte[]> preview(String token, String area, Consumer<ObjectNode> edit) {
    ObjectNode body = (ObjectNode) SchemeKind.KIND.initial();
    edit.accept(body);
    return months.service.post(
        token, PREVIEW, "{\"area\":\"%s\",\"scheme\":%s}".formatted(area, body));
  }

  /** Accepted in time alone, from 50 to 100 %, with a veto below 60 %. */
  private static void onlyAccepted(ObjectNode body) {
    ArrayNode indicators = (ArrayNode) body.get("indicators");
    ObjectNode first = (ObjectNode) indicators.get(0);
    first.put("zeroAt", 50).put("fullAt", 100);
    indicators.removeAll();
    indicators.add(first);
    ArrayNode vetoes = (ArrayNode) body.get("vetoes");
    vetoes.removeAll();
    vetoes.addObject().put("indicator", "ACCEPTED_IN_TIME").put("limit", 60).put("atBest", "RED");
  }

  private static JsonNode effect(JsonNode preview, String area) {
    return preview
        .get("rows")
        .valueStream()
        .filter(one -> one.get("area").asString().equals(area))
        .findFirst()
        .orElseThrow();
  }
}
