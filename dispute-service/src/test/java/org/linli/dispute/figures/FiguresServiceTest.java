package org.linli.dispute.figures;

import static org.assertj.core.api.Assertions.assertThat;

import com.wdtinc.mapbox_vector_tile.adapt.jts.MvtReader;
import com.wdtinc.mapbox_vector_tile.adapt.jts.TagKeyValueMapConverter;
import com.wdtinc.mapbox_vector_tile.adapt.jts.model.JtsMvt;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.linli.commons.testing.PostgisForTests;
import org.linli.commons.testing.TestFabric;
import org.linli.commons.testing.TestPeers;
import org.linli.commons.tile.TileAddress;
import org.linli.dispute.Service;
import org.linli.dispute.TestMatters;
import org.linli.dispute.matter.Milestone;
import org.locationtech.jts.algorithm.Orientation;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import tools.jackson.databind.JsonNode;

/** Figures of the running service on a real PostGIS. Each test counts in a year of its own. */
class FiguresServiceTest {

  private static TestPeers peers;
  private static PostgisForTests.Database database;
  private static Service service;
  private static String leader;

  @BeforeAll
  static void start() {
    peers = new TestPeers();
    database = Service.database();
    service = Service.start(peers, database);
    leader = peers.token("leader", "/areas/C/leader");
  }

  @AfterAll
  static void stop() {
    service.close();
    peers.close();
  }

  @Test
  void aDisputeOpenedIsInTheNextHeatAnswer() {
    for (int n = 1; n <= 5; n++) {
      open("T1V1G1", "neighbour", "2001-03-01T10:00:00+08:00");
      JsonNode heat =
          service.json(leader, "/api/dispute/heat?by=grid&from=2001-01-01&to=2002-01-01");
      assertThat(cells(heat)).isEqualTo(n < 3 ? Map.of() : Map.of("T1V1G1", (long) n));
      assertThat(heat.get("withheldCells").asInt()).isEqualTo(n < 3 ? 1 : 0);
      assertThat(heat.get("total").asLong()).isEqualTo(n);
    }
  }

  @Test
  void whoMayListMattersGetsExactCountsAndOnMapsNoSmallOnes() {
    open("T1V1G1", "2008", 1);
    open("T1V1G2", "2008", 8);
    open("T1V2G1", "2008", 9);
    open("T2V1G1", "2008", 20);
    JsonNode grids =
        service.json(leader, "/api/dispute/heat?by=grid&from=2008-01-01&to=2009-01-01");
    assertThat(grids.get("exact").asBoolean()).isTrue();
    assertThat(grids.has("noise")).isFalse();
    assertThat(cells(grids)).isEqualTo(Map.of("T1V1G2", 8L, "T1V2G1", 9L, "T2V1G1", 20L));
    assertThat(grids.get("withheldCells").asInt()).isEqualTo(1);
    assertThat(grids.get("total").asLong()).isEqualTo(38);
    JsonNode table =
        service.json(leader, "/api/dispute/counts?by=grid&from=2008-01-01&to=2009-01-01");
    assertThat(table.get("rows").get(0).get("count").asLong()).isEqualTo(1);
    JsonNode villages =
        service.json(
            leader, "/api/dispute/heat?by=area&areaLevel=village&from=2008-01-01&to=2009-01-01");
    assertThat(cells(villages)).isEqualTo(Map.of("T1V1", 9L, "T1V2", 9L, "T2V1", 20L));
    String west = peers.token("wl", "/areas/T1/leader");
    JsonNode scoped = service.json(west, "/api/dispute/heat?by=area&from=2008-01-01&to=2009-01-01");
    assertThat(cells(scoped)).isEqualTo(Map.of("T1V1", 9L, "T1V2", 9L));
    assertThat(scoped.get("total").asLong()).isEqualTo(18);
    double[] place = TestFabric.in("T1V1G1");
    JsonNode box =
        service.json(
            leader,
            "/api/dispute/heat?by=grid&from=2008-01-01&to=2009-01-01&bbox=%s,%s,%s,%s"
                .formatted(place[0], place[1], place[0] + 0.12, place[1] + 0.001));
    assertThat(cells(box)).isEqualTo(Map.of("T1V1G2", 8L, "T1V2G1", 9L));
    assertThat(box.get("total").asLong()).isEqualTo(18);
    JsonNode filtered =
        service.json(
            leader,
            "/api/dispute/heat?by=grid&from=2008-01-01&to=2009-01-01&category=medical&level=RED");
    assertThat(filtered.get("cells").size()).isZero();
    assertThat(filtered.get("total").asLong()).isZero();
  }

  @Test
  void everybodyElseGetsPerturbedCountsTheSameEverywhere() {
    open("T1V1G1", "2016", 1);
    open("T1V2G1", "2016", 30);
    String year = "from=2016-01-01&to=2017-01-01";
    String mediator = peers.token("m", "/areas/C/mediator");
    String police = peers.token("p", "/areas/T1/police", "/areas/T2/officer");
    JsonNode heat = service.json(mediator, "/api/dispute/heat?by=grid&" + year);
    assertThat(heat.get("exact").asBoolean()).isFalse();
    assertThat(heat.get("noise").get("parts").asInt()).isEqualTo(1);
    assertThat(heat.get("withheldCells").asInt()).isZero();
    int max = heat.get("noise").get("max").asInt();
    long shown = cells(heat).getOrDefault("T1V2G1", 0L);
    assertThat(shown).isBetween(30L - max, 30L + max);
    cells(heat).values().forEach(count -> assertThat(count).isGreaterThanOrEqualTo(3));
    assertThat(cells(service.json(police, "/api/dispute/heat?by=grid&" + year)))
        .isEqualTo(cells(heat));
    JsonNode table = service.json(police, "/api/dispute/counts?by=status&area=T1V2G1&" + year);
    assertThat(table.get("exact").asBoolean()).isFalse();
    assertThat(table.get("rows").get(0).get("count").asLong()).isEqualTo(shown);
    assertThat(table.get("total").asLong()).isEqualTo(shown);
    JsonNode months =
        service.json(mediator, "/api/dispute/trend?step=month&area=T1V2G1&" + year).get("points");
    assertThat(months.get(4).get("count").asLong()).isEqualTo(shown);
    assertThat(months.get(5).get("count").asLong()).isZero();
    JsonNode own = service.json(police, "/api/dispute/heat?by=grid&area=T2&" + year);
    assertThat(own.get("exact").asBoolean()).isTrue();
    TileAddress at = TileAddress.at(10, TestFabric.in("T1V2G1")[0], TestFabric.in("T1V2G1")[1]);
    String tile = "/api/dispute/tiles/heat/10/%d/%d?".formatted(at.x(), at.y()) + year;
    assertThat(service.get(mediator, tile).headers().firstValue("Linli-Figures"))
        .hasValue("perturbed");
    assertThat(service.get(leader, tile).headers().firstValue("Linli-Figures")).hasValue("exact");
  }

  @Test
  void ratesComeWithNumeratorAndDenominatorAndWithoutValueWhereThereAreFew() throws SQLException {
    open("T1V1G1", "2017", 25);
    open("T2V1G1", "2017", 4);
    try (Connection owner = database.asOwner().getConnection();
        Statement statement = owner.createStatement()) {
      statement.execute("alter table dispute no force row level security");
      int dueAndKept = Milestone.pack(Set.of(Milestone.DEADLINE_DUE, Milestone.DEADLINE_KEPT));
      statement.execute(
          "update dispute set milestones = %d, level = 'RED' where received_on >= '2017-01-01' and received_on < '2018-01-01'"
              .formatted(dueAndKept));
      statement.execute(
          "update dispute set milestones = %d where id in (select id from dispute where grid_code = 'T1V1G1' and received_on >= '2017-01-01' and received_on < '2018-01-01' limit 5)"
              .formatted(Milestone.DEADLINE_DUE.bit()));
      statement.execute("select append_fact(null, null, null)");
    }
    String year = "from=2017-01-01&to=2018-01-01";
    JsonNode rates = service.json(leader, "/api/dispute/rates?by=area&" + year);
    assertThat(rates.get("exact").asBoolean()).isTrue();
    assertThat(rates.get("minimum").asInt()).isEqualTo(20);
    JsonNode west = rates.get("rows").get(0);
    assertThat(west.get("code").asString()).isEqualTo("T1");
    JsonNode kept = west.get("rates").get(7);
    assertThat(kept.get("kind").asString()).isEqualTo("DEADLINE_KEPT");
    assertThat(kept.get("numerator").asLong()).isEqualTo(20);
    assertThat(kept.get("denominator").asLong()).isEqualTo(25);
    assertThat(kept.get("value").asDouble()).isEqualTo(0.8);
    JsonNode east = rates.get("rows").get(1).get("rates").get(7);
    assertThat(east.get("denominator").asLong()).isEqualTo(4);
    assertThat(east.has("value")).isFalse();
    assertThat(rates.get("all").get(7).get("numerator").asLong()).isEqualTo(24);
    JsonNode levels = service.json(leader, "/api/dispute/rates?by=level&" + year).get("rows");
    assertThat(levels.size()).isEqualTo(1);
    assertThat(levels.get(0).get("code").asString()).isEqualTo("RED");
    JsonNode categories = service.json(leader, "/api/dispute/rates?by=category&" + year);
    assertThat(categories.get("rows").get(0).get("code").asString()).isEqualTo("debt");
    assertThat(service.get(leader, "/api/dispute/rates?by=grid").statusCode()).isEqualTo(400);
    String mediator = peers.token("m", "/areas/C/mediator");
    JsonNode perturbed = service.json(mediator, "/api/dispute/rates?by=area&" + year);
    assertThat(perturbed.get("exact").asBoolean()).isFalse();
    JsonNode shown = perturbed.get("rows").get(0).get("rates").get(7);
    assertThat(shown.get("denominator").asLong()).isBetween(19L, 31L);
    assertThat(shown.get("numerator").asLong()).isBetween(14L, shown.get("denominator").asLong());
  }

  @Test
  void everyResolutionOfCellsCountsTheSameMatters() {
    open("T1V1G1", "2009", 7);
    open("T2V2G2", "2009", 9);
    long sum = -1;
    for (int resolution = 4; resolution <= 9; resolution++) {
      JsonNode heat =
          service.json(
              leader,
              "/api/dispute/heat?by=h3&from=2009-01-01&to=2010-01-01&resolution=" + resolution);
      assertThat(heat.get("withheldCells").asInt()).isZero();
      long now = cells(heat).values().stream().mapToLong(Long::longValue).sum();
      assertThat(sum == -1 || sum == now).isTrue();
      sum = now;
    }
    assertThat(sum).isEqualTo(16);
    JsonNode inArea =
        service.json(leader, "/api/dispute/heat?by=h3&area=T1V1&from=2009-01-01&to=2010-01-01");
    assertThat(cells(inArea).values()).containsExactly(7L);
    String west = peers.token("wl", "/areas/T1/leader");
    JsonNode scoped = service.json(west, "/api/dispute/heat?by=h3&from=2009-01-01&to=2010-01-01");
    assertThat(cells(scoped).values()).containsExactly(7L);
  }

  @Test
  void aTrendHasAPointForEveryStep() {
    for (int month : List.of(1, 1, 1, 1, 1, 2, 3, 3, 3, 3, 3, 3)) {
      open("T1V1G1", "debt", "2010-0" + month + "-10T00:00:00Z");
    }
    JsonNode trend =
        service.json(leader, "/api/dispute/trend?step=month&from=2010-01-01&to=2010-05-01");
    JsonNode points = trend.get("points");
    assertThat(points.valueStream().map(point -> point.get("count").asLong()))
        .containsExactly(5L, 1L, 6L, 0L);
    assertThat(points.get(3).get("from").asString()).isEqualTo("2010-04-01");
    String mediator = peers.token("m", "/areas/C/mediator");
    JsonNode perturbed =
        service.json(mediator, "/api/dispute/trend?step=month&from=2010-01-01&to=2010-05-01");
    perturbed
        .get("points")
        .forEach(point -> assertThat(point.get("count").asLong()).isNotIn(1L, 2L));
    assertThat(perturbed.get("points").get(3).get("count").asLong()).isZero();
  }

  @Test
  void tilesCarryTheCellsOfTheViewer() throws Exception {
    open("T1V1G1", "2011", 5);
    open("T2V2G2", "2011", 6);
    double[] place = TestFabric.in("T1V1G1");
    for (int z : List.of(4, 5, 8, 9, 11, 13, 14, 16, 20)) {
      TileAddress at = TileAddress.at(z, place[0], place[1]);
      String path =
          "/api/dispute/tiles/heat/%d/%d/%d?from=2011-01-01&to=2012-01-01"
              .formatted(z, at.x(), at.y());
      HttpResponse<byte[]> answer = service.get(leader, path);
      assertThat(answer.statusCode()).isEqualTo(200);
      List<Geometry> cells = decoded(answer.body());
      // Where y points down, an outer ring goes round clockwise: against it in plain numbers.
      assertThat(cells)
          .isNotEmpty()
          .allMatch(cell -> cell.isValid() && Orientation.isCCW(cell.getCoordinates()));
      assertThat(counts(cells)).contains(5L);
      HttpResponse<byte[]> again =
          service.get(
              leader, path, "If-None-Match", answer.headers().firstValue("ETag").orElseThrow());
      assertThat(again.statusCode()).isEqualTo(304);
      String east = peers.token("el", "/areas/T2/leader");
      HttpResponse<byte[]> others = service.get(east, path);
      if (others.statusCode() == 200) {
        assertThat(counts(decoded(others.body()))).doesNotContain(5L, 11L);
      }
    }
    JsonNode description = service.json(leader, "/api/dispute/tiles/heat");
    assertThat(description.get("vector_layers").get(0).get("id").asString()).isEqualTo("heat");
    assertThat(description.get("bounds").get(0).asDouble()).isEqualTo(110);
    String stranger = peers.token("stranger", "/areas/elsewhere/leader");
    assertThat(service.json(stranger, "/api/dispute/tiles/heat").has("bounds")).isFalse();
  }

  /** The cells of a tile, as somebody else's reader understands them. */
  private static List<Geometry> decoded(byte[] tile) throws IOException {
    JtsMvt read =
        MvtReader.loadMvt(
            new ByteArrayInputStream(tile),
            new GeometryFactory(),
            new TagKeyValueMapConverter(),
            MvtReader.RING_CLASSIFIER_V1);
    assertThat(read.getLayersByName()).containsOnlyKeys("heat");
    return List.copyOf(read.getLayer("heat").getGeometries());
  }

  private static List<Object> counts(List<Geometry> cells) {
    List<Object> counts = new ArrayList<>();
    for (Geometry cell : cells) {
      Map<?, ?> properties = (Map<?, ?>) cell.getUserData();
      assertThat(properties.get("cell")).asString().matches("8[0-9a-f]{14}");
      assertThat(properties.containsKey("count")).isNotEqualTo(properties.containsKey("withheld"));
      counts.add(properties.get("count"));
    }
    return counts;
  }

  private static Map<String, Long> cells(JsonNode heat) {
    Map<String, Long> counts = new HashMap<>();
    heat.get("cells")
        .forEach(
            cell -> {
              if (cell.has("count")) {
                counts.put(cell.get("code").asString(), cell.get("count").asLong());
              } else {
                assertThat(cell.get("withheld").asBoolean()).isTrue();
              }
            });
    return counts;
  }

  private static void open(String grid, String category, String receivedAt) {
    TestMatters.open(database, grid, category, receivedAt);
  }

  private static void open(String grid, String year, int count) {
    for (int n = 0; n < count; n++) {
      open(grid, "debt", year + "-05-01T00:00:00Z");
    }
  }
}
