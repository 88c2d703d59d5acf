package org.linli.portal.hotspot;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

class QueenNeighboursTest {

  @Test
  void aCornerIsEnough() {
    Neighbours found = QueenNeighbours.of(List.of(Squares.at(0, 0), Squares.at(1, 1)));
    assertThat(found.count(0)).isEqualTo(1);
    assertThat(found.get(1, 0)).isZero();
  }

  @Test
  void aVertexOnTheOthersEdgeIsEnough() {
    Neighbours found = QueenNeighbours.of(List.of(Squares.at(0, 0), Squares.at(1, 0.5)));
    assertThat(found.count(0)).isEqualTo(1);
  }

  @Test
  void aGapOfRoundingIsNone() {
    Neighbours found = QueenNeighbours.of(List.of(Squares.at(0, 0), Squares.at(1.00005, 0.3)));
    assertThat(found.count(0)).isEqualTo(1);
  }

  @Test
  void aGapOfMetresIsOne() {
    Neighbours found = QueenNeighbours.of(List.of(Squares.at(0, 0), Squares.at(1.005, 0)));
    assertThat(found.count(0)).isZero();
  }

  @Test
  void aCellInTheHoleOfAnotherTouchesIt() {
    GeometryFactory geometries = new GeometryFactory();
    Geometry hole = Squares.at(1, 1);
    Geometry around =
        geometries.createPolygon(
            geometries.createLinearRing(
                new Coordinate[] {
                  new Coordinate(109, 29),
                  new Coordinate(111, 29),
                  new Coordinate(111, 31),
                  new Coordinate(109, 31),
                  new Coordinate(109, 29)
                }),
            new org.locationtech.jts.geom.LinearRing[] {
              geometries.createLinearRing(hole.getCoordinates())
            });
    assertThat(QueenNeighbours.of(List.of(around, hole)).count(0)).isEqualTo(1);
  }

  @Test
  void groupsTouchWhereAnyOfTheirCellsDo() {
    Neighbours cells =
        QueenNeighbours.of(
            List.of(Squares.at(0, 0), Squares.at(1, 0), Squares.at(2, 0), Squares.at(9, 9)));
    Neighbours groups = cells.among(new int[] {0, 0, 1, -1}, 2);
    assertThat(groups.size()).isEqualTo(2);
    assertThat(groups.get(0, 0)).isEqualTo(1);
  }

  @Test
  void sixThousandDetailedGridsHaveTheirEightNeighbours() {
    List<Geometry> cells = new ArrayList<>();
    for (int row = 0; row < 60; row++) {
      for (int column = 0; column < 100; column++) {
        cells.add(Squares.dense(column, row, 10));
      }
    }
    Neighbours found = QueenNeighbours.of(cells);
    assertThat(found.count(101)).isEqualTo(8);
  }
}
