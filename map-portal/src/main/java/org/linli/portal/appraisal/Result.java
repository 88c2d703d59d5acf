package org.linli.portal.appraisal;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an area's month comes to.
 *
 * @param total with how far chance reaches; null where too little had a value
 */
public record Result(
    String areaCode, List<Score> scores, @Nullable Points total, Standing standing) {

  public Result {
    scores = List.copyOf(scores);
  }

  Result with(Standing.Rank rank) {
    return new Result(areaCode, scores, total, standing.with(rank));
  }
}
