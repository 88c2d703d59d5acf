package org.linli.dispute.supervision;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.dispute.duty.DutyKind;

/**
 * A rung that was taken: the evidence of it, never changed.
 *
 * @param unit who owed it, with or without username
 * @param daysLate working days
 * @param settledAt when the duty was done after all
 */
public record Escalation(
    UUID id,
    UUID duty,
    Rung rung,
    DutyKind kind,
    String ref,
    @Nullable String unit,
    @Nullable String username,
    Instant dueAt,
    Instant at,
    int daysLate,
    List<Told> told,
    @Nullable Instant settledAt) {

  public Escalation {
    told = List.copyOf(told);
  }

  /**
   * Somebody who was told.
   *
   * @param role wire name, where all who hold it in the county were told
   */
  public record Told(@Nullable String unit, @Nullable String username, @Nullable String role) {}
}
