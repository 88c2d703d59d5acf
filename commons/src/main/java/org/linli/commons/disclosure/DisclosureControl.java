package org.linli.commons.disclosure;

import java.util.BitSet;

/**
 * Decides which counts may be shown (cell suppression with secondary suppression along a hierarchy;
 * Willenborg and de Waal, Elements of Statistical Disclosure Control, 2001, chapter 6). The pattern
 * depends on the counts alone, not on who asks or for which part, so that two answers about the
 * same filter never complete each other.
 *
 * <p>Three rules, from the top:
 *
 * <ol>
 *   <li>A count above zero and below the threshold is withheld.
 *   <li>Where a shown node has withheld children, as many others go with them as it takes: those
 *       that have the smallest count from the threshold up, all of them if several have it; and all
 *       children, the empty ones too, where none has so many.
 *   <li>Nothing is said of what lies below a withheld node, not even that it is empty.
 * </ol>
 *
 * <p>They are chosen so that this can be proved of someone who knows all three, the threshold and
 * everything shown: every withheld small count could be another one, and whatever the shown figures
 * say of withheld nodes taken together is at least the threshold. By rule 3 the children of one
 * shown node can be looked at alone. By rule 2 among the withheld there are two of different
 * counts, and exchanging them changes neither what is shown nor, as the rule knows no order, what
 * is withheld; or all are small and equal, and moving one from one to the other changes nothing
 * either. {@code DisclosureControlTest} tries it out on every small forest.
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
    return disclose(new Hierarchy(parents), leafCounts);
  }

  /** As {@link #disclose(int[], long[])}, for a forest that is asked about often. */
  public Disclosed disclose(Hierarchy forest, long[] leafCounts) {
    return disclose(forest, leafCounts, new BitSet());
  }

  /** Decides for cells whose only total is that of all of them; cell i is node i + 1. */
  public Disclosed discloseFlat(long[] cellCounts) {
    return discloseSeries(cellCounts, new BitSet());
  }

  /**
   * Decides for cells some of which are withheld already, for a reason that lies outside; cell i is
   * node i + 1, node 0 is the total of all.
   *
   * @param withheldElsewhere the cells that other answers withhold
   */
  public Disclosed discloseSeries(long[] cellCounts, BitSet withheldElsewhere) {
    long[] counts = new long[cellCounts.length + 1];
    System.arraycopy(cellCounts, 0, counts, 1, cellCounts.length);
    BitSet withheld = new BitSet();
    withheldElsewhere.stream().forEach(cell -> withheld.set(cell + 1));
    return disclose(Hierarchy.flat(cellCounts.length), counts, withheld);
  }

  private Disclosed disclose(Hierarchy forest, long[] leafCounts, BitSet withheld) {
    long[] counts = forest.sums(leafCounts);
    for (int node = 0; node < counts.length; node++) {
      if (forest.isRoot(node) && isSmall(counts[node])) {
        withheld.set(node);
      }
      if (forest.hasChildren(node)) {
        decideChildren(forest, node, counts, withheld);
      }
    }
    return new Disclosed(counts, withheld);
  }

  private void decideChildren(Hierarchy forest, int node, long[] counts, BitSet withheld) {
    boolean nothingSaid = withheld.get(node);
    boolean anyWithheld = false;
    long cover = Long.MAX_VALUE;
    for (int i = forest.firstChild(node); i < forest.endOfChildren(node); i++) {
      int child = forest.child(i);
      if (nothingSaid || isSmall(counts[child])) {
        withheld.set(child);
      }
      if (withheld.get(child)) {
        anyWithheld = true;
      } else if (counts[child] >= threshold) {
        cover = Math.min(cover, counts[child]);
      }
    }
    if (!anyWithheld || nothingSaid) {
      return;
    }
    for (int i = forest.firstChild(node); i < forest.endOfChildren(node); i++) {
      int child = forest.child(i);
      if (cover == Long.MAX_VALUE || counts[child] == cover) {
        withheld.set(child);
      }
    }
  }

  private boolean isSmall(long count) {
    return count > 0 && count < threshold;
  }
}
