package org.linli.commons.topology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;

class TopologyTest {

  private static final GeometryFactory FACTORY = new GeometryFactory();
  private static final Unit VILLAGE = unit("v", null, Layer.VILLAGE, box(110, 30, 110.04, 30.02));

  @Test
  void aDegreeOfTheEllipsoidHasItsKnownSize() {
    // The product of both radii of curvature, summed up in thin strips.
    double e2 = (2 - 1 / 298.257222101) / 298.257222101;
    double sum = 0;
    int strips = 1000;
    for (int i = 0; i < strips; i++) {
      double latitude = Math.toRadians(30 + (i + 0.5) / strips);
      double w2 = 1 - e2 * Math.pow(Math.sin(latitude), 2);
      sum += 6_378_137.0 * 6_378_137.0 * (1 - e2) / (w2 * w2) * Math.cos(latitude);
    }
    double expected = sum * Math.toRadians(1) * Math.toRadians(1.0 / strips);
    assertThat(Measure.squareMetres(box(110, 30, 111, 31))).isCloseTo(expected, within(1000.0));
  }

  @Test
  void gridsThatShareTheirBorderAreFine() {
    assertThat(check(VILLAGE, west(0.02), east(0.02))).isEmpty();
  }

  @Test
  void aNodeThatOnlyOneSideHasIsNoFault() {
    Unit west =
        grid(
            "v001", read("POLYGON((110 30,110.02 30,110.02 30.01,110.02 30.02,110 30.02,110 30))"));
    assertThat(check(VILLAGE, west, east(0.02))).isEmpty();
  }

  @Test
  void groundNobodyCoversIsAGap() {
    List<Finding> findings = check(VILLAGE, west(0.019), east(0.02));
    assertThat(findings).hasSize(1);
    assertThat(findings.getFirst().kind()).isEqualTo(FindingKind.GAP);
    assertThat(findings.getFirst().codes()).containsExactly("v001", "v002");
    assertThat(findings.getFirst().squareMetres())
        .isCloseTo(Measure.squareMetres(box(110.019, 30, 110.02, 30.02)), within(1.0));
  }

  @Test
  void aHoleOfADerivedBoundaryIsAGapToo() {
    Geometry ring =
        read(
            "POLYGON((110 30,110.04 30,110.04 30.02,110 30.02,110 30),"
                + "(110.01 30.01,110.02 30.01,110.02 30.015,110.01 30.01))");
    assertThat(check(unit("v", null, Layer.VILLAGE, ring), grid("v001", ring)))
        .singleElement()
        .matches(f -> f.kind() == FindingKind.GAP && f.severity() == Severity.WARNING);
  }

  @Test
  void groundCoveredTwiceIsAnOverlapAndAThinOneASliver() {
    assertThat(kinds(check(VILLAGE, west(0.021), east(0.02)))).containsExactly(FindingKind.OVERLAP);
    assertThat(kinds(check(VILLAGE, west(0.02001), east(0.02))))
        .containsExactly(FindingKind.SLIVER);
    assertThat(kinds(check(VILLAGE, west(0.01999), east(0.02))))
        .containsExactly(FindingKind.SLIVER);
  }

  @Test
  void twoWholeCoversOfTheSameGroundAreFoundInsideToo() {
    List<Unit> units = new ArrayList<>();
    for (int x = 0; x < 6; x++) {
      for (int y = 0; y < 6; y++) {
        units.add(grid("a" + x + y, box(110 + x, 30 + y, 111 + x, 31 + y)));
        units.add(grid("b" + x + y, box(110 + x, 30 + y, 111 + x, 31 + y)));
      }
    }
    assertThat(check(units.toArray(Unit[]::new))).hasSize(36);
  }

  @Test
  void microGridsLieInsideBasicOnesAndDedicatedOnesOver() {
    Unit micro = unit("m", "v", Layer.MICRO, box(110.001, 30.001, 110.002, 30.002));
    Unit school = unit("d", "v", Layer.DEDICATED, box(110.015, 30.005, 110.025, 30.01));
    assertThat(check(VILLAGE, west(0.02), east(0.02), micro, school)).isEmpty();
    Unit astride = unit("m", "v", Layer.MICRO, box(110.01, 30.001, 110.025, 30.002));
    assertThat(check(VILLAGE, west(0.02), east(0.02), astride))
        .singleElement()
        .matches(f -> f.kind() == FindingKind.OUTSIDE_PARENT && f.codes().contains("v001"));
  }

  @Test
  void groundBeyondTheParentIsToldWithItsSize() {
    Unit beyond = grid("v002", box(110.02, 30, 110.05, 30.02));
    assertThat(check(VILLAGE, west(0.02), beyond))
        .singleElement()
        .matches(f -> f.kind() == FindingKind.OUTSIDE_PARENT)
        .satisfies(
            f ->
                assertThat(f.squareMetres())
                    .isCloseTo(Measure.squareMetres(box(110.04, 30, 110.05, 30.02)), within(1.0)));
  }

  @Test
  void numbersGoFromWestToEastAndNorthToSouth() {
    Unit first = grid("v002", box(110, 30, 110.02, 30.02));
    Unit second = grid("v001", box(110.02, 30, 110.04, 30.02));
    assertThat(kinds(check(VILLAGE, first, second))).containsExactly(FindingKind.NUMBERING_ORDER);
  }

  @Test
  void codesAreBorneOnce() {
    assertThat(kinds(check(VILLAGE, west(0.02), grid("v001", box(110.02, 30, 110.04, 30.02)))))
        .containsExactly(FindingKind.DUPLICATE_CODE);
  }

  @Test
  void whatIsHardlyABoundaryIsToldAndEndsNothing() {
    List<Unit> odd =
        List.of(
            grid("empty", FACTORY.createPolygon()),
            grid("point", read("POINT(110 30)")),
            grid("flat", read("POLYGON((110 30,110.01 30,110.02 30,110 30))")),
            grid("one", read("POLYGON((110 30,110 30,110 30,110 30))")),
            grid("bow", read("POLYGON((110 30,110.01 30.01,110.01 30,110 30.01,110 30))")),
            grid("nan", FACTORY.createPolygon(notNumbers())));
    assertThat(check(odd.toArray(Unit[]::new)))
        .filteredOn(f -> f.kind() == FindingKind.SELF_CROSSING)
        .flatExtracting(Finding::codes)
        .containsExactlyInAnyOrder("empty", "point", "flat", "one", "bow", "nan");
  }

  @Test
  void whateverIsDrawnTheCheckEndsAndSaysTheSameTwice() {
    for (long seed = 0; seed < 40; seed++) {
      Random dice = new Random(seed);
      List<Unit> units = new ArrayList<>();
      for (int i = 0; i < 12; i++) {
        units.add(grid("v" + i, scribble(dice, dice.nextInt(4, 60))));
      }
      units.add(VILLAGE);
      assertThat(check(units.toArray(Unit[]::new)))
          .isEqualTo(check(units.toArray(Unit[]::new)))
          .allMatch(f -> f.squareMetres() >= 0);
    }
  }

  @Test
  void thousandsOfCornersAreNoTrouble() {
    Unit round =
        grid("v001", FACTORY.createPoint(new Coordinate(110.02, 30.01)).buffer(0.005, 5000));
    assertThat(kinds(check(VILLAGE, round))).containsExactly(FindingKind.GAP);
  }

  private static Geometry scribble(Random dice, int corners) {
    Coordinate[] ring = new Coordinate[corners + 1];
    for (int i = 0; i < corners; i++) {
      // On a coarse raster, so that corners and borders often coincide.
      ring[i] = new Coordinate(110 + dice.nextInt(9) / 200.0, 30 + dice.nextInt(5) / 200.0);
    }
    ring[corners] = ring[0].copy();
    return FACTORY.createPolygon(ring);
  }

  private static Coordinate[] notNumbers() {
    Coordinate corner = new Coordinate(110, 30);
    return new Coordinate[] {
      corner, new Coordinate(Double.NaN, 30), new Coordinate(110, Double.POSITIVE_INFINITY), corner
    };
  }

  private static Unit west(double width) {
    return grid("v001", box(110, 30, 110 + width, 30.02));
  }

  private static Unit east(double from) {
    return grid("v002", box(110 + from, 30, 110.04, 30.02));
  }

  private static Unit grid(String code, Geometry boundary) {
    return unit(code, "v", Layer.BASIC, boundary);
  }

  private static Unit unit(String code, @Nullable String parent, Layer layer, Geometry boundary) {
    return new Unit(code, parent, layer, boundary);
  }

  private static List<Finding> check(Unit... units) {
    return Topology.check(List.of(units), Map.of(), Tolerances.USUAL);
  }

  private static List<FindingKind> kinds(List<Finding> findings) {
    return findings.stream().map(Finding::kind).toList();
  }

  private static Geometry box(double west, double south, double east, double north) {
    return read(
        "POLYGON((%1$s %2$s,%3$s %2$s,%3$s %4$s,%1$s %4$s,%1$s %2$s))"
            .formatted(west, south, east, north));
  }

  private static Geometry read(String text) {
    try {
      return new WKTReader().read(text);
    } catch (ParseException e) {
      throw new IllegalStateException(e);
    }
  }
}
