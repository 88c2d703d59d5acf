package org.linli.place.photo;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * When a photo was taken and, where the device said so, where.
 *
 * @param lon degrees, EPSG:4490; null together with lat
 * @param accuracyMetres as the device said
 */
public record Taken(
    @Nullable Double lon, @Nullable Double lat, @Nullable Double accuracyMetres, Instant at) {

  public Taken {
    if ((lon == null) != (lat == null)) {
      throw new IllegalArgumentException("half a position");
    }
  }
}
