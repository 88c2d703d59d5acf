package org.linli.dispute.figures;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.linli.commons.disclosure.Hierarchy;
import org.linli.commons.fabric.Fabric;
import org.linli.commons.fabric.Range;

/**
 * The part of the cell forest that the grids of some subtrees touch, numbered anew, in all its
 * resolutions.
 */
final class ScopedCells {

  private final int[] nodes;
  private final long[] cells;
  private final Hierarchy hierarchy;
  private final int[][] ofResolution;
  private volatile double @Nullable [] centres;

  private ScopedCells(CellForest.Known forest, BitSet members) {
    this.nodes = members.stream().toArray();
    this.cells = Arrays.stream(nodes).mapToLong(node -> forest.cells()[node]).toArray();
    int[] parents = new int[nodes.length];
    for (int i = 0; i < nodes.length; i++) {
      int parent = forest.parents()[nodes[i]];
      parents[i] = parent < 0 ? -1 : Arrays.binarySearch(nodes, parent);
    }
    this.hierarchy = new Hierarchy(parents);
    this.ofResolution = new int[CellForest.FINEST + 1][];
    for (int resolution = 0; resolution < ofResolution.length; resolution++) {
      int wanted = resolution;
      ofResolution[resolution] =
          IntStream.range(0, cells.length)
              .filter(i -> CellForest.resolution(cells[i]) == wanted)
              .toArray();
    }
  }

  /** The cells that the grids under these paths touch. */
  static ScopedCells of(
      CellForest.Known forest, Coverage coverage, Fabric fabric, List<String> scopes) {
    return new ScopedCells(forest, touched(forest, coverage, fabric, scopes));
  }

  /** These cells and those that have counts nevertheless. */
  static ScopedCells withCounted(
      CellForest.Known forest,
      Coverage coverage,
      Fabric fabric,
      List<String> scopes,
      int[] countsOfNodes) {
    BitSet members = touched(forest, coverage, fabric, scopes);
    IntStream.range(0, countsOfNodes.length)
        .filter(node -> countsOfNodes[node] > 0)
        .forEach(node -> addWithParents(forest, node, members));
    return new ScopedCells(forest, members);
  }

  /** The cells of every resolution that the grids under these paths touch, by node. */
  static BitSet touched(
      CellForest.Known forest, Coverage coverage, Fabric fabric, List<String> scopes) {
    BitSet members = new BitSet(forest.size());
    for (String scope : scopes) {
      Range grids = fabric.gridsUnder(scope);
      for (int grid = grids.from(); grid < grids.to(); grid++) {
        for (int node : coverage.nodesOfGrid()[grid]) {
          addWithParents(forest, node, members);
        }
      }
    }
    return members;
  }

  private static void addWithParents(CellForest.Known forest, int node, BitSet members) {
    for (int n = node; n >= 0 && !members.get(n); n = forest.parents()[n]) {
      members.set(n);
    }
  }

  /** The indexes of the cells of a resolution. */
  int[] ofResolution(int resolution) {
    return ofResolution[resolution];
  }

  /** Centres of all cells, x, y, x, y … in the square of web maps; found out once. */
  double[] centres(CellShapes shapes) {
    double[] known = centres;
    if (known == null) {
      known = shapes.centres(cells);
      centres = known;
    }
    return known;
  }

  int size() {
    return nodes.length;
  }

  int node(int index) {
    return nodes[index];
  }

  long cell(int index) {
    return cells[index];
  }

  /** The index of each node of the forest, -1 for those that are not among these. */
  int[] indexes(int forestSize) {
    int[] indexes = new int[forestSize];
    Arrays.fill(indexes, -1);
    for (int i = 0; i < nodes.length && nodes[i] < forestSize; i++) {
      indexes[nodes[i]] = i;
    }
    return indexes;
  }

  Hierarchy hierarchy() {
    return hierarchy;
  }

  /** Counts by node of the forest as counts by index; null where one has none here. */
  long @Nullable [] leafCounts(int[] countsOfNodes) {
    long[] counts = new long[nodes.length];
    long taken = 0;
    for (int i = 0; i < nodes.length && nodes[i] < countsOfNodes.length; i++) {
      counts[i] = countsOfNodes[nodes[i]];
      taken += counts[i];
    }
    long all = 0;
    for (int count : countsOfNodes) {
      all += count;
    }
    return taken == all ? counts : null;
  }
}
