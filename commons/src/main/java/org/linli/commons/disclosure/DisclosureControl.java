package org.linli.commons.disclosure;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Objects;

/**
 * Decides which counts may be shown. A count above zero and below the threshold is withheld; so are
 * as many others as it takes that no withheld count follows from its siblings and their common
 * total (cell suppression with secondary suppression along a hierarchy; Willenborg and de Waal,
 * Elements of Statistical Disclosure Control, 2001, chapter 6). The pattern depends on the counts
 * alone, not on who asks or for which part, so that two answers about the same filter never
 * complete each other.
 *
 * <p>What it does not promise: two different windows or filters, each allowed, may still be
 * subtracted from each other. docs/decisions/0003-disclosure-control.md says why and what stands
 * against it.
 */
public final class DisclosureControl {

  /** Below this no deployment may go (SAFEGUARDS 3). */
  public static final int LOWEST_THRESHOLD = 3;

  private final int threshold;

  /**
   * A gate with this threshold.
   *
   * @throws IllegalArgumentException below {@link #LOWEST_THRESHOLD}
   */
  public DisclosureControl(int threshold) {
    if (threshold < LOWEST_THRESHOLD) {
      throw new IllegalArgumentException(
          "the suppression threshold is " + threshold + "; it must be at least 3 (SAFEGUARDS 3)");
    }
    this.threshold = threshold;
  }

  public int threshold() {
    return threshold;
  }

  /**
   * Decides for a forest in which every node's count is the sum of its children's.
   *
   * @param parents the parent of each node, -1 for a root; a parent comes before its children
   * @param leafCounts the count of each node that has no children; what stands at inner nodes is
   *     ignored
   */
  public Disclosed disclose(int[] parents, long[] leafCounts) {
    Tree tree = new Tree(parents);
    long[] counts = tree.sums(leafCounts);
    BitSet withheld = new BitSet(parents.length);
    for (int node = 0; node < counts.length; node++) {
      if (isSmall(counts[node])) {
        withheld.set(node);
      }
    }
    // A total whose parts are all small and follow from it by arithmetic goes with them.
    for (int node = parents.length - 1; node >= 0; node--) {
      if (tree.hasChildren(node) && isTelling(tree, node, counts)) {
        withheld.set(node);
      }
    }
    for (int node = 0; node < parents.length; node++) {
      if (tree.hasChildren(node)) {
        protectChildren(tree, node, counts, withheld);
      }
    }
    return new Disclosed(counts, withheld);
  }

  /** Decides for cells whose only total is that of all of them. */
  public Disclosed discloseFlat(long[] cellCounts) {
    int[] parents = new int[cellCounts.length + 1];
    parents[0] = -1;
    long[] counts = new long[parents.length];
    System.arraycopy(cellCounts, 0, counts, 1, cellCounts.length);
    return disclose(parents, counts);
  }

  private boolean isSmall(long count) {
    return count > 0 && count < threshold;
  }

  /**
   * Whether all non-empty children are small, no zero is left to hide them among, and the sum tells
   * each.
   */
  private boolean isTelling(Tree tree, int node, long[] counts) {
    Family family = family(tree, node, counts);
    return family.small > 0
        && family.smallestLarge < 0
        && family.firstZero < 0
        && !isAmbiguous(family);
  }

  private void protectChildren(Tree tree, int node, long[] counts, BitSet withheld) {
    Family family = family(tree, node, counts);
    boolean hiddenThoughLarge = withheld.get(node) && !isSmall(counts[node]);
    boolean hasHiddenLarge = false;
    for (int i = tree.firstChild(node); i < tree.endOfChildren(node); i++) {
      int child = tree.child(i);
      hasHiddenLarge |= withheld.get(child) && !isSmall(counts[child]);
    }
    boolean needed =
        hiddenThoughLarge
            ? !hasHiddenLarge
            : family.small > 0 && !isSmall(counts[node]) && !hasHiddenLarge && !isAmbiguous(family);
    boolean aloneHidden = hasHiddenLarge && countHidden(tree, node, withheld) == 1;
    if (!needed && !aloneHidden) {
      return;
    }
    int chosen = smallestLargeShown(tree, node, counts, withheld);
    if (chosen >= 0) {
      withheld.set(chosen);
    } else if (family.firstZero >= 0) {
      withheld.set(family.firstZero);
    }
  }

  private boolean isAmbiguous(Family family) {
    return family.small >= 2
        && family.smallSum > family.small
        && family.smallSum < (long) family.small * (threshold - 1);
  }

  private int smallestLargeShown(Tree tree, int node, long[] counts, BitSet withheld) {
    int chosen = -1;
    for (int i = tree.firstChild(node); i < tree.endOfChildren(node); i++) {
      int child = tree.child(i);
      if (counts[child] >= threshold
          && !withheld.get(child)
          && (chosen < 0 || counts[child] < counts[chosen])) {
        chosen = child;
      }
    }
    return chosen;
  }

  private static int countHidden(Tree tree, int node, BitSet withheld) {
    int hidden = 0;
    for (int i = tree.firstChild(node); i < tree.endOfChildren(node); i++) {
      hidden += withheld.get(tree.child(i)) ? 1 : 0;
    }
    return hidden;
  }

  private Family family(Tree tree, int node, long[] counts) {
    int small = 0;
    long smallSum = 0;
    int smallestLarge = -1;
    int firstZero = -1;
    for (int i = tree.firstChild(node); i < tree.endOfChildren(node); i++) {
      int child = tree.child(i);
      if (isSmall(counts[child])) {
        small++;
        smallSum += counts[child];
      } else if (counts[child] == 0) {
        firstZero = firstZero < 0 ? child : firstZero;
      } else if (smallestLarge < 0 || counts[child] < counts[smallestLarge]) {
        smallestLarge = child;
      }
    }
    return new Family(small, smallSum, smallestLarge, firstZero);
  }

  /** What the children of one node look like. */
  private record Family(int small, long smallSum, int smallestLarge, int firstZero) {}

  /** Children of each node, side by side in one array. */
  private static final class Tree {
    private final int[] parents;
    private final int[] starts;
    private final int[] children;

    Tree(int[] parents) {
      this.parents = parents;
      this.starts = new int[parents.length + 1];
      for (int node = 0; node < parents.length; node++) {
        int parent = parents[node];
        Objects.checkIndex(parent + 1, node + 1);
        if (parent >= 0) {
          starts[parent + 1]++;
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
}
