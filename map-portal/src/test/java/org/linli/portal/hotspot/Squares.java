package org.linli.portal.hotspot;

import java.util.ArrayList;
import java.util.List;
import org.linli.commons.fabric.Area;
import org.linli.commons.fabric.AreaLevel;
import org.linli.commons.fabric.Fabric;
import org.linli.commons.fabric.Grid;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

/** A county C of villages V00, V01, …, each a block of square grids. */
public final class Squares {

  private static final GeometryFactory GEOMETRIES = new GeometryFactory();
  private static final double SIDE = 0.01;

  private Squares() {}

  /** A square with its lower left corner at a column and row. */
  public static Geometry at(double column, double row) {
    return GEOMETRIES.toGeometry(
        new Envelope(
            110 + column * SIDE,
            110 + (column + 1) * SIDE,
            30 + row * SIDE,
            30 + (row + 1) * SIDE));
  }

  /** A square with this many points on each side. */
  public static Geometry dense(int column, int row, int pointsASide) {
    List<Coordinate> ring = new ArrayList<>();
    for (int i = 0; i < pointsASide; i++) {
      ring.add(point(column * pointsASide + i, row * pointsASide, pointsASide));
    }
    for (int i = 0; i < pointsASide; i++) {
      ring.add(point((column + 1) * pointsASide, row * pointsASide + i, pointsASide));
    }
    for (int i = 0; i < pointsASide; i++) {
      ring.add(point((column + 1) * pointsASide - i, (row + 1) * pointsASide, pointsASide));
    }
    for (int i = 0; i < pointsASide; i++) {
      ring.add(point(column * pointsASide, (row + 1) * pointsASide - i, pointsASide));
    }
    ring.add(ring.getFirst());
    return GEOMETRIES.createPolygon(ring.toArray(Coordinate[]::new));
  }

  /**
   * The county with villages of two by two grids, in columns by rows of villages. The grid in
   * column 1, row 0 of village V03 is V03-10.
   */
  public static Fabric county(long version, int columns, int rows) {
    List<Area> areas = new ArrayList<>();
    List<Grid> grids = new ArrayList<>();
    areas.add(new Area("C", "县", "County", AreaLevel.COUNTY, null, "/C/", null));
    for (int village = 0; village < columns * rows; village++) {
      String code = "V%02d".formatted(village);
      String path = "/C/" + code + "/";
      areas.add(new Area(code, code, null, AreaLevel.VILLAGE, "C", path, null));
      for (int part = 0; part < 4; part++) {
        String grid = code + "-" + part % 2 + part / 2;
        int column = 2 * (village % columns) + part % 2;
        int row = 2 * (village / columns) + part / 2;
        grids.add(new Grid(grid, null, null, code, path + grid + "/", null, at(column, row)));
      }
    }
    return new Fabric(version, areas, grids);
  }

  private static Coordinate point(int column, int row, int pointsASide) {
    return new Coordinate(110 + column * SIDE / pointsASide, 30 + row * SIDE / pointsASide);
  }
}
