package org.linli.grid.topology;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.DoubleConsumer;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygonal;
import org.locationtech.jts.geom.util.GeometryFixer;
import org.locationtech.jts.operation.valid.IsValidOp;
import org.locationtech.jts.operation.valid.TopologyValidationError;

/**
 * Checks how boundaries fit together. Most boundaries fit: whoever shares borders corner by corner
 * with their neighbours is passed quickly, and only what does not match is overlaid.
 */
public final class Topology {

  private final Tolerance tolerance;
  private final Map<String, Geometry> parents;
  private final List<Finding> findings = new ArrayList<>();

  private Topology(Map<String, Geometry> parents, Tolerance tolerance) {
    this.parents = parents;
    this.tolerance = tolerance;
  }

  /**
   * Everything that is wrong with the units.
   *
   * @param parents boundaries of the areas above them, by code; a parent that is missing is not
   *     checked against
   * @param progress told now and then how far it is, from 0 to 1
   * @return by kind, then by code
   */
  public static List<Finding> check(
      Collection<Unit> units,
      Map<String, Geometry> parents,
      Tolerance tolerance,
      DoubleConsumer progress) {
    Topology topology = new Topology(parents, tolerance);
    topology.run(units, progress);
    topology.findings.sort(
        (a, b) -> {
          int byKind = a.kind().compareTo(b.kind());
          return byKind != 0 ? byKind : a.codes().toString().compareTo(b.codes().toString());
        });
    return topology.findings;
  }

  private void run(Collection<Unit> units, DoubleConsumer progress) {
    codes(units);
    List<Unit> sound = new ArrayList<>(units.size());
    for (Unit unit : units) {
      Unit repaired = repaired(unit);
      if (repaired != null) {
        sound.add(repaired);
      }
    }
    progress.accept(0.2);
    Map<String, List<Unit>> layers = new TreeMap<>();
    sound.forEach(u -> layers.computeIfAbsent(u.layer(), layer -> new ArrayList<>()).add(u));
    int done = 0;
    for (List<Unit> layer : layers.values()) {
      double from = 0.2 + 0.7 * done / sound.size();
      double share = 0.7 * layer.size() / sound.size();
      findings.addAll(
          new LayerCheck(layer, parents, tolerance, part -> progress.accept(from + share * part))
              .run());
      done += layer.size();
    }
    Numbering.check(sound, findings);
    progress.accept(1);
  }

  private void codes(Collection<Unit> units) {
    Map<String, List<Unit>> byCode = new LinkedHashMap<>(HashMap.newHashMap(units.size()));
    units.forEach(u -> byCode.computeIfAbsent(u.code(), code -> new ArrayList<>(1)).add(u));
    for (List<Unit> same : byCode.values()) {
      for (Unit again : same.subList(1, same.size())) {
        findings.add(point(FindingKind.DUPLICATE_CODE, again));
      }
    }
  }

  /** The unit as it was meant, its faults noted; null where nothing of it is left. */
  private @Nullable Unit repaired(Unit unit) {
    Geometry boundary = unit.boundary();
    if (boundary.isEmpty() || !(boundary instanceof Polygonal)) {
      findings.add(point(FindingKind.SELF_CROSSING, unit));
      return null;
    }
    TopologyValidationError error = new IsValidOp(boundary).getValidationError();
    if (error != null) {
      Geometry at =
          error.getCoordinate() == null
              ? boundary.getInteriorPoint()
              : boundary.getFactory().createPoint(error.getCoordinate());
      findings.add(new Finding(FindingKind.SELF_CROSSING, List.of(unit.code()), at, 0, 0));
      boundary = GeometryFixer.fix(boundary);
      if (boundary.isEmpty() || !(boundary instanceof Polygonal)) {
        return null;
      }
    }
    if (unit.boundary().getNumGeometries() > 1) {
      findings.add(pieces(unit, boundary));
    }
    return boundary == unit.boundary()
        ? unit
        : new Unit(unit.code(), unit.parent(), unit.layer(), unit.covering(), boundary);
  }

  /** All pieces but the largest. */
  private static Finding pieces(Unit unit, Geometry boundary) {
    Geometry largest = boundary.getGeometryN(0);
    List<Geometry> others = new ArrayList<>();
    for (int i = 1; i < boundary.getNumGeometries(); i++) {
      Geometry piece = boundary.getGeometryN(i);
      if (piece.getArea() > largest.getArea()) {
        others.add(largest);
        largest = piece;
      } else {
        others.add(piece);
      }
    }
    Geometry place = boundary.getFactory().buildGeometry(others);
    return new Finding(
        FindingKind.SEVERAL_PIECES,
        List.of(unit.code()),
        place,
        Measure.squareMetres(place),
        Measure.meanWidthMetres(place));
  }

  private static Finding point(FindingKind kind, Unit unit) {
    Geometry boundary = unit.boundary();
    Geometry at =
        boundary.isEmpty()
            ? boundary.getFactory().createPoint()
            : boundary.getFactory().createPoint(boundary.getCoordinate());
    return new Finding(kind, List.of(unit.code()), at, 0, 0);
  }
}
