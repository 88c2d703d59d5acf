package org.linli.bench;

import java.util.Arrays;

/**
 * Two ways of doing the same, run in turn: ours, peer, ours, peer. The machine's own drift hits
 * both, so the ratio of the medians holds where single figures do not.
 */
final class Duel {

  /** One piece of work; its result is used, so that it cannot be left out. */
  @FunctionalInterface
  interface Work {
    long run(int round) throws Exception;
  }

  private static final double NANOS_A_MILLI = 1e6;

  private Duel() {}

  /** Runs both {@code warmUps + rounds} times and prints a row. */
  static void run(String name, int warmUps, int rounds, Work ours, Work peer) throws Exception {
    double[] oursMillis = new double[rounds];
    double[] peerMillis = new double[rounds];
    long used = 0;
    for (int i = -warmUps; i < rounds; i++) {
      long start = System.nanoTime();
      used += ours.run(i + warmUps);
      long middle = System.nanoTime();
      used += peer.run(i + warmUps);
      long end = System.nanoTime();
      if (i >= 0) {
        oursMillis[i] = (middle - start) / NANOS_A_MILLI;
        peerMillis[i] = (end - middle) / NANOS_A_MILLI;
      }
    }
    double a = median(oursMillis);
    double b = median(peerMillis);
    System.out.printf(
        "%-34s ours %9.3f ms (%.3f-%.3f)   PostGIS %9.2f ms (%.2f-%.2f)   ratio %7.1f   [%d]%n",
        name,
        a,
        min(oursMillis),
        max(oursMillis),
        b,
        min(peerMillis),
        max(peerMillis),
        b / a,
        used);
  }

  private static double median(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return sorted[sorted.length / 2];
  }

  private static double min(double[] values) {
    return Arrays.stream(values).min().orElseThrow();
  }

  private static double max(double[] values) {
    return Arrays.stream(values).max().orElseThrow();
  }
}
