package org.linli.person.relocation;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linli.commons.access.Access;
import org.linli.commons.access.Role;
import org.linli.commons.store.ViewerTransactions;
import org.linli.commons.testing.TestFabric;
import org.linli.commons.testing.TestPeers;
import org.linli.person.Accounts;
import org.linli.person.Service;
import tools.jackson.databind.JsonNode;

/** Town T1 goes over to T2 and a grid is split, while people of T1 serve and wait. */
class RelocationTest {

  private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Shanghai"));
  private static final String PUBLIC = "/api/person/public/";
  private static final String WORKFORCE = "/api/person/workforce";
  private static final AtomicInteger NEXT = new AtomicInteger();

  private TestPeers peers;
  private Service service;
  private String county;
  private String admin;

  @BeforeEach
  void start() {
    peers = new TestPeers();
    service = Service.start(peers, Service.database());
    county = peers.token("county-admin", "/areas/C/area-admin");
    admin = peers.token("admin1", "/areas/T1/area-admin");
    put(
        county,
        "/api/person/settings/limits",
        "{\"body\":{\"publicWorkBits\":0},\"reason\":\"test\"}",
        "If-Match",
        "\"0\"");
  }

  @AfterEach
  void stop() {
    service.close();
    peers.close();
  }

  @Test
  void accountsAndTheWorkforceAreKeptByTheTownTheyCameTo() {
    Accounts.make(service, "mei", "T1", "/C/T1/");
    Accounts.grant(service, "mei", Role.OFFICER, "T1");
    Accounts.make(service, "far", "T1V2", "/C/T1/T1V2/");
    put(
        admin,
        WORKFORCE + "/teams/team-t1",
        "{\"areaCode\":\"T1\",\"name\":\"一组\",\"active\":true}",
        "If-None-Match",
        "*");
    put(
        admin,
        WORKFORCE + "/members/mei",
        "{\"position\":\"ASSISTANT\",\"team\":\"team-t1\"}",
        "If-None-Match",
        "*");
    made(
        admin,
        WORKFORCE + "/members/mei/trainings",
        "{\"title\":\"法律\",\"hours\":8,\"on\":\"%s\"}".formatted(TODAY));

    follow();

    assertThat(rows("select home_area || path from staff order by username"))
        .containsExactly("T1V2/C/T2/T1V2/", "T2/C/T2/");
    // Whoever had a right in T1 has none in T2: nobody decided that.
    assertThat(rows("select area_code || home_path from staff_grant")).containsExactly("T1/C/T2/");
    assertThat(rows("select area_code || path from mediation_team")).containsExactly("T2/C/T2/");
    assertThat(rows("select area_code || path from workforce_member")).containsExactly("T2/C/T2/");
    assertThat(rows("select path from workforce_training")).containsExactly("/C/T2/");
    assertThat(rows("select path || n from staffing_tally")).containsExactly("/C/T2/1");
    assertThat(rows("select path || people from training_tally where people > 0"))
        .containsExactly("/C/T2/1");
    String next = peers.token("admin2", "/areas/T2/area-admin");
    assertThat(service.get(next, WORKFORCE + "/members/mei").statusCode()).isEqualTo(200);
    assertThat(service.get(admin, WORKFORCE + "/members/mei").statusCode()).isEqualTo(404);
  }

  @Test
  void whoWaitsIsAnsweredWhereTheyLiveNowAndWhatIsOverStays() {
    String officer = peers.token("officer1", "/areas/T1/officer");
    String code =
        made(
                officer,
                "/api/person/campaigns",
                "{\"areaCode\":\"T1\",\"title\":\"春节五访\",\"from\":\"%s\",\"until\":\"%s\"}"
                    .formatted(TODAY.minusDays(3), TODAY.plusDays(20)))
            .get("code")
            .asString();
    made(
        "",
        PUBLIC + "campaigns/" + code + "/households",
        "{\"name\":\"刘家\",\"contact\":\"13700002222\",\"grid\":\"T1V1G2\",\"when\":\"初三\",\"about\":\"修路\",\"language\":\"zh-CN\",\"noticeVersion\":0}");
    volunteer();
    write("update volunteer set state = 'WITHDRAWN', ended_at = now()");
    volunteer();
    made("", PUBLIC + "support-requests", support());

    follow();

    assertThat(rows("select area_code || path from campaign")).containsExactly("T2/C/T2/");
    assertThat(rows("select grid_code || path from household"))
        .containsExactly("T1V1E/C/T2/T1V1/T1V1E/");
    assertThat(rows("select area_code || path from volunteer where state = 'REGISTERED'"))
        .containsExactly("T1V1E/C/T2/T1V1/T1V1E/");
    assertThat(rows("select area_code || path from volunteer where state = 'WITHDRAWN'"))
        .containsExactly("T1V1G2/C/T1/T1V1/T1V1G2/");
    assertThat(rows("select path from support_case")).containsExactly("/C/T2/T1V1/T1V1E/");
    String requests = "/api/person/support-requests";
    assertThat(service.json(peers.token("w2", "/areas/T2/support-worker"), requests).get("items"))
        .hasSize(1);
    assertThat(service.json(peers.token("w1", "/areas/T1/support-worker"), requests).get("items"))
        .isEmpty();
  }

  @Test
  void aGridWithoutSuccessorLeavesItsHouseholdsToTheAreaAround() {
    volunteer();
    peers.end(2, "T1V1G2", "/C/T1/T1V1/T1V1G2/");
    peers.publish(TestFabric.merged(2));
    awaitVersion(2);
    assertThat(rows("select area_code || path from volunteer")).containsExactly("T1V1/C/T2/T1V1/");
  }

  @Test
  void theStateIsForAdministratorsAndNobodyAsksWhatWouldMove() {
    assertThat(service.json(county, "/api/person/relocation").get("state").asString())
        .isIn("CURRENT", "RUNNING");
    assertThat(
            service
                .get(peers.token("officer1", "/areas/C/officer"), "/api/person/relocation")
                .statusCode())
        .isEqualTo(403);
    String publisher = peers.token("service-account-linli-services", "/system/service");
    assertThat(
            service
                .post(publisher, "/api/person/relocation/preview", "{\"changed\":[],\"grids\":[]}")
                .statusCode())
        .isEqualTo(404);
  }

  private void volunteer() {
    made(
        "",
        PUBLIC + "volunteers",
        "{\"name\":\"陈小燕\",\"phone\":\"13900001111\",\"place\":\"T1V1G2\",\"work\":[\"patrol\"],\"language\":\"zh-CN\",\"adult\":true,\"noticeVersion\":0}");
  }

  private static String support() {
    return """
        {"name":"石榴花","contact":"电话一三九","language":"zh-CN","place":"T1V1G2","kinds":["housing"],"words":"灶台漏雨",
         "consent":{"noticeVersion":0,"choices":[{"purpose":"help","recipient":"support_workers",
          "data":["NAME","CONTACT","REQUEST","PLAN","VISITS"]}]}}
        """;
  }

  private JsonNode made(String token, String path, String body) {
    HttpResponse<byte[]> answer =
        service.post(token, path, body, "Idempotency-Key", "relocation-" + NEXT.incrementAndGet());
    assertThat(answer.statusCode()).as(Service.text(answer)).isBetween(200, 201);
    return Service.parse(answer);
  }

  private void put(String token, String path, String body, String... headers) {
    HttpResponse<byte[]> answer = service.put(token, path, body, headers);
    assertThat(answer.statusCode()).as(Service.text(answer)).isBetween(200, 201);
  }

  private void follow() {
    peers.merge();
    awaitVersion(2);
  }

  private void awaitVersion(long version) {
    service.await(
        () -> {
          JsonNode state = service.json(county, "/api/person/relocation");
          return state.get("relocatedTo").asLong() == version
              && state.get("state").asString().equals("CURRENT");
        });
  }

  private List<String> rows(String sql) {
    return service
        .bean(ViewerTransactions.class)
        .read(Access.ofService("test"), jdbc -> jdbc.sql(sql).query(String.class).list());
  }

  private void write(String sql) {
    service
        .bean(ViewerTransactions.class)
        .write(Access.ofService("test"), jdbc -> jdbc.sql(sql).update());
  }
}
