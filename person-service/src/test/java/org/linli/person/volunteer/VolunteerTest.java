package org.linli.person.volunteer;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.linli.commons.access.Access;
import org.linli.commons.store.ViewerTransactions;
import org.linli.commons.testing.TestPeers;
import org.linli.person.Service;
import tools.jackson.databind.JsonNode;

class VolunteerTest {

  private static final String OPEN = "/api/person/public/volunteers";
  private static final String API = "/api/person/volunteers";
  private static final AtomicInteger NEXT = new AtomicInteger();
  private static TestPeers peers;
  private static Service service;

  private final String officer = peers.token("officer1", "/areas/T1/officer");
  private final String elsewhere = peers.token("officer2", "/areas/T2/officer");

  @BeforeAll
  static void start() {
    peers = new TestPeers();
    service = Service.start(peers, Service.database());
    String root = peers.token("root", "/areas/C/area-admin");
    // No sums for machines in this test.
    service.put(
        root,
        "/api/person/settings/limits",
        "{\"body\":{\"publicWorkBits\":0},\"reason\":\"test\"}",
        "If-Match",
        "\"0\"");
  }

  @AfterAll
  static void stop() {
    service.close();
    peers.close();
  }

  private static final String BODY =
      """
      {"name":"陈小燕","phone":"13900001111","place":"T1V1G1","work":["patrol"],"language":"zh-CN","adult":true,"noticeVersion":0}
      """;

  private static JsonNode register() {
    HttpResponse<byte[]> answer =
        service.post("", OPEN, BODY, "Idempotency-Key", "register-" + NEXT.incrementAndGet());
    assertThat(answer.statusCode()).as(Service.text(answer)).isEqualTo(201);
    return Service.parse(answer);
  }

  private static String proof(JsonNode ticket) {
    HttpResponse<byte[]> answer =
        service.post(
            "",
            "/api/person/public/track",
            "{\"number\":\"%s\",\"pin\":\"%s\"}"
                .formatted(ticket.get("ticket").asString(), ticket.get("pin").asString()));
    assertThat(answer.statusCode()).as(Service.text(answer)).isEqualTo(200);
    return Service.parse(answer).get("proof").asString();
  }

  private String idOf(JsonNode ticket) {
    return service
        .json(officer, API + "?state=REGISTERED")
        .get("items")
        .valueStream()
        .filter(one -> one.get("number").equals(ticket.get("ticket")))
        .findFirst()
        .orElseThrow()
        .get("id")
        .asString();
  }

  @Test
  void whoIsNotOfAgeOrTellsMoreThanIsAskedIsRefused() {
    for (String wrong :
        new String[] {
          BODY.replace("\"adult\":true", "\"adult\":false"),
          BODY.replace("\"adult\":true", "\"adult\":true,\"religion\":\"x\""),
          BODY.replace("\"adult\":true", "\"adult\":true,\"tag\":\"x\""),
          BODY.replace("patrol", "watching"),
          BODY.replace("T1V1G1", "nowhere")
        }) {
      assertThat(service.post("", OPEN, wrong).statusCode()).as(wrong).isEqualTo(400);
    }
    assertThat(
            service
                .post("", OPEN, BODY.replace("\"noticeVersion\":0", "\"noticeVersion\":7"))
                .statusCode())
        .isEqualTo(409);
  }

  @Test
  void aRegistrationIsSeenInItsAreaAndNeverByThePolice() {
    String id = idOf(register());
    assertThat(service.get(elsewhere, API + "/" + id).statusCode()).isEqualTo(404);
    assertThat(service.json(elsewhere, API).get("items")).isEmpty();
    String police = peers.token("cop", "/areas/C/police", "/areas/C/officer");
    assertThat(service.get(police, API + "/" + id).statusCode()).isEqualTo(403);
    assertThat(service.get(police, API).statusCode()).isEqualTo(403);
    JsonNode whole = service.json(officer, API + "/" + id);
    assertThat(whole.get("phone").asString()).isEqualTo("13900001111");
    assertThat(service.json(officer, API).toString()).doesNotContain("13900001111");
  }

  @Test
  void aRefusalSaysWhyAndIsReadWithTicketAndPin() {
    JsonNode ticket = register();
    String decision = API + "/" + idOf(ticket) + "/approval";
    String refused = "{\"decision\":\"REFUSED\",\"reason\":\"名额已满\"}";
    assertThat(service.post(elsewhere, decision, refused).statusCode()).isEqualTo(404);
    assertThat(service.post(officer, decision, refused).statusCode()).isEqualTo(428);
    assertThat(
            service
                .post(officer, decision, "{\"decision\":\"REFUSED\"}", "If-Match", "\"1\"")
                .statusCode())
        .isEqualTo(400);
    assertThat(service.post(officer, decision, refused, "If-Match", "\"1\"").statusCode())
        .isEqualTo(200);
    JsonNode told =
        Service.parse(service.get("", OPEN + "/registration", "X-Linli-Ticket", proof(ticket)));
    assertThat(told.get("state").asString()).isEqualTo("REFUSED");
    assertThat(told.get("reason").asString()).isEqualTo("名额已满");
    assertThat(told.get("eraseOn").asString()).isNotBlank();
  }

  @Test
  void whatWasSaidIsErasedAtOnceWhenItIsTakenBack() {
    JsonNode ticket = register();
    String id = idOf(ticket);
    String proof = proof(ticket);
    HttpResponse<byte[]> taken =
        service.post("", OPEN + "/registration/withdrawal", "{}", "X-Linli-Ticket", proof);
    assertThat(taken.statusCode()).as(Service.text(taken)).isEqualTo(200);
    JsonNode whole = service.json(officer, API + "/" + id);
    assertThat(whole.has("name")).isFalse();
    assertThat(whole.has("phone")).isFalse();
    assertThat(keys(id)).isZero();
    assertThat(service.get("", OPEN + "/registration", "X-Linli-Ticket", proof).statusCode())
        .isEqualTo(403);
  }

  @Test
  void anApprovedVolunteerSeesTheirHoursAndLeavesTheSameDay() {
    String id = idOf(register());
    HttpResponse<byte[]> approved =
        service.post(
            officer,
            API + "/" + id + "/approval",
            "{\"decision\":\"APPROVED\",\"username\":\"chen.xiaoyan\"}",
            "If-Match",
            "\"1\"");
    assertThat(approved.statusCode()).as(Service.text(approved)).isEqualTo(200);
    assertThat(grants("chen.xiaoyan", false)).isEqualTo(1);
    String activities = API + "/" + id + "/activities";
    assertThat(
            service
                .post(
                    officer,
                    activities,
                    "{\"on\":\"2020-01-04\",\"hours\":2.5,\"work\":\"patrol\"}")
                .statusCode())
        .isEqualTo(200);
    assertThat(
            service
                .post(
                    officer, activities, "{\"on\":\"2199-01-04\",\"hours\":2,\"work\":\"patrol\"}")
                .statusCode())
        .isEqualTo(400);
    for (String wrong :
        new String[] {
          "hours {\"on\":\"2020-01-05\",\"hours\":1.3,\"work\":\"patrol\"}",
          "hours {\"on\":\"2020-01-04\",\"hours\":22,\"work\":\"patrol\"}",
          "on {\"on\":\"1999-12-31\",\"hours\":1,\"work\":\"patrol\"}",
          "on {\"on\":\"-99999-01-01\",\"hours\":1,\"work\":\"patrol\"}"
        }) {
      HttpResponse<byte[]> answer =
          service.post(officer, activities, wrong.substring(wrong.indexOf(' ') + 1));
      assertThat(answer.statusCode()).as(wrong).isEqualTo(400);
      assertThat(Service.text(answer)).contains("\"" + wrong.split(" ", 2)[0] + "\"");
    }
    String herself = peers.token("chen.xiaoyan", "/areas/T1V1/volunteer");
    JsonNode own = service.json(herself, API + "/me");
    assertThat(own.get("hours").asDouble()).isEqualTo(2.5);
    assertThat(service.get(herself, API).statusCode()).isEqualTo(403);
    HttpResponse<byte[]> left = service.post(herself, API + "/me/leave", "{}");
    assertThat(left.statusCode()).as(Service.text(left)).isEqualTo(200);
    assertThat(grants("chen.xiaoyan", false)).isZero();
    assertThat(state("chen.xiaoyan")).isEqualTo("LEFT");
    assertThat(service.json(officer, API + "/" + id).get("hours").asDouble()).isEqualTo(2.5);
  }

  private static int keys(String owner) {
    return count("select count(*) from data_key where owner = '" + owner + "'");
  }

  private static int grants(String username, boolean ended) {
    return count(
        "select count(*) from staff_grant g join staff s on s.id = g.staff where s.username = '"
            + username
            + "' and (g.ended_at is not null) = "
            + ended);
  }

  private static String state(String username) {
    return service
        .bean(ViewerTransactions.class)
        .read(
            Access.ofService("test"),
            jdbc ->
                jdbc.sql("select state from staff where username = ?")
                    .param(username)
                    .query(String.class)
                    .single());
  }

  private static int count(String sql) {
    return service
        .bean(ViewerTransactions.class)
        .read(Access.ofService("test"), jdbc -> jdbc.sql(sql).query(Integer.class).single());
  }
}
