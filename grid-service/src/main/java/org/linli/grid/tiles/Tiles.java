package org.linli.grid.tiles;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.linli.commons.access.Access;
import org.linli.commons.fabric.Fabric;
import org.linli.commons.fabric.FabricHolder;
import org.linli.commons.tile.PackedTile;
import org.linli.commons.tile.TileAddress;
import org.linli.grid.tiles.drawing.Drawing;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.springframework.util.unit.DataSize;

/** Tiles and what they can be told apart by. */
@Service
public class Tiles {

  private static final PackedTile EMPTY = PackedTile.of(new byte[0]);

  private final TileStore store;
  private final FabricHolder holder;
  private final Drawings drawings;
  private final TileCache cache;

  Tiles(
      TileStore store,
      FabricHolder holder,
      Drawings drawings,
      @Value("${linli.grid.tile-cache}") DataSize capacity) {
    this.store = store;
    this.holder = holder;
    this.drawings = drawings;
    this.cache = new TileCache(capacity.toBytes());
    holder.onChange(fabric -> cache.keepOnly(fabric.version()));
  }

  public TileStore.Extent extent(TileLayer layer) {
    return store.extent(layer);
  }

  /**
   * The tile of the request being answered, for its viewer. All roles that may ask for tiles see
   * the same in an area, so the areas alone tell viewers apart.
   */
  public Versioned tile(TileLayer layer, TileAddress address, Access access) {
    return layer == TileLayer.CONTEXT
        ? stored(layer, address, access)
        : drawn(layer, address, access);
  }

  private Versioned drawn(TileLayer layer, TileAddress address, Access access) {
    Drawing drawing = drawings.current();
    List<String> scopes = access.scopes(drawing.fabric());
    TileCache.Key key = new TileCache.Key(drawing.fabric().version(), scopes, layer, address);
    return versioned(
        key,
        () ->
            PackedTile.of(
                layer == TileLayer.AREAS
                    ? drawing.areas(address, scopes)
                    : drawing.grids(address, scopes)),
        () -> true);
  }

  private Versioned stored(TileLayer layer, TileAddress address, Access access) {
    Fabric fabric = holder.current();
    return versioned(
        new TileCache.Key(fabric.version(), access.scopes(fabric), layer, address),
        () -> PackedTile.of(store.context(address)),
        // Rights are bound to paths anew when the database is asked: with a version that came
        // meanwhile they may be other paths than those of the key.
        () -> holder.current() == fabric);
  }

  private Versioned versioned(
      TileCache.Key key, Supplier<PackedTile> maker, BooleanSupplier stillHolds) {
    return new Versioned(
        key.version(),
        tag(key),
        () ->
            key.address().z() < key.layer().minZoom() ? EMPTY : cache.get(key, maker, stillHolds));
  }

  /**
   * @param version of the boundaries it is drawn from
   * @param tag changes whenever the tile may: with the published version and the viewer's scopes. A
   *     version older than the database's only makes a browser ask once more
   * @param tile made or taken from those kept when it is asked for
   */
  public record Versioned(long version, String tag, Supplier<PackedTile> tile) {}

  private static String tag(TileCache.Key key) {
    String all = key.version() + "|" + key.layer() + "|" + key.address() + "|" + key.scopes();
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(all.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest, 0, 12);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
