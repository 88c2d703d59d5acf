package org.linli.patrol.rota;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A shift of a team that somebody should go.
 *
 * @param template null for one beside the templates
 * @param day on which it begins
 * @param cancelReason null unless it was cancelled
 */
public record PlannedShift(
    UUID id,
    RotaTemplate.Owner owner,
    @Nullable UUID template,
    LocalDate day,
    Time time,
    @Nullable UUID route,
    int needed,
    @Nullable String cancelReason,
    int version) {

  /** From when to when. */
  public record Time(Instant from, Instant until) {}

  public boolean isCancelled() {
    return cancelReason != null;
  }

  /**
   * A planned shift with its numbers of people.
   *
   * @param planned people planned in
   * @param present who have checked in
   */
  public record Counted(PlannedShift shift, String teamName, int planned, int present) {}
}
