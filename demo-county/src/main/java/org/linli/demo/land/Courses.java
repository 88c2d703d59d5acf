package org.linli.demo.land;

import org.linli.demo.Rng;

/**
 * Draws a side of a cell as a natural line. The offset is a function over the straight side and
 * stays inside the two triangles that the side makes with the sites left and right of it. Cells are
 * convex, so these triangles overlap no others and no line drawn here can cross another.
 */
final class Courses {

  /** How much of the triangle's height the line may use; the rest is room for rounding. */
  private static final double ROOM = 0.4;

  private static final int SEGMENTS = 8;

  private final long seed;

  Courses(long seed) {
    this.seed = seed;
  }

  long[] draw(Side side, Spot left, Spot right, double bend) {
    if (side.from() > side.to()) {
      long[] other = draw(side.reversed(), right, left, bend);
      long[] out = new long[other.length];
      for (int i = 0; i < out.length; i++) {
        out[i] = other[other.length - 1 - i];
      }
      return out;
    }
    Spot a = Degrees.spot(side.from());
    Spot b = Degrees.spot(side.to());
    double length = a.distanceTo(b);
    int segments = segments(length, left.distanceTo(right));
    long[] out = new long[segments + 1];
    out[0] = side.from();
    out[segments] = side.to();
    double[] offset = offsets(Rng.mix(seed ^ Rng.mix(side.from() ^ Rng.mix(side.to()))), bend);
    for (int i = 1; i < segments; i++) {
      double t = (double) i / segments;
      double wanted = offset[i * SEGMENTS / segments] * length;
      double limit = ROOM * height(a, b, wanted > 0 ? left : right, t);
      double d = limit <= 0 ? 0 : limit * StrictMath.tanh(wanted / limit);
      out[i] =
          Degrees.of(
              a.x() + (b.x() - a.x()) * t - (b.y() - a.y()) / length * d,
              a.y() + (b.y() - a.y()) * t + (b.x() - a.x()) / length * d);
    }
    return out;
  }

  private static int segments(double length, double apart) {
    if (length < 6) {
      return 1;
    }
    double ratio = length / apart;
    return ratio < 0.15 ? 2 : ratio < 0.45 ? 4 : SEGMENTS;
  }

  /** Midpoint displacement over eight segments; ends stay at zero. */
  private static double[] offsets(long key, double bend) {
    Rng rng = new Rng(key);
    double[] d = new double[SEGMENTS + 1];
    double size = bend;
    for (int step = SEGMENTS; step > 1; step /= 2) {
      for (int i = step / 2; i < SEGMENTS; i += step) {
        d[i] = (d[i - step / 2] + d[i + step / 2]) / 2 + rng.between(-size, size);
      }
      size *= 0.55;
    }
    return d;
  }

  /** Height over the side, at share {@code t} of it, of the triangle with {@code apex}. */
  private static double height(Spot a, Spot b, Spot apex, double t) {
    double dx = b.x() - a.x();
    double dy = b.y() - a.y();
    double length = Math.sqrt(dx * dx + dy * dy);
    double foot = ((apex.x() - a.x()) * dx + (apex.y() - a.y()) * dy) / (length * length);
    double h = Math.abs((apex.y() - a.y()) * dx - (apex.x() - a.x()) * dy) / length;
    double rising = foot <= 0 ? Double.MAX_VALUE : h * t / foot;
    double falling = foot >= 1 ? Double.MAX_VALUE : h * (1 - t) / (1 - foot);
    return Math.min(h, Math.min(rising, falling));
  }
}
