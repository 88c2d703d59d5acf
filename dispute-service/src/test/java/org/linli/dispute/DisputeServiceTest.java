package org.linli.dispute;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.linli.commons.testing.PostgisForTests;
import org.linli.commons.testing.TestFabric;
import org.linli.commons.testing.TestPeers;
import tools.jackson.databind.JsonNode;

/** The running service on a real PostGIS. Each test counts in a year of its own. */
class DisputeServiceTest {

  private static final String MAPPING =
      """
      target: disputes
      source: test
      sourceId: {column: id}
      category: {column: category}
      status: {column: status}
      level: {column: level}
      receivedAt: {column: received}
      closedAt: {column: closed}
      position: {lon: {column: lon}, lat: {column: lat}, crs: "EPSG:4490"}
      """;

  private static final String HEADER = "id,category,status,level,received,closed,lon,lat\n";

  private static TestPeers peers;
  private static PostgisForTests.Database database;
  private static Service service;
  private static String officer;
  private static String westOfficer;
  private static String eastOfficer;
  private static String leader;

  @BeforeAll
  static void start() {
    peers = new TestPeers();
    database = Service.database();
    // One connection for requests, one for what an import does beside its transaction: whoever
    // comes next gets the connection that somebody else has just used.
    service = Service.start(peers, database, "spring.datasource.hikari.maximum-pool-size=3");
    officer = peers.token("officer", "/areas/C/officer");
    westOfficer = peers.token("west", "/areas/T1/officer");
    eastOfficer = peers.token("east", "/areas/T2/officer");
    leader = peers.token("leader", "/areas/C/leader");
  }

  @AfterAll
  static void stop() {
    service.close();
    peers.close();
  }

  @Test
  void listsTheCategoriesInTheirOrder() {
    JsonNode categories = service.json(leader, "/api/dispute/categories");
    assertThat(categories.size()).isEqualTo(18);
    assertThat(categories.get(1).get("code").asString()).isEqualTo("neighbour");
    assertThat(categories.get(1).get("name").asString()).isEqualTo("邻里");
  }

  @Test
  void aDisputeOpenedThroughAnotherCopyIsInTheNextAnswerToo() {
    try (Service other = Service.start(peers, database)) {
      for (int n = 3; n <= 6; n++) {
        while (total(other, "2002") < n) {
          other.open(officer, "T2V1G1", "debt", "2002-05-01T00:00:00Z");
        }
        assertThat(total(service, "2002")).isEqualTo(n);
      }
    }
  }

  @Test
  void aRestartReadsTheFactsBeforeItIsReady() {
    for (int n = 0; n < 4; n++) {
      service.open(officer, "T1V2G1", "debt", "2003-05-01T00:00:00Z");
    }
    try (Service other = Service.start(peers, database)) {
      assertThat(total(other, "2003")).isEqualTo(4);
    }
  }

  @Test
  void twoWritersAtOnceAreBothCountedWhateverOrderTheyCommitIn() throws Exception {
    for (int n = 0; n < 3; n++) {
      service.open(officer, "T1V1G2", "debt", "2004-05-01T00:00:00Z");
    }
    long before = total(service, "2004");
    CountDownLatch held = new CountDownLatch(1);
    try (Connection slow = database.asApp().getConnection()) {
      slow.setAutoCommit(false);
      writeAsOfficer(slow, "T1V1G2", "2004-06-01");
      Thread fast =
          Thread.ofVirtual()
              .start(
                  () -> {
                    held.countDown();
                    service.open(officer, "T1V1G2", "debt", "2004-07-01T00:00:00Z");
                  });
      held.await();
      // Whoever comes second cannot become visible before the first has ended.
      for (int n = 0; n < 20; n++) {
        assertThat(total(service, "2004")).isEqualTo(before);
        Thread.sleep(5);
      }
      slow.commit();
      fast.join();
    }
    assertThat(total(service, "2004")).isEqualTo(before + 2);
  }

  @Test
  void rowsOfAnotherTownAreNotThereForAnOfficer() {
    String west = service.open(officer, "T1V1G1", "debt", "2005-05-01T00:00:00Z");
    String east = service.open(officer, "T2V1G1", "debt", "2005-05-01T00:00:00Z");
    for (int n = 0; n < 10; n++) {
      assertThat(service.get(westOfficer, "/api/dispute/disputes/" + west).statusCode())
          .isEqualTo(200);
      assertThat(service.get(eastOfficer, "/api/dispute/disputes/" + west).statusCode())
          .isEqualTo(404);
      assertThat(service.get(eastOfficer, "/api/dispute/disputes/" + east).statusCode())
          .isEqualTo(200);
      assertThat(service.get(westOfficer, "/api/dispute/disputes/" + east).statusCode())
          .isEqualTo(404);
    }
    assertThat(service.get(leader, "/api/dispute/disputes/" + west).statusCode()).isEqualTo(200);
    JsonNode list =
        service.json(westOfficer, "/api/dispute/disputes?from=2005-01-01&to=2006-01-01");
    assertThat(list.get("items").size()).isEqualTo(1);
    assertThat(service.get(westOfficer, "/api/dispute/disputes?area=T2").statusCode())
        .isEqualTo(404);
  }

  @Test
  void nothingIsOpenedOutsideOnesArea() {
    assertThat(post(westOfficer, "T2V1G1", "neighbour").statusCode()).isEqualTo(404);
    HttpResponse<byte[]> nowhere =
        service.post(
            officer,
            "/api/dispute/reports",
            "{\"channel\":\"OFFICER\",\"words\":\"吵闹\",\"category\":\"neighbour\",\"position\":[1.5,2.5]}",
            "Accept-Language",
            "en");
    assertThat(nowhere.statusCode()).isEqualTo(400);
    assertThat(Service.text(nowhere)).contains("\"position\"").contains("outside every grid");
    HttpResponse<byte[]> bad =
        service.post(
            officer,
            "/api/dispute/reports",
            "{\"channel\":\"OFFICER\",\"words\":\"吵闹\",\"category\":\"gossip\",\"position\":[200,25],\"receivedAt\":\"2999-01-01T00:00:00Z\"}");
    assertThat(Service.text(bad)).contains("category").contains("position").contains("receivedAt");
  }

  @Test
  void theSameKeyOpensOneDispute() {
    double[] place = TestFabric.in("T1V1G1");
    String body =
        "{\"channel\":\"OFFICER\",\"words\":\"借钱不还\",\"category\":\"debt\",\"position\":[%s,%s],\"receivedAt\":\"2006-01-02T03:04:05Z\"}"
            .formatted(place[0], place[1]);
    HttpResponse<byte[]> first =
        service.post(officer, "/api/dispute/reports", body, "Idempotency-Key", "key-of-2006");
    HttpResponse<byte[]> second =
        service.post(officer, "/api/dispute/reports", body, "Idempotency-Key", "key-of-2006");
    assertThat(first.statusCode()).isEqualTo(201);
    assertThat(Service.text(second)).isEqualTo(Service.text(first));
    assertThat(first.headers().firstValue("ETag")).hasValue("\"1\"");
    assertThat(Service.parse(first).get("report").get("disputeNumber").asString())
        .isEqualTo("T1V1-2006-00001");
    HttpResponse<byte[]> other =
        service.post(
            officer,
            "/api/dispute/reports",
            body.replace("debt", "labour"),
            "Idempotency-Key",
            "key-of-2006");
    assertThat(other.statusCode()).isEqualTo(409);
  }

  @Test
  void listsArePagedByCursorNewestFirst() {
    for (int day = 1; day <= 7; day++) {
      service.open(officer, "T1V1G1", "debt", "2007-01-0" + day + "T00:00:00Z");
    }
    Set<String> seen = new HashSet<>();
    String path =
        "/api/dispute/disputes?limit=3&from=2007-01-01&to=2008-01-01&area=T1V1&category=debt";
    JsonNode page = service.json(officer, path);
    assertThat(page.get("items").get(0).get("receivedAt").asString()).startsWith("2007-01-07");
    int pages = 0;
    while (true) {
      page.get("items").forEach(item -> seen.add(item.get("id").asString()));
      pages++;
      if (!page.has("nextCursor")) {
        break;
      }
      page = service.json(officer, path + "&cursor=" + page.get("nextCursor").asString());
    }
    assertThat(seen).hasSize(7);
    assertThat(pages).isEqualTo(3);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          /api/dispute/heat | by
          /api/dispute/heat?by=village | by
          /api/dispute/heat?by=grid&bbox=1,2,3 | bbox
          /api/dispute/heat?by=grid&bbox=5,2,3,4 | bbox
          /api/dispute/heat?by=grid&from=2020-02-01&to=2020-01-01 | to
          /api/dispute/heat?by=grid&from=1989-12-31 | from
          /api/dispute/heat?by=grid&to=2101-01-01 | to
          /api/dispute/heat?by=grid&from=yesterday | from
          /api/dispute/heat?by=grid&category=gossip | category
          /api/dispute/heat?by=grid&level=PINK | level
          /api/dispute/heat?by=grid&colour=red | colour
          /api/dispute/heat?by=area&areaLevel=moon | areaLevel
          /api/dispute/heat?by=h3&resolution=10 | resolution
          /api/dispute/trend?step=year | step
          /api/dispute/tiles/heat/3/9/1 | x
          /api/dispute/tiles/heat/99/0/0 | z
          /api/dispute/tiles/heat/3/99999999999/1 | x
          /api/dispute/tiles/warmth/3/1/1 | layer
          """)
  void wrongParametersAreNamed(String path, String field) {
    HttpResponse<byte[]> answer = service.get(leader, path);
    assertThat(answer.statusCode()).as(Service.text(answer)).isEqualTo(400);
    assertThat(Service.parse(answer).get("violations").get(0).get("field").asString())
        .isEqualTo(field);
  }

  @Test
  void areasOutsideOnesScopesAreNotThere() {
    String westLeader = peers.token("wl", "/areas/T1/leader");
    assertThat(service.get(westLeader, "/api/dispute/heat?by=grid&area=T2").statusCode())
        .isEqualTo(404);
    assertThat(service.get(westLeader, "/api/dispute/heat?by=grid&area=C").statusCode())
        .isEqualTo(404);
    assertThat(service.get(westLeader, "/api/dispute/heat?by=grid&area=nowhere").statusCode())
        .isEqualTo(404);
    assertThat(service.get(westLeader, "/api/dispute/heat?by=grid&area=T1V1G1").statusCode())
        .isEqualTo(200);
    assertThat(service.get("", "/api/dispute/heat?by=grid").statusCode()).isEqualTo(401);
    String volunteer = peers.token("v", "/areas/C/volunteer");
    assertThat(service.get(volunteer, "/api/dispute/heat?by=grid").statusCode()).isEqualTo(403);
  }

  @Test
  void theFactsRoleReadsNothingButTheNarrowColumns() throws SQLException {
    service.open(officer, "T1V1G1", "debt", "2012-05-01T00:00:00Z");
    try (Connection facts = database.as("dispute_facts").getConnection();
        Statement statement = facts.createStatement()) {
      statement.executeQuery("select grid_code, h3_cell, received_on from dispute").close();
      for (String query :
          List.of(
              "select position from dispute",
              "select number from dispute",
              "select * from dispute",
              "select * from dispute_event",
              "update dispute set status = 'CLOSED'",
              "delete from perturbation_secret",
              "insert into fact_log (seq) values (-1)")) {
        assertThatThrownBy(() -> statement.execute(query))
            .hasMessageContaining("permission denied");
      }
    }
    try (Connection app = database.asApp().getConnection();
        Statement statement = app.createStatement()) {
      assertThatThrownBy(() -> statement.execute("select secret from perturbation_secret"))
          .hasMessageContaining("permission denied");
    }
    try (Connection app = database.asApp().getConnection();
        Statement statement = app.createStatement();
        var rows = statement.executeQuery("select count(*) from dispute")) {
      rows.next();
      assertThat(rows.getLong(1)).as("without a viewer no row is visible").isZero();
    }
  }

  @Test
  void importsATableOnceAndCountsItAtOnce() {
    StringBuilder file = new StringBuilder(HEADER);
    for (int i = 0; i < 40; i++) {
      double[] place = TestFabric.in(i < 10 ? "T1V1G1" : "T2V1G2");
      file.append(
          "a"
              + i
              + ",labour,CLOSED,BLUE,2013-02-03,2013-03-04,%s,%s\n".formatted(place[0], place[1]));
    }
    JsonNode job = service.imported(officer, MAPPING, file.toString(), false);
    assertThat(job.get("state").asString()).as(job.toString()).isEqualTo("DONE");
    assertThat(job.get("rowsAccepted").asLong()).isEqualTo(40);
    JsonNode heat =
        service.json(
            leader,
            "/api/dispute/heat?by=grid&from=2013-01-01&to=2014-01-01&level=BLUE&status=CLOSED");
    assertThat(cells(heat)).isEqualTo(Map.of("T1V1G1", 10L, "T2V1G2", 30L));
    JsonNode again = service.imported(officer, MAPPING, file.toString(), false);
    assertThat(again.get("rowsUnchanged").asLong()).isEqualTo(40);
    assertThat(again.get("rowsAccepted").asLong()).isZero();
    assertThat(total(service, "2013")).isEqualTo(40);
    JsonNode list =
        service.json(officer, "/api/dispute/disputes?area=T1V1G1&from=2013-01-01&to=2014-01-01");
    assertThat(list.get("items").get(9).get("number").asString())
        .matches("T1V1-2013-000(0[1-9]|10)");
    assertThat(service.json(officer, "/api/dispute/imports").get("items").size()).isPositive();
    assertThat(service.json(eastOfficer, "/api/dispute/imports").get("items").size()).isZero();
  }

  @Test
  void everyFaultOfATableIsSaidByRowAndNothingIsStored() {
    double[] west = TestFabric.in("T1V1G1");
    double[] east = TestFabric.in("T2V1G1");
    String at = west[0] + "," + west[1];
    String file =
        HEADER
            + "b1,debt,CLOSED,RED,2014-01-05,2014-01-06,"
            + at
            + "\n"
            + "b2,gossip,RECEIVED,RED,2014-01-05,,"
            + at
            + "\n"
            + "b3,debt,SLEEPING,RED,2014-01-05,,"
            + at
            + "\n"
            + "b4,debt,RECEIVED,PINK,2014-01-05,,"
            + at
            + "\n"
            + "b5,debt,RECEIVED,RED,2014-02-30,,"
            + at
            + "\n"
            + "b6,debt,RECEIVED,RED,2190-01-01,,"
            + at
            + "\n"
            + "b7,debt,CLOSED,RED,2014-01-05,2014-01-04,"
            + at
            + "\n"
            + "b8,debt,RECEIVED,RED,2014-01-05,,,\n"
            + "b9,debt,RECEIVED,RED,2014-01-05,,25.0,110.0\n"
            + "b10,debt,RECEIVED,RED,2014-01-05,,1.0,2.0\n"
            + "b11,debt,RECEIVED,RED,2014-01-05,,"
            + east[0]
            + ","
            + east[1]
            + "\n"
            + "b1,debt,RECEIVED,RED,2014-01-07,,"
            + at
            + "\n"
            + ",debt,RECEIVED,RED,2014-01-07,,"
            + at
            + "\n";
    JsonNode job = service.imported(westOfficer, MAPPING, file, false);
    assertThat(job.get("state").asString()).isEqualTo("REFUSED");
    Map<Long, String> codes = new HashMap<>();
    job.get("violations").forEach(v -> codes.put(v.get("row").asLong(), v.get("code").asString()));
    assertThat(codes)
        .containsEntry(3L, "unknown-category")
        .containsEntry(4L, "unknown-status")
        .containsEntry(5L, "unknown-level")
        .containsEntry(6L, "value-not-a-date")
        .containsEntry(7L, "received-in-future")
        .containsEntry(8L, "closed-before-received")
        .containsEntry(9L, "position-missing")
        .containsEntry(10L, "coordinates-swapped")
        .containsEntry(11L, "position-outside-grids")
        .containsEntry(12L, "outside-jurisdiction")
        .containsEntry(13L, "source-id-twice")
        .containsEntry(14L, "value-missing")
        .hasSize(12);
    assertThat(job.get("violations").get(0).get("message").asString()).contains("类别");
    assertThat(total(service, "2014")).isZero();
    JsonNode skipping = service.imported(westOfficer, MAPPING, file, true);
    assertThat(skipping.get("state").asString()).isEqualTo("DONE");
    assertThat(skipping.get("rowsAccepted").asLong()).isEqualTo(1);
    assertThat(skipping.get("rowsRefused").asLong()).isEqualTo(12);
    assertThat(skipping.get("rowsRead").asLong()).isEqualTo(13);
  }

  @Test
  void aForbiddenColumnIsRefusedByName() {
    JsonNode job =
        service.imported(officer, MAPPING, HEADER.strip() + ",ethnicity\n" + "x,,,,,,,,\n", false);
    assertThat(job.get("state").asString()).isEqualTo("REFUSED");
    assertThat(job.get("violations").get(0).get("field").asString()).isEqualTo("ethnicity");
  }

  @Test
  void aMovedBoundaryMovesTheDisputesThatItMoves() {
    TestPeers otherPeers = new TestPeers();
    PostgisForTests.Database other = Service.database();
    try (Service moving = Service.start(otherPeers, other)) {
      String token = otherPeers.token("o", "/areas/C/officer");
      for (int n = 0; n < 4; n++) {
        moving.open(token, "T1V1G2", "debt", "2015-05-01T00:00:00Z");
      }
      assertThat(cells(heat(moving, token, "2015"))).isEqualTo(Map.of("T1V1G2", 4L));
      otherPeers.publish(TestFabric.version(2, TestFabric.SIDE * 0.75));
      moving.await(() -> cells(heat(moving, token, "2015")).equals(Map.of("T1V1G1", 4L)));
    } finally {
      otherPeers.close();
    }
  }

  private static JsonNode heat(Service at, String token, String year) {
    return at.json(
        token,
        "/api/dispute/heat?by=grid&from=%s-01-01&to=%d-01-01"
            .formatted(year, Integer.parseInt(year) + 1));
  }

  private static long total(Service at, String year) {
    JsonNode total = heat(at, leader, year).get("total");
    return total == null ? -1 : total.asLong();
  }

  private static HttpResponse<byte[]> post(String token, String grid, String category) {
    double[] place = TestFabric.in(grid);
    return service.post(
        token,
        "/api/dispute/reports",
        "{\"channel\":\"OFFICER\",\"words\":\"吵闹\",\"category\":\"%s\",\"position\":[%s,%s]}"
            .formatted(category, place[0], place[1]));
  }

  private static Map<String, Long> cells(JsonNode heat) {
    Map<String, Long> counts = new HashMap<>();
    heat.get("cells")
        .forEach(
            cell -> {
              if (cell.has("count")) {
                counts.put(cell.get("code").asString(), cell.get("count").asLong());
              } else {
                assertThat(cell.get("withheld").asBoolean()).isTrue();
              }
            });
    return counts;
  }

  private static void writeAsOfficer(Connection connection, String grid, String day)
      throws SQLException {
    double[] place = TestFabric.in(grid);
    String village = grid.substring(0, 4);
    String path = "/C/" + grid.substring(0, 2) + "/" + village + "/" + grid + "/";
    try (Statement statement = connection.createStatement()) {
      statement.execute("select set_config('linli.grants', '{officer@/C/}', true)");
      statement.execute(
          """
          insert into dispute (county_code, id, number, category, status, position, grid_code, area_code, path,
                               h3_cell, received_on, received_at, created_by)
          values ('C', '00000000-0000-7000-8000-000000000001', 'slow', 'debt', 'RECEIVED',
                  st_setsrid(st_makepoint(%s, %s), 4490), '%s', '%s', '%s', (select max(h3_cell) from dispute where grid_code = '%s'), '%s', '%s', 'x')
          """
              .formatted(place[0], place[1], grid, village, path, grid, day, day));
      statement.execute("select append_fact('C', '00000000-0000-7000-8000-000000000001', null)");
    }
  }
}
