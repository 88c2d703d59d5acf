package org.linli.commons.topology;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.Polygonal;
import org.locationtech.jts.geom.util.GeometryFixer;
import org.locationtech.jts.operation.valid.IsValidOp;
import org.locationtech.jts.operation.valid.TopologyValidationError;

/** What is wrong with a unit by itself, and the unit as it was probably meant. */
final class Soundness {

  private static final GeometryFactory FACTORY = new GeometryFactory();

  private final Tolerances tolerances;

  Soundness(Tolerances tolerances) {
    this.tolerances = tolerances;
  }

  /**
   * @return with a valid boundary that has ground, or null where nothing usable is left
   */
  @Nullable Unit sound(Unit unit, List<Finding> findings) {
    Geometry boundary = unit.boundary();
    Coordinate fault = fault(boundary);
    if (fault != null) {
      Geometry at = isFinite(fault) ? FACTORY.createPoint(fault) : FACTORY.createPoint();
      findings.add(
          new Finding(FindingKind.SELF_CROSSING, Severity.ERROR, List.of(unit.code()), at, 0));
      boundary = fixed(boundary);
    }
    List<Polygon> pieces = new ArrayList<>(Shapes.polygons(boundary));
    pieces.removeIf(p -> Measure.squareMetres(p) < tolerances.leastSquareMetres());
    if (pieces.isEmpty()) {
      if (fault == null) {
        Geometry at = FACTORY.createPoint(boundary.getCoordinate());
        findings.add(
            new Finding(FindingKind.SELF_CROSSING, Severity.ERROR, List.of(unit.code()), at, 0));
      }
      return null;
    }
    // A border that crosses itself falls into pieces when mended; it was drawn as one.
    if (fault == null && pieces.size() > 1) {
      findings.add(severalPieces(unit.code(), pieces));
    }
    return boundary == unit.boundary()
        ? unit
        : new Unit(unit.code(), unit.parent(), unit.layer(), boundary);
  }

  /** Codes borne more than once: one finding for every unit after the first. */
  static List<Finding> codes(List<Unit> units) {
    List<Finding> findings = new ArrayList<>();
    Set<String> seen = HashSet.newHashSet(units.size());
    for (Unit unit : units) {
      if (!seen.add(unit.code())) {
        Coordinate corner = unit.boundary().getCoordinate();
        Geometry at =
            corner != null && isFinite(corner)
                ? FACTORY.createPoint(corner)
                : FACTORY.createPoint();
        findings.add(
            new Finding(FindingKind.DUPLICATE_CODE, Severity.ERROR, List.of(unit.code()), at, 0));
      }
    }
    return findings;
  }

  private static @Nullable Coordinate fault(Geometry boundary) {
    if (boundary.isEmpty() || !(boundary instanceof Polygonal)) {
      Coordinate corner = boundary.getCoordinate();
      return corner == null ? new Coordinate(Double.NaN, Double.NaN) : corner;
    }
    try {
      TopologyValidationError error = new IsValidOp(boundary).getValidationError();
      return error == null ? null : orFirst(error.getCoordinate(), boundary);
    } catch (RuntimeException e) {
      // Corners that are no numbers can end the library's own check.
      return boundary.getCoordinate();
    }
  }

  private static Coordinate orFirst(@Nullable Coordinate found, Geometry boundary) {
    return found == null ? boundary.getCoordinate() : found;
  }

  private static Geometry fixed(Geometry boundary) {
    try {
      return Shapes.together(Shapes.polygons(GeometryFixer.fix(boundary)));
    } catch (RuntimeException e) {
      return FACTORY.createMultiPolygon();
    }
  }

  private static boolean isFinite(Coordinate corner) {
    return Double.isFinite(corner.x) && Double.isFinite(corner.y);
  }

  private static Finding severalPieces(String code, List<Polygon> pieces) {
    Polygon largest = pieces.getFirst();
    for (Polygon piece : pieces) {
      largest = piece.getArea() > largest.getArea() ? piece : largest;
    }
    List<Polygon> others = new ArrayList<>(pieces);
    others.remove(largest);
    Geometry ground = Shapes.together(others);
    return new Finding(
        FindingKind.SEVERAL_PIECES,
        Severity.NOTE,
        List.of(code),
        ground,
        Measure.squareMetres(ground));
  }
}
