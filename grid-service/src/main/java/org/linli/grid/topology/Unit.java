package org.linli.grid.topology;

import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/**
 * A boundary to be checked.
 *
 * @param parent code of the area it belongs to directly; null for a root
 * @param layer units of one layer must not overlap: areas of a level, or grids of a kind. Micro
 *     grids lie inside basic ones and dedicated ones over them or cut out of them, so these are
 *     layers of their own
 * @param covering whether the units of the layer together must cover their parent, but for what
 *     units of other layers are cut out of it: areas and basic grids do, micro and dedicated grids
 *     need not
 * @param boundary EPSG:4490, longitude first; it may be invalid
 */
public record Unit(
    String code, @Nullable String parent, String layer, boolean covering, Geometry boundary) {

  /** Of micro grids: each lies in one basic grid of its village. */
  public static final String MICRO = "GRID micro";

  /** Of basic grids. */
  public static final String BASIC = "GRID basic";

  Unit drawn(Geometry other) {
    return new Unit(code, parent, layer, covering, other);
  }
}
