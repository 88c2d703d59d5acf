package org.linli.grid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linli.grid.TestStaff.STAFF;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linli.commons.access.Access;
import org.linli.commons.store.ViewerTransactions;
import org.linli.grid.post.LeavingAccounts;
import org.linli.grid.post.PostsOnRevision;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;

/** Teams of grids, with a person-service that answers over real HTTP what it is told here. */
class PostsTest extends GridServiceTest {

  private static final TinyCounty YUN = new TinyCounty("PO", 106.0, 30.0);
  private static final String OFFICER = token("town.officer", "/areas/PO-1/officer");
  private static final String LEADER = token("leader", "/areas/PO/leader");
  private static final String WORKER = token("worker", "/areas/PO-11a/grid-worker");
  private static final String VOLUNTEER = token("helper", "/areas/PO-11a/volunteer");
  private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Shanghai"));

  @Autowired private LeavingAccounts leaving;
  @Autowired private PostsOnRevision revision;
  @Autowired private ViewerTransactions transactions;

  @DynamicPropertySource
  static void person(DynamicPropertyRegistry registry) {
    registry.add("linli.person-url", () -> issuer().url());
  }

  @BeforeAll
  static void staff() {
    TestStaff.serve(issuer());
  }

  @BeforeEach
  void county() {
    importAll(ADMIN, TinyCounty.AREAS, YUN.areas());
    importAll(ADMIN, TinyCounty.GRIDS, YUN.grids());
    STAFF.clear();
    for (String name : List.of("ann", "bob", "carl", "dora", "helper", "worker")) {
      STAFF.put(name, "");
    }
    wipe();
  }

  @Test
  void anOfficerGivesAPostAndAllWhoWorkInTheGridReadIt() {
    HttpResponse<byte[]> given = give(OFFICER, "PO-11a", "LEADER", "ann", TODAY, null);
    assertThat(given.statusCode()).as("%s", body(given)).isEqualTo(201);
    JsonNode post = body(given);
    assertThat(post.path("unitName").asString()).isEqualTo("网格PO-11a");
    assertThat(post.path("time").asString()).isEqualTo("NOW");
    assertThat(post.path("mayEnd").asBoolean()).isTrue();
    for (String reader : List.of(OFFICER, LEADER, WORKER, VOLUNTEER, ADMIN)) {
      assertThat(accounts(reader, "?grid=PO-11a")).containsExactly("ann");
    }
    assertThat(
            getJson(LEADER, "/api/grid/posts?grid=PO-11a")
                .path("items")
                .get(0)
                .path("mayEnd")
                .asBoolean())
        .isFalse();
    String elsewhere = token("other", "/areas/PO-2/officer");
    assertThat(accounts(elsewhere, "")).isEmpty();
    assertThat(status(elsewhere, "/api/grid/posts/" + post.path("id").asString())).isEqualTo(404);
    assertThat(status(elsewhere, "/api/grid/posts?area=PO-11a")).isEqualTo(404);
  }

  @Test
  void onlyOfficersAndAdministratorsOfTheAreaGivePosts() {
    assertThat(give(LEADER, "PO-11a", "WORKER", "ann", TODAY, null).statusCode()).isEqualTo(403);
    assertThat(give(WORKER, "PO-11a", "WORKER", "ann", TODAY, null).statusCode()).isEqualTo(403);
    assertThat(give(OFFICER, "PO-21a", "WORKER", "ann", TODAY, null).statusCode()).isEqualTo(404);
    assertThat(give(OFFICER, "NONE", "WORKER", "ann", TODAY, null).statusCode()).isEqualTo(404);
    String admin = token("area.admin", "/areas/PO/area-admin");
    assertThat(give(admin, "PO-21a", "WORKER", "ann", TODAY, null).statusCode()).isEqualTo(201);
    assertThat(give(ADMIN, "PO-21b", "WORKER", "ann", TODAY, null).statusCode()).isEqualTo(201);
  }

  @Test
  void allFaultsOfAFormComeAtOnceWithTheirFields() {
    HttpResponse<byte[]> answer =
        give(OFFICER, "PO-1", "WORKER", "nobody", TODAY.minusDays(9), TODAY.minusDays(10));
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(faults(answer))
        .containsExactlyInAnyOrder(
            "unitCode:unit-without-posts",
            "until:date-order",
            "from:before-unit",
            "account:account-unknown");
  }

  @Test
  void anAccountThatLeavesTakesNoPostAfterItsLastDay() {
    STAFF.put("bob", TODAY.plusDays(2).toString());
    assertThat(faults(give(OFFICER, "PO-11a", "WORKER", "bob", TODAY.plusDays(3), null)))
        .containsExactly("from:account-left");
    assertThat(give(OFFICER, "PO-11a", "WORKER", "bob", TODAY, null).statusCode()).isEqualTo(201);
  }

  @Test
  void aGridHasOneLeaderAtATimeAndNobodyHoldsAnOfficeTwice() {
    given("PO-11a", "LEADER", "ann", TODAY, TODAY.plusDays(9));
    assertThat(problem(give(OFFICER, "PO-11a", "LEADER", "bob", TODAY.plusDays(9), null)))
        .isEqualTo("urn:linli:problem:grid-has-leader");
    assertThat(problem(give(OFFICER, "PO-11a", "LEADER", "ann", TODAY.plusDays(3), null)))
        .isEqualTo("urn:linli:problem:post-taken");
    given("PO-11a", "LEADER", "bob", TODAY.plusDays(10), null);
    given("PO-11a", "WORKER", "ann", TODAY, null);
    given("PO-11a", "WORKER", "bob", TODAY, null);
    given("PO-11b", "LEADER", "ann", TODAY, null);
    given("PO-11", "LEADER", "carl", TODAY, null);
  }

  @Test
  void aGridThatEndsWhileAPostIsGivenInItTakesNone() throws Exception {
    try (Connection publisher = database().asApp().getConnection();
        Statement sql = publisher.createStatement()) {
      publisher.setAutoCommit(false);
      sql.execute("select set_config('linli.grants', '{\"service@/\"}', true)");
      sql.execute("select pg_advisory_xact_lock(hashtext('post'), hashtext('PO-22d'))");
      CompletableFuture<HttpResponse<byte[]>> giving =
          CompletableFuture.supplyAsync(() -> give(ADMIN, "PO-22d", "WORKER", "ann", TODAY, null));
      awaitSomebodyAtTheLock(sql);
      sql.execute("update grid set valid_to = '%s' where code = 'PO-22d'".formatted(TODAY));
      publisher.commit();
      assertThat(faults(giving.get(60, TimeUnit.SECONDS))).containsExactly("from:after-unit");
    } finally {
      transactions.write(
          Access.ofService("test"),
          jdbc -> jdbc.sql("update grid set valid_to = null where code = 'PO-22d'").update());
    }
  }

  private static void awaitSomebodyAtTheLock(Statement sql) throws Exception {
    Instant patience = Instant.now().plus(Duration.ofSeconds(60));
    while (Instant.now().isBefore(patience)) {
      try (ResultSet waits =
          sql.executeQuery(
              "select from pg_locks where locktype = 'advisory' and not granted"
                  + " and database = (select oid from pg_database where datname = current_database())")) {
        if (waits.next()) {
          return;
        }
      }
      Thread.sleep(20);
    }
    throw new AssertionError("nobody gives a post");
  }

  @Test
  void theSameCallWithItsKeyIsDoneOnce() {
    String body = newPost("PO-11a", "LEADER", "ann", TODAY, null);
    JsonNode first = body(keyed(body, "key-of-the-test"));
    HttpResponse<byte[]> second = keyed(body, "key-of-the-test");
    assertThat(second.statusCode()).as("%s", body(second)).isEqualTo(201);
    assertThat(body(second).path("id")).isEqualTo(first.path("id"));
    assertThat(
            keyed(newPost("PO-11b", "LEADER", "ann", TODAY, null), "key-of-the-test").statusCode())
        .isEqualTo(409);
    assertThat(accounts(OFFICER, "")).hasSize(1);
  }

  @Test
  void endingAsksForTheVersionThatWasSeenAndLeavesThePastAlone() {
    JsonNode post = given("PO-11a", "WORKER", "ann", TODAY, null);
    assertThat(end(OFFICER, post, TODAY, null).statusCode()).isEqualTo(428);
    assertThat(end(OFFICER, post, TODAY, "\"7\"").statusCode()).isEqualTo(412);
    assertThat(faults(end(OFFICER, post, TODAY.minusDays(1), "\"1\"")))
        .containsExactly("on:post-past");
    HttpResponse<byte[]> ended = end(OFFICER, post, TODAY.plusDays(5), "\"1\"");
    assertThat(ended.statusCode()).as("%s", body(ended)).isEqualTo(200);
    assertThat(body(ended).path("until").asString()).isEqualTo(TODAY.plusDays(5).toString());
    assertThat(body(ended).path("ending").asString()).isEqualTo("PERSON");
    assertThat(ended.headers().firstValue("ETag")).contains("\"2\"");
    assertThat(end(OFFICER, post, TODAY, "\"2\"").statusCode()).isEqualTo(200);
    assertThat(end(token("o", "/areas/PO-2/officer"), post, TODAY, "\"3\"").statusCode())
        .isEqualTo(404);
  }

  @Test
  void aPostThatIsOverIsNotRewritten() {
    JsonNode post = given("PO-11a", "WORKER", "ann", TODAY, null);
    backdate(post, 20, 10);
    assertThat(problem(end(OFFICER, post, TODAY.plusDays(1), "\"1\"")))
        .isEqualTo("urn:linli:problem:post-over");
    assertThat(accounts(OFFICER, "?when=NOW")).isEmpty();
    assertThat(accounts(OFFICER, "?when=OVER")).containsExactly("ann");
    JsonNode running = given("PO-11b", "WORKER", "bob", TODAY, null);
    backdate(running, 20, -20);
    assertThat(faults(end(OFFICER, running, TODAY.minusDays(1), "\"1\"")))
        .containsExactly("on:post-past");
  }

  @Test
  void whoGaveAndWhoEndedAPostIsOnRecordOnce() {
    String body = newPost("PO-11a", "LEADER", "ann", TODAY, null);
    JsonNode post = body(keyed(body, "key-of-the-trail"));
    keyed(body, "key-of-the-trail");
    assertThat(end(LEADER, post, TODAY, "\"1\"").statusCode()).isEqualTo(403);
    assertThat(end(OFFICER, post, TODAY.plusDays(5), "\"1\"").statusCode()).isEqualTo(200);
    List<String> trail = new ArrayList<>();
    for (JsonNode entry :
        getJson(
                token("auditor", "/system/auditor"),
                "/api/grid/audit/entries?subjectId=" + post.path("id").asString())
            .path("items")) {
      if (entry.path("kind").asString().startsWith("POST_")) {
        trail.add(entry.path("kind").asString() + " " + entry.path("detail"));
      }
    }
    assertThat(trail).hasSize(2);
    assertThat(trail.getFirst()).startsWith("POST_ENDED").contains(TODAY.plusDays(5).toString());
    assertThat(trail.getLast()).startsWith("POST_GIVEN").contains("PO-11a", "LEADER", "ann");
  }

  @Test
  void aPostThatHasNotBegunIsWithdrawnAndItsDaysAreFreeAgain() {
    JsonNode post = given("PO-11a", "LEADER", "ann", TODAY.plusDays(5), null);
    assertThat(post.path("time").asString()).isEqualTo("LATER");
    assertThat(body(end(OFFICER, post, TODAY, "\"1\"")).path("time").asString()).isEqualTo("OVER");
    given("PO-11a", "LEADER", "bob", TODAY.plusDays(5), null);
  }

  @Test
  void volunteersAreShownToStaffAndToThemselvesOnly() {
    given("PO-11a", "VOLUNTEER", "helper", TODAY, null);
    given("PO-11a", "VOLUNTEER", "dora", TODAY, null);
    assertThat(accounts(WORKER, "?grid=PO-11a")).containsExactlyInAnyOrder("helper", "dora");
    assertThat(accounts(VOLUNTEER, "?grid=PO-11a")).containsExactly("helper");
  }

  @Test
  void theTeamOfAVillageServesItsGrids() {
    given("PO-11", "LIAISON", "carl", TODAY, null);
    assertThat(accounts(WORKER, "?grid=PO-11a")).containsExactly("carl");
    assertThat(missing("PO-11a", TODAY)).isEqualTo("[\"LEADER\",\"WORKER\"]");
    assertThat(missing("PO-12a", TODAY)).isEqualTo("[\"LEADER\",\"WORKER\",\"LIAISON\"]");
  }

  @Test
  void vacanciesAreThoseOfTheDay() {
    given("PO-11a", "LEADER", "ann", TODAY, TODAY.plusDays(4));
    given("PO-11a", "WORKER", "bob", TODAY.plusDays(2), null);
    given("PO-11a", "LIAISON", "carl", TODAY, null);
    assertThat(missing("PO-11a", TODAY)).isEqualTo("[\"WORKER\"]");
    assertThat(missing("PO-11a", TODAY.plusDays(2))).isEmpty();
    assertThat(missing("PO-11a", TODAY.plusDays(5))).isEqualTo("[\"LEADER\"]");
    JsonNode without = getJson(OFFICER, "/api/grid/posts/vacancies?missing=LIAISON");
    assertThat(codes(without)).hasSize(7).doesNotContain("PO-11a");
    assertThat(codes(getJson(LEADER, "/api/grid/posts/vacancies?area=PO-21"))).hasSize(4);
    assertThat(status(WORKER, "/api/grid/posts/vacancies")).isEqualTo(403);
  }

  @Test
  void vacanciesComePageByPage() {
    List<String> all = new ArrayList<>();
    String cursor = "";
    do {
      JsonNode page = getJson(LEADER, "/api/grid/posts/vacancies?limit=5" + cursor);
      all.addAll(codes(page));
      cursor = page.has("nextCursor") ? "&cursor=" + page.path("nextCursor").asString() : "";
    } while (!cursor.isEmpty());
    assertThat(all).hasSize(16).doesNotHaveDuplicates().isSorted();
  }

  @Test
  void overloadCountsGridsInOneHandWithThoseOfAVillage() {
    given("PO-11", "WORKER", "ann", TODAY, null);
    given("PO-12a", "WORKER", "bob", TODAY, null);
    given("PO-12a", "LEADER", "bob", TODAY, null);
    given("PO-11", "LIAISON", "carl", TODAY, null);
    JsonNode page = getJson(OFFICER, "/api/grid/posts/overload");
    assertThat(page.path("items").size()).isEqualTo(1);
    JsonNode ann = page.path("items").get(0);
    assertThat(ann.path("account").asString()).isEqualTo("ann");
    assertThat(ann.path("grids").asInt()).isEqualTo(4);
    assertThat(ann.path("unknown").asInt()).isEqualTo(4);
    assertThat(ann.path("posts").get(0).path("unitCode").asString()).isEqualTo("PO-11");
    assertThat(getJson(OFFICER, "/api/grid/posts/overload?maxGrids=4").path("items").size())
        .isZero();
    assertThat(
            getJson(OFFICER, "/api/grid/posts/overload?office=LIAISON")
                .path("items")
                .get(0)
                .path("account")
                .asString())
        .isEqualTo("carl");
    assertThat(getJson(LEADER, "/api/grid/posts/overload?area=PO-2").path("items").size()).isZero();
  }

  @Test
  void exportsAreWrittenInTheReadersLanguageWithTheirName() {
    given("PO-11a", "LEADER", "ann", TODAY, null);
    HttpResponse<byte[]> sheet =
        send(
            request(OFFICER, "/api/grid/posts/vacancies/export?area=PO-11")
                .setHeader("Accept-Language", "zh-CN"));
    assertThat(sheet.statusCode()).isEqualTo(200);
    assertThat(sheetText(sheet)).contains("空缺", "town.officer", "PO-11a", "社区民警");
    assertThat(sheetText(get(OFFICER, "/api/grid/posts/overload/export?maxGrids=1")))
        .contains("Overload");
    assertThat(sheetText(get(OFFICER, "/api/grid/register/export"))).contains("Basic", "ann");
    assertThat(status(WORKER, "/api/grid/register/export")).isEqualTo(403);
  }

  @Test
  void postsEndWithTheAccount() {
    JsonNode now = given("PO-11a", "WORKER", "ann", TODAY, null);
    JsonNode later = given("PO-11b", "WORKER", "ann", TODAY.plusDays(30), null);
    JsonNode others = given("PO-11a", "WORKER", "bob", TODAY, null);
    STAFF.put("ann", TODAY.plusDays(3).toString());
    assertThat(leaving.follow()).isEqualTo(2);
    JsonNode ended = getJson(OFFICER, path(now));
    assertThat(ended.path("until").asString()).isEqualTo(TODAY.plusDays(3).toString());
    assertThat(ended.path("ending").asString()).isEqualTo("ACCOUNT");
    assertThat(getJson(OFFICER, path(later)).path("time").asString()).isEqualTo("OVER");
    assertThat(getJson(OFFICER, path(others)).has("until")).isFalse();
    assertThat(leaving.follow()).isZero();
  }

  @Test
  void whatWasHeldStaysWhenSomebodyLeftBefore() {
    JsonNode over = given("PO-11a", "WORKER", "ann", TODAY, TODAY.plusDays(1));
    backdate(over, 40, 30);
    JsonNode held = given("PO-11b", "WORKER", "ann", TODAY, null);
    JsonNode longer = given("PO-11c", "WORKER", "ann", TODAY, TODAY.plusDays(90));
    backdate(longer, 80, -90);
    JsonNode later = given("PO-11d", "WORKER", "ann", TODAY.plusDays(1), TODAY.plusDays(1));
    JsonNode before = getJson(OFFICER, path(over));
    STAFF.put("ann", TODAY.minusDays(60).toString());
    assertThat(leaving.follow()).isEqualTo(3);
    assertThat(getJson(OFFICER, path(over))).isEqualTo(before);
    JsonNode ended = getJson(OFFICER, path(held));
    assertThat(ended.path("until").asString()).isEqualTo(TODAY.toString());
    assertThat(ended.path("time").asString()).isEqualTo("NOW");
    assertThat(getJson(OFFICER, path(longer)).path("until").asString())
        .isEqualTo(TODAY.minusDays(60).toString());
    assertThat(getJson(OFFICER, path(later)).path("time").asString()).isEqualTo("OVER");
    assertThat(leaving.follow()).isZero();
  }

  @Test
  void anEmptyValueInAListIsAFault() {
    for (String query : List.of("posts?when=NOW,,OVER", "posts/overload?office=LEADER,,WORKER")) {
      assertThat(faults(get(OFFICER, "/api/grid/" + query))).as(query).hasSize(1);
    }
  }

  @Test
  void postsOfAnEndedGridGoOnInItsMainSuccessor() {
    JsonNode leads = given("PO-11a", "LEADER", "ann", TODAY, null);
    JsonNode works = given("PO-11a", "WORKER", "bob", TODAY, TODAY.plusDays(90));
    JsonNode later = given("PO-11a", "LIAISON", "carl", TODAY.plusDays(60), null);
    given("PO-11b", "LEADER", "dora", TODAY, null);
    LocalDate day = TODAY.plusDays(30);
    PostsOnRevision.Outcome outcome =
        revise(
            day,
            PostsOnRevision.Change.ended(
                "PO-11a", new PostsOnRevision.Successor("PO-11b", "/PO/PO-1/PO-11/PO-11b/")));
    // The successor has a leader; the others go on.
    assertThat(outcome).isEqualTo(new PostsOnRevision.Outcome(2, 1));
    for (JsonNode post : List.of(leads, works)) {
      JsonNode ended = getJson(OFFICER, path(post));
      assertThat(ended.path("until").asString()).isEqualTo(day.minusDays(1).toString());
      assertThat(ended.path("ending").asString()).isEqualTo("REVISION");
    }
    assertThat(getJson(OFFICER, path(later)).path("time").asString()).isEqualTo("OVER");
    assertThat(accounts(OFFICER, "?area=PO-11b")).containsExactlyInAnyOrder("dora", "bob", "carl");
    JsonNode next =
        getJson(OFFICER, "/api/grid/posts?area=PO-11b&account=bob").path("items").get(0);
    assertThat(next.path("from").asString()).isEqualTo(day.toString());
    assertThat(next.path("until").asString()).isEqualTo(TODAY.plusDays(90).toString());
    assertThat(next.path("follows").asString()).isEqualTo(works.path("id").asString());
  }

  @Test
  void postsMoveWithTheirGridAndEndWhereNothingFollows() {
    JsonNode moved = given("PO-11a", "WORKER", "ann", TODAY, null);
    JsonNode gone = given("PO-11b", "WORKER", "bob", TODAY, null);
    assertThat(
            revise(
                TODAY.plusDays(1),
                PostsOnRevision.Change.moved("PO-11a", "/PO/PO-2/PO-21/PO-11a/"),
                PostsOnRevision.Change.ended("PO-11b", null)))
        .isEqualTo(new PostsOnRevision.Outcome(0, 1));
    assertThat(status(OFFICER, path(moved))).isEqualTo(404);
    assertThat(status(token("o", "/areas/PO-2/officer"), path(moved))).isEqualTo(200);
    assertThat(getJson(OFFICER, path(gone)).path("until").asString()).isEqualTo(TODAY.toString());
  }

  @Test
  void theRegisterFindsGridsByNameAndCodeWithWhoLeadsThem() {
    given("PO-11a", "LEADER", "ann", TODAY, null);
    given("PO-11", "WORKER", "bob", TODAY, null);
    JsonNode page = getJson(OFFICER, "/api/grid/register?q=PO-11");
    assertThat(codes(page)).containsExactly("PO-11a", "PO-11b", "PO-11c", "PO-11d");
    JsonNode first = page.path("items").get(0);
    assertThat(first.path("leaders").toString()).isEqualTo("[\"ann\"]");
    assertThat(first.path("workers").asInt()).isEqualTo(1);
    assertThat(codes(getJson(OFFICER, "/api/grid/register?q=%E7%BD%91%E6%A0%BCPO-12b")))
        .containsExactly("PO-12b");
    assertThat(codes(getJson(OFFICER, "/api/grid/register?q=%25"))).isEmpty();
    assertThat(codes(getJson(OFFICER, "/api/grid/register?kind=micro"))).isEmpty();
    assertThat(codes(getJson(LEADER, "/api/grid/register?area=PO-2"))).hasSize(8);
  }

  @Test
  void aGridIsShownWithItsBoundaryAndWhatTouchesItAsFarAsTheReaderSees() {
    JsonNode grid = getJson(OFFICER, "/api/grid/register/PO-11b");
    assertThat(grid.path("geometry").path("type").asString()).isEqualTo("MultiPolygon");
    // A fiftieth of a degree each way at 30 degrees north.
    assertThat(grid.path("squareMetres").asDouble() / 1e6).isBetween(4.2, 4.4);
    // The grids of the next town touch it too, and are not the officer's.
    assertThat(neighbours(grid)).containsExactly("PO-11a", "PO-11c", "PO-11d");
    assertThat(neighbours(getJson(LEADER, "/api/grid/register/PO-11b")))
        .containsExactly("PO-11a", "PO-11c", "PO-11d", "PO-21a", "PO-21c");
    assertThat(status(OFFICER, "/api/grid/register/PO-21a")).isEqualTo(404);
  }

  private static List<String> neighbours(JsonNode grid) {
    List<String> codes = new ArrayList<>();
    grid.path("neighbours").forEach(one -> codes.add(one.path("code").asString()));
    return codes;
  }

  private PostsOnRevision.Outcome revise(LocalDate day, PostsOnRevision.Change... changes) {
    return transactions.write(
        Access.ofService("test"), jdbc -> revision.revised(day, List.of(changes), "admin"));
  }

  private JsonNode given(
      String unit, String office, String account, LocalDate from, LocalDate until) {
    HttpResponse<byte[]> answer = give(ADMIN, unit, office, account, from, until);
    assertThat(answer.statusCode()).as("%s", body(answer)).isEqualTo(201);
    return body(answer);
  }

  private HttpResponse<byte[]> give(
      String token, String unit, String office, String account, LocalDate from, LocalDate until) {
    return post(token, "/api/grid/posts", newPost(unit, office, account, from, until));
  }

  private static String newPost(
      String unit, String office, String account, LocalDate from, LocalDate until) {
    return "{\"unitCode\":\"%s\",\"office\":\"%s\",\"account\":\"%s\",\"from\":\"%s\"%s}"
        .formatted(unit, office, account, from, until == null ? "" : ",\"until\":\"" + until + '"');
  }

  private HttpResponse<byte[]> keyed(String body, String key) {
    return send(
        request(OFFICER, "/api/grid/posts")
            .header("Content-Type", "application/json")
            .header("Idempotency-Key", key)
            .POST(HttpRequest.BodyPublishers.ofString(body)));
  }

  private HttpResponse<byte[]> end(String token, JsonNode post, LocalDate on, String seen) {
    HttpRequest.Builder request =
        request(token, path(post) + "/end").header("Content-Type", "application/json");
    if (seen != null) {
      request.header("If-Match", seen);
    }
    return send(request.POST(HttpRequest.BodyPublishers.ofString("{\"on\":\"%s\"}".formatted(on))));
  }

  private static String path(JsonNode post) {
    return "/api/grid/posts/" + post.path("id").asString();
  }

  private List<String> accounts(String token, String query) {
    List<String> accounts = new ArrayList<>();
    getJson(token, "/api/grid/posts" + query)
        .path("items")
        .forEach(post -> accounts.add(post.path("account").asString()));
    return accounts;
  }

  private static List<String> codes(JsonNode page) {
    List<String> codes = new ArrayList<>();
    page.path("items").forEach(item -> codes.add(item.path("code").asString()));
    return codes;
  }

  /** What a grid lacks on a day; empty where nothing. */
  private String missing(String grid, LocalDate on) {
    JsonNode page = getJson(ADMIN, "/api/grid/posts/vacancies?area=" + grid + "&on=" + on);
    return page.path("items").isEmpty() ? "" : page.path("items").get(0).path("missing").toString();
  }

  private List<String> faults(HttpResponse<byte[]> answer) {
    assertThat(answer.statusCode()).as("%s", body(answer)).isEqualTo(400);
    List<String> faults = new ArrayList<>();
    body(answer)
        .path("violations")
        .forEach(v -> faults.add(v.path("field").asString() + ":" + v.path("code").asString()));
    return faults;
  }

  private String problem(HttpResponse<byte[]> answer) {
    assertThat(answer.statusCode()).as("%s", body(answer)).isEqualTo(409);
    return body(answer).path("type").asString();
  }

  /** All texts of a workbook; its parts are read by its directory, as office programs do. */
  private static String sheetText(HttpResponse<byte[]> answer) {
    StringBuilder text = new StringBuilder();
    try {
      Path file = Files.createTempFile("posts", ".xlsx");
      Files.write(file, answer.body());
      try (ZipFile zip = new ZipFile(file.toFile())) {
        for (ZipEntry entry : Collections.list(zip.entries())) {
          text.append(new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
        }
      } finally {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    // The writer has signs beyond ASCII as numbers.
    return Pattern.compile("&#x([0-9a-f]+);")
        .matcher(text)
        .replaceAll(sign -> Character.toString(Integer.parseInt(sign.group(1), 16)));
  }

  /** As if it had been given long ago; the application's role may not do this. */
  private void backdate(JsonNode post, int fromDaysAgo, int untilDaysAgo) {
    owner(
        "update post set valid_from = date '%s', valid_until = date '%s' where id = '%s'"
            .formatted(
                TODAY.minusDays(fromDaysAgo),
                TODAY.minusDays(untilDaysAgo),
                post.path("id").asString()));
  }

  private void wipe() {
    owner("delete from post");
  }

  /** Past what the application may do: row security and the guard of the past are off meanwhile. */
  private static void owner(String sql) {
    try (Connection owner = database().asOwner().getConnection();
        Statement statement = owner.createStatement()) {
      statement.execute("alter table post no force row level security");
      statement.execute("alter table post disable trigger keep_post");
      statement.execute(sql);
      statement.execute("alter table post enable trigger keep_post");
      statement.execute("alter table post force row level security");
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
