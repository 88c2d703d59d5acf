package org.linli.grid.boundary;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.prep.PreparedGeometry;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;

/**
 * Whether each boundary lies inside its parent's. A parent whose boundary is derived from what lies
 * below it holds everything by nature and is not asked.
 */
final class Containment {

  /**
   * Share of its own extent by which a boundary may reach outside: surveys of different scales
   * disagree by that much along a border.
   */
  static final double TOLERATED_SHARE = 0.02;

  private final Map<String, AreaRow> known;
  private final Map<String, PreparedGeometry> parents = new HashMap<>();

  /**
   * @param known the published areas by code
   */
  Containment(Map<String, AreaRow> known) {
    this.known = known;
  }

  /**
   * Notes a fault with each admitted feature that does not, and leaves it and what is below out.
   */
  void check(Admission admission) {
    Map<String, Geometry> inFile = new HashMap<>();
    for (Candidate candidate : admission.admitted()) {
      if (candidate.kind() instanceof Candidate.Kind.OfArea) {
        inFile.put(candidate.code(), candidate.boundary());
      }
    }
    for (Candidate candidate : admission.admitted()) {
      String parentCode = candidate.parentCode();
      if (parentCode == null) {
        continue;
      }
      if (admission.wasLeftOut(parentCode)) {
        candidate
            .faults()
            .add(candidate.fields().parent(), "parent-refused", candidate.code(), parentCode);
        admission.leaveOut(candidate);
        continue;
      }
      Geometry own = inFile.containsKey(parentCode) ? inFile.get(parentCode) : stored(parentCode);
      if (own != null && !isInside(candidate, parentCode, own)) {
        admission.leaveOut(candidate);
      }
    }
  }

  private @Nullable Geometry stored(String code) {
    AreaRow row = known.get(code);
    return row == null || row.origin().derived() ? null : row.boundary();
  }

  private boolean isInside(Candidate candidate, String parentCode, Geometry parent) {
    Geometry boundary = candidate.boundary();
    PreparedGeometry prepared =
        parents.computeIfAbsent(parentCode, code -> PreparedGeometryFactory.prepare(parent));
    if (prepared.covers(boundary)) {
      return true;
    }
    double outside = OverlayNGRobust.overlay(boundary, parent, OverlayNG.DIFFERENCE).getArea();
    double share = outside / boundary.getArea();
    if (share <= TOLERATED_SHARE) {
      return true;
    }
    Coordinate first = boundary.getCoordinate();
    if (liesSwapped(boundary.getEnvelopeInternal(), parent.getEnvelopeInternal())) {
      candidate
          .faults()
          .add("geometry", "coordinates-swapped", String.valueOf(first.x), String.valueOf(first.y));
    } else {
      String percent = String.format(Locale.ROOT, "%.1f", share * 100);
      candidate.faults().add("geometry", "outside-parent", candidate.code(), parentCode, percent);
    }
    return false;
  }

  /** With latitude first it would lie there: degrees alone do not show it, as in London. */
  private static boolean liesSwapped(Envelope boundary, Envelope parent) {
    Envelope swapped =
        new Envelope(
            boundary.getMinY(), boundary.getMaxY(), boundary.getMinX(), boundary.getMaxX());
    return !parent.intersects(boundary) && parent.intersects(swapped);
  }
}
