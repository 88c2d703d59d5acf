package org.linli.person.workforce;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.linli.commons.access.Access;
import org.linli.commons.importing.ForbiddenColumns;
import org.linli.commons.store.ViewerTransactions;
import org.linli.commons.testing.TestIssuer;
import org.linli.commons.testing.TestPeers;
import org.linli.person.Accounts;
import org.linli.person.Service;
import tools.jackson.databind.JsonNode;

class WorkforceTest {

  private static final String API = "/api/person/workforce";
  private static TestPeers peers;
  private static Service service;
  private static volatile boolean disputesDown;

  private final String admin = peers.token("admin1", "/areas/T1/area-admin");
  private final String other = peers.token("admin2", "/areas/T2/area-admin");
  private final String leader = peers.token("leader", "/areas/C/leader");

  @BeforeAll
  static void start() {
    peers = new TestPeers();
    peers.issuer().serve("/api/dispute/workload", WorkforceTest::workload);
    service = Service.start(peers, Service.database(), "linli.dispute-url=" + peers.issuer().url());
  }

  @AfterAll
  static void stop() {
    service.close();
    peers.close();
  }

  private static void workload(HttpExchange call) throws java.io.IOException {
    TestIssuer.json(
        call,
        disputesDown ? 503 : 200,
        "{\"items\":[{\"username\":\"busy\",\"openMatters\":4,\"dueSoon\":1,\"overdue\":2,\"visitsDue\":0}]}");
  }

  @Test
  void anAdministratorEntersSomebodyOfTheirTownAndNobodyElseDoes() {
    Accounts.make(service, "mei", "T1V1", "/C/T1/T1V1/");
    assertThat(put(other, "mei", "{\"position\":\"ASSISTANT\"}").statusCode()).isEqualTo(404);
    assertThat(put(leader, "mei", "{\"position\":\"ASSISTANT\"}").statusCode()).isEqualTo(403);
    assertThat(put(admin, "nobody", "{\"position\":\"ASSISTANT\"}").statusCode()).isEqualTo(404);
    HttpResponse<byte[]> entered =
        put(admin, "mei", "{\"position\":\"ASSISTANT\",\"languages\":[\"hakka\"]}");
    assertThat(entered.statusCode()).as(Service.text(entered)).isEqualTo(200);
    assertThat(Service.parse(entered).get("name").asString()).isEqualTo("名mei");
    assertThat(service.get(other, API + "/members/mei").statusCode()).isEqualTo(404);
    assertThat(service.get(leader, API + "/members/mei").statusCode()).isEqualTo(200);
    assertThat(service.json(other, API).get("items")).isEmpty();
    assertThat(usernames(service.json(leader, API + "?language=hakka"))).contains("mei");
    String police = peers.token("cop", "/areas/C/police");
    assertThat(service.get(police, API).statusCode()).isEqualTo(403);
  }

  @Test
  void whatIsNoFieldOfAnOfficeIsRefused() {
    Accounts.make(service, "li", "T1V1", "/C/T1/T1V1/");
    for (String more :
        List.of("\"rating\":5", "\"tag\":\"x\"", "\"religion\":\"x\"", "\"level\":\"RED\"")) {
      HttpResponse<byte[]> answer = put(admin, "li", "{\"position\":\"OTHER\"," + more + "}");
      assertThat(answer.statusCode()).as(more).isEqualTo(400);
    }
    HttpResponse<byte[]> language =
        put(admin, "li", "{\"position\":\"OTHER\",\"languages\":[\"loyal\"]}");
    assertThat(language.statusCode()).isEqualTo(400);
  }

  @Test
  void noColumnOfTheWorkforceIsOneThatLinliNeverTakes() {
    List<String> columns =
        service
            .bean(ViewerTransactions.class)
            .read(
                Access.ofService("test"),
                jdbc ->
                    jdbc.sql(
                            """
                            select table_name || '.' || column_name from information_schema.columns
                            where table_name ~ '^(workforce_|mediation_team|volunteer|campaign$|household)'
                            """)
                        .query(String.class)
                        .list());
    assertThat(columns).hasSizeGreaterThan(80);
    assertThat(columns)
        .noneMatch(name -> ForbiddenColumns.forbidden(name.substring(name.indexOf('.') + 1)))
        .noneMatch(
            name ->
                name.matches(
                    ".*\\.(.*(score|rank|rating|tag|risk|level|colour|geom|lon|lat|position_).*)"));
  }

  @Test
  void aCertificateThatHasEndedIsAGapAndAnotherStandardGivesOtherGaps() {
    Accounts.make(service, "wang", "T2", "/C/T2/");
    assertThat(put(other, "wang", "{\"position\":\"FULL_TIME_MEDIATOR\"}").statusCode())
        .isEqualTo(200);
    JsonNode before = town("T2").get("figures");
    assertThat(before.get("fullTime").get("gap").asInt()).isZero();
    assertThat(before.get("assistants").get("gap").asInt()).isEqualTo(2);
    assertThat(before.get("certified").get("gap").asInt()).isEqualTo(3);
    certificate("A-1", "2019-01-01", "2020-01-01");
    assertThat(town("T2").get("figures").get("certified").get("present").asInt()).isZero();
    assertThat(town("T2").get("figures").get("expired").asInt()).isEqualTo(1);
    certificate("A-2", "2021-01-01", "2199-01-01");
    JsonNode valid = town("T2").get("figures");
    assertThat(valid.get("certified").get("present").asInt()).isEqualTo(1);
    assertThat(valid.get("certified").get("gap").asInt()).isEqualTo(2);
    assertThat(valid.get("expired").asInt()).isZero();
    JsonNode then =
        service
            .json(leader, "/api/person/staffing?area=T2&on=2020-06-01")
            .get("towns")
            .get(0)
            .get("figures");
    assertThat(then.get("certified").get("gap").asInt()).isEqualTo(3);

    standard(1, 2, 1);
    assertThat(town("T2").get("figures").get("certified").get("gap").asInt()).isZero();
    standard(1, 2, 3);

    Accounts.state(service, "wang", "LEFT");
    assertThat(town("T2").get("figures").get("staff").asInt()).isZero();
    assertThat(town("T2").get("figures").get("fullTime").get("gap").asInt()).isEqualTo(1);
    Accounts.state(service, "wang", "ACTIVE");
  }

  private void standard(int fullTime, int assistants, int certified) {
    String root = peers.token("root", "/areas/C/area-admin");
    JsonNode now = service.json(root, "/api/person/settings/staffing-standard");
    HttpResponse<byte[]> answer =
        service.put(
            root,
            "/api/person/settings/staffing-standard",
            """
            {"body":{"fullTimePerTeam":%d,"assistantsPerTeam":%d,"certifiedPerTown":%d,"warnDays":90},"reason":"test"}
            """
                .formatted(fullTime, assistants, certified),
            "If-Match",
            "\"" + now.get("version").asInt() + '"');
    assertThat(answer.statusCode()).as(Service.text(answer)).isEqualTo(200);
  }

  private void certificate(String number, String from, String until) {
    HttpResponse<byte[]> answer =
        service.post(
            other,
            API + "/members/wang/qualifications",
            """
            {"kind":"mediator_certificate","number":"%s","issuedBy":"司法局","issuedOn":"%s","expiresOn":"%s"}
            """
                .formatted(number, from, until));
    assertThat(answer.statusCode()).as(Service.text(answer)).isEqualTo(200);
  }

  @Test
  void everyTownIsThereAlsoOneWhereNobodyIsEntered() {
    JsonNode answer = service.json(leader, "/api/person/staffing?area=C");
    assertThat(answer.get("towns")).hasSize(2);
    assertThat(service.get(other, "/api/person/staffing?area=T1").statusCode()).isEqualTo(404);
    HttpResponse<byte[]> book = service.get(leader, "/api/person/staffing/export?area=C");
    assertThat(book.statusCode()).isEqualTo(200);
    assertThat(book.body()).startsWith('P', 'K');
    assertThat(service.get(leader, "/api/person/staffing/expiring?area=C").statusCode())
        .isEqualTo(403);
  }

  @Test
  void aTeamIsAskedForItsOwnPeople() {
    String county = peers.token("root", "/areas/C/area-admin");
    HttpResponse<byte[]> made =
        service.put(
            county,
            API + "/teams/team-t1",
            "{\"areaCode\":\"T1\",\"name\":\"调解小组\",\"active\":true}",
            "If-None-Match",
            "*");
    assertThat(made.statusCode()).as(Service.text(made)).isEqualTo(200);
    assertThat(
            service
                .put(
                    other,
                    API + "/teams/team-x",
                    "{\"areaCode\":\"T1\",\"name\":\"x\",\"active\":true}",
                    "If-None-Match",
                    "*")
                .statusCode())
        .isEqualTo(404);
    Accounts.make(service, "zhao", "T1", "/C/T1/");
    assertThat(
            put(admin, "zhao", "{\"position\":\"FULL_TIME_MEDIATOR\",\"team\":\"team-t1\"}")
                .statusCode())
        .isEqualTo(200);
    JsonNode team = town("T1").get("teams").get(0);
    assertThat(team.get("fullTime").get("gap").asInt()).isZero();
    assertThat(team.get("assistants").get("present").asInt()).isZero();
    assertThat(team.get("assistants").get("wanted").asInt()).isEqualTo(2);
  }

  @Test
  void oneSeesOnesOwnRecordAndAsksForACorrectionThatAnotherAnswers() {
    Accounts.make(service, "admin1", "T1", "/C/T1/");
    assertThat(put(admin, "admin1", "{\"position\":\"OTHER\"}").statusCode()).isEqualTo(200);
    HttpResponse<byte[]> asked =
        service.post(admin, API + "/me/corrections", "{\"field\":\"TEAM\",\"words\":\"我在一组\"}");
    assertThat(asked.statusCode()).as(Service.text(asked)).isEqualTo(201);
    String id = Service.parse(asked).get("id").asString();
    String answer = API + "/corrections/" + id + "/answer";
    assertThat(service.post(admin, answer, "{\"corrected\":true}").statusCode()).isEqualTo(403);
    assertThat(service.post(other, answer, "{\"corrected\":true}").statusCode()).isEqualTo(404);
    String county = peers.token("root", "/areas/C/area-admin");
    assertThat(service.post(county, answer, "{\"corrected\":false}").statusCode()).isEqualTo(400);
    assertThat(service.post(county, answer, "{\"corrected\":true}").statusCode()).isEqualTo(200);
    assertThat(service.post(county, answer, "{\"corrected\":true}").statusCode()).isEqualTo(409);
    JsonNode own = service.json(admin, API + "/me");
    assertThat(own.get("corrections").get(0).get("state").asString()).isEqualTo("CORRECTED");
  }

  @Test
  void theWorkloadIsShownAndItsAbsenceIsSaid() {
    JsonNode there = service.json(admin, API + "/workload?area=T1");
    assertThat(there.get("available").asBoolean()).isTrue();
    assertThat(there.get("items").get(0).get("open").asInt()).isEqualTo(4);
    disputesDown = true;
    JsonNode gone = service.json(admin, API + "/workload?area=T1");
    disputesDown = false;
    assertThat(gone.get("available").asBoolean()).isFalse();
    assertThat(gone.get("notice").asString()).isNotBlank();
  }

  private JsonNode town(String code) {
    return service.json(leader, "/api/person/staffing?area=" + code).get("towns").get(0);
  }

  private static HttpResponse<byte[]> put(String token, String username, String body) {
    return service.put(token, API + "/members/" + username, body, "If-None-Match", "*");
  }

  private static List<String> usernames(JsonNode page) {
    return page.get("items").valueStream().map(one -> one.get("username").asString()).toList();
  }
}
