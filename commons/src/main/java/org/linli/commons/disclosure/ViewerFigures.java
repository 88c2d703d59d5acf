package org.linli.commons.disclosure;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import org.linli.commons.fabric.Area;
import org.linli.commons.fabric.Fabric;
import org.linli.commons.fabric.Grid;
import org.linli.commons.fabric.Range;

/**
 * Figures of the whole tree, cut to what one viewer may see: as row-level security is the gate for
 * rows, this is the gate for counts. It takes only counts that went through {@link
 * DisclosureControl}.
 *
 * <p>Nodes are numbered as in {@link Fabric#parents()}.
 */
public final class ViewerFigures {

  private final Fabric fabric;
  private final Disclosed figures;
  private final List<Integer> roots = new ArrayList<>();
  private final BitSet visible = new BitSet();

  /**
   * Cuts.
   *
   * @param figures one node for each node of the fabric
   * @param scopes the path prefixes that the viewer may see, none inside another
   */
  public ViewerFigures(Fabric fabric, Disclosed figures, List<String> scopes) {
    if (figures.size() != fabric.areas().size() + fabric.grids().size()) {
      throw new IllegalArgumentException("figures of another fabric");
    }
    this.fabric = fabric;
    this.figures = figures;
    for (String scope : scopes) {
      addSubtree(scope);
    }
  }

  /** The topmost nodes that may be seen; none lies in another. */
  public List<Integer> roots() {
    return List.copyOf(roots);
  }

  public boolean isVisible(int node) {
    return visible.get(node);
  }

  /** All visible nodes, smallest number first. */
  public IntStream nodes() {
    return visible.stream();
  }

  /** The count of a visible node. */
  public long count(int node) {
    requireVisible(node);
    return figures.count(node);
  }

  /** The count of a visible node for a map; empty where it is withheld there. */
  public OptionalLong onMap(int node) {
    requireVisible(node);
    return figures.onMap(node);
  }

  /** Whether a visible node is shown as empty. */
  public boolean isZero(int node) {
    requireVisible(node);
    return figures.isZero(node);
  }

  /** The sum over visible nodes none of which lies in another. */
  public long total(List<Integer> nodes) {
    nodes.forEach(this::requireVisible);
    return figures.total(nodes.stream().mapToInt(Integer::intValue).toArray());
  }

  private void addSubtree(String scope) {
    Range areas = fabric.areasUnder(scope);
    Range grids = fabric.gridsUnder(scope);
    int firstGrid = fabric.areas().size();
    visible.set(areas.from(), areas.to());
    visible.set(firstGrid + grids.from(), firstGrid + grids.to());
    for (int i = areas.from(); i < areas.to(); i++) {
      Area area = fabric.areas().get(i);
      if (area.path().equals(scope) || area.parentCode() == null) {
        roots.add(i);
      }
    }
    for (int i = grids.from(); areas.size() == 0 && i < grids.to(); i++) {
      Grid grid = fabric.grids().get(i);
      if (grid.path().equals(scope)) {
        roots.add(firstGrid + i);
      }
    }
  }

  private void requireVisible(int node) {
    if (!visible.get(node)) {
      throw new IllegalArgumentException("node " + node + " is not this viewer's to see");
    }
  }
}
