package org.linli.demo.land;

/**
 * One cell of the mosaic.
 *
 * @param corners counter-clockwise, not closed, as {@link Degrees} packs them
 * @param across for each side (from corner i to the next) the cell beyond it, or -1 outside
 */
public record Cell(int index, Spot site, double spacing, long[] corners, int[] across) {

  public double urbanity() {
    return Landscape.urbanity(spacing);
  }

  public double ruggedness() {
    return Landscape.ruggedness(spacing);
  }
}
