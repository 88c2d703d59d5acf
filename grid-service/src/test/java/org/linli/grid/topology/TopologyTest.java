package org.linli.grid.topology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;

class TopologyTest {

  private static final GeometryFactory FACTORY = new GeometryFactory();

  /** Near the equator a thousandth of a degree is about 111 metres both ways. */
  private static Geometry box(double west, double south, double east, double north) {
    return FACTORY.toGeometry(
        new Envelope(108 + west / 1000, 108 + east / 1000, south / 1000, north / 1000));
  }

  private static Unit grid(String code, Geometry boundary) {
    return new Unit(code, "v", "basic", true, boundary);
  }

  private static List<Finding> check(Geometry parent, Unit... units) {
    return Topology.check(List.of(units), Map.of("v", parent), Tolerance.USUAL, part -> {});
  }

  private static List<FindingKind> kinds(List<Finding> findings) {
    return findings.stream().map(Finding::kind).toList();
  }

  @Test
  void neighboursThatFitAreNotTold() {
    assertThat(check(box(0, 0, 2, 1), grid("v001", box(0, 0, 1, 1)), grid("v002", box(1, 0, 2, 1))))
        .isEmpty();
  }

  @Test
  void aCornerOnTheLongSideOfANeighbourIsNoFault() {
    assertThat(
            check(
                box(0, 0, 2, 2),
                grid("v001", box(0, 1, 1, 2)),
                grid("v002", box(0, 0, 2, 1)),
                grid("v003", box(1, 1, 2, 2))))
        .extracting(Finding::kind)
        .doesNotContain(FindingKind.GAP, FindingKind.OVERLAP, FindingKind.SLIVER);
  }

  @Test
  void aGapTellsItsNeighboursAndItsSize() {
    List<Finding> findings =
        check(box(0, 0, 2, 1), grid("v001", box(0, 0, 1, 1)), grid("v002", box(1.5, 0, 2, 1)));
    assertThat(kinds(findings)).containsExactly(FindingKind.GAP);
    assertThat(findings.getFirst().codes()).containsExactly("v001", "v002");
    // 0.0005 degrees of longitude by 0.001 of latitude at the equator: 55.66 m by 110.57 m.
    assertThat(findings.getFirst().squareMetres()).isCloseTo(55.6597 * 110.5743, within(1.0));
    assertThat(findings.getFirst().place().equalsTopo(box(1, 0, 1.5, 1))).isTrue();
  }

  @Test
  void overlapsAreToldOnceAndThinOnesAreSlivers() {
    assertThat(
            kinds(
                check(
                    box(0, 0, 2, 1),
                    grid("v001", box(0, 0, 1.2, 1)),
                    grid("v002", box(1, 0, 2, 1)))))
        .containsExactly(FindingKind.OVERLAP);
    List<Finding> thin =
        check(box(0, 0, 2, 1), grid("v001", box(0, 0, 1.005, 1)), grid("v002", box(1, 0, 2, 1)));
    assertThat(kinds(thin)).containsExactly(FindingKind.SLIVER);
    assertThat(thin.getFirst().widthMetres()).isCloseTo(0.557, within(0.01));
  }

  @Test
  void aGridInsideAnotherIsAnOverlapUnlessItIsOfAnotherKind() {
    Unit basic = grid("v001", box(0, 0, 2, 1));
    assertThat(kinds(check(box(0, 0, 2, 1), basic, grid("v002", box(1.2, 0.2, 1.8, 0.6)))))
        .containsExactly(FindingKind.OVERLAP);
    Unit micro = new Unit("v001-1", "v", "micro", false, box(0.5, 0.2, 1, 0.6));
    assertThat(check(box(0, 0, 2, 1), basic, micro)).isEmpty();
  }

  @Test
  void theSameBoundaryTwiceIsAnOverlap() {
    assertThat(
            kinds(
                check(
                    box(0, 0, 1, 1), grid("v001", box(0, 0, 1, 1)), grid("v002", box(0, 0, 1, 1)))))
        .contains(FindingKind.OVERLAP);
  }

  @Test
  void whatLeavesItsParentIsToldWithTheGroundOutside() {
    List<Finding> findings = check(box(0, 0, 2, 1), grid("v001", box(0, 0, 2.5, 1)));
    assertThat(kinds(findings)).containsExactly(FindingKind.OUTSIDE_PARENT);
    assertThat(findings.getFirst().place().equalsTopo(box(2, 0, 2.5, 1))).isTrue();
  }

  @Test
  void aBorderThatCrossesItselfIsToldWhereItDoes() throws ParseException {
    Geometry bow =
        new WKTReader().read("POLYGON ((108 0, 108.001 0.001, 108.001 0, 108 0.001, 108 0))");
    List<Finding> findings = check(box(0, 0, 1, 1), grid("v001", bow));
    assertThat(findings).extracting(Finding::kind).contains(FindingKind.SELF_CROSSING);
    assertThat(
            findings.stream()
                .filter(f -> f.kind() == FindingKind.SELF_CROSSING)
                .toList()
                .getFirst()
                .place()
                .getCoordinate()
                .distance(new Coordinate(108.0005, 0.0005)))
        .isLessThan(1e-9);
  }

  @Test
  void piecesTwiceGivenCodesAndNumbersAreTold() {
    Geometry two =
        FACTORY.createGeometryCollection(new Geometry[] {box(0, 0, 1, 1), box(3, 0, 4, 1)}).union();
    assertThat(kinds(check(two, grid("v001", two)))).containsExactly(FindingKind.SEVERAL_PIECES);
    assertThat(
            kinds(
                check(
                    box(0, 0, 2, 1), grid("v001", box(0, 0, 1, 1)), grid("v001", box(1, 0, 2, 1)))))
        .containsExactly(FindingKind.DUPLICATE_CODE);
    List<Finding> numbers =
        check(
            box(0, 0, 3, 1),
            grid("v001", box(0, 0, 1, 1)),
            grid("v003", box(1, 0, 2, 1)),
            grid("v002", box(2, 0, 3, 1)));
    assertThat(kinds(numbers)).containsExactly(FindingKind.NUMBERING_ORDER);
    assertThat(numbers.getFirst().codes()).containsExactly("v002");
  }

  @Test
  void gridsInColumnsThatAreNotQuiteStraightAreInOrder() {
    List<Unit> units = new ArrayList<>();
    Random dice = new Random(3);
    for (int i = 0; i < 20; i++) {
      double west = i / 4 + dice.nextDouble() * 0.02;
      double north = 4 - i % 4;
      units.add(grid("v%03d".formatted(i + 1), box(west, north - 0.9, west + 0.9, north)));
    }
    assertThat(kinds(Topology.check(units, Map.of(), Tolerance.USUAL, part -> {})))
        .doesNotContain(FindingKind.NUMBERING_ORDER);
  }

  @Test
  void nothingThatCanBeReadMakesItFail() throws ParseException {
    List<Unit> units = new ArrayList<>();
    Random dice = new Random(7);
    for (int i = 0; i < 200; i++) {
      int corners = 3 + dice.nextInt(6);
      Coordinate[] ring = new Coordinate[corners + 1];
      for (int c = 0; c < corners; c++) {
        // Few different values, so that much coincides.
        ring[c] = new Coordinate(108 + dice.nextInt(12) / 1000.0, dice.nextInt(12) / 1000.0);
      }
      ring[corners] = ring[0];
      units.add(grid("v%03d".formatted(i), FACTORY.createPolygon(ring)));
    }
    units.add(grid("empty", FACTORY.createPolygon()));
    units.add(grid("point", new WKTReader().read("POLYGON ((108 0, 108 0, 108 0, 108 0))")));
    units.add(grid("line", new WKTReader().read("LINESTRING (108 0, 108.001 0)")));
    List<Finding> findings =
        Topology.check(units, Map.of("v", box(0, 0, 12, 12)), Tolerance.USUAL, part -> {});
    assertThat(findings)
        .extracting(Finding::kind)
        .contains(FindingKind.OVERLAP, FindingKind.SELF_CROSSING);
    assertThat(findings).allSatisfy(f -> assertThat(f.squareMetres()).isNotNegative().isFinite());
  }

  @Test
  void aHoleOfADerivedBoundaryIsAGapOfTheWhole() {
    Geometry ring = box(0, 0, 4, 2).difference(box(1, 1, 2, 1.5));
    List<Unit> units = List.of(new Unit("v", null, "AREA village", true, ring), grid("v001", ring));
    assertThat(Topology.checkWhole(units, Set.of("v"), Tolerance.USUAL, part -> {}))
        .singleElement()
        .matches(f -> f.kind() == FindingKind.GAP)
        .matches(f -> f.severity() == FindingKind.Severity.WARNING);
    assertThat(check(ring, grid("v001", ring))).isEmpty();
  }

  @Test
  void twoWholeCoversOfTheSameGroundAreFoundInsideToo() {
    List<Unit> units = new ArrayList<>();
    for (int x = 0; x < 6; x++) {
      for (int y = 0; y < 6; y++) {
        units.add(grid("a" + x + y, box(x, y, x + 1, y + 1)));
        units.add(grid("b" + x + y, box(x, y, x + 1, y + 1)));
      }
    }
    assertThat(kinds(check(box(0, 0, 6, 6), units.toArray(Unit[]::new))))
        .hasSize(36)
        .containsOnly(FindingKind.OVERLAP);
  }

  @Test
  void theQuickSearchFindsWhateverPairsOverlap() {
    for (long seed = 0; seed < 12; seed++) {
      Random dice = new Random(seed);
      List<Unit> units = new ArrayList<>();
      for (int x = 0; x < 5; x++) {
        for (int y = 0; y < 5; y++) {
          for (int covers = 0; covers <= dice.nextInt(3); covers++) {
            double east = x + 1 + (dice.nextInt(4) == 0 ? 0.5 : 0);
            units.add(grid("g" + units.size(), box(x, y, east, y + 1)));
          }
        }
      }
      Set<List<String>> pairs = new HashSet<>();
      for (int i = 0; i < units.size(); i++) {
        for (int j = 0; j < i; j++) {
          Unit one = units.get(i);
          Unit other = units.get(j);
          if (one.boundary().intersection(other.boundary()).getArea() > 0) {
            pairs.add(Stream.of(one.code(), other.code()).sorted().toList());
          }
        }
      }
      assertThat(Topology.check(units, Map.of(), Tolerance.USUAL, part -> {}))
          .filteredOn(f -> f.kind() == FindingKind.OVERLAP)
          .extracting(Finding::codes)
          .containsExactlyInAnyOrderElementsOf(pairs);
    }
  }

  @Test
  void aMicroGridLiesInOneBasicGrid() {
    Unit west = new Unit("v001", "v", Unit.BASIC, true, box(0, 0, 2, 2));
    Unit east = new Unit("v002", "v", Unit.BASIC, true, box(2, 0, 4, 2));
    Unit inside = new Unit("m1", "v", Unit.MICRO, false, box(0.5, 0.5, 1, 1));
    assertThat(check(box(0, 0, 4, 2), west, east, inside)).isEmpty();
    Unit astride = new Unit("m1", "v", Unit.MICRO, false, box(1, 0.5, 2.5, 1));
    assertThat(check(box(0, 0, 4, 2), west, east, astride))
        .singleElement()
        .matches(f -> f.kind() == FindingKind.OUTSIDE_PARENT && f.codes().contains("v001"))
        .matches(f -> f.severity() == FindingKind.Severity.WARNING);
  }

  @Test
  void whatIsCutOutForAGridOfItsOwnIsNoGap() {
    Geometry village = box(0, 0, 4, 2);
    Geometry school = box(0.5, 0.5, 1, 1);
    Unit around = new Unit("v001", "v", Unit.BASIC, true, village.difference(school));
    assertThat(check(village, around)).singleElement().matches(f -> f.kind() == FindingKind.GAP);
    for (String layer : List.of("GRID dedicated", Unit.MICRO)) {
      assertThat(check(village, around, new Unit("s", "v", layer, false, school))).isEmpty();
      Unit wider = new Unit("s", "v", layer, false, box(0.25, 0.25, 1, 1));
      assertThat(check(village, around, wider)).allMatch(f -> f.kind() != FindingKind.GAP);
      Unit half = new Unit("s", "v", layer, false, box(0.5, 0.5, 0.75, 1));
      assertThat(check(village, around, half))
          .singleElement()
          .matches(f -> f.kind() == FindingKind.GAP)
          .matches(f -> f.place().equalsTopo(box(0.75, 0.5, 1, 1)));
    }
  }

  @Test
  void whatIsHardlyABoundaryIsToldAndEndsNothing() throws ParseException {
    Coordinate corner = new Coordinate(108, 0);
    Coordinate[] notNumbers = {
      corner, new Coordinate(Double.NaN, 0), new Coordinate(108, Double.POSITIVE_INFINITY), corner
    };
    WKTReader reader = new WKTReader();
    List<Finding> findings =
        check(
            box(0, 0, 1, 1),
            grid("empty", FACTORY.createPolygon()),
            grid("point", reader.read("POINT (108 0)")),
            grid("flat", reader.read("POLYGON ((108 0, 108.1 0, 108.2 0, 108 0))")),
            grid("one", reader.read("POLYGON ((108 0, 108 0, 108 0, 108 0))")),
            grid("nan", FACTORY.createPolygon(notNumbers)));
    assertThat(findings)
        .filteredOn(f -> f.kind() == FindingKind.SELF_CROSSING)
        .flatExtracting(Finding::codes)
        .containsExactlyInAnyOrder("empty", "point", "flat", "one", "nan");
  }

  @Test
  void whateverIsDrawnTheCheckEndsAndSaysTheSameTwice() {
    for (long seed = 0; seed < 12; seed++) {
      Random dice = new Random(seed);
      List<Unit> units = new ArrayList<>();
      for (int i = 0; i < 12; i++) {
        units.add(grid("v" + i, scribble(dice, dice.nextInt(4, 60))));
      }
      Unit[] drawn = units.toArray(Unit[]::new);
      assertThat(check(box(0, 0, 9, 5), drawn))
          .isEqualTo(check(box(0, 0, 9, 5), drawn))
          .allMatch(f -> f.squareMetres() >= 0);
    }
  }

  @Test
  void anInterruptEndsTheCheck() {
    Unit[] units = {grid("v001", box(0, 0, 1, 1)), grid("v002", box(1, 0, 2, 1))};
    Thread.currentThread().interrupt();
    try {
      assertThatThrownBy(() -> check(box(0, 0, 2, 1), units))
          .isInstanceOf(CancellationException.class);
    } finally {
      assertThat(Thread.interrupted()).isTrue();
    }
  }

  private static Geometry scribble(Random dice, int corners) {
    Coordinate[] ring = new Coordinate[corners + 1];
    for (int i = 0; i < corners; i++) {
      // On a coarse raster, so that corners and borders often coincide.
      ring[i] = new Coordinate(108 + dice.nextInt(9) / 1000.0, dice.nextInt(5) / 1000.0);
    }
    ring[corners] = ring[0].copy();
    return FACTORY.createPolygon(ring);
  }

  @Test
  void areasAreThoseOfTheEllipsoid() {
    // The whole of CGCS2000's surface is 510,065,621.7 km²; a band of it follows in the same way.
    Geometry world = FACTORY.toGeometry(new Envelope(-180, 180, -90, 90));
    assertThat(Measure.squareMetres(world)).isCloseTo(510_065_621_724_088.0, within(1e9));
    assertThat(Measure.metres(new Coordinate(108, 0), new Coordinate(108, 0.001)))
        .isCloseTo(110.5743, within(0.001));
  }
}
