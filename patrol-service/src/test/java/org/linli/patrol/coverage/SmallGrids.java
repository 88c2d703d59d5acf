package org.linli.patrol.coverage;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.linli.commons.fabric.Area;
import org.linli.commons.fabric.AreaLevel;
import org.linli.commons.fabric.Fabric;
import org.linli.commons.fabric.Grid;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;

/** A village of crooked grids about 500 by 450 metres that fit together without gap. */
final class SmallGrids {

  static final double WEST = 113.2;
  static final double SOUTH = 29.99;
  static final double WIDTH = 0.005;
  static final double HEIGHT = 0.004;

  private SmallGrids() {}

  static Fabric of(int columns, int rows, long seed) {
    Random random = new Random(seed);
    Coordinate[][] corners = new Coordinate[rows + 1][columns + 1];
    for (int r = 0; r <= rows; r++) {
      for (int c = 0; c <= columns; c++) {
        corners[r][c] =
            new Coordinate(
                WEST + (c + (random.nextDouble() - 0.5) * 0.4) * WIDTH,
                SOUTH + (r + (random.nextDouble() - 0.5) * 0.4) * HEIGHT);
      }
    }
    GeometryFactory geometries = new GeometryFactory();
    List<Grid> grids = new ArrayList<>();
    for (int r = 0; r < rows; r++) {
      for (int c = 0; c < columns; c++) {
        String code = "V%02d%02d".formatted(r, c);
        Coordinate[] ring = {
          corners[r][c], corners[r][c + 1], corners[r + 1][c + 1], corners[r + 1][c], corners[r][c]
        };
        grids.add(
            new Grid(
                code,
                null,
                null,
                "V",
                "/C/T/V/" + code + "/",
                null,
                geometries.createPolygon(ring)));
      }
    }
    return new Fabric(
        1,
        List.of(
            new Area("C", "县", "County", AreaLevel.COUNTY, null, "/C/", null),
            new Area("T", "镇", "Town", AreaLevel.TOWN, "C", "/C/T/", null),
            new Area("V", "村", "Village", AreaLevel.VILLAGE, "T", "/C/T/V/", null)),
        grids);
  }
}
