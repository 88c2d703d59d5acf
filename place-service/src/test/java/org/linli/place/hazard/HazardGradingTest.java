package org.linli.place.hazard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linli.place.hazard.Filing.API;
import static org.linli.place.hazard.Filing.faulty;
import static org.linli.place.hazard.Filing.id;
import static org.linli.place.hazard.Filing.ok;
import static org.linli.place.hazard.Filing.refused;
import static org.linli.place.hazard.Filing.report;
import static org.linli.place.hazard.Filing.state;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.linli.commons.access.Access;
import org.linli.commons.store.ViewerTransactions;
import org.linli.place.Premises;
import tools.jackson.databind.JsonNode;

class HazardGradingTest extends HazardStory {

  @Test
  void theTableGradesAndShowsTheRowsThatFired() {
    JsonNode fire =
        ok(
            filing.post(
                mender,
                "",
                report(
                    "fire_equipment",
                    "T1V1G1",
                    "\"FIRE_OR_EXPLOSION\",\"MANY_PEOPLE\"",
                    ",\"immediateMeasures\":\"已停业\"")),
            201);
    assertThat(fire.get("hazard").get("grade").asString()).isEqualTo("MAJOR");
    assertThat(fire.get("hazard").get("colour").asString()).isEqualTo("RED");
    assertThat(fire.get("hazard").get("gradeName").asString()).isEqualTo("重大");
    assertThat(fire.get("proposal").get("rows").valueStream().map(r -> r.get("code").asString()))
        .containsExactly("fire_and_many", "fire", "many_people");
    assertThat(Duration.between(reported(fire), due(fire))).isEqualTo(Duration.ofHours(72));
    JsonNode plain = filing.general(mender, "T1V1G1");
    assertThat(plain.get("hazard").get("grade").asString()).isEqualTo("GENERAL");
    assertThat(plain.get("hazard").get("colour").asString()).isEqualTo("BLUE");
    assertThat(plain.get("proposal").get("rows").size()).isZero();
    assertThat(plain.get("hazard").get("gridCode").asString()).isEqualTo("T1V1G1");
    assertThat(plain.get("hazard").get("areaCode").asString()).isEqualTo("T1V1");
  }

  @Test
  void theImportanceOfThePremisesCounts() {
    UUID key = Premises.enter(service, "第一医院", "hospital", "KEY", "T1V1G2");
    UUID plain = Premises.enter(service, "小店", "market", "ORDINARY", "T1V1G2");
    for (UUID premises : List.of(key, plain)) {
      JsonNode proposal =
          ok(
              filing.post(
                  mender,
                  "/grade-preview",
                  "{\"kind\":\"gas\",\"facts\":[],\"premises\":\"%s\"}".formatted(premises)),
              200);
      assertThat(proposal.get("grade").asString())
          .isEqualTo(premises.equals(key) ? "SERIOUS" : "GENERAL");
    }
    JsonNode file =
        ok(
            filing.post(
                mender,
                "",
                "{\"kind\":\"gas\",\"words\":\"漏气报警器坏了\",\"facts\":[],\"premises\":\"%s\"}"
                    .formatted(key)),
            201);
    assertThat(file.get("hazard").get("premises").get("name").asString()).isEqualTo("第一医院");
    assertThat(file.get("hazard").get("gridCode").asString()).isEqualTo("T1V1G2");
    assertThat(file.get("importance").asString()).isEqualTo("KEY");
  }

  @Test
  void aMajorHazardNeedsImmediateMeasures() {
    String facts = "\"DANGER_TO_LIFE\"";
    faulty(
        filing.post(mender, "", report("gas", "T1V1G1", facts, "")),
        "immediateMeasures",
        "measures-required");
    JsonNode file = filing.general(mender, "T1V1G1");
    HttpResponse<byte[]> raised =
        service.put(
            mender,
            API + "/" + id(file) + "/facts",
            "{\"facts\":[\"DANGER_TO_LIFE\"],\"reason\":\"墙体开裂加重\"}",
            "If-Match",
            "\"1\"");
    faulty(raised, "immediateMeasures", "measures-required");
  }

  @Test
  void aDefectOfAnInspectionMayLackMeasuresButIsNotAssignedWithoutThem() {
    JsonNode file = filing.general(mender, "T1V1G1");
    // As an inspection reports it: graded by kind and premises alone, nothing done yet.
    service
        .bean(ViewerTransactions.class)
        .write(
            Access.ofService("test"),
            jdbc ->
                jdbc.sql("update hazard set grade = 'MAJOR' where id = ?")
                    .param(UUID.fromString(id(file)))
                    .update());
    JsonNode now = get(id(file));
    assertThat(now.get("measuresMissing").asBoolean()).isTrue();
    String assignment = "{\"to\":\"UNIT\",\"department\":\"住建局\",\"responsible\":\"mender\"}";
    refused(filing.step(officer, now, "assignment", assignment), 409, "measures-first");
    JsonNode measured = filing.done(mender, now, "measures", "{\"words\":\"已疏散并断气\"}");
    assertThat(measured.get("immediateMeasures").asString()).isEqualTo("已疏散并断气");
    assertThat(state(filing.done(officer, measured, "assignment", assignment)))
        .isEqualTo("ASSIGNED");
  }

  @Test
  void aGradeCanBeOverruledByANamedPersonWithAReason() {
    JsonNode file = filing.general(mender, "T1V1G1");
    JsonNode raised =
        filing.done(inspector, file, "overruling", "{\"grade\":\"SERIOUS\",\"reason\":\"临近集市日\"}");
    assertThat(raised.get("hazard").get("grade").asString()).isEqualTo("SERIOUS");
    assertThat(raised.get("overruled").get("by").asString()).isEqualTo("inspector1");
    assertThat(raised.get("proposal").get("grade").asString()).isEqualTo("GENERAL");
    assertThat(Duration.between(reported(raised), due(raised))).isEqualTo(Duration.ofDays(7));
    // A further row of the same grade changes nothing; one of a graver grade ends the decision.
    JsonNode same =
        ok(
            service.put(
                mender,
                API + "/" + id(raised) + "/facts",
                "{\"facts\":[\"MANY_PEOPLE\"],\"reason\":\"赶集\"}",
                "If-Match",
                Filing.tag(raised)),
            200);
    assertThat(same.get("overruled").get("reason").asString()).isEqualTo("临近集市日");
    JsonNode graver =
        ok(
            service.put(
                mender,
                API + "/" + id(raised) + "/facts",
                "{\"facts\":[\"DANGER_TO_LIFE\"],\"reason\":\"开裂\",\"immediateMeasures\":\"已封闭\"}",
                "If-Match",
                Filing.tag(same)),
            200);
    assertThat(graver.get("hazard").get("grade").asString()).isEqualTo("MAJOR");
    assertThat(graver.has("overruled")).isFalse();
  }
}
