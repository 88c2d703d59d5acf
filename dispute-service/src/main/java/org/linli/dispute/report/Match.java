package org.linli.dispute.report;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.dispute.matter.DisputeStatus;

/**
 * A matter that a report may belong to, and why. Matters are compared, never people rated: there is
 * no sum that could outlive the question.
 *
 * @param grounds the strongest first
 */
public record Match(
    UUID disputeId,
    String number,
    String category,
    DisputeStatus status,
    String gridCode,
    Instant receivedAt,
    @Nullable String summary,
    List<Ground> grounds) {

  /** What speaks for the same matter. */
  public enum Kind {
    PLACE,
    TIME,
    CATEGORY,
    WORDS,
    PARTIES
  }

  /**
   * One thing that speaks for the same matter.
   *
   * @param strength how far it does alone, from 0 to 1
   * @param figure metres, days, percent or names, for its text
   */
  public record Ground(Kind kind, double strength, int figure) {

    /** Instead of metres where only the grid is known to be the same. */
    public static final int SAME_GRID = -1;
  }

  public Match {
    grounds =
        grounds.stream().sorted(Comparator.comparingDouble(Ground::strength).reversed()).toList();
  }
}
