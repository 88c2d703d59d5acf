package org.linli.dispute.triage;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.dispute.duty.Answerer;

/**
 * Something that somebody does by a time, so that nobody comes to harm.
 *
 * @param kind code of a kind of {@link SafetyKinds}
 * @param what what is to be done; null where the kind says it all
 * @param end null while it is open
 */
public record SafetyMeasure(
    UUID id,
    String kind,
    @Nullable String what,
    Answerer doer,
    Instant dueAt,
    TriageEntry.Signed planned,
    @Nullable End end) {

  /** How a measure ended. */
  public enum Ending {
    DONE,
    NOT_NEEDED
  }

  /**
   * Its end.
   *
   * @param note what was done, or why it is not needed
   */
  public record End(Ending ending, String note, TriageEntry.Signed signed) {}

  public boolean isOverdue(Instant now) {
    return end == null && now.isAfter(dueAt);
  }
}
