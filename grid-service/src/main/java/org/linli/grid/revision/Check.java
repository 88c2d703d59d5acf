package org.linli.grid.revision;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.linli.grid.boundary.Unions;
import org.linli.grid.topology.Finding;
import org.linli.grid.topology.FindingKind;
import org.linli.grid.topology.Measure;
import org.linli.grid.topology.Tolerance;
import org.linli.grid.topology.Topology;
import org.linli.grid.topology.Unit;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;

/** What is wrong with boundaries as a plan leaves them, around what it changes. */
final class Check {

  private final Plan plan;
  private final List<Standing> formers;

  private Check(Plan plan) {
    this.plan = plan;
    this.formers = plan.formers();
  }

  /** All faults, errors first; geometry is looked at once the tree is whole. */
  static List<Fault> of(Plan plan) {
    if (!plan.faults().isEmpty()) {
      return plan.faults();
    }
    List<Fault> faults = new ArrayList<>();
    new Check(plan).findings().forEach(finding -> faults.add(Fault.of(finding)));
    faults.sort(Comparator.comparing(Fault::severity));
    return faults;
  }

  private List<Finding> findings() {
    Set<String> parents = parents();
    List<Unit> units = new ArrayList<>();
    Map<String, Geometry> boundaries = new HashMap<>();
    plan.units()
        .filter(unit -> unit.parent() != null && parents.contains(unit.parent()))
        .forEach(
            unit ->
                units.add(
                    new Unit(
                        unit.code(),
                        unit.parent(),
                        unit.layer(),
                        unit.covering(),
                        unit.boundary())));
    for (String parent : parents) {
      Standing area = plan.areas().get(parent);
      if (area != null) {
        boundaries.put(parent, area.boundary());
      }
    }
    if (units.isEmpty()) {
      return List.of();
    }
    List<Finding> findings = new ArrayList<>();
    Geometry changed = changedGround();
    Set<String> touched = new HashSet<>(plan.changed());
    for (Finding finding : Topology.check(units, boundaries, Tolerance.USUAL, progress -> {})) {
      // What was wrong before and has nothing to do with it is not held against it.
      if (finding.codes().stream().anyMatch(code -> touched.contains(code) && isAffected(code))
          || (!changed.isEmpty() && finding.place().intersects(changed))) {
        findings.add(finding);
      }
    }
    findings.addAll(lostGround(parents));
    return findings;
  }

  /** Whether it is drawn anew or is of another level or kind: what lies below may not fit it. */
  private boolean isDrawn(String code) {
    Standing former = plan.before().find(code);
    Standing after = plan.find(code);
    return after != null
        && (former == null
            || !former.boundary().equalsExact(after.boundary())
            || !former.rank().equals(after.rank()));
  }

  /** Whether its place among others may not fit: it is drawn anew or lies under another area. */
  private boolean isAffected(String code) {
    Standing former = plan.before().find(code);
    Standing after = plan.find(code);
    return isDrawn(code)
        || (former != null && after != null && !Objects.equals(former.parent(), after.parent()));
  }

  /** Areas among whose children something is drawn, moves or ends. */
  private Set<String> parents() {
    Set<String> parents = new TreeSet<>();
    for (Standing after : plan.changedUnits()) {
      Standing former = plan.before().find(after.code());
      if (isAffected(after.code())) {
        add(parents, after.parent());
        if (former != null) {
          add(parents, former.parent());
        }
        if (isDrawn(after.code()) && plan.areas().containsKey(after.code())) {
          parents.add(after.code());
        }
      }
    }
    plan.endedUnits().forEach(former -> add(parents, former.parent()));
    return parents;
  }

  private void add(Set<String> parents, @Nullable String parent) {
    if (parent != null && plan.areas().containsKey(parent)) {
      parents.add(parent);
    }
  }

  private Geometry changedGround() {
    List<Geometry> grounds = new ArrayList<>();
    formers.forEach(former -> grounds.add(former.boundary()));
    plan.changedUnits().stream()
        .filter(unit -> isAffected(unit.code()))
        .forEach(unit -> grounds.add(unit.boundary()));
    return grounds.isEmpty()
        ? new GeometryFactory().createPolygon()
        : OverlayNGRobust.union(grounds);
  }

  /**
   * Ground that a layer covered and no longer does, nor a grid that was cut out of it. Areas that
   * are the union of what lies below shrink with it, so that nothing else would show it. Ground of
   * what ends without heirs is given up on purpose.
   */
  private List<Finding> lostGround(Set<String> parents) {
    Map<String, List<Geometry>> lost = new HashMap<>();
    Map<String, Set<String>> codes = new HashMap<>();
    for (Standing former : formers) {
      boolean givenUp =
          plan.ended().contains(former.code()) && !plan.heirs().containsKey(former.code());
      if (former.covering() && !givenUp && !former.origin().derived()) {
        lost.computeIfAbsent(former.layer(), layer -> new ArrayList<>()).add(former.boundary());
        codes.computeIfAbsent(former.layer(), layer -> new TreeSet<>()).add(former.code());
      }
    }
    List<Finding> findings = new ArrayList<>();
    lost.forEach(
        (layer, grounds) -> {
          List<Geometry> after =
              plan.units()
                  .filter(unit -> unit.sharesGroundOf(layer))
                  .filter(unit -> unit.parent() == null || parents.contains(unit.parent()))
                  .map(Standing::boundary)
                  .toList();
          Geometry former = OverlayNGRobust.union(grounds);
          Geometry gone =
              after.isEmpty()
                  ? former
                  : OverlayNGRobust.overlay(former, Unions.union(after), OverlayNG.DIFFERENCE);
          double size = Measure.squareMetres(gone);
          double width = Measure.meanWidthMetres(gone);
          if (Tolerance.USUAL.tells(size, width)) {
            findings.add(
                Finding.of(
                    width < Tolerance.USUAL.sliverMetres() ? FindingKind.SLIVER : FindingKind.GAP,
                    List.copyOf(codes.getOrDefault(layer, Set.of())),
                    gone));
          }
        });
    return findings;
  }
}
