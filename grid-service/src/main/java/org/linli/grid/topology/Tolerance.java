package org.linli.grid.topology;

/**
 * What is too small to tell.
 *
 * @param sliverMetres ground of a smaller mean width is a sliver
 * @param leastSquareMetres ground of a smaller size is rounding and not told
 */
public record Tolerance(double sliverMetres, double leastSquareMetres) {

  /** A sliver is thinner than two metres; a hundredth of a square metre is nothing. */
  public static final Tolerance USUAL = new Tolerance(2, 0.01);

  public Tolerance {
    if (!(sliverMetres >= 0 && leastSquareMetres >= 0)) {
      throw new IllegalArgumentException("tolerances are not negative");
    }
  }
}
