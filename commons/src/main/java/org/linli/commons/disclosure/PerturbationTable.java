package org.linli.commons.disclosure;

import java.util.Arrays;

/**
 * With which probability a count is shown as which other one: the table of the cell-key method. For
 * each count it is the distribution of greatest entropy (Giessing 2016, Marley and Leaver 2011)
 * among those that
 *
 * <ul>
 *   <li>never show a number above zero and below the threshold, nor one below zero,
 *   <li>differ from the count by {@link #max} at most,
 *   <li>are right on average, and have the variance {@link #variance}, or less where a count can be
 *       shown as few others only; with a threshold of 3 all have it.
 * </ul>
 *
 * Zero stays zero. Under two conditions on its moments such a distribution is proportional to
 * {@code exp(a·d + b·d²)}, d being the deviation; a and b are found by Newton's method. From {@code
 * max + threshold} on the distribution is the same for every count.
 */
final class PerturbationTable {

  private static final int MOST_STEPS = 200;
  private static final double EXACT_ENOUGH = 1e-12;

  private final int max;
  private final double variance;

  /** By count, the last row for all larger ones: the deviations, smallest first. */
  private final int[][] deviations;

  /** The probability of this deviation or a smaller one. */
  private final double[][] cumulative;

  private PerturbationTable(int threshold, int max, double variance) {
    this.max = max;
    this.variance = variance;
    int last = max + threshold;
    this.deviations = new int[last + 1][];
    this.cumulative = new double[last + 1][];
    deviations[0] = new int[] {0};
    cumulative[0] = new double[] {1};
    for (int count = 1; count <= last; count++) {
      deviations[count] = reachable(count, threshold, max);
      double within = withinReach(deviations[count], variance);
      cumulative[count] = sums(mostEntropic(deviations[count], within));
    }
  }

  /**
   * The table of a threshold. Its variance is twice the least that counts below the threshold
   * allow: 0 or t in place of i has i(t−i). For the usual 3 it is 4, a standard deviation of 2.
   */
  static PerturbationTable of(int threshold) {
    int half = threshold / 2;
    return new PerturbationTable(threshold, threshold + 3, 2.0 * half * (threshold - half));
  }

  int max() {
    return max;
  }

  double variance() {
    return variance;
  }

  /**
   * What is shown in place of a count.
   *
   * @param chance evenly distributed from 0 to below 1
   */
  long shown(long count, double chance) {
    int row = (int) Math.min(count, deviations.length - 1);
    double[] upTo = cumulative[row];
    int place = 0;
    while (place < upTo.length - 1 && chance >= upTo[place]) {
      place++;
    }
    return count + deviations[row][place];
  }

  /** The probabilities of {@link #deviations(int)}. */
  double[] probabilities(int count) {
    double[] upTo = cumulative[Math.min(count, cumulative.length - 1)];
    double[] each = upTo.clone();
    for (int i = 1; i < each.length; i++) {
      each[i] = upTo[i] - upTo[i - 1];
    }
    return each;
  }

  int[] deviations(int count) {
    return deviations[Math.min(count, deviations.length - 1)].clone();
  }

  /**
   * The variance, or what these deviations allow of it: with mean 0 it is largest for the two
   * outermost ones and smallest for the two innermost.
   */
  private static double withinReach(int[] deviations, double variance) {
    int below = Integer.MIN_VALUE;
    int above = Integer.MAX_VALUE;
    for (int deviation : deviations) {
      below = deviation <= 0 ? deviation : below;
      above = deviation >= 0 ? Math.min(above, deviation) : above;
    }
    double least = -(double) below * above;
    double most = -(double) deviations[0] * deviations[deviations.length - 1];
    return Math.min(variance, 0.2 * least + 0.8 * most);
  }

  private static int[] reachable(int count, int threshold, int max) {
    int[] found = new int[2 * max + 1];
    int size = 0;
    for (int deviation = -max; deviation <= max; deviation++) {
      int shown = count + deviation;
      if (shown == 0 || shown >= threshold) {
        found[size++] = deviation;
      }
    }
    return Arrays.copyOf(found, size);
  }

  /**
   * Minimises log Σ exp(a·d + b·(d²−V)), whose gradient is the mean and the variance less V:
   * convex, so that Newton's steps, halved where they lead uphill, end at the one solution.
   */
  private static double[] mostEntropic(int[] deviations, double variance) {
    double a = 0;
    double b = 0;
    Moments now = Moments.of(deviations, variance, a, b);
    for (int step = 0; step < MOST_STEPS && now.error() > EXACT_ENOUGH; step++) {
      double determinant = now.aa * now.bb - now.ab * now.ab;
      double da = (now.bb * now.a - now.ab * now.b) / determinant;
      double db = (now.aa * now.b - now.ab * now.a) / determinant;
      double length = 1;
      Moments next = Moments.of(deviations, variance, a - da, b - db);
      while (!(next.value <= now.value + EXACT_ENOUGH) && length > EXACT_ENOUGH) {
        length /= 2;
        next = Moments.of(deviations, variance, a - length * da, b - length * db);
      }
      a -= length * da;
      b -= length * db;
      now = next;
    }
    if (!(now.error() < 1e-9)) {
      throw new IllegalStateException("no distribution of variance " + variance);
    }
    return now.probabilities;
  }

  private static double[] sums(double[] probabilities) {
    double[] sums = probabilities.clone();
    for (int i = 1; i < sums.length; i++) {
      sums[i] += sums[i - 1];
    }
    return sums;
  }

  /** The function that is minimised, its gradient and its second derivatives at one place. */
  private static final class Moments {

    private final double[] probabilities;
    private double value;
    private double a;
    private double b;
    private double aa;
    private double ab;
    private double bb;

    private Moments(double[] probabilities) {
      this.probabilities = probabilities;
    }

    static Moments of(int[] deviations, double variance, double a, double b) {
      double[] weights = new double[deviations.length];
      double sum = 0;
      for (int i = 0; i < weights.length; i++) {
        double d = deviations[i];
        weights[i] = Math.exp(a * d + b * (d * d - variance));
        sum += weights[i];
      }
      Moments moments = new Moments(weights);
      for (int i = 0; i < weights.length; i++) {
        weights[i] /= sum;
        double d = deviations[i];
        double e = d * d - variance;
        moments.a += weights[i] * d;
        moments.b += weights[i] * e;
        moments.aa += weights[i] * d * d;
        moments.ab += weights[i] * d * e;
        moments.bb += weights[i] * e * e;
      }
      moments.aa -= moments.a * moments.a;
      moments.ab -= moments.a * moments.b;
      moments.bb -= moments.b * moments.b;
      moments.value = Math.log(sum);
      return moments;
    }

    double error() {
      return Math.max(Math.abs(a), Math.abs(b));
    }
  }
}
