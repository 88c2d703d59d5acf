package org.linli.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The share of each grid that was seen in a window. Ours: the answer for maps through the gateway,
 * with sign-in and JSON. The peer: PostGIS over the raw fixes, a line a shift, its buffer, the
 * union of those in a grid, cut with the grid. The answers are compared grid by grid. Besides: how
 * long it takes to work out all shifts, and one whose fixes changed.
 *
 * <p>{@code LINLI_BENCH_DAYS} and {@code LINLI_BENCH_SHIFTS_A_DAY} say how much; a shift has 2,880
 * fixes, so 1,736 a day are 5,000,000.
 */
final class CoverageBench {

  private static final int WARM_UPS = 30;
  private static final int ROUNDS = 51;
  private static final int PEER_ROUNDS = 3;
  private static final double MILLI = 1e6;

  private static final String PEER =
      """
      with way as materialized (
        select st_buffer(st_transform(st_setsrid(st_makeline(st_makepoint(lon, lat) order by recorded_at), 4490), 4549), 30) as swath
        from fix where recorded_at >= ? and recorded_at < ? group by shift_id)
      select g.code, st_area(st_intersection(g.geom, st_union(st_intersection(way.swath, st_envelope(g.geom))))) / st_area(g.geom)
      from bench_grid g join way on st_intersects(way.swath, g.geom)
      group by g.code, g.geom
      """;

  private final Settings settings;
  private final CoverageGround ground;
  private final int days;
  private final int shiftsADay;

  CoverageBench(Settings settings) {
    this.settings = settings;
    this.ground = new CoverageGround(settings);
    this.days = Integer.parseInt(System.getenv().getOrDefault("LINLI_BENCH_DAYS", "28"));
    this.shiftsADay =
        Integer.parseInt(System.getenv().getOrDefault("LINLI_BENCH_SHIFTS_A_DAY", "40"));
  }

  void run() throws Exception {
    try {
      ground.prepare(days, shiftsADay);
      workOut();
      Door door = new Door(settings);
      compare(door);
      for (int window : new int[] {1, 7, days}) {
        ours(door, window);
      }
      duel(door);
      oneShift(door);
    } finally {
      ground.clear();
    }
  }

  /** All shifts, from the fixes in the database to the parts in the database. */
  private void workOut() throws Exception {
    long all = (long) days * shiftsADay;
    ground.tell();
    long begun = System.nanoTime();
    long done = ground.workedOut();
    long first = System.nanoTime();
    long firstDone = done;
    while (done < all) {
      Thread.sleep(200);
      done = ground.workedOut();
      if (firstDone == 0 && done > 0) {
        firstDone = done;
        first = System.nanoTime();
      }
      if (System.nanoTime() - begun > Duration.ofHours(1).toNanos()) {
        throw new IllegalStateException(done + " of " + all + " shifts were worked out in an hour");
      }
    }
    double seconds = (System.nanoTime() - first) / 1e9;
    System.out.printf(
        "worked out %d shifts in %.1f s: %.1f ms a shift, %.0f fixes/s; parts: %d rows, %.1f MB%n",
        all - firstDone,
        seconds,
        seconds * 1000 / Math.max(1, all - firstDone),
        (all - firstDone) * CoverageGround.FIXES / seconds,
        ground.number("select count(*) from coverage_part"),
        ground.number("select pg_total_relation_size('coverage_part')") / 1e6);
  }

  private void ours(Door door, int window) throws Exception {
    double[] millis = new double[ROUNDS];
    for (int round = -WARM_UPS; round < ROUNDS; round++) {
      String path = path(window, Math.floorMod(round, Math.max(1, days - window + 1)));
      long start = System.nanoTime();
      door.get(path);
      if (round >= 0) {
        millis[round] = (System.nanoTime() - start) / MILLI;
      }
    }
    Arrays.sort(millis);
    System.out.printf(
        "coverage of all grids, %2d days      ours %9.3f ms (%.3f-%.3f), 95%% below %.3f ms%n",
        window, millis[ROUNDS / 2], millis[0], millis[ROUNDS - 1], millis[ROUNDS * 95 / 100]);
  }

  private void duel(Door door) throws Exception {
    for (int window : new int[] {1, Math.min(3, days)}) {
      Duel.run(
          "coverage of all grids, days: " + window,
          1,
          PEER_ROUNDS,
          round -> door.get(path(window, round)).length,
          round -> peer(window, round).size());
    }
  }

  private void compare(Door door) throws Exception {
    JsonNode answer = JsonMapper.shared().readTree(door.get(path(1, 0)));
    Map<String, Double> peer = peer(1, 0);
    double worst = 0;
    double sum = 0;
    for (int i = 0; i < answer.get("codes").size(); i++) {
      double theirs = peer.getOrDefault(answer.get("codes").get(i).asString(), 0.0);
      double apart = Math.abs(answer.get("merged").get(i).asDouble() - theirs);
      worst = Math.max(worst, apart);
      sum += apart;
    }
    System.out.printf(
        "answers of a day: %d grids, %d of them seen; shares apart by %.4f at most, %.5f on average%n",
        answer.get("codes").size(), peer.size(), worst, sum / answer.get("codes").size());
  }

  /** From the change of its fixes to the next answer that knows of it. */
  private void oneShift(Door door) throws Exception {
    UUID shift = ground.tellOne();
    String open =
        "select count(*) from coverage_shift where due_at is not null and shift_id = '"
            + shift
            + "'";
    long seq = ground.number("select seq from coverage_state");
    while (ground.number("select seq from coverage_state") == seq) {
      Thread.sleep(20);
    }
    while (ground.number(open) > 0) {
      Thread.sleep(5);
    }
    long start = System.nanoTime();
    door.get(path(days, 0));
    System.out.printf(
        "first answer over %d days after one shift changed: %.1f ms%n",
        days, (System.nanoTime() - start) / MILLI);
  }

  private String path(int window, int back) {
    LocalDate to = ground.today().minusDays(back);
    return "/api/patrol/coverage/grids?from=" + to.minusDays(window) + "&to=" + to;
  }

  private Map<String, Double> peer(int window, int back) throws SQLException {
    LocalDate to = ground.today().minusDays(back);
    Map<String, Double> shares = new HashMap<>();
    try (Connection db = ground.connect();
        PreparedStatement query = db.prepareStatement(PEER)) {
      query.setObject(1, to.minusDays(window).atStartOfDay(CoverageGround.ZONE).toOffsetDateTime());
      query.setObject(2, to.atStartOfDay(CoverageGround.ZONE).toOffsetDateTime());
      try (ResultSet rows = query.executeQuery()) {
        while (rows.next()) {
          shares.put(rows.getString(1), rows.getDouble(2));
        }
      }
    }
    return shares;
  }
}
