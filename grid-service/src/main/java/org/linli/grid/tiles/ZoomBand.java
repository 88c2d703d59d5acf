package org.linli.grid.tiles;

import java.util.List;

/**
 * Zooms that share one generalised boundary. The tolerance is about half a pixel (tiles of 512
 * pixels) at the last zoom of the band: what is left out would not be seen.
 */
public enum ZoomBand {
  /** Up to zoom 6: a province on a screen. */
  FAR(0, 6, 600),
  /** Zooms 7 and 8: a county on a phone. */
  COUNTY(1, 8, 150),
  /** Zooms 9 and 10: a county on a screen; grids begin here. */
  TOWN(2, 10, 38),
  /** Zooms 11 and 12. */
  VILLAGE(3, 12, 10),
  /** From zoom 13: as surveyed. */
  NEAR(4, 22, 0);

  private final int number;
  private final int lastZoom;
  private final double toleranceMetres;

  ZoomBand(int number, int lastZoom, double toleranceMetres) {
    this.number = number;
    this.lastZoom = lastZoom;
    this.toleranceMetres = toleranceMetres;
  }

  /** Its number in the database. */
  public int number() {
    return number;
  }

  /** In metres of EPSG:3857; 0 leaves the boundary as it is. */
  public double toleranceMetres() {
    return toleranceMetres;
  }

  /** The bands in which grids are drawn. */
  public static List<ZoomBand> forGrids() {
    return List.of(TOWN, VILLAGE, NEAR);
  }

  /** The band of a zoom. */
  public static ZoomBand of(int zoom) {
    for (ZoomBand band : values()) {
      if (zoom <= band.lastZoom) {
        return band;
      }
    }
    return NEAR;
  }
}
