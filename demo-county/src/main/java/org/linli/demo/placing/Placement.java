package org.linli.demo.placing;

import java.util.List;
import org.linli.demo.Rng;
import org.linli.demo.county.Grid;
import org.linli.demo.land.Degrees;

/** Puts things into grids: most of them near a few hamlets or blocks, none outside. */
public final class Placement {

  private static final int HAMLETS = 3;

  private final long[][][] rings;
  private final int[][] box;
  private final long[][] hamlets;
  private final double[] spread;
  private final double[] scattered;

  public Placement(List<Grid> grids, long seed) {
    int n = grids.size();
    rings = new long[n][][];
    box = new int[n][];
    hamlets = new long[n][HAMLETS];
    spread = new double[n];
    scattered = new double[n];
    Rng rng = Rng.of(seed, "hamlets");
    for (int i = 0; i < n; i++) {
      Grid grid = grids.get(i);
      rings[i] = grid.rings().toArray(long[][]::new);
      box[i] = boxOf(rings[i][0]);
      spread[i] = (box[i][2] - box[i][0] + box[i][3] - box[i][1]) / 2.0 * 0.09;
      scattered[i] = 0.25 + 0.5 * grid.cell().urbanity();
      for (int k = 0; k < HAMLETS; k++) {
        hamlets[i][k] = anywhere(i, rng);
      }
    }
  }

  private static int[] boxOf(long[] ring) {
    int[] out = {Integer.MAX_VALUE, Integer.MAX_VALUE, Integer.MIN_VALUE, Integer.MIN_VALUE};
    for (long at : ring) {
      out[0] = Math.min(out[0], Degrees.lon(at));
      out[1] = Math.min(out[1], Degrees.lat(at));
      out[2] = Math.max(out[2], Degrees.lon(at));
      out[3] = Math.max(out[3], Degrees.lat(at));
    }
    return out;
  }

  /** A place in a grid, as {@link Degrees} packs it. */
  public long in(int grid, Rng rng) {
    if (!rng.chance(scattered[grid])) {
      double which = rng.nextDouble();
      long hamlet = hamlets[grid][which < 0.55 ? 0 : which < 0.85 ? 1 : 2];
      for (int tried = 0; tried < 8; tried++) {
        int lon = (int) (Degrees.lon(hamlet) + spread[grid] * rng.nextGaussian());
        int lat = (int) (Degrees.lat(hamlet) + spread[grid] * rng.nextGaussian());
        if (contains(grid, lon, lat)) {
          return packed(lon, lat);
        }
      }
    }
    return anywhere(grid, rng);
  }

  private long anywhere(int grid, Rng rng) {
    int[] b = box[grid];
    while (true) {
      int lon = (int) rng.between(b[0], b[2]);
      int lat = (int) rng.between(b[1], b[3]);
      if (contains(grid, lon, lat)) {
        return packed(lon, lat);
      }
    }
  }

  private static long packed(int lon, int lat) {
    return ((long) lon << 32) | (lat & 0xFFFFFFFFL);
  }

  /** Even-odd rule over all rings, so that holes are outside. */
  private boolean contains(int grid, int lon, int lat) {
    boolean inside = false;
    for (long[] ring : rings[grid]) {
      long before = ring[ring.length - 1];
      for (long at : ring) {
        int y = Degrees.lat(at);
        int yBefore = Degrees.lat(before);
        if (y > lat != yBefore > lat) {
          double x = Degrees.lon(at);
          double crossing = x + (double) (Degrees.lon(before) - x) * (lat - y) / (yBefore - y);
          if (lon < crossing) {
            inside = !inside;
          }
        }
        before = at;
      }
    }
    return inside;
  }
}
