package org.linli.dispute.figures;

import java.util.Arrays;
import org.linli.commons.disclosure.Hierarchy;
import org.linli.commons.disclosure.Perturbation;

/**
 * Sums of perturbed counts, by node of a forest. A block is a set of matters that is perturbed as
 * one: those of one stretch of days, one class and one mark; and at every node by itself, so that
 * what is shown of a town is no sum of what is shown of its villages.
 */
final class BlockSums {

  private final Hierarchy forest;
  private final Perturbation perturbation;
  private final long[] shown;

  private final int[] counts;
  private final int[] keys;
  private final boolean[] isTouched;
  private int[] touched = new int[64];
  private int touchedCount;

  BlockSums(Hierarchy forest, Perturbation perturbation) {
    this.forest = forest;
    this.perturbation = perturbation;
    this.shown = new long[forest.size()];
    this.counts = new int[forest.size()];
    this.keys = new int[forest.size()];
    this.isTouched = new boolean[forest.size()];
  }

  /** Counts a matter in the block. */
  void add(int leaf, int key, int weight) {
    touch(leaf);
    counts[leaf] += weight;
    keys[leaf] += weight * key;
  }

  /** Ends the block: what was added since the last one is perturbed and summed up. */
  void endBlock() {
    int leaves = touchedCount;
    for (int i = 0; i < leaves; i++) {
      int leaf = touched[i];
      for (int node = forest.parent(leaf); node >= 0; node = forest.parent(node)) {
        touch(node);
        counts[node] += counts[leaf];
        keys[node] += keys[leaf];
      }
    }
    for (int i = 0; i < touchedCount; i++) {
      int node = touched[i];
      shown[node] += perturbation.shown(counts[node], keys[node]);
      counts[node] = 0;
      keys[node] = 0;
      isTouched[node] = false;
    }
    touchedCount = 0;
  }

  long[] shown() {
    return shown;
  }

  private void touch(int node) {
    if (isTouched[node]) {
      return;
    }
    isTouched[node] = true;
    if (touchedCount == touched.length) {
      touched = Arrays.copyOf(touched, touchedCount * 2);
    }
    touched[touchedCount++] = node;
  }
}
