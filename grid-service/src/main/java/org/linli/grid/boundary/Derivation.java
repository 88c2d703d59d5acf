package org.linli.grid.boundary;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.linli.commons.fabric.Fabric;
import org.linli.commons.fabric.Grid;
import org.locationtech.jts.geom.Geometry;

/**
 * The areas that no file gave a boundary: each gets the union of what lies directly below it, from
 * the bottom up. Areas above one's own scope are left to an import of somebody whose right covers
 * them.
 */
final class Derivation {

  private final Fabric fabric;
  private final Tree tree;
  private final Admission admission;
  private final @Nullable String attribution;

  Derivation(Fabric fabric, Tree tree, Admission admission, @Nullable String attribution) {
    this.fabric = fabric;
    this.tree = tree;
    this.admission = admission;
    this.attribution = attribution;
  }

  /**
   * @param above codes of all areas above what the file brings
   * @param known the published areas among them and directly below them
   */
  List<AreaRow> derive(
      Set<String> above, Map<String, AreaRow> known, List<AreaRow> areas, List<GridRow> grids) {
    Map<String, Map<String, Geometry>> members = members(above, known.values(), areas, grids);
    List<AreaRow> derived = new ArrayList<>();
    for (Tree.Node node : targets(above, known, areas)) {
      String code = node.place().code();
      Map<String, Geometry> below = members.getOrDefault(code, Map.of());
      if (below.isEmpty()) {
        continue;
      }
      Geometry union = Unions.union(List.copyOf(below.values()));
      derived.add(row(node, known.get(code), union));
      String parent = node.place().parentCode();
      if (parent != null) {
        members.computeIfAbsent(parent, p -> new TreeMap<>()).put(code, union);
      }
    }
    return derived;
  }

  /** Those to be derived, the deepest first. */
  private List<Tree.Node> targets(
      Set<String> above, Map<String, AreaRow> known, List<AreaRow> areas) {
    Map<String, Tree.Node> targets = new HashMap<>(admission.created());
    for (String code : above) {
      AreaRow row = known.get(code);
      Tree.Node node = tree.find(code);
      if (row != null
          && node != null
          && row.origin().derived()
          && tree.covers(row.place().path())) {
        targets.put(code, node);
      }
    }
    areas.forEach(area -> targets.remove(area.code()));
    return targets.values().stream()
        .sorted(
            Comparator.comparingInt((Tree.Node node) -> node.level().ordinal())
                .reversed()
                .thenComparing(node -> node.place().code()))
        .toList();
  }

  /** By parent, then by code: what is published, overlaid by what the file brings. */
  private Map<String, Map<String, Geometry>> members(
      Set<String> above, Collection<AreaRow> known, List<AreaRow> areas, List<GridRow> grids) {
    Map<String, Map<String, Geometry>> members = new HashMap<>();
    for (Grid grid : fabric.grids()) {
      if (above.contains(grid.areaCode())) {
        put(members, grid.areaCode(), grid.code(), grid.boundary());
      }
    }
    known.forEach(row -> put(members, row.place().parentCode(), row.code(), row.boundary()));
    areas.forEach(row -> put(members, row.place().parentCode(), row.code(), row.boundary()));
    grids.forEach(row -> put(members, row.place().parentCode(), row.code(), row.boundary()));
    return members;
  }

  private static void put(
      Map<String, Map<String, Geometry>> members,
      @Nullable String parent,
      String code,
      Geometry boundary) {
    if (parent != null) {
      members.computeIfAbsent(parent, p -> new TreeMap<>()).put(code, boundary);
    }
  }

  private AreaRow row(Tree.Node node, @Nullable AreaRow before, Geometry union) {
    String code = node.place().code();
    Label claimed = admission.claimedLabels().get(code);
    Label label = claimed == null && before != null ? before.label() : claimed;
    if (label == null) {
      throw new IllegalStateException("area " + code + " has no name");
    }
    return new AreaRow(
        node.place(),
        label,
        node.level(),
        before == null ? null : before.households(),
        new AreaRow.Origin(
            true,
            attribution == null && before != null ? before.origin().attribution() : attribution),
        union);
  }
}
