package org.linli.demo;

/**
 * SplitMix64. Written out here because the same seed must give the same county on every JDK and
 * processor, which neither {@code java.util.random} nor {@code Math.sin} promise.
 */
public final class Rng {

  private static final long GOLDEN = 0x9E3779B97F4A7C15L;

  private long state;

  public Rng(long seed) {
    this.state = seed;
  }

  /**
   * A generator of its own for one purpose, so that using more numbers here moves nothing there.
   */
  public static Rng of(long seed, String purpose) {
    long h = mix(seed);
    for (int i = 0; i < purpose.length(); i++) {
      h = mix(h + purpose.charAt(i));
    }
    return new Rng(h);
  }

  /** A well spread hash of one value. */
  public static long mix(long value) {
    long z = value + GOLDEN;
    z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }

  public long nextLong() {
    long out = mix(state);
    state += GOLDEN;
    return out;
  }

  /** In [0, 1). */
  public double nextDouble() {
    return (nextLong() >>> 11) * 0x1.0p-53;
  }

  /** In [from, to). */
  public double between(double from, double to) {
    return from + (to - from) * nextDouble();
  }

  /** In [0, bound). */
  public int nextInt(int bound) {
    return (int) (nextDouble() * bound);
  }

  public boolean chance(double probability) {
    return nextDouble() < probability;
  }

  /** Standard normal, by Marsaglia's polar method. */
  public double nextGaussian() {
    while (true) {
      double u = between(-1, 1);
      double v = between(-1, 1);
      double s = u * u + v * v;
      if (s > 0 && s < 1) {
        return u * Math.sqrt(-2 * StrictMath.log(s) / s);
      }
    }
  }

  /** With median {@code median}; {@code sigma} is the standard deviation of the logarithm. */
  public double nextLogNormal(double median, double sigma) {
    return median * StrictMath.exp(sigma * nextGaussian());
  }
}
