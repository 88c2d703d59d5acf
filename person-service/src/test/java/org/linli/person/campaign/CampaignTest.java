package org.linli.person.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.linli.commons.access.Access;
import org.linli.commons.access.Role;
import org.linli.commons.store.ViewerTransactions;
import org.linli.commons.testing.TestPeers;
import org.linli.person.Accounts;
import org.linli.person.Service;
import tools.jackson.databind.JsonNode;

class CampaignTest {

  private static final String API = "/api/person/campaigns";
  private static final String HOUSEHOLDS = "/api/person/households/";
  private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Shanghai"));
  private static final AtomicInteger NEXT = new AtomicInteger();
  private static TestPeers peers;
  private static Service service;
  private static String code;

  private final String officer = peers.token("officer1", "/areas/T1/officer");
  private final String leader = peers.token("leader", "/areas/C/leader");
  private final String worker = peers.token("grid1", "/areas/T1V1/grid-worker");
  private final String otherWorker = peers.token("grid2", "/areas/T1V1/grid-worker");
  private final String support = peers.token("support1", "/areas/T1/support-worker");

  @BeforeAll
  static void start() {
    peers = new TestPeers();
    service = Service.start(peers, Service.database());
    String root = peers.token("root", "/areas/C/area-admin");
    service.put(
        root,
        "/api/person/settings/limits",
        "{\"body\":{\"publicWorkBits\":0},\"reason\":\"test\"}",
        "If-Match",
        "\"0\"");
    Accounts.make(service, "grid1", "T1V1", "/C/T1/T1V1/");
    Accounts.grant(service, "grid1", Role.GRID_WORKER, "T1V1");
    Accounts.make(service, "far", "T2", "/C/T2/");
    Accounts.grant(service, "far", Role.GRID_WORKER, "T2");
    // All at home in the village, and none of them works for its households.
    for (Role role : List.of(Role.POLICE, Role.LEADER, Role.VOLUNTEER)) {
      Accounts.make(service, role.wireName(), "T1V1", "/C/T1/T1V1/");
      Accounts.grant(service, role.wireName(), role, "T1V1");
    }
    Accounts.make(service, "both", "T1V1", "/C/T1/T1V1/");
    Accounts.grant(service, "both", Role.GRID_WORKER, "T1V1");
    Accounts.grant(service, "both", Role.POLICE, "T2");
    Accounts.make(service, "nothing", "T1V1", "/C/T1/T1V1/");
    code =
        Service.parse(open(peers.token("officer1", "/areas/T1/officer"), "T1", TODAY.plusDays(20)))
            .get("code")
            .asString();
  }

  @AfterAll
  static void stop() {
    service.close();
    peers.close();
  }

  private static HttpResponse<byte[]> open(String token, String area, LocalDate until) {
    return service.post(
        token,
        API,
        "{\"areaCode\":\"%s\",\"title\":\"春节五访\",\"from\":\"%s\",\"until\":\"%s\"}"
            .formatted(area, TODAY.minusDays(3), until));
  }

  private static final String ASKED =
      """
      {"name":"刘家","contact":"13700002222","grid":"GRID","when":"初三上午","about":"想问修路","language":"zh-CN","noticeVersion":0}
      """;

  private static JsonNode ask(String grid) {
    HttpResponse<byte[]> answer =
        service.post(
            "",
            "/api/person/public/campaigns/" + code + "/households",
            ASKED.replace("GRID", grid),
            "Idempotency-Key",
            "household-" + NEXT.incrementAndGet());
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
        .json(support, API + "/" + code + "/households?limit=1000")
        .get("items")
        .valueStream()
        .filter(one -> one.get("number").equals(ticket.get("ticket")))
        .findFirst()
        .orElseThrow()
        .get("id")
        .asString();
  }

  @Test
  void onlyWhoLeadsTheAreaOpensACampaignThere() {
    assertThat(open(officer, "T2", TODAY.plusDays(5)).statusCode()).isEqualTo(404);
    assertThat(open(worker, "T1V1", TODAY.plusDays(5)).statusCode()).isEqualTo(403);
    assertThat(open(officer, "T1", TODAY.plusDays(300)).statusCode()).isEqualTo(400);
    String far = peers.token("officer2", "/areas/T2/officer");
    assertThat(service.get(far, API + "/" + code).statusCode()).isEqualTo(404);
    assertThat(service.get(worker, API + "/" + code).statusCode()).isEqualTo(200);
  }

  @Test
  void whatShowsNothingIsNoTitleAndNoHousehold() {
    String title =
        "{\"areaCode\":\"T1\",\"title\":\"\u3000\",\"from\":\"%s\",\"until\":\"%s\"}"
            .formatted(TODAY, TODAY.plusDays(5));
    assertThat(violations(service.post(officer, API, title))).containsExactly("title");
    String asked =
        ASKED.replace("刘家", " ").replace("13700002222", "\u00a0").replace("初三上午", "\u200b");
    assertThat(
            violations(
                service.post("", "/api/person/public/campaigns/" + code + "/households", asked)))
        .containsExactlyInAnyOrder("name", "contact", "when");
  }

  private static List<String> violations(HttpResponse<byte[]> answer) {
    assertThat(answer.statusCode()).as(Service.text(answer)).isEqualTo(400);
    return Service.parse(answer)
        .get("violations")
        .valueStream()
        .map(fault -> fault.get("field").asString())
        .toList();
  }

  @Test
  void thePoliceReachNothingOfItByAnyPath() {
    String id = idOf(ask("T1V1G1"));
    String police =
        peers.token(
            "cop",
            "/areas/C/police",
            "/areas/C/support-worker",
            "/areas/C/leader",
            "/areas/C/officer");
    for (String path :
        List.of(
            API,
            API + "/" + code,
            API + "/" + code + "/progress",
            API + "/" + code + "/card",
            API + "/" + code + "/households",
            HOUSEHOLDS + id,
            HOUSEHOLDS + id + "/card",
            HOUSEHOLDS + id + "/letter")) {
      assertThat(service.get(police, path).statusCode()).as(path).isEqualTo(403);
    }
    assertThat(
            service
                .post(police, HOUSEHOLDS + id + "/assignment", "{\"worker\":\"cop\"}")
                .statusCode())
        .isEqualTo(403);
  }

  @Test
  void aHouseholdIsReadByItsWorkerAndWhoCoordinatesAndNobodyElse() {
    String id = idOf(ask("T1V1G1"));
    assertThat(service.get(worker, HOUSEHOLDS + id).statusCode()).isEqualTo(404);
    assertThat(service.get(leader, HOUSEHOLDS + id).statusCode()).isEqualTo(403);
    assertThat(service.get(officer, API + "/" + code + "/households").statusCode()).isEqualTo(403);
    assertThat(assign(support, id, "far", 1).statusCode()).isEqualTo(400);
    assertThat(assign(support, id, "grid1", 1).statusCode()).isEqualTo(200);
    JsonNode read = service.json(worker, HOUSEHOLDS + id);
    assertThat(read.get("contact").asString()).isEqualTo("13700002222");
    assertThat(service.get(otherWorker, HOUSEHOLDS + id).statusCode()).isEqualTo(404);
    String moved = peers.token("grid1", "/areas/T2/grid-worker");
    assertThat(service.get(moved, HOUSEHOLDS + id).statusCode()).isEqualTo(404);
  }

  @Test
  void nobodyIsSentToAHouseholdWhoDoesNotWorkForIt() {
    String id = idOf(ask("T1V1G1"));
    for (String name : List.of("police", "leader", "volunteer", "both", "nothing", "far")) {
      HttpResponse<byte[]> answer = assign(support, id, name, 1);
      assertThat(answer.statusCode()).as(name).isEqualTo(400);
      assertThat(Service.parse(answer).get("violations").get(0).get("field").asString())
          .isEqualTo("worker");
    }
  }

  private static HttpResponse<byte[]> assign(String token, String id, String worker, int seen) {
    return service.post(
        token,
        HOUSEHOLDS + id + "/assignment",
        "{\"worker\":\"%s\"}".formatted(worker),
        "If-Match",
        "\"" + seen + '"');
  }

  @Test
  void fiveStepsAreTakenAndTheHouseholdReadsWhatBecameOfItsWish() {
    JsonNode ticket = ask("T1V1G2");
    String id = idOf(ticket);
    assertThat(assign(support, id, "grid1", 1).statusCode()).isEqualTo(200);
    post(id, "/handed", "{\"what\":\"CARD\",\"on\":\"%s\"}".formatted(TODAY));
    post(id, "/visits", "{\"on\":\"%s\",\"note\":\"谈了修路\"}".formatted(TODAY));
    JsonNode wished =
        post(
            id,
            "/wishes",
            "{\"words\":\"门前路灯\",\"promisedBy\":\"村委会\",\"until\":\"%s\"}"
                .formatted(TODAY.plusDays(10)));
    String wish = wished.get("wishes").get(0).get("id").asString();
    post(id, "/wishes/" + wish + "/answer", "{\"solved\":true,\"words\":\"已装好\"}");
    assertThat(
            service
                .post(
                    worker,
                    HOUSEHOLDS + id + "/wishes/" + wish + "/answer",
                    "{\"solved\":false,\"words\":\"x\"}")
                .statusCode())
        .isEqualTo(409);
    post(id, "/handed", "{\"what\":\"LETTER\",\"on\":\"%s\"}".formatted(TODAY));
    assertPdf(service.get(worker, HOUSEHOLDS + id + "/card"));
    assertPdf(service.get(worker, HOUSEHOLDS + id + "/letter"));
    assertPdf(service.get(officer, API + "/" + code + "/card"));
    JsonNode own =
        Service.parse(
            service.get("", "/api/person/public/households/own", "X-Linli-Ticket", proof(ticket)));
    assertThat(own.get("wishes").get(0).get("answer").asString()).isEqualTo("已装好");
    assertThat(own.get("held").get("notes").get(0).asString()).isEqualTo("谈了修路");
  }

  private JsonNode post(String id, String step, String body) {
    HttpResponse<byte[]> answer = service.post(worker, HOUSEHOLDS + id + step, body);
    assertThat(answer.statusCode()).as(step + Service.text(answer)).isEqualTo(200);
    return Service.parse(answer);
  }

  private static void assertPdf(HttpResponse<byte[]> answer) {
    assertThat(answer.statusCode()).as(Service.text(answer)).isEqualTo(200);
    assertThat(answer.body()).startsWith('%', 'P', 'D', 'F');
  }

  @Test
  void aWithdrawnHouseholdIsUnreadableAtOnceAndItsCountStays() {
    JsonNode ticket = ask("T1V2G1");
    String id = idOf(ticket);
    long before = rows("T1V2G1");
    HttpResponse<byte[]> withdrawn =
        service.post(
            "",
            "/api/person/public/households/own/withdrawal",
            "{}",
            "X-Linli-Ticket",
            proof(ticket));
    assertThat(withdrawn.statusCode()).as(Service.text(withdrawn)).isEqualTo(200);
    assertThat(Service.text(withdrawn)).doesNotContain("13700002222");
    assertThat(service.get(support, HOUSEHOLDS + id).statusCode()).isEqualTo(404);
    assertThat(service.get(support, HOUSEHOLDS + id + "/letter").statusCode()).isEqualTo(404);
    assertThat(rows("T1V2G1")).isEqualTo(before);
    assertThat(count("select count(*) from data_key where owner = '" + id + "'")).isZero();
  }

  @Test
  void theWorkerWithdrawsForAHouseholdThatSaidSo() {
    String id = enter(worker, "T1V1G1").get("id").asString();
    assertThat(service.get(worker, HOUSEHOLDS + id).statusCode()).isEqualTo(200);
    assertThat(service.post(worker, HOUSEHOLDS + id + "/withdrawal", "{}").statusCode())
        .isEqualTo(204);
    assertThat(service.get(worker, HOUSEHOLDS + id).statusCode()).isEqualTo(404);
  }

  @Test
  void aHouseholdIsEnteredWithItsConsentAndInTheWorkersOwnAreaOnly() {
    assertThat(enter(worker, "T1V1G1").has("pin")).isTrue();
    HttpResponse<byte[]> elsewhere = entering(worker, "T1V2G1", "\"evidence\":\"SIGNATURE\"");
    assertThat(elsewhere.statusCode()).isEqualTo(404);
    assertThat(entering(worker, "T1V1G1", "\"evidence\":\"OWN_REQUEST\"").statusCode())
        .isEqualTo(400);
    assertThat(
            entering(worker, "T1V1G1", "\"evidence\":\"SIGNATURE\",\"workplace\":\"x\"")
                .statusCode())
        .isEqualTo(400);
    assertThat(entering(worker, "T1V1G1", "\"evidence\":\"SIGNATURE\",\"tag\":\"x\"").statusCode())
        .isEqualTo(400);
    assertThat(entering(worker, "T2V1G1", "\"evidence\":\"SIGNATURE\"").statusCode())
        .isEqualTo(400);
  }

  private JsonNode enter(String token, String grid) {
    HttpResponse<byte[]> answer = entering(token, grid, "\"evidence\":\"SIGNATURE\"");
    assertThat(answer.statusCode()).as(Service.text(answer)).isEqualTo(201);
    return Service.parse(answer);
  }

  private static HttpResponse<byte[]> entering(String token, String grid, String more) {
    return service.post(
        token,
        API + "/" + code + "/households",
        ASKED
            .replace("GRID", grid)
            .replace(
                "\"noticeVersion\":0",
                "\"noticeVersion\":0,\"givenOn\":\"" + TODAY + "\"," + more));
  }

  @Test
  void smallNumbersOfAGridAreWithheldAlsoFromThoseWhoLead() {
    String other =
        Service.parse(open(peers.token("o2", "/areas/T2/officer"), "T2", TODAY.plusDays(9)))
            .get("code")
            .asString();
    String path = "/api/person/public/campaigns/" + other + "/households";
    for (int i = 0; i < 4; i++) {
      assertThat(service.post("", path, ASKED.replace("GRID", "T2V1G1")).statusCode())
          .isEqualTo(201);
    }
    assertThat(service.post("", path, ASKED.replace("GRID", "T2V2G1")).statusCode()).isEqualTo(201);
    JsonNode progress = service.json(leader, API + "/" + other + "/progress");
    JsonNode many = counts(progress, "T2V1G1");
    JsonNode few = counts(progress, "T2V2G1");
    List<JsonNode> none =
        progress
            .get("grids")
            .valueStream()
            .filter(one -> !List.of("T2V1G1", "T2V2G1").contains(one.get("grid").asString()))
            .map(one -> one.get("counts"))
            .toList();
    assertThat(none).as("a grid with nobody looks like one with one").isNotEmpty();
    assertThat(none).allMatch(few::equals);
    assertThat(many.get("asked").asInt()).isEqualTo(4);
    assertThat(few.has("asked")).isFalse();
    assertThat(few.get("withheld").asBoolean()).isTrue();
    assertThat(progress.get("total").has("asked"))
        .as("the total would give away the one that is withheld")
        .isFalse();
  }

  private static JsonNode counts(JsonNode progress, String grid) {
    return progress
        .get("grids")
        .valueStream()
        .filter(one -> one.get("grid").asString().equals(grid))
        .findFirst()
        .orElseThrow()
        .get("counts");
  }

  @Test
  void whenTheTimeIsOverEverythingIsErased() {
    String id = idOf(ask("T1V2G2"));
    HouseholdStore store = service.bean(HouseholdStore.class);
    Household household =
        store.together(
            Access.ofService("test"), () -> store.find(UUID.fromString(id)).orElseThrow());
    long due =
        store.together(Access.ofService("test"), () -> store.waiting(TODAY.plusDays(400)).count());
    assertThat(due).isPositive();
    assertThat(store.together(Access.ofService("test"), () -> store.toErase(TODAY, 10))).isEmpty();
    assertThat(
            store.together(
                Access.ofService("test"),
                () -> store.erase(household, HouseholdState.ERASED, Instant.now())))
        .isTrue();
    assertThat(service.get(support, HOUSEHOLDS + id).statusCode()).isEqualTo(404);
  }

  private static long rows(String grid) {
    return count("select count(*) from household where grid_code = '" + grid + "'");
  }

  private static long count(String sql) {
    return service
        .bean(ViewerTransactions.class)
        .read(Access.ofService("test"), jdbc -> jdbc.sql(sql).query(Long.class).single());
  }
}
