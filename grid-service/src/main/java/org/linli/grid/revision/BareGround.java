package org.linli.grid.revision;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.linli.grid.boundary.Unions;
import org.linli.grid.boundary.UnitType;
import org.linli.grid.topology.Measure;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;

/**
 * Grids that end and leave ground behind that is in no grid. Of that the boundaries alone decide:
 * by where records lie, a hole drawn here and there would find them.
 */
final class BareGround {

  /** Less is what surveys differ by along a border. */
  private static final double MOST_LEFT = 0.01;

  private BareGround() {}

  /** Codes of grids that end with more than a hundredth of their ground in no grid. */
  static TreeSet<String> of(Plan plan) {
    TreeSet<String> bare = new TreeSet<>();
    for (Standing former : plan.endedUnits()) {
      if (former.unit() == UnitType.GRID && isBare(former.boundary(), plan)) {
        bare.add(former.code());
      }
    }
    return bare;
  }

  private static boolean isBare(Geometry former, Plan plan) {
    List<Geometry> over = new ArrayList<>();
    for (Standing grid : plan.grids().values()) {
      if (grid.boundary().getEnvelopeInternal().intersects(former.getEnvelopeInternal())) {
        over.add(grid.boundary());
      }
    }
    if (over.isEmpty()) {
      return true;
    }
    Geometry left = OverlayNGRobust.overlay(former, Unions.union(over), OverlayNG.DIFFERENCE);
    return Measure.squareMetres(left) > MOST_LEFT * Measure.squareMetres(former);
  }
}
