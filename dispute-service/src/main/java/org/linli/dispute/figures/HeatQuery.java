package org.linli.dispute.figures;

import org.jspecify.annotations.Nullable;
import org.linli.commons.fabric.AreaLevel;
import org.locationtech.jts.geom.Envelope;

/**
 * What is asked of {@link Heat}.
 *
 * @param path of the area or grid that the answer covers; null for all the viewer may see
 * @param areaLevel with {@link By#AREA} only; null for the children of the area
 * @param resolution of H3, with {@link By#H3} only
 * @param extent cells that touch it, in degrees, longitude first; null for all
 */
public record HeatQuery(
    By by,
    @Nullable String path,
    @Nullable AreaLevel areaLevel,
    int resolution,
    @Nullable Envelope extent,
    FactFilter filter) {

  /** What is counted by. */
  public enum By {
    GRID,
    AREA,
    H3
  }
}
