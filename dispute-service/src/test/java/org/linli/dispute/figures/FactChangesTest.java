package org.linli.dispute.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.linli.commons.testing.PostgisForTests;
import org.linli.commons.testing.TestFabric;
import org.linli.commons.testing.TestPeers;
import org.linli.dispute.Service;
import org.linli.dispute.TestMatters;
import org.linli.dispute.matter.DisputeStatus;
import org.linli.dispute.matter.Outcome;
import tools.jackson.databind.JsonNode;

/** Matters that change, and figures that follow: after every change they are what SQL counts. */
class FactChangesTest {

  private static final String YEAR = "from=2020-01-01&to=2021-01-01";
  private static final String MAPPING =
      """
      target: disputes
      source: test
      sourceId: {column: id}
      category: {column: category}
      status: {column: status}
      receivedAt: {column: received}
      position: {lon: {column: lon}, lat: {column: lat}, crs: "EPSG:4490"}
      """;

  private static TestPeers peers;
  private static PostgisForTests.Database database;
  private static Service service;
  private static String officer;

  private final Random random = new Random(23);

  @BeforeAll
  static void start() throws SQLException {
    peers = new TestPeers();
    database = Service.database();
    service = Service.start(peers, database);
    officer = peers.token("officer", "/areas/C/officer");
    try (Connection owner = database.asOwner().getConnection();
        Statement statement = owner.createStatement()) {
      // The test changes matters as their owner, to whom row security is not there to apply.
      statement.execute("alter table dispute no force row level security");
    }
  }

  @AfterAll
  static void stop() {
    service.close();
    peers.close();
  }

  @Test
  void afterEveryChangeFiguresAreWhatSqlCounts() throws SQLException {
    List<String> ids = new ArrayList<>();
    List<String> grids = List.of("T1V1G1", "T1V1G2", "T1V2G1", "T2V1G1", "T2V2G2");
    for (int n = 0; n < 40; n++) {
      String day = "2020-%02d-%02dT03:00:00Z".formatted(1 + random.nextInt(12), 1 + n % 28);
      ids.add(open(grids.get(random.nextInt(grids.size())), "debt", day));
    }
    for (int round = 0; round < 60; round++) {
      // Several at once, so that one catching up has to make sense of them together.
      for (int n = 1 + random.nextInt(4); n > 0; n--) {
        switch (random.nextInt(12)) {
          case 0 -> ids.add(open("T2V1G2", "labour", "2020-06-07T00:00:00Z"));
          case 1 -> importTwo(round, n);
          case 2 -> change(anyId(), "delete from dispute where id = '%s'");
          default -> change(anyId(), "update dispute set " + someValues() + " where id = '%s'");
        }
      }
      compare(service);
    }
    try (Service copy = Service.start(peers, database)) {
      compare(copy);
      change(anyId(), "update dispute set status = 'REOPENED', milestones = 1024 where id = '%s'");
      compare(copy);
      compare(service);
    }
  }

  @Test
  void changesAtTheSameTimeAreAllCounted() throws Exception {
    List<String> ids = new ArrayList<>();
    for (int n = 0; n < 8; n++) {
      ids.add(open("T1V2G2", "consumer", "2019-03-04T00:00:00Z"));
    }
    CountDownLatch start = new CountDownLatch(1);
    try (ExecutorService writers = Executors.newFixedThreadPool(8)) {
      List<Future<?>> done = new ArrayList<>();
      for (String id : ids) {
        done.add(
            writers.submit(
                () -> {
                  start.await();
                  for (String status : List.of("ACCEPTED", "TRIAGED", "ASSIGNED", "MEDIATING")) {
                    change(id, "update dispute set status = '" + status + "' where id = '%s'");
                  }
                  return null;
                }));
      }
      start.countDown();
      while (done.stream().anyMatch(writer -> !writer.isDone())) {
        long all =
            counts(service, "by=status&from=2019-01-01&to=2020-01-01").values().stream()
                .mapToLong(Long::longValue)
                .sum();
        assertThat(all).isEqualTo(8);
      }
      for (Future<?> writer : done) {
        writer.get();
      }
    }
    assertThat(counts(service, "by=status&from=2019-01-01&to=2020-01-01"))
        .isEqualTo(Map.of("MEDIATING", 8L));
  }

  private static void compare(Service at) throws SQLException {
    for (String by : List.of("status", "category", "level", "outcome", "grid")) {
      String column = by.equals("grid") ? "grid_code" : by;
      assertThat(counts(at, "by=" + by + "&" + YEAR))
          .isEqualTo(
              sql(
                  "select coalesce(%1$s, 'NONE'), count(*) from dispute where received_on >= '2020-01-01' and received_on < '2021-01-01' group by 1"
                      .formatted(column)));
    }
    Map<String, Long> closed = new HashMap<>();
    at.json(officer, "/api/dispute/rates?by=area&areaLevel=village&" + YEAR)
        .get("rows")
        .forEach(
            row -> {
              JsonNode rate = row.get("rates").get(RateKind.RESOLVED.ordinal());
              if (rate.get("denominator").asLong() > 0) {
                closed.put(
                    row.get("code").asString(),
                    rate.get("numerator").asLong() * 1000 + rate.get("denominator").asLong());
              }
            });
    assertThat(closed)
        .isEqualTo(
            sql(
                """
                select area_code, 1000 * count(*) filter (where milestones & 768 = 768) + count(*) from dispute
                where milestones & 256 = 256 and received_on >= '2020-01-01' and received_on < '2021-01-01' group by 1
                """));
  }

  private static Map<String, Long> counts(Service at, String query) {
    Map<String, Long> counts = new HashMap<>();
    JsonNode answer = at.json(officer, "/api/dispute/counts?" + query);
    assertThat(answer.get("exact").asBoolean()).isTrue();
    answer
        .get("rows")
        .forEach(row -> counts.put(row.get("code").asString(), row.get("count").asLong()));
    return counts;
  }

  private static Map<String, Long> sql(String query) throws SQLException {
    Map<String, Long> counts = new HashMap<>();
    try (Connection owner = database.asOwner().getConnection();
        Statement statement = owner.createStatement();
        ResultSet rows = statement.executeQuery(query)) {
      while (rows.next()) {
        counts.put(rows.getString(1), rows.getLong(2));
      }
    }
    return counts;
  }

  private static String open(String grid, String category, String receivedAt) {
    return TestMatters.open(database, grid, category, receivedAt).toString();
  }

  private String anyId() throws SQLException {
    List<String> ids =
        sql("select id::text, 1 from dispute where received_on >= '2020-01-01'").keySet().stream()
            .sorted()
            .toList();
    return ids.get(random.nextInt(ids.size()));
  }

  private String someValues() {
    String level = List.of("null", "'RED'", "'YELLOW'", "'BLUE'").get(random.nextInt(4));
    int outcome = random.nextInt(Outcome.values().length + 1);
    return "status = '%s', level = %s, outcome = %s, category = '%s', milestones = %d"
        .formatted(
            DisputeStatus.values()[random.nextInt(DisputeStatus.values().length)],
            level,
            outcome == 0 ? "null" : "'" + Outcome.values()[outcome - 1] + "'",
            List.of("debt", "labour", "medical").get(random.nextInt(3)),
            random.nextInt(1 << 16));
  }

  /** Changes a matter as the core does: row locked, changed, and what it was told last of all. */
  private static void change(String id, String statementWithId) throws SQLException {
    try (Connection owner = database.asOwner().getConnection();
        Statement statement = owner.createStatement()) {
      owner.setAutoCommit(false);
      try (ResultSet before =
          statement.executeQuery(
              "select format('%L, %L, %L, %L, %L::date, %L, %L, %L, %L, %s', county_code, id, grid_code, h3_cell, received_on, category, level, status, outcome, milestones) from dispute where id = '"
                  + id
                  + "' for update")) {
        before.next();
        String values = before.getString(1);
        statement.executeUpdate(statementWithId.formatted(id));
        statement.execute("select append_fact_change(" + values + ")");
      }
      owner.commit();
    }
  }

  private static void importTwo(int round, int number) {
    double[] place = TestFabric.in("T2V2G1");
    StringBuilder file = new StringBuilder("id,category,status,received,lon,lat\n");
    for (int n = 0; n < 2; n++) {
      file.append("%d-%d-%d,traffic,CLOSED,2020-02-03,".formatted(round, number, n))
          .append(place[0] + "," + place[1] + "\n");
    }
    JsonNode job = service.imported(officer, MAPPING, file.toString(), false);
    assertThat(job.get("state").asString()).as(job.toString()).isEqualTo("DONE");
  }
}
