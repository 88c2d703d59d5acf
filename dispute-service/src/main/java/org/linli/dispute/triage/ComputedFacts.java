package org.linli.dispute.triage;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * Facts that nobody enters.
 *
 * @param monthsOpen full months since the matter was received
 * @param failedMediations mediations that ended without agreement
 * @param daysToDeadline negative once it has passed; null without a deadline
 */
public record ComputedFacts(
    int monthsOpen, int failedMediations, @Nullable Integer daysToDeadline) {

  /** The facts on a day. */
  public static ComputedFacts on(
      LocalDate day, LocalDate received, int failedMediations, @Nullable LocalDate deadline) {
    return new ComputedFacts(
        Math.toIntExact(Math.max(0, ChronoUnit.MONTHS.between(received, day))),
        failedMediations,
        deadline == null ? null : Math.toIntExact(ChronoUnit.DAYS.between(day, deadline)));
  }
}
