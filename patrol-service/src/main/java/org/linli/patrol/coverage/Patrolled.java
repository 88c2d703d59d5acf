package org.linli.patrol.coverage;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A shift that has ended, with its valid track.
 *
 * @param county code of the county of the area it belongs to
 * @param path of the area it belongs to
 * @param onDuty from check-in to check-out without the pauses, in order
 * @param track in order of time
 */
public record Patrolled(
    UUID shift, String county, String path, List<Duty> onDuty, List<Position> track) {

  public Patrolled {
    onDuty = List.copyOf(onDuty);
    track = List.copyOf(track);
  }

  /**
   * Time on duty.
   *
   * @param to exclusive
   */
  public record Duty(Instant from, Instant to) {
    public Duty {
      if (to.isBefore(from)) {
        throw new IllegalArgumentException("duty from " + from + " to " + to);
      }
    }
  }

  /**
   * A valid fix, degrees, EPSG:4490.
   *
   * @param afterBreak whether nobody knows the way from the one before
   */
  public record Position(Instant at, double lon, double lat, boolean afterBreak) {

    /** One that goes on from the one before, as far as anybody says. */
    public Position(Instant at, double lon, double lat) {
      this(at, lon, lat, false);
    }
  }
}
