package org.linli.grid.topology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;

class SliverRepairTest {

  private static final GeometryFactory FACTORY = new GeometryFactory();
  private static final Geometry VILLAGE =
      FACTORY.toGeometry(new Envelope(108, 108.002, 25, 25.001));

  private static final SliverRepair.Limit TWO_METRES = new SliverRepair.Limit(2, 1000);

  private static Unit grid(String code, Geometry boundary) {
    return new Unit(code, "v", "basic", true, boundary);
  }

  /** Two grids; between them a seam that the dice draw, up to half a metre off on either side. */
  private static List<Unit> seam(Random dice) {
    List<Coordinate> west = new ArrayList<>();
    List<Coordinate> east = new ArrayList<>();
    west.add(new Coordinate(108, 25.001));
    west.add(new Coordinate(108, 25));
    east.add(new Coordinate(108.002, 25.001));
    east.add(new Coordinate(108.002, 25));
    for (int i = 0; i <= 10; i++) {
      double lat = 25 + i * 0.0001;
      boolean rim = i == 0 || i == 10;
      double off = rim ? 0 : (dice.nextDouble() - 0.5) * 1e-5;
      west.add(new Coordinate(108.001 + off, lat));
      east.add(new Coordinate(108.001, lat));
    }
    west.add(west.getFirst());
    east.add(east.getFirst());
    return List.of(
        grid("v001", FACTORY.createPolygon(west.toArray(Coordinate[]::new))),
        grid("v002", FACTORY.createPolygon(east.toArray(Coordinate[]::new))));
  }

  private static List<Finding> check(List<Unit> units) {
    return Topology.check(units, Map.of("v", VILLAGE), Tolerance.USUAL, part -> {});
  }

  @Test
  void afterTheRepairNothingIsLeftToTellAndTheVillageIsCovered() {
    for (int seed = 0; seed < 30; seed++) {
      List<Unit> units = seam(new Random(seed));
      List<Finding> before = check(units);
      assertThat(before).isNotEmpty().allMatch(f -> f.kind() == FindingKind.SLIVER);
      SliverRepair.Proposal proposal = SliverRepair.propose(units, Set.of(), before, TWO_METRES);
      assertThat(proposal.left()).isEmpty();
      assertThat(proposal.assigned()).hasSize(before.size());
      List<Unit> mended = applied(units, proposal.changes());
      assertThat(check(mended)).as("seed %d", seed).isEmpty();
      double sum = mended.stream().mapToDouble(u -> Measure.squareMetres(u.boundary())).sum();
      assertThat(sum).isCloseTo(Measure.squareMetres(VILLAGE), within(0.05));
    }
  }

  @Test
  void whatIsWiderThanAskedIsLeftAlone() {
    List<Unit> units = seam(new Random(1));
    SliverRepair.Proposal narrow =
        SliverRepair.propose(units, Set.of(), check(units), new SliverRepair.Limit(0.001, 1000));
    assertThat(narrow.changes()).isEmpty();
    assertThat(narrow.left())
        .isNotEmpty()
        .allMatch(l -> l.reason() == SliverRepair.Reason.BEYOND_LIMIT);
    assertThat(
            SliverRepair.propose(units, Set.of(), check(units), new SliverRepair.Limit(2, 0.02))
                .changes())
        .isEmpty();
  }

  @Test
  void aThinGapGoesToTheNeighbourWithTheLongerBorder() {
    Geometry notched =
        FACTORY
            .toGeometry(new Envelope(108, 108.001, 25, 25.001))
            .difference(FACTORY.toGeometry(new Envelope(108.0005, 108.001, 25.0005, 25.000505)));
    List<Unit> units =
        List.of(
            grid("v001", notched),
            grid("v002", FACTORY.toGeometry(new Envelope(108.001, 108.002, 25, 25.001))));
    SliverRepair.Proposal proposal =
        SliverRepair.propose(units, Set.of(), check(units), TWO_METRES);
    assertThat(proposal.assigned())
        .singleElement()
        .matches(a -> a.from() == null && a.to().equals("v001"));
    assertThat(proposal.changes())
        .singleElement()
        .satisfies(c -> assertThat(c.squareMetres()).isCloseTo(27.9, within(0.5)));
  }

  @Test
  void aThinOverlapGoesToWhomItLiesIn() {
    List<Unit> units =
        List.of(
            grid("v001", FACTORY.toGeometry(new Envelope(108, 108.001, 25, 25.001))),
            grid(
                "v002",
                FACTORY
                    .toGeometry(new Envelope(108.001, 108.002, 25, 25.001))
                    .union(
                        FACTORY.toGeometry(new Envelope(108.0005, 108.001, 25.0005, 25.000505)))));
    SliverRepair.Proposal proposal =
        SliverRepair.propose(units, Set.of(), check(units), TWO_METRES);
    assertThat(proposal.assigned())
        .singleElement()
        .matches(a -> "v002".equals(a.from()) && a.to().equals("v001"));
    assertThat(check(applied(units, proposal.changes()))).isEmpty();
  }

  @Test
  void aThinOverlapAcrossVillagesGoesToTheGridOfWhoseVillageItIs() {
    Geometry west = FACTORY.toGeometry(new Envelope(108, 108.001, 25, 25.001));
    Geometry east = FACTORY.toGeometry(new Envelope(108.001, 108.002, 25, 25.001));
    Geometry overlap = FACTORY.toGeometry(new Envelope(108.0005, 108.001, 25.0005, 25.000505));
    List<Unit> units =
        List.of(
            new Unit("w", null, "AREA village", true, west.difference(overlap)),
            new Unit("e", null, "AREA village", true, east.union(overlap)),
            new Unit("w001", "w", Unit.BASIC, true, west),
            new Unit("e001", "e", Unit.BASIC, true, east.union(overlap)));
    List<Finding> findings =
        Topology.checkWhole(units, Set.of(), Tolerance.USUAL, part -> {}).stream()
            .filter(f -> f.kind() == FindingKind.SLIVER)
            .toList();
    SliverRepair.Proposal proposal = SliverRepair.propose(units, Set.of(), findings, TWO_METRES);
    assertThat(proposal.assigned())
        .singleElement()
        .matches(a -> "w001".equals(a.from()) && a.to().equals("e001"));
    assertThat(SliverRepair.propose(units, Set.of("w001", "e001"), findings, TWO_METRES).left())
        .singleElement()
        .matches(l -> l.reason() == SliverRepair.Reason.NOBODY);
  }

  @Test
  void whateverIsDrawnTheRepairEndsAndGroundIsNeitherLostNorInvented() {
    Random dice = new Random(11);
    for (int round = 0; round < 60; round++) {
      List<Unit> units = new ArrayList<>();
      for (int i = 0; i < 10; i++) {
        Geometry odd = strip(dice);
        units.add(grid("v%03d".formatted(i), odd));
      }
      List<Finding> findings = check(units);
      SliverRepair.Proposal proposal = SliverRepair.propose(units, Set.of(), findings, TWO_METRES);
      assertThat(proposal.assigned().size() + proposal.left().size())
          .isEqualTo((int) findings.stream().filter(f -> f.kind() == FindingKind.SLIVER).count());
      List<Unit> mended = applied(units, proposal.changes());
      assertThat(mended).allMatch(unit -> unit.boundary().isValid());
      // What was covered stays covered, by somebody.
      Geometry gone = OverlayNGRobust.overlay(union(units), union(mended), OverlayNG.DIFFERENCE);
      assertThat(Measure.squareMetres(gone)).as("round %d", round).isLessThan(0.5);
    }
  }

  private static Geometry union(List<Unit> units) {
    return OverlayNGRobust.union(units.stream().map(Unit::boundary).toList());
  }

  /** Four corners anywhere near, many of them thin. */
  private static Geometry strip(Random dice) {
    double west = 108 + dice.nextInt(5) * 2e-4;
    double south = 25 + dice.nextInt(5) * 1e-4;
    double width = 2e-6 + dice.nextInt(3) * 4e-4;
    double height = 2e-6 + dice.nextInt(3) * 2e-4;
    double skew = (dice.nextDouble() - 0.5) * 4e-6;
    return FACTORY.createPolygon(
        new Coordinate[] {
          new Coordinate(west, south),
          new Coordinate(west + width, south + skew),
          new Coordinate(west + width + skew, south + height),
          new Coordinate(west, south + height),
          new Coordinate(west, south)
        });
  }

  private static List<Unit> applied(List<Unit> units, List<SliverRepair.Change> changes) {
    return units.stream()
        .map(
            unit ->
                changes.stream()
                    .filter(change -> change.code().equals(unit.code()))
                    .map(change -> grid(unit.code(), change.after()))
                    .findFirst()
                    .orElse(unit))
        .toList();
  }
}
