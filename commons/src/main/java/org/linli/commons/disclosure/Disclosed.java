package org.linli.commons.disclosure;

import java.util.OptionalLong;

/**
 * Counts after the gate, by node: all of them may be told to their reader, but on a map, which
 * others see over the reader's shoulder, small ones are withheld.
 */
public final class Disclosed {

  private final long[] counts;
  private final int threshold;

  Disclosed(long[] counts, int threshold) {
    this.counts = counts;
    this.threshold = threshold;
  }

  /** How many nodes there are. */
  public int size() {
    return counts.length;
  }

  public long count(int node) {
    return counts[node];
  }

  /** The count for a map, or empty where it is withheld there. */
  public OptionalLong onMap(int node) {
    return counts[node] > 0 && counts[node] < threshold
        ? OptionalLong.empty()
        : OptionalLong.of(counts[node]);
  }

  public boolean isZero(int node) {
    return counts[node] == 0;
  }

  /** The sum over nodes that do not lie in each other. */
  public long total(int... nodes) {
    long sum = 0;
    for (int node : nodes) {
      sum += counts[node];
    }
    return sum;
  }
}
