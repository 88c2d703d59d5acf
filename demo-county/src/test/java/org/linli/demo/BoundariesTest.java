package org.linli.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.linli.demo.CountyUnderTest.Shape;
import org.locationtech.jts.algorithm.Orientation;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.operation.union.UnaryUnionOp;
import org.locationtech.jts.operation.valid.IsValidOp;

/** The boundaries of size s, the one that everybody sees. */
class BoundariesTest {

  private static final CountyUnderTest COUNTY = new CountyUnderTest(Size.S, 990_102);
  private static final String ROOT = "990102000000";

  /** A square of 1 cm, in square degrees: what floating point may leave behind. */
  private static final double NOTHING = 1e-14;

  @Test
  void everyPolygonIsValidAndTurnsAsGeoJsonWants() {
    for (Shape shape : all()) {
      String fault = String.valueOf(new IsValidOp(shape.geometry()).getValidationError());
      assertThat(fault).as(shape.text("code")).isEqualTo("null");
      Polygon polygon = (Polygon) shape.geometry();
      assertThat(Orientation.isCCW(polygon.getExteriorRing().getCoordinates())).isTrue();
      for (int i = 0; i < polygon.getNumInteriorRing(); i++) {
        assertThat(Orientation.isCCW(polygon.getInteriorRingN(i).getCoordinates())).isFalse();
      }
    }
  }

  @Test
  void gridsCoverTheCountyWithoutGapOrOverlap() {
    double sum = COUNTY.grids.values().stream().mapToDouble(g -> g.geometry().getArea()).sum();
    Geometry union = union(COUNTY.grids.values().stream().map(Shape::geometry).toList());
    Geometry county = COUNTY.areas.get(ROOT).geometry();
    assertThat(union.getArea()).as("no overlap").isCloseTo(sum, within(1e-10));
    assertThat(union.symDifference(county).getArea()).as("no gap").isLessThan(NOTHING);
  }

  @Test
  void aSegmentIsUsedOnceInEachDirectionExceptAlongTheCounty() {
    Map<Segment, Integer> used = new HashMap<>();
    for (Shape grid : COUNTY.grids.values()) {
      segments((Polygon) grid.geometry()).forEach(s -> used.merge(s, 1, Integer::sum));
    }
    assertThat(used.values()).containsOnly(1);
    Set<Segment> alone =
        used.keySet().stream()
            .filter(s -> !used.containsKey(s.reversed()))
            .collect(Collectors.toSet());
    Polygon county = (Polygon) COUNTY.areas.get(ROOT).geometry();
    assertThat(alone).isEqualTo(new HashSet<>(segments(county)));
  }

  @Test
  void everyAreaIsTheUnionOfWhatLiesBelowIt() {
    for (Map.Entry<String, Shape> area : COUNTY.areas.entrySet()) {
      List<Geometry> children = COUNTY.children(area.getKey());
      assertThat(children).as(area.getKey()).isNotEmpty();
      Geometry gap = union(children).symDifference(area.getValue().geometry());
      assertThat(gap.getArea()).as(area.getKey()).isLessThan(NOTHING);
    }
  }

  @Test
  void everyAreaHasTheHouseholdsOfWhatLiesBelowIt() {
    for (Map.Entry<String, Shape> area : COUNTY.areas.entrySet()) {
      int below =
          all().stream()
              .filter(
                  s ->
                      s.text("parent").equals(area.getKey())
                          || s.text("area").equals(area.getKey()))
              .mapToInt(s -> s.number("households"))
              .sum();
      assertThat(area.getValue().number("households")).as(area.getKey()).isEqualTo(below);
    }
  }

  @Test
  void theCountyIsInOnePieceWhereItShouldBe() {
    Geometry county = COUNTY.areas.get(ROOT).geometry();
    assertThat(county.getGeometryType()).isEqualTo("Polygon");
    assertThat(((Polygon) county).getNumInteriorRing()).isZero();
    assertThat(new Envelope(110.57, 111.33, 28.88, 29.42).contains(county.getEnvelopeInternal()))
        .as(county.getEnvelopeInternal().toString())
        .isTrue();
  }

  @Test
  void gridsAreDrawnWithSomeDozensOfPoints() {
    List<Integer> points =
        COUNTY.grids.values().stream().map(g -> g.geometry().getNumPoints()).sorted().toList();
    assertThat(points.getFirst()).isBetween(15, 40);
    assertThat(points.get(points.size() / 2)).isBetween(25, 60);
    assertThat(points.getLast()).isLessThan(130);
  }

  @Test
  void someGridsLieInsideAnother() {
    Map<String, Long> kinds =
        COUNTY.grids.values().stream()
            .collect(Collectors.groupingBy(g -> g.text("kind"), Collectors.counting()));
    assertThat(kinds).containsOnlyKeys("basic", "micro", "dedicated");
    long holes =
        COUNTY.grids.values().stream()
            .filter(g -> ((Polygon) g.geometry()).getNumInteriorRing() > 0)
            .count();
    assertThat(holes).isEqualTo(165);
  }

  private static List<Shape> all() {
    List<Shape> out = new ArrayList<>(COUNTY.areas.values());
    out.addAll(COUNTY.grids.values());
    return out;
  }

  private static Geometry union(List<Geometry> parts) {
    return new UnaryUnionOp(parts).union();
  }

  private record Segment(Coordinate from, Coordinate to) {
    Segment reversed() {
      return new Segment(to, from);
    }
  }

  private static List<Segment> segments(Polygon polygon) {
    List<Segment> out = new ArrayList<>();
    addSegments(polygon.getExteriorRing().getCoordinates(), out);
    for (int i = 0; i < polygon.getNumInteriorRing(); i++) {
      addSegments(polygon.getInteriorRingN(i).getCoordinates(), out);
    }
    return out;
  }

  private static void addSegments(Coordinate[] ring, List<Segment> out) {
    for (int i = 1; i < ring.length; i++) {
      out.add(new Segment(ring[i - 1], ring[i]));
    }
  }
}
