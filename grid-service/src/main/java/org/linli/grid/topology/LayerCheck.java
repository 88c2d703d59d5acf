package org.linli.grid.topology;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.DoubleConsumer;
import java.util.stream.IntStream;
import org.locationtech.jts.coverage.CoveragePolygonValidator;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.prep.PreparedGeometry;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;
import org.locationtech.jts.index.strtree.STRtree;
import org.locationtech.jts.operation.overlayng.CoverageUnion;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;

/** The units of one layer against each other and against their parents. */
final class LayerCheck {

  /** Of a parent's size: what rounding of ninth decimals may lose. */
  private static final double ROUNDING = 1e-9;

  private final List<Unit> units;
  private final Map<String, Geometry> parents;
  private final Tolerance tolerance;
  private final DoubleConsumer progress;
  private final STRtree tree = new STRtree();
  private final List<Finding> findings = Collections.synchronizedList(new ArrayList<>());

  LayerCheck(
      List<Unit> units,
      Map<String, Geometry> parents,
      Tolerance tolerance,
      DoubleConsumer progress) {
    this.units = units;
    this.parents = parents;
    this.tolerance = tolerance;
    this.progress = progress;
  }

  List<Finding> run() {
    for (int i = 0; i < units.size(); i++) {
      tree.insert(units.get(i).boundary().getEnvelopeInternal(), i);
    }
    tree.build();
    overlaps();
    progress.accept(0.6);
    Map<String, List<Unit>> families = new TreeMap<>();
    for (Unit unit : units) {
      if (unit.parent() != null && parents.containsKey(unit.parent())) {
        families.computeIfAbsent(unit.parent(), parent -> new ArrayList<>()).add(unit);
      }
    }
    families.entrySet().parallelStream()
        .forEach(
            family -> {
              Geometry parent = parents.get(family.getKey());
              if (parent != null) {
                family(family.getKey(), parent, family.getValue());
              }
            });
    progress.accept(1);
    return findings;
  }

  /** Overlays two units only where the border of one of them does not match its neighbours'. */
  private void overlaps() {
    boolean[] mismatched = new boolean[units.size()];
    AtomicInteger done = new AtomicInteger();
    IntStream.range(0, units.size())
        .parallel()
        .forEach(
            i -> {
              mismatched[i] = mismatches(units.get(i).boundary(), neighboursOf(i));
              int count = done.incrementAndGet();
              if (count % 1000 == 0) {
                progress.accept(0.5 * count / units.size());
              }
            });
    IntStream.range(0, units.size())
        .parallel()
        .filter(i -> mismatched[i])
        .forEach(
            i ->
                near(i).stream()
                    // Each pair once.
                    .filter(other -> other > i || !mismatched[other])
                    .forEach(other -> overlap(units.get(i), units.get(other))));
  }

  private static boolean mismatches(Geometry boundary, Geometry[] neighbours) {
    return neighbours.length > 0
        && !CoveragePolygonValidator.validate(boundary, neighbours).isEmpty();
  }

  private Geometry[] neighboursOf(int own) {
    return near(own).stream().map(i -> units.get(i).boundary()).toArray(Geometry[]::new);
  }

  private List<Integer> near(int own) {
    List<Integer> near = new ArrayList<>();
    for (Object found : tree.query(units.get(own).boundary().getEnvelopeInternal())) {
      int other = (Integer) found;
      if (other != own) {
        near.add(other);
      }
    }
    return near;
  }

  private void overlap(Unit one, Unit other) {
    Geometry common =
        OverlayNGRobust.overlay(one.boundary(), other.boundary(), OverlayNG.INTERSECTION);
    tell(FindingKind.OVERLAP, List.of(one.code(), other.code()), common);
  }

  /** The members of one parent: do they stay inside it, and cover it? */
  private void family(String parentCode, Geometry parent, List<Unit> members) {
    PreparedGeometry prepared = PreparedGeometryFactory.prepare(parent);
    boolean inside = true;
    double sum = 0;
    for (Unit member : members) {
      sum += member.boundary().getArea();
      if (!prepared.covers(member.boundary())) {
        inside = false;
        Geometry outside = OverlayNGRobust.overlay(member.boundary(), parent, OverlayNG.DIFFERENCE);
        tell(FindingKind.OUTSIDE_PARENT, List.of(member.code()), outside);
      }
    }
    if (!members.getFirst().covering()) {
      return;
    }
    Geometry union = union(members, sum);
    boolean whole =
        inside && Math.abs(parent.getArea() - union.getArea()) <= parent.getArea() * ROUNDING;
    if (!whole) {
      gaps(parentCode, members, OverlayNGRobust.overlay(parent, union, OverlayNG.DIFFERENCE));
    }
  }

  private static Geometry union(List<Unit> members, double sum) {
    List<Geometry> boundaries = members.stream().map(Unit::boundary).toList();
    try {
      Geometry quick =
          CoverageUnion.union(boundaries.getFirst().getFactory().buildGeometry(boundaries));
      if (Math.abs(quick.getArea() - sum) <= sum * ROUNDING && quick.isValid()) {
        return quick;
      }
    } catch (RuntimeException e) {
      // Not a coverage: that is what is being found out.
    }
    return OverlayNGRobust.union(boundaries);
  }

  private void gaps(String parentCode, List<Unit> members, Geometry gaps) {
    for (int i = 0; i < gaps.getNumGeometries(); i++) {
      Geometry gap = gaps.getGeometryN(i);
      if (gap instanceof Polygon) {
        List<String> around =
            members.stream()
                .filter(
                    m -> m.boundary().getEnvelopeInternal().intersects(gap.getEnvelopeInternal()))
                .filter(m -> m.boundary().isWithinDistance(gap, 1e-9))
                .map(Unit::code)
                .toList();
        tell(FindingKind.GAP, around.isEmpty() ? List.of(parentCode) : around, gap);
      }
    }
  }

  /** One finding for each piece of ground that is large enough to tell; thin ones are slivers. */
  private void tell(FindingKind kind, List<String> codes, Geometry ground) {
    Map<Boolean, List<Geometry>> thin = new HashMap<>();
    for (int i = 0; i < ground.getNumGeometries(); i++) {
      Geometry piece = ground.getGeometryN(i);
      if (piece instanceof Polygon
          && Measure.squareMetres(piece) >= tolerance.leastSquareMetres()) {
        boolean sliver = Measure.meanWidthMetres(piece) < tolerance.sliverMetres();
        thin.computeIfAbsent(sliver, t -> new ArrayList<>()).add(piece);
      }
    }
    thin.forEach(
        (sliver, pieces) -> {
          boolean isSliver = sliver && kind != FindingKind.OUTSIDE_PARENT;
          for (Geometry piece : pieces) {
            findings.add(finding(isSliver ? FindingKind.SLIVER : kind, codes, piece));
          }
        });
  }

  private static Finding finding(FindingKind kind, List<String> codes, Geometry place) {
    return new Finding(
        kind, codes, place, Measure.squareMetres(place), Measure.meanWidthMetres(place));
  }
}
