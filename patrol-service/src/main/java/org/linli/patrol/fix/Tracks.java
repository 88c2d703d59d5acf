package org.linli.patrol.fix;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Tracks for other features, whoever asks: figures may be made of them, and no track be shown. */
public interface Tracks {

  /**
   * The fixes of a shift that count, in time order: accurate enough, none that nobody could have
   * gone to so fast, one device at a time. Nothing that is older than raw fixes are kept.
   */
  List<TrackPoint> valid(UUID shift);

  /**
   * The shifts that got fixes after a mark, in the order of their last ones. No shift is missed:
   * what is being written while this is asked comes after all marks given.
   *
   * @param mark of the last one known; 0 for all
   * @param limit of changes looked at; an empty list says that there are none left
   */
  List<ChangedShift> changedSince(long mark, int limit);

  /**
   * Where somebody was.
   *
   * @param lon degrees, EPSG:4490
   * @param lat degrees
   * @param accuracyMetres 0 where the device did not say
   * @param afterBreak whether nobody knows the way from the one before
   */
  record TrackPoint(Instant at, double lon, double lat, double accuracyMetres, boolean afterBreak) {

    /** One that goes on from the one before, as far as anybody says. */
    public TrackPoint(Instant at, double lon, double lat, double accuracyMetres) {
      this(at, lon, lat, accuracyMetres, false);
    }
  }

  /** A shift that got fixes; the mark is the next to ask with. */
  record ChangedShift(UUID shift, long mark) {}
}
