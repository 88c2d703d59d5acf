package org.linli.patrol.rota;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.linli.patrol.shift.Availability;

/**
 * What came of planning a period.
 *
 * @param existing planned before
 * @param skipped days that an exception leaves out
 */
public record Generation(int created, int existing, int skipped, List<Conflict> conflicts) {

  public Generation {
    conflicts = List.copyOf(conflicts);
  }

  /** Somebody of the usual crew who cannot go. */
  public record Conflict(
      UUID shift, Instant from, String username, Availability.Obstacle obstacle) {}
}
