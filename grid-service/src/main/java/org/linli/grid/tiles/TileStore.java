package org.linli.grid.tiles;

import java.util.List;
import java.util.Optional;
import org.linli.commons.fabric.Fabric;
import org.linli.commons.tile.TileAddress;
import org.linli.grid.tiles.drawing.Drawing;

/** What tiles are made of, out of the database. */
public interface TileStore {

  /** The tile of the context in Mapbox format; no bytes where it is empty. */
  byte[] context(TileAddress address);

  /** What is drawn of a fabric; empty where the database has another version by now. */
  Optional<Drawing> drawing(Fabric fabric);

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
