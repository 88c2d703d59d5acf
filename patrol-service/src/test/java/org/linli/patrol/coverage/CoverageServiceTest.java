package org.linli.patrol.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.linli.commons.fabric.FabricHolder;
import org.linli.commons.testing.PostgisForTests;
import org.linli.commons.testing.TestFabric;
import org.linli.commons.testing.TestIssuer;
import org.linli.commons.testing.TestPeers;
import org.linli.patrol.Service;
import org.linli.patrol.fix.ShiftsForTests;
import tools.jackson.databind.JsonNode;

/** Coverage and the gap list as somebody asks for them. */
class CoverageServiceTest {

  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
  private static final UUID SCHOOL = UUID.fromString("018f0000-0000-7000-8000-000000000001");
  private static final UUID HOTEL = UUID.fromString("018f0000-0000-7000-8000-000000000002");
  private static final UUID BOX = UUID.fromString("018f0000-0000-7000-8000-000000000003");

  private static final TestPeers PEERS = new TestPeers();
  private static final PostgisForTests.Database DATABASE = Service.database();
  private static Service service;
  private static volatile boolean placesAnswer = true;

  private final String leader = PEERS.token("leader", "/areas/C/leader");
  private final String townLeader = PEERS.token("town.leader", "/areas/T2/leader");
  private final String gridWorker = PEERS.token("grid.worker", "/areas/T1V1G1/grid-worker");

  @BeforeAll
  static void aCountyWithThreePlacesAndOneShift() {
    PEERS.issuer().serve("/api/place/whereabouts", call -> answer(call, places()));
    PEERS.issuer().serve("/api/place/needs", call -> answer(call, needs()));
    service =
        Service.start(
            PEERS,
            DATABASE,
            "linli.place-url=" + PEERS.gridUrl(),
            "linli.place-refresh=200ms",
            "linli.coverage-pause=1h",
            ShiftsForTests.SETTING);
    double[] middle = TestFabric.in("T1V1G1");
    Instant noon = LocalDate.now(ZONE).minusDays(1).atTime(12, 5).atZone(ZONE).toInstant();
    Patrolled shift =
        Walks.shift(Walks.line(noon, 101, middle[0] - 0.01, middle[1], middle[0], middle[1]));
    Layout layout = Layout.of(service.bean(FabricHolder.class).current());
    TrackRaster.Drawn drawn =
        TrackRaster.draw(layout, new TrackRules(30, 180, 500, 60, 900), ZONE, shift);
    CoverageStore store = service.bean(CoverageStore.class);
    store.inTurn(
        state -> {
          store.due(List.of(shift.shift()), noon);
          store.replace(shift, 1, drawn.parts(), drawn.duty(), LocalDate.EPOCH);
          store.settle(shift.shift(), null);
          return true;
        });
    service.await(
        () -> {
          String token = PEERS.token("leader", "/areas/C/leader");
          JsonNode gaps = service.json(token, "/api/patrol/gaps");
          return gaps.get("places").get("state").asString().equals("CURRENT");
        });
  }

  @AfterAll
  static void close() {
    service.close();
    PEERS.close();
  }

  @Test
  void aLeaderSeesWhatWasSeenByTownWithNumeratorAndDenominator() {
    JsonNode answer = service.json(leader, "/api/patrol/coverage?by=AREA&area=C");
    assertThat(answer.get("rows")).hasSize(2);
    JsonNode town = answer.get("rows").get(0);
    assertThat(town.get("code").asString()).isEqualTo("T1");
    JsonNode figures = town.get("figures");
    assertThat(figures.get("seen").asLong()).isBetween(54_000L, 74_000L);
    assertThat(figures.get("merged").asDouble())
        .isEqualTo(rounded(figures.get("seen").asDouble() / figures.get("surface").asDouble()));
    assertThat(figures.get("minutes").asInt()).isEqualTo(17);
    assertThat(figures.get("visits").asInt()).isEqualTo(1);
    assertThat(figures.get("gridsVisited").asInt()).isEqualTo(1);
    assertThat(figures.get("premises").asInt()).isEqualTo(2);
    assertThat(figures.get("premisesPassed").asInt()).isEqualTo(1);
    assertThat(figures.get("minutesByNight").asInt()).isZero();
    assertThat(answer.get("rows").get(1).get("figures").get("seen").asInt()).isZero();
    assertThat(answer.get("total").get("minutesOnDuty").asInt()).isEqualTo(17);
  }

  @Test
  void noAnswerNamesAPersonOrAShift() {
    for (String path :
        List.of(
            "/api/patrol/coverage?by=GRID",
            "/api/patrol/coverage/grids",
            "/api/patrol/coverage/hours",
            "/api/patrol/coverage/unseen?what=GRIDS",
            "/api/patrol/coverage/plan?by=AREA",
            "/api/patrol/gaps")) {
      String text = service.json(leader, path).toString();
      assertThat(text).doesNotContain("shift\"").doesNotContain("username");
    }
  }

  @Test
  void nobodySeesBeyondTheirAreaAndVolunteersNothing() {
    assertThat(service.get(townLeader, "/api/patrol/coverage?by=GRID&area=T1").statusCode())
        .isEqualTo(404);
    JsonNode own = service.json(townLeader, "/api/patrol/coverage/grids");
    assertThat(own.get("codes")).hasSize(4);
    assertThat(own.get("codes").get(0).asString()).isEqualTo("T2V1G1");
    JsonNode worker = service.json(gridWorker, "/api/patrol/coverage?by=GRID");
    assertThat(worker.get("rows")).hasSize(1);
    assertThat(worker.get("rows").get(0).get("figures").get("seen").asLong()).isPositive();
    String volunteer = PEERS.token("volunteer", "/areas/C/volunteer");
    assertThat(service.get(volunteer, "/api/patrol/coverage?by=GRID").statusCode()).isEqualTo(403);
    assertThat(service.get(volunteer, "/api/patrol/gaps").statusCode()).isEqualTo(403);
  }

  @Test
  void hoursAreOfAreasAndWeeksOnly() {
    LocalDate today = LocalDate.now(ZONE);
    JsonNode hours = service.json(leader, "/api/patrol/coverage/hours");
    JsonNode yesterday = hours.get("rows").get(today.minusDays(1).getDayOfWeek().getValue() - 1);
    assertThat(yesterday.get("minutes").get(12).asInt()).isEqualTo(17);
    assertThat(yesterday.get("minutesOnDuty").get(12).asInt()).isEqualTo(17);
    String week = "/api/patrol/coverage/hours?from=" + today.minusDays(6);
    assertThat(service.get(leader, week).statusCode()).isEqualTo(400);
    assertThat(service.get(leader, "/api/patrol/coverage/hours?area=T1V1G1").statusCode())
        .isEqualTo(400);
  }

  @Test
  void aMapAsksAgainOnlyForWhatChanged() {
    var first = service.get(leader, "/api/patrol/coverage/grids");
    String tag = first.headers().firstValue("ETag").orElseThrow();
    var second = service.get(leader, "/api/patrol/coverage/grids", "If-None-Match", tag);
    assertThat(second.statusCode()).isEqualTo(304);
    var other = service.get(townLeader, "/api/patrol/coverage/grids", "If-None-Match", tag);
    assertThat(other.statusCode()).isEqualTo(200);
  }

  @Test
  void whatNobodySawIsListedLongestFirst() {
    JsonNode grids = service.json(leader, "/api/patrol/coverage/unseen?what=GRIDS&days=3&limit=5");
    assertThat(grids.get("total").asInt()).isEqualTo(7);
    assertThat(grids.get("items")).hasSize(5);
    JsonNode rest =
        service.json(
            leader,
            "/api/patrol/coverage/unseen?what=GRIDS&days=3&limit=5&cursor="
                + grids.get("nextCursor").asString());
    assertThat(rest.get("items")).hasSize(2);
    JsonNode premises = service.json(leader, "/api/patrol/coverage/unseen?what=PREMISES");
    assertThat(premises.get("items")).hasSize(1);
    assertThat(premises.get("items").get(0).get("name").asString()).isEqualTo("旅馆");
    JsonNode today = service.json(leader, "/api/patrol/coverage/unseen?what=GRIDS&days=1");
    JsonNode last = today.get("items").get(7);
    assertThat(last.get("gridCode").asString()).isEqualTo("T1V1G1");
    assertThat(last.get("lastSeenOn").asString())
        .isEqualTo(LocalDate.now(ZONE).minusDays(1).toString());
  }

  @Test
  void aGapAddsUpItsReasonsAndShowsHow() {
    JsonNode gaps = service.json(leader, "/api/patrol/gaps");
    JsonNode first = gaps.get("items").get(0);
    assertThat(first.get("id").asString()).isEqualTo(HOTEL.toString());
    int points = 0;
    for (JsonNode reason : first.get("reasons")) {
      points += reason.get("points").asInt();
      assertThat(reason.get("text").asString()).contains("分");
    }
    assertThat(first.get("points").asInt()).isEqualTo(points);
    assertThat(first.get("reasons"))
        .extracting(reason -> reason.get("kind").asString())
        .containsExactlyInAnyOrder("HAZARD_OVERDUE", "INSPECTION_DUE", "PREMISES_UNSEEN");
    JsonNode points2 = service.json(leader, "/api/patrol/gaps?place=DUTY_POINT");
    assertThat(points2.get("total").asInt()).isEqualTo(1);
    assertThat(service.json(townLeader, "/api/patrol/gaps?place=PREMISES").get("total").asInt())
        .isZero();
    var csv = service.get(leader, "/api/patrol/gaps/export?format=CSV", "Accept-Language", "en");
    assertThat(Service.text(csv)).contains("hazard(s) not fixed in time").contains("leader");
  }

  @Test
  void withoutPlaceServiceTheListGoesOnAndSaysSo() {
    placesAnswer = false;
    try {
      service.await(() -> state().equals("AGED"));
      JsonNode gaps = service.json(leader, "/api/patrol/gaps");
      assertThat(gaps.get("places").get("note").asString()).isNotEmpty();
      assertThat(gaps.get("items").get(0).get("id").asString()).isEqualTo(HOTEL.toString());
    } finally {
      placesAnswer = true;
    }
    service.await(() -> state().equals("CURRENT"));
  }

  @Test
  void coverageIsTakenAwayAsATable() {
    var csv = service.get(leader, "/api/patrol/coverage/export?by=GRID&format=CSV");
    assertThat(Service.text(csv)).contains("T1V1G1").contains("合并覆盖率");
    var xlsx = service.get(leader, "/api/patrol/coverage/export?by=AREA&format=XLSX");
    assertThat(xlsx.statusCode()).isEqualTo(200);
    assertThat(xlsx.body()[0]).isEqualTo((byte) 'P');
  }

  @Test
  void windowsThatCannotBeAreRefused() {
    for (String query :
        List.of("from=2026-02-01&to=2026-01-01", "from=1800-01-01", "from=2020-01-01")) {
      assertThat(service.get(leader, "/api/patrol/coverage?by=AREA&" + query).statusCode())
          .isEqualTo(400);
    }
    assertThat(service.get(leader, "/api/patrol/gaps?cursor=x").statusCode()).isEqualTo(400);
  }

  private String state() {
    return service.json(leader, "/api/patrol/gaps").get("places").get("state").asString();
  }

  private static double rounded(double share) {
    return Math.round(share * 10_000) / 10_000.0;
  }

  private static void answer(com.sun.net.httpserver.HttpExchange call, String body)
      throws java.io.IOException {
    if (placesAnswer) {
      call.getResponseHeaders().set("ETag", "\"" + body.hashCode() + "\"");
      TestIssuer.json(call, 200, body);
    } else {
      TestIssuer.json(call, 503, "{}");
    }
  }

  private static String places() {
    double[] middle = TestFabric.in("T1V1G1");
    double[] other = TestFabric.in("T1V2G1");
    return "["
        + place(SCHOOL, "学校", "school", middle, "T1V1G1", "\"dutyPoint\":false")
        + ","
        + place(HOTEL, "旅馆", "hotel", other, "T1V2G1", "\"dutyPoint\":false")
        + ","
        + place(
            BOX,
            "警务站",
            "police_box",
            middle,
            "T1V1G1",
            "\"dutyPoint\":true,\"inService\":false,\"openingHours\":{\"always\":true,\"spans\":[]}")
        + "]";
  }

  private static String place(
      UUID id, String name, String kind, double[] at, String grid, String more) {
    return """
        {"id":"%s","number":"N-%s","name":"%s","kind":"%s","lon":%s,"lat":%s,"path":"%s","gridCode":"%s",%s}
        """
        .formatted(id, name, name, kind, at[0], at[1], path(grid), grid, more);
  }

  private static String needs() {
    double[] other = TestFabric.in("T1V2G1");
    String at =
        "\"premises\":\"%s\",\"gridCode\":\"T1V2G1\",\"path\":\"%s\",\"lon\":%s,\"lat\":%s"
            .formatted(HOTEL, path("T1V2G1"), other[0], other[1]);
    return """
        [{"kind":"HAZARD_OVERDUE","id":"%s",%s,"since":"2026-01-01T00:00:00Z","due":"2026-01-08"},
         {"kind":"INSPECTION_DUE","id":"%s",%s,"due":"2026-01-08"}]
        """
        .formatted(UUID.randomUUID(), at, UUID.randomUUID(), at);
  }

  private static String path(String grid) {
    return "/C/" + grid.substring(0, 2) + "/" + grid.substring(0, 4) + "/" + grid + "/";
  }
}
