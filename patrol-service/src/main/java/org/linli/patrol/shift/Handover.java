package org.linli.patrol.shift;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the shift after must know: about places and equipment.
 *
 * @param openMatters null once erased
 */
public record Handover(
    UUID id,
    UUID shift,
    Place place,
    Written written,
    @Nullable String openMatters,
    @Nullable String equipment,
    @Nullable Confirmed confirmed) {

  /** Whose it is. */
  public record Place(UUID team, String county, String path) {}

  /** By whom and when. */
  public record Written(String by, Instant at) {}

  /** Who read it and took over. */
  public record Confirmed(String by, Instant at) {}
}
