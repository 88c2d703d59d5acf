package org.linli.portal.hotspot;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** From disclosed counts to what may be said of them. */
final class HotSpotAnalysis {

  /**
   * Below this the normal approximation that p rests on is not to be trusted (Getis and Ord 1992,
   * and the usual rule for sums of skewed counts).
   */
  static final int FEWEST_CELLS = 30;

  private HotSpotAnalysis() {}

  /**
   * Analyses the cells of a study area.
   *
   * @param assumed the value of each withheld count, at the place of its cell; elsewhere ignored
   */
  static HotSpots analyse(List<CellCount> counts, double[] assumed, Neighbours neighbours) {
    int n = counts.size();
    double[] values = new double[n];
    int imputed = 0;
    int nonZero = 0;
    for (int cell = 0; cell < n; cell++) {
      CellCount count = counts.get(cell);
      values[cell] = count.isWithheld() ? assumed[cell] : count.count().getAsLong();
      imputed += count.isWithheld() ? 1 : 0;
      nonZero += count.isWithheld() || values[cell] > 0 ? 1 : 0;
    }
    if (n < FEWEST_CELLS) {
      return notComputed(n, imputed, Conclusion.TOO_FEW_CELLS);
    }
    if (2 * imputed > nonZero) {
      return notComputed(n, imputed, Conclusion.MOSTLY_WITHHELD);
    }
    if (Arrays.stream(values).allMatch(v -> v == values[0])) {
      return notComputed(n, imputed, Conclusion.NO_VARIATION);
    }
    return compute(counts, values, imputed, neighbours);
  }

  private static HotSpots compute(
      List<CellCount> counts, double[] values, int imputed, Neighbours neighbours) {
    double[] z = GetisOrd.star(values, neighbours);
    double[] p = Arrays.stream(z).map(GetisOrd::twoSidedP).toArray();
    double[] q = GetisOrd.benjaminiHochberg(p);
    List<HotSpots.Cell> cells = new ArrayList<>();
    boolean significant = false;
    for (int cell = 0; cell < z.length; cell++) {
      Classification classification = Classification.of(z[cell], q[cell]);
      significant |= classification != Classification.NOT_SIGNIFICANT;
      cells.add(
          new HotSpots.Cell(
              counts.get(cell), neighbours.count(cell), z[cell], p[cell], q[cell], classification));
    }
    Conclusion conclusion = significant ? Conclusion.SIGNIFICANT : Conclusion.NOT_SIGNIFICANT;
    return new HotSpots(z.length, imputed, conclusion, cells);
  }

  private static HotSpots notComputed(int n, int imputed, Conclusion why) {
    return new HotSpots(n, imputed, why, List.of());
  }
}
