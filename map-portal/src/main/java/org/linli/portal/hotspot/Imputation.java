package org.linli.portal.hotspot;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/**
 * The value a withheld count is assumed to have. Where the caller may see the total of the area
 * above, what that total leaves after the counts shown is spread evenly over the withheld ones:
 * their mean, which anybody can work out from the same answers. Elsewhere it is the middle of what
 * a withheld count can be, 1 to the threshold less one: half the threshold.
 */
final class Imputation {

  private Imputation() {}

  /**
   * The assumed value at the place of each withheld cell.
   *
   * @param totals what is disclosed of the areas above, by code; areas the caller has no right in
   *     are not in it
   */
  static double[] assume(
      List<StudyArea.Cell> cells,
      List<CellCount> counts,
      Map<String, OptionalLong> totals,
      int threshold) {
    Map<String, Remainder> remainders = new HashMap<>();
    for (int cell = 0; cell < cells.size(); cell++) {
      String parent = cells.get(cell).parentCode();
      OptionalLong total = parent == null ? null : totals.get(parent);
      if (parent != null && total != null && total.isPresent()) {
        remainders
            .computeIfAbsent(parent, code -> new Remainder(total.getAsLong()))
            .take(counts.get(cell));
      }
    }
    double[] assumed = new double[cells.size()];
    for (int cell = 0; cell < assumed.length; cell++) {
      String parent = cells.get(cell).parentCode();
      Remainder remainder = parent == null ? null : remainders.get(parent);
      // A matter written between the two questions can leave less than nothing.
      assumed[cell] = remainder == null || remainder.left <= 0 ? threshold / 2.0 : remainder.mean();
    }
    return assumed;
  }

  private static final class Remainder {
    private long left;
    private int withheld;

    Remainder(long total) {
      left = total;
    }

    void take(CellCount count) {
      left -= count.count().orElse(0);
      withheld += count.isWithheld() ? 1 : 0;
    }

    double mean() {
      return (double) left / withheld;
    }
  }
}
