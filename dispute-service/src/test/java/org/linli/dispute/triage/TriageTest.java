package org.linli.dispute.triage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.linli.commons.settings.Settings;
import org.linli.commons.testing.PostgisForTests;
import org.linli.commons.testing.TestPeers;
import org.linli.dispute.Service;
import org.linli.dispute.matter.DisputeStatus;
import org.linli.dispute.matter.Matter;
import org.linli.dispute.matter.MatterChanges;
import org.linli.dispute.matter.Opened;
import org.linli.dispute.matter.Step;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The level of a matter and its safety plan, on a real database. */
class TriageTest {

  private static final String CALM =
      """
      {"violence":"NONE","weapon":false,"injury":"NONE","dependents":false,"policeCall":false,"gathering":false}
      """;
  private static final String WEAPON =
      """
      {"violence":"STATED_THREAT","weapon":true,"injury":"NONE","dependents":false,"policeCall":false,"gathering":false,"people":3}
      """;

  private static TestPeers peers;
  private static PostgisForTests.Database database;
  private static Service service;
  private static String handler;
  private static String areaOfficer;
  private static String leader;
  private static String police;
  private static String worker;

  @BeforeAll
  static void start() {
    peers = new TestPeers();
    database = Service.database();
    service = Service.start(peers, database, "linli.triage-interval=100ms");
    handler = peers.token("handler", "/areas/T1/officer");
    areaOfficer = peers.token("area", "/areas/C/officer");
    leader = peers.token("leader", "/areas/C/leader");
    police = peers.token("constable", "/areas/T1/police");
    worker = peers.token("worker", "/areas/T1/grid-worker");
    Opened.unit(database, "CENTRE", "GOVERNANCE_CENTRE", "T1", "/C/T1/", "handler*");
    Opened.unit(database, "STATION", "POLICE", "T1", "/C/T1/", "constable*");
  }

  @AfterAll
  static void stop() {
    service.close();
    peers.close();
  }

  @Test
  void theTableIsPublishedToEverybodyWhoIsSignedIn() {
    JsonNode table = service.json(peers.token("nobody"), "/api/dispute/decision-table");
    assertThat(table.get("rows").size()).isGreaterThan(10);
    assertThat(table.get("rows").get(1).get("conditions").get(0).asString()).isEqualTo("涉及凶器：是");
    JsonNode english =
        Service.parse(
            service.get(
                peers.token("nobody"), "/api/dispute/decision-table", "Accept-Language", "en"));
    for (JsonNode row : english.get("rows")) {
      assertThat(row.toString()).doesNotContainPattern("[\\u4e00-\\u9fff]|triage\\.|unit\\.");
    }
    assertThat(service.get("", "/api/dispute/decision-table").statusCode()).isEqualTo(401);
  }

  @Test
  void recordedFactsRaiseTheLevelAndSayWhyAndANamedPersonConfirms() {
    Matter matter = Opened.in(service, "T1V1G1", "CENTRE", "动刀");
    accept(matter);
    HttpResponse<byte[]> recorded = put(handler, matter, "/facts", WEAPON, version(matter));
    assertThat(recorded.statusCode()).as(Service.text(recorded)).isEqualTo(200);
    JsonNode red = Service.parse(recorded);
    assertThat(red.get("level").asString()).isEqualTo("RED");
    assertThat(red.get("proposed").get("fired").get(0).get("code").asString()).isEqualTo("weapon");
    assertThat(red.get("unconfirmedRed").asBoolean()).isTrue();
    Instant confirmBy = Instant.parse(red.get("confirmBy").asString());
    assertThat(confirmBy)
        .isBetween(
            Instant.now().plus(23, ChronoUnit.HOURS), Instant.now().plus(24, ChronoUnit.HOURS));
    assertThat(duties(matter)).containsExactlyInAnyOrder("TRIAGE CENTRE", "SAFETY_TASK CENTRE");
    HttpResponse<byte[]> confirmed =
        post(handler, matter, "/triage", "{\"level\":\"RED\"}", version(matter));
    assertThat(confirmed.statusCode()).as(Service.text(confirmed)).isEqualTo(200);
    JsonNode after = Service.parse(confirmed);
    assertThat(after.get("status").asString()).isEqualTo("TRIAGED");
    assertThat(after.get("confirmedBy").asString()).isEqualTo("handler");
    assertThat(after.get("overruled").asBoolean()).isFalse();
    assertThat(after.get("history").size()).isEqualTo(2);
    assertThat(duties(matter)).containsExactly("SAFETY_TASK CENTRE");
  }

  @Test
  void aLevelOtherThanTheTablesNeedsAReasonWhichIsKeptSealed() throws SQLException {
    Matter matter = Opened.in(service, "T1V1G1", "CENTRE", "刀是玩具");
    put(handler, matter, "/facts", WEAPON, 1);
    HttpResponse<byte[]> refused = post(areaOfficer, matter, "/triage", "{\"level\":\"BLUE\"}", 2);
    assertThat(refused.statusCode()).isEqualTo(400);
    assertThat(Service.text(refused)).contains("level-reason");
    String why = "现场核实是塑料玩具";
    HttpResponse<byte[]> changed =
        post(
            areaOfficer,
            matter,
            "/triage",
            "{\"level\":\"BLUE\",\"reason\":\"%s\"}".formatted(why),
            2);
    assertThat(changed.statusCode()).as(Service.text(changed)).isEqualTo(200);
    JsonNode after = Service.parse(changed);
    assertThat(after.get("overruled").asBoolean()).isTrue();
    assertThat(after.get("proposed").get("level").asString()).isEqualTo("RED");
    assertThat(after.get("history").get(0).get("kind").asString()).isEqualTo("CHANGED");
    assertThat(after.get("reason").asString()).isEqualTo(why);
    assertThat(triage(leader, matter).toString()).doesNotContain(why);
    assertThat(duties(matter)).isEmpty();
    assertThat(rows("select t::text from triage_entry t").toString()).doesNotContain(why);
  }

  @Test
  void newDangerEndsADecisionAndLesserFactsAloneLowerNothing() {
    Matter matter = Opened.in(service, "T1V1G1", "CENTRE", "先缓后急");
    put(handler, matter, "/facts", WEAPON, 1);
    post(handler, matter, "/triage", "{\"level\":\"YELLOW\",\"reason\":\"r\"}", 2);
    put(handler, matter, "/facts", WEAPON.replace("\"NONE\"", "\"SERIOUS\""), 3);
    JsonNode again = triage(handler, matter);
    assertThat(again.get("level").asString()).isEqualTo("RED");
    assertThat(again.get("confirmed").asBoolean()).isFalse();
    put(handler, matter, "/facts", CALM, 4);
    JsonNode calm = triage(handler, matter);
    assertThat(calm.get("level").asString()).isEqualTo("RED");
    assertThat(calm.get("proposed").get("level").asString()).isEqualTo("BLUE");
    assertThat(post(handler, matter, "/triage", "{\"level\":\"BLUE\"}", 5).statusCode())
        .isEqualTo(200);
  }

  @Test
  void whoSeesTheMatterSeesTheLevelAndHandlersDecide() {
    Matter matter = Opened.in(service, "T1V1G1", "CENTRE", "谁能定");
    assertThat(put(worker, matter, "/facts", CALM, 1).statusCode()).isEqualTo(200);
    assertThat(post(worker, matter, "/triage", "{\"level\":\"BLUE\"}", 2).statusCode())
        .isEqualTo(403);
    assertThat(post(leader, matter, "/triage", "{\"level\":\"BLUE\"}", 2).statusCode())
        .isEqualTo(403);
    assertThat(triage(leader, matter).get("mayDecide").asBoolean()).isFalse();
    assertThat(service.get(police, path(matter, "/triage")).statusCode()).isEqualTo(404);
    assertThat(put(police, matter, "/facts", CALM, 2).statusCode()).isEqualTo(404);
  }

  @Test
  void aLevelNeedsFactsAndFactsMustBePossible() {
    Matter matter = Opened.in(service, "T1V1G1", "CENTRE", "坏输入");
    HttpResponse<byte[]> early = post(handler, matter, "/triage", "{\"level\":\"BLUE\"}", 1);
    assertThat(early.statusCode()).isEqualTo(409);
    assertThat(Service.text(early)).contains("facts-missing");
    String calm = CALM.strip().substring(0, CALM.strip().length() - 1);
    assertThat(
            put(handler, matter, "/facts", calm + ",\"deadlineOn\":\"2020-01-01\"}", 1)
                .statusCode())
        .isEqualTo(400);
    assertThat(
            put(handler, matter, "/facts", calm + ",\"deadlineOn\":\"2027-02-30\"}", 1)
                .statusCode())
        .isEqualTo(400);
    assertThat(put(handler, matter, "/facts", calm + ",\"people\":1}", 1).statusCode())
        .isEqualTo(400);
    assertThat(put(handler, matter, "/facts", "{\"violence\":\"SOME\"}", 1).statusCode())
        .isEqualTo(400);
    assertThat(triage(handler, matter).get("version").asInt()).isEqualTo(1);
  }

  @Test
  void timeRaisesALevelOnceThoughTwoCopiesRun() throws SQLException {
    try (Service other = Service.start(peers, database, "linli.triage-interval=50ms")) {
      Matter matter = Opened.in(service, "T1V1G2", "CENTRE", "拖了很久");
      put(handler, matter, "/facts", CALM, 1);
      owner(
          "alter table dispute no force row level security",
          "update dispute set received_at = now() - interval '100 days' where id = '%s'"
              .formatted(matter.id()),
          "alter table dispute force row level security",
          "alter table triage_watch no force row level security",
          "update triage_watch set checked_on = null where dispute_id = '%s'"
              .formatted(matter.id()),
          "alter table triage_watch force row level security");
      service.await(() -> triage(handler, matter).get("level").asString().equals("YELLOW"));
      Thread.sleep(500);
      JsonNode shown = triage(handler, matter);
      assertThat(shown.get("history").size()).isEqualTo(2);
      assertThat(shown.get("history").get(0).get("kind").asString()).isEqualTo("EVALUATED");
      assertThat(shown.get("history").get(0).get("by").asString()).isEqualTo("linli");
      assertThat(shown.get("version").asInt()).isEqualTo(3);
      assertThat(other.json(handler, path(matter, "/triage")).get("level").asString())
          .isEqualTo("YELLOW");
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void aFailedMediationRaisesTheLevel() {
    Matter matter = Opened.in(service, "T1V1G2", "CENTRE", "没谈拢");
    put(handler, matter, "/facts", CALM, 1);
    move(matter, DisputeStatus.ACCEPTED);
    post(handler, matter, "/triage", "{\"level\":\"BLUE\"}", version(matter));
    move(matter, DisputeStatus.ASSIGNED);
    move(matter, DisputeStatus.MEDIATING);
    move(matter, DisputeStatus.NOT_AGREED);
    service.await(() -> triage(handler, matter).get("level").asString().equals("YELLOW"));
    JsonNode raised = triage(handler, matter);
    assertThat(raised.get("confirmed").asBoolean()).isFalse();
    assertThat(raised.get("computed").get("failedMediations").asInt()).isEqualTo(1);
    assertThat(raised.get("proposed").get("fired").get(0).get("reason").asString())
        .isEqualTo("调解未成");
  }

  @Test
  void aNewTableLooksAtOpenMattersAgain() {
    Matter matter = Opened.in(service, "T1V1G2", "CENTRE", "新表");
    String many = CALM.strip().replace("}", ",\"people\":9}");
    put(handler, matter, "/facts", many, 1);
    assertThat(triage(handler, matter).get("level").asString()).isEqualTo("BLUE");
    String admin = peers.token("admin", "/system/system-admin");
    JsonNode setting = service.json(admin, "/api/dispute/settings/decision-table");
    ObjectNode body = (ObjectNode) setting.get("body");
    for (JsonNode row : body.get("rows")) {
      if (row.get("code").asString().equals("many_people")) {
        ((ObjectNode) row.get("conditions").get(0)).put("value", "9");
      }
    }
    HttpResponse<byte[]> published =
        service.put(
            admin,
            "/api/dispute/settings/decision-table",
            "{\"reason\":\"九人以上\",\"body\":%s}".formatted(body),
            "If-Match",
            "\"" + setting.get("version").asInt() + "\"");
    assertThat(published.statusCode()).as(Service.text(published)).isEqualTo(200);
    service.await(() -> triage(handler, matter).get("level").asString().equals("YELLOW"));
    assertThat(triage(handler, matter).get("history").get(0).get("tableVersion").asInt())
        .isEqualTo(service.bean(Settings.class).inForce(DecisionTableKind.KIND).version());
  }

  @Test
  void theLevelEndsWithTheMatterAndReopeningAsksAnew() {
    Matter matter = Opened.in(service, "T1V1G2", "CENTRE", "有始有终");
    put(handler, matter, "/facts", WEAPON, 1);
    post(handler, matter, "/triage", "{\"level\":\"RED\"}", 2);
    move(matter, DisputeStatus.CLOSED);
    JsonNode ended = triage(handler, matter);
    assertThat(ended.get("current").asBoolean()).isFalse();
    assertThat(duties(matter)).isEmpty();
    assertThat(put(handler, matter, "/facts", CALM, version(matter)).statusCode()).isEqualTo(409);
    move(matter, DisputeStatus.REOPENED);
    JsonNode again = triage(handler, matter);
    assertThat(again.get("current").asBoolean()).isTrue();
    assertThat(again.get("confirmed").asBoolean()).isFalse();
    assertThat(duties(matter)).contains("TRIAGE CENTRE", "SAFETY_TASK CENTRE");
  }

  @Test
  void aRedMatterWithoutPlanIsShownAndMeasuresAreOwedAndDone() {
    Matter matter = Opened.in(service, "T1V1G1", "CENTRE", "安全");
    put(handler, matter, "/facts", WEAPON, 1);
    JsonNode missing = plan(handler, matter);
    assertThat(missing.get("missing").asBoolean()).isTrue();
    assertThat(missing.get("dueAt").asString()).isNotBlank();
    assertThat(missing.get("kinds").size()).isEqualTo(6);
    String soon = Instant.now().plus(3, ChronoUnit.HOURS).toString();
    String words = "<script>alert('x')</script> 每晚八点去看一眼";
    HttpResponse<byte[]> added =
        post(
            handler,
            matter,
            "/safety-plan",
            """
            {"measures":[{"kind":"police_notice","unit":"STATION","what":"%s","dueAt":"%s"},
                         {"kind":"safe_contact","person":"handler","dueAt":"%s"}]}
            """
                .formatted(words, soon, soon),
            2);
    assertThat(added.statusCode()).as(Service.text(added)).isEqualTo(200);
    JsonNode planned = Service.parse(added);
    assertThat(planned.get("missing").asBoolean()).isFalse();
    assertThat(planned.get("measures").get(0).get("what").asString()).isEqualTo(words);
    assertThat(planned.get("measures").get(0).get("name").asString()).isEqualTo("告知派出所");
    assertThat(duties(matter))
        .containsExactlyInAnyOrder("TRIAGE CENTRE", "SAFETY_TASK STATION", "SAFETY_TASK handler");
    assertThat(service.get(areaOfficer, path(matter, "/safety-plan")).statusCode()).isEqualTo(403);

    // The police see what they are to do and nothing else of the matter.
    JsonNode theirs = plan(police, matter);
    assertThat(theirs.get("measures").size()).isEqualTo(1);
    assertThat(service.get(police, path(matter, "/triage")).statusCode()).isEqualTo(404);
    String measure = theirs.get("measures").get(0).get("id").asString();
    String other = planned.get("measures").get(1).get("id").asString();
    assertThat(
            post(police, matter, "/safety-plan/" + other + "/done", "{\"note\":\"n\"}", 3)
                .statusCode())
        .isEqualTo(404);
    assertThat(
            post(police, matter, "/safety-plan/" + measure + "/done", "{\"note\":\"n\"}", 2)
                .statusCode())
        .isEqualTo(412);
    HttpResponse<byte[]> done =
        post(police, matter, "/safety-plan/" + measure + "/done", "{\"note\":\"已到场\"}", 3);
    assertThat(done.statusCode()).as(Service.text(done)).isEqualTo(200);
    JsonNode seen = plan(handler, matter).get("measures").get(0);
    assertThat(seen.get("state").asString()).isEqualTo("DONE");
    assertThat(seen.get("endedBy").asString()).isEqualTo("constable");
    assertThat(seen.get("note").asString()).isEqualTo("已到场");
    HttpResponse<byte[]> twice =
        post(handler, matter, "/safety-plan/" + measure + "/not-needed", "{\"note\":\"n\"}", 4);
    assertThat(twice.statusCode()).isEqualTo(409);
    assertThat(
            post(handler, matter, "/safety-plan/" + other + "/not-needed", "{\"note\":\"n\"}", 4)
                .statusCode())
        .isEqualTo(200);
    assertThat(duties(matter)).containsExactly("TRIAGE CENTRE");
  }

  @Test
  void measuresThatCannotBeAreRefusedWithAllFaultsAtOnce() {
    Matter matter = Opened.in(service, "T1V1G1", "CENTRE", "坏方案");
    HttpResponse<byte[]> refused =
        post(
            handler,
            matter,
            "/safety-plan",
            """
            {"measures":[{"kind":"watch_the_family","unit":"NOWHERE","dueAt":"2020-01-01T00:00:00Z"},
                         {"kind":"shelter","dueAt":"2999-01-01T00:00:00Z"}]}
            """,
            1);
    assertThat(refused.statusCode()).isEqualTo(400);
    assertThat(Service.text(refused))
        .contains("measures[0].kind", "measures[0].unit", "unknown-unit", "measures[0].dueAt")
        .contains("in-past", "measures[1].unit", "unit-or-person", "measures[1].dueAt", "too-far");
    HttpResponse<byte[]> long20 =
        post(
            handler,
            matter,
            "/safety-plan",
            """
            {"measures":[{"kind":"shelter","unit":"CENTRE","dueAt":"2999-01-01T00:00:00Z","what":"%s"}]}
            """
                .formatted("长".repeat(100_000)),
            1);
    assertThat(long20.statusCode()).isEqualTo(400);
    assertThat(plan(handler, matter).get("measures").size()).isZero();
  }

  @Test
  void theHistoryCannotBeChangedByTheApplication() throws SQLException {
    for (String change :
        List.of(
            "update triage_facts set weapon = false",
            "delete from triage_facts",
            "update triage_entry set level = 'BLUE'",
            "delete from triage_entry",
            "update safety_measure set due_at = now() + interval '1 year'",
            "delete from safety_measure",
            "update safety_measure_end set ending = 'DONE'",
            "delete from safety_measure_end")) {
      try (Connection connection = database.asApp().getConnection();
          Statement statement = connection.createStatement()) {
        assertThatThrownBy(() -> statement.execute(change))
            .as(change)
            .hasMessageContaining("permission denied");
      }
    }
  }

  @Test
  void noColumnOfTriageIsAboutAPerson() throws SQLException {
    List<String> columns =
        rows(
            """
            select column_name from information_schema.columns
            where table_name in ('triage_facts', 'triage_entry', 'triage_watch') and column_name <> 'by_username' order by 1
            """);
    assertThat(columns).isNotEmpty();
    assertThat(columns)
        .allSatisfy(
            column ->
                assertThat(column)
                    .doesNotContainPattern(
                        "party|person|name$|sex|gender|age$|ethnic|relig|polit|diagnos|crimin|petition|family|score|tag"));
  }

  private static void accept(Matter matter) {
    move(matter, DisputeStatus.ACCEPTED);
  }

  private static void move(Matter matter, DisputeStatus to) {
    service
        .bean(MatterChanges.class)
        .asService(matter.id(), "linli", open -> Step.of("TEST", open.matter().withStatus(to)));
  }

  private static int version(Matter matter) {
    return triage(handler, matter).get("version").asInt();
  }

  private static JsonNode triage(String token, Matter matter) {
    return service.json(token, path(matter, "/triage"));
  }

  private static JsonNode plan(String token, Matter matter) {
    return service.json(token, path(matter, "/safety-plan"));
  }

  private static String path(Matter matter, String rest) {
    return "/api/dispute/disputes/" + matter.id() + rest;
  }

  private static HttpResponse<byte[]> put(
      String token, Matter matter, String rest, String body, int version) {
    return service.put(token, path(matter, rest), body, "If-Match", "\"" + version + "\"");
  }

  private static HttpResponse<byte[]> post(
      String token, Matter matter, String rest, String body, int version) {
    return service.post(token, path(matter, rest), body, "If-Match", "\"" + version + "\"");
  }

  private static List<String> duties(Matter matter) {
    try {
      owner("alter table duty no force row level security");
      return rows(
          "select kind || ' ' || coalesce(unit_code, username) from duty where dispute_id = '%s' and ended_at is null and kind in ('TRIAGE', 'SAFETY_TASK')"
              .formatted(matter.id()));
    } catch (SQLException e) {
      throw new AssertionError(e);
    }
  }

  private static void owner(String... statements) throws SQLException {
    try (Connection connection = database.asOwner().getConnection();
        Statement statement = connection.createStatement()) {
      for (String one : statements) {
        statement.execute(one);
      }
    }
  }

  private static List<String> rows(String query) throws SQLException {
    owner("alter table triage_entry no force row level security");
    List<String> found = new ArrayList<>();
    try (Connection connection = database.asOwner().getConnection();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(query)) {
      while (rows.next()) {
        found.add(rows.getString(1));
      }
    }
    return found;
  }
}
