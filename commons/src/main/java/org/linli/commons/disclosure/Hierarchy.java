package org.linli.commons.disclosure;

import java.util.Objects;

/**
 * A forest in which the count of every inner node is the sum of its children's. Immutable, so that
 * one of them serves every answer about the same areas.
 */
public final class Hierarchy {

  private final int[] parents;

  /**
   * Takes the parent of each node.
   *
   * @param parents -1 for a root; a parent's number is smaller than its children's
   * @throws IndexOutOfBoundsException where a parent does not come before its child
   */
  public Hierarchy(int[] parents) {
    this.parents = parents.clone();
    for (int node = 0; node < parents.length; node++) {
      Objects.checkIndex(parents[node] + 1, node + 1);
    }
  }

  /** How many nodes there are. */
  public int size() {
    return parents.length;
  }

  /** The parent of a node, -1 for a root. */
  public int parent(int node) {
    return parents[node];
  }

  /**
   * The count of every node.
   *
   * @param leafCounts what is counted at each node itself; not changed
   */
  public long[] sums(long[] leafCounts) {
    long[] sums = leafCounts.clone();
    for (int node = sums.length - 1; node >= 0; node--) {
      if (parents[node] >= 0) {
        sums[parents[node]] += sums[node];
      }
    }
    return sums;
  }
}
