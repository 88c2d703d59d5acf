package org.linli.dispute.tiles.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.linli.commons.access.Access;
import org.linli.commons.access.CurrentAccess;
import org.linli.commons.fabric.Fabric;
import org.linli.commons.fabric.FabricHolder;
import org.linli.commons.tile.TileAddress;
import org.linli.dispute.Parameters;
import org.linli.dispute.api.TilesApi;
import org.linli.dispute.api.model.DisputeStatus;
import org.linli.dispute.api.model.Layer;
import org.linli.dispute.api.model.TileJson;
import org.linli.dispute.api.model.TriageLevel;
import org.linli.dispute.api.model.VectorLayer;
import org.linli.dispute.figures.FactFilter;
import org.linli.dispute.figures.Figures;
import org.linli.dispute.figures.Reader;
import org.linli.dispute.figures.Windows;
import org.linli.dispute.matter.Jurisdiction;
import org.linli.dispute.tiles.HeatTiles;
import org.locationtech.jts.geom.Envelope;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.NativeWebRequest;

@RestController
class TilesController implements TilesApi {

  private static final MediaType TILE =
      MediaType.parseMediaType("application/vnd.mapbox-vector-tile");

  private final Figures figures;
  private final HeatTiles tiles;
  private final Windows windows;
  private final FabricHolder fabric;
  private final NativeWebRequest request;
  private final String publicUrl;

  TilesController(
      Figures figures,
      HeatTiles tiles,
      Windows windows,
      FabricHolder fabric,
      NativeWebRequest request,
      @Value("${linli.public-url}") String publicUrl) {
    this.figures = figures;
    this.tiles = tiles;
    this.windows = windows;
    this.fabric = fabric;
    this.request = request;
    this.publicUrl = publicUrl;
  }

  @Override
  public ResponseEntity<TileJson> describeLayer(Layer layer) {
    Fabric current = fabric.current();
    VectorLayer heat =
        new VectorLayer(
            HeatTiles.LAYER,
            Map.of(
                "cell", "H3 index",
                "count", "Number; absent when withheld",
                "withheld", "1 when withheld"));
    TileJson description =
        new TileJson(
                "3.0.0",
                List.of(publicUrl + "/api/dispute/tiles/" + layer.getValue() + "/{z}/{x}/{y}"),
                0,
                HeatTiles.HIGHEST_USEFUL_ZOOM,
                List.of(heat))
            .name(HeatTiles.LAYER)
            .bounds(bounds(extent(current, CurrentAccess.require().scopes(current))));
    return ResponseEntity.ok().cacheControl(revalidated()).body(description);
  }

  @Override
  public ResponseEntity<Resource> getTile(
      Layer layer,
      Integer z,
      Integer x,
      Integer y,
      @Nullable String area,
      @Nullable LocalDate from,
      @Nullable LocalDate to,
      @Nullable List<String> category,
      @Nullable List<TriageLevel> level,
      @Nullable List<DisputeStatus> status) {
    TileAddress address = new TileAddress(z, x, y);
    FactFilter filter =
        windows.filter(
            from,
            to,
            Parameters.categories(category),
            Parameters.levels(level),
            Parameters.statuses(status));
    Access access = CurrentAccess.require();
    Fabric current = fabric.current();
    String path = Jurisdiction.pathOf(area, access, current);
    Figures.Snapshot snapshot = figures.snapshot(current, Reader.of(access, current, path));
    String tag = "W/\"" + snapshot.version() + "-" + Objects.hash(address, path, filter) + '"';
    if (tag.equals(request.getHeader("If-None-Match"))) {
      return ResponseEntity.status(304).eTag(tag).cacheControl(revalidated()).build();
    }
    byte[] bytes = tiles.tile(snapshot, address, path, filter);
    if (bytes.length == 0) {
      return ResponseEntity.noContent().eTag(tag).cacheControl(revalidated()).build();
    }
    return ResponseEntity.ok()
        .eTag(tag)
        .cacheControl(revalidated())
        .contentType(TILE)
        .header("Linli-Figures", snapshot.isExact() ? "exact" : "perturbed")
        .body(new ByteArrayResource(bytes));
  }

  /** Null, so that the member is absent: TileJSON knows no empty bounds. */
  private static @Nullable List<Double> bounds(Envelope extent) {
    return extent.isNull()
        ? null
        : List.of(extent.getMinX(), extent.getMinY(), extent.getMaxX(), extent.getMaxY());
  }

  private static Envelope extent(Fabric fabric, List<String> scopes) {
    Envelope extent = new Envelope();
    for (String scope : scopes) {
      var grids = fabric.gridsUnder(scope);
      for (int grid = grids.from(); grid < grids.to(); grid++) {
        extent.expandToInclude(fabric.grids().get(grid).boundary().getEnvelopeInternal());
      }
    }
    return extent;
  }

  private static CacheControl revalidated() {
    return CacheControl.noCache().cachePrivate();
  }
}
