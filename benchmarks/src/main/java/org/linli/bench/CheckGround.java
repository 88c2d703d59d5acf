package org.linli.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.linli.commons.topology.Layer;
import org.linli.commons.topology.Unit;
import org.locationtech.jts.coverage.CoverageUnion;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

/**
 * A made-up county: grids of 87 corners with winding shared borders, twenty a village, and faults:
 * in every 200th grid one corner pushed into the neighbour, in others drawn back from it, and in
 * ten grids two corners exchanged, so that the border crosses itself.
 */
final class CheckGround {

  private static final GeometryFactory FACTORY = new GeometryFactory();
  private static final double SIDE = 0.002;
  private static final int ACROSS = 21;
  private static final int ALONG = 20;
  private static final int WIDE = 5;
  private static final int HIGH = 4;
  private static final int EVERY = 200;
  private static final int CROSSED = 10;
  private static final double PUSH = 0.0003;

  private CheckGround() {}

  /**
   * @param columns a multiple of 5
   * @param rows a multiple of 4
   * @return the county, its villages and the grids
   */
  static List<Unit> county(int columns, int rows) {
    List<Unit> units = new ArrayList<>();
    Random dice = new Random(20_261_122);
    int number = 0;
    List<Geometry> villages = new ArrayList<>();
    for (int x = 0; x < columns; x += WIDE) {
      for (int y = 0; y < rows; y += HIGH) {
        String village = "V" + x / WIDE + "-" + y / HIGH + "-";
        List<Geometry> members = new ArrayList<>();
        for (int i = 0; i < WIDE * HIGH; i++) {
          // Numbered from west to east, north to south.
          int column = x + i % WIDE;
          int row = y + HIGH - 1 - i / WIDE;
          Coordinate[] ring = ring(column, row);
          members.add(FACTORY.createPolygon(ring));
          Coordinate[] spoilt = spoilt(ring, number++, dice);
          String code = village + (100 + i);
          units.add(new Unit(code, village, Layer.BASIC, FACTORY.createPolygon(spoilt)));
        }
        Geometry boundary = CoverageUnion.union(members.toArray(Geometry[]::new));
        villages.add(boundary);
        units.add(new Unit(village, "C", Layer.VILLAGE, boundary));
      }
    }
    Geometry county = CoverageUnion.union(villages.toArray(Geometry[]::new));
    units.add(new Unit("C", null, Layer.COUNTY, county));
    return units;
  }

  private static Coordinate[] spoilt(Coordinate[] ring, int number, Random dice) {
    Coordinate[] spoilt = ring.clone();
    if (number % EVERY == 0) {
      int at = 1 + dice.nextInt(ACROSS);
      double push = number % (2 * EVERY) == 0 ? -PUSH : PUSH;
      spoilt[at] = new Coordinate(ring[at].x, ring[at].y + push);
    } else if (number % EVERY == EVERY / 2 && number < CROSSED * EVERY) {
      spoilt[10] = ring[12];
      spoilt[12] = ring[10];
    }
    return spoilt;
  }

  private static Coordinate[] ring(int column, int row) {
    List<Coordinate> ring = new ArrayList<>();
    for (int i = 0; i <= ACROSS; i++) {
      ring.add(level(column, row, i));
    }
    for (int i = 0; i <= ALONG; i++) {
      ring.add(upright(column + 1, row, i));
    }
    for (int i = ACROSS + 1; i > 0; i--) {
      ring.add(level(column, row + 1, i));
    }
    for (int i = ALONG + 1; i >= 0; i--) {
      ring.add(upright(column, row, i));
    }
    ring.set(ring.size() - 1, ring.getFirst());
    return distinct(ring);
  }

  private static Coordinate[] distinct(List<Coordinate> ring) {
    List<Coordinate> corners = new ArrayList<>();
    for (Coordinate corner : ring) {
      if (corners.isEmpty() || !corners.getLast().equals2D(corner)) {
        corners.add(corner);
      }
    }
    return corners.toArray(Coordinate[]::new);
  }

  private static Coordinate level(int column, int row, int step) {
    if (step > ACROSS) {
      return level(column + 1, row, 0);
    }
    double share = (double) step / (ACROSS + 1);
    return new Coordinate(
        110 + (column + share) * SIDE, 30 + row * SIDE + winding(share, column * 7 + row));
  }

  private static Coordinate upright(int column, int row, int step) {
    if (step == 0 || step > ALONG) {
      return level(column, step == 0 ? row : row + 1, 0);
    }
    double share = (double) step / (ALONG + 1);
    return new Coordinate(
        110 + column * SIDE + winding(share, column + row * 5), 30 + (row + share) * SIDE);
  }

  private static double winding(double share, int kind) {
    return SIDE * 0.04 * Math.sin(Math.PI * share) * Math.sin(share * (9 + kind % 5));
  }
}
