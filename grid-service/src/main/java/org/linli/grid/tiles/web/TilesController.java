package org.linli.grid.tiles.web;

import java.util.ArrayList;
import java.util.List;
import org.linli.commons.access.CurrentAccess;
import org.linli.commons.tile.TileAddress;
import org.linli.grid.api.TilesApi;
import org.linli.grid.api.model.Layer;
import org.linli.grid.api.model.TileJson;
import org.linli.grid.api.model.VectorLayer;
import org.linli.grid.tiles.TileLayer;
import org.linli.grid.tiles.TileStore;
import org.linli.grid.tiles.Tiles;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * Tiles hold what one viewer may see, so no cache but their browser's may keep them, and that one
 * asks each time whether the tile still is theirs.
 */
@RestController
class TilesController implements TilesApi {

  private static final MediaType VECTOR_TILE =
      MediaType.parseMediaType("application/vnd.mapbox-vector-tile");

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
    wanted.contents().forEach((id, fields) -> contents.add(new VectorLayer(id, fields)));
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
    String tag = "\"" + tiles.tag(wanted, address, CurrentAccess.require()) + "\"";
    if (isKnown(tag)) {
      return answer(HttpStatus.NOT_MODIFIED, tag).build();
    }
    byte[] tile = tiles.tile(wanted, address);
    return tile.length == 0
        ? answer(HttpStatus.NO_CONTENT, tag).build()
        : answer(HttpStatus.OK, tag).contentType(VECTOR_TILE).body(new ByteArrayResource(tile));
  }

  private static ResponseEntity.BodyBuilder answer(HttpStatus status, String tag) {
    return ResponseEntity.status(status)
        .eTag(tag)
        .cacheControl(CacheControl.noCache().cachePrivate())
        .varyBy(HttpHeaders.COOKIE, HttpHeaders.AUTHORIZATION);
  }

  private static boolean isKnown(String tag) {
    RequestAttributes request = RequestContextHolder.getRequestAttributes();
    String known =
        request instanceof ServletRequestAttributes servlet
            ? servlet.getRequest().getHeader(HttpHeaders.IF_NONE_MATCH)
            : null;
    return known != null && known.contains(tag);
  }

  private static TileLayer layer(Layer layer) {
    return switch (layer) {
      case AREAS -> TileLayer.AREAS;
      case GRIDS -> TileLayer.GRIDS;
      case CONTEXT -> TileLayer.CONTEXT;
    };
  }
}
