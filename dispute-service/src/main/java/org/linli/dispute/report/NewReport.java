package org.linli.dispute.report;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A report about to be filed.
 *
 * @param category code, as far as can be told
 * @param join the matter to join instead of opening one; null for none
 */
public record NewReport(
    ReportChannel channel,
    String category,
    Told told,
    Spot spot,
    Times times,
    Origin origin,
    @Nullable UUID join) {

  /** What a report may say at most, in characters. */
  public static final int LONGEST_WORDS = 10_000;

  /**
   * What was told.
   *
   * @param words kept sealed
   * @param summary what it is about, without names, for leaders; null for none yet
   * @param language in which the reporter is answered: zh or en
   */
  public record Told(
      String words, @Nullable String summary, List<ReportParty> parties, String language) {

    public Told {
      parties = List.copyOf(parties);
    }
  }

  /**
   * When.
   *
   * @param received null for now
   * @param occurred null where nobody said
   */
  public record Times(@Nullable Instant received, @Nullable Instant occurred) {

    public static final Times NOW = new Times(null, null);
  }

  /**
   * From whom.
   *
   * @param sourceRef the number that the channel itself has for it, delivered once only; null for
   *     none
   */
  public record Origin(ReporterKind reporter, @Nullable String sourceRef) {}

  /** A resident's report, received now. */
  public static NewReport ofResident(
      String category, String words, Spot spot, String language, @Nullable String sourceRef) {
    return new NewReport(
        ReportChannel.RESIDENT,
        category,
        new Told(words, null, List.of(), language),
        spot,
        Times.NOW,
        new Origin(ReporterKind.RESIDENT, sourceRef),
        null);
  }
}
