package org.linli.place.hazard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linli.place.hazard.Filing.API;
import static org.linli.place.hazard.Filing.faulty;
import static org.linli.place.hazard.Filing.id;
import static org.linli.place.hazard.Filing.ok;
import static org.linli.place.hazard.Filing.refused;
import static org.linli.place.hazard.Filing.report;
import static org.linli.place.hazard.Filing.state;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.linli.commons.access.Access;
import org.linli.commons.store.ViewerTransactions;
import org.linli.commons.testing.TestFabric;
import org.linli.commons.testing.TestPeers;
import org.linli.commons.testing.VectorTile;
import org.linli.commons.tile.TileAddress;
import org.linli.place.Premises;
import org.linli.place.Service;
import tools.jackson.databind.JsonNode;

class HazardTest {

  private static TestPeers peers;
  private static Service service;
  private static Filing filing;

  private final String officer = peers.token("officer1", "/areas/T1/officer");
  private final String second = peers.token("officer2", "/areas/T1/officer");
  private final String inspector = peers.token("inspector1", "/areas/T1/inspector");
  private final String police = peers.token("cop", "/areas/T1/police");
  private final String mender = peers.token("mender", "/areas/T1V1/grid-worker");
  private final String leader = peers.token("leader", "/areas/C/leader");
  private final String otherTown = peers.token("far", "/areas/T2/officer");

  @BeforeAll
  static void start() {
    peers = new TestPeers();
    service = Service.start(peers, Service.database());
    filing = new Filing(service);
  }

  @AfterAll
  static void stop() {
    service.close();
    peers.close();
  }

  private static Instant due(JsonNode file) {
    return OffsetDateTime.parse(file.get("hazard").get("dueAt").asString()).toInstant();
  }

  private static Instant reported(JsonNode file) {
    return OffsetDateTime.parse(file.get("hazard").get("reportedAt").asString()).toInstant();
  }

  private JsonNode get(String id) {
    return service.json(officer, API + "/" + id);
  }

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
  void aHazardGoesThroughItsStatesAndTheTimelineTellsThem() {
    JsonNode file = filing.mended(officer, mender, filing.general(mender, "T1V1G1"));
    assertThat(state(file)).isEqualTo("PENDING_ACCEPTANCE");
    JsonNode refusedOnce =
        filing.done(inspector, file, "acceptance", "{\"decision\":\"REFUSED\",\"words\":\"缺指示灯\"}");
    assertThat(state(refusedOnce)).isEqualTo("REOPENED");
    assertThat(refusedOnce.get("round").asInt()).isEqualTo(2);
    JsonNode again = filing.done(mender, refusedOnce, "start", "{\"words\":\"补装\"}");
    faulty(
        filing.step(mender, again, "rectified", "{\"words\":\"已补装\"}"),
        "withoutPhoto",
        "after-photo");
    JsonNode shown = filing.photo(mender, again, "AFTER");
    JsonNode mendedAgain = filing.done(mender, shown, "rectified", "{\"words\":\"已补装\"}");
    JsonNode closed =
        filing.done(
            inspector,
            mendedAgain,
            "acceptance",
            "{\"decision\":\"ACCEPTED\",\"words\":\"指示灯已亮\"}");
    assertThat(state(closed)).isEqualTo("CLOSED");
    assertThat(closed.get("rectification").get("acceptedBy").asString()).isEqualTo("inspector1");
    assertThat(closed.get("timeline").valueStream().map(e -> e.get("step").asString()))
        .containsExactly(
            "REPORT", "ASSIGN", "START", "RECTIFIED", "REFUSE", "START", "RECTIFIED", "ACCEPT");
    String photo = closed.get("photos").get(0).get("id").asString();
    assertThat(service.get(leader, API + "/" + id(closed) + "/photos/" + photo).statusCode())
        .isEqualTo(200);
    assertThat(service.get(otherTown, API + "/" + id(closed) + "/photos/" + photo).statusCode())
        .isEqualTo(404);
  }

  @Test
  void everyStepIsRefusedWhereItDoesNotBelong() {
    Map<String, String> bodies =
        Map.of(
            "assignment",
            "{\"to\":\"UNIT\",\"department\":\"x\",\"responsible\":\"mender\"}",
            "start",
            "{\"words\":\"x\"}",
            "rectified",
            "{\"words\":\"x\",\"withoutPhoto\":\"x\"}",
            "acceptance",
            "{\"decision\":\"ACCEPTED\",\"words\":\"x\"}",
            "reopening",
            "{\"reason\":\"x\"}",
            "dismissal",
            "{\"reason\":\"x\"}");
    Map<String, HazardStep> steps =
        Map.of(
            "assignment", HazardStep.ASSIGN,
            "start", HazardStep.START,
            "rectified", HazardStep.RECTIFIED,
            "acceptance", HazardStep.ACCEPT,
            "reopening", HazardStep.REOPEN,
            "dismissal", HazardStep.DISMISS);
    for (JsonNode file : inEveryState()) {
      HazardState at = HazardState.valueOf(state(file));
      steps.forEach(
          (path, step) -> {
            if (!at.takes(step)) {
              refused(filing.step(second, file, path, bodies.get(path)), 409, "hazard-step");
            }
          });
    }
  }

  private List<JsonNode> inEveryState() {
    List<JsonNode> files = new ArrayList<>();
    JsonNode reported = filing.general(mender, "T1V1G1");
    files.add(reported);
    JsonNode assigned =
        filing.done(
            officer,
            filing.general(mender, "T1V1G1"),
            "assignment",
            "{\"to\":\"OPERATOR\",\"department\":\"市场监管所\",\"responsible\":\"officer1\"}");
    files.add(assigned);
    files.add(
        filing.done(
            officer,
            filing.done(
                officer,
                filing.general(mender, "T1V1G1"),
                "assignment",
                "{\"to\":\"OPERATOR\",\"department\":\"市场监管所\",\"responsible\":\"officer1\"}"),
            "start",
            "{\"words\":\"x\"}"));
    files.add(filing.mended(officer, mender, filing.general(mender, "T1V1G1")));
    JsonNode closed =
        filing.done(
            inspector,
            filing.mended(officer, mender, filing.general(mender, "T1V1G1")),
            "acceptance",
            "{\"decision\":\"ACCEPTED\",\"words\":\"好\"}");
    files.add(closed);
    files.add(
        filing.done(
            inspector,
            filing.mended(officer, mender, filing.general(mender, "T1V1G1")),
            "acceptance",
            "{\"decision\":\"REFUSED\",\"words\":\"不好\"}"));
    files.add(
        filing.done(officer, filing.general(mender, "T1V1G1"), "dismissal", "{\"reason\":\"误报\"}"));
    assertThat(files.stream().map(Filing::state))
        .containsExactly(
            "REPORTED",
            "ASSIGNED",
            "RECTIFYING",
            "PENDING_ACCEPTANCE",
            "CLOSED",
            "REOPENED",
            "NOT_A_HAZARD");
    return files;
  }

  @Test
  void nobodyAcceptsTheirOwnWork() {
    String both = peers.token("mender", "/areas/T1/inspector", "/areas/T1V1/grid-worker");
    JsonNode file = filing.mended(officer, both, filing.general(mender, "T1V1G1"));
    String accepted = "{\"decision\":\"ACCEPTED\",\"words\":\"好\"}";
    refused(filing.step(both, file, "acceptance", accepted), 409, "own-work");
    // Who only says that somebody else mended it does not accept it either, nor does that one.
    JsonNode started =
        filing.done(
            officer,
            filing.done(
                officer,
                filing.general(mender, "T1V1G1"),
                "assignment",
                "{\"to\":\"OPERATOR\",\"department\":\"市场监管所\",\"responsible\":\"officer1\"}"),
            "start",
            "{\"words\":\"x\"}");
    JsonNode told =
        filing.done(
            officer,
            started,
            "rectified",
            "{\"words\":\"已装\",\"doneBy\":\"officer2\",\"withoutPhoto\":\"无手机\"}");
    refused(filing.step(officer, told, "acceptance", accepted), 409, "own-work");
    refused(filing.step(second, told, "acceptance", accepted), 409, "own-work");
    assertThat(state(filing.done(inspector, told, "acceptance", accepted))).isEqualTo("CLOSED");
  }

  @Test
  void thePoliceAcceptOnlyKindsOfTheirs() {
    String accepted = "{\"decision\":\"ACCEPTED\",\"words\":\"好\"}";
    JsonNode other = filing.mended(officer, mender, filing.general(mender, "T1V1G1"));
    refused(filing.step(police, other, "acceptance", accepted), 403, "not-your-kind");
    JsonNode guards =
        filing.mended(
            officer, mender, ok(filing.post(mender, "", report("guards", "T1V1G1", "", "")), 201));
    assertThat(state(filing.done(police, guards, "acceptance", accepted))).isEqualTo("CLOSED");
    refused(filing.step(mender, other, "acceptance", accepted), 403, "forbidden");
  }

  @Test
  void ofTwoWhoAcceptAtTheSameTimeOneWinsAndTheOtherIsToldWho() throws Exception {
    for (int round = 0; round < 5; round++) {
      JsonNode file = filing.mended(officer, mender, filing.general(mender, "T1V1G1"));
      CountDownLatch ready = new CountDownLatch(2);
      List<HttpResponse<byte[]>> answers = new ArrayList<>();
      try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
        List<Future<HttpResponse<byte[]>>> racing = new ArrayList<>();
        for (String token : List.of(inspector, second)) {
          racing.add(
              threads.submit(
                  () -> {
                    ready.countDown();
                    ready.await();
                    return filing.step(
                        token, file, "acceptance", "{\"decision\":\"ACCEPTED\",\"words\":\"好\"}");
                  }));
        }
        for (Future<HttpResponse<byte[]>> one : racing) {
          answers.add(one.get());
        }
      }
      assertThat(answers.stream().map(HttpResponse::statusCode)).containsOnlyOnce(200, 409);
      HttpResponse<byte[]> lost =
          answers.stream().filter(one -> one.statusCode() == 409).findFirst().orElseThrow();
      refused(lost, 409, "hazard-decided");
      String winner = get(id(file)).get("rectification").get("acceptedBy").asString();
      assertThat(Service.parse(lost).get("detail").asString()).contains(winner);
      assertThat(
              get(id(file))
                  .get("timeline")
                  .valueStream()
                  .filter(e -> e.get("step").asString().equals("ACCEPT")))
          .hasSize(1);
    }
  }

  @Test
  void noStepOfWhoMustMendItStretchesTheDeadline() {
    JsonNode file = filing.general(mender, "T1V1G1");
    Instant due = due(file);
    JsonNode mended = filing.mended(officer, mender, file);
    JsonNode closed =
        filing.done(inspector, mended, "acceptance", "{\"decision\":\"ACCEPTED\",\"words\":\"好\"}");
    JsonNode reopened = filing.done(inspector, closed, "reopening", "{\"reason\":\"又堵上了\"}");
    assertThat(due(reopened)).isEqualTo(due);
    JsonNode reassigned =
        filing.done(
            officer,
            reopened,
            "assignment",
            "{\"to\":\"UNIT\",\"department\":\"城管局\",\"responsible\":\"officer1\"}");
    assertThat(due(reassigned)).isEqualTo(due);
    String later = "{\"until\":\"%s\",\"reason\":\"配件在途\"}".formatted(due.plus(Duration.ofDays(5)));
    refused(filing.step(officer, reassigned, "extensions", later), 409, "own-work");
    JsonNode once = filing.done(second, reassigned, "extensions", later);
    assertThat(due(once)).isEqualTo(due.plus(Duration.ofDays(5)));
    assertThat(once.get("extensions").get("used").asInt()).isEqualTo(1);
    faulty(filing.step(second, once, "extensions", later), "until", "not-later");
    JsonNode twice =
        filing.done(
            second,
            once,
            "extensions",
            "{\"until\":\"%s\",\"reason\":\"再等\"}".formatted(due.plus(Duration.ofDays(6))));
    refused(
        filing.step(
            second,
            twice,
            "extensions",
            "{\"until\":\"%s\",\"reason\":\"再等\"}".formatted(due.plus(Duration.ofDays(7)))),
        409,
        "extensions-used");
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
            inspector, pending, "acceptance", "{\"decision\":\"ACCEPTED\",\"words\":\"通道已畅通\"}");
    String chinese = letter(id(closed), "zh-CN");
    assertThat(chinese).contains("隐患销号函", "通道已畅通", "inspector1", "mender", "已清走");
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
    ok(
        service.post(
            officer,
            "/api/place/premises/" + from + "/merge",
            "{\"into\":\"%s\",\"reason\":\"重复登记\"}".formatted(into),
            "If-Match",
            "\"1\""),
        200);
    JsonNode moved = get(id(file));
    assertThat(moved.get("hazard").get("premises").get("id").asString()).isEqualTo(into.toString());
    assertThat(moved.get("hazard").get("gridCode").asString()).isEqualTo("T1V1G2");
    assertThat(moved.get("timeline").get(1).get("step").asString()).isEqualTo("MERGE");
  }
}
