package org.linli.place.hazard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linli.place.hazard.Filing.API;
import static org.linli.place.hazard.Filing.at;
import static org.linli.place.hazard.Filing.faulty;
import static org.linli.place.hazard.Filing.id;
import static org.linli.place.hazard.Filing.ok;
import static org.linli.place.hazard.Filing.refused;
import static org.linli.place.hazard.Filing.report;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.Test;
import org.linli.commons.access.Access;
import org.linli.commons.store.ViewerTransactions;
import org.linli.commons.testing.TestFabric;
import org.linli.commons.testing.VectorTile;
import org.linli.commons.tile.TileAddress;
import org.linli.place.Premises;
import org.linli.place.Service;
import tools.jackson.databind.JsonNode;

class HazardTest extends HazardStory {

  /** Moves report and deadline of a hazard into the past. */
  private static void age(JsonNode file, int days) {
    service
        .bean(ViewerTransactions.class)
        .write(
            Access.ofService("test"),
            jdbc ->
                jdbc.sql("update hazard set due_at = now() - make_interval(days => ?) where id = ?")
                    .params(days, UUID.fromString(id(file)))
                    .update());
  }

  @Test
  void listedSupervisionComesFromAboveAndIsLiftedFromThere() {
    JsonNode file = filing.general(mender, "T1V1G1");
    String order = "{\"until\":\"%s\",\"reason\":\"超期\"}".formatted("2099-01-01");
    String townLeader = peers.token("townleader", "/areas/T1/leader");
    refused(filing.post(townLeader, "/" + id(file) + "/supervisions", order), 403, "from-above");
    JsonNode listed = ok(filing.post(leader, "/" + id(file) + "/supervisions", order), 200);
    assertThat(listed.get("hazard").get("supervised").asBoolean()).isTrue();
    refused(
        filing.post(leader, "/" + id(file) + "/supervisions", order), 409, "supervised-already");
    String supervision = listed.get("supervisions").get(0).get("id").asString();
    String lifting = "/" + id(file) + "/supervisions/" + supervision + "/lifting";
    refused(filing.post(townLeader, lifting, "{\"reason\":\"x\"}"), 403, "from-above");
    JsonNode lifted = ok(filing.post(leader, lifting, "{\"reason\":\"已整改\"}"), 200);
    assertThat(lifted.get("hazard").get("supervised").asBoolean()).isFalse();
    assertThat(lifted.get("supervisions").get(0).get("liftReason").asString()).isEqualTo("已整改");
    assertThat(lifted.get("timeline").valueStream().map(e -> e.get("step").asString()))
        .containsExactly("REPORT", "SUPERVISE", "LIFT");
    assertThat(ok(service.get(leader, API + "/" + id(file)), 200).get("may").size()).isEqualTo(1);
  }

  @Test
  void overdueIsComputedAndStandsOnTheLadder() {
    JsonNode two = filing.general(mender, "T1V1G1");
    JsonNode five = filing.general(mender, "T1V1G1");
    JsonNode nine = filing.general(mender, "T1V1G1");
    age(two, 2);
    age(five, 5);
    age(nine, 9);
    JsonNode ladder = service.json(officer, API + "/ladder?area=T1");
    assertThat(onRung(ladder, "REMIND")).contains(id(two)).doesNotContain(id(five));
    assertThat(onRung(ladder, "SUPERVISE")).contains(id(five));
    assertThat(onRung(ladder, "LIST")).contains(id(nine));
    assertThat(get(id(two)).get("hazard").get("overdue").asBoolean()).isTrue();
    List<String> overdue =
        service
            .json(officer, API + "?overdue=true&limit=1000")
            .get("items")
            .valueStream()
            .map(one -> one.get("id").asString())
            .toList();
    assertThat(overdue).contains(id(two), id(five), id(nine));
  }

  private static List<String> onRung(JsonNode ladder, String rung) {
    return ladder
        .get("rungs")
        .valueStream()
        .filter(one -> one.get("rung").asString().equals(rung))
        .flatMap(one -> one.get("items").valueStream())
        .map(one -> one.get("id").asString())
        .toList();
  }

  @Test
  void theClosingLetterTellsWhoMendedAndWhoAccepted() throws IOException {
    JsonNode pending = filing.mended(officer, mender, filing.general(mender, "T1V1G1"));
    refused(service.get(officer, API + "/" + id(pending) + "/closing-letter"), 409, "hazard-open");
    JsonNode closed =
        filing.done(
            inspector,
            pending,
            "acceptance",
            "{\"decision\":\"ACCEPTED\",\"words\":\"通道已\u200b畅通👍\ufe0f\"}");
    String chinese = letter(id(closed), "zh-CN");
    assertThat(chinese).contains("隐患销号函", "通道已畅通[U+1F44D]", "inspector1", "mender", "已清走");
    String english = letter(id(closed), "en");
    assertThat(english).contains("Closing of a hazard", "inspector1", "by the deadline");
  }

  private String letter(String id, String language) throws IOException {
    HttpResponse<byte[]> pdf =
        service.get(officer, API + "/" + id + "/closing-letter?language=" + language);
    assertThat(pdf.statusCode()).as(Service.text(pdf)).isEqualTo(200);
    try (PDDocument document = Loader.loadPDF(pdf.body())) {
      return new PDFTextStripper().getText(document);
    }
  }

  @Test
  void theLedgerIsAWorkbookWithTheReadersName() throws IOException {
    JsonNode file = filing.general(mender, "T1V1G1");
    HttpResponse<byte[]> ledger = service.get(officer, API + "/ledger?kinds=other");
    assertThat(ledger.statusCode()).isEqualTo(200);
    try (ReadableWorkbook workbook =
        new ReadableWorkbook(new ByteArrayInputStream(ledger.body()))) {
      List<String> first =
          workbook.getFirstSheet().read().stream().map(row -> row.getCellText(0)).toList();
      assertThat(first.getFirst()).contains("officer1");
      assertThat(first).contains(file.get("hazard").get("number").asString());
    }
    assertThat(service.get(mender, API + "/ledger").statusCode()).isEqualTo(403);
  }

  @Test
  void aHazardIsSeenInItsTownAndNowhereElse() {
    JsonNode file = filing.general(mender, "T1V1G1");
    assertThat(service.get(otherTown, API + "/" + id(file)).statusCode()).isEqualTo(404);
    assertThat(service.get(leader, API + "/" + id(file)).statusCode()).isEqualTo(200);
    assertThat(
            service
                .json(otherTown, API + "?limit=1000")
                .get("items")
                .valueStream()
                .map(one -> one.get("areaCode").asString()))
        .noneMatch(code -> code.startsWith("T1"));
    refused(filing.step(otherTown, file, "dismissal", "{\"reason\":\"x\"}"), 404, "not-found");
    refused(filing.post(otherTown, "", report("other", "T1V1G1", "", "")), 404, "not-found");
    String volunteer = peers.token("vol", "/areas/T1V1/volunteer");
    assertThat(filing.post(volunteer, "", report("other", "T1V1G1", "", "")).statusCode())
        .isEqualTo(403);
    assertThat(service.get(volunteer, API).statusCode()).isEqualTo(403);
    assertThat(filing.post(leader, "", report("other", "T1V1G1", "", "")).statusCode())
        .isEqualTo(403);
  }

  @Test
  void badInputIsRefusedByField() {
    faulty(filing.post(mender, "", report("nothing", "T1V1G1", "", "")), "kind", "unknown-value");
    faulty(
        filing.post(
            mender,
            "",
            "{\"kind\":\"other\",\"words\":\"x\",\"facts\":[],\"position\":{\"lon\":1,\"lat\":1}}"),
        "position",
        "outside-every-grid");
    faulty(
        filing.post(mender, "", "{\"kind\":\"other\",\"words\":\"x\",\"facts\":[]}"),
        "position",
        "required");
    JsonNode file = filing.general(mender, "T1V1G1");
    faulty(
        filing.step(
            officer,
            file,
            "assignment",
            "{\"to\":\"UNIT\",\"department\":\"x\",\"responsible\":\"a b\"}"),
        "responsible",
        "username");
    refused(
        service.post(officer, API + "/" + id(file) + "/start", "{\"words\":\"x\"}"),
        428,
        "version-required");
    assertThat(
            service
                .post(
                    officer,
                    API + "/" + id(file) + "/measures",
                    "{\"words\":\"x\"}",
                    "If-Match",
                    "\"7\"")
                .statusCode())
        .isEqualTo(412);
    assertThat(filing.post(mender, "", report("other", "T1V1G1", "null", "")).statusCode())
        .isEqualTo(400);
    assertThat(filing.post(mender, "", report("other", "T1V1G1", "\"NONE\"", "")).statusCode())
        .isEqualTo(400);
    assertThat(service.get(officer, API + "?cursor=abc").statusCode()).isEqualTo(400);
  }

  @Test
  void theSameKeyReportsOnce() {
    String body = report("other", "T1V1G1", "", "");
    JsonNode first = ok(filing.post(mender, "", body, "Idempotency-Key", "hazard-key-1"), 201);
    JsonNode second = ok(filing.post(mender, "", body, "Idempotency-Key", "hazard-key-1"), 201);
    assertThat(id(second)).isEqualTo(id(first));
    refused(
        filing.post(mender, "", report("gas", "T1V1G1", "", ""), "Idempotency-Key", "hazard-key-1"),
        409,
        "idempotency-conflict");
  }

  @Test
  void figuresHaveNumeratorAndDenominatorByArea() {
    String farMender = peers.token("mender", "/areas/T2V1/grid-worker");
    JsonNode file = filing.general(farMender, "T2V1G1");
    JsonNode mended = filing.mended(otherTown, farMender, file);
    filing.done(
        peers.token("inspector2", "/areas/T2/inspector"),
        mended,
        "acceptance",
        "{\"decision\":\"ACCEPTED\",\"words\":\"好\"}");
    filing.general(farMender, "T2V1G2");
    JsonNode figures =
        service.json(
            otherTown,
            API
                + "/figures?area=T2&from="
                + LocalDate.now().minusDays(1)
                + "&until="
                + LocalDate.now().plusDays(40));
    JsonNode village =
        figures
            .get("areas")
            .valueStream()
            .filter(one -> one.get("areaCode").asString().equals("T2V1"))
            .findFirst()
            .orElseThrow();
    assertThat(village.get("due").asLong()).isEqualTo(2);
    assertThat(village.get("inTime").asLong()).isEqualTo(1);
    assertThat(village.get("open").asLong()).isEqualTo(1);
    assertThat(figures.get("total").get("due").asLong()).isEqualTo(2);
    assertThat(service.get(otherTown, API + "/figures?area=T1").statusCode()).isEqualTo(404);
  }

  @Test
  void theGravestAreDrawnLastOnTheMap() {
    ok(
        service.post(
            officer,
            API,
            report("other", "T1V1G1", "\"DANGER_TO_LIFE\"", ",\"immediateMeasures\":\"已疏散\"")),
        201);
    filing.general(officer, "T1V1G1");
    double[] at = TestFabric.in("T1V1G1");
    TileAddress tile = TileAddress.at(12, at[0], at[1]);
    HttpResponse<byte[]> answer =
        service.get(
            officer, "/api/place/tiles/hazards/%d/%d/%d".formatted(tile.z(), tile.x(), tile.y()));
    assertThat(answer.statusCode()).isEqualTo(200);
    List<Integer> graves =
        VectorTile.read(answer.body()).layer("hazards").stream()
            .map(
                one ->
                    List.of("GENERAL", "SERIOUS", "MAJOR").indexOf(one.properties().get("grade")))
            .toList();
    assertThat(graves).contains(0, 2).isSorted();
  }

  @Test
  void whatIsReportedOnMergedPremisesGoesToThoseThatStayed() {
    UUID first = Premises.enter(service, "旧名", "market", "ORDINARY", "T1V1G1");
    UUID second = Premises.enter(service, "曾用名", "market", "ORDINARY", "T1V1G1");
    UUID last = Premises.enter(service, "新名", "market", "KEY", "T1V1G2");
    merge(first, second, 1);
    merge(second, last, 2);
    JsonNode file = ok(filing.post(mender, "", at(first, "")), 201);
    assertThat(file.get("hazard").get("premises").get("id").asString()).isEqualTo(last.toString());
    assertThat(file.get("hazard").get("gridCode").asString()).isEqualTo("T1V1G2");
    assertThat(file.get("importance").asString()).isEqualTo("KEY");
  }

  private void merge(UUID from, UUID into, int version) {
    ok(
        service.post(
            officer,
            "/api/place/premises/" + from + "/merge",
            "{\"into\":\"%s\",\"reason\":\"重复登记\"}".formatted(into),
            "If-Match",
            "\"" + version + "\""),
        200);
  }

  @Test
  void nothingIsReportedOnClosedPremises() {
    UUID closed = Premises.enter(service, "已关", "market", "ORDINARY", "T1V1G1");
    String body = at(closed, "");
    JsonNode before = ok(filing.post(mender, "", body, "Idempotency-Key", "hazard-key-2"), 201);
    ok(
        service.post(
            officer,
            "/api/place/premises/" + closed + "/close",
            "{\"reason\":\"关停\"}",
            "If-Match",
            "\"1\""),
        200);
    faulty(filing.post(mender, "", body), "premises", "premises-closed");
    faulty(
        filing.post(
            mender,
            "/grade-preview",
            "{\"kind\":\"other\",\"facts\":[],\"premises\":\"%s\"}".formatted(closed)),
        "premises",
        "premises-closed");
    // Sent once more, what was taken before is answered as it was.
    assertThat(id(ok(filing.post(mender, "", body, "Idempotency-Key", "hazard-key-2"), 201)))
        .isEqualTo(id(before));
  }

  @Test
  void thePlaceIsThatOfThePremisesOrAPositionAndNeverTwo() {
    UUID premises = Premises.enter(service, "旅馆", "market", "ORDINARY", "T1V1G1");
    double[] far = TestFabric.in("T2V1G1");
    faulty(
        filing.post(
            mender,
            "",
            at(premises, ",\"position\":{\"lon\":%s,\"lat\":%s}".formatted(far[0], far[1]))),
        "position",
        "premises-or-position");
    faulty(
        filing.step(
            officer,
            filing.general(mender, "T1V1G1"),
            "assignment",
            "{\"to\":\"OPERATOR\",\"department\":\"市场监管所\",\"responsible\":\"officer1\"}"),
        "to",
        "operator-without-premises");
  }

  @Test
  void refusalsNameStatesAndStepsInTheReadersLanguage() {
    JsonNode none =
        filing.done(officer, filing.general(mender, "T1V1G1"), "dismissal", "{\"reason\":\"误报\"}");
    String path = API + "/" + id(none) + "/start";
    HttpResponse<byte[]> chinese =
        service.post(mender, path, "{\"words\":\"x\"}", "If-Match", Filing.tag(none));
    assertThat(Service.parse(chinese).get("detail").asString())
        .isEqualTo("隐患现为“不属于隐患”，不能办理“开始整改”。什么也没有改变。");
    HttpResponse<byte[]> english =
        service.post(
            mender,
            path,
            "{\"words\":\"x\"}",
            "If-Match",
            Filing.tag(none),
            "Accept-Language",
            "en");
    assertThat(Service.parse(english).get("detail").asString())
        .isEqualTo(
            "The hazard stands at “No hazard”; “Rectification began” cannot follow from there. Nothing was changed.");
  }

  @Test
  void hazardsFollowTheirPremises() {
    UUID from = Premises.enter(service, "旧名", "market", "ORDINARY", "T1V1G1");
    UUID into = Premises.enter(service, "新名", "market", "ORDINARY", "T1V1G2");
    JsonNode file =
        ok(
            filing.post(
                mender,
                "",
                "{\"kind\":\"gas\",\"words\":\"x\",\"facts\":[],\"premises\":\"%s\"}"
                    .formatted(from)),
            201);
    merge(from, into, 1);
    JsonNode moved = get(id(file));
    assertThat(moved.get("hazard").get("premises").get("id").asString()).isEqualTo(into.toString());
    assertThat(moved.get("hazard").get("gridCode").asString()).isEqualTo("T1V1G2");
    assertThat(moved.get("timeline").get(1).get("step").asString()).isEqualTo("MERGE");
  }
}
