package org.linli.grid.topology;

/**
 * What is too small to tell.
 *
 * @param sliverMetres ground of a smaller mean width is a sliver
 * @param leastSquareMetres ground of a smaller size is rounding and not told, and so is ground
 *     thinner than a millimetre
 */
public record Tolerance(double sliverMetres, double leastSquareMetres) {

  /** A sliver is thinner than two metres; a hundredth of a square metre is nothing. */
  public static final Tolerance USUAL = new Tolerance(2, 0.01);

  /**
   * Coordinates are written with seven decimals at most, about a centimetre: where a corner of one
   * neighbour lies in the middle of an edge of the other, that leaves a strip thinner than this.
   */
  private static final double ROUNDING_METRES = 0.001;

  /** Whether ground of this size and mean width is more than rounding. */
  public boolean tells(double squareMetres, double widthMetres) {
    return squareMetres >= leastSquareMetres && widthMetres >= ROUNDING_METRES;
  }

  public Tolerance {
    if (!(sliverMetres >= 0 && leastSquareMetres >= 0)) {
      throw new IllegalArgumentException("tolerances are not negative");
    }
  }
}
