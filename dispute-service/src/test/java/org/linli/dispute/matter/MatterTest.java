package org.linli.dispute.matter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.linli.commons.problem.ProblemException;
import org.linli.commons.sealing.KeyDestroyed;
import org.linli.commons.sealing.Seal;
import org.linli.commons.testing.PostgisForTests;
import org.linli.commons.testing.TestPeers;
import org.linli.dispute.Service;
import tools.jackson.databind.JsonNode;

/**
 * The core of a matter, on a real PostGIS: who sees what of it, and the one door through which it
 * changes.
 */
class MatterTest {

  private static final String STORY = "王某家的狗每夜叫到三点";

  private static TestPeers peers;
  private static PostgisForTests.Database database;
  private static Service service;
  private static String handler;
  private static String areaOfficer;
  private static String leader;
  private static String mediator;

  @BeforeAll
  static void start() {
    peers = new TestPeers();
    database = Service.database();
    service = Service.start(peers, database);
    handler = peers.token("handler", "/areas/T1/officer");
    areaOfficer = peers.token("area", "/areas/C/officer");
    leader = peers.token("leader", "/areas/C/leader");
    mediator = peers.token("mediator", "/areas/T2/mediator");
    Opened.unit(database, "CENTRE", "GOVERNANCE_CENTRE", "T1", "/C/T1/", "handler*");
    Opened.unit(database, "MEDIATORS", "MEDIATION_COMMITTEE", "T2", "/C/T2/", "mediator*");
  }

  @AfterAll
  static void stop() {
    service.close();
    peers.close();
  }

  @Test
  void theSummaryIsSeenInTheAreaAndTheStoryByHandlersOnly() {
    Matter matter = Opened.in(service, "T1V1G1", "CENTRE", STORY);
    assertThat(status(areaOfficer, matter, "")).isEqualTo(200);
    assertThat(status(leader, matter, "")).isEqualTo(200);
    assertThat(status(mediator, matter, "")).isEqualTo(404);
    assertThat(status(peers.token("east", "/areas/T2/officer"), matter, "")).isEqualTo(404);
    assertThat(status(areaOfficer, matter, "/file")).isEqualTo(403);
    assertThat(status(leader, matter, "/file")).isEqualTo(403);
    assertThat(status(mediator, matter, "/file")).isEqualTo(404);
    JsonNode file = service.json(handler, path(matter, "/file"));
    assertThat(file.get("texts").get(0).get("text").asString()).isEqualTo(STORY);
    assertThat(service.json(leader, path(matter, "")).toString()).doesNotContain("position", STORY);
  }

  @Test
  void whoIsGivenAPartSeesItWhereverItLiesAndNotAMomentLonger() {
    Matter matter = Opened.in(service, "T1V1G1", "CENTRE", STORY);
    service
        .bean(MatterChanges.class)
        .asService(
            matter.id(),
            "linli",
            open -> {
              service
                  .bean(Parts.class)
                  .giveUnit(matter, PartKind.CO_UNIT, "MEDIATORS", "HELP", null);
              return Step.of("TEST", open.matter());
            });
    assertThat(status(mediator, matter, "/file")).isEqualTo(200);
    JsonNode mine = service.json(mediator, "/api/dispute/disputes");
    assertThat(mine.toString()).contains(matter.id().toString());
    service
        .bean(MatterChanges.class)
        .asService(
            matter.id(),
            "linli",
            open -> {
              service.bean(Parts.class).end(matter, PartKind.CO_UNIT);
              return Step.of("TEST", open.matter());
            });
    assertThat(status(mediator, matter, "/file")).isEqualTo(404);
    assertThat(status(mediator, matter, "")).isEqualTo(404);
  }

  @Test
  void whoWasOnlySentSomeFieldsIsNoHandler() {
    Matter matter = Opened.in(service, "T1V1G1", "CENTRE", STORY);
    service
        .bean(MatterChanges.class)
        .asService(
            matter.id(),
            "linli",
            open -> {
              service
                  .bean(Parts.class)
                  .giveUnit(
                      matter, PartKind.REFERRED, "MEDIATORS", "INFO", java.util.Set.of("SUMMARY"));
              return Step.of("TEST", open.matter());
            });
    assertThat(status(mediator, matter, "")).isEqualTo(404);
    assertThat(status(mediator, matter, "/file")).isEqualTo(404);
  }

  @Test
  void aChangeNamesTheVersionItChanges() {
    Matter matter = Opened.in(service, "T1V1G1", "CENTRE", STORY);
    String note = path(matter, "/notes");
    assertThat(service.post(handler, note, "{\"words\":\"a\"}").statusCode()).isEqualTo(428);
    assertThat(service.post(handler, note, "{\"words\":\"a\"}", "If-Match", "\"7\"").statusCode())
        .isEqualTo(412);
    HttpResponse<byte[]> done =
        service.post(handler, note, "{\"words\":\"a\"}", "If-Match", "\"1\"");
    assertThat(done.statusCode()).isEqualTo(200);
    assertThat(done.headers().firstValue("ETag")).hasValue("\"2\"");
    assertThat(service.post(handler, note, "{\"words\":\"b\"}", "If-Match", "\"1\"").statusCode())
        .isEqualTo(412);
    assertThat(texts(matter)).isEqualTo(2);
  }

  @Test
  void theSameRequestIsDoneOnce() {
    Matter matter = Opened.in(service, "T1V1G1", "CENTRE", STORY);
    for (int n = 0; n < 3; n++) {
      HttpResponse<byte[]> answer =
          service.post(
              handler,
              path(matter, "/notes"),
              "{\"words\":\"once\"}",
              "If-Match",
              "\"1\"",
              "Idempotency-Key",
              "once-" + matter.id());
      assertThat(answer.statusCode()).isEqualTo(200);
    }
    assertThat(texts(matter)).isEqualTo(2);
    HttpResponse<byte[]> other =
        service.post(
            handler,
            path(matter, "/notes"),
            "{\"words\":\"twice\"}",
            "If-Match",
            "\"2\"",
            "Idempotency-Key",
            "once-" + matter.id());
    assertThat(other.statusCode()).isEqualTo(409);
  }

  @Test
  void aStateThatCannotFollowIsRefusedAndNothingChanges() {
    Matter matter = Opened.in(service, "T1V1G1", "CENTRE", STORY);
    MatterChanges changes = service.bean(MatterChanges.class);
    assertThatThrownBy(
            () ->
                changes.asService(
                    matter.id(),
                    "linli",
                    open -> Step.of("TEST", open.matter().withStatus(DisputeStatus.MEDIATING))))
        .isInstanceOfSatisfying(
            ProblemException.class, e -> assertThat(e.code()).isEqualTo("transition"));
    assertThat(service.json(handler, path(matter, "")).get("version").asInt()).isEqualTo(1);
  }

  @Test
  void onlyHandlersWriteIntoTheFile() {
    Matter matter = Opened.in(service, "T1V1G1", "CENTRE", STORY);
    HttpResponse<byte[]> refused =
        service.post(
            areaOfficer,
            path(matter, "/notes"),
            "{\"words\":\"a\"}",
            "If-Match",
            "\"1\"",
            "Accept-Language",
            "en");
    assertThat(refused.statusCode()).isEqualTo(403);
    assertThat(Service.text(refused)).contains("not-handler", "You do not handle this matter");
  }

  @Test
  void wordsAreFoundInWhatOneHandlesAndNowhereElse() {
    Matter matter = Opened.in(service, "T1V2G1", "CENTRE", "两家为一棵银杏树争执");
    String query =
        "/api/dispute/disputes?q=" + java.net.URLEncoder.encode("银杏树", StandardCharsets.UTF_8);
    assertThat(service.json(handler, query).get("items").size()).isEqualTo(1);
    assertThat(service.json(areaOfficer, query).get("items").size()).isZero();
    assertThat(
            service
                .json(areaOfficer, "/api/dispute/disputes?q=" + matter.number())
                .get("items")
                .size())
        .isEqualTo(1);
  }

  @Test
  void nothingReadableOfAStoryOrAPartyIsInTheDatabase() throws SQLException {
    String name = "赵不愿透露";
    Matter matter = Opened.in(service, "T1V1G1", "CENTRE", "只有经办人能看的话");
    HttpResponse<byte[]> added =
        service.post(
            handler,
            path(matter, "/parties"),
            "{\"side\":\"APPLICANT\",\"kind\":\"PERSON\",\"name\":\"%s\"}".formatted(name),
            "If-Match",
            "\"1\"");
    assertThat(added.statusCode()).isEqualTo(200);
    assertThat(service.json(handler, path(matter, "/file")).toString()).contains(name);
    try (Connection connection = database.asOwner().getConnection();
        Statement statement = connection.createStatement()) {
      for (String table : tables(statement)) {
        statement.execute("alter table " + table + " no force row level security");
        try (ResultSet rows = statement.executeQuery("select t::text from " + table + " t")) {
          while (rows.next()) {
            assertThat(rows.getString(1))
                .as(table)
                .doesNotContain(name, "只有经办人能看的话", hex(name), hex("只有经办人能看的话"));
          }
        }
      }
    }
  }

  @Test
  void whatWasSealedOpensAfterTheKeyWasChangedAndNeverAfterItWasDestroyed() {
    Matter matter = Opened.in(service, "T1V1G1", "CENTRE", STORY);
    String newer = "linli.sealing-keys=newer:" + "B".repeat(43) + "=," + Service.SEALING_KEY;
    try (Service rotated = Service.start(peers, database, newer)) {
      rotated.await(() -> rotated.bean(Seal.class).rewrap(1) == 0);
      assertThat(rotated.json(handler, path(matter, "/file")).toString()).contains(STORY);
      rotated.bean(Seal.class).destroy("C", matter.id());
      assertThatThrownBy(
              () -> rotated.bean(Seal.class).open("C", matter.id(), "text", new byte[40]))
          .isInstanceOf(KeyDestroyed.class);
    } finally {
      // The other tests go on with the older key.
      String older = "linli.sealing-keys=" + Service.SEALING_KEY + ",newer:" + "B".repeat(43) + "=";
      try (Service back = Service.start(peers, database, older)) {
        back.await(() -> back.bean(Seal.class).rewrap(1) == 0);
      }
    }
  }

  @Test
  void theTimeLineCannotBeChangedByTheApplication() throws SQLException {
    Opened.in(service, "T1V1G1", "CENTRE", STORY);
    for (String change :
        List.of(
            "update dispute_event set kind = 'OTHER'",
            "delete from dispute_event",
            "update dispute_text set sealed = ''",
            "delete from dispute_text",
            "delete from dispute",
            "delete from dispute_part",
            "update duty set due_at = now() + interval '1 year'",
            "delete from duty")) {
      try (Connection connection = database.asApp().getConnection();
          Statement statement = connection.createStatement()) {
        assertThatThrownBy(() -> statement.execute(change))
            .as(change)
            .hasMessageContaining("permission denied");
      }
    }
  }

  @Test
  void anAdministratorKeepsTheUnitsOfTheirAreaOnly() {
    String admin = peers.token("admin1", "/areas/T1/area-admin");
    String unit =
        "{\"kind\":\"DEPARTMENT\",\"areaCode\":\"%s\",\"name\":\"局\",\"nameEn\":\"Bureau\",\"active\":true}";
    assertThat(
            put(admin, "/api/dispute/units/B1", unit.formatted("T2"), "If-None-Match", "*")
                .statusCode())
        .isEqualTo(404);
    HttpResponse<byte[]> made =
        put(admin, "/api/dispute/units/B1", unit.formatted("T1"), "If-None-Match", "*");
    assertThat(made.statusCode()).as(Service.text(made)).isEqualTo(200);
    assertThat(
            put(admin, "/api/dispute/units/B1", unit.formatted("T1"), "If-None-Match", "*")
                .statusCode())
        .isEqualTo(412);
    assertThat(
            put(admin, "/api/dispute/units/B1/members/someone", "{\"name\":\"某某\",\"head\":true}")
                .statusCode())
        .isEqualTo(200);
    assertThat(
            put(
                    admin,
                    "/api/dispute/units/MEDIATORS/members/someone",
                    "{\"name\":\"某某\",\"head\":true}")
                .statusCode())
        .isEqualTo(404);
    assertThat(
            put(
                    peers.token("someone", "/areas/T1/officer"),
                    "/api/dispute/units/B1",
                    unit.formatted("T1"),
                    "If-Match",
                    "\"1\"")
                .statusCode())
        .isEqualTo(403);
  }

  private static HttpResponse<byte[]> put(
      String token, String path, String json, String... headers) {
    return service.put(token, path, json, headers);
  }

  private static List<String> tables(Statement statement) throws SQLException {
    java.util.ArrayList<String> tables = new java.util.ArrayList<>();
    try (ResultSet rows =
        statement.executeQuery(
            "select quote_ident(tablename) from pg_tables where schemaname = 'public' and tablename <> 'spatial_ref_sys'")) {
      while (rows.next()) {
        tables.add(rows.getString(1));
      }
    }
    return tables;
  }

  private static String hex(String text) {
    return java.util.HexFormat.of().formatHex(text.getBytes(StandardCharsets.UTF_8));
  }

  private static int texts(Matter matter) {
    return service.json(handler, path(matter, "/file")).get("texts").size();
  }

  private static int status(String token, Matter matter, String below) {
    return service.get(token, path(matter, below)).statusCode();
  }

  private static String path(Matter matter, String below) {
    return "/api/dispute/disputes/" + matter.id() + below;
  }
}
