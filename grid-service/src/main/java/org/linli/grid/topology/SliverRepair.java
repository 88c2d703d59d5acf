package org.linli.grid.topology;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineSegment;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.PrecisionModel;
import org.locationtech.jts.geom.TopologyException;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;

/**
 * Gives slivers to whom they most likely belong: a thin gap to the neighbour with the longest
 * border along it, a thin overlap to the one of the two whose parent has that ground, or else that
 * surrounds more of it. Areas come before what lies below them. Each sliver changes one unit;
 * nothing else moves, and no ground is lost or invented but the slivers'. What cannot be mended
 * cleanly is left, with the reason.
 */
public final class SliverRepair {

  private static final int MOST_LEVELS = 20;

  /** Degrees within which a border counts as lying along another: a millimetre. */
  private static final double ALONG = 1e-8;

  /** Where exact overlay fails, corners are rounded to a tenth of a millimetre. */
  private static final PrecisionModel RASTER = new PrecisionModel(1e9);

  /** What rounding may change of the size of a unit by one sliver. */
  private static final double ROUNDING_SQUARE_METRES = 0.02;

  private final Set<String> fixed;
  private final Limit limit;
  private final Map<String, String> parents = new HashMap<>();
  private final Map<String, Geometry> before = new HashMap<>();
  private final Map<String, Geometry> after = new TreeMap<>();
  private final List<Assigned> assigned = new ArrayList<>();
  private final List<Left> left = new ArrayList<>();

  private SliverRepair(Set<String> fixed, Limit limit) {
    this.fixed = fixed;
    this.limit = limit;
  }

  /** Slivers that are wider or larger are left alone. */
  public record Limit(double widestMetres, double largestSquareMetres) {}

  /**
   * A sliver and who gets it.
   *
   * @param from who gives it up; null for ground that was nobody's
   */
  public record Assigned(Finding sliver, @Nullable String from, String to) {}

  /** A sliver that is left as it is. */
  public record Left(Finding sliver, Reason reason) {}

  /** Why a sliver is left. */
  public enum Reason {
    /** Wider or larger than asked. */
    BEYOND_LIMIT,
    /** Nobody known lies along it, or its code is borne twice. */
    NOBODY,
    /** Mending another sliver changed it, or more than two units share the ground: check again. */
    TANGLED,
    /** The unit would fall to pieces, or would not be a clean boundary. */
    NOT_CLEAN
  }

  /**
   * A unit whose boundary would change.
   *
   * @param squareMetres more, or less where negative
   */
  public record Change(String code, Geometry before, Geometry after, double squareMetres) {}

  /** What would be done; nothing has been. */
  public record Proposal(List<Assigned> assigned, List<Left> left, List<Change> changes) {
    public Proposal {
      assigned = List.copyOf(assigned);
      left = List.copyOf(left);
      changes = List.copyOf(changes);
    }
  }

  /**
   * What would change.
   *
   * @param units those that the findings name, and areas above them
   * @param fixed codes of those that must not be changed
   * @param findings of a check of the very units; all but slivers are left alone
   */
  public static Proposal propose(
      Collection<Unit> units, Set<String> fixed, Collection<Finding> findings, Limit limit) {
    SliverRepair repair = new SliverRepair(fixed, limit);
    List<String> twice = new ArrayList<>();
    for (Unit unit : units) {
      if (repair.before.put(unit.code(), unit.boundary()) != null) {
        twice.add(unit.code());
      }
      if (unit.parent() != null) {
        repair.parents.put(unit.code(), unit.parent());
      }
    }
    // Nobody can say which of them is meant.
    twice.forEach(repair.before::remove);
    findings.stream()
        .filter(f -> f.kind() == FindingKind.SLIVER)
        .sorted(Comparator.comparingInt(repair::depth))
        .forEach(repair::mend);
    List<Change> changes = new ArrayList<>();
    repair.after.forEach(
        (code, boundary) -> {
          Geometry own = repair.before.getOrDefault(code, boundary);
          double change = Measure.squareMetres(boundary) - Measure.squareMetres(own);
          changes.add(new Change(code, own, boundary, change));
        });
    return new Proposal(repair.assigned, repair.left, changes);
  }

  /** How many areas are known above the first unit of a finding. */
  private int depth(Finding finding) {
    int depth = 0;
    String above = parents.get(finding.codes().getFirst());
    while (above != null && depth < MOST_LEVELS) {
      depth++;
      above = parents.get(above);
    }
    return depth;
  }

  private @Nullable Geometry now(@Nullable String code) {
    Geometry mended = after.get(code);
    return mended == null ? before.get(code) : mended;
  }

  private void mend(Finding sliver) {
    if (sliver.widthMetres() > limit.widestMetres()
        || sliver.squareMetres() > limit.largestSquareMetres()) {
      left.add(new Left(sliver, Reason.BEYOND_LIMIT));
      return;
    }
    Map<String, Geometry> around = new TreeMap<>();
    for (String code : sliver.codes()) {
      Geometry now = now(code);
      if (now != null) {
        around.put(code, now);
      }
    }
    Geometry middle = sliver.place().getInteriorPoint();
    List<String> owners =
        around.keySet().stream()
            .filter(code -> Objects.requireNonNull(around.get(code)).intersects(middle))
            .toList();
    switch (owners.size()) {
      case 0 -> gap(sliver, around);
      case 2 -> overlap(sliver, around, owners);
      // Taken from one of the two with another sliver, or only one of them may be changed.
      default -> left.add(new Left(sliver, Reason.TANGLED));
    }
  }

  private void gap(Finding sliver, Map<String, Geometry> around) {
    String heir = null;
    double longest = 0;
    for (Map.Entry<String, Geometry> unit : around.entrySet()) {
      if (fixed.contains(unit.getKey())) {
        continue;
      }
      double along = metres(sliver, at -> unit.getValue().distance(at) <= ALONG);
      if (along > longest) {
        longest = along;
        heir = unit.getKey();
      }
    }
    if (heir == null) {
      left.add(new Left(sliver, Reason.NOBODY));
    } else {
      change(sliver, null, heir, OverlayNG.UNION);
    }
  }

  private void overlap(Finding sliver, Map<String, Geometry> around, List<String> owners) {
    String one = owners.getFirst();
    String other = owners.getLast();
    boolean toOne = oneKeeps(sliver, around, one, other);
    String keeper = toOne ? one : other;
    if (fixed.contains(one) && fixed.contains(other)) {
      left.add(new Left(sliver, Reason.NOBODY));
    } else if (after.containsKey(keeper)
        && !keepsAll(sliver, Objects.requireNonNull(after.get(keeper)))) {
      left.add(new Left(sliver, Reason.TANGLED));
    } else {
      change(sliver, toOne ? other : one, keeper, OverlayNG.DIFFERENCE);
    }
  }

  private boolean oneKeeps(Finding sliver, Map<String, Geometry> around, String one, String other) {
    if (fixed.contains(one) != fixed.contains(other)) {
      return fixed.contains(one);
    }
    boolean inParentOfOne = inParent(sliver, one);
    if (inParentOfOne != inParent(sliver, other)) {
      return inParentOfOne;
    }
    return surrounded(sliver, Objects.requireNonNull(around.get(one)))
        >= surrounded(sliver, Objects.requireNonNull(around.get(other)));
  }

  private boolean inParent(Finding sliver, String code) {
    Geometry parent = now(parents.get(code));
    return parent != null && parent.intersects(sliver.place().getInteriorPoint());
  }

  private static double surrounded(Finding sliver, Geometry unit) {
    Geometry border = unit.getBoundary();
    return metres(sliver, at -> unit.intersects(at) && border.distance(at) > ALONG);
  }

  /** Whether what was taken from the unit meanwhile leaves it all of the sliver. */
  private static boolean keepsAll(Finding sliver, Geometry unit) {
    try {
      double size =
          Shapes.common(sliver.place(), unit).stream().mapToDouble(Measure::squareMetres).sum();
      return size >= sliver.squareMetres() - ROUNDING_SQUARE_METRES;
    } catch (TopologyException e) {
      return false;
    }
  }

  /** Length of those edges of the sliver whose middles pass. */
  private static double metres(Finding sliver, Predicate<Geometry> passes) {
    Geometry border = sliver.place().getBoundary();
    double sum = 0;
    for (int i = 0; i < border.getNumGeometries(); i++) {
      Coordinate[] corners = border.getGeometryN(i).getCoordinates();
      for (int c = 1; c < corners.length; c++) {
        Coordinate middle = LineSegment.midPoint(corners[c - 1], corners[c]);
        if (passes.test(border.getFactory().createPoint(middle))) {
          sum += Measure.metres(corners[c - 1], corners[c]);
        }
      }
    }
    return sum;
  }

  /** Changes the one unit: who gets ground that was nobody's, or who gives up what is another's. */
  private void change(Finding sliver, @Nullable String from, String to, int operation) {
    String code = from == null ? to : from;
    Geometry now = Objects.requireNonNull(now(code));
    Geometry mended = clean(now, sliver, operation, null);
    if (mended == null) {
      mended = clean(now, sliver, operation, RASTER);
    }
    if (mended == null) {
      left.add(new Left(sliver, Reason.NOT_CLEAN));
    } else {
      after.put(code, mended);
      assigned.add(new Assigned(sliver, from, to));
    }
  }

  /** The unit with or without the sliver; null where more would change than that. */
  private static @Nullable Geometry clean(
      Geometry unit, Finding sliver, int operation, @Nullable PrecisionModel raster) {
    Geometry result;
    try {
      result =
          raster == null
              ? OverlayNGRobust.overlay(unit, sliver.place(), operation)
              : OverlayNG.overlay(unit, sliver.place(), operation, raster);
    } catch (TopologyException e) {
      return null;
    }
    List<Polygon> pieces = new ArrayList<>(Shapes.polygons(result));
    pieces.removeIf(p -> Measure.squareMetres(p) < Tolerance.USUAL.leastSquareMetres());
    boolean plain = unit instanceof Polygon && pieces.size() == 1;
    Geometry whole = plain ? pieces.getFirst() : Shapes.together(pieces);
    double change = operation == OverlayNG.UNION ? sliver.squareMetres() : -sliver.squareMetres();
    double wanted = Measure.squareMetres(unit) + change;
    boolean asWanted = Math.abs(Measure.squareMetres(whole) - wanted) <= ROUNDING_SQUARE_METRES;
    return asWanted && pieces.size() <= unit.getNumGeometries() && whole.isValid() ? whole : null;
  }
}
