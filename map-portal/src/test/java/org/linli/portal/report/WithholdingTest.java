package org.linli.portal.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class WithholdingTest {

  private static final int THRESHOLD = 3;

  @Test
  void withASmallCountTheSmallestOfTheOthersIsWithheldToo() {
    assertThat(shown(0, 2, 7, 5)).isEqualTo("0 ? 7 ?");
    assertThat(shown(0, 3, 7)).isEqualTo("0 3 7");
    assertThat(shown(1, 1, 0)).isEqualTo("? ? ?");
  }

  /**
   * Whoever sees the document and the sum, and knows the rule, tries all that could have made it: a
   * count that is withheld is never the same in all of them.
   */
  @Test
  void noCountThatIsWithheldFollowsFromTheOthersAndTheSum() {
    Map<String, List<List<Long>>> bySight = new HashMap<>();
    for (List<Long> counts : all(4, 7)) {
      long sum = counts.stream().mapToLong(Long::longValue).sum();
      if (sum >= THRESHOLD) {
        bySight
            .computeIfAbsent(shown(counts) + " = " + sum, sight -> new ArrayList<>())
            .add(counts);
      }
    }
    bySight.forEach(
        (sight, possible) -> {
          String[] cells = sight.split(" = ")[0].split(" ");
          for (int cell = 0; cell < cells.length; cell++) {
            int at = cell;
            if (cells[cell].equals("?")) {
              assertThat(possible.stream().map(counts -> counts.get(at)).distinct())
                  .as(sight)
                  .hasSizeGreaterThan(1);
            }
          }
        });
    assertThat(bySight).hasSizeGreaterThan(100);
  }

  private static List<List<Long>> all(int cells, int most) {
    List<List<Long>> all = List.of(List.of());
    for (int cell = 0; cell < cells; cell++) {
      List<List<Long>> longer = new ArrayList<>();
      for (List<Long> counts : all) {
        for (long count = 0; count <= most; count++) {
          List<Long> next = new ArrayList<>(counts);
          next.add(count);
          longer.add(next);
        }
      }
      all = longer;
    }
    return all;
  }

  private static String shown(long... counts) {
    return shown(java.util.Arrays.stream(counts).boxed().toList());
  }

  private static String shown(List<Long> counts) {
    return Withholding.together(counts, THRESHOLD).stream()
        .map(amount -> amount.withheld() ? "?" : String.valueOf(amount.number().longValue()))
        .collect(Collectors.joining(" "));
  }
}
