package org.linli.demo.placing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.linli.demo.Rng;
import org.linli.demo.county.Grid;
import org.linli.demo.land.Spot;

/** The grids that something falls on, each with a weight. */
public final class Ground {

  private final int[] grids;
  private final double[] upTo;

  private Ground(int[] grids, double[] upTo) {
    this.grids = grids;
    this.upTo = upTo;
  }

  /**
   * Where {@code weight} is above zero; where that is nowhere, on the grid nearest to the middle.
   */
  public static Ground of(List<Grid> all, ToDoubleFunction<Grid> weight) {
    List<Integer> chosen = new ArrayList<>();
    List<Double> sums = new ArrayList<>();
    double sum = 0;
    for (int i = 0; i < all.size(); i++) {
      double w = weight.applyAsDouble(all.get(i));
      if (w > 0) {
        sum += w;
        chosen.add(i);
        sums.add(sum);
      }
    }
    if (chosen.isEmpty()) {
      return nearest(all, new Spot(0, 0));
    }
    return new Ground(
        chosen.stream().mapToInt(Integer::intValue).toArray(),
        sums.stream().mapToDouble(Double::doubleValue).toArray());
  }

  /** Around a place, fading over {@code metres}; on the nearest grid at least. */
  public static Ground around(List<Grid> all, Spot spot, double metres) {
    boolean any = all.stream().anyMatch(g -> g.cell().site().distanceTo(spot) < 2 * metres);
    return any
        ? of(
            all,
            g -> {
              double d = g.cell().site().distanceTo(spot);
              double z = d / (metres * 0.8);
              return d < 2 * metres ? StrictMath.exp(-z * z / 2) : 0;
            })
        : nearest(all, spot);
  }

  private static Ground nearest(List<Grid> all, Spot spot) {
    int best = 0;
    for (int i = 1; i < all.size(); i++) {
      if (all.get(i).cell().site().squareTo(spot) < all.get(best).cell().site().squareTo(spot)) {
        best = i;
      }
    }
    return new Ground(new int[] {best}, new double[] {1});
  }

  /** Index of a grid, as often as its weight says. */
  public int pick(Rng rng) {
    int at = Arrays.binarySearch(upTo, rng.nextDouble() * upTo[upTo.length - 1]);
    return grids[Math.min(at < 0 ? -at - 1 : at + 1, grids.length - 1)];
  }
}
