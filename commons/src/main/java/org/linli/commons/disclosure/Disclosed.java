package org.linli.commons.disclosure;

import java.util.BitSet;
import java.util.OptionalLong;

/**
 * Counts after the gate. What is withheld cannot be asked of it in any way: neither the count nor a
 * total that would tell it.
 */
public final class Disclosed {

  private final long[] counts;
  private final BitSet withheld;

  Disclosed(long[] counts, BitSet withheld) {
    this.counts = counts;
    this.withheld = withheld;
  }

  /** How many nodes there are. */
  public int size() {
    return counts.length;
  }

  /** The count of a node, or empty where it is withheld. */
  public OptionalLong count(int node) {
    return withheld.get(node) ? OptionalLong.empty() : OptionalLong.of(counts[node]);
  }

  public boolean isWithheld(int node) {
    return withheld.get(node);
  }

  /** Whether a node is shown as zero: nothing there, and nothing hidden there. */
  public boolean isZero(int node) {
    return counts[node] == 0 && !withheld.get(node);
  }

  /** The sum over nodes that do not lie in each other, or empty where one of them is withheld. */
  public OptionalLong total(int... nodes) {
    long sum = 0;
    for (int node : nodes) {
      if (withheld.get(node)) {
        return OptionalLong.empty();
      }
      sum += counts[node];
    }
    return OptionalLong.of(sum);
  }
}
