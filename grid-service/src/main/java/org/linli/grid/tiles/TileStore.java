package org.linli.grid.tiles;

import java.util.List;
import org.linli.commons.tile.TileAddress;

/** Tiles out of the database, with what the viewer of the request may see. */
public interface TileStore {

  /** The tile in Mapbox format; no bytes where it is empty. */
  byte[] tile(TileLayer layer, TileAddress address);

  /** Extent and sources of what the viewer may see of the layer. */
  Extent extent(TileLayer layer);

  /**
   * @param bounds west, south, east, north of the viewer's own areas in degrees; empty where they
   *     have none
   * @param attributions whom the layer's sources want named
   */
  record Extent(List<Double> bounds, List<String> attributions) {
    public Extent {
      bounds = List.copyOf(bounds);
      attributions = List.copyOf(attributions);
    }
  }
}
