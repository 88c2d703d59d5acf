package org.linli.commons.disclosure;

import java.util.Arrays;
import java.util.Objects;

/**
 * A forest in which the count of every inner node is the sum of its children's. Immutable, so that
 * one of them serves every answer about the same areas.
 */
public final class Hierarchy {

  private final int[] parents;
  private final int[] starts;
  private final int[] children;

  /**
   * Takes the parent of each node.
   *
   * @param parents -1 for a root; a parent's number is smaller than its children's
   * @throws IndexOutOfBoundsException where a parent does not come before its child
   */
  public Hierarchy(int[] parents) {
    this.parents = parents.clone();
    this.starts = new int[parents.length + 1];
    for (int node = 0; node < parents.length; node++) {
      Objects.checkIndex(parents[node] + 1, node + 1);
      if (parents[node] >= 0) {
        starts[parents[node] + 1]++;
      }
    }
    for (int node = 0; node < parents.length; node++) {
      starts[node + 1] += starts[node];
    }
    this.children = new int[starts[parents.length]];
    int[] next = Arrays.copyOf(starts, parents.length);
    for (int node = 0; node < parents.length; node++) {
      if (parents[node] >= 0) {
        children[next[parents[node]]++] = node;
      }
    }
  }

  /** Nodes that have one common parent and no children. */
  static Hierarchy flat(int leaves) {
    int[] parents = new int[leaves + 1];
    parents[0] = -1;
    return new Hierarchy(parents);
  }

  /** How many nodes there are. */
  public int size() {
    return parents.length;
  }

  boolean isRoot(int node) {
    return parents[node] < 0;
  }

  boolean hasChildren(int node) {
    return starts[node + 1] > starts[node];
  }

  int firstChild(int node) {
    return starts[node];
  }

  int endOfChildren(int node) {
    return starts[node + 1];
  }

  int child(int place) {
    return children[place];
  }

  long[] sums(long[] leafCounts) {
    long[] sums = leafCounts.clone();
    for (int node = 0; node < sums.length; node++) {
      if (hasChildren(node)) {
        sums[node] = 0;
      }
    }
    for (int node = sums.length - 1; node >= 0; node--) {
      if (parents[node] >= 0) {
        sums[parents[node]] += sums[node];
      }
    }
    return sums;
  }
}
