package org.linli.dispute.supervision;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.dispute.duty.DutyKind;
import org.linli.dispute.matter.DisputeStatus;

/**
 * What the administration missed in a matter that escalated, and what it does about it.
 *
 * @param unit the governance centre that owes the findings
 * @param findings null until they were written
 */
public record CaseReview(
    UUID id,
    UUID matter,
    String number,
    Trigger trigger,
    @Nullable String unit,
    Instant openedAt,
    Instant dueAt,
    @Nullable Findings findings,
    @Nullable Instant closedAt,
    List<Measure> measures) {

  public CaseReview {
    measures = List.copyOf(measures);
  }

  /** Why it was opened. */
  public enum Trigger {
    LISTED,
    RED_RELAPSE,
    HARM,
    REQUESTED
  }

  /** How far it is. */
  public enum State {
    DUE,
    MEASURES,
    CLOSED
  }

  /** What was found, and by whom. */
  public record Findings(Instant at, String by, String words) {}

  /**
   * Something that will be done about it.
   *
   * @param username of who does it in the unit; null for the unit as such
   * @param done null until it was
   */
  public record Measure(
      UUID id,
      String what,
      String unit,
      @Nullable String username,
      LocalDate due,
      @Nullable Findings done) {}

  /** An entry of the time line. */
  public record Happened(
      Instant at, String kind, DisputeStatus status, String by, Map<String, Object> detail) {}

  /**
   * A duty that was late.
   *
   * @param doneAt null while it is open
   * @param rung how far it climbed
   */
  public record Missed(
      DutyKind kind,
      @Nullable String unit,
      @Nullable String username,
      Instant dueAt,
      @Nullable Instant doneAt,
      int rung) {}

  public State state() {
    return closedAt != null ? State.CLOSED : findings != null ? State.MEASURES : State.DUE;
  }
}
