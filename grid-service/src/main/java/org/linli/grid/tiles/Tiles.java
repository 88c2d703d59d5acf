package org.linli.grid.tiles;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.linli.commons.access.Access;
import org.linli.commons.fabric.Fabric;
import org.linli.commons.fabric.FabricHolder;
import org.linli.commons.tile.TileAddress;
import org.springframework.stereotype.Service;

/** Tiles and what they can be told apart by. */
@Service
public class Tiles {

  private final TileStore store;
  private final FabricHolder holder;

  Tiles(TileStore store, FabricHolder holder) {
    this.store = store;
    this.holder = holder;
  }

  /** The tile; no bytes where it is empty. */
  public byte[] tile(TileLayer layer, TileAddress address) {
    return address.z() < layer.minZoom() ? new byte[0] : store.tile(layer, address);
  }

  public TileStore.Extent extent(TileLayer layer) {
    return store.extent(layer);
  }

  /**
   * What changes whenever the tile may: the published version and the viewer's scopes. A version
   * older than the database's only makes a browser ask once more.
   */
  public String tag(TileLayer layer, TileAddress address, Access access) {
    Fabric fabric = holder.current();
    String all = fabric.version() + "|" + layer + "|" + address + "|" + access.scopes(fabric);
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(all.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest, 0, 12);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
