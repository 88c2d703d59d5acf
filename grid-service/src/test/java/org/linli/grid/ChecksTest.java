package org.linli.grid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linli.commons.access.Access;
import org.linli.commons.store.ViewerTransactions;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/**
 * Checks from the start to the draft that mends slivers, in a county of its own for each test: in
 * one village a gap of a metre lies between two grids, in another two grids overlap.
 */
class ChecksTest extends GridServiceTest {

  private static final LocalDate TOMORROW = LocalDate.now(ZoneId.of("Asia/Shanghai")).plusDays(1);
  private static final AtomicInteger COUNTIES = new AtomicInteger();
  private static final double QUARTER = TinyCounty.SIDE / 4;

  @Autowired private ViewerTransactions transactions;

  private TinyCounty county;
  private String c;
  private String admin;

  @BeforeEach
  void county() {
    int number = COUNTIES.incrementAndGet();
    c = "CK" + number;
    county = new TinyCounty(c, 90 + number * 0.5, 30);
    admin = token("check-admin" + number, "/areas/" + c + "/area-admin");
    importAll(ADMIN, TinyCounty.AREAS, county.areas());
    importAll(ADMIN, TinyCounty.GRIDS, county.grids());
    double middle = county.west() + QUARTER;
    importAll(
        ADMIN,
        TinyCounty.GRIDS,
        new Features()
            .box(
                grid("11", 'a'),
                county.west(),
                county.south() + 3 * QUARTER,
                middle - 1e-5,
                county.south() + 4 * QUARTER)
            .box(
                grid("12", 'a'),
                county.west(),
                county.south() + QUARTER,
                middle + 0.002,
                county.south() + 2 * QUARTER)
            .json());
  }

  private Map<String, ?> grid(String village, char letter) {
    return Map.of("code", c + "-" + village + letter, "name", "网格", "parent", c + "-" + village);
  }

  // --- what is done -----------------------------------------------------------------------------

  @Test
  void aCountyIsCheckedAsAJobAndTellsWhatIsWrong() {
    JsonNode check = checked(admin, "{\"area\":\"" + c + "\"}");
    assertThat(check.path("state").asString()).isEqualTo("DONE");
    assertThat(check.path("progress").asDouble()).isEqualTo(1);
    // A county, two towns, four villages, sixteen grids.
    assertThat(check.path("units").asInt()).isEqualTo(23);
    assertThat(check.path("fabricVersion").asLong()).isEqualTo(version());
    assertThat(check.path("findings").asInt()).isEqualTo(2);
    assertThat(check.path("counts").get(0).path("kind").asString()).isEqualTo("OVERLAP");
    assertThat(check.path("counts").get(1).path("kind").asString()).isEqualTo("SLIVER");
    assertThat(check.path("counts").get(1).path("severity").asString()).isEqualTo("WARNING");

    JsonNode findings = getJson(admin, findings(check, "")).path("items");
    JsonNode overlap = findings.get(0);
    assertThat(texts(overlap.path("codes"))).containsExactly(c + "-12a", c + "-12b");
    // 0.002 degrees by 0.02 at 30.03 degrees north on the ellipsoid.
    assertThat(overlap.path("squareMetres").asDouble()).isCloseTo(192.9 * 2217.1, within(500.0));
    assertThat(overlap.path("place").path("type").asString()).isEqualTo("Polygon");
    JsonNode sliver = findings.get(1);
    assertThat(sliver.path("widthMetres").asDouble()).isCloseTo(0.964, within(0.005));
    assertThat(sliver.path("message").asString()).contains(c + "-11a, " + c + "-11b");
  }

  @Test
  void findingsComeByKindAndByPage() {
    JsonNode check = checked(admin, "{\"area\":\"" + c + "\"}");
    JsonNode first = getJson(admin, findings(check, "?limit=1"));
    assertThat(first.path("items").size()).isEqualTo(1);
    JsonNode second =
        getJson(admin, findings(check, "?limit=1&cursor=" + first.path("nextCursor").asString()));
    assertThat(second.path("items").get(0).path("number").asInt()).isEqualTo(2);
    assertThat(second.path("nextCursor").isMissingNode()).isTrue();
    JsonNode slivers = getJson(admin, findings(check, "?kind=SLIVER&kind=GAP"));
    assertThat(texts(slivers.path("items"), "kind")).containsExactly("SLIVER");
    assertThat(status(admin, findings(check, "?cursor=eA"))).isEqualTo(400);
    assertThat(status(admin, findings(check, "?kind=HOLE"))).isEqualTo(400);
  }

  @Test
  void aTownIsCheckedByItself() {
    JsonNode check = checked(admin, "{\"area\":\"" + c + "-2\"}");
    assertThat(check.path("units").asInt()).isEqualTo(11);
    assertThat(check.path("findings").asInt()).isZero();
  }

  @Test
  void toleranceDecidesWhatIsASliver() {
    JsonNode check = checked(admin, "{\"area\":\"" + c + "\",\"sliverMetres\":0.5}");
    assertThat(texts(getJson(admin, findings(check, "")).path("items"), "kind"))
        .containsExactly("GAP", "OVERLAP");
    assertThat(
            post(admin, "/api/grid/checks", "{\"area\":\"" + c + "\",\"sliverMetres\":51}")
                .statusCode())
        .isEqualTo(400);
  }

  @Test
  void theFindingsAreAWorkbookInTheReadersLanguageAndAMap() throws IOException {
    JsonNode check = checked(admin, "{\"area\":\"" + c + "\"}");
    String path = "/api/grid/checks/" + check.path("id").asString() + "/findings";
    List<Row> english = rows(get(admin, path + ".xlsx"));
    assertThat(english).hasSize(4);
    assertThat(english.get(1).getCellText(1)).isEqualTo("Kind");
    assertThat(english.get(2).getCellText(1)).isEqualTo("Overlap");
    assertThat(english.get(3).getCellText(3)).startsWith(c + "-11a, " + c + "-11b");
    List<Row> chinese =
        rows(
            send(request(admin, path + ".xlsx?kind=SLIVER").setHeader("Accept-Language", "zh-CN")));
    assertThat(chinese).hasSize(3);
    assertThat(chinese.get(1).getCellText(1)).isEqualTo("类型");
    assertThat(chinese.get(2).getCellText(1)).isEqualTo("缝隙");
    assertThat(chinese.get(2).getCellText(4)).contains("缝隙").contains("平方米");

    HttpResponse<byte[]> map = get(admin, path + ".geojson");
    assertThat(map.headers().firstValue("Content-Type")).contains("application/geo+json");
    JsonNode features = body(map).path("features");
    assertThat(features.size()).isEqualTo(2);
    assertThat(features.get(0).path("properties").path("kind").asString()).isEqualTo("OVERLAP");
    assertThat(features.get(0).path("geometry").path("coordinates").get(0).size()).isGreaterThan(3);
  }

  @Test
  void sliversArePreviewedAndGoIntoADraftThatLeavesNone() {
    JsonNode check = checked(admin, "{\"area\":\"" + c + "\"}");
    String repair = "/api/grid/checks/" + check.path("id").asString() + "/repair";
    long before = version();
    String limit = "\"widestMetres\":2,\"largestSquareMetres\":10000";

    JsonNode preview = body(post(admin, repair + "/preview", "{" + limit + "}"));
    assertThat(preview.path("left").isEmpty()).isTrue();
    JsonNode sliver = preview.path("assigned").get(0);
    assertThat(sliver.path("number").asInt()).isEqualTo(2);
    assertThat(sliver.path("from").isMissingNode()).isTrue();
    assertThat(sliver.path("to").asString()).isEqualTo(c + "-11a");
    JsonNode unit = preview.path("units").get(0);
    assertThat(unit.path("unit").asString()).isEqualTo("GRID");
    assertThat(unit.path("squareMetres").asDouble() - unit.path("formerSquareMetres").asDouble())
        .isCloseTo(sliver.path("squareMetres").asDouble(), within(0.02));
    assertThat(version()).isEqualTo(before);

    JsonNode narrow =
        body(
            post(
                admin,
                repair + "/preview",
                "{\"widestMetres\":0.5,\"largestSquareMetres\":10000}"));
    assertThat(narrow.path("left").get(0).path("reason").asString()).isEqualTo("BEYOND_LIMIT");
    assertThat(narrow.path("units").isEmpty()).isTrue();

    String words = ",\"title\":\"修补\",\"reason\":\"缝隙\",\"effective\":\"" + TOMORROW + "\"}";
    String key = UUID.randomUUID().toString();
    HttpResponse<byte[]> drafted = postOnce(repair, "{" + limit + words, key);
    assertThat(drafted.statusCode()).as("%s", body(drafted)).isEqualTo(201);
    String revision = body(drafted).path("revision").asString();
    assertThat(body(postOnce(repair, "{" + limit + words, key)).path("revision").asString())
        .isEqualTo(revision);
    assertThat(version()).isEqualTo(before);
    JsonNode told =
        getJson(
                token("auditor", "/system/auditor"),
                "/api/grid/audit/entries?kind=REPAIR_TAKEN_OVER&subjectId=" + revision)
            .path("items");
    assertThat(told.size()).isEqualTo(1);
    assertThat(told.get(0).path("actor").asString()).startsWith("check-admin");
    assertThat(told.get(0).path("detail").path("check").asString())
        .isEqualTo(check.path("id").asString());
    JsonNode draft = getJson(admin, drafted.headers().firstValue("Location").orElseThrow());
    assertThat(draft.path("state").asString()).isEqualTo("DRAFT");
    assertThat(texts(draft.path("items"), "code")).containsExactly(c + "-11a");
    assertThat(texts(draft.path("items"), "action")).containsExactly("CHANGE");
    JsonNode own = body(post(admin, "/api/grid/revisions/" + revision + "/check", ""));
    assertThat(own.path("publishable").asBoolean()).as("%s", own).isTrue();

    // The county as the draft would leave it still has the overlap, but no sliver.
    JsonNode after = checked(admin, "{\"area\":\"%s\",\"revision\":\"%s\"}".formatted(c, revision));
    assertThat(after.path("revisionVersion").asInt()).isEqualTo(1);
    assertThat(after.path("counts").size()).isEqualTo(1);
    assertThat(after.path("counts").get(0).path("kind").asString()).isEqualTo("OVERLAP");
    HttpResponse<byte[]> ofRevision =
        post(
            admin,
            "/api/grid/checks/" + after.path("id").asString() + "/repair/preview",
            "{" + limit + "}");
    assertThat(body(ofRevision).path("type").asString()).endsWith("check-of-revision");

    HttpResponse<byte[]> nothing =
        post(admin, repair, "{\"widestMetres\":0.5,\"largestSquareMetres\":10" + words);
    assertThat(nothing.statusCode()).isEqualTo(409);
    assertThat(body(nothing).path("type").asString()).endsWith("repair-nothing");
  }

  @Test
  void whatWasPublishedSinceIsNotMended() {
    JsonNode check = checked(admin, "{\"area\":\"" + c + "\"}");
    importAll(ADMIN, TinyCounty.GRIDS, county.grids());
    HttpResponse<byte[]> answer =
        post(
            admin,
            "/api/grid/checks/" + check.path("id").asString() + "/repair/preview",
            "{\"widestMetres\":2,\"largestSquareMetres\":10000}");
    assertThat(answer.statusCode()).isEqualTo(409);
    assertThat(body(answer).path("type").asString()).endsWith("check-outdated");
    assertThat(body(answer).path("title").asString()).isEqualTo("Boundaries were published since");
  }

  @Test
  void aRevisionThatDoesNotFitFails() {
    HttpResponse<byte[]> draft =
        post(
            admin,
            "/api/grid/revisions",
            ("{\"title\":\"t\",\"reason\":\"r\",\"effective\":\"%s\",\"area\":\"%s\","
                    + "\"items\":[{\"unit\":\"GRID\",\"action\":\"END\",\"code\":\"NONE\"}]}")
                .formatted(TOMORROW, c));
    String revision = body(draft).path("id").asString();
    JsonNode check = checked(admin, "{\"area\":\"%s\",\"revision\":\"%s\"}".formatted(c, revision));
    assertThat(check.path("state").asString()).isEqualTo("FAILED");
    assertThat(check.path("failure").asString()).isEqualTo("revision-faulty");
    HttpResponse<byte[]> findings = get(admin, findings(check, ""));
    assertThat(findings.statusCode()).isEqualTo(409);
    assertThat(body(findings).path("type").asString()).endsWith("check-unfinished");
  }

  // --- who may ----------------------------------------------------------------------------------

  @Test
  void onlyTheAdministratorsOfTheAreaSeeIt() {
    JsonNode check = checked(admin, "{\"area\":\"" + c + "\"}");
    String path = "/api/grid/checks/" + check.path("id").asString();
    String town = token("check-town", "/areas/" + c + "-1/area-admin");
    String leader = token("check-leader", "/areas/" + c + "/leader");
    for (String one : List.of("", "/findings", "/findings.xlsx", "/findings.geojson")) {
      assertThat(status(town, path + one)).as("%s", one).isEqualTo(404);
      assertThat(status(leader, path + one)).as("%s", one).isEqualTo(403);
      assertThat(status(ADMIN, path + one)).as("%s", one).isEqualTo(200);
    }
    assertThat(post(town, "/api/grid/checks", "{\"area\":\"" + c + "\"}").statusCode())
        .isEqualTo(404);
    assertThat(getJson(town, "/api/grid/checks").path("items").isEmpty()).isTrue();
    JsonNode own = checked(town, "{\"area\":\"" + c + "-1\"}");
    assertThat(texts(getJson(town, "/api/grid/checks").path("items"), "id"))
        .containsExactly(own.path("id").asString());
    assertThat(texts(getJson(admin, "/api/grid/checks?area=" + c).path("items"), "id"))
        .containsExactly(own.path("id").asString(), check.path("id").asString());
    // Without a viewer the database shows nothing.
    assertThat(jdbc().sql("select count(*) from boundary_check").query(Integer.class).single())
        .isZero();
    assertThat(
            jdbc().sql("select count(*) from boundary_check_finding").query(Integer.class).single())
        .isZero();
  }

  // --- what goes wrong --------------------------------------------------------------------------

  @Test
  void theSameKeyStartsOneCheck() {
    String key = UUID.randomUUID().toString();
    String body = "{\"area\":\"" + c + "\"}";
    String first = body(postOnce("/api/grid/checks", body, key)).path("id").asString();
    assertThat(body(postOnce("/api/grid/checks", body, key)).path("id").asString())
        .isEqualTo(first);
    assertThat(postOnce("/api/grid/checks", "{\"area\":\"" + c + "-1\"}", key).statusCode())
        .isEqualTo(409);
  }

  @Test
  void aCheckWhoseWorkerFellSilentIsTakenAgainAndGivenUpAfterTwo() {
    String once = abandoned(1);
    String twice = abandoned(2);
    // Wakes the worker.
    checked(admin, "{\"area\":\"" + c + "\"}");
    assertThat(ended(admin, "/api/grid/checks/" + once).path("state").asString()).isEqualTo("DONE");
    JsonNode given = ended(admin, "/api/grid/checks/" + twice);
    assertThat(given.path("state").asString()).isEqualTo("FAILED");
    assertThat(given.path("failure").asString()).isEqualTo("gave-up");
  }

  private String abandoned(int attempts) {
    return transactions.write(
        Access.ofService("test"),
        jdbc ->
            jdbc.sql(
                    """
                    insert into boundary_check (id, area_code, path, sliver_metres,
                      least_square_metres, state, attempt, heartbeat_at, started_by, created_at)
                    values (gen_random_uuid(), :area, '/' || :area || '/', 2, 0.01, 'RUNNING',
                      :attempts, now() - interval '1 hour', 'test', now() - interval '1 hour')
                    returning id::text
                    """)
                .param("area", c)
                .param("attempts", attempts)
                .query(String.class)
                .single());
  }

  // --- how --------------------------------------------------------------------------------------

  private HttpResponse<byte[]> postOnce(String path, String body, String key) {
    return send(
        request(admin, path)
            .header("Content-Type", "application/json")
            .header("Idempotency-Key", key)
            .POST(java.net.http.HttpRequest.BodyPublishers.ofString(body)));
  }

  /** Starts a check and waits for its end. */
  private JsonNode checked(String token, String body) {
    HttpResponse<byte[]> answer = post(token, "/api/grid/checks", body);
    assertThat(answer.statusCode()).as("%s", body(answer)).isEqualTo(202);
    return ended(token, answer.headers().firstValue("Location").orElseThrow());
  }

  private JsonNode ended(String token, String path) {
    Instant patience = Instant.now().plus(Duration.ofSeconds(60));
    while (Instant.now().isBefore(patience)) {
      JsonNode check = getJson(token, path);
      if (!check.path("finishedAt").isMissingNode()) {
        return check;
      }
      try {
        Thread.sleep(20);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException(e);
      }
    }
    throw new AssertionError("the check did not end");
  }

  private static String findings(JsonNode check, String query) {
    return "/api/grid/checks/" + check.path("id").asString() + "/findings" + query;
  }

  private static List<Row> rows(HttpResponse<byte[]> answer) throws IOException {
    assertThat(answer.statusCode()).isEqualTo(200);
    try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(answer.body()))) {
      return book.getFirstSheet().read();
    }
  }

  private static List<String> texts(JsonNode items) {
    List<String> texts = new ArrayList<>();
    items.forEach(item -> texts.add(item.asString()));
    return texts;
  }

  private static List<String> texts(JsonNode items, String name) {
    List<String> texts = new ArrayList<>();
    items.forEach(item -> texts.add(item.path(name).asString()));
    return texts;
  }

  private long version() {
    return jdbc().sql("select version from fabric_version").query(Long.class).single();
  }
}
