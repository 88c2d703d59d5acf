package org.linli.grid.topology;

import java.util.List;
import org.locationtech.jts.geom.Geometry;

/**
 * One thing that is wrong.
 *
 * @param severity of this one: thin ground outside the parent weighs less than its kind does
 * @param codes the units it is about, sorted; of a gap those around it, or else the parent
 * @param place where: the ground in question, or a point, empty where no corner is usable;
 *     EPSG:4490, longitude first
 * @param squareMetres size of that ground on the ellipsoid; 0 for a point
 * @param widthMetres mean width of that ground, twice its area by its perimeter; 0 for a point
 */
public record Finding(
    FindingKind kind,
    FindingKind.Severity severity,
    List<String> codes,
    Geometry place,
    double squareMetres,
    double widthMetres) {
  public Finding {
    codes = codes.stream().distinct().sorted().toList();
  }

  /** Ground, as grave as its kind. */
  public static Finding of(FindingKind kind, List<String> codes, Geometry ground) {
    return of(kind, kind.severity(), codes, ground);
  }

  static Finding of(
      FindingKind kind, FindingKind.Severity severity, List<String> codes, Geometry ground) {
    return new Finding(
        kind,
        severity,
        codes,
        ground,
        Measure.squareMetres(ground),
        Measure.meanWidthMetres(ground));
  }
}
