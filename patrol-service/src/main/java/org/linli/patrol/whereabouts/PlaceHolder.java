package org.linli.patrol.whereabouts;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The places as they are known now, asked for again and again. */
public final class PlaceHolder {

  private static final Logger log = LoggerFactory.getLogger(PlaceHolder.class);

  private final PlaceSource source;
  private final PlaceCopies copies;
  private final Duration currentFor;
  private final Clock clock;
  private final Map<PlaceSource.Kind, PlaceCopies.Copy> known =
      new EnumMap<>(PlaceSource.Kind.class);
  private boolean begun;
  private volatile Lists lists = new Lists(List.of(), List.of(), null);

  /** What was read last, and since when it is known to be so. */
  private record Lists(List<Place> places, List<Need> needs, @Nullable Instant asOf) {}

  /**
   * Holds nothing before it is refreshed.
   *
   * @param currentFor for how long after an answer it counts as current
   */
  public PlaceHolder(PlaceSource source, PlaceCopies copies, Duration currentFor, Clock clock) {
    this.source = source;
    this.copies = copies;
    this.currentFor = currentFor;
    this.clock = clock;
  }

  public KnownPlaces now() {
    Lists last = lists;
    Instant asOf = last.asOf();
    if (asOf == null) {
      return new KnownPlaces(KnownPlaces.State.UNKNOWN, null, List.of(), List.of());
    }
    boolean current = asOf.plus(currentFor).isAfter(clock.instant());
    return new KnownPlaces(
        current ? KnownPlaces.State.CURRENT : KnownPlaces.State.AGED,
        asOf,
        last.places(),
        last.needs());
  }

  /** Asks for what is newer. An answer that does not come changes nothing but the age. */
  public synchronized void refresh() {
    try {
      if (!begun) {
        for (PlaceSource.Kind kind : PlaceSource.Kind.values()) {
          copies.find(kind).ifPresent(copy -> known.put(kind, copy));
        }
        read();
        begun = true;
      }
      for (PlaceSource.Kind kind : PlaceSource.Kind.values()) {
        refresh(kind);
      }
    } catch (RuntimeException e) {
      log.warn("places are not told: {}", e.toString());
    }
  }

  private void refresh(PlaceSource.Kind kind) {
    PlaceCopies.Copy before = known.get(kind);
    Optional<PlaceSource.Told> newer =
        source.fetchNewer(kind, before == null ? "" : before.told().tag());
    Instant at = clock.instant();
    if (newer.isPresent()) {
      PlaceCopies.Copy copy = new PlaceCopies.Copy(newer.get(), at);
      known.put(kind, copy);
      read();
      copies.keep(kind, copy);
    } else if (before != null) {
      known.put(kind, new PlaceCopies.Copy(before.told(), at));
      lists = new Lists(lists.places(), lists.needs(), asOf());
      copies.confirm(kind, before.told().tag(), at);
    }
  }

  private void read() {
    PlaceCopies.Copy places = known.get(PlaceSource.Kind.WHEREABOUTS);
    PlaceCopies.Copy needs = known.get(PlaceSource.Kind.NEEDS);
    if (places != null) {
      lists =
          new Lists(
              source.places(places.told().body()),
              needs == null ? List.of() : source.needs(needs.told().body()),
              asOf());
    }
  }

  /** When all of it was known to be so. */
  private @Nullable Instant asOf() {
    PlaceCopies.Copy places = known.get(PlaceSource.Kind.WHEREABOUTS);
    PlaceCopies.Copy needs = known.get(PlaceSource.Kind.NEEDS);
    if (places == null) {
      return null;
    }
    return needs == null || places.knownAt().isBefore(needs.knownAt())
        ? places.knownAt()
        : needs.knownAt();
  }
}
