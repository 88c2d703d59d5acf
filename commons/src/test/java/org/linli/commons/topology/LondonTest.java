package org.linli.commons.topology;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.io.geojson.GeoJsonReader;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The wards of London as they are, and with ten faults planted where the dice fall. */
class LondonTest {

  private static final GeometryFactory FACTORY = new GeometryFactory();

  /** A metre in degrees of latitude, about. */
  private static final double METRE = 1 / 111_200.0;

  private static final Map<String, Unit> WARDS = new TreeMap<>();
  private static final Map<String, Geometry> BOROUGHS = new HashMap<>();

  @BeforeAll
  static void read() throws Exception {
    JsonNode file =
        JsonMapper.shared()
            .readTree(Files.readAllBytes(Path.of("../docs/examples/london/wards.geojson")));
    Map<String, List<Geometry>> members = new HashMap<>();
    for (JsonNode feature : file.path("features")) {
      String code = feature.path("properties").path("WD13CD").asString();
      String borough = feature.path("properties").path("WD13CDO").asString().substring(0, 4);
      Geometry boundary = new GeoJsonReader().read(feature.path("geometry").toString());
      WARDS.put(code, new Unit(code, borough, Layer.BASIC, boundary));
      members.computeIfAbsent(borough, b -> new ArrayList<>()).add(boundary);
    }
    members.forEach((code, wards) -> BOROUGHS.put(code, OverlayNGRobust.union(wards)));
  }

  private static List<Finding> check(List<Unit> units) {
    return Topology.check(units, BOROUGHS, Tolerances.USUAL);
  }

  @Test
  void theWardsThemselvesFitTogether() {
    assertThat(WARDS).hasSize(649);
    assertThat(check(List.copyOf(WARDS.values())))
        .allMatch(f -> f.kind() == FindingKind.SEVERAL_PIECES)
        .hasSize((int) WARDS.values().stream().filter(LondonTest::inPieces).count());
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 5, 8, 13})
  void tenPlantedFaultsAreAllFoundAndNothingElse(long seed) {
    Set<String> before = new HashSet<>();
    check(List.copyOf(WARDS.values())).forEach(f -> before.add(f.kind() + " " + f.codes()));
    Planting planting = new Planting(new Random(seed));
    planting.gap(40);
    planting.gap(90);
    planting.thinGap();
    planting.overlap(50);
    planting.thinOverlap();
    planting.crossing();
    planting.outside();
    planting.pieces();
    planting.duplicate();
    planting.numbers();
    assertThat(planting.planted).hasSize(10);
    List<Finding> found = new ArrayList<>(check(planting.all()));
    found.removeIf(f -> before.contains(f.kind() + " " + f.codes()));
    for (Planted fault : planting.planted) {
      assertThat(found).as("%s", fault).anyMatch(fault::is);
    }
    assertThat(found).noneMatch(f -> planting.planted.stream().noneMatch(p -> p.is(f)));
    assertThat(found).hasSize(10);
  }

  private static boolean inPieces(Unit unit) {
    return unit.boundary().getNumGeometries() > 1;
  }

  private record Planted(FindingKind kind, String code, double squareMetres) {
    boolean is(Finding finding) {
      return finding.kind() == kind
          && finding.codes().contains(code)
          && Math.abs(finding.squareMetres() - squareMetres) <= 1e-4 * squareMetres + 0.01;
    }
  }

  /** Spoils wards of which none is next to another. */
  private static final class Planting {
    private final Random dice;
    private final Map<String, Unit> units = new TreeMap<>(WARDS);
    private final List<Unit> more = new ArrayList<>();
    private final Set<String> used = new HashSet<>();
    private final List<Planted> planted = new ArrayList<>();

    Planting(Random dice) {
      this.dice = dice;
    }

    List<Unit> all() {
      List<Unit> all = new ArrayList<>(units.values());
      all.addAll(more);
      return all;
    }

    void gap(double metres) {
      Unit ward = fresh();
      cut(ward, middle(ward).buffer(metres * METRE), FindingKind.GAP);
    }

    void thinGap() {
      Unit ward = fresh();
      Coordinate at = middle(ward).getCoordinate();
      cut(ward, strip(at, 60, 0.5), FindingKind.SLIVER);
    }

    void overlap(double metres) {
      Unit other = fresh();
      spread(other, middle(other).buffer(metres * METRE), FindingKind.OVERLAP);
    }

    void thinOverlap() {
      Unit other = fresh();
      Coordinate at = middle(other).getCoordinate();
      spread(other, strip(at, 60, 0.5), FindingKind.SLIVER);
    }

    void crossing() {
      Unit ward = fresh();
      Coordinate at = middle(ward).getCoordinate();
      double d = 30 * METRE;
      Geometry bow =
          FACTORY.createPolygon(
              new Coordinate[] {
                new Coordinate(at.x - d, at.y - d),
                new Coordinate(at.x + d, at.y + d),
                new Coordinate(at.x + d, at.y - d),
                new Coordinate(at.x - d, at.y + d),
                new Coordinate(at.x - d, at.y - d)
              });
      more.add(new Unit("bow", ward.parent(), Layer.DEDICATED, bow));
      planted.add(new Planted(FindingKind.SELF_CROSSING, "bow", 0));
    }

    /** A market that lies in another borough than it says. */
    void outside() {
      Unit ward = fresh();
      Unit other = fresh();
      while (Objects.equals(other.parent(), ward.parent())) {
        other = fresh();
      }
      Geometry ground = middle(other).buffer(35 * METRE);
      more.add(new Unit("market", ward.parent(), Layer.DEDICATED, ground));
      plant(FindingKind.OUTSIDE_PARENT, "market", ground);
    }

    void pieces() {
      Unit ward = fresh();
      Geometry hall = strip(middle(ward).getCoordinate(), 40, 20);
      Geometry yard = strip(offset(middle(ward).getCoordinate(), 60), 20, 20);
      Polygon[] both = {(Polygon) hall, (Polygon) yard};
      more.add(
          new Unit("school", ward.parent(), Layer.DEDICATED, FACTORY.createMultiPolygon(both)));
      plant(FindingKind.SEVERAL_PIECES, "school", yard);
    }

    void duplicate() {
      Unit ward = fresh();
      Geometry ground = middle(ward).buffer(30 * METRE);
      more.add(new Unit(ward.code(), ward.parent(), Layer.DEDICATED, ground));
      plant(FindingKind.DUPLICATE_CODE, ward.code(), FACTORY.createPolygon());
    }

    /** Three houses of a street in a village elsewhere, the last two numbered the wrong way. */
    void numbers() {
      int[] numbers = {1, 3, 2};
      for (int i = 0; i < numbers.length; i++) {
        Geometry house = strip(new Coordinate(10 + i * 0.01, 50), 20, 20);
        more.add(new Unit("village00" + numbers[i], "village", Layer.BASIC, house));
      }
      plant(FindingKind.NUMBERING_ORDER, "village003", FACTORY.createPolygon());
    }

    private void cut(Unit ward, Geometry hole, FindingKind kind) {
      set(ward, OverlayNGRobust.overlay(ward.boundary(), hole, OverlayNG.DIFFERENCE));
      plant(kind, ward.code(), hole);
    }

    /** A basic grid more, on ground that the ward has already. */
    private void spread(Unit other, Geometry ground, FindingKind kind) {
      String code = "over-" + other.code();
      more.add(new Unit(code, other.parent(), Layer.BASIC, ground));
      plant(kind, code, ground);
    }

    private void plant(FindingKind kind, String code, Geometry ground) {
      planted.add(new Planted(kind, code, Measure.squareMetres(ground)));
    }

    private void set(Unit ward, Geometry boundary) {
      units.put(ward.code(), new Unit(ward.code(), ward.parent(), ward.layer(), boundary));
    }

    private Unit fresh() {
      List<String> codes = List.copyOf(units.keySet());
      while (true) {
        Unit unit = Objects.requireNonNull(units.get(codes.get(dice.nextInt(codes.size()))));
        if (!used.contains(unit.code())
            && !inPieces(unit)
            && !unit.boundary().buffer(-200 * METRE).isEmpty()) {
          for (Unit other : WARDS.values()) {
            if (other.boundary().isWithinDistance(unit.boundary(), METRE)) {
              used.add(other.code());
            }
          }
          return unit;
        }
      }
    }

    private static Geometry middle(Unit ward) {
      return ward.boundary().buffer(-200 * METRE).getInteriorPoint();
    }

    private static Coordinate offset(Coordinate at, double metres) {
      return new Coordinate(at.x + metres * METRE, at.y + metres * METRE);
    }

    private static Geometry strip(Coordinate at, double width, double height) {
      double x = width / 2 * METRE;
      double y = height / 2 * METRE;
      return FACTORY.createPolygon(
          new Coordinate[] {
            new Coordinate(at.x - x, at.y - y),
            new Coordinate(at.x + x, at.y - y),
            new Coordinate(at.x + x, at.y + y),
            new Coordinate(at.x - x, at.y + y),
            new Coordinate(at.x - x, at.y - y)
          });
    }
  }
}
