package org.linli.grid.tiles;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.linli.commons.tile.PackedTile;
import org.linli.commons.tile.TileAddress;

/**
 * Tiles that were made, by published version and by the subtrees their viewer may see: whoever may
 * see the same shares them, nobody else does. What was asked for longest ago goes first when the
 * bytes run out. Of several who ask for the same tile at once, one makes it.
 */
final class TileCache {

  /** About what key, entry and headers of the arrays take besides the tile, in bytes. */
  private static final int ENTRY = 400;

  private final long capacity;
  private final Map<Key, PackedTile> kept = new LinkedHashMap<>(16, 0.75f, true);
  private final Map<Key, CompletableFuture<Optional<PackedTile>>> making = new LinkedHashMap<>();
  private long bytes;

  /**
   * @param capacity in bytes; 0 keeps nothing
   */
  TileCache(long capacity) {
    this.capacity = capacity;
  }

  /**
   * @param scopes the path prefixes the viewer may see, in order and without overlap
   */
  record Key(long version, List<String> scopes, TileLayer layer, TileAddress address) {
    Key {
      scopes = List.copyOf(scopes);
    }
  }

  /**
   * The tile of the key.
   *
   * @param maker makes it in the caller's thread and with the caller's rights
   * @param stillHolds whether what the key says held to the end of the making; where it did not,
   *     the tile is for its maker alone, and neither kept nor shared
   */
  PackedTile get(Key key, Supplier<PackedTile> maker, BooleanSupplier stillHolds) {
    CompletableFuture<Optional<PackedTile>> mine = new CompletableFuture<>();
    CompletableFuture<Optional<PackedTile>> others;
    synchronized (this) {
      PackedTile found = kept.get(key);
      if (found != null) {
        return found;
      }
      others = making.putIfAbsent(key, mine);
    }
    if (others != null) {
      // Where the other one failed, or theirs may not be shared, everybody makes their own.
      return others.join().orElseGet(maker);
    }
    Optional<PackedTile> shared = Optional.empty();
    try {
      PackedTile made = maker.get();
      if (stillHolds.getAsBoolean()) {
        shared = Optional.of(made);
      }
      return made;
    } finally {
      synchronized (this) {
        making.remove(key);
        shared.ifPresent(tile -> keep(key, tile));
      }
      mine.complete(shared);
    }
  }

  /** Forgets what other versions than this one have left. */
  synchronized void keepOnly(long version) {
    Iterator<Map.Entry<Key, PackedTile>> entries = kept.entrySet().iterator();
    while (entries.hasNext()) {
      Map.Entry<Key, PackedTile> entry = entries.next();
      if (entry.getKey().version() != version) {
        bytes -= weight(entry.getValue());
        entries.remove();
      }
    }
  }

  /** What the tiles take, in bytes. */
  synchronized long bytes() {
    return bytes;
  }

  private void keep(Key key, PackedTile tile) {
    if (weight(tile) > capacity || kept.putIfAbsent(key, tile) != null) {
      return;
    }
    bytes += weight(tile);
    Iterator<PackedTile> oldest = kept.values().iterator();
    while (bytes > capacity) {
      bytes -= weight(oldest.next());
      oldest.remove();
    }
  }

  private static long weight(PackedTile tile) {
    return ENTRY + tile.bytes().length;
  }
}
