package org.linli.commons.topology;

/**
 * What is not told, and what is told as a sliver.
 *
 * @param leastSquareMetres pieces of ground below this size are rounding
 * @param sliverMetres a gap or overlap is a sliver where {@link Measure#widthMetres} is below this
 */
public record Tolerances(double leastSquareMetres, double sliverMetres) {

  /** A hundredth of a square metre; two metres. */
  public static final Tolerances USUAL = new Tolerances(0.01, 2);

  public Tolerances {
    if (!(leastSquareMetres > 0) || !(sliverMetres >= 0)) {
      throw new IllegalArgumentException(leastSquareMetres + ", " + sliverMetres);
    }
  }
}
