package org.linli.commons.testing;

import java.util.ArrayList;
import java.util.List;
import org.linli.commons.fabric.Area;
import org.linli.commons.fabric.AreaLevel;
import org.linli.commons.fabric.Fabric;
import org.linli.commons.fabric.Grid;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

/**
 * A county C of two towns side by side, T1 in the west and T2 in the east. Each has two villages,
 * each village two grids: squares of 0.05 degrees in one row from 110 degrees east, 25 north.
 */
public final class TestFabric {

  public static final double SIDE = 0.05;
  private static final double WEST = 110;
  private static final double SOUTH = 25;
  private static final GeometryFactory GEOMETRIES = new GeometryFactory();

  private TestFabric() {}

  public static Fabric version(long version) {
    return version(version, 0);
  }

  /** The same with the border between the first two grids moved east, in degrees. */
  public static Fabric version(long version, double moved) {
    List<Area> areas = new ArrayList<>();
    List<Grid> grids = new ArrayList<>();
    areas.add(new Area("C", "县", "County", AreaLevel.COUNTY, null, "/C/", null));
    for (int town = 1; town <= 2; town++) {
      String t = "T" + town;
      areas.add(new Area(t, "镇", t, AreaLevel.TOWN, "C", "/C/" + t + "/", null));
      for (int village = 1; village <= 2; village++) {
        String v = t + "V" + village;
        String path = "/C/" + t + "/" + v + "/";
        areas.add(new Area(v, "村", v, AreaLevel.VILLAGE, t, path, null));
        for (int grid = 1; grid <= 2; grid++) {
          int column = (town - 1) * 4 + (village - 1) * 2 + grid - 1;
          String g = v + "G" + grid;
          grids.add(new Grid(g, null, null, v, path + g + "/", null, square(column, moved)));
        }
      }
    }
    return new Fabric(version, areas, grids);
  }

  /**
   * The same where town T1 has ended and its villages lie in T2, and where grid T1V1G2 has ended
   * and a western half T1V1W and an eastern half T1V1E have its ground.
   */
  public static Fabric merged(long version) {
    Fabric before = version(version);
    List<Area> areas = new ArrayList<>();
    for (Area area : before.areas()) {
      if (!area.code().equals("T1")) {
        String parent = "T1".equals(area.parentCode()) ? "T2" : area.parentCode();
        areas.add(
            new Area(
                area.code(),
                area.name(),
                area.nameEn(),
                area.level(),
                parent,
                merged(area.path()),
                null));
      }
    }
    List<Grid> grids = new ArrayList<>();
    for (Grid grid : before.grids()) {
      if (!grid.code().equals("T1V1G2")) {
        grids.add(
            new Grid(
                grid.code(),
                null,
                null,
                grid.areaCode(),
                merged(grid.path()),
                null,
                grid.boundary()));
      }
    }
    grids.add(half("T1V1W", WEST + SIDE));
    grids.add(half("T1V1E", WEST + SIDE * 1.5));
    return new Fabric(version, areas, grids);
  }

  private static String merged(String path) {
    return path.replace("/C/T1/", "/C/T2/");
  }

  private static Grid half(String code, double west) {
    return new Grid(
        code,
        null,
        null,
        "T1V1",
        "/C/T2/T1V1/" + code + "/",
        null,
        GEOMETRIES.toGeometry(new Envelope(west, west + SIDE / 2, SOUTH, SOUTH + SIDE)));
  }

  /** A place in the middle of a grid, longitude first. */
  public static double[] in(String gridCode) {
    int column =
        (gridCode.charAt(1) - '1') * 4 + (gridCode.charAt(3) - '1') * 2 + gridCode.charAt(5) - '1';
    return new double[] {WEST + (column + 0.5) * SIDE, SOUTH + SIDE / 2};
  }

  private static Geometry square(int column, double moved) {
    double west = WEST + column * SIDE + (column == 1 ? moved : 0);
    double east = WEST + (column + 1) * SIDE + (column == 0 ? moved : 0);
    return GEOMETRIES.toGeometry(new Envelope(west, east, SOUTH, SOUTH + SIDE));
  }
}
