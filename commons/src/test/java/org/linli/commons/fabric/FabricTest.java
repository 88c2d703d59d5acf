package org.linli.commons.fabric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.algorithm.locate.SimplePointInAreaLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.triangulate.VoronoiDiagramBuilder;
import tools.jackson.databind.json.JsonMapper;

class FabricTest {

  private static final GeometryFactory GEOMETRIES = new GeometryFactory();

  private static Area area(String code, String parent, String path) {
    return new Area(code, code, null, AreaLevel.TOWN, parent, path, null);
  }

  private static Grid square(String code, String area, String path, double lon, double lat) {
    return grid(code, area, path, GEOMETRIES.toGeometry(new Envelope(lon, lon + 1, lat, lat + 1)));
  }

  private static Grid grid(String code, String area, String path, Geometry boundary) {
    return new Grid(code, null, null, area, path, null, boundary);
  }

  private static Fabric chequered() {
    return new Fabric(
        7,
        List.of(area("C", null, "/C/"), area("T1", "C", "/C/T1/"), area("T10", "C", "/C/T10/")),
        List.of(
            square("g2", "T1", "/C/T1/g2/", 111, 29),
            square("g1", "T1", "/C/T1/g1/", 110, 29),
            square("g3", "T10", "/C/T10/g3/", 112, 29)));
  }

  @Test
  void aSubtreeIsOneRangeAndSiblingsWithALongerCodeAreNotInIt() {
    Fabric fabric = chequered();

    assertThat(codes(fabric, fabric.gridsUnder("/C/T1/"))).containsExactly("g1", "g2");
    assertThat(codes(fabric, fabric.gridsUnder("/C/"))).containsExactly("g1", "g2", "g3");
    assertThat(codes(fabric, fabric.gridsUnder("/"))).hasSize(3);
    assertThat(fabric.areasUnder("/C/T10/").size()).isEqualTo(1);
  }

  @Test
  void everyParentComesBeforeItsChildren() {
    int[] parents = chequered().parents();

    for (int node = 0; node < parents.length; node++) {
      assertThat(parents[node]).isLessThan(node);
    }
  }

  @Test
  void aGridWithoutItsAreaIsRefused() {
    assertThatThrownBy(() -> new Fabric(1, List.of(), List.of(square("g", "T", "/T/g/", 0, 0))))
        .hasMessageContaining("T, parent of g");
  }

  @Test
  void aPointOnASharedBorderBelongsToTheSmallerCode() {
    Fabric fabric = chequered();

    assertThat(located(fabric, 111, 29.5)).isEqualTo("g1");
    assertThat(located(fabric, 112, 29.5)).isEqualTo("g2");
    assertThat(located(fabric, 113, 30)).isEqualTo("g3");
    assertThat(located(fabric, 113.0000001, 30)).isNull();
    assertThat(located(fabric, Double.NaN, 30)).isNull();
  }

  @Test
  void twoTreesFarApartAreBothFound() {
    Fabric fabric =
        new Fabric(
            1,
            List.of(area("A", null, "/A/"), area("B", null, "/B/")),
            List.of(square("a", "A", "/A/a/", 110, 29), square("b", "B", "/B/b/", -0.5, 51)));

    assertThat(located(fabric, 110.5, 29.5)).isEqualTo("a");
    assertThat(located(fabric, 0, 51.5)).isEqualTo("b");
    assertThat(located(fabric, 50, 40)).isNull();
  }

  @Test
  void everyPointGetsTheAnswerThatAskingEachBoundaryInTurnGives() {
    Fabric fabric = irregular(400);
    Random random = new Random(5);
    List<Coordinate> points = new ArrayList<>();
    for (int i = 0; i < 20_000; i++) {
      points.add(
          new Coordinate(109.9 + 1.2 * random.nextDouble(), 28.9 + 1.2 * random.nextDouble()));
    }
    for (Grid grid : fabric.grids()) {
      points.addAll(List.of(grid.boundary().getCoordinates()));
    }

    for (Coordinate point : points) {
      assertThat(located(fabric, point.x, point.y))
          .as("%s", point)
          .isEqualTo(slowly(fabric, point));
    }
  }

  @Test
  void theFabricTravelsUnchanged() {
    Fabric fabric = chequered();

    Fabric arrived = FabricDocument.read(document(fabric), null);

    assertThat(arrived.version()).isEqualTo(7);
    assertThat(arrived.areas()).isEqualTo(fabric.areas());
    assertThat(arrived.grids()).isEqualTo(fabric.grids());
  }

  @Test
  void whatDidNotChangeIsInMemoryOnce() {
    Fabric before = FabricDocument.read(document(chequered()), null);
    List<Grid> changed = new ArrayList<>(before.grids());
    changed.set(0, square("g1", "T1", "/C/T1/g1/", 109, 29));
    changed.set(1, square("g2", "T10", "/C/T10/g2/", 111, 29));

    Fabric after = FabricDocument.read(document(new Fabric(8, before.areas(), changed)), before);

    assertThat(after.version()).isEqualTo(8);
    assertThat(grid(after, "g1")).isEqualTo(changed.get(0));
    assertThat(grid(after, "g2")).isEqualTo(changed.get(1));
    assertThat(grid(after, "g2").boundary()).isSameAs(grid(before, "g2").boundary());
    assertThat(grid(after, "g3")).isSameAs(grid(before, "g3"));
  }

  @Test
  void whatIsNoFabricIsRefused() {
    for (String document :
        List.of("[]", "{}", "{\"version\":1,\"grids\":[", "{\"version\":\"x\"}")) {
      assertThatThrownBy(() -> FabricDocument.read(bytes(document), null))
          .as(document)
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  private static Grid grid(Fabric fabric, String code) {
    return fabric.grids().get(fabric.findGrid(code).orElseThrow());
  }

  private static InputStream document(Fabric fabric) {
    return bytes(new JsonMapper().writeValueAsString(FabricDocument.of(fabric)));
  }

  private static InputStream bytes(String text) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
  }

  private static Fabric irregular(int count) {
    Random random = new Random(1);
    List<Coordinate> sites = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      sites.add(new Coordinate(110 + random.nextDouble(), 29 + random.nextDouble()));
    }
    VoronoiDiagramBuilder builder = new VoronoiDiagramBuilder();
    builder.setSites(sites);
    builder.setClipEnvelope(new Envelope(110, 111, 29, 30));
    Geometry cells = builder.getDiagram(GEOMETRIES);
    Geometry lake = GEOMETRIES.createPoint(new Coordinate(110.5, 29.5)).buffer(0.13);
    List<Grid> grids = new ArrayList<>();
    for (int i = 0; i < cells.getNumGeometries(); i++) {
      String code = "g%04d".formatted((i * 7919) % 10_000);
      Geometry holed = cells.getGeometryN(i).difference(lake);
      if (!holed.isEmpty()) {
        grids.add(grid(code, "C", "/C/" + code + "/", holed));
      }
    }
    return new Fabric(1, List.of(area("C", null, "/C/")), grids);
  }

  private static String slowly(Fabric fabric, Coordinate point) {
    return fabric.grids().stream()
        .filter(g -> SimplePointInAreaLocator.locate(point, g.boundary()) != Location.EXTERIOR)
        .map(Grid::code)
        .sorted()
        .findFirst()
        .orElse(null);
  }

  private static String located(Fabric fabric, double lon, double lat) {
    int ordinal = fabric.locator().locate(lon, lat);
    return ordinal == GridLocator.NOWHERE ? null : fabric.grids().get(ordinal).code();
  }

  private static List<String> codes(Fabric fabric, Range range) {
    return fabric.grids().subList(range.from(), range.to()).stream().map(Grid::code).toList();
  }
}
