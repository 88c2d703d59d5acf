package org.linli.commons.topology;

import java.util.List;
import org.locationtech.jts.geom.Geometry;

/**
 * One thing that is wrong.
 *
 * @param codes of the units concerned, sorted; of a gap, those around it, or else the area above
 * @param ground where, EPSG:4490, longitude first: a polygon where it has a size, otherwise a point
 *     or a line; empty where the unit has no usable corner
 * @param squareMetres size of the ground, 0 where it has none
 */
public record Finding(
    FindingKind kind, Severity severity, List<String> codes, Geometry ground, double squareMetres) {

  public Finding {
    codes = List.copyOf(codes);
  }
}
