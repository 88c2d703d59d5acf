package org.linli.grid.topology;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.DoubleConsumer;
import org.jspecify.annotations.Nullable;
import org.linli.grid.topology.FindingKind.Severity;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.prep.PreparedGeometry;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;

/** Units against the area above them: do they stay inside it, and cover it? */
final class Families {

  /** Degrees within which a unit counts as lying around a gap: a tenth of a millimetre. */
  private static final double TOUCH = 1e-9;

  private static final GeometryFactory FACTORY = new GeometryFactory();

  private final List<Unit> units;
  private final Map<String, Unit> parents;
  private final Tolerance tolerance;
  private final List<Finding> findings;
  private final DoubleConsumer progress;

  Families(
      List<Unit> units,
      Map<String, Unit> parents,
      Tolerance tolerance,
      List<Finding> findings,
      DoubleConsumer progress) {
    this.units = units;
    this.parents = parents;
    this.tolerance = tolerance;
    this.findings = findings;
    this.progress = progress;
  }

  /**
   * @param unions codes of areas whose holes are gaps, if they are topmost
   */
  void check(Set<String> unions) {
    Map<String, List<Unit>> families = new TreeMap<>();
    for (Unit unit : units) {
      if (unit.parent() != null && parents.containsKey(unit.parent())) {
        families.computeIfAbsent(unit.parent(), code -> new ArrayList<>()).add(unit);
      }
    }
    TwoHands.each(
        List.copyOf(families.entrySet()), f -> family(f.getKey(), f.getValue()), progress);
    holes(families, unions);
  }

  private void family(String code, List<Unit> members) {
    Geometry parent = Objects.requireNonNull(parents.get(code)).boundary();
    List<Unit> covering = members.stream().filter(Unit::covering).toList();
    PreparedGeometry prepared = PreparedGeometryFactory.prepare(parent);
    if (!covering.isEmpty() && !fillExactly(covering, parent) && !fillExactly(members, parent)) {
      covering.forEach(m -> outside(m, prepared, code, Severity.ERROR));
      Geometry union = OverlayNGRobust.union(covering.stream().map(Unit::boundary).toList());
      List<Unit> over = members.stream().filter(m -> !m.covering()).toList();
      for (Polygon bare : Shapes.without(parent, union)) {
        nobodys(bare, over).forEach(g -> gap(g, covering, code, Severity.ERROR));
      }
    }
    List<Unit> basic = members.stream().filter(m -> m.layer().equals(Unit.BASIC)).toList();
    for (Unit member : members) {
      if (member.layer().equals(Unit.MICRO)) {
        micro(member, basic, prepared, code);
      } else if (!member.covering()) {
        outside(member, prepared, code, Severity.ERROR);
      }
    }
  }

  /**
   * What is left of ground that no basic grid covers. A school or an estate may lie over a basic
   * grid or be cut out of it; where it is cut out, the ground is in its own grid's hands.
   */
  private static List<Polygon> nobodys(Polygon bare, List<Unit> over) {
    List<Geometry> there =
        over.stream()
            .map(Unit::boundary)
            .filter(b -> b.getEnvelopeInternal().intersects(bare.getEnvelopeInternal()))
            .toList();
    return there.isEmpty() ? List.of(bare) : Shapes.without(bare, OverlayNGRobust.union(there));
  }

  /** Counting pieces of border: what cancels out with the border of the area covers just that. */
  private static boolean fillExactly(List<Unit> members, Geometry parent) {
    int corners = members.stream().mapToInt(u -> u.boundary().getNumPoints()).sum();
    Segments segments = new Segments(corners);
    members.forEach(m -> segments.add(m.boundary()));
    segments.subtract(parent);
    return segments.cancel();
  }

  /** A micro grid belongs into one basic grid: the one that has most of it. */
  private void micro(Unit micro, List<Unit> basic, PreparedGeometry village, String code) {
    Unit home = null;
    double most = 0;
    for (Unit grid : basic) {
      if (grid.boundary()
          .getEnvelopeInternal()
          .intersects(micro.boundary().getEnvelopeInternal())) {
        double share = 0;
        for (Polygon piece : Shapes.common(grid.boundary(), micro.boundary())) {
          share += piece.getArea();
        }
        if (share > most) {
          most = share;
          home = grid;
        }
      }
    }
    if (home == null) {
      outside(micro, village, code, Severity.ERROR);
    } else {
      outside(
          micro, PreparedGeometryFactory.prepare(home.boundary()), home.code(), Severity.WARNING);
    }
  }

  private void outside(Unit member, PreparedGeometry parent, String code, Severity severity) {
    if (parent.covers(member.boundary())) {
      return;
    }
    for (Polygon piece : Shapes.without(member.boundary(), parent.getGeometry())) {
      double size = Measure.squareMetres(piece);
      double width = Measure.meanWidthMetres(piece);
      if (tolerance.tells(size, width)) {
        boolean thin = width < tolerance.sliverMetres();
        findings.add(
            Finding.of(
                FindingKind.OUTSIDE_PARENT,
                thin ? Severity.WARNING : severity,
                List.of(member.code(), code),
                piece));
      }
    }
  }

  private void gap(Polygon gap, List<Unit> around, String parent, Severity severity) {
    double size = Measure.squareMetres(gap);
    double width = Measure.meanWidthMetres(gap);
    if (!tolerance.tells(size, width)) {
      return;
    }
    List<String> codes =
        around.stream()
            .filter(
                u -> u.boundary().getEnvelopeInternal().distance(gap.getEnvelopeInternal()) < TOUCH)
            .filter(u -> u.boundary().isWithinDistance(gap, TOUCH))
            .map(Unit::code)
            .toList();
    boolean thin = width < tolerance.sliverMetres();
    findings.add(
        Finding.of(
            thin ? FindingKind.SLIVER : FindingKind.GAP,
            thin ? Severity.WARNING : severity,
            codes.isEmpty() ? List.of(parent) : codes,
            gap));
  }

  /**
   * Holes of the topmost areas together. A boundary derived from what lies below it has a hole
   * where nobody covers the ground, so nothing below shows it; an enclave is filled by its own
   * area.
   */
  private void holes(Map<String, List<Unit>> families, Set<String> unions) {
    List<Geometry> boundaries = new ArrayList<>();
    for (String code : families.keySet()) {
      Unit parent = Objects.requireNonNull(parents.get(code));
      @Nullable String above = parent.parent();
      if (unions.contains(code) && (above == null || !parents.containsKey(above))) {
        boundaries.add(parent.boundary());
      }
    }
    if (boundaries.isEmpty()) {
      return;
    }
    List<Unit> lowest = units.stream().filter(Unit::covering).toList();
    for (Polygon polygon : Shapes.polygons(OverlayNGRobust.union(boundaries))) {
      for (int i = 0; i < polygon.getNumInteriorRing(); i++) {
        LinearRing ring = polygon.getInteriorRingN(i);
        gap(
            FACTORY.createPolygon(ring),
            lowest,
            families.keySet().iterator().next(),
            Severity.WARNING);
      }
    }
  }
}
