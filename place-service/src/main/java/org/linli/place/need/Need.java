package org.linli.place.need;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that is due at a place. Never anything about a person.
 *
 * @param id of the inspection or the hazard
 * @param lon degrees, EPSG:4490
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

  /** What is due. */
  public enum Kind {
    INSPECTION_DUE,
    INSPECTION_OVERDUE,
    HAZARD_OPEN,
    HAZARD_OVERDUE
  }
}
