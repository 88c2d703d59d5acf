package org.linli.place.tiles.web;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.linli.commons.tile.TileAddress;
import org.linli.commons.tile.TileAnswers;
import org.linli.place.api.PlaceTilesApi;
import org.linli.place.api.model.Importance;
import org.linli.place.api.model.PlaceLayerName;
import org.linli.place.api.model.TileJson;
import org.linli.place.api.model.VectorLayer;
import org.linli.place.tiles.LayerFilter;
import org.linli.place.tiles.PlaceLayer;
import org.linli.place.tiles.PlaceTiles;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RestController;

@RestController
class PlaceTilesController implements PlaceTilesApi {

  /** What is nearer is drawn from these. */
  private static final int MAX_ZOOM = 16;

  private final PlaceTiles tiles;
  private final String publicUrl;

  PlaceTilesController(PlaceTiles tiles, @Value("${linli.public-url}") String publicUrl) {
    this.tiles = tiles;
    this.publicUrl = publicUrl;
  }

  @Override
  public ResponseEntity<TileJson> describePlaceLayer(PlaceLayerName name) {
    PlaceLayer layer = tiles.require(name.getValue());
    List<VectorLayer> contents = new ArrayList<>();
    layer.contents().forEach((id, fields) -> contents.add(new VectorLayer(id, fields)));
    List<Double> bounds = layer.bounds();
    TileJson description =
        new TileJson(
                "3.0.0",
                List.of(publicUrl + "/api/place/tiles/" + layer.name() + "/{z}/{x}/{y}"),
                layer.minZoom(),
                MAX_ZOOM,
                contents)
            .name(layer.name())
            .bounds(bounds.isEmpty() ? null : bounds);
    return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(description);
  }

  @Override
  public ResponseEntity<Resource> getPlaceTile(
      PlaceLayerName name,
      Integer z,
      Integer x,
      Integer y,
      @Nullable List<String> kind,
      @Nullable List<Importance> importance,
      @Nullable List<String> state,
      @Nullable List<String> grade,
      @Nullable Boolean overdue,
      @Nullable String department) {
    PlaceLayer layer = tiles.require(name.getValue());
    TileAddress address = new TileAddress(z, x, y);
    SortedMap<String, List<String>> values = new TreeMap<>();
    put(values, "kind", kind);
    put(
        values,
        "importance",
        importance == null ? null : importance.stream().map(Importance::getValue).toList());
    put(values, "state", state);
    put(values, "grade", grade);
    put(values, "overdue", overdue == null ? null : List.of(overdue.toString()));
    put(values, "department", department == null ? null : List.of(department));
    LayerFilter filter = new LayerFilter(values);
    PlaceTiles.requireUnderstood(layer, filter);
    if (address.z() < layer.minZoom()) {
      return ResponseEntity.noContent().build();
    }
    return TileAnswers.of(tiles.tag(layer, address, filter), () -> layer.tile(address, filter));
  }

  private static void put(
      SortedMap<String, List<String>> values, String name, @Nullable List<String> given) {
    if (given != null && !given.isEmpty()) {
      values.put(name, given.stream().sorted().distinct().toList());
    }
  }
}
