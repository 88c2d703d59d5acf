package org.linli.patrol.whereabouts;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An inspection or a hazard that waits for somebody.
 *
 * @param id of the inspection or hazard
 * @param premises null where it is on none
 * @param gridCode null where it lies in no grid
 * @param since when it was found, of hazards
 * @param due the last day on which it is in time
 */
public record Need(
    Kind kind,
    UUID id,
    @Nullable UUID premises,
    @Nullable String gridCode,
    String path,
    double lon,
    double lat,
    @Nullable Instant since,
    @Nullable LocalDate due) {

  /** What waits. */
  public enum Kind {
    INSPECTION_DUE,
    INSPECTION_OVERDUE,
    HAZARD_OPEN,
    HAZARD_OVERDUE
  }
}
