package org.linli.place.relocation;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linli.commons.access.Access;
import org.linli.commons.fabric.Fabric;
import org.linli.commons.store.ViewerTransactions;
import org.linli.commons.testing.TestFabric;
import org.linli.commons.testing.TestPeers;
import org.linli.place.Service;
import org.locationtech.jts.io.WKBWriter;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Boundaries change while places are there. */
class RelocationTest {

  private TestPeers peers;
  private Service service;
  private String officer;
  private String admin;
  private String publisher;

  @BeforeEach
  void start() {
    peers = new TestPeers();
    service = Service.start(peers, Service.database());
    officer = peers.token("officer", "/areas/C/officer");
    admin = peers.token("admin", "/areas/C/area-admin");
    publisher = peers.token("service-account-linli-services", "/system/service");
  }

  @AfterEach
  void stop() {
    service.close();
    peers.close();
  }

  @Test
  void thePreviewTellsTensAndNothingOfFewerThanTenAndThenTheyMove() {
    for (int n = 0; n < 9; n++) {
      point(n);
    }
    assertThat(preview().get("moves")).isEmpty();
    point(9);
    JsonNode moves = preview().get("moves");
    assertThat(moves).hasSize(1);
    assertThat(moves.get(0).get("from").asString()).isEqualTo("T1V1G2");
    assertThat(moves.get(0).get("to").asString()).isEqualTo("T1V1G1");
    assertThat(moves.get(0).get("kind").asString()).isEqualTo("DUTY_POINT");
    assertThat(moves.get(0).get("count").asLong()).isEqualTo(10);
    peers.publish(newer());
    awaitVersion(2);
    assertThat(preview().get("moves")).isEmpty();
  }

  @Test
  void onlyThePublisherAsksAndOnlyAdministratorsSeeTheState() {
    String nothing = "{\"changed\":[],\"grids\":[]}";
    assertThat(asked(admin, nothing).statusCode()).isEqualTo(403);
    assertThat(asked(publisher, nothing).statusCode()).isEqualTo(200);
    assertThat(service.get(officer, "/api/place/relocation").statusCode()).isEqualTo(403);
  }

  @Test
  void aCampaignOfATownThatEndedGoesOnInItsSuccessorAndWhatIsDoneStays() {
    LocalDate today = LocalDate.now(ZoneId.of("Asia/Shanghai"));
    String task = "{\"what\":\"张贴告知书\",\"areaCode\":\"T1\",\"until\":\"%s\"}".formatted(today);
    HttpResponse<byte[]> planned =
        service.post(
            officer,
            "/api/place/special-campaigns",
            "{\"areaCode\":\"T1\",\"title\":\"国庆检查\",\"kind\":\"FESTIVAL\",\"from\":\"%s\",\"until\":\"%s\",\"premisesKinds\":[],\"areas\":[],\"checklists\":[],\"tasks\":[%s,%s]}"
                .formatted(today, today.plusDays(10), task, task));
    assertThat(planned.statusCode()).as(Service.text(planned)).isEqualTo(201);
    ViewerTransactions transactions = service.bean(ViewerTransactions.class);
    transactions.write(
        Access.ofService("test"),
        jdbc ->
            jdbc.sql(
                    """
                    update special_campaign_task set done_at = now(), done_by = 'x', done_words = 'x'
                    where id = (select min(id::text)::uuid from special_campaign_task)
                    """)
                .update());
    peers.merge();
    awaitVersion(2);
    List<String> places =
        transactions.read(
            Access.ofService("test"),
            jdbc ->
                jdbc.sql(
                        """
                        select area_code || path from special_campaign
                        union all
                        select area_code || path from special_campaign_task
                        """)
                    .query(String.class)
                    .list());
    assertThat(places).containsExactlyInAnyOrder("T2/C/T2/", "T2/C/T2/", "T1/C/T1/");
  }

  @Test
  void aKeyAreaAndAStandInOfATownThatEndedAreItsSuccessors() {
    LocalDate today = LocalDate.now(ZoneId.of("Asia/Shanghai"));
    double[] at = TestFabric.in("T1V1G1");
    String outline =
        "{\"type\":\"Polygon\",\"coordinates\":[[[%1$s,%2$s],[%3$s,%2$s],[%3$s,%4$s],[%1$s,%4$s],[%1$s,%2$s]]]}"
            .formatted(at[0] - 0.005, at[1] - 0.005, at[0] + 0.005, at[1] + 0.005);
    String town = peers.token("town", "/areas/T1/officer");
    HttpResponse<byte[]> listed =
        service.post(
            town,
            "/api/place/key-areas",
            """
            {"areaCode":"T1","name":"北门市场周边","problem":"夜间照明不足","outline":%s,"unit":"北门派出所","leader":"chief","deadline":"%s",
             "measures":[{"what":"加装路灯","who":"住建局","until":"%s","doneWhen":"12 盏灯亮"}]}
            """
                .formatted(outline, today.plusDays(60), today.plusDays(60)));
    assertThat(listed.statusCode()).as(Service.text(listed)).isEqualTo(201);
    HttpResponse<byte[]> arranged =
        service.post(
            officer,
            "/api/place/inspection-stand-ins",
            "{\"area\":\"T1\",\"username\":\"one\",\"standIn\":\"other\",\"from\":\"%s\",\"until\":\"%s\"}"
                .formatted(today, today.plusDays(9)));
    assertThat(arranged.statusCode()).as(Service.text(arranged)).isEqualTo(201);
    peers.merge();
    awaitVersion(2);
    List<String> places =
        service
            .bean(ViewerTransactions.class)
            .read(
                Access.ofService("test"),
                jdbc ->
                    jdbc.sql(
                            """
                            select area_code || path from key_area
                            union all
                            select area_code || path from inspection_stand_in
                            """)
                        .query(String.class)
                        .list());
    assertThat(places).containsExactly("T2/C/T2/", "T2/C/T2/");
  }

  /** A grid ended, its ground is in no grid, and its village came to another town. */
  @Test
  void whatLiesInNoGridAnyMoreBelongsToWhatIsThereNow() {
    double[] at = TestFabric.in("T1V1G2");
    String position = "\"position\":{\"lon\":%s,\"lat\":%s}".formatted(at[0], at[1]);
    entered("/api/place/premises", "{\"name\":\"村小\",\"kind\":\"school\",%s}".formatted(position));
    entered("/api/place/duty-points", "{\"name\":\"AED\",\"kind\":\"aed\",%s}".formatted(position));
    entered(
        "/api/place/hazards",
        "{\"kind\":\"other\",\"words\":\"堵塞\",\"facts\":[],%s}".formatted(position));
    Fabric merged = TestFabric.merged(2);
    peers.end(2, "T1", "/C/T1/", "T2");
    peers.end(2, "T1V1G2", "/C/T1/T1V1/T1V1G2/");
    peers.publish(
        new Fabric(
            2,
            merged.areas(),
            merged.grids().stream().filter(grid -> grid.code().startsWith("T1V1G")).toList()));
    awaitVersion(2);
    List<String> places =
        service
            .bean(ViewerTransactions.class)
            .read(
                Access.ofService("test"),
                jdbc ->
                    jdbc.sql(
                            """
                            select grid_code || path from premises
                            union all
                            select grid_code || path from duty_point
                            union all
                            select grid_code || path from hazard
                            """)
                        .query(String.class)
                        .list());
    assertThat(places).hasSize(3).containsOnly("T1V1G2/C/T2/T1V1/");
  }

  private void entered(String path, String body) {
    HttpResponse<byte[]> answer = service.post(officer, path, body);
    assertThat(answer.statusCode()).as(Service.text(answer)).isEqualTo(201);
  }

  private void awaitVersion(long version) {
    service.await(
        () -> {
          JsonNode state = service.json(admin, "/api/place/relocation");
          return state.get("relocatedTo").asLong() == version
              && state.get("state").asString().equals("CURRENT");
        });
  }

  /** The border between the first two grids moves east. */
  private static Fabric newer() {
    return TestFabric.version(2, 0.025);
  }

  private void point(int n) {
    HttpResponse<byte[]> entered =
        service.post(
            officer,
            "/api/place/duty-points",
            "{\"name\":\"AED %d\",\"kind\":\"aed\",\"position\":{\"lon\":110.06,\"lat\":25.02%d}}"
                .formatted(n, n));
    assertThat(entered.statusCode()).isEqualTo(201);
  }

  private HttpResponse<byte[]> asked(String token, String body) {
    return service.post(token, "/api/place/relocation/preview", body);
  }

  private JsonNode preview() {
    Set<String> changed = Set.of("T1V1G1", "T1V1G2");
    List<Map<String, String>> grids =
        newer().grids().stream()
            .filter(grid -> changed.contains(grid.code()))
            .map(
                grid ->
                    Map.of(
                        "code",
                        grid.code(),
                        "path",
                        grid.path(),
                        "boundary",
                        Base64.getEncoder().encodeToString(new WKBWriter().write(grid.boundary()))))
            .toList();
    return Service.parse(
        asked(
            publisher,
            JsonMapper.shared().writeValueAsString(Map.of("changed", changed, "grids", grids))));
  }
}
