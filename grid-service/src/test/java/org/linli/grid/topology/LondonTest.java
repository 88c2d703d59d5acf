package org.linli.grid.topology;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.io.geojson.GeoJsonReader;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The wards of London, in which nobody here planted anything, and then with ten faults planted
 * where the dice fall.
 */
class LondonTest {

  private static final GeometryFactory FACTORY = new GeometryFactory();

  /** About a metre in degrees of latitude. */
  private static final double METRE = 1 / 111_200.0;

  private static final Map<String, Unit> WARDS = new TreeMap<>();
  private static final Map<String, Geometry> BOROUGHS = new HashMap<>();
  private static Geometry london = FACTORY.createPolygon();

  @BeforeAll
  static void read() throws Exception {
    JsonNode collection;
    try (InputStream in =
        new GZIPInputStream(
            Objects.requireNonNull(
                LondonTest.class.getResourceAsStream("/london/wards.geojson.gz")))) {
      collection = JsonMapper.shared().readTree(in);
    }
    Map<String, List<Geometry>> members = new HashMap<>();
    for (JsonNode feature : collection.get("features")) {
      String code = feature.get("properties").get("WD13CD").asString();
      String borough = feature.get("properties").get("WD13CDO").asString().substring(0, 4);
      Geometry boundary = new GeoJsonReader().read(feature.get("geometry").toString());
      WARDS.put(code, new Unit(code, borough, "ward", true, boundary));
      members.computeIfAbsent(borough, b -> new ArrayList<>()).add(boundary);
    }
    members.forEach((code, wards) -> BOROUGHS.put(code, OverlayNGRobust.union(wards)));
    london = OverlayNGRobust.union(List.copyOf(BOROUGHS.values()));
  }

  @Test
  void theWardsFitTogetherAndElevenHaveSeveralPieces() {
    assertThat(count(check(WARDS.values().stream().toList())))
        .isEqualTo(Map.of(FindingKind.SEVERAL_PIECES, 11));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34})
  void tenPlantedFaultsAreAllFoundAndNothingElse(long seed) {
    Planter planter = new Planter(new Random(seed));
    planter.gap(50);
    planter.thinGap();
    planter.overlap(60);
    planter.thinOverlap();
    planter.selfCrossing();
    planter.outside();
    planter.island();
    planter.twice();
    planter.missing();
    planter.numbers();
    List<Finding> before = check(WARDS.values().stream().toList());
    List<Finding> findings = new ArrayList<>(check(planter.all()));
    findings.removeIf(f -> before.stream().anyMatch(b -> sameFinding(b, f)));
    assertThat(planter.planted).hasSize(10);
    for (Planted planted : planter.planted) {
      assertThat(findings).as("%s", planted).anyMatch(f -> isOf(planted, f));
    }
    assertThat(findings)
        .filteredOn(f -> planter.planted.stream().noneMatch(planted -> isOf(planted, f)))
        .isEmpty();
  }

  private static boolean sameFinding(Finding a, Finding b) {
    return a.kind() == b.kind() && a.codes().equals(b.codes());
  }

  private static boolean isOf(Planted planted, Finding finding) {
    return finding.kind() == planted.kind()
        && finding.codes().contains(planted.code())
        && Math.abs(finding.squareMetres() - planted.squareMetres())
            <= Math.max(0.02 * planted.squareMetres(), 0.02);
  }

  private static List<Finding> check(List<Unit> units) {
    return Topology.check(units, BOROUGHS, Tolerance.USUAL, part -> {});
  }

  private static Map<FindingKind, Integer> count(List<Finding> findings) {
    Map<FindingKind, Integer> counts = new EnumMap<>(FindingKind.class);
    findings.forEach(f -> counts.merge(f.kind(), 1, Integer::sum));
    return counts;
  }

  private record Planted(FindingKind kind, String code, double squareMetres) {}

  /** Spoils wards that are neither touched nor next to touched ones. */
  private static final class Planter {
    private final Random dice;
    private final Map<String, Unit> units = new TreeMap<>(WARDS);
    private final List<Unit> extra = new ArrayList<>();
    private final Set<String> used = new HashSet<>();
    private final List<Planted> planted = new ArrayList<>();

    Planter(Random dice) {
      this.dice = dice;
    }

    List<Unit> all() {
      List<Unit> all = new ArrayList<>(units.values());
      all.addAll(extra);
      return all;
    }

    void gap(double metres) {
      Unit ward = fresh();
      Geometry hole = inside(ward, metres);
      cut(ward, hole);
      plant(FindingKind.GAP, ward, hole);
    }

    void thinGap() {
      Unit ward = fresh();
      Coordinate at = ward.boundary().getInteriorPoint().getCoordinate();
      Geometry strip = box(at, 1, 60);
      cut(ward, strip);
      plant(FindingKind.SLIVER, ward, strip);
    }

    void overlap(double metres) {
      boolean grown = false;
      while (!grown) {
        Unit ward = fresh();
        Unit other = neighbour(ward);
        Geometry common = border(ward, other).getInteriorPoint().buffer(metres * METRE);
        grown = grow(ward, other, common, FindingKind.OVERLAP);
      }
    }

    void thinOverlap() {
      boolean grown = false;
      while (!grown) {
        Unit ward = fresh();
        Unit other = neighbour(ward);
        Coordinate at = other.boundary().getInteriorPoint().getCoordinate();
        Coordinate from = border(ward, other).getInteriorPoint().getCoordinate();
        Geometry strip =
            FACTORY
                .createLineString(new Coordinate[] {from, toward(from, at, 40 * METRE)})
                .buffer(0.4 * METRE);
        grown = grow(ward, other, strip, FindingKind.SLIVER);
      }
    }

    void selfCrossing() {
      Unit ward = fresh();
      Coordinate at = ward.boundary().getInteriorPoint().getCoordinate();
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
      // A dedicated grid of its own, drawn crosswise.
      extra.add(new Unit("crossed", ward.parent(), "dedicated", false, bow));
      planted.add(new Planted(FindingKind.SELF_CROSSING, "crossed", 0));
    }

    void outside() {
      while (true) {
        Unit ward = fresh();
        Geometry rim =
            OverlayNGRobust.overlay(
                ward.boundary().getBoundary(), london.getBoundary(), OverlayNG.INTERSECTION);
        if (rim.getLength() < 300 * METRE) {
          continue;
        }
        Geometry disk = rim.getInteriorPoint().buffer(50 * METRE);
        Geometry more = OverlayNGRobust.overlay(disk, london, OverlayNG.DIFFERENCE);
        Geometry grown = OverlayNGRobust.overlay(ward.boundary(), more, OverlayNG.UNION);
        if (more instanceof Polygon
            && grown.getNumGeometries() == ward.boundary().getNumGeometries()) {
          set(ward, grown);
          plant(FindingKind.OUTSIDE_PARENT, ward, more);
          return;
        }
      }
    }

    void island() {
      Unit ward = fresh();
      while (ward.boundary().getNumGeometries() > 1) {
        ward = fresh();
      }
      Unit own = ward;
      Unit far =
          units.values().stream()
              .filter(u -> Objects.equals(u.parent(), own.parent()) && !used.contains(u.code()))
              .filter(u -> !u.boundary().intersects(own.boundary()))
              .findFirst()
              .orElseThrow();
      use(far);
      Geometry disk = inside(far, 40);
      cut(far, disk);
      set(
          own,
          FACTORY.createMultiPolygon(
              new Polygon[] {(Polygon) own.boundary().getGeometryN(0), (Polygon) disk}));
      plant(FindingKind.SEVERAL_PIECES, own, disk);
    }

    void twice() {
      Unit ward = fresh();
      extra.add(new Unit(ward.code(), null, "again", false, inside(ward, 30)));
      planted.add(new Planted(FindingKind.DUPLICATE_CODE, ward.code(), 0));
    }

    void missing() {
      Unit ward = fresh();
      while (ward.boundary().getNumGeometries() > 1) {
        ward = fresh();
      }
      units.remove(ward.code());
      Unit gone = ward;
      String beside =
          units.values().stream()
              .filter(u -> Objects.equals(u.parent(), gone.parent()))
              .filter(u -> border(u, gone).getLength() > 0)
              .map(Unit::code)
              .findFirst()
              .orElseThrow();
      planted.add(new Planted(FindingKind.GAP, beside, Measure.squareMetres(gone.boundary())));
    }

    void numbers() {
      for (int i = 0; i < 3; i++) {
        Coordinate at = new Coordinate(10 + i * 0.01, 50);
        String code = "village00" + (i == 1 ? 3 : i == 2 ? 2 : 1);
        extra.add(new Unit(code, "village", "grid", true, box(at, 50, 50)));
      }
      planted.add(new Planted(FindingKind.NUMBERING_ORDER, "village002", 0));
    }

    /** Unless that would plant more than one fault: a piece cut off, or an overlap in two parts. */
    private boolean grow(Unit ward, Unit other, Geometry by, FindingKind kind) {
      Geometry common = OverlayNGRobust.overlay(by, other.boundary(), OverlayNG.INTERSECTION);
      Geometry grown = OverlayNGRobust.overlay(ward.boundary(), common, OverlayNG.UNION);
      Geometry others = OverlayNGRobust.overlay(by, ward.boundary(), OverlayNG.UNION);
      if (!(common instanceof Polygon)
          || grown.getNumGeometries() != ward.boundary().getNumGeometries()
          || Measure.squareMetres(others) - Measure.squareMetres(grown) > 0.001) {
        return false;
      }
      set(ward, grown);
      plant(kind, ward, common);
      return true;
    }

    private void plant(FindingKind kind, Unit ward, Geometry ground) {
      planted.add(new Planted(kind, ward.code(), Measure.squareMetres(ground)));
    }

    private void cut(Unit ward, Geometry hole) {
      set(ward, OverlayNGRobust.overlay(ward.boundary(), hole, OverlayNG.DIFFERENCE));
    }

    private void set(Unit ward, Geometry boundary) {
      units.put(ward.code(), new Unit(ward.code(), ward.parent(), ward.layer(), true, boundary));
    }

    /** A ward with room, away from all that was spoilt. */
    private Unit fresh() {
      List<String> codes = List.copyOf(units.keySet());
      while (true) {
        Unit unit = Objects.requireNonNull(units.get(codes.get(dice.nextInt(codes.size()))));
        if (!used.contains(unit.code())
            && unit.boundary().buffer(-150 * METRE).getArea() > 0
            && units.values().stream()
                    .filter(u -> Objects.equals(u.parent(), unit.parent()))
                    .count()
                > 12) {
          use(unit);
          return unit;
        }
      }
    }

    private void use(Unit unit) {
      for (Unit other : units.values()) {
        if (other.boundary().isWithinDistance(unit.boundary(), METRE)) {
          used.add(other.code());
        }
      }
    }

    private Unit neighbour(Unit ward) {
      return units.values().stream()
          .filter(u -> u != ward && Objects.equals(u.parent(), ward.parent()))
          .filter(u -> border(ward, u).getLength() > 200 * METRE)
          .findFirst()
          .orElseThrow();
    }

    private static Geometry border(Unit one, Unit other) {
      return OverlayNGRobust.overlay(
          one.boundary().getBoundary(), other.boundary().getBoundary(), OverlayNG.INTERSECTION);
    }

    private static Geometry inside(Unit ward, double metres) {
      return ward.boundary().buffer(-150 * METRE).getInteriorPoint().buffer(metres * METRE);
    }

    private static Geometry box(Coordinate at, double width, double height) {
      double x = width / 2 * METRE / Math.cos(Math.toRadians(at.y));
      double y = height / 2 * METRE;
      return FACTORY.toGeometry(new Envelope(at.x - x, at.x + x, at.y - y, at.y + y));
    }

    private static Coordinate toward(Coordinate from, Coordinate to, double degrees) {
      double share = degrees / from.distance(to);
      return new Coordinate(from.x + share * (to.x - from.x), from.y + share * (to.y - from.y));
    }
  }
}
