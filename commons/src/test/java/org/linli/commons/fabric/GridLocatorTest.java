package org.linli.commons.fabric;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.linli.commons.testing.CrookedGrids;
import org.linli.commons.testing.TestFabric;
import org.locationtech.jts.algorithm.locate.SimplePointInAreaLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.index.strtree.STRtree;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;

/** Every answer is held against asking JTS for each boundary in turn. */
class GridLocatorTest {

  private static final Comparator<Grid> ORDER =
      Comparator.comparing(Grid::kind).thenComparing(Grid::code);

  @ParameterizedTest
  @CsvSource({"1, 20, 20, 21, 0.005", "2, 7, 60, 3, 0.05", "3, 15, 15, 90, 0.01", "4, 1, 1, 0, 1"})
  void everyPlaceGetsTheGridThatJtsFindsOneByOne(
      long seed, int columns, int rows, int pointsABorder, double side) {
    Fabric fabric = CrookedGrids.fabric(columns, rows, pointsABorder, side, seed);
    assertAsJts(fabric, anywhere(fabric, 20_000, seed));
    assertAsJts(fabric, onBorders(fabric));
  }

  @ParameterizedTest
  @ValueSource(longs = {11, 12, 13})
  void aHairsBreadthBesideABorderIsDecidedAsExactlyAsOnIt(long seed) {
    Fabric fabric = CrookedGrids.fabric(6, 6, 21, 0.005, seed);
    List<Coordinate> beside = new ArrayList<>();
    for (Coordinate point : onBorders(fabric)) {
      beside.add(new Coordinate(Math.nextUp(point.x), point.y));
      beside.add(new Coordinate(Math.nextDown(point.x), point.y));
      beside.add(new Coordinate(point.x, Math.nextUp(point.y)));
      beside.add(new Coordinate(point.x + 3e-13, Math.nextDown(point.y)));
    }
    assertAsJts(fabric, beside);
  }

  @Test
  void theEdgeOfTheCountyIsInsideAndNothingBeyondIt() {
    Fabric fabric = CrookedGrids.fabric(4, 4, 5, 0.01, 5);
    Envelope extent = new Envelope();
    fabric.grids().forEach(g -> extent.expandToInclude(g.boundary().getEnvelopeInternal()));
    List<Coordinate> edge = new ArrayList<>();
    for (Coordinate point : onBorders(fabric)) {
      edge.add(new Coordinate(extent.getMinX(), point.y));
      edge.add(new Coordinate(extent.getMaxX(), point.y));
      edge.add(new Coordinate(point.x, extent.getMinY()));
      edge.add(new Coordinate(point.x, extent.getMaxY()));
      edge.add(new Coordinate(Math.nextUp(extent.getMaxX()), point.y));
      edge.add(new Coordinate(point.x, Math.nextDown(extent.getMinY())));
    }
    assertAsJts(fabric, edge);
    for (double none : new double[] {Double.NaN, Double.NEGATIVE_INFINITY, 1e300}) {
      assertThat(fabric.locator().locate(none, 29.02)).isEqualTo(GridLocator.NOWHERE);
      assertThat(fabric.locator().locate(110.02, none)).isEqualTo(GridLocator.NOWHERE);
    }
  }

  @Test
  void bordersThatRunAlongTheRasterAreDecidedAlike() throws ParseException {
    // An H with a hole that touches its shell, a part inside the hole, and a spike down to a point.
    String wkt =
        "MULTIPOLYGON(((0 0,4 0,4 4,2 4,2 3,1 3,1 4,0 4,0 0),(1 1,2 0,3 1,2 2,1 1)),"
            + "((1.5 1,2 0.5,2.5 1,2 1.5,1.5 1)),((5 0,6 4,5 1,4.5 4,5 0)))";
    Geometry odd = new WKTReader().read(wkt);
    GeometryFactory factory = new GeometryFactory();
    List<Grid> grids =
        List.of(
            new Grid("b", null, null, "C", "/C/b/", null, odd),
            new Grid(
                "c", null, null, "C", "/C/c/", null, factory.toGeometry(new Envelope(1, 3, 0, 2))));
    Fabric fabric = new Fabric(1, List.of(county()), grids);
    List<Coordinate> lattice = new ArrayList<>();
    for (int x = -4; x <= 52; x++) {
      for (int y = -4; y <= 36; y++) {
        lattice.add(new Coordinate(x / 8.0, y / 8.0));
      }
    }
    assertAsJts(fabric, lattice);
  }

  @Test
  void ofKindsThatOverlapTheBasicGridAnswersThenADedicatedOne() {
    GeometryFactory factory = new GeometryFactory();
    Fabric fabric =
        new Fabric(
            1,
            List.of(county()),
            List.of(
                grid("1micro", factory.toGeometry(new Envelope(0, 3, 0, 1)), GridKind.MICRO),
                grid(
                    "2dedicated", factory.toGeometry(new Envelope(0, 2, 0, 1)), GridKind.DEDICATED),
                grid("3basic", factory.toGeometry(new Envelope(0, 1, 0, 1)), GridKind.BASIC)));
    assertThat(located(fabric, new Coordinate(0.5, 0.5))).isEqualTo("3basic");
    assertThat(located(fabric, new Coordinate(1, 0.5))).isEqualTo("3basic");
    assertThat(located(fabric, new Coordinate(1.5, 0.5))).isEqualTo("2dedicated");
    assertThat(located(fabric, new Coordinate(2.5, 0.5))).isEqualTo("1micro");
  }

  @Test
  void whileNewerVersionsArriveEveryAnswerIsOfOneOfThem() throws Exception {
    // The border between the first two grids wanders; a place on its way is in one or the other.
    AtomicLong published = new AtomicLong();
    FabricHolder holder =
        new FabricHolder(
            known ->
                Optional.of(
                    TestFabric.version(published.get(), published.get() % 2 == 0 ? 0 : 0.02)));
    holder.refresh();
    AtomicBoolean over = new AtomicBoolean();
    try (ExecutorService threads = Executors.newFixedThreadPool(3)) {
      List<Future<Long>> askers = new ArrayList<>();
      for (int i = 0; i < 3; i++) {
        askers.add(threads.submit(() -> ask(holder, over)));
      }
      for (int i = 0; i < 200; i++) {
        published.incrementAndGet();
        holder.refresh();
      }
      over.set(true);
      for (Future<Long> asker : askers) {
        assertThat(asker.get()).isPositive();
      }
    }
    assertThat(holder.current().version()).isEqualTo(200);
  }

  /** Asks until it is over, and once more after that. */
  private static long ask(FabricHolder holder, AtomicBoolean over) {
    long asked = 0;
    long newest = -1;
    boolean last;
    do {
      last = over.get();
      Fabric fabric = holder.current();
      assertThat(fabric.version()).isGreaterThanOrEqualTo(newest);
      newest = fabric.version();
      assertThat(located(fabric, new Coordinate(110.06, 25.01)))
          .isEqualTo(newest % 2 == 0 ? "T1V1G2" : "T1V1G1");
      asked++;
    } while (!last);
    return asked;
  }

  private static Area county() {
    return new Area("C", "县", null, AreaLevel.COUNTY, null, "/C/", null);
  }

  private static Grid grid(String code, Geometry boundary, GridKind kind) {
    return new Grid(code, null, null, "C", "/C/" + code + "/", null, boundary, kind);
  }

  private static List<Coordinate> anywhere(Fabric fabric, int count, long seed) {
    Random random = new Random(seed);
    List<Coordinate> points = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      Envelope box =
          fabric
              .grids()
              .get(random.nextInt(fabric.grids().size()))
              .boundary()
              .getEnvelopeInternal();
      points.add(
          new Coordinate(
              box.getMinX() + (1.2 * random.nextDouble() - 0.1) * box.getWidth(),
              box.getMinY() + (1.2 * random.nextDouble() - 0.1) * box.getHeight()));
    }
    return points;
  }

  /** Every vertex and the middle of every segment. */
  private static List<Coordinate> onBorders(Fabric fabric) {
    List<Coordinate> points = new ArrayList<>();
    for (Grid grid : fabric.grids()) {
      Coordinate[] vertices = grid.boundary().getCoordinates();
      for (int i = 0; i < vertices.length; i++) {
        points.add(vertices[i]);
        if (i > 0) {
          points.add(
              new Coordinate(
                  (vertices[i - 1].x + vertices[i].x) / 2,
                  (vertices[i - 1].y + vertices[i].y) / 2));
        }
      }
    }
    return points;
  }

  private static void assertAsJts(Fabric fabric, List<Coordinate> points) {
    STRtree boxes = new STRtree();
    fabric.grids().forEach(grid -> boxes.insert(grid.boundary().getEnvelopeInternal(), grid));
    for (Coordinate point : points) {
      @SuppressWarnings("unchecked")
      List<Grid> near = boxes.query(new Envelope(point));
      String expected =
          near.stream()
              .filter(
                  g -> SimplePointInAreaLocator.locate(point, g.boundary()) != Location.EXTERIOR)
              .min(ORDER)
              .map(Grid::code)
              .orElse(null);
      // Not assertThat: there are hundreds of thousands.
      if (!Objects.equals(located(fabric, point), expected)) {
        assertThat(located(fabric, point)).as("%s", point).isEqualTo(expected);
      }
    }
  }

  private static @Nullable String located(Fabric fabric, Coordinate point) {
    int ordinal = fabric.locator().locate(point.x, point.y);
    return ordinal == GridLocator.NOWHERE ? null : fabric.grids().get(ordinal).code();
  }
}
