package org.linli.commons.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class DisclosureControlTest {

  private final DisclosureControl control = new DisclosureControl(3);

  @Test
  void refusesAThresholdBelowThree() {
    assertThatThrownBy(() -> new DisclosureControl(2)).hasMessageContaining("at least 3");
  }

  @Test
  void showsCountsFromTheThresholdUpAndZeros() {
    assertThat(flat(0, 3, 50)).isEqualTo("53: 0 3 50");
  }

  @Test
  void withholdsASmallCountAndTheSmallestOtherWithIt() {
    assertThat(flat(1, 9, 5, 0)).isEqualTo("15: ? 9 ? 0");
  }

  @Test
  void withholdsAllThatTieForTheSmallest() {
    assertThat(flat(2, 3, 3, 7)).isEqualTo("15: ? ? ? 7");
  }

  @Test
  void withholdsAllWhereNoneReachesTheThreshold() {
    assertThat(flat(1, 1, 1, 0)).isEqualTo("3: ? ? ? ?");
  }

  @Test
  void saysNothingBelowATotalThatIsSmallItself() {
    assertThat(flat(1, 1, 0)).isEqualTo("?: ? ? ?");
  }

  @Test
  void saysNothingBelowAWithheldNode() {
    // 0 has children 1 and 2; 1 has leaves 3 and 4; 2 has leaves 5 and 6.
    Disclosed d =
        control.disclose(new int[] {-1, 0, 0, 1, 1, 2, 2}, new long[] {0, 0, 0, 1, 0, 40, 6});
    assertThat(text(d)).isEqualTo("47 ? ? ? ? ? ?");
  }

  @Test
  void addsUpOnlyWhatIsShown() {
    Disclosed d = control.discloseFlat(new long[] {1, 4, 9, 20});
    assertThat(d.total(3, 4)).hasValue(29);
    assertThat(d.total(2, 3)).isEmpty();
  }

  @Test
  void withholdsAnotherWhereOneIsWithheldElsewhere() {
    BitSet elsewhere = new BitSet();
    elsewhere.set(1);
    Disclosed d = control.discloseSeries(new long[] {10, 20, 30}, elsewhere);
    assertThat(text(d)).isEqualTo("60 ? ? 30");
  }

  /**
   * The attacker knows the rules, the threshold and everything shown, and tries all counts that
   * there might be: nowhere is there only one possibility for a withheld small count.
   */
  @ParameterizedTest
  @MethodSource("forests")
  void noAttackerCanTellAWithheldSmallCount(int[] parents) {
    attack(parents, 3, 15);
  }

  @ParameterizedTest
  @ValueSource(ints = {3, 4, 5})
  void holdsForHigherThresholdsToo(int threshold) {
    attack(new int[] {-1, 0, 0, 0, 0}, threshold, 5 * threshold);
    attack(new int[] {-1, 0, 0, 1, 1, 2}, threshold, 5 * threshold);
  }

  @Test
  void whatTheShownSayOfTheWithheldTogetherIsNeverSmall() {
    Random random = new Random(7);
    for (int run = 0; run < 2_000; run++) {
      int[] parents = new int[40];
      parents[0] = -1;
      for (int i = 1; i < parents.length; i++) {
        parents[i] = Math.max(0, i / 4 - random.nextInt(2));
      }
      long[] leaves = new long[parents.length];
      Arrays.setAll(leaves, i -> random.nextInt(3) == 0 ? random.nextInt(9) : 0);
      Disclosed d = control.disclose(parents, leaves);
      long[] sums = new Hierarchy(parents).sums(leaves);
      for (int node = 0; node < parents.length; node++) {
        long together = 0;
        boolean any = false;
        for (int child = node + 1; child < parents.length; child++) {
          if (parents[child] == node && d.isWithheld(child)) {
            together += sums[child];
            any = true;
          }
        }
        if (any && !d.isWithheld(node)) {
          assertThat(together).isGreaterThanOrEqualTo(3);
        }
        assertThat(d.isWithheld(node) || sums[node] == 0 || sums[node] >= 3).isTrue();
      }
    }
  }

  static List<int[]> forests() {
    return List.of(
        new int[] {-1},
        new int[] {-1, -1},
        new int[] {-1, 0},
        new int[] {-1, 0, 0},
        new int[] {-1, 0, 0, 0},
        new int[] {-1, 0, 0, 0, 0},
        new int[] {-1, 0, 0, 0, 0, 0},
        new int[] {-1, 0, 1, 2},
        new int[] {-1, 0, 0, 1, 1},
        new int[] {-1, 0, 0, 1, 1, 2},
        new int[] {-1, 0, 0, 1, 1, 2, 2},
        new int[] {-1, 0, 0, 0, 1, 1},
        new int[] {-1, 0, 0, 0, 1, 1, 2, 2},
        new int[] {-1, 0, 0, 1, 3, 3},
        new int[] {-1, 0, 0, 1, 1, 2, 2, 3, 3},
        new int[] {-1, -1, 0, 0, 1, 1});
  }

  private static void attack(int[] parents, int threshold, int mostInAll) {
    DisclosureControl control = new DisclosureControl(threshold);
    Hierarchy forest = new Hierarchy(parents);
    List<Integer> leaves = leaves(parents);
    Map<String, List<long[]>> worlds = new HashMap<>();
    long[] counts = new long[parents.length];
    do {
      String shown = text(control.disclose(forest, counts));
      worlds.computeIfAbsent(shown, key -> new ArrayList<>()).add(forest.sums(counts));
    } while (next(counts, leaves, mostInAll));
    worlds.forEach(
        (shown, possible) -> {
          // Near the end of what was tried, possibilities are missing that there are.
          if (total(parents, possible.getFirst()) <= mostInAll - threshold) {
            requireAmbiguous(shown, possible, threshold);
          }
        });
  }

  private static void requireAmbiguous(String shown, List<long[]> possible, int threshold) {
    String[] nodes = shown.split(" ");
    for (int node = 0; node < nodes.length; node++) {
      int n = node;
      if (nodes[node].equals("?")) {
        boolean canBeSmall = possible.stream().anyMatch(w -> w[n] > 0 && w[n] < threshold);
        long values = possible.stream().mapToLong(w -> w[n]).distinct().count();
        assertThat(canBeSmall && values == 1).as("%s tells node %s", shown, node).isFalse();
      }
    }
  }

  /** The next of all ways to put at most so many in the leaves; false after the last. */
  private static boolean next(long[] counts, List<Integer> leaves, int mostInAll) {
    long inAll = leaves.stream().mapToLong(leaf -> counts[leaf]).sum();
    for (int leaf : leaves) {
      if (inAll < mostInAll) {
        counts[leaf]++;
        return true;
      }
      inAll -= counts[leaf];
      counts[leaf] = 0;
    }
    return false;
  }

  private static long total(int[] parents, long[] sums) {
    long total = 0;
    for (int node = 0; node < parents.length; node++) {
      total += parents[node] < 0 ? sums[node] : 0;
    }
    return total;
  }

  private static List<Integer> leaves(int[] parents) {
    List<Integer> leaves = new ArrayList<>();
    for (int i = 0; i < parents.length; i++) {
      int node = i;
      if (Arrays.stream(parents).noneMatch(parent -> parent == node)) {
        leaves.add(node);
      }
    }
    return leaves;
  }

  private String flat(long... cells) {
    return text(control.discloseFlat(cells)).replaceFirst(" ", ": ");
  }

  private static String text(Disclosed d) {
    StringBuilder text = new StringBuilder();
    for (int node = 0; node < d.size(); node++) {
      text.append(node == 0 ? "" : " ");
      text.append(d.isWithheld(node) ? "?" : String.valueOf(d.count(node).getAsLong()));
    }
    return text.toString();
  }
}
