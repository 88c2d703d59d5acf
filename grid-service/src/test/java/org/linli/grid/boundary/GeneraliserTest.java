package org.linli.grid.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.linli.grid.tiles.ZoomBand;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;

class GeneraliserTest {

  private static final GeometryFactory GEOMETRIES = new GeometryFactory();

  @Test
  void aSharedBorderLosesPointsAndStaysShared() {
    List<Shape> neighbours = List.of(shape("a", wavy(0, true)), shape("b", wavy(0, false)));
    List<Shape> simplified = Generaliser.generalise(neighbours, ZoomBand.VILLAGE);
    Geometry a = simplified.get(0).boundary();
    Geometry b = simplified.get(1).boundary();
    assertThat(a.getNumPoints()).isLessThan(neighbours.get(0).boundary().getNumPoints());
    Geometry union = OverlayNGRobust.union(List.of(a, b));
    assertThat(union.getArea()).isEqualTo(a.getArea() + b.getArea(), within(1e-6));
    assertThat(union.getNumGeometries()).isEqualTo(1);
  }

  @Test
  void overlapsBreakNothing() {
    List<Shape> overlapping = List.of(shape("a", wavy(0, true)), shape("b", wavy(-500, false)));
    for (ZoomBand band : ZoomBand.values()) {
      List<Shape> simplified = Generaliser.generalise(overlapping, band);
      assertThat(simplified).hasSize(2);
      assertThat(simplified)
          .allSatisfy(
              shape -> {
                assertThat(shape.boundary().isValid()).isTrue();
                assertThat(shape.boundary().isEmpty()).isFalse();
              });
    }
  }

  @Test
  void theNearestBandShowsTheBoundaryAsSurveyed() {
    List<Shape> shapes = List.of(shape("a", wavy(0, true)));
    assertThat(Generaliser.generalise(shapes, ZoomBand.NEAR)).isEqualTo(shapes);
  }

  @Test
  void degreesBecomeMetresOfWebMercator() {
    Geometry point = GEOMETRIES.createPoint(new Coordinate(180, 45));
    Coordinate metres = WebMercator.project(point).getCoordinate();
    assertThat(metres.x).isEqualTo(20037508.342789244, within(1e-6));
    assertThat(metres.y).isEqualTo(5621521.486192, within(1e-3));
    assertThat(point.getCoordinate().x).isEqualTo(180);
  }

  private static Shape shape(String code, Geometry boundary) {
    return new Shape(code, "/" + code + "/", boundary);
  }

  /** 10 km square to the left or right of a wavy line at x. */
  private static Geometry wavy(double x, boolean left) {
    List<Coordinate> points = new ArrayList<>();
    for (int y = 0; y <= 10_000; y += 20) {
      points.add(new Coordinate(x + 5 * Math.sin(y / 20.0), y));
    }
    double far = left ? x - 10_000 : x + 10_000;
    points.add(new Coordinate(far, 10_000));
    points.add(new Coordinate(far, 0));
    points.add(points.getFirst().copy());
    return GEOMETRIES.createPolygon(points.toArray(Coordinate[]::new));
  }
}
