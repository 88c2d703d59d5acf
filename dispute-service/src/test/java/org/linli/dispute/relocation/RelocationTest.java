package org.linli.dispute.relocation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linli.commons.access.Access;
import org.linli.commons.fabric.Area;
import org.linli.commons.fabric.Fabric;
import org.linli.commons.fabric.FabricHolder;
import org.linli.commons.fabric.Grid;
import org.linli.commons.relocation.FabricFollower;
import org.linli.commons.relocation.RelocationState;
import org.linli.commons.store.ViewerTransactions;
import org.linli.commons.testing.PostgisForTests;
import org.linli.commons.testing.TestFabric;
import org.linli.commons.testing.TestPeers;
import org.linli.dispute.Service;
import org.linli.dispute.matter.Places;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.io.WKBWriter;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Boundaries change while matters are there. */
class RelocationTest {

  private static final String MAPPING =
      """
      target: disputes
      source: test
      sourceId: {column: id}
      category: {column: category}
      status: {column: status}
      receivedAt: {column: received}
      position: {lon: {column: lon}, lat: {column: lat}, crs: "EPSG:4490"}
      """;

  private TestPeers peers;
  private Service service;
  private String officer;
  private String admin;
  private String publisher;

  @BeforeEach
  void start() {
    peers = new TestPeers();
    PostgisForTests.Database database = Service.database();
    service = Service.start(peers, database);
    officer = peers.token("officer", "/areas/C/officer");
    admin = peers.token("admin", "/areas/C/area-admin");
    publisher = peers.token("service-account-linli-services", "/system/service");
    awaitVersion(1);
  }

  @AfterEach
  void stop() {
    service.close();
    peers.close();
  }

  @Test
  void aSplitGridGivesItsMattersToTheHalfTheyLieIn() {
    matters(7, 110.06);
    matters(5, 110.09);
    peers.publish(split(2));
    awaitVersion(2);
    service.await(() -> heat().equals(Map.of("T1V1W", 7L, "T1V1E", 5L)));
  }

  @Test
  void aVillageOfAnotherTownTakesItsMattersAlong() {
    matters(4, TestFabric.in("T1V2G1")[0]);
    String east = peers.token("east", "/areas/T2/officer");
    assertThat(listed(east)).isZero();
    peers.publish(transferred(2));
    awaitVersion(2);
    assertThat(listed(east)).isEqualTo(4);
    assertThat(listed(peers.token("west", "/areas/T1/officer"))).isZero();
    assertThat(heat()).isEqualTo(Map.of("T1V2G1", 4L));
  }

  /** As when a copy that was behind wrote after another had followed, or before any had. */
  @Test
  void whatWasWrittenByOlderBoundariesIsFoundToo() {
    matters(3, 110.075);
    peers.publish(TestFabric.version(2, TestFabric.SIDE * 0.75));
    awaitVersion(2);
    service.await(() -> heat().equals(Map.of("T1V1G1", 3L)));
    Places before = new Places(TestFabric.version(1));
    assertThat(
            service
                .bean(RelocationStore.class)
                .relocate((grid, lon, lat) -> before.locate(lon, lat)))
        .isEqualTo(3);
    assertThat(service.bean(Relocation.class).follow(TestFabric.version(2, TestFabric.SIDE * 0.75)))
        .isEqualTo(3);
    service.await(() -> heat().equals(Map.of("T1V1G1", 3L)));
  }

  @Test
  void aUnitOfATownThatEndedBelongsToItsSuccessor() {
    HttpResponse<byte[]> made =
        service.put(
            admin,
            "/api/dispute/units/B1",
            "{\"kind\":\"DEPARTMENT\",\"areaCode\":\"T1\",\"name\":\"局\",\"nameEn\":\"Bureau\",\"active\":true}",
            "If-None-Match",
            "*");
    assertThat(made.statusCode()).as(Service.text(made)).isEqualTo(200);
    peers.merge();
    awaitVersion(2);
    String place =
        service
            .bean(ViewerTransactions.class)
            .read(
                Access.ofService("test"),
                jdbc ->
                    jdbc.sql("select area_code || path from unit where code = 'B1'")
                        .query(String.class)
                        .single());
    assertThat(place).isEqualTo("T2/C/T2/");
  }

  @Test
  void whoIsKilledInTheMiddleGoesOnAndTheFiguresAreRightAllTheWhile() {
    matters(1_200, 110.075);
    assertThat(heat()).isEqualTo(Map.of("T1V1G2", 1_200L));
    Fabric newer = TestFabric.version(2, TestFabric.SIDE * 0.75);
    Places places = new Places(newer);
    RelocationStore store = service.bean(RelocationStore.class);
    AtomicInteger asked = new AtomicInteger();
    assertThatThrownBy(
            () ->
                store.relocate(
                    (grid, lon, lat) -> {
                      if (asked.incrementAndGet() > 1_800) {
                        throw new IllegalStateException("killed");
                      }
                      return places.locate(lon, lat);
                    }))
        .hasMessage("killed");
    service.await(() -> heat().equals(Map.of("T1V1G1", 500L, "T1V1G2", 700L)));
    peers.publish(newer);
    awaitVersion(2);
    service.await(() -> heat().equals(Map.of("T1V1G1", 1_200L)));
    assertThat(store.relocate((grid, lon, lat) -> places.locate(lon, lat))).isZero();
  }

  @Test
  void thePreviewTellsTensAndNothingOfPlacesWithFewMatters() {
    matters(2, 110.055, 110.058, 110.061, 110.064, 110.067, 110.07, 110.073);
    Fabric proposed = TestFabric.version(2, TestFabric.SIDE * 0.75);
    Set<String> changed = Set.of("T1V1G1", "T1V1G2");
    // Fourteen together, but in each place too few to be counted.
    assertThat(preview(changed, proposed)).isEqualTo(Map.of());
    matters(98, 110.08);
    Map<String, Long> moves = preview(changed, proposed);
    assertThat(moves).containsOnlyKeys("T1V1G2>T1V1G1 DISPUTE");
    assertThat(moves.get("T1V1G2>T1V1G1 DISPUTE")).isIn(90L, 100L);
    assertThat(preview(changed, proposed)).isEqualTo(moves);
    // Nothing was moved by asking.
    assertThat(heat()).isEqualTo(Map.of("T1V1G2", 112L));
  }

  @Test
  void aGridThatEndsWithMattersInItAndNothingOnItsGroundIsStranded() {
    matters(4, 110.075);
    JsonNode outcome =
        Service.parse(asked(publisher, "{\"changed\":[\"T1V1G1\",\"T1V1G2\"],\"grids\":[]}"));
    assertThat(outcome.get("moves")).isEmpty();
    assertThat(outcome.get("stranded")).hasSize(1);
    assertThat(outcome.get("stranded").get(0).get("grid").asString()).isEqualTo("T1V1G2");
    assertThat(outcome.get("stranded").get(0).get("kind").asString()).isEqualTo("DISPUTE");
  }

  @Test
  void onlyThePublisherAsksAndOnlyAdministratorsSeeTheState() {
    String nothing = "{\"changed\":[],\"grids\":[]}";
    assertThat(asked(officer, nothing).statusCode()).isEqualTo(403);
    assertThat(asked(admin, nothing).statusCode()).isEqualTo(403);
    assertThat(asked(publisher, nothing).statusCode()).isEqualTo(200);
    assertThat(service.get(officer, "/api/dispute/relocation").statusCode()).isEqualTo(403);
    JsonNode state = service.json(admin, "/api/dispute/relocation");
    assertThat(state.get("state").asString()).isEqualTo("CURRENT");
    assertThat(state.get("newest").asLong()).isEqualTo(1);
    HttpResponse<byte[]> broken =
        asked(
            publisher,
            "{\"changed\":[],\"grids\":[{\"code\":\"G\",\"path\":\"/C/G/\",\"boundary\":\"AAAA\"}]}");
    assertThat(broken.statusCode()).isEqualTo(400);
    assertThat(Service.parse(broken).get("violations").get(0).get("field").asString())
        .isEqualTo("grids[0].boundary");
  }

  @Test
  void aFaultIsShownAndTriedAgainAndOneWorksAtATime() throws InterruptedException {
    var states = service.bean(org.linli.commons.relocation.RelocationStore.class);
    AtomicInteger calls = new AtomicInteger();
    FabricFollower failingOnce =
        fabric -> {
          if (calls.incrementAndGet() == 1) {
            throw new IllegalStateException("once");
          }
          return 0;
        };
    List<RelocationState.Phase> phases = new ArrayList<>();
    new org.linli.commons.relocation.Relocation(
            service.bean(FabricHolder.class),
            () -> List.of(failingOnce),
            states,
            Clock.systemUTC(),
            Duration.ofMillis(1))
        .run(
            () -> {
              phases.add(states.find().phase());
              return phases.size() < 3;
            });
    assertThat(phases)
        .containsExactly(
            RelocationState.Phase.CURRENT,
            RelocationState.Phase.FAILED,
            RelocationState.Phase.CURRENT);
    List<Boolean> answers = new ArrayList<>();
    answers.add(states.alone(() -> answers.add(states.alone(() -> calls.set(-1)))));
    assertThat(answers).containsExactly(false, true);
    assertThat(calls).hasValue(2);
  }

  private void awaitVersion(long version) {
    service.await(
        () -> {
          JsonNode state = service.json(admin, "/api/dispute/relocation");
          return state.get("state").asString().equals("CURRENT")
              && state.get("relocatedTo").asLong() == version;
        });
  }

  private int imports;

  private void matters(int number, double... lons) {
    StringBuilder file = new StringBuilder("id,category,status,received,lon,lat\n");
    for (double lon : lons) {
      imports++;
      for (int n = 0; n < number; n++) {
        file.append("%d-%d,debt,RECEIVED,2015-05-01,%s,25.02\n".formatted(imports, n, lon));
      }
    }
    assertThat(service.imported(officer, MAPPING, file.toString(), false).get("state").asString())
        .isEqualTo("DONE");
    service.await(() -> !heat().isEmpty());
  }

  private Map<String, Long> heat() {
    Map<String, Long> counts = new TreeMap<>();
    service
        .json(officer, "/api/dispute/heat?by=grid&from=2015-01-01&to=2016-01-01")
        .get("cells")
        .forEach(
            cell -> {
              if (cell.has("count")) {
                counts.put(cell.get("code").asString(), cell.get("count").asLong());
              }
            });
    return counts;
  }

  private int listed(String token) {
    return service.json(token, "/api/dispute/disputes").get("items").size();
  }

  private HttpResponse<byte[]> asked(String token, String body) {
    return service.post(token, "/api/dispute/relocation/preview", body);
  }

  private Map<String, Long> preview(Set<String> changed, Fabric proposed) {
    List<Map<String, String>> grids =
        proposed.grids().stream()
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
    String body =
        JsonMapper.shared().writeValueAsString(Map.of("changed", changed, "grids", grids));
    Map<String, Long> moves = new TreeMap<>();
    Service.parse(asked(publisher, body))
        .get("moves")
        .forEach(
            move ->
                moves.put(
                    move.get("from").asString()
                        + '>'
                        + move.get("to").asString()
                        + ' '
                        + move.get("kind").asString(),
                    move.get("count").asLong()));
    return moves;
  }

  /** The second grid ends; a western and an eastern half take its place. */
  private static Fabric split(long version) {
    Fabric before = TestFabric.version(version);
    List<Grid> grids = new ArrayList<>(before.grids());
    grids.removeIf(grid -> grid.code().equals("T1V1G2"));
    grids.add(half("T1V1W", 110.05));
    grids.add(half("T1V1E", 110.075));
    return new Fabric(version, before.areas(), grids);
  }

  private static Grid half(String code, double west) {
    return new Grid(
        code,
        null,
        null,
        "T1V1",
        "/C/T1/T1V1/" + code + "/",
        null,
        new GeometryFactory().toGeometry(new Envelope(west, west + 0.025, 25, 25.05)));
  }

  /** The second village of the western town comes to the eastern one. */
  private static Fabric transferred(long version) {
    Fabric before = TestFabric.version(version);
    List<Area> areas =
        before.areas().stream()
            .map(
                a ->
                    a.code().equals("T1V2")
                        ? new Area(
                            a.code(), a.name(), a.nameEn(), a.level(), "T2", "/C/T2/T1V2/", null)
                        : a)
            .toList();
    List<Grid> grids =
        before.grids().stream()
            .map(
                g ->
                    g.areaCode().equals("T1V2")
                        ? new Grid(
                            g.code(),
                            null,
                            null,
                            "T1V2",
                            "/C/T2/T1V2/" + g.code() + "/",
                            null,
                            g.boundary())
                        : g)
            .collect(Collectors.toList());
    return new Fabric(version, areas, grids);
  }
}
