package org.linli.portal.appraisal;

/** How two counts become a value that people read. */
public enum Measure {
  /** Percent of the denominator; a count of successes, so the numerator is part of it. */
  SHARE(100, 1),
  /** For each hundred of the denominator; one of them may bring several. */
  PER_HUNDRED(100, 1),
  /** For each thousand of the denominator. */
  PER_THOUSAND(1_000, 10);

  /** What a computation in binary fractions may be off. */
  private static final double GRAIN = 1e-9;

  private final int factor;
  private final int stepsInOne;

  Measure(int factor, int stepsInOne) {
    this.factor = factor;
    this.stepsInOne = stepsInOne;
  }

  /**
   * The value with its 95 % interval, in whole percent, whole numbers for each hundred, or tenths
   * for each thousand. It is rounded before it is scored, the interval outwards, so that no score
   * or total tells the counts it came from.
   *
   * @param denominator at least 1
   */
  Value of(long numerator, long denominator) {
    Intervals.Interval interval =
        switch (this) {
          case SHARE -> Intervals.ofShare(numerator, denominator);
          case PER_HUNDRED, PER_THOUSAND -> Intervals.ofRate(numerator, denominator);
        };
    return new Value(
        steps(Math.round(scaled((double) numerator / denominator))),
        steps(Math.floor(scaled(interval.low()) + GRAIN)),
        steps(Math.ceil(scaled(interval.high()) - GRAIN)));
  }

  private double scaled(double ratio) {
    return ratio * factor * stepsInOne;
  }

  private double steps(double steps) {
    return steps / stepsInOne;
  }
}
