package org.linli.grid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linli.commons.testing.VectorTile;
import org.linli.commons.tile.TileAddress;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import tools.jackson.databind.JsonNode;

class TilesTest extends GridServiceTest {

  private static final TinyCounty YUN = new TinyCounty("TI", 106.0, 30.0);
  private static final String LEADER = token("leader", "/areas/TI/leader");
  private static final String TOWN = token("town.officer", "/areas/TI-1/officer");
  private static final double METRES_A_DEGREE = 20037508.342789244 / 180;

  private static final String CONTEXT =
      """
      target: context
      area: {constant: TI}
      feature: {kind: {property: kind}, name: {property: name}, rank: {property: rank}}
      """;

  @BeforeEach
  void county() {
    importAll(ADMIN, TinyCounty.AREAS, YUN.areas());
    importAll(ADMIN, TinyCounty.GRIDS, YUN.grids());
  }

  @Test
  void aTileHoldsTheAreasWithTheirPropertiesAndLabels() {
    VectorTile tile = tile(LEADER, "areas", at(10, 106.04, 30.04));
    assertThat(tile.codes("areas"))
        .containsExactly("TI", "TI-1", "TI-11", "TI-12", "TI-2", "TI-21", "TI-22");
    assertThat(tile.codes("area-labels")).isEqualTo(tile.codes("areas"));
    VectorTile.Feature town =
        tile.layer("areas").stream().filter(f -> f.code().equals("TI-1")).findFirst().orElseThrow();
    assertThat(town.properties())
        .containsEntry("level", "town")
        .containsEntry("parentCode", "TI")
        .containsEntry("name", "镇");
  }

  @Test
  void theGeometryInATileIsTheBoundaryThere() {
    TileAddress address = at(14, 106.01, 30.07);
    VectorTile.Feature grid =
        tile(LEADER, "grids", address).layer("grids").stream()
            .filter(f -> f.code().equals("TI-11a"))
            .findFirst()
            .orElseThrow();
    Geometry seen = inside(grid.metres(address), address);
    Envelope degrees = address.degrees();
    double west = Math.max(106.0, degrees.getMinX());
    double east = Math.min(106.02, degrees.getMaxX());
    assertThat(seen.getEnvelopeInternal().getMinX()).isEqualTo(west * METRES_A_DEGREE, within(1.0));
    assertThat(seen.getEnvelopeInternal().getMaxX()).isEqualTo(east * METRES_A_DEGREE, within(1.0));
    assertThat(grid.properties()).containsEntry("areaCode", "TI-11").containsEntry("kind", "basic");
  }

  @Test
  void aTownOfficersTileHoldsTheirTownOnly() {
    TileAddress address = at(10, 106.04, 30.04);
    for (int i = 0; i < 10; i++) {
      assertThat(tile(LEADER, "areas", address).codes("areas")).hasSize(7);
      VectorTile town = tile(TOWN, "areas", address);
      assertThat(town.codes("areas")).containsExactly("TI-1", "TI-11", "TI-12");
      assertThat(town.codes("area-labels")).containsExactly("TI-1", "TI-11", "TI-12");
      assertThat(tile(TOWN, "grids", address).codes("grids"))
          .hasSize(8)
          .allMatch(code -> code.startsWith("TI-1"));
    }
    VectorTile.Feature own =
        tile(TOWN, "areas", address).layer("areas").stream()
            .filter(f -> f.code().equals("TI-1"))
            .findFirst()
            .orElseThrow();
    assertThat(own.properties()).doesNotContainKey("parentCode");
  }

  /** Lists are read under the database's policies, tiles are drawn from memory. */
  @Test
  void aTileHoldsWhatTheDatabaseLetsItsViewerRead() {
    TileAddress address = at(9, 106.04, 30.04);
    for (String grants :
        List.of(
            "/areas/TI/leader",
            "/areas/TI-1/officer",
            "/areas/TI-11/officer,/areas/TI-22/officer",
            "/areas/TI-21a/grid-worker",
            "/areas/TI-12b/grid-worker,/areas/TI-12/grid-worker,/areas/TI-21d/grid-worker")) {
      String viewer = token("viewer", grants.split(","));
      assertThat(codesIn(viewer, "areas", address))
          .as(grants)
          .isEqualTo(listed(viewer, "/api/grid/areas"));
      assertThat(codesIn(viewer, "grids", address))
          .as(grants)
          .isEqualTo(listed(viewer, "/api/grid/grids"))
          .isNotEmpty();
    }
  }

  @Test
  void neighboursStayJoinedInEveryZoom() {
    for (int zoom : List.of(9, 10, 11, 12)) {
      TileAddress address = at(zoom, 106.04, 30.04);
      List<Geometry> grids =
          tile(LEADER, "grids", address).layer("grids").stream()
              .map(f -> inside(f.metres(address), address))
              .toList();
      double sum = grids.stream().mapToDouble(Geometry::getArea).sum();
      Geometry union = org.locationtech.jts.operation.union.UnaryUnionOp.union(grids);
      assertThat(union.getArea()).as("zoom %d", zoom).isEqualTo(sum, within(sum * 1e-6));
    }
  }

  @Test
  void aWindingBorderHasTheSameVerticesInBothNeighboursAndAcrossTheEdgeOfATile() {
    TinyCounty county = new TinyCounty("TW", 110.0, 31.0);
    String leader = token("leader.tw", "/areas/TW/leader");
    importAll(ADMIN, TinyCounty.AREAS, county.areas());
    importAll(ADMIN, TinyCounty.GRIDS, Winding.between("TW-11", 110.0, 31.04, 0.04));
    for (int zoom = 9; zoom <= 15; zoom++) {
      TileAddress upper = at(zoom, 110.02, 31.079);
      TileAddress last = at(zoom, 110.02, 31.041);
      Set<Coordinate> above = Set.of();
      for (int y = upper.y(); y <= last.y(); y++) {
        TileAddress address = new TileAddress(zoom, upper.x(), y);
        VectorTile tile = tile(leader, "grids", address);
        Set<Coordinate> west = Winding.vertices(tile, "TW-11w", address);
        Set<Coordinate> east = Winding.vertices(tile, "TW-11e", address);
        assertThat(west).as("zoom %d, row %d", zoom, y).isNotEmpty().isEqualTo(east);
        // What both tiles draw: a strip on either side of the edge between them.
        if (y > upper.y()) {
          assertThat(Winding.strip(west, y)).isEqualTo(Winding.strip(above, y));
        }
        above = west;
      }
    }
  }

  @Test
  void whereThereIsNothingTheTileIsEmpty() {
    assertThat(status(LEADER, path("areas", at(10, 0, 0)))).isEqualTo(204);
    assertThat(status(TOWN, path("grids", at(14, 106.07, 30.07)))).isEqualTo(204);
    // Grids begin at zoom 9, areas at the whole world.
    assertThat(status(LEADER, path("grids", at(8, 106.04, 30.04)))).isEqualTo(204);
    assertThat(tile(LEADER, "areas", at(0, 106, 30)).codes("area-labels")).contains("TI");
  }

  @Test
  void anAddressThatNoTileHasIsABadRequest() {
    for (String address :
        List.of(
            "23/0/0",
            "-1/0/0",
            "3/8/0",
            "3/0/8",
            "3/-1/0",
            "3/99999999999/0",
            "a/b/c",
            "2147483647/1/1")) {
      assertThat(status(LEADER, "/api/grid/tiles/areas/" + address)).as(address).isEqualTo(400);
    }
    assertThat(status(LEADER, "/api/grid/tiles/people/1/1/1")).isEqualTo(400);
    assertThat(status(LEADER, "/api/grid/tiles/areas/1/1/1?x=2")).isEqualTo(400);
  }

  @Test
  void aTileIsKeptByNobodyButItsViewersBrowser() {
    String path = path("areas", at(10, 106.04, 30.04));
    HttpResponse<byte[]> answer = get(LEADER, path);
    String tag = answer.headers().firstValue("ETag").orElseThrow();
    assertThat(answer.headers().firstValue("Cache-Control").orElseThrow())
        .contains("private")
        .contains("no-cache");
    assertThat(String.join(",", answer.headers().allValues("Vary")))
        .contains("Cookie")
        .contains("Authorization");
    assertThat(send(request(LEADER, path).header("If-None-Match", tag)).statusCode())
        .isEqualTo(304);
    assertThat(send(request(TOWN, path).header("If-None-Match", tag)).statusCode()).isEqualTo(200);
  }

  @Test
  void aTileIsPackedForThoseWhoReadGzip() throws IOException {
    String path = path("areas", at(10, 106.04, 30.04));
    byte[] plain = get(LEADER, path).body();
    HttpResponse<byte[]> packed = send(request(LEADER, path).header("Accept-Encoding", "br, gzip"));
    assertThat(packed.headers().firstValue("Content-Encoding")).contains("gzip");
    assertThat(packed.body().length).isLessThan(plain.length);
    assertThat(new GZIPInputStream(new ByteArrayInputStream(packed.body())).readAllBytes())
        .isEqualTo(plain);
    assertThat(String.join(",", packed.headers().allValues("Vary"))).contains("Accept-Encoding");
    HttpResponse<byte[]> refused =
        send(request(LEADER, path).header("Accept-Encoding", "gzip;q=0"));
    assertThat(refused.headers().firstValue("Content-Encoding")).isEmpty();
    assertThat(refused.body()).isEqualTo(plain);
  }

  @Test
  void aNewerVersionIsSeenAtOnceWhereATileWasKept() {
    TinyCounty county = new TinyCounty("TV", 108.0, 31.0);
    String leader = token("leader.tv", "/areas/TV/leader");
    TileAddress address = at(12, 108.01, 31.01);
    importAll(ADMIN, TinyCounty.AREAS, county.areas());
    assertThat(status(leader, path("grids", address))).isEqualTo(204);
    String tag = get(leader, path("areas", address)).headers().firstValue("ETag").orElseThrow();
    importAll(ADMIN, TinyCounty.GRIDS, county.grids());
    assertThat(tile(leader, "grids", address).codes("grids")).isNotEmpty();
    assertThat(send(request(leader, path("areas", address)).header("If-None-Match", tag)))
        .extracting(HttpResponse::statusCode)
        .isEqualTo(200);
  }

  @Test
  void theDescriptionNamesLayersAndTheViewersOwnBounds() {
    JsonNode areas = getJson(TOWN, "/api/grid/tiles/areas");
    assertThat(areas.path("tilejson").asString()).isEqualTo("3.0.0");
    assertThat(areas.path("tiles").get(0).asString()).endsWith("/api/grid/tiles/areas/{z}/{x}/{y}");
    assertThat(areas.path("bounds").get(0).asDouble()).isEqualTo(106.0, within(1e-9));
    assertThat(areas.path("bounds").get(2).asDouble()).isEqualTo(106.04, within(1e-9));
    assertThat(areas.path("vector_layers").get(1).path("id").asString()).isEqualTo("area-labels");
    for (JsonNode layer : areas.path("vector_layers")) {
      assertThat(layer.path("minzoom").asInt(-1)).isZero();
      assertThat(layer.path("maxzoom").asInt(-1)).isEqualTo(14);
      assertThat(layer.path("fields").path("code").asString()).isEqualTo("String");
    }
    assertThat(areas.path("attribution").asString()).isEqualTo("Survey of nowhere");
    JsonNode nothing =
        getJson(token("elsewhere", "/areas/NOWHERE/officer"), "/api/grid/tiles/grids");
    assertThat(nothing.has("bounds")).isFalse();
    assertThat(nothing.path("minzoom").asInt()).isEqualTo(9);
  }

  @Test
  void contextIsDrawnForTheAreaAndForThoseBelowIt() {
    String river =
        new Features()
            .line(
                Map.of("kind", "river", "name", "云溪", "rank", 1),
                new double[][] {{106.0, 30.0}, {106.04, 30.05}, {106.08, 30.04}})
            .json();
    JsonNode job = importAll(ADMIN, CONTEXT, river);
    assertThat(job.path("rowsRead").asInt()).isEqualTo(1);
    TileAddress address = at(10, 106.04, 30.04);
    for (String viewer : List.of(LEADER, TOWN)) {
      VectorTile.Feature line = tile(viewer, "context", address).layer("context").getFirst();
      assertThat(line.properties())
          .containsEntry("kind", "river")
          .containsEntry("name", "云溪")
          .containsEntry("rank", 1L);
    }
    assertThat(status(token("o", "/areas/NOWHERE/officer"), path("context", address)))
        .isEqualTo(204);
    assertThat(importAll(ADMIN, CONTEXT, river).path("rowsUnchanged").asInt()).isEqualTo(1);
  }

  private Set<String> codesIn(String token, String layer, TileAddress address) {
    HttpResponse<byte[]> answer = get(token, path(layer, address));
    return answer.statusCode() == 204
        ? Set.of()
        : new TreeSet<>(VectorTile.read(answer.body()).codes(layer));
  }

  private Set<String> listed(String token, String path) {
    Set<String> codes = new TreeSet<>();
    getJson(token, path + "?limit=200")
        .path("items")
        .forEach(one -> codes.add(one.path("code").asString()));
    return codes;
  }

  private VectorTile tile(String token, String layer, TileAddress address) {
    HttpResponse<byte[]> answer = get(token, path(layer, address));
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Content-Type").orElseThrow())
        .isEqualTo("application/vnd.mapbox-vector-tile");
    return VectorTile.read(answer.body());
  }

  private static TileAddress at(int zoom, double lon, double lat) {
    return TileAddress.at(zoom, lon, lat);
  }

  private static String path(String layer, TileAddress t) {
    return "/api/grid/tiles/%s/%d/%d/%d".formatted(layer, t.z(), t.x(), t.y());
  }

  /** Without what is drawn beyond the edge of the tile. */
  private static Geometry inside(Geometry geometry, TileAddress address) {
    return geometry.intersection(new GeometryFactory().toGeometry(address.metres()));
  }
}
