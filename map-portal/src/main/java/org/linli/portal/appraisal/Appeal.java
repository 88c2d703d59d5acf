package org.linli.portal.appraisal;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an appraised area holds against its month.
 *
 * @param against the revision it is against
 * @param decision null while it is owed
 */
public record Appeal(
    UUID id,
    Against against,
    Area area,
    Indicator indicator,
    String reason,
    Instant at,
    String by,
    LocalDate dueOn,
    @Nullable Decision decision,
    int version) {

  /** The month. */
  public record Against(UUID appraisal, YearMonth month, int revision) {}

  /**
   * The area that appeals.
   *
   * @param decidingPath path of the area that compares
   */
  public record Area(String county, String code, String path, String decidingPath) {}

  /** What came of it. */
  public enum Outcome {
    REJECTED,
    /** The counts were other ones. */
    CORRECTED,
    /** The indicator does not count for this area in this month. */
    LEFT_OUT
  }

  /**
   * By whom, and why.
   *
   * @param revision the one it made; null where it was rejected
   */
  public record Decision(
      Outcome outcome, String reason, Instant at, String by, @Nullable Integer revision) {}

  /** Whether its decision is owed. */
  public boolean isOverdue(LocalDate today) {
    return decision == null && today.isAfter(dueOn);
  }

  Appeal decided(Decision as) {
    return new Appeal(id, against, area, indicator, reason, at, by, dueOn, as, version);
  }
}
