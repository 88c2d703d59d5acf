package org.linli.grid.revision;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.linli.grid.boundary.Unions;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;

/** Redraws the areas whose boundary is the union of what lies below, the deepest first. */
final class DerivedAreas {

  /** Share of an area by which a union of the same ground may differ: none but rounding. */
  private static final double ROUNDING = 1e-9;

  /** Share of an area by which the sizes of the same ground may differ. */
  private static final double NEAR = 1e-6;

  private DerivedAreas() {}

  /**
   * Redraws those above the units of these codes, where they were and where they are.
   *
   * @param areas by code, with their places; changed here
   * @return codes of areas without any boundary
   */
  static List<String> redraw(
      List<String> codes,
      Surroundings before,
      Map<String, Standing> areas,
      Map<String, Standing> grids) {
    Set<String> affected = new HashSet<>();
    for (String code : codes) {
      above(before.find(code), before.areas(), affected);
      above(areas.containsKey(code) ? areas.get(code) : grids.get(code), areas, affected);
      affected.add(code);
    }
    Map<String, List<Geometry>> below = new HashMap<>();
    grids.values().forEach(grid -> below(grid, affected, below));
    List<String> missing = new ArrayList<>();
    List<Standing> deepest =
        areas.values().stream()
            .sorted(Comparator.comparingInt(Standing::depth).reversed())
            .toList();
    for (Standing area : deepest) {
      Standing drawn = area;
      List<Geometry> members = below.getOrDefault(area.code(), List.of());
      if (affected.contains(area.code()) && area.origin().derived() && !members.isEmpty()) {
        drawn = area.drawn(sameGround(area.boundary(), Unions.union(members)));
        areas.put(area.code(), drawn);
      }
      if (drawn.boundary().isEmpty()) {
        missing.add(area.code());
      } else {
        below(drawn, affected, below);
      }
    }
    return missing;
  }

  private static void below(
      Standing unit, Set<String> affected, Map<String, List<Geometry>> below) {
    if (unit.parent() != null && affected.contains(unit.parent())) {
      below.computeIfAbsent(unit.parent(), parent -> new ArrayList<>()).add(unit.boundary());
    }
  }

  private static void above(
      @Nullable Standing unit, Map<String, Standing> tree, Set<String> codes) {
    String parent = unit == null ? null : unit.parent();
    while (parent != null && codes.add(parent)) {
      Standing next = tree.get(parent);
      parent = next == null ? null : next.parent();
    }
  }

  /** The former boundary where the new one has the same ground, so that nothing seems redrawn. */
  private static Geometry sameGround(Geometry former, Geometry union) {
    if (former.isEmpty()
        || Math.abs(former.getArea() - union.getArea()) > former.getArea() * NEAR) {
      return union;
    }
    double differs = OverlayNGRobust.overlay(former, union, OverlayNG.SYMDIFFERENCE).getArea();
    return differs <= former.getArea() * ROUNDING ? former : union;
  }
}
