package org.linli.grid;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.http.HttpResponse;
import java.util.Base64;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linli.commons.fabric.Fabric;
import org.linli.commons.fabric.FabricDocument;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKBReader;
import tools.jackson.databind.JsonNode;

class FabricTest extends GridServiceTest {

  private static final TinyCounty YUN = new TinyCounty("FA", 107.0, 30.0);
  private static final String SERVICE = token("linli-services", "/system/service");

  @BeforeEach
  void county() {
    importAll(ADMIN, TinyCounty.AREAS, YUN.areas());
    importAll(ADMIN, TinyCounty.GRIDS, YUN.grids());
  }

  @Test
  void servicesGetTheWholeFabricAndCanLocateWithIt() {
    HttpResponse<byte[]> answer = get(SERVICE, "/api/grid/fabric");
    assertThat(answer.statusCode()).isEqualTo(200);
    Fabric fabric = FabricDocument.read(new ByteArrayInputStream(answer.body()), null);
    assertThat(answer.headers().firstValue("ETag")).contains("\"" + fabric.version() + "\"");
    int grid = fabric.locator().locate(107.01, 30.07);
    assertThat(fabric.grids().get(grid).code()).isEqualTo("FA-11a");
    assertThat(fabric.grids().get(grid).path()).isEqualTo("/FA/FA-1/FA-11/FA-11a/");
  }

  @Test
  void whoHasTheNewestIsToldSo() {
    String tag = get(SERVICE, "/api/grid/fabric").headers().firstValue("ETag").orElseThrow();
    HttpResponse<byte[]> again =
        send(request(SERVICE, "/api/grid/fabric").header("If-None-Match", tag));
    assertThat(again.statusCode()).isEqualTo(304);
    assertThat(again.body()).isEmpty();
    assertThat(
            send(request(SERVICE, "/api/grid/fabric").header("If-None-Match", "\"-1\""))
                .statusCode())
        .isEqualTo(200);
  }

  @Test
  void onlyServicesGetIt() {
    assertThat(status("", "/api/grid/fabric")).isEqualTo(401);
    assertThat(status(ADMIN, "/api/grid/fabric")).isEqualTo(403);
    assertThat(status(token("leader", "/areas/FA/leader"), "/api/grid/fabric")).isEqualTo(403);
  }

  @Test
  void boundariesTravelAsWellKnownBinaryWithLongitudeFirst() throws ParseException {
    JsonNode grids = getJson(SERVICE, "/api/grid/fabric").path("grids");
    for (JsonNode grid : grids) {
      if (grid.path("code").asString().equals("FA-11a")) {
        byte[] wkb = Base64.getDecoder().decode(grid.path("wkb").asString());
        assertThat(grid.path("kind").asString()).isEqualTo("basic");
        assertThat(new WKBReader().read(wkb).getEnvelopeInternal().getMinX()).isEqualTo(107.0);
        return;
      }
    }
    throw new AssertionError("FA-11a is missing");
  }

  @Test
  void theServiceIsReadyWithItsDatabaseAndFabric() {
    assertThat(status("", "/actuator/health/readiness")).isEqualTo(200);
    assertThat(status("", "/actuator/health/liveness")).isEqualTo(200);
    assertThat(status("", "/actuator/env")).isEqualTo(404);
  }
}
