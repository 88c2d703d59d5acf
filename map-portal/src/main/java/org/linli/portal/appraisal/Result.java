package org.linli.portal.appraisal;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an area's month comes to.
 *
 * @param weightPercent how much of all weight had a value, rounded down
 * @param total null where that was too little
 * @param colour null where there is no total
 * @param vetoes indicators whose veto struck
 * @param rank null where there is no total, a veto struck, or too few areas are compared
 */
public record Result(
    String areaCode,
    List<Score> scores,
    int weightPercent,
    @Nullable Points total,
    @Nullable Colour colour,
    List<Indicator> vetoes,
    @Nullable Rank rank) {

  public Result {
    scores = List.copyOf(scores);
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

  Result with(Rank other) {
    return new Result(areaCode, scores, weightPercent, total, colour, vetoes, other);
  }
}
