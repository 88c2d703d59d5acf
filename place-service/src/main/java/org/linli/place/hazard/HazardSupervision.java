package org.linli.place.hazard;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An order from above that puts a hazard under listed supervision.
 *
 * @param areaCode of the level it comes from
 */
public record HazardSupervision(
    UUID id,
    String areaCode,
    String areaPath,
    Instant orderedAt,
    String orderedBy,
    LocalDate until,
    String reason,
    @Nullable Lifted lifted) {

  /** Who ended it. */
  public record Lifted(Instant at, String by, String reason) {}
}
