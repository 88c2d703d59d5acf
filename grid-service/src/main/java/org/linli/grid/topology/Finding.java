package org.linli.grid.topology;

import java.util.List;
import org.locationtech.jts.geom.Geometry;

/**
 * One thing that is wrong.
 *
 * @param codes the units it is about, smallest code first; the parent for a gap between none
 * @param place where: the ground in question, or a point; EPSG:4490, longitude first
 * @param squareMetres size of that ground on the ellipsoid; 0 for a point
 * @param widthMetres mean width of that ground, twice its area by its perimeter; 0 for a point
 */
public record Finding(
    FindingKind kind, List<String> codes, Geometry place, double squareMetres, double widthMetres) {
  public Finding {
    codes = codes.stream().sorted().toList();
  }
}
