package org.linli.dispute.resident;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.linli.commons.store.ViewerTransactions;
import org.linli.commons.testing.PostgisForTests;
import org.linli.commons.testing.TestFabric;
import org.linli.commons.testing.TestPeers;
import org.linli.commons.ticket.ProofOfWork;
import org.linli.dispute.Service;
import org.linli.dispute.matter.DisputeStatus;
import org.linli.dispute.matter.Matter;
import org.linli.dispute.matter.MatterChanges;
import org.linli.dispute.matter.Outcome;
import org.linli.dispute.matter.Step;
import org.linli.dispute.report.Reports;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a resident without an account can do, and what a machine or a stranger cannot. */
class ResidentPageTest {

  private static final JsonMapper JSON = new JsonMapper();
  private static final String PUBLIC = "/api/dispute/public/";
  private static final String NO_TOKEN = "";

  private static TestPeers peers;
  private static Service service;

  @BeforeAll
  static void start() {
    peers = new TestPeers();
    PostgisForTests.Database database = Service.database();
    service = Service.start(peers, database);
  }

  @AfterAll
  static void stop() {
    service.close();
    peers.close();
  }

  @Test
  void theFormKnowsThePlaceOfItsCodeAndSaysThatNothingIsPublic() {
    JsonNode form = service.json(NO_TOKEN, PUBLIC + "form?grid=T1V1G1");
    assertThat(form.get("place").get("code").asString()).isEqualTo("T1V1G1");
    assertThat(form.get("place").get("within").toString()).isEqualTo("[\"县\",\"镇\",\"村\"]");
    assertThat(form.get("categories").size()).isEqualTo(18);
    JsonNode publicly = form.get("publicly");
    for (String what : List.of("words", "photos", "position", "identity")) {
      assertThat(publicly.get(what).asBoolean()).as(what).isFalse();
    }
    assertThat(form.get("proofOfWork").asBoolean()).isTrue();
    assertThat(codes(service.json(NO_TOKEN, PUBLIC + "form").get("choices"))).containsExactly("C");
    assertThat(codes(service.json(NO_TOKEN, PUBLIC + "form?area=T1V2").get("choices")))
        .containsExactly("T1V2G1", "T1V2G2");
    assertThat(service.get(NO_TOKEN, PUBLIC + "form?grid=nowhere").statusCode()).isEqualTo(404);
  }

  @Test
  void aTokenThatComesAlongIsNotLookedAt() {
    assertThat(service.get("nonsense", PUBLIC + "form").statusCode()).isEqualTo(200);
    assertThat(service.get(peers.token("o", "/areas/C/officer"), PUBLIC + "form").statusCode())
        .isEqualTo(200);
    assertThat(service.get(NO_TOKEN, "/api/dispute/disputes").statusCode()).isEqualTo(401);
    assertThat(service.get(NO_TOKEN, "/open311/v2/secrets.json").statusCode()).isIn(401, 404);
  }

  @Test
  void aReportGetsATicketThatItsPinOpens() {
    Given given = send(report("水渠被邻居堵了 <script>alert(1)</script>"), key());
    assertThat(given.ticket()).matches("[0-9]{12}");
    assertThat(given.pin()).matches("[0-9]{8}");
    JsonNode state = state(proof(given));
    assertThat(state.get("ticket").asString()).isEqualTo(given.ticket());
    assertThat(state.get("stage").asString()).isIn("RECEIVED", "BEING_HANDLED");
    assertThat(state.get("headline").asString()).isNotBlank().doesNotContain("resident.");
    assertThat(state.get("timeline").size()).isPositive();
  }

  @Test
  void anAnswerThatWasLostIsGivenAgainAndAChallengeIsSpentOnce() {
    String key = key();
    Map<String, String> solved = solved();
    String body = report("半夜施工吵人", solved);
    HttpResponse<byte[]> first = post("reports", body, "Idempotency-Key", key);
    HttpResponse<byte[]> again = post("reports", body, "Idempotency-Key", key);
    assertThat(first.statusCode()).isEqualTo(201);
    assertThat(again.statusCode()).isEqualTo(201);
    assertThat(read(again).get("ticket")).isEqualTo(read(first).get("ticket"));
    assertThat(read(again).get("pin")).isEqualTo(read(first).get("pin"));

    HttpResponse<byte[]> replay = post("reports", body, "Idempotency-Key", key());
    assertThat(replay.statusCode()).isEqualTo(400);
    assertThat(violations(replay)).containsExactly("challenge challenge-spent");
    HttpResponse<byte[]> other = post("reports", report("另一件事", solved), "Idempotency-Key", key);
    assertThat(violations(other)).containsExactly("challenge challenge-spent");
  }

  @Test
  void withoutItsSumNothingIsTaken() {
    assertThat(violations(post("reports", report("x", Map.of()))))
        .containsExactly("challenge challenge-needed");
    Map<String, String> forged =
        Map.of("challenge", "A".repeat(22) + ".9999999999.1." + "A".repeat(43), "solution", "1");
    assertThat(violations(post("reports", report("x", forged))))
        .containsExactly("challenge challenge-needed");
    JsonNode challenge = challenge();
    Map<String, String> easier =
        Map.of(
            "challenge",
            challenge.get("challenge").asString().replaceFirst("\\.18\\.", ".01."),
            "solution",
            "1");
    assertThat(violations(post("reports", report("x", easier))))
        .containsExactly("challenge challenge-needed");
    Map<String, String> unsolved =
        Map.of("challenge", challenge.get("challenge").asString(), "solution", "1");
    assertThat(violations(post("reports", report("x", unsolved))))
        .containsExactly("solution challenge-unsolved");
  }

  @Test
  void aGuessedPinIsLockedAndTheRightOneNoLongerOpensIt() {
    Given given = send(report("有人乱倒垃圾"), key());
    String wrong = given.pin().equals("12345678") ? "87654321" : "12345678";
    List<String> answers = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      answers.add(track(given.ticket(), wrong, "198.51.100.1"));
    }
    answers.add(track(given.ticket(), given.pin(), "198.51.100.2"));
    answers.add(track("000000000000", given.pin(), "198.51.100.3"));
    assertThat(answers).hasSize(7);
    assertThat(answers).allSatisfy(answer -> assertThat(answer).isEqualTo(answers.getFirst()));
    assertThat(answers.getFirst()).contains("403", "urn:linli:problem:wrong-pin");
  }

  @Test
  void anAddressThatTriesManyTicketsMustWait() {
    String last = "";
    for (int i = 0; i < 31; i++) {
      last = track(String.format(Locale.ROOT, "%012d", i), "00000000", "198.51.100.77");
    }
    assertThat(last).contains("429", "urn:linli:problem:too-many-tries");
  }

  @Test
  void aForgedOrMissingProofOpensNothing() {
    Given given = send(report("路灯不亮"), key());
    String proof = proof(given);
    String forged = proof.substring(0, proof.length() - 2) + (proof.endsWith("AA") ? "BB" : "AA");
    String others = "111111111111" + proof.substring(12);
    for (String each : List.of(forged, others, "x", "")) {
      HttpResponse<byte[]> answer =
          service.get(NO_TOKEN, PUBLIC + "ticket", "X-Linli-Ticket", each);
      assertThat(answer.statusCode()).as(each).isEqualTo(403);
    }
    assertThat(service.get(NO_TOKEN, PUBLIC + "ticket").statusCode()).isEqualTo(403);
  }

  @Test
  void wordsAreAddedAndShownToTheirReporterOnlyOnce() {
    Given given = send(report("楼上漏水"), key());
    String proof = proof(given);
    String key = key();
    String words = "{\"words\":\"今天又漏了 <b>&amp;\"}";
    post("ticket/words", words, "X-Linli-Ticket", proof, "Idempotency-Key", key);
    HttpResponse<byte[]> again =
        post("ticket/words", words, "X-Linli-Ticket", proof, "Idempotency-Key", key);
    assertThat(again.statusCode()).as(text(again)).isEqualTo(200);
    JsonNode state = state(proof);
    assertThat(state.get("words").size()).isEqualTo(1);
    assertThat(state.get("words").get(0).get("words").asString()).isEqualTo("今天又漏了 <b>&amp;");
  }

  @Test
  void aClosedMatterIsConfirmedOrContestedAndRated() {
    Given given = send(report("田埂界线不清"), key());
    String proof = proof(given);
    HttpResponse<byte[]> early =
        post("ticket/result", "{\"view\":\"SETTLED\"}", "X-Linli-Ticket", proof);
    assertThat(early.statusCode()).isEqualTo(409);
    UUID matter = close(given.ticket());

    JsonNode closed = state(proof);
    assertThat(closed.get("stage").asString()).isEqualTo("CLOSED");
    assertThat(closed.get("staffView").asString()).isEqualTo("SETTLED");
    assertThat(closed.get("mayAnswer").asBoolean()).isTrue();
    assertThat(closed.get("mayRate").asBoolean()).isFalse();
    assertThat(post("ticket/rating", "{\"stars\":5}", "X-Linli-Ticket", proof).statusCode())
        .isEqualTo(409);

    HttpResponse<byte[]> confirmed =
        post("ticket/result", "{\"view\":\"SETTLED\"}", "X-Linli-Ticket", proof);
    assertThat(confirmed.statusCode()).as(text(confirmed)).isEqualTo(200);
    assertThat(read(confirmed).get("mayRate").asBoolean()).isTrue();
    HttpResponse<byte[]> rated =
        post("ticket/rating", "{\"stars\":5,\"words\":\"好\"}", "X-Linli-Ticket", proof);
    assertThat(read(rated).get("stars").asInt()).isEqualTo(5);

    assertThat(
            violations(
                post("ticket/result", "{\"view\":\"NOT_SETTLED\"}", "X-Linli-Ticket", proof)))
        .containsExactly("reason required");
    HttpResponse<byte[]> contested =
        post(
            "ticket/result",
            "{\"view\":\"NOT_SETTLED\",\"reason\":\"又移了界石\"}",
            "X-Linli-Ticket",
            proof);
    assertThat(contested.statusCode()).as(text(contested)).isEqualTo(200);
    assertThat(read(contested).get("stage").asString()).isEqualTo("BEING_HANDLED");
    assertThat(read(contested).get("ownView").asString()).isEqualTo("NOT_SETTLED");
    assertThat(status(matter)).isEqualTo(DisputeStatus.REOPENED);
  }

  @Test
  void aPlaceOutsideIsToldWhereToTurn() {
    String body =
        report("x", solved()).replaceFirst("\"position\":\\[[^]]*]", "\"position\":[2.35,48.85]");
    HttpResponse<byte[]> answer = post("reports", body);
    assertThat(violations(answer)).containsExactly("position outside-turn-to");
    assertThat(text(answer)).contains("12345");
    for (String impossible : List.of("[181,25]", "[110,91]")) {
      String wrong = body.replaceFirst("\"position\":\\[[^]]*]", "\"position\":" + impossible);
      assertThat(post("reports", wrong).statusCode()).as(impossible).isEqualTo(400);
    }
    String nowhere = body.replaceFirst("\"position\":\\[[^]]*],", "");
    assertThat(violations(post("reports", nowhere))).containsExactly("position position-or-grid");
  }

  @Test
  void longTextsAndUnknownFieldsAreRefused() {
    String big = report("长".repeat(7_000_000), solved());
    assertThat(post("reports", big).statusCode()).isIn(400, 413);
    String unknown = report("x", solved()).replaceFirst("\\{", "{\"ethnicity\":\"x\",");
    HttpResponse<byte[]> answer = post("reports", unknown);
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(text(answer)).contains("ethnicity");
  }

  @Test
  void aPhotoIsDrawnAnewAndOneOfTwoKindsIsNot() throws IOException {
    Map<String, String> solved = solved();
    HttpResponse<byte[]> taken = upload(jpeg(), solved);
    assertThat(taken.statusCode()).as(text(taken)).isEqualTo(201);
    String token = read(taken).get("token").asString();

    HttpResponse<byte[]> script =
        upload("<script>alert(1)</script>".getBytes(StandardCharsets.UTF_8), solved);
    assertThat(script.statusCode()).isEqualTo(400);
    assertThat(upload(new byte[0], solved).statusCode()).isEqualTo(400);
    assertThat(upload(jpeg(), Map.of()).statusCode()).isEqualTo(400);

    String withPhoto =
        report("墙裂了", solved).replaceFirst("\\{", "{\"photos\":[\"" + token + "\"],");
    HttpResponse<byte[]> sent = post("reports", withPhoto, "Idempotency-Key", key());
    assertThat(sent.statusCode()).as(text(sent)).isEqualTo(201);
    Given given = given(sent);
    assertThat(state(proof(given)).get("photos").asInt()).isEqualTo(1);
    service.await(() -> attachments(given.ticket()) == 1);

    String stolen =
        report("别人的照片", solved()).replaceFirst("\\{", "{\"photos\":[\"" + token + "\"],");
    assertThat(violations(post("reports", stolen))).containsExactly("photos photo-gone");
  }

  @Test
  void aCodeLeadsToItsGridForThoseWhoHangItUp() {
    String worker = peers.token("w", "/areas/T1V1/grid-worker");
    HttpResponse<byte[]> svg = service.get(worker, "/api/dispute/qr/T1V1G1.svg");
    assertThat(svg.statusCode()).as(text(svg)).isEqualTo(200);
    assertThat(text(svg)).startsWith("<svg");
    HttpResponse<byte[]> png = service.get(worker, "/api/dispute/qr/T1V1G1.png");
    assertThat(png.headers().firstValue("Content-Type")).hasValue("image/png");
    HttpResponse<byte[]> sheet = service.get(worker, "/api/dispute/qr/T1V1.svg?poster=true");
    assertThat(text(sheet)).contains("扫码反映", "/report?area=T1V1", "210mm");
    assertThat(service.get(worker, "/api/dispute/qr/T2V1G1.svg").statusCode()).isEqualTo(404);
    assertThat(service.get(NO_TOKEN, "/api/dispute/qr/T1V1G1.svg").statusCode()).isEqualTo(401);
  }

  record Given(String ticket, String pin) {}

  /** As the unit would, in the one step that the state machine allows. */
  private static UUID close(String ticket) {
    MatterChanges changes = service.bean(MatterChanges.class);
    UUID matter =
        changes.together(
            MatterChanges.serviceAccess("test"),
            () -> {
              TicketStore store = service.bean(TicketStore.class);
              Ticket found = store.find(ticket).orElseThrow();
              return service
                  .bean(Reports.class)
                  .findByTicket(found.report().ticket())
                  .orElseThrow()
                  .disputeId();
            });
    changes.asService(
        matter,
        MatterChanges.LINLI,
        open -> {
          Matter before = open.matter();
          return Step.of(
              "CLOSED",
              before.withProgress(
                  before
                      .progress()
                      .withStatus(DisputeStatus.CLOSED)
                      .withOutcome(Outcome.RESOLVED, open.now())));
        });
    return matter;
  }

  /** Photos that arrived in the file of the matter. */
  private static int attachments(String ticket) {
    return service
        .bean(ViewerTransactions.class)
        .read(
            MatterChanges.serviceAccess("test"),
            jdbc ->
                jdbc.sql(
                        """
                        select count(*) from resident_photo p
                        join resident_ticket t on t.number = p.ticket
                        join report r on r.id = t.report_id
                        join dispute_event e on e.dispute_id = r.dispute_id and e.kind = 'RESIDENT_PHOTOS'
                        where t.number = ? and p.content_sealed is null
                        """)
                    .param(ticket)
                    .query(Integer.class)
                    .single());
  }

  private static DisputeStatus status(UUID matter) {
    DisputeStatus[] status = new DisputeStatus[1];
    service
        .bean(MatterChanges.class)
        .asService(
            matter,
            MatterChanges.LINLI,
            open -> {
              status[0] = open.matter().status();
              return Step.of("LOOKED", open.matter());
            });
    return status[0];
  }

  private static String report(String words) {
    return report(words, solved());
  }

  private static String report(String words, Map<String, String> solved) {
    double[] place = TestFabric.in("T1V1G1");
    StringBuilder body = new StringBuilder("{\"position\":[" + place[0] + "," + place[1] + "],");
    solved.forEach((name, value) -> body.append("\"%s\":\"%s\",".formatted(name, value)));
    return body.append("\"language\":\"zh-CN\",\"words\":")
        .append(JSON.writeValueAsString(words))
        .append('}')
        .toString();
  }

  static JsonNode challenge() {
    return read(post("challenge", "{}"));
  }

  static Map<String, String> solved() {
    JsonNode challenge = challenge();
    String text = challenge.get("challenge").asString();
    int difficulty = challenge.get("difficulty").asInt();
    long solution = 0;
    while (ProofOfWork.zeroBits(text + '.' + solution) < difficulty) {
      solution++;
    }
    return Map.of("challenge", text, "solution", Long.toString(solution));
  }

  private static Given send(String body, String key) {
    HttpResponse<byte[]> answer = post("reports", body, "Idempotency-Key", key);
    assertThat(answer.statusCode()).as(text(answer)).isEqualTo(201);
    return given(answer);
  }

  private static Given given(HttpResponse<byte[]> answer) {
    JsonNode body = read(answer);
    return new Given(body.get("ticket").asString(), body.get("pin").asString());
  }

  private static String proof(Given given) {
    String body = "{\"ticket\":\"%s\",\"pin\":\"%s\"}".formatted(given.ticket(), given.pin());
    HttpResponse<byte[]> answer = post("track", body);
    assertThat(answer.statusCode()).as(text(answer)).isEqualTo(200);
    return read(answer).get("proof").asString();
  }

  private static String track(String ticket, String pin, String address) {
    HttpResponse<byte[]> answer =
        post(
            "track",
            "{\"ticket\":\"%s\",\"pin\":\"%s\"}".formatted(ticket, pin),
            "X-Forwarded-For",
            address);
    return answer.statusCode() + " " + text(answer);
  }

  private static JsonNode state(String proof) {
    HttpResponse<byte[]> answer = service.get(NO_TOKEN, PUBLIC + "ticket", "X-Linli-Ticket", proof);
    assertThat(answer.statusCode()).as(text(answer)).isEqualTo(200);
    return read(answer);
  }

  private static HttpResponse<byte[]> post(String path, String json, String... headers) {
    return service.post(NO_TOKEN, PUBLIC + path, json, headers);
  }

  private static HttpResponse<byte[]> upload(byte[] photo, Map<String, String> solved) {
    return service.multipart(NO_TOKEN, PUBLIC + "photos", photo, solved);
  }

  private static byte[] jpeg() throws IOException {
    BufferedImage image = new BufferedImage(64, 48, BufferedImage.TYPE_INT_RGB);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ImageIO.write(image, "jpg", out);
    return out.toByteArray();
  }

  private static List<String> codes(JsonNode places) {
    List<String> codes = new ArrayList<>();
    places.forEach(place -> codes.add(place.get("code").asString()));
    return codes;
  }

  private static List<String> violations(HttpResponse<byte[]> answer) {
    List<String> found = new ArrayList<>();
    JsonNode body = read(answer);
    if (body.has("violations")) {
      body.get("violations")
          .forEach(
              each ->
                  found.add(each.path("field").asString("") + " " + each.get("code").asString()));
    }
    return found;
  }

  private static JsonNode read(HttpResponse<byte[]> answer) {
    return JSON.readTree(answer.body());
  }

  private static String text(HttpResponse<byte[]> answer) {
    return new String(answer.body(), StandardCharsets.UTF_8);
  }

  private static String key() {
    return UUID.randomUUID().toString();
  }
}
