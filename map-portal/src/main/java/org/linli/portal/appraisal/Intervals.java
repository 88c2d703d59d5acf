package org.linli.portal.appraisal;

/** Intervals that hold the true ratio in 95 of 100 cases, however few were counted. */
final class Intervals {

  /** The 97.5 % point of the normal distribution. */
  private static final double Z = 1.959963984540054;

  private Intervals() {}

  /** Ratios, not percent. */
  record Interval(double low, double high) {}

  /**
   * Of a share: Wilson (1927), the score interval without correction for continuity; see Newcombe
   * (1998), method 3.
   *
   * @param denominator at least 1, and not below the numerator
   */
  static Interval ofShare(long numerator, long denominator) {
    double n = denominator;
    double p = numerator / n;
    double divisor = 1 + Z * Z / n;
    double centre = (p + Z * Z / (2 * n)) / divisor;
    double half = Z * Math.sqrt(p * (1 - p) / n + Z * Z / (4 * n * n)) / divisor;
    return new Interval(
        numerator == 0 ? 0 : Math.max(0, centre - half),
        numerator == denominator ? 1 : Math.min(1, centre + half));
  }

  /**
   * Of events for each unit of exposure, which may be more than one: Byar's approximation to the
   * Poisson interval; see Breslow and Day (1987), section 2.3.
   *
   * @param exposure at least 1
   */
  static Interval ofRate(long events, long exposure) {
    return new Interval(
        events == 0 ? 0 : byar(events, -Z / (3 * Math.sqrt(events))) / exposure,
        byar(events + 1.0, Z / (3 * Math.sqrt(events + 1.0))) / exposure);
  }

  private static double byar(double events, double deviation) {
    double root = 1 - 1 / (9 * events) + deviation;
    return events * root * root * root;
  }
}
