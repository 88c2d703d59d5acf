package org.linli.portal.report;

import org.jspecify.annotations.Nullable;

/**
 * A number that may be missing.
 *
 * @param number a count, or a share from 0 to 1; null where there is none
 * @param withheld whether there is one that is not told
 */
public record Amount(@Nullable Double number, boolean withheld) {

  /** Nothing is known, or nothing can be said: a rate of too few. */
  public static final Amount NONE = new Amount(null, false);

  /** There is a number, and it is not told. */
  public static final Amount WITHHELD = new Amount(null, true);

  public Amount {
    if (withheld && number != null) {
      throw new IllegalArgumentException("a number that is withheld is not kept");
    }
  }

  public static Amount of(double number) {
    return new Amount(number, false);
  }

  /** A number, or none. */
  public static Amount ofNullable(@Nullable Number number) {
    return number == null ? NONE : of(number.doubleValue());
  }

  /** The quotient; none where nothing could have been. */
  public static Amount share(double numerator, double denominator) {
    return denominator == 0 ? NONE : of(numerator / denominator);
  }
}
