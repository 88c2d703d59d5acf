package org.linli.commons.testing;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.linli.commons.fabric.Area;
import org.linli.commons.fabric.AreaLevel;
import org.linli.commons.fabric.Boundaries;
import org.linli.commons.fabric.Fabric;
import org.linli.commons.fabric.Grid;
import org.linli.commons.fabric.GridKind;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateList;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.io.WKBWriter;

/**
 * A county of crooked grids that share their borders point by point. Every 29th has a hole, in turn
 * a lake and a part of its neighbour; every 83rd holds a micro grid, every 97th a dedicated one.
 * Codes are dealt out at random. All coordinates are multiples of 2<sup>-24</sup> degrees, so the
 * middle of a segment is a number that lies exactly on it.
 */
public final class CrookedGrids {

  private static final double STEP = 1.0 / (1 << 24);
  private static final GeometryFactory GEOMETRIES = new GeometryFactory();

  private final int columns;
  private final int rows;
  private final int pointsABorder;
  private final double west;
  private final double south;
  private final double side;
  private final Random random;
  private final Coordinate[][] nodes;

  /** From a node eastwards, and northwards. */
  private final Coordinate[][][] eastwards;

  private final Coordinate[][][] northwards;

  private CrookedGrids(int columns, int rows, int pointsABorder, double side, long seed) {
    this.columns = columns;
    this.rows = rows;
    this.pointsABorder = pointsABorder;
    this.west = 110;
    this.south = 29;
    this.side = side;
    this.random = new Random(seed);
    this.nodes = new Coordinate[columns + 1][rows + 1];
    for (int x = 0; x <= columns; x++) {
      for (int y = 0; y <= rows; y++) {
        nodes[x][y] = near(west + x * side, south + y * side, 0.12 * side);
      }
    }
    this.eastwards = new Coordinate[columns][rows + 1][];
    this.northwards = new Coordinate[columns + 1][rows][];
    for (int x = 0; x <= columns; x++) {
      for (int y = 0; y <= rows; y++) {
        if (x < columns) {
          eastwards[x][y] = border(nodes[x][y], nodes[x + 1][y]);
        }
        if (y < rows) {
          northwards[x][y] = border(nodes[x][y], nodes[x][y + 1]);
        }
      }
    }
  }

  /**
   * A fabric of {@code columns * rows} basic grids, and some of the other kinds.
   *
   * @param pointsABorder between two corners; a grid has four times as many and four more
   * @param side of a grid in degrees
   */
  public static Fabric fabric(int columns, int rows, int pointsABorder, double side, long seed) {
    return new CrookedGrids(columns, rows, pointsABorder, side, seed).fabric();
  }

  private Fabric fabric() {
    int count = columns * rows;
    List<Integer> numbers = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      numbers.add(i);
    }
    Collections.shuffle(numbers, random);
    List<Grid> grids = new ArrayList<>();
    Geometry pending = GEOMETRIES.createPolygon();
    for (int i = 0; i < count; i++) {
      int x = i % columns;
      int y = i / columns;
      LinearRing shell = shell(x, y);
      Polygon inner = GEOMETRIES.createPolygon(diamond(x, y, 0.13));
      boolean holed = i % 29 == 0;
      Geometry boundary =
          holed
              ? GEOMETRIES.createPolygon(shell, new LinearRing[] {inner.getExteriorRing()})
              : GEOMETRIES.createPolygon(shell);
      if (!pending.isEmpty()) {
        boundary =
            GEOMETRIES.createMultiPolygon(new Polygon[] {(Polygon) boundary, (Polygon) pending});
      }
      pending = holed && i % 2 == 0 ? inner : GEOMETRIES.createPolygon();
      String code = "g%06d".formatted(numbers.get(i));
      grids.add(grid(code, boundary, GridKind.BASIC));
      if (i % 83 == 0) {
        grids.add(grid("a" + code, GEOMETRIES.createPolygon(diamond(x, y, 0.2)), GridKind.MICRO));
      }
      if (i % 97 == 0) {
        grids.add(
            grid("b" + code, GEOMETRIES.createPolygon(diamond(x, y, 0.6)), GridKind.DEDICATED));
      }
    }
    return new Fabric(
        1, List.of(new Area("C", "县", null, AreaLevel.COUNTY, null, "/C/", null)), grids);
  }

  private static Grid grid(String code, Geometry boundary, GridKind kind) {
    // As boundaries arrive from the publisher.
    Geometry arrived = Boundaries.read(code, new WKBWriter().write(boundary));
    return new Grid(code, null, null, "C", "/C/" + code + "/", null, arrived, kind);
  }

  private LinearRing shell(int x, int y) {
    CoordinateList points = new CoordinateList();
    points.add(eastwards[x][y], false, true);
    points.add(northwards[x + 1][y], false, true);
    points.add(eastwards[x][y + 1], false, false);
    points.add(northwards[x][y], false, false);
    return GEOMETRIES.createLinearRing(points.toCoordinateArray());
  }

  private LinearRing diamond(int x, int y, double radius) {
    double lon = west + (x + 0.5) * side;
    double lat = south + (y + 0.5) * side;
    Coordinate first = near(lon - radius * side, lat, 0);
    return GEOMETRIES.createLinearRing(
        new Coordinate[] {
          first,
          near(lon, lat - radius * side, 0),
          near(lon + radius * side, lat, 0),
          near(lon, lat + radius * side, 0),
          first
        });
  }

  /** From one node to the other; the further from both, the more it may stray. */
  private Coordinate[] border(Coordinate from, Coordinate to) {
    Coordinate[] points = new Coordinate[pointsABorder + 2];
    points[0] = from;
    points[pointsABorder + 1] = to;
    for (int i = 1; i <= pointsABorder; i++) {
      double t = i / (pointsABorder + 1.0);
      double stray = (random.nextDouble() - 0.5) * 0.4 * Math.min(t, 1 - t);
      points[i] =
          near(
              from.x + t * (to.x - from.x) - stray * (to.y - from.y),
              from.y + t * (to.y - from.y) + stray * (to.x - from.x),
              0);
    }
    return points;
  }

  private Coordinate near(double lon, double lat, double stray) {
    return new Coordinate(
        Math.rint((lon + (random.nextDouble() - 0.5) * 2 * stray) / STEP) * STEP,
        Math.rint((lat + (random.nextDouble() - 0.5) * 2 * stray) / STEP) * STEP);
  }
}
