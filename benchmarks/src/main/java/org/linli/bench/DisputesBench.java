package org.linli.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The desk with fifty people at it: each looks at a list, a file or a figure, thinks a second or
 * so, and goes on. Ours through the gateway, with sign-in, row security, decryption and JSON. The
 * peer, in the same run and beside it: the same rows by SQL as superuser over JDBC, nothing else:
 * the database's own limit.
 */
final class DisputesBench {

  private static final int USERS = 50;
  private static final int SECONDS = 60;
  private static final int WARM_UP_SECONDS = 30;
  private static final int MEAN_THINKING_MILLIS = 1000;
  private static final String[] CATEGORIES = {
    "neighbour", "debt", "labour", "marriage_family", "traffic"
  };

  private final Settings settings;
  private final Map<String, ConcurrentLinkedQueue<Long>> ours = new TreeMap<>();
  private final AtomicInteger failed = new AtomicInteger();
  private volatile boolean counting;
  private volatile boolean ended;

  DisputesBench(Settings settings) {
    this.settings = settings;
  }

  void run() throws Exception {
    for (String name :
        List.of(
            "list, first page", "list, a page further on", "list, filtered", "file", "figures")) {
      ours.put(name, new ConcurrentLinkedQueue<>());
    }
    Door door = new Door(settings);
    List<String> handled = ids(door.get("/api/dispute/disputes?mine=true&limit=200"));
    List<String> all =
        handled.isEmpty() ? ids(door.get("/api/dispute/disputes?limit=1000")) : handled;
    try (Connection db = settings.connect(settings.disputeDatabase())) {
      Span span = Span.of(db);
      System.out.printf(
          "%d disputes; %d people, %d s after %d s of warming up; files opened: %d that the caller handles%n",
          span.rows(), USERS, SECONDS, WARM_UP_SECONDS, handled.size());
      List<Thread> people = new ArrayList<>();
      for (int n = 0; n < USERS; n++) {
        people.add(Thread.ofVirtual().start(() -> work(door, span, all, !handled.isEmpty())));
      }
      Thread.sleep(WARM_UP_SECONDS * 1000L);
      counting = true;
      long[] peerList =
          peer(
              db,
              "select * from dispute where path ^@ ? order by received_at desc, id desc limit 101",
              "/");
      long[] peerFile = peerFiles(db, all);
      ended = true;
      for (Thread person : people) {
        person.join();
      }
      report(peerList, peerFile);
    }
  }

  private void work(Door door, Span span, List<String> ids, boolean handled) {
    String cursor = "";
    while (!ended) {
      try {
        ThreadLocalRandom random = ThreadLocalRandom.current();
        Thread.sleep((long) (-Math.log(1 - random.nextDouble()) * MEAN_THINKING_MILLIS));
        int what = random.nextInt(10);
        if (what < 3) {
          JsonNode page = timed(door, "list, first page", "/api/dispute/disputes?limit=100");
          cursor = page.path("nextCursor").asString("");
        } else if (what < 5 && !cursor.isEmpty()) {
          JsonNode page =
              timed(
                  door,
                  "list, a page further on",
                  "/api/dispute/disputes?limit=100&cursor=" + cursor);
          cursor = page.path("nextCursor").asString("");
        } else if (what < 6) {
          String category = CATEGORIES[random.nextInt(CATEGORIES.length)];
          timed(
              door,
              "list, filtered",
              "/api/dispute/disputes?limit=100&open=true&level=RED&category=" + category);
        } else if (what < 8) {
          String id = ids.get(random.nextInt(ids.size()));
          timed(door, "file", "/api/dispute/disputes/" + id + (handled ? "/file" : ""));
        } else {
          LocalDate to =
              span.last().plusDays(1).minusDays(random.nextInt(Math.max(1, span.days() - 90)));
          timed(
              door, "figures", "/api/dispute/heat?by=grid&from=" + to.minusDays(90) + "&to=" + to);
        }
      } catch (InterruptedException e) {
        return;
      } catch (Exception e) {
        if (failed.incrementAndGet() <= 3) {
          System.err.println(e.getMessage());
        }
      }
    }
  }

  private JsonNode timed(Door door, String name, String path) throws Exception {
    long start = System.nanoTime();
    byte[] body = door.get(path);
    long took = System.nanoTime() - start;
    if (counting && !ended) {
      Objects.requireNonNull(ours.get(name)).add(took);
    }
    return name.startsWith("list")
        ? JsonMapper.shared().readTree(body)
        : JsonMapper.shared().createObjectNode();
  }

  /** Runs beside the fifty, so that both meet the same machine. */
  private static long[] peer(Connection db, String sql, String value)
      throws SQLException, InterruptedException {
    long[] took = new long[SECONDS * 2];
    for (int n = 0; n < took.length; n++) {
      long start = System.nanoTime();
      try (PreparedStatement statement = db.prepareStatement(sql)) {
        statement.setString(1, value);
        read(statement);
      }
      took[n] = System.nanoTime() - start;
      Thread.sleep(250);
    }
    return took;
  }

  private static long[] peerFiles(Connection db, List<String> ids)
      throws SQLException, InterruptedException {
    String county = county(db);
    long[] took = new long[SECONDS * 2];
    for (int n = 0; n < took.length; n++) {
      long start = System.nanoTime();
      try (PreparedStatement statement =
          db.prepareStatement(
              """
              select * from dispute d
              left join dispute_text t on t.county_code = d.county_code and t.dispute_id = d.id
              where d.county_code = ? and d.id = ?::uuid
              """)) {
        statement.setString(1, county);
        statement.setString(2, ids.get(n % ids.size()));
        read(statement);
      }
      took[n] = System.nanoTime() - start;
      Thread.sleep(250);
    }
    return took;
  }

  private static String county(Connection db) throws SQLException {
    try (PreparedStatement statement =
            db.prepareStatement("select county_code from dispute limit 1");
        ResultSet row = statement.executeQuery()) {
      row.next();
      return row.getString(1);
    }
  }

  private static int read(PreparedStatement statement) throws SQLException {
    int rows = 0;
    try (ResultSet found = statement.executeQuery()) {
      while (found.next()) {
        rows += found.getString(2).length();
      }
    }
    return rows;
  }

  private void report(long[] peerList, long[] peerFile) {
    for (Map.Entry<String, ConcurrentLinkedQueue<Long>> one : ours.entrySet()) {
      long[] took = one.getValue().stream().mapToLong(Long::longValue).toArray();
      long[] peer = one.getKey().equals("file") ? peerFile : peerList;
      String compared =
          one.getKey().equals("list, first page") || one.getKey().equals("file")
              ? "   SQL p50 %7.2f p99 %7.2f   ratio of p50 %5.1f"
                  .formatted(at(peer, 0.5), at(peer, 0.99), at(took, 0.5) / at(peer, 0.5))
              : "";
      System.out.printf(
          "%-26s %6d calls   p50 %7.2f ms   p95 %7.2f   p99 %7.2f   max %8.2f%s%n",
          one.getKey(),
          took.length,
          at(took, 0.5),
          at(took, 0.95),
          at(took, 0.99),
          at(took, 1),
          compared);
    }
    System.out.printf("%d calls failed%n", failed.get());
  }

  private static double at(long[] nanos, double share) {
    if (nanos.length == 0) {
      return Double.NaN;
    }
    long[] sorted = nanos.clone();
    Arrays.sort(sorted);
    return sorted[Math.min(sorted.length - 1, (int) Math.floor(share * sorted.length))] / 1e6;
  }

  private static List<String> ids(byte[] page) {
    List<String> ids = new ArrayList<>();
    JsonMapper.shared()
        .readTree(page)
        .get("items")
        .forEach(item -> ids.add(item.get("id").asString()));
    return ids;
  }
}
