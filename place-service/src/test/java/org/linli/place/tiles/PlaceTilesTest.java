package org.linli.place.tiles;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.linli.commons.testing.PostgisForTests;
import org.linli.commons.testing.TestFabric;
import org.linli.commons.testing.TestPeers;
import org.linli.commons.testing.VectorTile;
import org.linli.commons.tile.TileAddress;
import org.linli.place.Service;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

class PlaceTilesTest {

  private static final String TILES = "/api/place/tiles/premises";
  private static final int MANY = 20_000;

  private static TestPeers peers;
  private static PostgisForTests.Database database;
  private static Service service;

  private final String county = peers.token("leader1", "/areas/C/leader");
  private final String town = peers.token("officer1", "/areas/T1/officer");

  @BeforeAll
  static void start() {
    peers = new TestPeers();
    database = Service.database();
    service = Service.start(peers, database);
    fill();
  }

  /** Two thirds in the western town; one in ten is a mine and of key importance. */
  private static void fill() {
    JdbcClient jdbc = JdbcClient.create(database.asApp());
    jdbc.sql(
            """
            with viewer as materialized (select set_config('linli.grants', '{"service@/"}', false) as s)
            insert into premises (county_code, id, number, name, kind, area_code, grid_code, path, shape_type, shape, lon, lat, grids,
              importance, state, created_at, changed_at)
            select 'C', gen_random_uuid(), 'N-' || n, '场所' || n, case when n % 10 = 0 then 'mine' else 'hotel' end, t.area, t.area || 'G1',
              t.path, 'POINT', st_setsrid(st_makepoint(t.lon, t.lat), 4490), t.lon, t.lat, array[t.area || 'G1'],
              case when n % 10 = 0 then 'KEY' else 'ORDINARY' end, 'OPEN', now(), now()
            from viewer, generate_series(1, :many) as n,
              lateral (select case when n % 3 = 0 then 'T2V1' else 'T1V1' end as area,
                              case when n % 3 = 0 then '/C/T2/T2V1/T2V1G1/' else '/C/T1/T1V1/T1V1G1/' end as path,
                              (case when n % 3 = 0 then 110.2 else 110.0 end) + (n * 7919 % 50000) / 1000000.0 as lon,
                              25 + (n * 104729 % 50000) / 1000000.0 as lat) t
            """)
        .param("many", MANY)
        .update();
  }

  @AfterAll
  static void stop() {
    service.close();
    peers.close();
  }

  @Test
  void clustersAddUpAtEveryZoomToWhatTheViewerMaySee() {
    for (int zoom : List.of(6, 9, 12)) {
      assertThat(sum(county, zoom, "")).as("zoom " + zoom).isEqualTo(MANY);
      assertThat(sum(town, zoom, "")).as("zoom " + zoom).isEqualTo(MANY - MANY / 3);
    }
    assertThat(sum(county, 9, "?kind=mine")).isEqualTo(MANY / 10);
    assertThat(sum(county, 9, "?importance=KEY&kind=hotel")).isZero();
  }

  @Test
  void aClusterIsOfTheMostImportantKind() {
    VectorTile tile = tile(county, TileAddress.at(6, 110.05, 25.02), "");
    assertThat(tile.layer("premises-clusters"))
        .allSatisfy(
            cluster -> {
              assertThat(cluster.properties()).containsEntry("kind", "mine");
              assertThat(cluster.properties()).containsEntry("importance", "KEY");
            });
  }

  @Test
  void nearByEachIsDrawnOnceWithItsOutline() {
    String officer = peers.token("officer1", "/areas/T1/officer");
    String body =
        "{\"name\":\"采石场\",\"kind\":\"mine\",\"shape\":{\"type\":\"Polygon\",\"coordinates\":"
            + "[[[110.16,25.01],[110.17,25.01],[110.17,25.02],[110.16,25.02],[110.16,25.01]]]}}";
    HttpResponse<byte[]> entered = service.post(officer, "/api/place/premises", body);
    assertThat(entered.statusCode()).as(Service.text(entered)).isEqualTo(201);
    String id = Service.parse(entered).get("id").asString();
    VectorTile tile = tile(officer, TileAddress.at(14, 110.165, 25.015), "");
    assertThat(tile.layer("premises").stream().filter(f -> id.equals(f.properties().get("id"))))
        .hasSize(1);
    assertThat(tile.layer("premises-shapes")).hasSize(1);
    assertThat(tile.layer("premises-shapes").getFirst().kind()).isEqualTo(3);
    String closing = "{\"reason\":\"关停\"}";
    service.post(officer, "/api/place/premises/" + id + "/close", closing, "If-Match", "\"1\"");
    assertThat(tile(officer, TileAddress.at(14, 110.165, 25.015), "").layer("premises-shapes"))
        .isEmpty();
    assertThat(
            tile(officer, TileAddress.at(14, 110.165, 25.015), "?state=CLOSED")
                .layer("premises-shapes"))
        .hasSize(1);
  }

  @Test
  void aTileIsAskedForAgainWhenTheDataOrTheViewerChange() {
    String path = TILES + path(TileAddress.at(9, 110.05, 25.02));
    String tag = tag(service.get(county, path));
    assertThat(service.get(county, path, "If-None-Match", tag).statusCode()).isEqualTo(304);
    assertThat(service.get(town, path, "If-None-Match", tag).statusCode()).isEqualTo(200);
    assertThat(service.get(county, path + "?kind=mine", "If-None-Match", tag).statusCode())
        .isEqualTo(200);
    double[] at = TestFabric.in("T1V2G2");
    HttpResponse<byte[]> entered =
        service.post(
            town,
            "/api/place/premises",
            "{\"name\":\"新学校\",\"kind\":\"school\",\"position\":{\"lon\":%s,\"lat\":%s}}"
                .formatted(at[0], at[1]));
    assertThat(entered.statusCode()).isEqualTo(201);
    assertThat(service.get(county, path, "If-None-Match", tag).statusCode()).isEqualTo(200);
    close(Service.parse(entered).get("id").asString());
  }

  private void close(String id) {
    service.post(
        town, "/api/place/premises/" + id + "/close", "{\"reason\":\"x\"}", "If-Match", "\"1\"");
  }

  @Test
  void aLayerDescribesItselfAndKnowsNoOtherFilters() {
    JsonNode description = service.json(county, TILES);
    assertThat(description.get("vector_layers").size()).isEqualTo(3);
    assertThat(description.get("bounds").size()).isEqualTo(4);
    HttpResponse<byte[]> answer =
        service.get(county, TILES + path(TileAddress.at(9, 110.05, 25.02)) + "?grade=RED");
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(Service.text(answer)).contains("\"field\":\"grade\"");
    assertThat(
            service
                .get(county, TILES + path(TileAddress.at(9, 110.05, 25.02)) + "?state=GONE")
                .statusCode())
        .isEqualTo(400);
    assertThat(service.get(county, "/api/place/tiles/people").statusCode()).isEqualTo(400);
    String nobody = peers.token("volunteer1", "/areas/T1/volunteer");
    assertThat(service.get(nobody, TILES + path(TileAddress.at(9, 110.05, 25.02))).statusCode())
        .isEqualTo(204);
    assertThat(service.json(nobody, TILES).has("bounds")).isFalse();
  }

  private static long sum(String token, int zoom, String query) {
    TileAddress first = TileAddress.at(zoom, 110.0, 25.05);
    TileAddress last = TileAddress.at(zoom, 110.25, 25.0);
    long sum = 0;
    for (int x = first.x(); x <= last.x(); x++) {
      for (int y = first.y(); y <= last.y(); y++) {
        for (VectorTile.Feature cluster :
            tile(token, new TileAddress(zoom, x, y), query).layer("premises-clusters")) {
          sum += ((Number) cluster.properties().get("premises")).longValue();
        }
      }
    }
    return sum;
  }

  private static VectorTile tile(String token, TileAddress address, String query) {
    HttpResponse<byte[]> answer = service.get(token, TILES + path(address) + query);
    assertThat(answer.statusCode()).as(Service.text(answer)).isIn(200, 204);
    return VectorTile.read(answer.body());
  }

  private static String path(TileAddress address) {
    return "/" + address.z() + "/" + address.x() + "/" + address.y();
  }

  private static String tag(HttpResponse<byte[]> answer) {
    return answer.headers().firstValue("ETag").orElseThrow();
  }
}
