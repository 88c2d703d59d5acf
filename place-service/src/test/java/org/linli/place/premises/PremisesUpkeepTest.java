package org.linli.place.premises;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linli.commons.access.Access;
import org.linli.commons.store.ViewerTransactions;
import org.linli.commons.testing.TestFabric;
import org.linli.commons.testing.TestPeers;
import org.linli.place.Service;
import org.linli.place.retention.Retention;
import tools.jackson.databind.JsonNode;

class PremisesUpkeepTest {

  private TestPeers peers;
  private Service service;
  private String officer;

  @BeforeEach
  void start() {
    peers = new TestPeers();
    service = Service.start(peers, Service.database());
    officer = peers.token("officer1", "/areas/T1/officer");
  }

  @AfterEach
  void stop() {
    service.close();
    peers.close();
  }

  @Test
  void aNewFabricGivesPremisesAndDutyPointsTheirGridsAnew() {
    // Just east of the border between the first two grids, which then moves east.
    String at = "\"position\":{\"lon\":110.0505,\"lat\":25.02}";
    String hotel =
        entered(
            "{\"name\":\"旅馆\",\"kind\":\"hotel\",\"contact\":{\"name\":\"甲\",\"phone\":\"123\"},"
                + at
                + "}");
    HttpResponse<byte[]> aed =
        service.post(
            officer, "/api/place/duty-points", "{\"name\":\"AED\",\"kind\":\"aed\"," + at + "}");
    String point = "/api/place/duty-points/" + Service.parse(aed).get("id").asString();
    assertThat(grid(hotel)).isEqualTo("T1V1G2");
    peers.publish(TestFabric.version(2, 0.01));
    service.await(() -> grid(hotel).equals("T1V1G1") && grid(point).equals("T1V1G1"));
    JsonNode revision = service.json(officer, hotel + "/revisions").get("items").get(0);
    assertThat(revision.get("kind").asString()).isEqualTo("RELOCATED");
    assertThat(revision.get("by").asString()).isEqualTo("linli");
    assertThat(service.json(officer, hotel + "/contact").get("name").asString()).isEqualTo("甲");
  }

  @Test
  void theContactOfClosedPremisesIsErasedWhenItsTimeIsOver() {
    String at = "\"position\":{\"lon\":110.02,\"lat\":25.02}";
    String hotel =
        entered(
            "{\"name\":\"旅馆\",\"kind\":\"hotel\",\"contact\":{\"name\":\"甲\",\"phone\":\"123\"},"
                + at
                + "}");
    HttpResponse<byte[]> closed =
        service.post(
            officer,
            hotel + "/close",
            "{\"reason\":\"停业\",\"on\":\"2020-01-01\"}",
            "If-Match",
            "\"1\"");
    assertThat(closed.statusCode()).isEqualTo(200);
    LocalDate today = LocalDate.parse("2026-06-01");
    assertThat(service.bean(Retention.class).run(today)).isTrue();
    assertThat(service.bean(Retention.class).run(today)).isFalse();
    assertThat(service.json(officer, hotel + "/contact").has("name")).isFalse();
    JsonNode seen = service.json(officer, hotel);
    assertThat(seen.get("hasContact").asBoolean()).isFalse();
    assertThat(seen.get("name").asString()).isEqualTo("旅馆");
    JsonNode run =
        service
            .json(peers.token("auditor1", "/system/auditor"), "/api/place/retention-runs")
            .get(0);
    assertThat(run.get("counts").toString())
        .contains("{\"kind\":\"PREMISES_CONTACT\",\"erased\":1}");
    assertThat(run.has("finishedAt")).isTrue();
    assertThat(service.get(officer, "/api/place/retention-runs").statusCode()).isEqualTo(403);
  }

  @Test
  void otherFeaturesFindPremisesThroughTheDirectory() {
    String at = "\"position\":{\"lon\":110.02,\"lat\":25.02}";
    String hotel =
        entered("{\"name\":\"旅馆\",\"kind\":\"hotel\",\"department\":\"文旅局\"," + at + "}");
    PremisesDirectory directory = service.bean(PremisesDirectory.class);
    List<PremisesRef> found =
        service
            .bean(ViewerTransactions.class)
            .read(
                Access.ofService("linli"),
                jdbc -> directory.matching(Set.of("hotel"), List.of("/C/T1/")));
    assertThat(found).hasSize(1);
    PremisesRef ref = found.getFirst();
    assertThat(hotel).endsWith(ref.id().toString());
    assertThat(ref.inspectionIntervalDays()).isEqualTo(60);
    assertThat(ref.department()).isEqualTo("文旅局");
    assertThat(ref.open()).isTrue();
  }

  private String grid(String path) {
    return service.json(officer, path).get("gridCode").asString();
  }

  private String entered(String body) {
    HttpResponse<byte[]> answer = service.post(officer, "/api/place/premises", body);
    assertThat(answer.statusCode()).as(Service.text(answer)).isEqualTo(201);
    return "/api/place/premises/" + Service.parse(answer).get("id").asString();
  }
}
