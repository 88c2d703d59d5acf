package org.linli.patrol.whereabouts;

import java.util.List;
import java.util.Optional;

/** Where places are asked for. */
public interface PlaceSource {

  /** One of the lists that are asked for. */
  enum Kind {
    WHEREABOUTS,
    NEEDS
  }

  /**
   * A list as it was told.
   *
   * @param tag to ask with the next time
   * @param body JSON
   */
  record Told(String tag, String body) {}

  /**
   * Asks for a list.
   *
   * @param tag of what is known; empty for nothing
   * @return empty where that is still so
   * @throws RuntimeException where there is no answer
   */
  Optional<Told> fetchNewer(Kind kind, String tag);

  /**
   * Reads a list of places.
   *
   * @throws RuntimeException where it is none
   */
  List<Place> places(String body);

  /**
   * Reads a list of needs.
   *
   * @throws RuntimeException where it is none
   */
  List<Need> needs(String body);
}
