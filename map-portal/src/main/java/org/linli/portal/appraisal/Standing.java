package org.linli.portal.appraisal;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where an area's month stands: what all areas that are compared may know of each other.
 *
 * @param weightPercent how much of all weight had a value, rounded down
 * @param total from 0 to 100, in tenths; null where too little had a value
 * @param colour null where there is no total
 * @param vetoes indicators whose veto struck
 * @param rank null where there is no total, a veto struck, or too few areas are compared
 */
public record Standing(
    int weightPercent,
    @Nullable Double total,
    @Nullable Colour colour,
    List<Indicator> vetoes,
    @Nullable Rank rank) {

  public Standing {
    vetoes = List.copyOf(vetoes);
  }

  /**
   * A place among the areas compared. Equal totals share it.
   *
   * @param best the best place that the intervals leave open
   * @param worst the worst
   * @param of how many areas are compared
   */
  public record Rank(int place, int best, int worst, int of) {}

  Standing with(Rank other) {
    return new Standing(weightPercent, total, colour, vetoes, other);
  }
}
