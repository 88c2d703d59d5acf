package org.linli.patrol.shift;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where the positions of steps go, and the last one comes from. */
public interface StepFixes {

  /**
   * Takes a fix of an open shift, or of one that ends in this transaction.
   *
   * @return whether it was kept
   */
  boolean take(UUID shift, StepFix fix);

  /** The last valid fix of a shift; none where there is none, or it was deleted. */
  Optional<StepFix> last(UUID shift);

  /**
   * A position that a device told: longitude and latitude in degrees, EPSG:4490.
   *
   * @param device null where the device has no id
   */
  record StepFix(
      double lon, double lat, double accuracyMetres, Instant recordedAt, @Nullable String device) {}
}
