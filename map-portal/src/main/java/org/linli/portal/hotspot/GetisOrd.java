package org.linli.portal.hotspot;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;
import org.apache.commons.numbers.gamma.Erfc;

/**
 * The local statistic Gi* of Getis and Ord (1992) in the standardised form of Ord and Getis (1995),
 * with binary weights: is the sum over a cell and its neighbours larger or smaller than the overall
 * mean would let expect? Agrees with {@code localG} of R's spdep 1.2-7.
 */
public final class GetisOrd {

  private GetisOrd() {}

  /**
   * The z-value of each cell, itself counted among its neighbours. A cell whose neighbourhood is
   * the whole study area says nothing about its place in it: its z is 0.
   *
   * @param values one value a cell; they must not all be the same
   */
  public static double[] star(double[] values, Neighbours neighbours) {
    int n = values.length;
    double mean = Arrays.stream(values).sum() / n;
    double variance = Arrays.stream(values).map(v -> (v - mean) * (v - mean)).sum() / n;
    double[] z = new double[n];
    for (int cell = 0; cell < n; cell++) {
      double sum = values[cell];
      for (int place = 0; place < neighbours.count(cell); place++) {
        sum += values[neighbours.get(cell, place)];
      }
      double weights = neighbours.count(cell) + 1.0;
      double spread = variance * (n * weights - weights * weights) / (n - 1);
      z[cell] = spread > 0 ? (sum - weights * mean) / Math.sqrt(spread) : 0;
    }
    return z;
  }

  /** The chance of a standard normal value at least as far from 0 as this, on either side. */
  public static double twoSidedP(double z) {
    return Erfc.value(Math.abs(z) / Math.sqrt(2));
  }

  /**
   * The p-values adjusted for the false discovery rate (Benjamini and Hochberg, 1995), in their
   * order: of the cells with q ≤ 0.05, about one in twenty is expected to be a false find.
   */
  public static double[] benjaminiHochberg(double[] p) {
    int n = p.length;
    int[] descending =
        IntStream.range(0, n)
            .boxed()
            .sorted(Comparator.comparingDouble((Integer i) -> p[i]).reversed())
            .mapToInt(Integer::intValue)
            .toArray();
    double[] q = new double[n];
    double smallest = 1;
    for (int i = 0; i < n; i++) {
      int rank = n - i;
      smallest = Math.min(smallest, p[descending[i]] * n / rank);
      q[descending[i]] = smallest;
    }
    return q;
  }
}
