package org.linli.person.rights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigDecimal;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.linli.commons.access.Access;
import org.linli.commons.audit.Audit;
import org.linli.commons.audit.AuditSubject;
import org.linli.commons.problem.ProblemException;
import org.linli.commons.store.ViewerTransactions;
import org.linli.commons.testing.PostgisForTests;
import org.linli.commons.testing.RunningService;
import org.linli.commons.testing.TestPeers;
import org.linli.person.Service;
import org.linli.person.staff.StaffState;
import org.linli.person.ticket.NumberKind;
import org.linli.person.ticket.SubjectKind;
import org.linli.person.ticket.Tickets;
import org.linli.person.volunteer.Volunteer;
import org.linli.person.volunteer.VolunteerState;
import org.linli.person.volunteer.VolunteerStore;
import tools.jackson.databind.JsonNode;

/** What people can do with a number, what the desk owes them, and what others cannot do with it. */
class RightsTest {

  private static final String NO_TOKEN = "";
  private static final String PUBLIC = "/api/person/public/";
  private static final String DESK = "/api/person/rights-requests";

  private static TestPeers peers;
  private static Service service;
  private static PostgisForTests.Database database;
  private static TestRecords records;
  private static Tickets tickets;

  @BeforeAll
  static void start() throws SQLException {
    peers = new TestPeers();
    database = Service.database();
    service = Service.start(peers, database, "spring.profiles.active=" + TestRecords.PROFILE);
    TestRecords.createTable(database);
    records = (TestRecords) service.bean(HeldDataOf.class).find(SubjectKind.SUPPORT).orElseThrow();
    tickets = service.bean(Tickets.class);
  }

  @AfterAll
  static void stop() {
    service.close();
    peers.close();
  }

  // ---- the door

  @Test
  void oneDoorOpensNumbersOfEveryKindAndSaysWhichItIs() {
    for (NumberKind kind : NumberKind.values()) {
      if (kind != NumberKind.RIGHTS) {
        Tickets.Issued issued = tickets.issue(kind, UUID.randomUUID(), "C", "zh-CN");
        assertThat(tracked(issued).get("kind").asString()).isEqualTo(kind.name());
      }
    }
  }

  @Test
  void aGuessedPinLocksANumberOfAnyKind() {
    for (NumberKind kind : new NumberKind[] {NumberKind.PARTNER, NumberKind.HOUSEHOLD}) {
      Tickets.Issued issued = tickets.issue(kind, UUID.randomUUID(), "C", "zh-CN", "31415926");
      Tickets.Issued guessed = new Tickets.Issued(issued.number(), "27182818");
      for (int i = 0; i < 5; i++) {
        assertThat(RunningService.text(track(guessed))).contains(":wrong-pin");
      }
      assertThat(RunningService.text(track(issued))).contains(":wrong-pin");
    }
  }

  @Test
  void aProofOfAnotherKindOpensNothing() {
    String proof = proof(tickets.issue(NumberKind.VOLUNTEER, UUID.randomUUID(), "C", "zh-CN"));
    assertThatThrownBy(() -> tickets.require(proof, NumberKind.SUPPORT))
        .isInstanceOfSatisfying(
            ProblemException.class, e -> assertThat(e.code()).isEqualTo("ticket-proof"));
    assertThat(tickets.require(proof, NumberKind.VOLUNTEER).kind()).isEqualTo(NumberKind.VOLUNTEER);
    assertThat(mine("my-data", proof).statusCode()).as("a record nobody holds").isEqualTo(403);
  }

  @Test
  void aNumberThatEndedOpensNothingEvenWithAnOldProof() {
    UUID record = record("王芳");
    Tickets.Issued issued = issue(record);
    String proof = proof(issued);
    tickets.end(SubjectKind.SUPPORT, record);
    assertThat(mine("my-data", proof).statusCode()).isEqualTo(403);
    assertThat(track(issued).statusCode()).isEqualTo(403);
  }

  @Test
  void withoutOrWithAForgedProofNothingIsShownOrExported() {
    String proof = proof(issue(record("王芳")));
    String others = "000000000000" + proof.substring(12);
    for (String path : new String[] {"my-data", "my-data.json", "my-data.pdf", "rights-requests"}) {
      for (String each : new String[] {"", "x", others, proof.substring(0, proof.length() - 1)}) {
        assertThat(mine(path, each).statusCode()).as(path + " " + each).isEqualTo(403);
      }
      assertThat(service.get(NO_TOKEN, PUBLIC + path).statusCode()).isEqualTo(403);
    }
    assertThat(ask("x", "{\"kind\":\"ERASURE\",\"words\":\"x\"}").statusCode()).isEqualTo(403);
  }

  // ---- what is held

  @Test
  void peopleSeeWhatIsHeldWhyUntilWhenAndWhoLookedWithoutNames() {
    UUID record = record("王芳");
    looked("worker-li", record);
    String proof = proof(issue(record));
    mine("my-data", proof);
    JsonNode data = RunningService.parse(mine("my-data", proof));
    JsonNode group = data.get("groups").get(0);
    assertThat(group.get("group").asString()).isEqualTo("RIGHTS_CODE");
    for (String told : new String[] {"title", "purpose", "basis", "until", "recipients"}) {
      assertThat(group.get(told).asString()).as(told).isNotBlank();
    }
    assertThat(group.get("until").asString()).isEqualTo("交付后 365 天");
    assertThat(group.get("fields").get(0).get("value").asString()).isEqualTo("王芳");
    assertThat(data.get("reads").toString())
        .contains("您本人", "查看：当面核验身份的记录", "工作人员", "日常办理")
        .doesNotContain("worker-li");
  }

  @Test
  void theExportIsTheSameAndThePdfIsMarkedOnItsPage() throws IOException {
    Tickets.Issued issued = issue(record("王芳"));
    String proof = proof(issued);
    HttpResponse<byte[]> json = mine("my-data.json", proof);
    assertThat(json.headers().firstValue("Content-Disposition").orElse("")).contains("attachment");
    assertThat(json.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
    assertThat(RunningService.parse(json).get("groups").toString()).contains("王芳");
    HttpResponse<byte[]> pdf = mine("my-data.pdf", proof);
    assertThat(pdf.statusCode()).as(RunningService.text(pdf)).isEqualTo(200);
    try (PDDocument document = Loader.loadPDF(pdf.body())) {
      String text = new PDFTextStripper().getText(document).replaceAll("\\s", "");
      assertThat(text).contains("王芳", "本人导出" + issued.number(), "交付后365天");
    }
    assertThat(RunningService.parse(mine("my-data", proof)).get("reads").toString()).contains("导出");
  }

  // ---- asking and answering

  @Test
  void aRequestHasADayAndComesToTheOfficerOfTheAreaAndWhoeverIsInCharge() {
    String proof = proof(issue(record("王芳")));
    JsonNode asked = RunningService.parse(ask(proof, "{\"kind\":\"COPY\",\"words\":\"给我一份\"}"));
    assertThat(asked.get("dueOn").asString()).isEqualTo(today().plusDays(15).toString());
    assertThat(asked.get("label").asString()).matches("R-\\d{4}-\\d{6}");
    String id = asked.get("id").asString();
    assertThat(service.json(officer(), DESK).toString()).contains(id).doesNotContain("给我一份");
    assertThat(service.json(worker(), DESK).toString()).contains(id);
    JsonNode opened = service.json(worker(), DESK + '/' + id);
    assertThat(opened.get("words").asString()).isEqualTo("给我一份");
    assertThat(opened.get("mayAnswer").asBoolean()).isTrue();

    HttpResponse<byte[]> answered =
        answer(worker(), id, "\"1\"", "{\"result\":\"GRANTED\",\"words\":\"已打印\"}");
    assertThat(answered.statusCode()).as(RunningService.text(answered)).isEqualTo(200);
    JsonNode own = RunningService.parse(mine("rights-requests/" + id, proof));
    assertThat(own.get("state").asString()).isEqualTo("ANSWERED");
    assertThat(own.get("answer").get("words").asString()).isEqualTo("已打印");
    assertThat(own.get("answer").has("by")).isFalse();
    assertThat(service.json(officer(), DESK).toString()).doesNotContain(id);
    assertThat(service.json(officer(), DESK + "?state=ANSWERED").toString()).contains(id);
  }

  @Test
  void othersSeeNothingOfIt() {
    String id = asked(record("王芳"), "CORRECTION", "名字写错了");
    String elsewhere = peers.token("dpo-2", "/areas/T2/data-protection-officer");
    String colleague = peers.token("worker-2", "/areas/T1/support-worker");
    for (String stranger : new String[] {elsewhere, colleague}) {
      assertThat(service.get(stranger, DESK + '/' + id).statusCode()).isEqualTo(404);
      assertThat(service.json(stranger, DESK).toString()).doesNotContain(id);
      assertThat(
              answer(stranger, id, "\"1\"", "{\"result\":\"REFUSED\",\"words\":\"不\"}")
                  .statusCode())
          .isEqualTo(404);
    }
    String police = peers.token("p", "/areas/T1/police", "/areas/C/data-protection-officer");
    String leader = peers.token("l", "/areas/C/leader", "/areas/C/officer");
    for (String never : new String[] {police, leader}) {
      assertThat(service.get(never, DESK).statusCode()).isEqualTo(403);
      assertThat(service.get(never, DESK + '/' + id).statusCode()).isEqualTo(403);
    }
  }

  @Test
  void anotherNumbersRequestIsNotFound() {
    String id = asked(record("王芳"), "COPY", "x");
    String stranger = proof(issue(record("李强")));
    assertThat(mine("rights-requests/" + id, stranger).statusCode()).isEqualTo(404);
    assertThat(RunningService.parse(mine("rights-requests", stranger)).size()).isZero();
  }

  @Test
  void anErasureIsTheOfficersAndIsPerformedWhenItIsGranted() {
    UUID record = record("王芳");
    String proof = proof(issue(record));
    String id =
        RunningService.parse(ask(proof, "{\"kind\":\"ERASURE\",\"words\":\"请删除\"}"))
            .get("id")
            .asString();
    String grant = "{\"result\":\"GRANTED\",\"words\":\"已删除\"}";
    HttpResponse<byte[]> worker = answer(worker(), id, "\"1\"", grant);
    assertThat(worker.statusCode()).isEqualTo(403);
    assertThat(RunningService.text(worker)).contains("rights-officer-only");
    assertThat(service.json(worker(), DESK + '/' + id).get("mayAnswer").asBoolean()).isFalse();
    assertThat(RunningService.text(mine("my-data", proof))).contains("王芳");

    assertThat(answer(officer(), id, "\"1\"", grant).statusCode()).isEqualTo(200);
    String after = RunningService.text(mine("my-data", proof));
    assertThat(after).doesNotContain("王芳").contains("按您的申请删除");
    assertThat(service.json(officer(), DESK + '/' + id).get("answer").get("erased").asInt())
        .isEqualTo(1);
  }

  @Test
  void whatIsRefusedErasesNothing() {
    UUID record = record("王芳");
    String proof = proof(issue(record));
    String id =
        RunningService.parse(ask(proof, "{\"kind\":\"ERASURE\",\"words\":\"请删除\"}"))
            .get("id")
            .asString();
    answer(officer(), id, "\"1\"", "{\"result\":\"REFUSED\",\"words\":\"档案须保存\"}");
    assertThat(RunningService.text(mine("my-data", proof))).contains("王芳");
  }

  @Test
  void aCorrectionSaysWhichFieldsWerePutRight() {
    String id = asked(record("王芳"), "CORRECTION", "名字写错了");
    JsonNode opened = service.json(officer(), DESK + '/' + id);
    assertThat(opened.get("fields").get(0).get("name").asString()).isEqualTo(TestRecords.COLUMN);
    assertThat(
            violations(answer(officer(), id, "\"1\"", "{\"result\":\"GRANTED\",\"words\":\"好\"}")))
        .isEqualTo("corrected required");
    String unknown = "{\"result\":\"GRANTED\",\"words\":\"好\",\"corrected\":[\"person.tag\"]}";
    assertThat(violations(answer(officer(), id, "\"1\"", unknown)))
        .isEqualTo("corrected unknown-value");
    String good =
        "{\"result\":\"GRANTED\",\"words\":\"好\",\"corrected\":[\"%s\"]}"
            .formatted(TestRecords.COLUMN);
    assertThat(answers(id)).as("what was refused is no answer on record").isZero();
    assertThat(answer(officer(), id, "\"1\"", good).statusCode()).isEqualTo(200);
    assertThat(answers(id)).isOne();
  }

  /** How often the audit says that a request was answered. */
  private static long answers(String request) {
    return service
        .bean(ViewerTransactions.class)
        .read(
            Access.ofService("test"),
            jdbc ->
                jdbc.sql(
                        "select count(*) from audit_entry where subject_id = ?::uuid and action = 'WRITE' and kind like 'RIGHTS_ANSWER%'")
                    .param(request)
                    .query(Long.class)
                    .single());
  }

  @Test
  void anAnswerNeedsTheVersionThatWasReadAndIsGivenOnce() {
    String id = asked(record("王芳"), "OBJECTION", "不要再联系");
    String refusal = "{\"result\":\"REFUSED\",\"words\":\"说明\"}";
    assertThat(answer(officer(), id, null, refusal).statusCode()).isEqualTo(428);
    assertThat(answer(officer(), id, "\"7\"", refusal).statusCode()).isEqualTo(412);
    String key = UUID.randomUUID().toString();
    String path = DESK + '/' + id + "/answer";
    for (int i = 0; i < 2; i++) {
      assertThat(
              service
                  .post(officer(), path, refusal, "If-Match", "\"1\"", "Idempotency-Key", key)
                  .statusCode())
          .isEqualTo(200);
    }
    assertThat(answer(officer(), id, "\"2\"", refusal).statusCode()).isEqualTo(409);
  }

  @Test
  void theSameRequestSentTwiceIsOneAndTenAreEnough() {
    String proof = proof(issue(record("王芳")));
    String body = "{\"kind\":\"COPY\",\"words\":\"x\"}";
    String key = UUID.randomUUID().toString();
    String first =
        RunningService.text(askWith(proof, body, key))
            + RunningService.text(askWith(proof, body, key));
    assertThat(RunningService.parse(mine("rights-requests", proof)).size()).as(first).isEqualTo(1);
    for (int i = 1; i < 10; i++) {
      assertThat(ask(proof, body).statusCode()).isEqualTo(201);
    }
    assertThat(ask(proof, body).statusCode()).isEqualTo(409);
    assertThat(violations(ask(proof, "{\"kind\":\"COPY\",\"words\":\"  \"}")))
        .isEqualTo("words required");
  }

  @Test
  void whoeverComesToBeInChargeHasItOnTheirDesk() {
    UUID record = record("王芳");
    String id = asked(record, "COPY", "x");
    records.handTo(record, "worker-3");
    service.bean(RightsFollowing.class).follow();
    String next = peers.token("worker-3", "/areas/T1/support-worker");
    assertThat(service.get(next, DESK + '/' + id).statusCode()).isEqualTo(200);
    assertThat(service.get(worker(), DESK + '/' + id).statusCode()).isEqualTo(404);
  }

  @Test
  void whatIsOverdueIsOnTheAuditorsListWithoutWordsOrRecord() throws SQLException {
    UUID record = record("王芳");
    String id = asked(record, "COPY", "悄悄话");
    asOwner("update rights_request set due_on = due_on - 20 where id = '" + id + "'");
    JsonNode listed = service.json(auditor(), DESK + "/overdue");
    assertThat(listed.get("items").get(0).get("daysOver").asInt()).isEqualTo(5);
    assertThat(listed.toString()).doesNotContain("悄悄话", record.toString());
    assertThat(service.get(auditor(), DESK + '/' + id).statusCode()).isEqualTo(403);
    JsonNode first = service.json(officer(), DESK).get("items").get(0);
    assertThat(first.get("id").asString()).isEqualTo(id);
    assertThat(first.get("overdue").asBoolean()).isTrue();
    answer(officer(), id, "\"1\"", "{\"result\":\"GRANTED\",\"words\":\"好\"}");
    assertThat(service.json(auditor(), DESK + "/overdue").get("items").size()).isZero();
  }

  // ---- codes

  @Test
  void anOfficerHandsOverACodeForARecordOfTheirs() {
    UUID record = record("王芳");
    HttpResponse<byte[]> made = handOver(officer(), record, "身份证原件");
    assertThat(made.statusCode()).as(RunningService.text(made)).isEqualTo(201);
    String proof = proofOf(made);
    assertThat(RunningService.text(mine("my-data", proof))).contains("王芳", "交付查询码");
    assertThatThrownBy(() -> tickets.require(proof, NumberKind.SUPPORT))
        .isInstanceOf(ProblemException.class);

    HttpResponse<byte[]> second = handOver(worker(), record, "本人到场");
    assertThat(second.statusCode()).isEqualTo(201);
    assertThat(mine("my-data", proof).statusCode()).as("the code before has ended").isEqualTo(403);
    assertThat(mine("my-data", proofOf(second)).statusCode()).isEqualTo(200);
  }

  @Test
  void theOfficerHandsOverACodeForAVolunteerWithoutSeeingAnythingOfThem() {
    UUID volunteer = volunteer();
    String body =
        "{\"subjectKind\":\"VOLUNTEER\",\"subjectId\":\"%s\",\"identifiedBy\":\"身份证原件\"}"
            .formatted(volunteer);
    String elsewhere = peers.token("dpo-2", "/areas/T2/data-protection-officer");
    for (String stranger : new String[] {elsewhere, worker()}) {
      assertThat(service.post(stranger, "/api/person/rights-codes", body).statusCode())
          .isEqualTo(404);
    }
    HttpResponse<byte[]> made = service.post(officer(), "/api/person/rights-codes", body);
    assertThat(made.statusCode()).as(RunningService.text(made)).isEqualTo(201);
    assertThat(RunningService.text(made)).doesNotContain("陈小燕");
    assertThat(RunningService.text(mine("my-data", proofOf(made)))).contains("陈小燕");
  }

  private static UUID volunteer() {
    Volunteer registered =
        new Volunteer(
            UUID.randomUUID(),
            "100000000001",
            VolunteerState.REGISTERED,
            new Volunteer.Place("C", "T1V1G1", "/C/T1/T1V1/T1V1G1/"),
            List.of("patrol"),
            new Volunteer.Personal("陈小燕", "13900001111", null),
            new Volunteer.Course(
                "zh-CN", 0, Instant.parse("2026-01-05T08:00:00Z"), null, null, null, null, null),
            BigDecimal.ZERO,
            1);
    VolunteerStore store = service.bean(VolunteerStore.class);
    store.together(
        Access.ofService("test"),
        () -> {
          store.insert(registered);
          return true;
        });
    return registered.id();
  }

  @Test
  void nobodyHandsOverACodeForARecordOfOthers() {
    UUID record = record("王芳");
    String elsewhere = peers.token("dpo-2", "/areas/T2/data-protection-officer");
    String colleague = peers.token("worker-2", "/areas/T1/support-worker");
    String police = peers.token("p", "/areas/T1/police", "/areas/T1/support-worker");
    assertThat(handOver(elsewhere, record, "x").statusCode()).isEqualTo(404);
    assertThat(handOver(colleague, record, "x").statusCode()).isEqualTo(404);
    assertThat(handOver(police, record, "x").statusCode()).isEqualTo(403);
    assertThat(handOver(officer(), UUID.randomUUID(), "x").statusCode()).isEqualTo(404);
    assertThat(violations(handOver(officer(), record, " "))).isEqualTo("identifiedBy required");
  }

  @Test
  void anAccountSeesWhatIsHeldAboutItselfAndResidentsSeeItsOfficeOnly() {
    assertThat(service.json(peers.token("somebody"), "/api/person/me/data").get("groups").size())
        .isZero();
    Staffing.add(service, "worker-9", StaffState.ACTIVE, null);
    String own = service.json(peers.token("worker-9"), "/api/person/me/data").toString();
    assertThat(own).contains("李明", "13800000000", "/areas/T1/support-worker");
    assertThat(service.json(peers.token("worker-8"), "/api/person/me/data").toString())
        .doesNotContain("李明");

    UUID record = record("王芳");
    looked("worker-9", record);
    assertThat(RunningService.text(mine("my-data", proof(issue(record)))))
        .contains("镇帮扶工作人员")
        .doesNotContain("李明", "worker-9");
  }

  @Test
  void theAssessmentIsForAuditorsAndOfficers() {
    JsonNode assessment = service.json(auditor(), "/api/person/impact-assessment");
    assertThat(assessment.get("personalFields").asInt()).isPositive();
    assertThat(assessment.get("groups").toString()).contains("rights_request", "1095 天");
    assertThat(service.get(worker(), "/api/person/impact-assessment").statusCode()).isEqualTo(403);
  }

  // ---- tools

  private static UUID record(String name) {
    return records.add("T1", "/C/T1/", "worker-1", name);
  }

  private static Tickets.Issued issue(UUID record) {
    return tickets.issue(NumberKind.SUPPORT, record, "C", "zh-CN");
  }

  private static String asked(UUID record, String kind, String words) {
    String proof = proof(issue(record));
    return RunningService.parse(
            ask(proof, "{\"kind\":\"%s\",\"words\":\"%s\"}".formatted(kind, words)))
        .get("id")
        .asString();
  }

  private static void looked(String username, UUID record) {
    AuditSubject subject = new AuditSubject("SUPPORT_CASE", "C", "/C/T1/", record, "H-1");
    Audit audit = service.bean(Audit.class);
    Audit.asActor(username, () -> audit.read(subject, java.util.Set.of("RIGHTS_CODE")));
  }

  private static String officer() {
    return peers.token("dpo-1", "/areas/T1/data-protection-officer");
  }

  private static String worker() {
    return peers.token("worker-1", "/areas/T1/support-worker");
  }

  private static String auditor() {
    return peers.token("auditor-1", "/system/auditor");
  }

  private static HttpResponse<byte[]> handOver(String token, UUID record, String identifiedBy) {
    return service.post(
        token,
        "/api/person/rights-codes",
        "{\"subjectKind\":\"SUPPORT\",\"subjectId\":\"%s\",\"identifiedBy\":\"%s\"}"
            .formatted(record, identifiedBy));
  }

  private static HttpResponse<byte[]> answer(
      String token, String id, @Nullable String ifMatch, String body) {
    String path = DESK + '/' + id + "/answer";
    return ifMatch == null
        ? service.post(token, path, body)
        : service.post(token, path, body, "If-Match", ifMatch);
  }

  private static HttpResponse<byte[]> mine(String path, String proof) {
    return service.get(NO_TOKEN, PUBLIC + path, "X-Linli-Ticket", proof);
  }

  private static HttpResponse<byte[]> ask(String proof, String body) {
    return service.post(NO_TOKEN, PUBLIC + "rights-requests", body, "X-Linli-Ticket", proof);
  }

  private static HttpResponse<byte[]> askWith(String proof, String body, String key) {
    return service.post(
        NO_TOKEN,
        PUBLIC + "rights-requests",
        body,
        "X-Linli-Ticket",
        proof,
        "Idempotency-Key",
        key);
  }

  private static HttpResponse<byte[]> track(Tickets.Issued issued) {
    return service.post(
        NO_TOKEN,
        PUBLIC + "track",
        "{\"number\":\"%s\",\"pin\":\"%s\"}".formatted(issued.number(), issued.pin()));
  }

  private static JsonNode tracked(Tickets.Issued issued) {
    return RunningService.parse(track(issued));
  }

  private static String proof(Tickets.Issued issued) {
    return tracked(issued).get("proof").asString();
  }

  private static String proofOf(HttpResponse<byte[]> code) {
    JsonNode made = RunningService.parse(code);
    return proof(new Tickets.Issued(made.get("number").asString(), made.get("pin").asString()));
  }

  private static String violations(HttpResponse<byte[]> answer) {
    JsonNode violations = RunningService.parse(answer).get("violations");
    assertThat(violations).as(new String(answer.body(), StandardCharsets.UTF_8)).isNotNull();
    return violations.get(0).get("field").asString()
        + " "
        + violations.get(0).get("code").asString();
  }

  private static LocalDate today() {
    return LocalDate.now(service.bean(java.time.Clock.class));
  }

  /** What no role of the service may do: a test turns the calendar back. */
  private static void asOwner(String sql) throws SQLException {
    try (Connection connection = database.asOwner().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("alter table rights_request disable row level security");
      statement.execute(sql);
      statement.execute("alter table rights_request enable row level security");
    }
  }
}
