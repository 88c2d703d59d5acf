package org.linli.portal.hotspot;

import java.util.List;

/**
 * The statistic over a study area.
 *
 * @param n cells compared
 * @param imputed withheld counts that entered with an assumed value
 * @param cells empty where nothing was computed
 */
public record HotSpots(int n, int imputed, Conclusion conclusion, List<Cell> cells) {

  public HotSpots {
    cells = List.copyOf(cells);
  }

  /** How many cells are hot or cold. */
  public int significant() {
    return (int)
        cells.stream().filter(c -> c.classification() != Classification.NOT_SIGNIFICANT).count();
  }

  /**
   * One cell.
   *
   * @param neighbours without itself
   * @param p two-sided
   * @param q adjusted by Benjamini and Hochberg
   */
  public record Cell(
      CellCount count,
      int neighbours,
      double z,
      double p,
      double q,
      Classification classification) {}
}
