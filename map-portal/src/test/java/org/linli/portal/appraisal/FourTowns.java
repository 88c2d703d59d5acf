package org.linli.portal.appraisal;

import java.util.ArrayList;
import java.util.List;
import org.linli.commons.fabric.Area;
import org.linli.commons.fabric.AreaLevel;
import org.linli.commons.fabric.Fabric;
import org.linli.commons.fabric.Grid;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;

/** A county C with four towns T1 … T4 of 2,000 households, a village of four grids in each. */
final class FourTowns {

  private static final GeometryFactory GEOMETRIES = new GeometryFactory();

  private FourTowns() {}

  /** The county is a root. */
  static Fabric version(long version) {
    return version(version, "");
  }

  /** The county lies in a prefecture P. */
  static Fabric inPrefecture(long version) {
    return version(version, "/P");
  }

  private static Fabric version(long version, String above) {
    List<Area> areas = new ArrayList<>();
    List<Grid> grids = new ArrayList<>();
    if (!above.isEmpty()) {
      areas.add(new Area("P", "市", "Prefecture", AreaLevel.PREFECTURE, null, "/P/", null));
    }
    String county = above + "/C/";
    areas.add(
        new Area("C", "县", "County", AreaLevel.COUNTY, above.isEmpty() ? null : "P", county, null));
    for (int town = 1; town <= 4; town++) {
      String t = "T" + town;
      String v = t + "V1";
      areas.add(
          new Area(t, town + "镇", "Town " + town, AreaLevel.TOWN, "C", county + t + "/", 2_000));
      String path = county + t + "/" + v + "/";
      areas.add(new Area(v, "村", "Village", AreaLevel.VILLAGE, t, path, null));
      for (int grid = 1; grid <= 4; grid++) {
        double west = 110 + town + grid * 0.1;
        grids.add(
            new Grid(
                v + "G" + grid,
                null,
                null,
                v,
                path + v + "G" + grid + "/",
                null,
                GEOMETRIES.toGeometry(new Envelope(west, west + 0.1, 25, 25.1))));
      }
    }
    return new Fabric(version, areas, grids);
  }
}
