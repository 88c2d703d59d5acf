package org.linli.grid.tiles.web;

import java.util.ArrayList;
import java.util.List;
import org.linli.commons.access.CurrentAccess;
import org.linli.commons.tile.TileAddress;
import org.linli.commons.tile.TileAnswers;
import org.linli.grid.api.TilesApi;
import org.linli.grid.api.model.Layer;
import org.linli.grid.api.model.TileJson;
import org.linli.grid.api.model.VectorLayer;
import org.linli.grid.tiles.TileLayer;
import org.linli.grid.tiles.TileStore;
import org.linli.grid.tiles.Tiles;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RestController;

@RestController
class TilesController implements TilesApi {

  /** By this the gateway knows how long it may keep a tile at hand. */
  private static final String VERSION = "Linli-Boundary-Version";

  private final Tiles tiles;
  private final String publicUrl;

  TilesController(Tiles tiles, @Value("${linli.public-url}") String publicUrl) {
    this.tiles = tiles;
    this.publicUrl = publicUrl;
  }

  @Override
  public ResponseEntity<TileJson> describeLayer(Layer layer) {
    TileLayer wanted = layer(layer);
    TileStore.Extent extent = tiles.extent(wanted);
    List<VectorLayer> contents = new ArrayList<>();
    wanted
        .contents()
        .forEach(
            (id, fields) ->
                contents.add(
                    new VectorLayer(id, fields)
                        .minzoom(wanted.minZoom())
                        .maxzoom(TileLayer.MAX_ZOOM)));
    TileJson description =
        new TileJson(
                "3.0.0",
                List.of(publicUrl + "/api/grid/tiles/" + wanted.wireName() + "/{z}/{x}/{y}"),
                wanted.minZoom(),
                TileLayer.MAX_ZOOM,
                contents)
            .name(wanted.wireName())
            .bounds(extent.bounds().isEmpty() ? null : extent.bounds());
    if (!extent.attributions().isEmpty()) {
      description.attribution(String.join(" · ", extent.attributions()));
    }
    return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(description);
  }

  @Override
  public ResponseEntity<Resource> getTile(Layer layer, Integer z, Integer x, Integer y) {
    TileLayer wanted = layer(layer);
    TileAddress address = new TileAddress(z, x, y);
    Tiles.Versioned tile = tiles.tile(wanted, address, CurrentAccess.require());
    ResponseEntity<Resource> answer = TileAnswers.ofPacked(tile.tag(), tile.tile());
    return ResponseEntity.status(answer.getStatusCode())
        .headers(answer.getHeaders())
        .header(VERSION, Long.toString(tile.version()))
        .body(answer.getBody());
  }

  private static TileLayer layer(Layer layer) {
    return switch (layer) {
      case AREAS -> TileLayer.AREAS;
      case GRIDS -> TileLayer.GRIDS;
      case CONTEXT -> TileLayer.CONTEXT;
    };
  }
}
