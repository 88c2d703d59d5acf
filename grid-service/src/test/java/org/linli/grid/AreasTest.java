package org.linli.grid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.nimbusds.jwt.JWTClaimsSet;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class AreasTest extends GridServiceTest {

  private static final TinyCounty YUN = new TinyCounty("AR", 104.0, 30.0);
  private static final String LEADER = token("leader", "/areas/AR/leader");
  private static final String TOWN = token("town.officer", "/areas/AR-1/officer");
  private static final String GRID_WORKER = token("worker", "/areas/AR-11a/grid-worker");

  @BeforeEach
  void county() {
    importAll(ADMIN, TinyCounty.AREAS, YUN.areas());
    importAll(ADMIN, TinyCounty.GRIDS, YUN.grids());
  }

  @Test
  void aCountyLeaderSeesTheCountyAndAllBelowIt() {
    assertThat(codes(getJson(LEADER, "/api/grid/areas")))
        .containsExactly("AR", "AR-1", "AR-11", "AR-12", "AR-2", "AR-21", "AR-22");
    JsonNode county = getJson(LEADER, "/api/grid/areas/AR");
    assertThat(county.path("childCount").asInt()).isEqualTo(2);
    assertThat(county.path("gridCount").asInt()).isEqualTo(16);
    assertThat(county.path("households").asInt()).isEqualTo(1600);
    assertThat(county.path("nameEn").asString()).isEqualTo("Yun");
    assertThat(county.has("parentCode")).isFalse();
    assertThat(county.path("ancestors").size()).isZero();
    assertThat(county.path("bbox").get(0).asDouble()).isEqualTo(104.0, within(1e-9));
    assertThat(county.path("bbox").get(3).asDouble()).isEqualTo(30.08, within(1e-9));
    assertThat(county.has("geometry")).isFalse();
  }

  @Test
  void aTownOfficerSeesTheirTownOnlyAndNothingAboveIt() {
    assertThat(codes(getJson(TOWN, "/api/grid/areas"))).containsExactly("AR-1", "AR-11", "AR-12");
    JsonNode town = getJson(TOWN, "/api/grid/areas/AR-1");
    assertThat(town.has("parentCode")).isFalse();
    assertThat(town.path("ancestors").size()).isZero();
    JsonNode village = getJson(TOWN, "/api/grid/areas/AR-11");
    assertThat(village.path("ancestors").size()).isEqualTo(1);
    assertThat(village.path("ancestors").get(0).path("code").asString()).isEqualTo("AR-1");
    assertThat(codes(getJson(TOWN, "/api/grid/areas?root=true"))).containsExactly("AR-1");
  }

  @Test
  void outsideOnesJurisdictionIsNotFound() {
    assertThat(status(TOWN, "/api/grid/areas/AR")).isEqualTo(404);
    assertThat(status(TOWN, "/api/grid/areas/AR-2")).isEqualTo(404);
    assertThat(status(TOWN, "/api/grid/areas?parent=AR-2")).isEqualTo(404);
    assertThat(status(TOWN, "/api/grid/grids?area=AR-21")).isEqualTo(404);
    assertThat(status(TOWN, "/api/grid/areas/NONE")).isEqualTo(404);
  }

  @Test
  void twoViewersOnOneConnectionSeeEachTheirOwn() {
    for (int i = 0; i < 20; i++) {
      assertThat(codes(getJson(LEADER, "/api/grid/areas"))).hasSize(7);
      assertThat(codes(getJson(TOWN, "/api/grid/areas"))).hasSize(3);
    }
    assertThat(jdbc().sql("select count(*) from area").query(Integer.class).single()).isZero();
  }

  @Test
  void aGridWorkerSeesTheirGridAndNoArea() {
    assertThat(codes(getJson(GRID_WORKER, "/api/grid/areas"))).isEmpty();
    assertThat(codes(getJson(GRID_WORKER, "/api/grid/grids"))).containsExactly("AR-11a");
    assertThat(status(GRID_WORKER, "/api/grid/areas/AR-11")).isEqualTo(404);
  }

  @Test
  void withoutATokenOrWithAStrangeOneNobodyIsLetIn() {
    assertThat(status("", "/api/grid/areas")).isEqualTo(401);
    assertThat(status("nonsense", "/api/grid/areas")).isEqualTo(401);
    Instant past = Instant.now().minus(Duration.ofMinutes(10));
    for (JWTClaimsSet strange :
        List.of(
            leader().issuer("http://elsewhere").build(),
            leader().audience("other").build(),
            leader()
                .issueTime(Date.from(past.minusSeconds(1)))
                .expirationTime(Date.from(past))
                .build())) {
      assertThat(status(issuer().sign(strange), "/api/grid/areas"))
          .as(strange.toString())
          .isEqualTo(401);
    }
    assertThat(status(issuer().sign(leader().build()), "/api/grid/areas")).isEqualTo(200);
  }

  private static JWTClaimsSet.Builder leader() {
    return issuer().claims("x", Duration.ofMinutes(10), "/areas/AR/leader");
  }

  @Test
  void aRoleThatTheContractDoesNotAdmitIsForbidden() {
    assertThat(status(token("nobody"), "/api/grid/areas")).isEqualTo(403);
    assertThat(status(token("service", "/system/service"), "/api/grid/areas")).isEqualTo(403);
  }

  @Test
  void filtersNarrowTheList() {
    assertThat(codes(getJson(LEADER, "/api/grid/areas?parent=AR"))).containsExactly("AR-1", "AR-2");
    assertThat(codes(getJson(LEADER, "/api/grid/areas?level=village"))).hasSize(4);
    assertThat(codes(getJson(LEADER, "/api/grid/areas?root=true"))).containsExactly("AR");
    assertThat(codes(getJson(LEADER, "/api/grid/grids?area=AR-12")))
        .containsExactly("AR-12a", "AR-12b", "AR-12c", "AR-12d");
  }

  @Test
  void pagesFollowOneAnotherWithoutGapOrRepetition() {
    List<String> all = new ArrayList<>();
    String cursor = "";
    do {
      JsonNode page = getJson(LEADER, "/api/grid/grids?limit=5" + cursor);
      all.addAll(codes(page));
      cursor = page.has("nextCursor") ? "&cursor=" + page.path("nextCursor").asString() : "";
    } while (!cursor.isEmpty());
    assertThat(all).hasSize(16).doesNotHaveDuplicates().isSorted();
  }

  @Test
  void anAlteredCursorOrOneOfAnotherListIsRefused() {
    String cursor = getJson(LEADER, "/api/grid/grids?limit=5").path("nextCursor").asString();
    String altered = (cursor.charAt(0) == 'A' ? 'B' : 'A') + cursor.substring(1);
    for (String path :
        List.of(
            "/api/grid/grids?limit=5&cursor=" + altered,
            "/api/grid/grids?area=AR-1&cursor=" + cursor,
            "/api/grid/areas?cursor=" + cursor,
            "/api/grid/areas?cursor=%25",
            "/api/grid/areas?cursor=AR")) {
      var answer = get(LEADER, path);
      assertThat(answer.statusCode()).as(path).isEqualTo(400);
      assertThat(body(answer).path("violations").get(0).path("field").asString())
          .isEqualTo("cursor");
    }
  }

  @Test
  void whatTheContractDoesNotKnowIsABadRequest() {
    assertThat(status(LEADER, "/api/grid/areas?colour=red")).isEqualTo(400);
    assertThat(status(LEADER, "/api/grid/areas?level=galaxy")).isEqualTo(400);
    assertThat(status(LEADER, "/api/grid/areas?limit=0")).isEqualTo(400);
    assertThat(status(LEADER, "/api/grid/areas?limit=1001")).isEqualTo(400);
    assertThat(status(LEADER, "/api/grid/areas?root=perhaps")).isEqualTo(400);
    assertThat(status(LEADER, "/api/grid/areas/" + "9".repeat(33))).isEqualTo(400);
  }

  @Test
  void theBoundaryComesAsGeoJsonWhenAskedFor() {
    JsonNode geometry = getJson(TOWN, "/api/grid/areas/AR-1?geometry=true").path("geometry");
    assertThat(geometry.path("type").asString()).isEqualTo("MultiPolygon");
    assertThat(geometry.path("coordinates").get(0).get(0).size()).isEqualTo(5);
  }

  private static List<String> codes(JsonNode page) {
    List<String> codes = new ArrayList<>();
    page.path("items").forEach(item -> codes.add(item.path("code").asString()));
    return codes;
  }
}
