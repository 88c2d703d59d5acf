package org.linli.patrol.whereabouts;

import java.time.Instant;
import java.util.Optional;

/** Where the last copies are kept. */
public interface PlaceCopies {

  /** A list and when it was known to be so. */
  record Copy(PlaceSource.Told told, Instant knownAt) {}

  Optional<Copy> find(PlaceSource.Kind kind);

  /** Keeps a copy, unless a later one is kept. */
  void keep(PlaceSource.Kind kind, Copy copy);

  /** What is kept under this tag was still so then. */
  void confirm(PlaceSource.Kind kind, String tag, Instant at);
}
