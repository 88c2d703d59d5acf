package org.linli.place.dutypoint;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.linli.commons.testing.TestFabric;
import org.linli.commons.testing.TestPeers;
import org.linli.commons.testing.VectorTile;
import org.linli.commons.tile.TileAddress;
import org.linli.place.Service;
import tools.jackson.databind.JsonNode;

class DutyPointsTest {

  private static final String API = "/api/place/duty-points";
  private static TestPeers peers;
  private static Service service;

  private final String officer = peers.token("officer1", "/areas/T1/officer");
  private final String volunteer = peers.token("volunteer1", "/areas/T1/volunteer");
  private final String other = peers.token("officer2", "/areas/T2/officer");

  @BeforeAll
  static void start() {
    peers = new TestPeers();
    service = Service.start(peers, Service.database());
  }

  @AfterAll
  static void stop() {
    service.close();
    peers.close();
  }

  @Test
  void everybodyWhoServesThereSeesItAndFewChangeIt() {
    JsonNode aed = entered("政务大厅AED", "aed", "T1V1G1");
    assertThat(aed.get("number").asString()).matches("T1V1-20[0-9]{2}-D[0-9]{5}");
    String path = API + '/' + aed.get("id").asString();
    JsonNode seen = service.json(volunteer, path);
    assertThat(seen.get("mayChange").asBoolean()).isFalse();
    assertThat(seen.get("kindName").asString()).contains("除颤");
    assertThat(service.get(other, path).statusCode()).isEqualTo(404);
    assertThat(
            service
                .put(volunteer, path + "/state", "{\"state\":\"IN_SERVICE\"}", "If-Match", "\"1\"")
                .statusCode())
        .isEqualTo(403);
  }

  @Test
  void outOfServiceNeedsAReasonAndKnowsUntilWhen() {
    JsonNode hydrant = entered("东街消防栓", "hydrant", "T1V1G2");
    String path = API + '/' + hydrant.get("id").asString();
    assertField(state(path, 1, "{\"state\":\"OUT_OF_SERVICE\"}"), "reason");
    assertField(
        state(path, 1, "{\"state\":\"OUT_OF_SERVICE\",\"reason\":\"漏水\",\"until\":\"2020-01-01\"}"),
        "until");
    HttpResponse<byte[]> out =
        state(path, 1, "{\"state\":\"OUT_OF_SERVICE\",\"reason\":\"漏水\",\"until\":\"2199-01-01\"}");
    assertThat(out.statusCode()).as(Service.text(out)).isEqualTo(200);
    assertThat(service.post(officer, path + "/checks", "{\"on\":\"2026-01-01\"}").statusCode())
        .isEqualTo(409);
    assertThat(state(path, 1, "{\"state\":\"IN_SERVICE\"}").statusCode()).isEqualTo(412);
    assertThat(state(path, 2, "{\"state\":\"IN_SERVICE\"}").statusCode()).isEqualTo(200);
    assertField(service.post(officer, path + "/checks", "{\"on\":\"2999-01-01\"}"), "on");
    HttpResponse<byte[]> checked =
        service.post(officer, path + "/checks", "{\"on\":\"2026-01-01\"}");
    assertThat(Service.parse(checked).get("checkedBy").asString()).isEqualTo("officer1");
  }

  @Test
  void whatIsRemovedIsListedNoMoreButOnRequest() {
    JsonNode post = entered("老值守点", "volunteer_post", "T1V2G1");
    String path = API + '/' + post.get("id").asString();
    state(path, 1, "{\"state\":\"REMOVED\",\"reason\":\"搬迁\"}");
    assertThat(service.json(officer, API + "?q=老值守点").get("items").size()).isZero();
    assertThat(service.json(officer, API + "?q=老值守点&state=REMOVED").get("items").size())
        .isEqualTo(1);
  }

  @Test
  void badInputNamesItsField() {
    assertField(service.post(officer, API, body("x", "castle", "T1V1G1")), "kind");
    assertField(service.post(officer, API, body("", "aed", "T1V1G1")), "name");
    assertThat(service.post(officer, API, body("x", "aed", "T2V1G1")).statusCode()).isEqualTo(404);
  }

  @Test
  void itIsOnTheMapAndPatrolsAreToldOfIt() {
    JsonNode box = entered("车站警务站", "police_box", "T1V2G2");
    double[] at = TestFabric.in("T1V2G2");
    TileAddress address = TileAddress.at(12, at[0], at[1]);
    HttpResponse<byte[]> tile =
        service.get(
            volunteer,
            "/api/place/tiles/duty-points/12/"
                + address.x()
                + "/"
                + address.y()
                + "?kind=police_box");
    assertThat(VectorTile.read(tile.body()).layer("duty-points"))
        .anySatisfy(
            point -> assertThat(point.properties()).containsEntry("id", box.get("id").asString()));
    String patrol = peers.token("service-account-linli-services", "/system/service");
    HttpResponse<byte[]> all = service.get(patrol, "/api/place/whereabouts");
    assertThat(Service.text(all)).contains(box.get("id").asString(), "\"dutyPoint\":true");
    String tag = all.headers().firstValue("ETag").orElseThrow();
    assertThat(service.get(patrol, "/api/place/whereabouts", "If-None-Match", tag).statusCode())
        .isEqualTo(304);
    assertThat(service.json(patrol, "/api/place/needs").size()).isZero();
    assertThat(service.get(officer, "/api/place/whereabouts").statusCode()).isEqualTo(403);
  }

  private HttpResponse<byte[]> state(String path, int seen, String body) {
    return service.put(officer, path + "/state", body, "If-Match", "\"" + seen + "\"");
  }

  private JsonNode entered(String name, String kind, String grid) {
    HttpResponse<byte[]> answer = service.post(officer, API, body(name, kind, grid));
    assertThat(answer.statusCode()).as(Service.text(answer)).isEqualTo(201);
    return Service.parse(answer);
  }

  private static String body(String name, String kind, String grid) {
    double[] at = TestFabric.in(grid);
    return "{\"name\":\"%s\",\"kind\":\"%s\",\"position\":{\"lon\":%s,\"lat\":%s}}"
        .formatted(name, kind, at[0], at[1]);
  }

  private static void assertField(HttpResponse<byte[]> answer, String field) {
    assertThat(answer.statusCode()).as(Service.text(answer)).isEqualTo(400);
    assertThat(Service.parse(answer).get("violations").get(0).get("field").asString())
        .isEqualTo(field);
  }
}
