package org.linli.dispute.resident;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.dispute.matter.DisputeStatus;
import org.linli.dispute.matter.Outcome;

/**
 * A matter as far as its reporter is told.
 *
 * @param unit code of the unit that answers for it now; null for none yet
 * @param nextBy by when the next thing is due; null where nothing is
 * @param changes of state, oldest first
 * @param answer the reporter's last word on the result; null for none
 */
public record TicketMatter(
    String countyCode,
    UUID id,
    DisputeStatus status,
    @Nullable Outcome outcome,
    @Nullable String unit,
    @Nullable LocalDate nextBy,
    List<Change> changes,
    @Nullable Answer answer) {

  /** States in which the administration holds the matter to be over. */
  private static final Set<DisputeStatus> OVER =
      Set.of(
          DisputeStatus.VISITED,
          DisputeStatus.CLOSED,
          DisputeStatus.ARCHIVED,
          DisputeStatus.WITHDRAWN,
          DisputeStatus.NOT_ACCEPTED);

  public TicketMatter {
    changes = List.copyOf(changes);
  }

  /** A state that the matter came to. */
  public record Change(DisputeStatus to, Instant at) {}

  /**
   * What the reporter said of the result.
   *
   * @param stars null where they did not rate
   */
  public record Answer(boolean settled, @Nullable Integer stars, Instant at) {}

  public boolean mayAddWords() {
    return status != DisputeStatus.ARCHIVED;
  }

  /** Whether the reporter may say if it is settled, or change their mind. */
  public boolean mayAnswer() {
    return OVER.contains(status);
  }

  /** Once, after the answer; while a matter counts as settled, not while it is contested. */
  public boolean mayRate() {
    return mayAnswer() && answer != null && answer.settled() && answer.stars() == null;
  }
}
