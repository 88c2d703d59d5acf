package org.linli.portal.report;

import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What of counts may stand in a document, which others read than those who may list the disputes.
 * Counts above zero and below the threshold are withheld, as on the map; and where any is, the
 * smallest of those that are not, with all that are the same, so that the sum of all, which a
 * document tells, does not give it away. Where none is large enough for that, nothing is told: two
 * counts that add up to four, both below three, would be two.
 */
public final class Withholding {

  private Withholding() {}

  /** One count by itself. */
  public static Amount one(long count, int threshold) {
    return count > 0 && count < threshold ? Amount.WITHHELD : Amount.of(count);
  }

  /** Counts that something told is the sum of, in their order. */
  public static List<Amount> together(List<Long> counts, int threshold) {
    return together(counts.stream().map(count -> one(count, threshold)).toList());
  }

  /** Counts of which the small ones are withheld already, in their order. */
  public static List<Amount> together(List<Amount> counts) {
    if (counts.stream().noneMatch(Amount::withheld)) {
      return counts;
    }
    Optional<Amount> smallest =
        counts.stream()
            .filter(amount -> number(amount) > 0)
            .min(Comparator.comparingDouble(Withholding::number));
    if (smallest.isEmpty()) {
      return Collections.nCopies(counts.size(), Amount.WITHHELD);
    }
    // All that are as small: which of several was taken would tell something.
    Amount least = smallest.get();
    return counts.stream().map(amount -> amount.equals(least) ? Amount.WITHHELD : amount).toList();
  }

  private static double number(Amount amount) {
    return Objects.requireNonNullElse(amount.number(), 0.0);
  }
}
