package org.linli.dispute.held;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.linli.commons.testing.PostgisForTests;
import org.linli.commons.testing.TestFabric;
import org.linli.commons.testing.TestPeers;
import org.linli.commons.ticket.ProofOfWork;
import org.linli.dispute.Service;
import org.linli.dispute.matter.Matter;
import org.linli.dispute.matter.Opened;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What people in a matter see of what is held on them, and that they see nothing of others. */
class HeldTest {

  private static final String PUBLIC = "/api/dispute/public/";
  private static final String ANSWER =
      "{\"result\":\"GRANTED\",\"words\":\"已经改正。不服可以向县个人信息保护负责人反映。\"}";

  private static TestPeers peers;
  private static PostgisForTests.Database database;
  private static Service service;
  private static String handler;

  @BeforeAll
  static void start() {
    peers = new TestPeers();
    database = Service.database();
    service = Service.start(peers, database);
    handler = peers.token("handler", "/areas/T1/officer");
    Opened.unit(database, "CENTRE", "GOVERNANCE_CENTRE", "T1", "/C/T1/", "handler*");
  }

  @AfterAll
  static void stop() {
    service.close();
    peers.close();
  }

  @Test
  void whoReportedSeesWhatTheyToldAndWhoReadIt() {
    Given given = report("邻居半夜装修，吵得睡不着");
    String proof = proof(given);
    JsonNode data = data(proof);
    assertThat(data.get("holder").asString()).isEqualTo("REPORTER");
    assertThat(data.get("groups").toString()).contains("邻居半夜装修");
    for (JsonNode group : data.get("groups")) {
      for (String field : List.of("name", "purpose", "basis", "keptUntil")) {
        assertThat(group.get(field).asString()).as(field).isNotBlank().doesNotContain("held.");
      }
    }
    assertThat(data.get("reads").size()).isZero();
    String matter = matterOf(given);
    service.json(handler, "/api/dispute/disputes/" + matter + "/file");
    JsonNode read = data(proof).get("reads").get(0);
    assertThat(read.get("by").asString()).isEqualTo("CENTRE");
    assertThat(read.toString()).doesNotContain("handler");
    // Their own look is in the audit and not among those who read it.
    assertThat(data(proof).get("reads").size()).isEqualTo(1);
  }

  @Test
  void theSameOnPaper() {
    Given given = report("路灯坏了三个月");
    HttpResponse<byte[]> pdf =
        service.get("", PUBLIC + "ticket/data.pdf", "X-Linli-Ticket", proof(given));
    assertThat(pdf.statusCode()).as(Service.text(pdf)).isEqualTo(200);
    assertThat(new String(pdf.body(), 0, 5, StandardCharsets.US_ASCII)).isEqualTo("%PDF-");
    assertThat(pdf.headers().firstValue("Content-Disposition").orElse(""))
        .doesNotContain(given.ticket());
  }

  @Test
  void aPartyWithACodeSeesTheirOwnDataOfThatMatterAndNothingElse() {
    Matter matter = withParties();
    JsonNode parties = parties(matter);
    Given code = code(matter, id(parties, "张伟"));
    HttpResponse<byte[]> opened = track(code);
    assertThat(Service.parse(opened).get("holder").asString()).isEqualTo("PARTY");
    String proof = Service.parse(opened).get("proof").asString();
    JsonNode data = data(proof);
    assertThat(data.get("holder").asString()).isEqualTo("PARTY");
    assertThat(data.toString())
        .contains("张伟", "13500000001", "四川话", "轮椅通道")
        .doesNotContain("李强", "13500000002", "两家为排水争执", matter.number());
    for (String page : List.of("ticket", "ticket/words", "ticket/result", "ticket/rating")) {
      HttpResponse<byte[]> answer =
          page.equals("ticket")
              ? service.get("", PUBLIC + page, "X-Linli-Ticket", proof)
              : service.post(
                  "",
                  PUBLIC + page,
                  page.endsWith("words")
                      ? "{\"words\":\"x\"}"
                      : page.endsWith("result") ? "{\"view\":\"SETTLED\"}" : "{\"stars\":5}",
                  "X-Linli-Ticket",
                  proof);
      assertThat(answer.statusCode()).as(page).isEqualTo(403);
    }
  }

  @Test
  void aCodeIsMadeByHandlersAndANewOneEndsTheOneBefore() {
    Matter matter = withParties();
    String party = id(parties(matter), "张伟");
    String path = path(matter, "/parties/" + party + "/access-code");
    for (String token :
        List.of(
            peers.token("boss", "/areas/C/leader"),
            peers.token("area", "/areas/C/officer"),
            peers.token("cop", "/areas/C/police"))) {
      assertThat(service.post(token, path, "").statusCode()).isIn(403, 404);
    }
    Given first = code(matter, party);
    String proof = Service.parse(track(first)).get("proof").asString();
    Given second = code(matter, party);
    assertThat(track(first).statusCode()).isEqualTo(403);
    assertThat(service.get("", PUBLIC + "ticket/data", "X-Linli-Ticket", proof).statusCode())
        .isEqualTo(403);
    assertThat(track(second).statusCode()).isEqualTo(200);
    assertThat(track(new Given(second.ticket(), wrong(second.pin()))).statusCode()).isEqualTo(403);
    assertThat(
            one("select count(*) from party_ticket t where t::text like '%" + second.pin() + "%'"))
        .isEqualTo("0");
  }

  @Test
  void withoutAProofThereIsNothing() {
    assertThat(service.get("", PUBLIC + "ticket/data").statusCode()).isEqualTo(403);
    assertThat(service.get("", PUBLIC + "ticket/data.pdf").statusCode()).isEqualTo(403);
    assertThat(
            service
                .post("", PUBLIC + "ticket/rights", "{\"kind\":\"COPY\",\"words\":\"x\"}")
                .statusCode())
        .isEqualTo(403);
    // A token that comes along opens nothing.
    assertThat(service.get(handler, PUBLIC + "ticket/data").statusCode()).isEqualTo(403);
  }

  @Test
  void aRequestLiesOnTheDeskOfTheUnitWithItsDayAndItsAnswerIsSeen() {
    Matter matter = withParties();
    Given code = code(matter, id(parties(matter), "张伟"));
    String proof = Service.parse(track(code)).get("proof").asString();
    String asked = "{\"kind\":\"CORRECTION\",\"words\":\"电话写错了一位\"}";
    HttpResponse<byte[]> taken =
        service.post("", PUBLIC + "ticket/rights", asked, "X-Linli-Ticket", proof);
    assertThat(taken.statusCode()).as(Service.text(taken)).isEqualTo(201);
    assertThat(Service.parse(taken).get("dueOn").asString())
        .isEqualTo(LocalDate.now(ZoneId.of("Asia/Shanghai")).plusDays(15).toString());
    assertThat(
            service.post("", PUBLIC + "ticket/rights", asked, "X-Linli-Ticket", proof).statusCode())
        .isEqualTo(409);
    assertThat(service.json(handler, "/api/dispute/inbox?limit=1000").toString())
        .contains("RIGHTS_ANSWER", matter.id().toString());

    JsonNode listed = service.json(handler, path(matter, "/rights")).get(0);
    assertThat(listed.get("words").asString()).isEqualTo("电话写错了一位");
    assertThat(listed.get("holder").asString()).isEqualTo("PARTY");
    String answer = path(matter, "/rights/" + listed.get("id").asString() + "/answer");
    assertThat(
            service
                .get(peers.token("boss", "/areas/C/leader"), path(matter, "/rights"))
                .statusCode())
        .isEqualTo(403);
    assertThat(service.post(peers.token("boss", "/areas/C/leader"), answer, ANSWER).statusCode())
        .isEqualTo(403);
    assertThat(service.post(handler, answer, "{\"result\":\"REFUSED\"}").statusCode())
        .isEqualTo(400);
    HttpResponse<byte[]> answered = service.post(handler, answer, ANSWER);
    assertThat(answered.statusCode()).as(Service.text(answered)).isEqualTo(200);
    assertThat(service.post(handler, answer, ANSWER).statusCode()).isEqualTo(409);

    JsonNode seen = data(proof).get("rights").get(0);
    assertThat(seen.get("result").asString()).isEqualTo("GRANTED");
    assertThat(seen.get("answer").asString()).contains("已经改正");
    assertThat(
            one(
                "select count(*) from duty where kind = 'RIGHTS_ANSWER' and ended_at is null and dispute_id = '%s'"
                    .formatted(matter.id())))
        .isEqualTo("0");
    assertThat(one("select count(*) from matter_right r where r::text like '%电话写错%'"))
        .isEqualTo("0");
  }

  @Test
  void oneTicketSeesNothingThatAnotherAsked() {
    Matter matter = withParties();
    JsonNode parties = parties(matter);
    String first = Service.parse(track(code(matter, id(parties, "张伟")))).get("proof").asString();
    String second = Service.parse(track(code(matter, id(parties, "李强")))).get("proof").asString();
    service.post(
        "",
        PUBLIC + "ticket/rights",
        "{\"kind\":\"OBJECTION\",\"words\":\"不同意\"}",
        "X-Linli-Ticket",
        first);
    assertThat(data(first).get("rights").size()).isEqualTo(1);
    assertThat(data(second).get("rights").size()).isZero();
    assertThat(data(second).toString()).doesNotContain("张伟", "不同意");
  }

  private record Given(String ticket, String pin) {}

  private static Matter withParties() {
    Matter matter = Opened.in(service, "T1V1G1", "CENTRE", "两家为排水争执");
    add(
        matter,
        1,
        "{\"side\":\"APPLICANT\",\"kind\":\"PERSON\",\"name\":\"张伟\",\"contact\":{\"phones\":[\"13500000001\"]},\"language\":\"四川话\",\"needs\":\"轮椅通道\"}");
    add(
        matter,
        2,
        "{\"side\":\"RESPONDENT\",\"kind\":\"PERSON\",\"name\":\"李强\",\"contact\":{\"phones\":[\"13500000002\"]}}");
    return matter;
  }

  private static void add(Matter matter, int version, String party) {
    HttpResponse<byte[]> answer =
        service.post(handler, path(matter, "/parties"), party, "If-Match", "\"" + version + "\"");
    assertThat(answer.statusCode()).as(Service.text(answer)).isEqualTo(200);
  }

  private static JsonNode parties(Matter matter) {
    return service.json(handler, path(matter, "/file")).get("parties");
  }

  private static String id(JsonNode parties, String name) {
    for (JsonNode party : parties) {
      if (party.get("name").asString().equals(name)) {
        return party.get("id").asString();
      }
    }
    throw new AssertionError(name);
  }

  private static Given code(Matter matter, String party) {
    HttpResponse<byte[]> answer =
        service.post(handler, path(matter, "/parties/" + party + "/access-code"), "");
    assertThat(answer.statusCode()).as(Service.text(answer)).isEqualTo(201);
    JsonNode code = Service.parse(answer);
    return new Given(code.get("ticket").asString(), code.get("pin").asString());
  }

  private static Given report(String words) {
    JsonNode challenge = Service.parse(service.post("", PUBLIC + "challenge", "{}"));
    String text = challenge.get("challenge").asString();
    long solution = 0;
    while (ProofOfWork.zeroBits(text + '.' + solution) < challenge.get("difficulty").asInt()) {
      solution++;
    }
    double[] place = TestFabric.in("T1V1G1");
    String body =
        "{\"position\":[%s,%s],\"challenge\":\"%s\",\"solution\":\"%s\",\"language\":\"zh-CN\",\"words\":%s}"
            .formatted(
                place[0], place[1], text, solution, JsonMapper.shared().writeValueAsString(words));
    HttpResponse<byte[]> answer = service.post("", PUBLIC + "reports", body);
    assertThat(answer.statusCode()).as(Service.text(answer)).isEqualTo(201);
    JsonNode ticket = Service.parse(answer);
    return new Given(ticket.get("ticket").asString(), ticket.get("pin").asString());
  }

  private static HttpResponse<byte[]> track(Given given) {
    return service.post(
        "",
        PUBLIC + "track",
        "{\"ticket\":\"%s\",\"pin\":\"%s\"}".formatted(given.ticket(), given.pin()));
  }

  private static String proof(Given given) {
    HttpResponse<byte[]> answer = track(given);
    assertThat(answer.statusCode()).as(Service.text(answer)).isEqualTo(200);
    return Service.parse(answer).get("proof").asString();
  }

  private static JsonNode data(String proof) {
    HttpResponse<byte[]> answer = service.get("", PUBLIC + "ticket/data", "X-Linli-Ticket", proof);
    assertThat(answer.statusCode()).as(Service.text(answer)).isEqualTo(200);
    return Service.parse(answer);
  }

  private static String wrong(String pin) {
    return pin.equals("12345678") ? "87654321" : "12345678";
  }

  private static String matterOf(Given given) {
    return one(
        "select r.dispute_id from report r join resident_ticket t on t.report_id = r.id where t.number = '%s'"
            .formatted(given.ticket()));
  }

  private static String path(Matter matter, String below) {
    return "/api/dispute/disputes/" + matter.id() + below;
  }

  private static String one(String sql) {
    try (Connection connection = database.asApp().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("select set_config('linli.grants', '{service@/}', false)");
      try (ResultSet rows = statement.executeQuery(sql)) {
        return rows.next() ? String.valueOf(rows.getString(1)) : "";
      }
    } catch (SQLException e) {
      throw new AssertionError(e);
    }
  }
}
