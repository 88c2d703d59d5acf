package org.linli.bench;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * How fast fixes come in: through the gateway, with the token of a device, its shift and the check
 * for known fixes, in batches of 1,000 of which each is on disk when it is answered. In the same
 * run, in turn, the peer: COPY of 1,000 rows a commit over as many connections into a table with
 * the same columns, partitions and indexes, of buffers made beforehand.
 */
final class IngestBench {

  static final int BATCH = 1000;

  /**
   * Until the compilers of three JVMs have settled; a service that has just started takes half as
   * much.
   */
  private static final int WARM_UPS = 4;

  private static final int ROUNDS = 5;
  private static final int BATCHES_A_ROUND = 240;
  private static final int FIXES_A_DAY = 5_000_000;
  private static final double SECONDS_A_DAY = 86_400;
  private static final int SMALL_BATCH = 6;
  private static final Duration SUSTAINED = Duration.ofSeconds(20);

  private final IngestGround ground;
  private final IngestSender sender;
  private final int inFlight;
  private final int backfill;

  IngestBench(Settings settings) {
    this.inFlight = Integer.parseInt(System.getenv().getOrDefault("LINLI_BENCH_IN_FLIGHT", "6"));
    this.backfill =
        Integer.parseInt(System.getenv().getOrDefault("LINLI_BENCH_BACKFILL", "" + FIXES_A_DAY));
    this.ground = new IngestGround(settings, inFlight);
    this.sender = new IngestSender(settings.url());
  }

  void run() throws Exception {
    ground.prepare();
    try {
      duel();
      sustained();
      if (backfill > 0) {
        backfill();
      }
    } finally {
      ground.clear();
    }
  }

  private void duel() throws Exception {
    System.out.printf(
        "%d fixes a batch and commit, %d in flight on both sides, %d fixes a round; synchronous_commit %s%n",
        BATCH, inFlight, BATCHES_A_ROUND * BATCH, ground.synchronousCommit());
    double[] ours = new double[ROUNDS];
    double[] known = new double[ROUNDS];
    double[] peer = new double[ROUNDS];
    Instant at = ground.start();
    for (int round = -WARM_UPS; round < ROUNDS; round++) {
      List<List<byte[]>> bodies = new ArrayList<>();
      List<List<byte[]>> rows = new ArrayList<>();
      for (int lane = 0; lane < inFlight; lane++) {
        List<byte[]> lines = new ArrayList<>();
        List<byte[]> copies = new ArrayList<>();
        for (int n = 0; n < BATCHES_A_ROUND / inFlight; n++) {
          FixRows fixes = FixRows.of(ground.device(lane), at.plusMillis((long) n * BATCH), BATCH);
          lines.add(fixes.csv());
          copies.add(fixes.binary());
        }
        bodies.add(lines);
        rows.add(copies);
      }
      at = at.plusMillis((long) BATCHES_A_ROUND / inFlight * BATCH);
      double a = rate(lane -> send(lane, bodies.get(lane), BATCH));
      double b = rate(lane -> ground.copy(rows.get(lane)));
      double again = rate(lane -> send(lane, bodies.get(lane), 0));
      if (round >= 0) {
        ours[round] = a;
        peer[round] = b;
        known[round] = again;
      }
    }
    row("through the gateway, new", ours);
    row("COPY into the partition", peer);
    row("through the gateway, all known", known);
    System.out.printf(
        "ratio of the medians: %.2f of COPY (goal 0.60)%n", median(ours) / median(peer));
    ground.requireSame();
  }

  private int send(int lane, List<byte[]> bodies, int taken) throws Exception {
    for (byte[] body : bodies) {
      sender.send(ground.token(lane), body, taken);
    }
    return bodies.size() * BATCH;
  }

  /** Work of one lane; gives how many fixes it wrote. */
  @FunctionalInterface
  private interface Lane {
    int run(int lane) throws Exception;
  }

  /** Fixes a second over all lanes. */
  private double rate(Lane work) throws Exception {
    try (ExecutorService lanes = Executors.newFixedThreadPool(inFlight)) {
      List<Future<Integer>> running = new ArrayList<>();
      long began = System.nanoTime();
      for (int lane = 0; lane < inFlight; lane++) {
        int number = lane;
        running.add(lanes.submit(() -> work.run(number)));
      }
      long fixes = 0;
      for (Future<Integer> each : running) {
        fixes += each.get();
      }
      return fixes / ((System.nanoTime() - began) / 1e9);
    }
  }

  /** Ten times the rate of 5,000,000 a day, in the small batches that live devices send. */
  private void sustained() throws Exception {
    double aSecond = FIXES_A_DAY / SECONDS_A_DAY * 10;
    double batches = aSecond / SMALL_BATCH;
    long every = (long) (1e9 / batches);
    int count = (int) (SUSTAINED.toNanos() / every);
    long[] took = new long[count];
    Instant at = ground.start().plus(30, ChronoUnit.MINUTES);
    try (ScheduledExecutorService clock = Executors.newScheduledThreadPool(inFlight)) {
      List<Future<?>> sent = new ArrayList<>();
      for (int n = 0; n < count; n++) {
        int number = n;
        byte[] body =
            FixRows.of(ground.device(n % inFlight), at.plusMillis((long) n * 1000), SMALL_BATCH)
                .csv();
        sent.add(
            clock.schedule(
                () -> {
                  long began = System.nanoTime();
                  sender.send(ground.token(number % inFlight), body, SMALL_BATCH);
                  took[number] = System.nanoTime() - began;
                  return null;
                },
                n * every,
                TimeUnit.NANOSECONDS));
      }
      for (Future<?> each : sent) {
        each.get();
      }
    }
    Arrays.sort(took);
    System.out.printf(
        "%.0f fixes a second (ten times %d a day) in batches of %d for %d s: p50 %.2f ms, p99 %.2f, max %.2f%n",
        aSecond,
        FIXES_A_DAY,
        SMALL_BATCH,
        SUSTAINED.toSeconds(),
        took[count / 2] / 1e6,
        took[count * 99 / 100] / 1e6,
        took[count - 1] / 1e6);
  }

  /** What was buffered over the last days of a shift that has ended, day by day. */
  private void backfill() throws Exception {
    int lane = backfill / inFlight;
    Duration span = Duration.between(ground.pastStart(), ground.pastEnd());
    long stepMicros = span.toNanos() / 1000 / lane;
    double rate =
        rate(
            number -> {
              int done = 0;
              for (int n = 0; n + BATCH <= lane; n += BATCH) {
                Instant at = ground.pastStart().plus(n * stepMicros, ChronoUnit.MICROS);
                byte[] body = FixRows.of(ground.pastDevice(number), at, BATCH, stepMicros).csv();
                sender.send(ground.pastToken(number), body, BATCH);
                done += BATCH;
              }
              return done;
            });
    System.out.printf(
        "backfill of %d fixes over %d partitions: %.0f fixes a second%n",
        backfill, ground.pastPartitions(), rate);
  }

  private static void row(String name, double[] rates) {
    double[] sorted = rates.clone();
    Arrays.sort(sorted);
    System.out.printf(
        "%-34s %9.0f fixes/s (%.0f-%.0f)%n",
        name, median(rates), sorted[0], sorted[sorted.length - 1]);
  }

  private static double median(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return sorted[sorted.length / 2];
  }
}
