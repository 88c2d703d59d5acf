package org.linli.patrol.whereabouts;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is known of places now.
 *
 * @param asOf when place-service last said so; null where nothing is known
 */
public record KnownPlaces(
    State state, @Nullable Instant asOf, List<Place> places, List<Need> needs) {

  public KnownPlaces {
    places = List.copyOf(places);
    needs = List.copyOf(needs);
  }

  /** How much it is worth. */
  public enum State {
    CURRENT,
    /** place-service does not answer; this is the last that is known. */
    AGED,
    UNKNOWN
  }

  public boolean isKnown() {
    return state != State.UNKNOWN;
  }
}
