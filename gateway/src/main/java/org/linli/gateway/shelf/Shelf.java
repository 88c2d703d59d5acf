package org.linli.gateway.shelf;

import java.time.Clock;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Tiles by the rights of those they were drawn for, all of the newest boundaries that were heard
 * of. Once a second somebody who asks is sent to the service all the same, and so tells whether the
 * boundaries are still those; where nothing was heard for some seconds, everybody is.
 */
public final class Shelf {

  private static final long ASK_EVERY_MILLIS = 1_000;
  private static final long SILENCE_MILLIS = 3_000;

  private final long capacity;
  private final Clock clock;
  private final Map<Key, ShelvedTile> tiles = new LinkedHashMap<>(16, 0.75f, true);
  private final AtomicLong asked = new AtomicLong(Long.MIN_VALUE / 2);
  private long heard = Long.MIN_VALUE / 2;
  private long version = Long.MIN_VALUE;
  private long bytes;

  /**
   * @param capacity in bytes; 0 keeps nothing
   */
  public Shelf(long capacity, Clock clock) {
    this.capacity = capacity;
    this.clock = clock;
  }

  /**
   * @param grants all that a token says about the rights of its holder: whoever has the same sees
   *     the same
   */
  public record Key(List<String> grants, String path) {
    public Key {
      grants = List.copyOf(grants);
    }
  }

  /** Empty where the service must be asked. */
  public Optional<ShelvedTile> find(Key key) {
    long now = clock.millis();
    long before = asked.get();
    if (now - before >= ASK_EVERY_MILLIS && asked.compareAndSet(before, now)) {
      return Optional.empty();
    }
    synchronized (this) {
      return now - heard >= SILENCE_MILLIS ? Optional.empty() : Optional.ofNullable(tiles.get(key));
    }
  }

  /** What the service said about its boundaries; tiles of older ones are thrown away. */
  public synchronized void hear(long newest) {
    if (newest > version) {
      version = newest;
      tiles.clear();
      bytes = 0;
    }
    if (newest == version) {
      heard = clock.millis();
    }
  }

  /** Keeps a tile while its boundaries are the newest; what nobody asked for longest goes first. */
  public synchronized void keep(Key key, ShelvedTile tile) {
    if (tile.version() != version || tile.weight() > capacity) {
      return;
    }
    ShelvedTile before = tiles.get(key);
    if (before != null && before.isWhole() && !tile.isWhole()) {
      return;
    }
    tiles.put(key, tile);
    bytes += tile.weight() - (before == null ? 0 : before.weight());
    Iterator<ShelvedTile> oldest = tiles.values().iterator();
    while (bytes > capacity) {
      bytes -= oldest.next().weight();
      oldest.remove();
    }
  }
}
