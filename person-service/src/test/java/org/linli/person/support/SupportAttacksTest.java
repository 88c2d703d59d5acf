package org.linli.person.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.linli.commons.testing.RunningService.parse;
import static org.linli.commons.testing.RunningService.text;

import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.linli.commons.testing.PostgisForTests;
import org.linli.commons.testing.TestPeers;
import org.linli.person.Service;
import org.linli.person.support.Desk.Opened;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.yaml.snakeyaml.Yaml;
import tools.jackson.databind.JsonNode;

/** What must fail: who tries to see, keep or extend more than a resident agreed to. */
@ExtendWith(OutputCaptureExtension.class)
class SupportAttacksTest {

  private static TestPeers peers;
  private static PostgisForTests.Database database;
  private static Service service;
  private static Desk desk;
  private static String worker;

  @BeforeAll
  static void start() {
    peers = new TestPeers();
    database = Service.database();
    service = Service.start(peers, database);
    desk = new Desk(service, peers);
    worker = desk.worker("hong");
  }

  @AfterAll
  static void stop() {
    service.close();
    peers.close();
  }

  @Test
  void thePoliceReachNothingWhateverElseTheyHold() throws IOException {
    Opened one = desk.open(worker, Desk.HELP);
    List<String> police =
        List.of(
            peers.token("pol", "/areas/C/police"),
            peers.token("hong", "/areas/T1/support-worker", "/areas/T2/police"),
            peers.token(
                "hong", "/areas/C/support-worker", "/areas/C/officer", "/areas/T1V1/police"));
    int calls = 0;
    for (String contract : List.of("support", "partner")) {
      for (Map.Entry<String, Map<String, Object>> path : paths(contract).entrySet()) {
        if (path.getKey().contains("/public/")) {
          continue;
        }
        String url =
            path.getKey()
                .replace("{id}", one.id())
                .replaceAll("\\{[a-zA-Z]+}", UUID.randomUUID().toString());
        for (String method : path.getValue().keySet()) {
          for (String token : police) {
            HttpResponse<byte[]> answer = call(method, url, token);
            assertThat(answer.statusCode()).as(method + " " + url).isEqualTo(403);
            assertThat(text(answer)).doesNotContain(Desk.NAME);
            calls++;
          }
        }
      }
    }
    assertThat(calls).isGreaterThan(60);
  }

  @Test
  void nobodyElseOfTheAreaOpensACase() {
    Opened one = desk.open(worker, Desk.HELP);
    String elsewhere = peers.token("lan", "/areas/T2/support-worker");
    for (String token :
        List.of(desk.worker("lan"), peers.token("lan", "/areas/C/support-worker"), elsewhere)) {
      assertThat(desk.get(token, Desk.CASES + "/" + one.id()).statusCode()).isEqualTo(404);
      assertThat(desk.get(token, Desk.CASES + "/" + one.id() + "/notes").statusCode())
          .isEqualTo(404);
      assertThat(desk.get(token, Desk.CASES + "/" + one.id() + "/consent/receipt.pdf").statusCode())
          .isEqualTo(404);
      HttpResponse<byte[]> late = desk.post(token, Desk.CASES + "/" + one.id() + "/take", "");
      assertThat(late.statusCode()).isEqualTo(token.equals(elsewhere) ? 404 : 409);
      assertThat(text(late)).doesNotContain(one.number(), Desk.NAME, "hong");
      if (!token.equals(elsewhere)) {
        assertThat(text(late)).contains("support-taken");
      }
      assertThat(service.json(token, Desk.CASES).get("items").toString())
          .doesNotContain(one.number());
    }
    for (String role :
        List.of(
            "leader",
            "officer",
            "mediator",
            "grid-worker",
            "area-admin",
            "data-protection-officer")) {
      assertThat(
              desk.get(peers.token("x", "/areas/C/" + role), Desk.CASES + "/" + one.id())
                  .statusCode())
          .as(role)
          .isEqualTo(403);
    }
    assertThat(
            desk.get(peers.token("a", "/system/auditor"), Desk.CASES + "/" + one.id()).statusCode())
        .isEqualTo(403);
  }

  @Test
  void theListOfRequestsNamesNobodyAndEndsAtTheArea() {
    JsonNode given = desk.ask(Desk.HELP);
    String number = given.get("number").asString();
    String list = text(desk.get(worker, Desk.REQUESTS + "?limit=1000"));
    assertThat(list)
        .contains(number)
        .doesNotContain(Desk.NAME, Desk.WORDS, Desk.CONTACT, "words", "contact");
    String elsewhere = peers.token("yu", "/areas/T2/support-worker");
    assertThat(text(desk.get(elsewhere, Desk.REQUESTS))).doesNotContain(number);
    assertThat(desk.get(elsewhere, Desk.REQUESTS + "?area=T1").statusCode()).isEqualTo(404);
  }

  @Test
  void whatNobodyDeclaredIsRefusedAndThereIsNoPlaceForALabel() {
    for (String more :
        List.of("tag", "tags", "risk", "level", "diagnosis", "score", "position", "ethnicity")) {
      HttpResponse<byte[]> answer =
          desk.post(
              "",
              Desk.PUBLIC + "support-requests",
              Desk.asked(Desk.consent(Desk.HELP), ",\"%s\":\"x\"".formatted(more) + desk.solved()));
      assertThat(answer.statusCode()).as(more).isEqualTo(400);
      assertThat(text(answer)).contains("unknown-field").doesNotContain(Desk.NAME);
    }
    for (String column : columns().keySet()) {
      if (column.startsWith("support_")) {
        assertThat(column)
            .doesNotContainPattern(
                "tag|risk|score|level|label|diagnos|colour|rank|geom|lon$|lat$|religion|ethnic");
      }
    }
  }

  @Test
  void withoutAGoodConsentNothingIsStored() throws SQLException {
    String officer = peers.token("ofelia", "/areas/T1/officer");
    long before = count("support_case");
    refused(officer, "null", "", false, "consent");
    refused(officer, Desk.consent(Desk.HOSPITAL), oral(), false, "consent.choices");
    refused(
        officer,
        Desk.consent(Desk.HELP).replace(":0,", ":7,"),
        oral(),
        false,
        "consent.noticeVersion");
    refused(
        officer,
        Desk.consent(Desk.HELP).replace("]}]}", "]}],\"expires\":\"2020-01-01\"}"),
        oral(),
        false,
        "consent.expires");
    refused(
        officer,
        Desk.consent(
            Desk.HELP, "{\"purpose\":\"joint_help\",\"recipient\":\"police\",\"data\":[\"NAME\"]}"),
        oral(),
        false,
        "consent.choices[1]");
    refused(officer, Desk.consent(Desk.HELP), "", false, "evidence");
    refused(
        officer,
        Desk.consent(Desk.HELP),
        ",\"evidence\":{\"kind\":\"SIGNATURE\"}",
        false,
        "evidence.file");
    refused(
        officer,
        Desk.consent(Desk.HELP),
        ",\"evidence\":{\"kind\":\"ORAL_RECORDED\"}",
        false,
        "evidence.witness");
    refused(
        officer,
        Desk.consent(Desk.HELP),
        oral().replace("2026-01-05", "1926-01-05"),
        false,
        "evidence.at");
    refused(officer, Desk.consent(Desk.HELP), oral(), true, "evidence.guardian");
    HttpResponse<byte[]> child =
        desk.post(
            "",
            Desk.PUBLIC + "support-requests",
            Desk.asked(Desk.consent(Desk.HELP), ",\"needsGuardian\":true" + desk.solved()));
    // In the words of that form, which has no evidence.
    assertThat(text(child)).contains("\"guardian\"").doesNotContain("evidence");
    assertThat(count("support_case")).isEqualTo(before);
  }

  @Test
  void theSchemaTakesNoCaseWithoutConsentAndNoLinkOutsideIt() throws SQLException {
    assertThatThrownBy(
            () ->
                asService(
                    """
                    insert into support_case (county_code, id, number, state, source, kinds, area_code, path, language, consent_id,
                      received_at, handed)
                    values ('C', gen_random_uuid(), 'S-x', 'REQUESTED', 'RESIDENT', '{housing}', 'T1', '/C/T1/', 'zh-CN',
                      gen_random_uuid(), now(), false)
                    """))
        .hasMessageContaining("needs a consent");
    Opened one = desk.open(worker, Desk.HELP, Desk.HOSPITAL);
    assertThatThrownBy(
            () ->
                asService(
                    """
                    insert into support_link (county_code, case_id, id, consent_id, purpose, recipient, data, state, by_username, at)
                    select county_code, id, gen_random_uuid(), consent_id, 'joint_help', 'hospital', '{CONTACT}', 'OPEN', 'x', now()
                    from support_case where id = '%s'
                    """
                        .formatted(one.id())))
        .hasMessageContaining("does not name this partner");
    ended(one);
    assertThatThrownBy(
            () ->
                asService(
                    "insert into support_text select county_code, id, 'more', 'x', now() from support_case where id = '%s'"
                        .formatted(one.id())))
        .hasMessageContaining("has ended");
  }

  @Test
  void afterWithdrawalNobodyReadsAnythingInTheSameSecond() throws SQLException {
    Opened one = desk.open(worker, Desk.HELP, Desk.HOSPITAL);
    String at = Desk.CASES + "/" + one.id();
    assertThat(desk.post(worker, at + "/notes", "{\"words\":\"我的笔记\"}").statusCode())
        .isEqualTo(201);
    JsonNode link = agreed(one, link(worker, one, "hospital", "[\"NAME\"]"));
    String partner = desk.proof(link.get("number").asString(), link.get("pin").asString());
    assertThat(text(looked(partner))).contains(Desk.NAME);
    assertThat(answered(partner, "ACCEPTED").statusCode()).isEqualTo(200);
    // Named, but never told.
    assertThat(link(worker, one, "hospital", "[\"REQUEST\"]").statusCode()).isEqualTo(201);
    assertThat(desk.get(worker, at).statusCode()).isEqualTo(200);

    String proof = desk.proof(one);
    HttpResponse<byte[]> withdrawn = desk.own(proof, "withdrawal", "{\"confirmed\":true}");
    assertThat(withdrawn.statusCode()).as(text(withdrawn)).isEqualTo(200);
    for (String path : List.of("", "/notes", "/consent/receipt.pdf")) {
      HttpResponse<byte[]> answer = desk.get(worker, at + path);
      assertThat(answer.statusCode()).as(path).isEqualTo(410);
      assertThat(text(answer)).doesNotContain(Desk.NAME);
    }
    assertThat(desk.post(worker, at + "/notes", "{\"words\":\"x\"}").statusCode()).isEqualTo(410);
    assertThat(
            desk.post(
                    worker,
                    at + "/visits",
                    "{\"date\":\"2026-01-01\",\"how\":\"HOME\",\"words\":\"x\"}")
                .statusCode())
        .isEqualTo(410);
    HttpResponse<byte[]> anew = desk.post(worker, at + "/consent", renewal());
    assertThat(anew.statusCode()).isEqualTo(410);
    for (HttpResponse<byte[]> answer : List.of(anew, desk.get(worker, at))) {
      assertThat(text(answer)).contains("support-over").doesNotContain("consent-ended");
    }
    JsonNode page = parse(looked(partner));
    assertThat(page.get("state").asString()).isEqualTo("WITHDRAWN");
    assertThat(page.get("data").size()).isZero();
    assertThat(page.toString()).doesNotContain(Desk.NAME);
    assertThat(answered(partner, "ACCEPTED").statusCode()).isEqualTo(409);

    JsonNode own = parse(withdrawn);
    assertThat(own.get("state").asString()).isEqualTo("WITHDRAWN");
    assertThat(own.get("words").size()).isZero();
    assertThat(own.get("partners").size()).isEqualTo(1);
    JsonNode told = own.get("partners").get(0);
    assertThat(told.get("person").asString()).isEqualTo("李医生");
    assertThat(told.get("state").asString()).isEqualTo("WITHDRAWN");
    for (String when : List.of("releasedAt", "readAt", "endedAt")) {
      assertThat(told.get(when).asString()).as(when).isNotBlank();
    }
    assertThat(text(desk.get("", Desk.PUBLIC + "my-data", "X-Linli-Ticket", proof)))
        .contains("李医生 · 医院");
    assertThat(own.get("kept").get(0).get("what").asString()).isEqualTo("CONSENT");
    assertThat(own.get("kept").get(0).get("basis").asString()).contains("个人信息保护法");
    for (String table : List.of("support_text", "support_note", "support_task", "support_visit")) {
      assertThat(count(table + " where case_id = '" + one.id() + "'")).as(table).isZero();
    }
    assertThat(count("data_key where owner = '" + one.id() + "'")).isZero();
    assertThat(desk.own(proof, "withdrawal", "{\"confirmed\":true}").statusCode()).isEqualTo(200);
  }

  @Test
  void aWorkerRecordsAWithdrawalAndIsOutAtOnce() {
    Opened one = desk.open(worker, Desk.HELP);
    String at = Desk.CASES + "/" + one.id();
    HttpResponse<byte[]> said =
        desk.post(worker, at + "/withdrawal", "{\"by\":\"GUARDIAN\",\"how\":\"电话里说的\"}");
    assertThat(said.statusCode()).as(text(said)).isEqualTo(200);
    assertThat(desk.get(worker, at).statusCode()).isEqualTo(410);
  }

  @Test
  void anExpiredConsentEndsReadingByItselfAndIsErasedWhenNotRenewed() throws SQLException {
    Opened one = desk.open(worker, Desk.HELP, Desk.HOSPITAL);
    String at = Desk.CASES + "/" + one.id();
    JsonNode link = agreed(one, link(worker, one, "hospital", "[\"NAME\"]"));
    String partner = desk.proof(link.get("number").asString(), link.get("pin").asString());
    expire(one, "1 second");
    // The clock has not come round yet.
    assertThat(text(desk.get(worker, at))).contains("410", "consent-ended");
    assertThat(text(looked(partner))).contains("ENDED").doesNotContain(Desk.NAME);
    JsonNode own =
        parse(desk.get("", Desk.PUBLIC + "support/case", "X-Linli-Ticket", desk.proof(one)));
    assertThat(own.get("state").asString()).isEqualTo("CONSENT_EXPIRED");
    assertThat(own.toString()).doesNotContain(Desk.WORDS);
    service.bean(SupportEnds.class).runDue();
    assertThat(text(desk.get(worker, Desk.CASES + "?state=CONSENT_EXPIRED")))
        .contains(one.number());

    HttpResponse<byte[]> renewed = desk.post(worker, at + "/consent", renewal());
    assertThat(renewed.statusCode()).as(text(renewed)).isEqualTo(200);
    assertThat(desk.the(worker, one).get("name").asString()).isEqualTo(Desk.NAME);

    expire(one, "31 days");
    service.bean(SupportEnds.class).runDue();
    service.bean(SupportEnds.class).runDue();
    assertThat(state(one)).isEqualTo("ERASED");
    assertThat(count("support_text where case_id = '" + one.id() + "'")).isZero();
  }

  @Test
  void aPartnerSeesWhatWasAgreedAndNothingElse() {
    Opened one = desk.open(worker, Desk.HELP, Desk.HOSPITAL);
    assertThat(text(link(worker, one, "school", "[\"NAME\"]"))).contains("partner-not-agreed");
    assertThat(text(link(worker, one, "hospital", "[\"NAME\",\"CONTACT\"]")))
        .contains("partner-data-not-agreed");
    JsonNode link = agreed(one, link(worker, one, "hospital", "[\"REQUEST\"]"));
    String partner = desk.proof(link.get("number").asString(), link.get("pin").asString());
    String page = text(looked(partner));
    assertThat(page).contains(Desk.WORDS).doesNotContain(Desk.NAME, Desk.CONTACT);
    assertThat(answered(partner, "ACCEPTED").statusCode()).isEqualTo(200);
    // A partner's proof is no resident's, and the other way round.
    assertThat(desk.get("", Desk.PUBLIC + "support/case", "X-Linli-Ticket", partner).statusCode())
        .isEqualTo(403);
    assertThat(looked(desk.proof(one)).statusCode()).isEqualTo(403);
    String id = link.get("link").get("id").asString();
    HttpResponse<byte[]> revoked =
        desk.post(
            worker,
            Desk.CASES + "/" + one.id() + "/partners/" + id + "/revocation",
            "",
            "If-Match",
            desk.tag(worker, one));
    assertThat(revoked.statusCode()).as(text(revoked)).isEqualTo(200);
    assertThat(text(looked(partner))).contains("REVOKED").doesNotContain(Desk.WORDS);
  }

  @Test
  void nothingIsReleasedBeforeTheResidentSaidYesToThisVeryPartner() throws SQLException {
    Opened one = desk.open(worker, Desk.HELP, Desk.HOSPITAL);
    JsonNode link = parse(link(worker, one, "hospital", "[\"NAME\"]"));
    assertThat(link.get("link").get("state").asString()).isEqualTo("PROPOSED");
    String partner = desk.proof(link.get("number").asString(), link.get("pin").asString());
    assertThat(text(looked(partner))).contains("PROPOSED").doesNotContain(Desk.NAME, "请看一下");
    assertThat(text(answered(partner, "ACCEPTED"))).contains("409", "partner-waits");
    // The resident sees who it is and what is asked of them before anything is released.
    String proof = desk.proof(one);
    JsonNode proposed =
        parse(desk.get("", Desk.PUBLIC + "support/case", "X-Linli-Ticket", proof))
            .get("partners")
            .get(0);
    assertThat(proposed.get("person").asString()).isEqualTo("李医生");
    assertThat(proposed.get("ask").asString()).isEqualTo("请看一下");
    assertThat(proposed.has("releasedAt")).isFalse();
    // No other case's partner, and no other's answer.
    Opened other = desk.open(worker, Desk.HELP, Desk.HOSPITAL);
    String id = link.get("link").get("id").asString();
    assertThat(answer(other, id, true).statusCode()).isEqualTo(404);

    assertThat(answer(one, id, false).statusCode()).isEqualTo(200);
    assertThat(text(looked(partner))).contains("REFUSED").doesNotContain(Desk.NAME);
    assertThat(text(answer(one, id, true))).contains("partner-answered");
    // Whatever the code does.
    assertThatThrownBy(
            () -> asService("update support_link set state = 'OPEN' where id = '%s'".formatted(id)))
        .hasMessageContaining("support_link_confirmed");

    JsonNode second = agreed(one, link(worker, one, "hospital", "[\"NAME\"]"));
    String told = desk.proof(second.get("number").asString(), second.get("pin").asString());
    assertThat(text(looked(told))).contains(Desk.NAME, "李医生");
  }

  @Test
  void aYesThatWasSaidToAWorkerIsPutOnRecord() {
    Opened one = desk.open(worker, Desk.HELP, Desk.HOSPITAL);
    JsonNode link = parse(link(worker, one, "hospital", "[\"NAME\"]"));
    String path =
        Desk.CASES
            + "/"
            + one.id()
            + "/partners/"
            + link.get("link").get("id").asString()
            + "/confirmation";
    String said = "{\"who\":\"石榴花本人\",\"how\":\"PHONE\",\"at\":\"%s\"}";
    for (String never : List.of("2020-01-01T00:00:00Z", "2099-01-01T00:00:00Z")) {
      assertThat(
              text(
                  desk.post(
                      worker, path, said.formatted(never), "If-Match", desk.tag(worker, one))))
          .contains("partner-confirmed-at");
    }
    String body = said.formatted(java.time.Instant.now());
    assertThat(
            desk.post(desk.worker("lan"), path, body, "If-Match", desk.tag(worker, one))
                .statusCode())
        .isEqualTo(404);
    HttpResponse<byte[]> confirmed =
        desk.post(worker, path, body, "If-Match", desk.tag(worker, one));
    assertThat(confirmed.statusCode()).as(text(confirmed)).isEqualTo(200);
    JsonNode partner = parse(confirmed).get("partners").get(0);
    assertThat(partner.get("state").asString()).isEqualTo("OPEN");
    assertThat(partner.get("confirmedHow").asString()).isEqualTo("PHONE");
    assertThat(partner.get("confirmation").asString()).contains("石榴花本人");
    assertThat(text(looked(desk.proof(link.get("number").asString(), link.get("pin").asString()))))
        .contains(Desk.NAME);
  }

  @Test
  void thePoliceAreNoPartnerWhateverTheyAreCalled() {
    Opened one = desk.open(worker, Desk.HELP, Desk.HOSPITAL);
    for (String person :
        List.of("110 派出所 王警官", "１１０", "公 安局", "Police officer Wang", "Gong'an", "老王（辅警）")) {
      HttpResponse<byte[]> answer =
          desk.post(
              worker,
              Desk.CASES + "/" + one.id() + "/partners",
              "{\"purpose\":\"joint_help\",\"recipient\":\"hospital\",\"data\":[\"NAME\"],\"person\":\"%s\",\"ask\":\"请核实此人\"}"
                  .formatted(person));
      assertThat(answer.statusCode()).as(person).isEqualTo(400);
      assertThat(text(answer)).as(person).contains("partner-police", "\"person\"");
    }
    assertThat(desk.the(worker, one).get("partners").size()).isZero();
    // A number with 110 in it is a number.
    HttpResponse<byte[]> doctor =
        desk.post(
            worker,
            Desk.CASES + "/" + one.id() + "/partners",
            "{\"purpose\":\"joint_help\",\"recipient\":\"hospital\",\"data\":[\"NAME\"],\"person\":\"李医生 0591-1102233\",\"ask\":\"请看一下\"}");
    assertThat(doctor.statusCode()).as(text(doctor)).isEqualTo(201);
  }

  @Test
  void theWorkersOfACaseAreNoPartnerThatALinkCouldBeMadeFor() {
    Opened one = desk.open(worker, Desk.HELP, Desk.HOSPITAL);
    HttpResponse<byte[]> leak =
        desk.post(
            worker,
            Desk.CASES + "/" + one.id() + "/partners",
            """
            {"purpose":"help","recipient":"support_workers","data":["NAME","CONTACT"],"person":"某人","ask":"给他看"}
            """);
    assertThat(leak.statusCode()).as(text(leak)).isEqualTo(400);
    assertThat(parse(leak).get("violations").get(0).get("field").asString()).isEqualTo("recipient");
    assertThat(desk.the(worker, one).get("partners").size()).isZero();
  }

  @Test
  void theListOfAWorkerSaysOnlyThatTheConsentOfACaseHasEnded() throws SQLException {
    Opened withdrawn = desk.open(worker, Desk.HELP);
    Opened expired = desk.open(worker, Desk.HELP);
    assertThat(listed(withdrawn).get("place").get("code").asString()).isEqualTo("T1V1G1");
    ended(withdrawn);
    expire(expired, "1 second");
    for (Opened one : List.of(withdrawn, expired)) {
      JsonNode row = listed(one);
      assertThat(row.get("kinds").size()).isZero();
      assertThat(row.get("kindNames").size()).isZero();
      for (String field :
          List.of("place", "receivedOn", "nextAppointment", "taskUntil", "consentExpires")) {
        assertThat(row.path(field).isMissingNode() || row.get(field).isNull()).as(field).isTrue();
      }
    }
    assertThat(listed(withdrawn).get("state").asString()).isEqualTo("WITHDRAWN");
    assertThat(listed(expired).get("state").asString()).isEqualTo("CONSENT_EXPIRED");
  }

  private static JsonNode listed(Opened one) {
    for (JsonNode row : service.json(worker, Desk.CASES + "?limit=1000").get("items")) {
      if (row.get("number").asString().equals(one.number())) {
        return row;
      }
    }
    throw new AssertionError(one.number());
  }

  @Test
  void aNarrowerConsentEndsTheLinksItDoesNotCover() {
    Opened one = desk.open(worker, Desk.HELP, Desk.HOSPITAL);
    JsonNode link = agreed(one, link(worker, one, "hospital", "[\"NAME\"]"));
    String partner = desk.proof(link.get("number").asString(), link.get("pin").asString());
    HttpResponse<byte[]> renewed = desk.own(desk.proof(one), "consent", Desk.consent(Desk.HELP));
    assertThat(renewed.statusCode()).as(text(renewed)).isEqualTo(200);
    assertThat(text(looked(partner))).contains("WITHDRAWN").doesNotContain(Desk.NAME);
  }

  @Test
  void aCounsellorsNotesAreTheirsAlone() throws SQLException {
    Opened one = desk.open(worker, Desk.HELP);
    String at = Desk.CASES + "/" + one.id();
    assertThat(
            text(
                desk.post(
                    worker,
                    at + "/workers",
                    "{\"username\":\"lan\"}",
                    "If-Match",
                    desk.tag(worker, one))))
        .contains("support-worker-unknown");
    register("lan", "support-worker", "T1");
    desk.post(worker, at + "/notes", "{\"words\":\"只给自己看的话\"}");
    HttpResponse<byte[]> second =
        desk.post(
            worker, at + "/workers", "{\"username\":\"lan\"}", "If-Match", desk.tag(worker, one));
    assertThat(second.statusCode()).as(text(second)).isEqualTo(200);
    String lan = desk.worker("lan");
    assertThat(desk.get(lan, at).statusCode()).isEqualTo(200);
    assertThat(text(desk.get(lan, at))).doesNotContain("note", "只给自己看的话");
    assertThat(service.json(lan, at + "/notes").size()).isZero();
    assertThat(service.json(worker, at + "/notes").get(0).get("words").asString())
        .isEqualTo("只给自己看的话");
    HttpResponse<byte[]> handed =
        desk.post(
            worker, at + "/handover", "{\"username\":\"lan\"}", "If-Match", desk.tag(worker, one));
    assertThat(handed.statusCode()).as(text(handed)).isEqualTo(200);
    assertThat(desk.get(worker, at).statusCode()).isEqualTo(404);
    assertThat(desk.get(worker, at + "/notes").statusCode()).isEqualTo(404);
    assertThat(service.json(lan, at + "/notes").size()).isZero();
  }

  @Test
  void nothingReadableIsInTheDatabaseOrInTheLog(CapturedOutput output) throws SQLException {
    Opened one = desk.open(worker, Desk.HELP, Desk.HOSPITAL);
    desk.post(
        worker, Desk.CASES + "/" + one.id() + "/notes", "{\"words\":\"%s\"}".formatted(Desk.WORDS));
    link(worker, one, "hospital", "[\"NAME\"]");
    desk.own(desk.proof(one), "words", "{\"words\":\"%s\"}".formatted(Desk.WORDS));
    List<String> found = new ArrayList<>();
    Map<String, String> columns = columns();
    assertThat(columns.size()).isGreaterThan(80);
    for (String column : columns.keySet()) {
      String table = column.substring(0, column.indexOf('.'));
      String name = column.substring(column.indexOf('.') + 1);
      for (String secret : List.of(Desk.NAME, Desk.CONTACT, Desk.WORDS)) {
        String bytes = java.util.HexFormat.of().formatHex(secret.getBytes(StandardCharsets.UTF_8));
        if (count(
                "%s where position('%s' in \"%s\"::text) > 0 or position('%s' in \"%s\"::text) > 0"
                    .formatted(table, secret, name, bytes, name))
            > 0) {
          found.add(column);
        }
      }
    }
    assertThat(found).isEmpty();
    assertThat(output.getAll()).doesNotContain(Desk.NAME, Desk.CONTACT, Desk.WORDS);
  }

  private static void refused(
      String token, String consent, String evidence, boolean needsGuardian, String field) {
    HttpResponse<byte[]> answer =
        desk.post(
            token,
            Desk.REQUESTS,
            Desk.asked(
                consent, ",\"source\":\"OFFICE\",\"needsGuardian\":" + needsGuardian + evidence));
    assertThat(answer.statusCode()).as(field + text(answer)).isEqualTo(400);
    TreeSet<String> fields = new TreeSet<>();
    parse(answer).get("violations").forEach(one -> fields.add(one.get("field").asString()));
    assertThat(fields).contains(field);
    assertThat(text(answer)).doesNotContain(Desk.NAME);
  }

  private static String oral() {
    return ",\"evidence\":{\"kind\":\"ORAL_RECORDED\",\"witness\":\"村支书\",\"at\":\"2026-01-05T09:00:00+08:00\"}";
  }

  private static String renewal() {
    return "{\"consent\":" + Desk.consent(Desk.HELP) + ",\"needsGuardian\":false" + oral() + "}";
  }

  private static HttpResponse<byte[]> link(
      String token, Opened one, String recipient, String data) {
    return desk.post(
        token,
        Desk.CASES + "/" + one.id() + "/partners",
        """
        {"purpose":"joint_help","recipient":"%s","data":%s,"person":"李医生","ask":"请看一下"}
        """
            .formatted(recipient, data));
  }

  /** The resident says yes to it on their page. */
  private static JsonNode agreed(Opened one, HttpResponse<byte[]> linked) {
    JsonNode link = parse(linked);
    HttpResponse<byte[]> answer = answer(one, link.get("link").get("id").asString(), true);
    assertThat(answer.statusCode()).as(text(answer)).isEqualTo(200);
    return link;
  }

  private static HttpResponse<byte[]> answer(Opened one, String link, boolean agreed) {
    return desk.own(desk.proof(one), "partners/" + link + "/answer", "{\"agreed\":" + agreed + "}");
  }

  private static HttpResponse<byte[]> looked(String proof) {
    return desk.get("", Desk.PUBLIC + "partner/link", "X-Linli-Ticket", proof);
  }

  private static HttpResponse<byte[]> answered(String proof, String answer) {
    return desk.post(
        "",
        Desk.PUBLIC + "partner/answer",
        "{\"answer\":\"%s\"}".formatted(answer),
        "X-Linli-Ticket",
        proof);
  }

  private static void ended(Opened one) {
    HttpResponse<byte[]> answer = desk.own(desk.proof(one), "withdrawal", "{\"confirmed\":true}");
    assertThat(answer.statusCode()).isEqualTo(200);
  }

  private static void expire(Opened one, String ago) throws SQLException {
    // What the service itself may not: consents are never changed but by withdrawal.
    asOwner("alter table support_consent no force row level security");
    asOwner(
        """
        update support_consent set given_at = now() - interval '400 days', expires_at = now() - interval '%s'
        where case_id = '%s'
        """
            .formatted(ago, one.id()));
    asOwner("alter table support_consent force row level security");
  }

  private static String state(Opened one) throws SQLException {
    try (Connection connection = service();
        Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery(
                "select state from support_case where id = '" + one.id() + "'")) {
      row.next();
      return row.getString(1);
    }
  }

  private static long count(String from) throws SQLException {
    try (Connection connection = service();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("select count(*) from " + from)) {
      row.next();
      return row.getLong(1);
    }
  }

  private static void register(String username, String role, String area) throws SQLException {
    UUID id = UUID.randomUUID();
    asService(
        """
        insert into staff (county_code, id, username, name, home_area, path, state, locale, origin, created_at, created_by)
        values ('C', '%s', '%s', '兰', 'T1', '/C/T1/', 'ACTIVE', 'zh-CN', 'PORTAL', now(), 'x')
        """
            .formatted(id, username));
    asService(
        """
        insert into staff_grant (county_code, id, staff, home_path, role, area_code, since, given_by, given_at)
        values ('C', gen_random_uuid(), '%s', '/C/T1/', '%s', '%s', now() - interval '1 day', 'x', now())
        """
            .formatted(id, role, area));
  }

  private static int asService(String sql) throws SQLException {
    try (Connection connection = service();
        Statement statement = connection.createStatement()) {
      return statement.executeUpdate(sql);
    }
  }

  private static void asOwner(String sql) throws SQLException {
    try (Connection connection = database.asOwner().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static Connection service() throws SQLException {
    Connection connection = database.asApp().getConnection();
    try (Statement statement = connection.createStatement()) {
      statement.execute("select set_config('linli.grants', '{service@/}', false)");
    }
    return connection;
  }

  /** Columns of all tables that the service reads, with their types. */
  private static Map<String, String> columns() {
    Map<String, String> columns = new java.util.TreeMap<>();
    try (Connection connection = database.asApp().getConnection();
        Statement statement = connection.createStatement();
        ResultSet rows =
            statement.executeQuery(
                """
                select c.relname, a.attname, a.atttypid::regtype::text
                from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
                where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')
                  and has_table_privilege(c.oid, 'select')
                """)) {
      while (rows.next()) {
        columns.put(rows.getString(1) + '.' + rows.getString(2), rows.getString(3));
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    return columns;
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Map<String, Object>> paths(String contract) throws IOException {
    try (InputStream in =
        SupportAttacksTest.class.getResourceAsStream("/contract/" + contract + ".yaml")) {
      Map<String, Object> document = new Yaml().load(in);
      return (Map<String, Map<String, Object>>) document.get("paths");
    }
  }

  private static HttpResponse<byte[]> call(String method, String url, String token) {
    return switch (method) {
      case "get" -> service.get(token, url);
      case "put" -> service.put(token, url, "{}");
      case "post" ->
          url.endsWith("attachments")
              ? service.multipart(token, url, new byte[] {1}, Map.of())
              : service.post(token, url, "{}");
      default -> throw new IllegalArgumentException(method);
    };
  }
}
