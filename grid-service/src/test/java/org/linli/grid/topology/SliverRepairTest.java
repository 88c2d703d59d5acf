package org.linli.grid.topology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

class SliverRepairTest {

  private static final GeometryFactory FACTORY = new GeometryFactory();
  private static final Geometry VILLAGE =
      FACTORY.toGeometry(new Envelope(108, 108.002, 25, 25.001));

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
      List<SliverRepair.Change> changes = SliverRepair.propose(units, before, 2);
      List<Unit> mended = applied(units, changes);
      assertThat(check(mended)).as("seed %d", seed).isEmpty();
      double sum = mended.stream().mapToDouble(u -> Measure.squareMetres(u.boundary())).sum();
      assertThat(sum).isCloseTo(Measure.squareMetres(VILLAGE), within(0.05));
    }
  }

  @Test
  void whatIsWiderThanAskedIsLeftAlone() {
    List<Unit> units = seam(new Random(1));
    assertThat(SliverRepair.propose(units, check(units), 0.001)).isEmpty();
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
