package org.linli.grid.boundary;

import java.util.List;
import org.locationtech.jts.coverage.CoverageUnion;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygonal;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;

/** The boundary of an area out of what lies below it. */
public final class Unions {

  /** Shares of the members' area that the quick union may lose or invent: none but rounding. */
  private static final double ROUNDING = 1e-9;

  private Unions() {}

  /** The union; members that share their borders exactly are merged quickly. */
  public static Geometry union(List<Geometry> members) {
    try {
      Geometry quick = CoverageUnion.union(members.toArray(Geometry[]::new));
      double area = members.stream().mapToDouble(Geometry::getArea).sum();
      boolean whole = Math.abs(quick.getArea() - area) <= area * ROUNDING;
      if (whole && quick instanceof Polygonal && quick.isValid()) {
        return quick;
      }
    } catch (RuntimeException e) {
      // Overlaps and gaps make members no coverage; the slower way below takes them.
    }
    return OverlayNGRobust.union(members);
  }
}
