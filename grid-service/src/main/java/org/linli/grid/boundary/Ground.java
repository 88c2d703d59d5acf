package org.linli.grid.boundary;

import org.locationtech.jts.geom.Geometry;

/**
 * The ground of a unit at a time.
 *
 * @param rank level of an area, kind of a grid: ground is compared among units of one rank
 * @param boundary EPSG:4490, longitude first
 */
public record Ground(UnitType unit, String code, String rank, String path, Geometry boundary) {

  /** Units of one layer share out the same ground. */
  String layer() {
    return unit + " " + rank;
  }
}
