package org.linli.dispute.breakglass;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.linli.commons.testing.PostgisForTests;
import org.linli.commons.testing.TestPeers;
import org.linli.dispute.Service;
import org.linli.dispute.matter.Matter;
import org.linli.dispute.matter.Opened;
import tools.jackson.databind.JsonNode;

/** Emergency access reads, ends, is told and reviewed, and never changes anything. */
class BreakGlassTest {

  private static final String REASON = "{\"reason\":\"有人扬言今晚动手，需要马上知道住处\"}";
  private static final String JUSTIFIED = "{\"finding\":\"JUSTIFIED\",\"words\":\"情况属实\"}";

  private static TestPeers peers;
  private static PostgisForTests.Database database;
  private static Service service;
  private static String handler;
  private static String leader;
  private static String dpo;

  @BeforeAll
  static void start() throws SQLException {
    peers = new TestPeers();
    database = Service.database();
    service = Service.start(peers, database);
    handler = peers.token("handler", "/areas/T1/officer");
    leader = peers.token("boss", "/areas/C/leader");
    dpo = peers.token("guardian", "/areas/C/data-protection-officer");
    Opened.unit(database, "CENTRE", "GOVERNANCE_CENTRE", "T1", "/C/T1/", "handler*");
    String admin = peers.token("root", "/system/system-admin");
    String path = "/api/dispute/settings/data-protection-officers";
    int seen = service.json(admin, path).get("version").asInt();
    HttpResponse<byte[]> set =
        service.put(
            admin,
            path,
            "{\"body\":{\"officers\":[{\"area\":\"C\",\"username\":\"guardian\",\"email\":\"g@example.org\"},{\"area\":\"C\",\"username\":\"boss2\"}]},\"reason\":\"任命\"}",
            "If-Match",
            "\"" + seen + "\"");
    assertThat(set.statusCode()).as(Service.text(set)).isIn(200, 201, 204);
  }

  @AfterAll
  static void stop() {
    service.close();
    peers.close();
  }

  @Test
  void whoAnswersForTheAreaReadsTheFileAndEverybodySeesThatTheyDid() {
    Matter matter = Opened.in(service, "T1V1G1", "CENTRE", "住在水塔旁");
    assertThat(status(leader, matter, "/file")).isEqualTo(403);
    JsonNode opened = open(leader, matter);
    assertThat(opened.get("live").asBoolean()).isTrue();
    JsonNode file = service.json(leader, path(matter, "/file"));
    assertThat(file.toString()).contains("住在水塔旁");
    assertThat(file.get("breakGlassUntil").asString()).isNotBlank();
    assertThat(status(leader, matter, "/attachments")).isEqualTo(200);
    assertThat(service.json(leader, path(matter, "/work")).get("sealed").asBoolean()).isFalse();
    JsonNode reads = service.json(handler, path(matter, "/reads"));
    assertThat(reads.toString()).contains("BREAK_GLASS", "NARRATIVE", "\"boss\"");
    // Only this matter, and only for the one who asked.
    Matter next = Opened.in(service, "T1V1G1", "CENTRE", "另一件");
    assertThat(status(leader, next, "/file")).isEqualTo(403);
    assertThat(status(peers.token("boss3", "/areas/C/leader"), matter, "/file")).isEqualTo(403);
  }

  @Test
  void itNeverChangesAnything() {
    Matter matter = Opened.in(service, "T1V1G1", "CENTRE", "故事");
    open(leader, matter);
    String seen = "\"" + version(matter) + "\"";
    assertThat(
            service
                .post(leader, path(matter, "/notes"), "{\"words\":\"x\"}", "If-Match", seen)
                .statusCode())
        .isEqualTo(403);
    assertThat(
            service
                .post(
                    leader,
                    path(matter, "/parties"),
                    "{\"side\":\"OTHER\",\"kind\":\"PERSON\",\"name\":\"x\"}",
                    "If-Match",
                    seen)
                .statusCode())
        .isEqualTo(403);
    assertThat(
            service
                .put(leader, path(matter, "/summary"), "{\"summary\":\"x\"}", "If-Match", seen)
                .statusCode())
        .isEqualTo(403);
    assertThat(
            service
                .multipart(
                    leader,
                    path(matter, "/attachments"),
                    "text".getBytes(StandardCharsets.UTF_8),
                    Map.of(),
                    "If-Match",
                    seen)
                .statusCode())
        .isEqualTo(403);
    assertThat(
            service
                .post(
                    leader,
                    path(matter, "/documents"),
                    "{\"template\":\"record\",\"format\":\"PDF\"}",
                    "If-Match",
                    seen)
                .statusCode())
        .isIn(400, 403);
    assertThat(version(matter)).isEqualTo(1);
    for (String change :
        List.of(
            "update dispute_party set until = now() where dispute_id = '%s'",
            "update attachment set state = 'WITHDRAWN' where dispute_id = '%s'",
            "update matter_right set answered_by = 'boss' where dispute_id = '%s'")) {
      assertThat(asBoss(change.formatted(matter.id()))).as(change).isZero();
    }
    assertThatThrownBy(
            () ->
                asBoss(
                    "insert into attachment_content (county_code, dispute_id, id, content_sealed) values ('C', '%s', gen_random_uuid(), '')"
                        .formatted(matter.id())))
        .hasMessageContaining("row-level security");
  }

  @Test
  void whoOnlyReadsDoesNotEndAMeasureThatSomebodyElseCarriesOut() {
    Matter matter = Opened.in(service, "T1V1G1", "CENTRE", "故事");
    HttpResponse<byte[]> added =
        service.post(
            handler,
            path(matter, "/safety-plan"),
            "{\"measures\":[{\"kind\":\"safe_contact\",\"person\":\"handler\",\"dueAt\":\"%s\"}]}"
                .formatted(Instant.now().plus(3, ChronoUnit.HOURS)),
            "If-Match",
            "\"1\"");
    assertThat(added.statusCode()).as(Service.text(added)).isEqualTo(200);
    assertThat(status(leader, matter, "/safety-plan")).isEqualTo(403);
    open(leader, matter);
    String measure =
        service
            .json(leader, path(matter, "/safety-plan"))
            .get("measures")
            .get(0)
            .get("id")
            .asString();
    HttpResponse<byte[]> answer =
        service.post(
            leader,
            path(matter, "/safety-plan/" + measure + "/done"),
            "{\"note\":\"x\"}",
            "If-Match",
            "\"2\"");
    assertThat(answer.statusCode()).as(Service.text(answer)).isEqualTo(403);
    assertThat(service.json(handler, path(matter, "/reads")).toString()).contains("SAFETY_PLAN");
  }

  @Test
  void itEndsByItself() {
    Matter matter = Opened.in(service, "T1V1G1", "CENTRE", "故事");
    open(leader, matter);
    assertThat(status(leader, matter, "/file")).isEqualTo(200);
    owner(
        "update break_glass set since = since - interval '3 hours', until = until - interval '3 hours' where dispute_id = '%s'"
            .formatted(matter.id()));
    assertThat(status(leader, matter, "/file")).isEqualTo(403);
    assertThat(status(leader, matter, "/attachments")).isEqualTo(403);
    assertThat(service.json(leader, path(matter, "/work")).get("sealed").asBoolean()).isTrue();
    assertThat(sealedRowsOfBoss(matter)).isZero();
    assertThatThrownBy(
            () ->
                owner(
                    "update break_glass set until = since + interval '3 hours' where dispute_id = '%s'"
                        .formatted(matter.id())))
        .hasMessageContaining("check");
  }

  @Test
  void whoLosesTheAreaReadsNoLonger() {
    Matter matter = Opened.in(service, "T1V1G1", "CENTRE", "故事");
    open(leader, matter);
    assertThat(status(peers.token("boss", "/areas/T2/leader"), matter, "/file")).isEqualTo(404);
    assertThat(status(peers.token("boss", "/areas/C/grid-worker"), matter, "/file")).isEqualTo(403);
  }

  @Test
  void neverThePoliceNorVolunteersNorAnotherAreaNorAHandler() {
    Matter matter = Opened.in(service, "T1V1G1", "CENTRE", "故事");
    String path = path(matter, "/break-glass");
    assertThat(service.post(peers.token("cop", "/areas/C/police"), path, REASON).statusCode())
        .isEqualTo(403);
    assertThat(
            service
                .post(peers.token("cop2", "/areas/C/police", "/areas/C/officer"), path, REASON)
                .statusCode())
        .isEqualTo(403);
    assertThat(
            service
                .post(peers.token("vol", "/areas/C/volunteer", "/areas/C/leader"), path, REASON)
                .statusCode())
        .isEqualTo(403);
    assertThat(service.post(peers.token("east", "/areas/T2/officer"), path, REASON).statusCode())
        .isEqualTo(404);
    assertThat(service.post(peers.token("med", "/areas/C/mediator"), path, REASON).statusCode())
        .isEqualTo(403);
    assertThat(service.post(dpo, path, REASON).statusCode()).isEqualTo(403);
    assertThat(service.post(handler, path, REASON).statusCode()).isEqualTo(403);
    for (String reason : List.of("{\"reason\":\"急\"}", "{\"reason\":\"          \"}", "{}")) {
      assertThat(service.post(leader, path, reason).statusCode()).isEqualTo(400);
    }
    assertThat(service.post(leader, path, REASON).statusCode()).isEqualTo(201);
    assertThat(service.post(leader, path, REASON).statusCode()).isEqualTo(409);
  }

  @Test
  void theDataProtectionOfficerIsToldAndOwesAReviewAndFindsNoMatter() {
    Matter matter = Opened.in(service, "T1V1G1", "CENTRE", "故事");
    JsonNode opened = open(leader, matter);
    JsonNode inbox = service.json(dpo, "/api/dispute/inbox?limit=1000");
    assertThat(inbox.toString()).contains("BREAK_GLASS_REVIEW", "/break-glass", matter.number());
    assertThat(status(dpo, matter, "/file")).isEqualTo(403);
    assertThat(status(dpo, matter, "")).isEqualTo(403);
    String id = opened.get("id").asString();
    JsonNode listed = find(dpo, id);
    assertThat(listed.get("reason").asString()).contains("动手");
    JsonNode audited = find(peers.token("aud", "/system/auditor"), id);
    assertThat(audited.has("reason")).isFalse();
    String elsewhere = peers.token("g2", "/areas/T2/data-protection-officer");
    assertThat(service.json(elsewhere, "/api/dispute/break-glass").toString()).doesNotContain(id);
    assertThat(review(elsewhere, id, JUSTIFIED).statusCode()).isEqualTo(404);
    HttpResponse<byte[]> done = review(dpo, id, JUSTIFIED);
    assertThat(done.statusCode()).as(Service.text(done)).isEqualTo(200);
    assertThat(find(dpo, id).get("finding").asString()).isEqualTo("JUSTIFIED");
    assertThat(review(dpo, id, JUSTIFIED).statusCode()).isEqualTo(409);
    assertThat(
            owned("select count(*) from duty where ref = '%s' and ended_at is null".formatted(id)))
        .isEqualTo("0");
    assertThat(status(leader, matter, "/file")).isEqualTo(200);
  }

  @Test
  void whatWasNotRightEndsAtOnceAndNobodyReviewsThemselves() {
    Matter matter = Opened.in(service, "T1V1G1", "CENTRE", "故事");
    String two = peers.token("boss2", "/areas/C/leader", "/areas/C/data-protection-officer");
    String id = open(two, matter).get("id").asString();
    assertThat(review(two, id, JUSTIFIED).statusCode()).isEqualTo(403);
    assertThat(status(two, matter, "/file")).isEqualTo(200);
    HttpResponse<byte[]> done =
        review(dpo, id, "{\"finding\":\"NOT_JUSTIFIED\",\"words\":\"没有紧急情况\"}");
    assertThat(done.statusCode()).as(Service.text(done)).isEqualTo(200);
    assertThat(status(two, matter, "/file")).isEqualTo(403);
  }

  private static JsonNode open(String token, Matter matter) {
    HttpResponse<byte[]> answer = service.post(token, path(matter, "/break-glass"), REASON);
    assertThat(answer.statusCode()).as(Service.text(answer)).isEqualTo(201);
    return Service.parse(answer);
  }

  private static HttpResponse<byte[]> review(String token, String id, String json) {
    return service.post(token, "/api/dispute/break-glass/" + id + "/review", json);
  }

  private static JsonNode find(String token, String id) {
    for (JsonNode one : service.json(token, "/api/dispute/break-glass?limit=1000").get("items")) {
      if (one.get("id").asString().equals(id)) {
        return one;
      }
    }
    throw new AssertionError("not listed: " + id);
  }

  private static int version(Matter matter) {
    return Integer.parseInt(
        owned("select version from dispute where id = '%s'".formatted(matter.id())));
  }

  private static int status(String token, Matter matter, String below) {
    return service.get(token, path(matter, below)).statusCode();
  }

  private static String path(Matter matter, String below) {
    return "/api/dispute/disputes/" + matter.id() + below;
  }

  private static int sealedRowsOfBoss(Matter matter) {
    return count(
        "select (select count(*) from dispute_text where dispute_id = '%1$s') + (select count(*) from work_text where dispute_id = '%1$s')"
            .formatted(matter.id()));
  }

  /** As the application under the name of the leader: how many rows a change hits. */
  private static int asBoss(String sql) {
    try (Connection connection = boss();
        Statement statement = connection.createStatement()) {
      return statement.executeUpdate(sql);
    } catch (SQLException e) {
      throw new IllegalStateException(e.getMessage(), e);
    }
  }

  private static int count(String sql) {
    try (Connection connection = boss();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      rows.next();
      return rows.getInt(1);
    } catch (SQLException e) {
      throw new AssertionError(e);
    }
  }

  private static Connection boss() throws SQLException {
    Connection connection = database.asApp().getConnection();
    try (Statement statement = connection.createStatement()) {
      statement.execute(
          "select set_config('linli.grants', '{leader@/C/}', false), set_config('linli.username', 'boss', false)");
    }
    return connection;
  }

  private static String owned(String sql) {
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

  private static void owner(String sql) {
    try (Connection connection = database.asOwner().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new IllegalStateException(e.getMessage(), e);
    }
  }
}
