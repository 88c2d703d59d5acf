package org.linli.person.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linli.commons.testing.RunningService.parse;
import static org.linli.commons.testing.RunningService.text;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.linli.commons.testing.PostgisForTests;
import org.linli.commons.testing.TestPeers;
import org.linli.person.Service;
import org.linli.person.support.Desk.Opened;
import tools.jackson.databind.JsonNode;

/** A case from the request to its end, as the resident, the worker and the partner see it. */
class SupportCaseTest {

  private static TestPeers peers;
  private static Service service;
  private static Desk desk;

  @BeforeAll
  static void start() {
    peers = new TestPeers();
    PostgisForTests.Database database = Service.database();
    service = Service.start(peers, database);
    desk = new Desk(service, peers);
  }

  @AfterAll
  static void stop() {
    service.close();
    peers.close();
  }

  @Test
  void theFormSaysWhatCanBeAgreedToInPlainWords() {
    JsonNode form = service.json("", Desk.PUBLIC + "support-form?area=T1V1G1");
    assertThat(form.get("place").get("code").asString()).isEqualTo("T1V1G1");
    assertThat(form.get("kinds").size()).isEqualTo(9);
    assertThat(form.get("notice").get("version").asInt()).isZero();
    assertThat(form.get("notice").get("text").asString()).contains("公安机关看不到");
    assertThat(form.get("notice").get("offers").get(0).get("needed").asBoolean()).isTrue();
  }

  @Test
  void aRequestIsTakenPlannedWorkedOnAndClosed() {
    String worker = desk.worker("hong");
    Opened one = desk.open(worker, Desk.HELP, Desk.HOSPITAL);
    String at = Desk.CASES + "/" + one.id();
    JsonNode seen = desk.the(worker, one);
    assertThat(seen.get("name").asString()).isEqualTo(Desk.NAME);
    assertThat(seen.get("words").asString()).isEqualTo(Desk.WORDS);
    assertThat(seen.get("consent").get("choices").size()).isEqualTo(2);

    String day = LocalDate.now().plusDays(3).toString();
    String today = LocalDate.now().toString();
    HttpResponse<byte[]> planned =
        service.put(
            worker, at + "/plan", "{\"goals\":[\"屋顶不漏\"]}", "If-Match", desk.tag(worker, one));
    assertThat(planned.statusCode()).as(text(planned)).isEqualTo(200);
    ok(
        desk.post(
            worker,
            at + "/tasks",
            "{\"what\":\"联系施工队\",\"who\":\"WORKER\",\"until\":\"%s\"}".formatted(day)));
    ok(
        desk.post(
            worker,
            at + "/appointments",
            "{\"at\":\"%sT10:00:00+08:00\",\"how\":\"HOME\"}".formatted(day)));
    String key = Desk.key();
    String visit =
        "{\"date\":\"%s\",\"how\":\"HOME\",\"present\":\"本人\",\"words\":\"看了屋顶\",\"next\":\"报价\"}"
            .formatted(today);
    ok(desk.post(worker, at + "/visits", visit, "Idempotency-Key", key));
    ok(desk.post(worker, at + "/visits", visit, "Idempotency-Key", key));
    ok(
        desk.post(
            worker,
            at + "/aid",
            "{\"date\":\"%s\",\"kind\":\"housing\",\"what\":\"修缮款两千元\"}".formatted(today)));
    JsonNode now = desk.the(worker, one);
    assertThat(now.get("visits").size()).isEqualTo(1);
    assertThat(now.get("visits").get(0).get("words").asString()).isEqualTo("看了屋顶");
    String task = now.get("tasks").get(0).get("id").asString();
    ok(desk.post(worker, at + "/tasks/" + task + "/done", "", "If-Match", desk.tag(worker, one)));

    String proof = desk.proof(one);
    JsonNode own = parse(desk.get("", Desk.PUBLIC + "support/case", "X-Linli-Ticket", proof));
    assertThat(own.get("state").asString()).isEqualTo("IN_PROGRESS");
    assertThat(own.get("goals").get(0).asString()).isEqualTo("屋顶不漏");
    assertThat(own.get("appointments").size()).isEqualTo(1);
    assertThat(own.get("aid").get(0).get("what").asString()).isEqualTo("修缮款两千元");
    ok(desk.own(proof, "words", "{\"words\":\"谢谢，院墙也裂了\"}"));
    assertThat(desk.the(worker, one).get("addedWords").get(0).get("words").asString())
        .isEqualTo("谢谢，院墙也裂了");
    assertThat(desk.own(proof, "satisfaction", "{\"stars\":5}").statusCode()).isEqualTo(409);

    ok(
        desk.post(
            worker,
            at + "/close",
            "{\"result\":\"HELPED\",\"words\":\"修好了\"}",
            "If-Match",
            desk.tag(worker, one)));
    ok(desk.own(proof, "satisfaction", "{\"stars\":5,\"words\":\"很满意\"}"));
    assertThat(desk.own(proof, "satisfaction", "{\"stars\":1}").statusCode()).isEqualTo(409);
    JsonNode end = desk.the(worker, one);
    assertThat(end.get("result").asString()).isEqualTo("HELPED");
    assertThat(end.get("stars").asInt()).isEqualTo(5);
    assertThat(end.get("satisfactionWords").asString()).isEqualTo("很满意");
    List<String> steps = new ArrayList<>();
    end.get("timeline").forEach(step -> steps.add(step.get("text").asString()));
    assertThat(steps).contains("收到求助", "受理", "办结", "居民评价");
    assertThat(
            desk.post(
                    worker,
                    at + "/aid",
                    "{\"date\":\"%s\",\"kind\":\"housing\",\"what\":\"x\"}".formatted(today))
                .statusCode())
        .isEqualTo(409);
  }

  @Test
  void aPartnerReadsTheReleasedPlanAndAnswersInWords() {
    String worker = desk.worker("hong");
    Opened one =
        desk.open(worker, Desk.HELP, Desk.HOSPITAL.replace("\"REQUEST\"", "\"REQUEST\",\"PLAN\""));
    String at = Desk.CASES + "/" + one.id();
    ok(
        service.put(
            worker,
            at + "/plan",
            "{\"goals\":[\"按时复查\",\"屋顶不漏\"]}",
            "If-Match",
            desk.tag(worker, one)));
    HttpResponse<byte[]> linked =
        desk.post(
            worker,
            at + "/partners",
            """
            {"purpose":"joint_help","recipient":"hospital","data":["NAME","PLAN"],"person":"李医生","ask":"请看一下"}
            """);
    assertThat(linked.statusCode()).as(text(linked)).isEqualTo(201);
    JsonNode link = parse(linked);
    ok(
        desk.own(
            desk.proof(one),
            "partners/" + link.get("link").get("id").asString() + "/answer",
            "{\"agreed\":true}"));
    String proof = desk.proof(link.get("number").asString(), link.get("pin").asString());
    JsonNode page = parse(desk.get("", Desk.PUBLIC + "partner/link", "X-Linli-Ticket", proof));
    assertThat(page.get("plan").size()).isEqualTo(2);
    assertThat(page.get("plan").get(0).asString()).isEqualTo("按时复查");
    for (String words : List.of("可以，周三来", "改到周四")) {
      HttpResponse<byte[]> answered =
          desk.post(
              "",
              Desk.PUBLIC + "partner/answer",
              "{\"answer\":\"ACCEPTED\",\"words\":\"%s\"}".formatted(words),
              "X-Linli-Ticket",
              proof);
      ok(answered);
      assertThat(parse(answered).get("answer").asString()).isEqualTo(words);
    }
    JsonNode partner = desk.the(worker, one).get("partners").get(0);
    assertThat(partner.get("state").asString()).isEqualTo("ACCEPTED");
    assertThat(partner.get("answer").asString()).isEqualTo("改到周四");
  }

  @Test
  void daysThatCannotBeAreRefusedByName() {
    String worker = desk.worker("hong");
    String at = Desk.CASES + "/" + desk.open(worker, Desk.HELP).id();
    LocalDate today = LocalDate.now();
    String visit = "{\"date\":\"%s\",\"how\":\"HOME\",\"words\":\"x\"}";
    refused(worker, at + "/visits", visit.formatted("1999-12-31"), "date");
    refused(worker, at + "/visits", visit.formatted(today.plusDays(2)), "date");
    refused(
        worker,
        at + "/aid",
        "{\"date\":\"1999-12-31\",\"kind\":\"housing\",\"what\":\"x\"}",
        "date");
    String late = today.plusYears(2).plusDays(2).toString();
    refused(
        worker,
        at + "/appointments",
        "{\"at\":\"%sT10:00:00+08:00\",\"how\":\"HOME\"}".formatted(late),
        "at");
    refused(
        worker,
        at + "/tasks",
        "{\"what\":\"x\",\"who\":\"WORKER\",\"until\":\"%s\"}".formatted(late),
        "until");
  }

  @Test
  void aGuardianAsksOnThePage() {
    HttpResponse<byte[]> asked =
        desk.post(
            "",
            Desk.PUBLIC + "support-requests",
            Desk.asked(
                Desk.consent(Desk.HELP),
                ",\"needsGuardian\":true,\"guardian\":{\"name\":\"石母\",\"relation\":\"母亲\"}"
                    + desk.solved()));
    assertThat(asked.statusCode()).as(text(asked)).isEqualTo(201);
  }

  @Test
  void anOutdatedVersionIsRefused() {
    String worker = desk.worker("hong");
    Opened one = desk.open(worker, Desk.HELP);
    String at = Desk.CASES + "/" + one.id();
    String goals = "{\"goals\":[\"x\"]}";
    assertThat(service.put(worker, at + "/plan", goals).statusCode()).isEqualTo(428);
    assertThat(service.put(worker, at + "/plan", goals, "If-Match", "\"1\"").statusCode())
        .isEqualTo(412);
  }

  @Test
  void whoBringsARequestReadsNothingOfItAndThePrintedPinServesOnceOnly() {
    String officer = peers.token("ofelia", "/areas/T1/officer");
    HttpResponse<byte[]> filed = desk.post(officer, Desk.REQUESTS, filed(false, oral()));
    assertThat(filed.statusCode()).as(text(filed)).isEqualTo(201);
    JsonNode given = parse(filed);
    JsonNode mine = service.json(officer, Desk.REQUESTS + "/filed").get(0);
    assertThat(mine.get("number").asString()).isEqualTo(given.get("number").asString());
    assertThat(mine.get("state").asString()).isEqualTo("REQUESTED");
    assertThat(mine.toString()).doesNotContain(Desk.NAME).doesNotContain("kinds");
    String worker = desk.worker("hong");
    String id = idOf(worker, given.get("number").asString());
    assertThat(desk.get(officer, Desk.CASES + "/" + id).statusCode()).isEqualTo(403);
    String both = peers.token("ofelia", "/areas/T1/officer", "/areas/T1/support-worker");
    assertThat(desk.get(both, Desk.CASES + "/" + id).statusCode()).isEqualTo(404);
    ok(desk.post(worker, Desk.CASES + "/" + id + "/take", ""));
    assertThat(desk.get(both, Desk.CASES + "/" + id).statusCode()).isEqualTo(404);

    String printed = desk.proof(given.get("ticket").asString(), given.get("pin").asString());
    HttpResponse<byte[]> first =
        desk.get("", Desk.PUBLIC + "support/case", "X-Linli-Ticket", printed);
    assertThat(first.statusCode()).isEqualTo(409);
    assertThat(text(first)).contains("support-pin-first").doesNotContain(Desk.NAME);
    assertThat(desk.own(printed, "withdrawal", "{\"confirmed\":true}").statusCode()).isEqualTo(409);
    // Nor by the page of rights.
    assertThat(text(desk.get("", Desk.PUBLIC + "my-data", "X-Linli-Ticket", printed)))
        .doesNotContain(Desk.NAME);
    HttpResponse<byte[]> chosen = desk.own(printed, "pin", "{\"pin\":\"27182818\"}");
    assertThat(chosen.statusCode()).as(text(chosen)).isEqualTo(200);
    String own = parse(chosen).get("proof").asString();
    assertThat(desk.get("", Desk.PUBLIC + "support/case", "X-Linli-Ticket", own).statusCode())
        .isEqualTo(200);
    assertThat(desk.get("", Desk.PUBLIC + "support/case", "X-Linli-Ticket", printed).statusCode())
        .isEqualTo(403);
    assertThat(text(desk.get("", Desk.PUBLIC + "my-data", "X-Linli-Ticket", own)))
        .contains(Desk.NAME, Desk.WORDS);
    String ticket = parse(chosen).get("ticket").asString();
    assertThat(desk.proof(ticket, "27182818")).isNotBlank();
  }

  @Test
  void anAnswerThatWasLostIsGivenAgain() {
    String officer = peers.token("ofelia", "/areas/T1/officer");
    String key = Desk.key();
    JsonNode first =
        parse(desk.post(officer, Desk.REQUESTS, filed(false, oral()), "Idempotency-Key", key));
    JsonNode again =
        parse(desk.post(officer, Desk.REQUESTS, filed(false, oral()), "Idempotency-Key", key));
    assertThat(again.get("ticket")).isEqualTo(first.get("ticket"));
    assertThat(again.get("pin")).isEqualTo(first.get("pin"));
    assertThat(again.get("number")).isEqualTo(first.get("number"));
  }

  @Test
  void theReceiptIsPrinted() throws IOException {
    String worker = desk.worker("hong");
    Opened one = desk.open(worker, Desk.HELP);
    HttpResponse<byte[]> pdf =
        desk.get(worker, Desk.CASES + "/" + one.id() + "/consent/receipt.pdf");
    assertThat(pdf.statusCode()).as(text(pdf)).isEqualTo(200);
    assertThat(text(pdf)).startsWith("%PDF");
    HttpResponse<byte[]> own =
        desk.get(
            "",
            Desk.PUBLIC + "support/receipt.pdf",
            "X-Linli-Ticket",
            desk.proof(one),
            "Accept-Language",
            "en");
    assertThat(own.statusCode()).isEqualTo(200);
    assertThat(text(own)).startsWith("%PDF");
    // One sheet in the reader's language; the number stands where no server sees it.
    try (PDDocument document = Loader.loadPDF(own.body())) {
      assertThat(document.getNumberOfPages()).isEqualTo(1);
      assertThat(new PDFTextStripper().getText(document).replaceAll("\\s", ""))
          .contains("/help/track#" + one.ticket(), "page1of1")
          .doesNotContain("?ticket", "共");
    }
  }

  @Test
  void figuresNeverShowOneCase() {
    String worker = desk.worker("hong");
    desk.open(worker, Desk.HELP);
    for (String role : List.of("leader", "officer")) {
      JsonNode figures =
          service.json(peers.token("lee", "/areas/C/" + role), "/api/person/support-figures");
      figures.get("rows").forEach(row -> assertThat(row.get("count").asInt()).isGreaterThan(2));
      assertThat(figures.toString()).doesNotContain(Desk.NAME);
    }
    assertThat(
            desk.get(peers.token("lee", "/areas/T1/leader"), "/api/person/support-figures?area=T2")
                .statusCode())
        .isEqualTo(404);
  }

  private static String idOf(String worker, String number) {
    for (JsonNode one : service.json(worker, Desk.REQUESTS + "?limit=1000").get("items")) {
      if (one.get("number").asString().equals(number)) {
        return one.get("id").asString();
      }
    }
    throw new AssertionError(number);
  }

  private static String filed(boolean needsGuardian, String evidence) {
    return Desk.asked(
            Desk.consent(Desk.HELP),
            ",\"source\":\"OFFICE\",\"needsGuardian\":" + needsGuardian + evidence)
        .strip();
  }

  private static String oral() {
    return ",\"evidence\":{\"kind\":\"ORAL_RECORDED\",\"witness\":\"村支书\",\"at\":\"2026-01-05T09:00:00+08:00\"}";
  }

  private static void refused(String worker, String path, String body, String field) {
    HttpResponse<byte[]> answer = desk.post(worker, path, body);
    assertThat(answer.statusCode()).as(path + text(answer)).isEqualTo(400);
    assertThat(parse(answer).get("violations").get(0).get("field").asString()).isEqualTo(field);
  }

  private static void ok(HttpResponse<byte[]> answer) {
    assertThat(answer.statusCode()).as(text(answer)).isEqualTo(200);
  }
}
