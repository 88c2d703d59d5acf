package org.linli.dispute.figures;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.linli.commons.disclosure.Hierarchy;
import org.linli.commons.fabric.Fabric;
import org.linli.commons.fabric.Range;

/**
 * Where the grids of the view are in the tree of a fabric.
 *
 * @param nodeOfGrid by the grid's number in the view; -1 for one that is there no more
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Placing(Fabric fabric, int[] nodeOfGrid, Hierarchy hierarchy) {

  static Placing of(Facts facts, Fabric fabric) {
    int[] nodes = new int[facts.grids().size()];
    Arrays.setAll(
        nodes,
        grid -> {
          var ordinal = fabric.findGrid(facts.grids().codes()[grid]);
          return ordinal.isPresent() ? fabric.nodeOfGrid(ordinal.getAsInt()) : -1;
        });
    return new Placing(fabric, nodes, new Hierarchy(fabric.parents()));
  }

  boolean isOf(Facts facts, Fabric asked) {
    return fabric.version() == asked.version() && nodeOfGrid.length >= facts.grids().size();
  }

  /** 1 for each grid of the view that lies under one of these paths, 0 for the others. */
  byte[] inScope(Facts facts, List<String> scopes) {
    BitSet nodes = new BitSet();
    int firstGrid = fabric.areas().size();
    for (String scope : scopes) {
      Range grids = fabric.gridsUnder(scope);
      nodes.set(firstGrid + grids.from(), firstGrid + grids.to());
    }
    byte[] inScope = new byte[facts.grids().size()];
    for (int grid = 0; grid < inScope.length; grid++) {
      int node = nodeOfGrid[grid];
      inScope[grid] = (byte) (node >= 0 && nodes.get(node) ? 1 : 0);
    }
    return inScope;
  }

  /** For each grid of the view the place in a list of nodes of the one it lies in, or -1. */
  int[] placeAmong(List<Integer> chosen) {
    int[] placeOfNode = new int[hierarchy.size()];
    Arrays.fill(placeOfNode, -1);
    for (int place = 0; place < chosen.size(); place++) {
      placeOfNode[chosen.get(place)] = place;
    }
    for (int node = 0; node < placeOfNode.length; node++) {
      int parent = hierarchy.parent(node);
      if (placeOfNode[node] < 0 && parent >= 0) {
        placeOfNode[node] = placeOfNode[parent];
      }
    }
    return Arrays.stream(nodeOfGrid).map(node -> node < 0 ? -1 : placeOfNode[node]).toArray();
  }
}
