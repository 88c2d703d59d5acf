package org.linli.demo.county;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.linli.demo.county.Settlement.Village;
import org.linli.demo.land.Mosaic;
import org.linli.demo.land.Regions;

/** Boundaries of areas, traced along the sides of their cells and so exactly those of the grids. */
final class Boundaries {

  private Boundaries() {}

  static List<Area> areas(Mosaic mosaic, Settlement settlement, List<Grid> grids) {
    Map<String, Integer> households = new HashMap<>();
    for (Grid grid : grids) {
      households.merge(grid.village(), grid.households(), Integer::sum);
      households.merge(townCode(grid.village()), grid.households(), Integer::sum);
      households.merge(County.CODE, grid.households(), Integer::sum);
    }
    List<Area> out = new ArrayList<>();
    List<long[]> whole = Regions.outlines(mosaic, new int[mosaic.cells().size()], 1).getFirst();
    out.add(
        area(County.CODE, new Naming("云溪县", "Yunxi County"), "county", null, households, whole));
    List<TownPlan> towns = settlement.towns();
    List<List<long[]>> townRings = Regions.outlines(mosaic, settlement.townOf(), towns.size());
    for (int i = 0; i < towns.size(); i++) {
      TownPlan town = towns.get(i);
      String code = County.CODE.substring(0, 6) + town.digits() + "000";
      Naming naming = new Naming(town.name(), town.nameEn());
      out.add(area(code, naming, "town", County.CODE, households, townRings.get(i)));
    }
    List<Village> villages = settlement.villages();
    List<List<long[]>> rings = Regions.outlines(mosaic, settlement.villageOf(), villages.size());
    for (int i = 0; i < villages.size(); i++) {
      Village village = villages.get(i);
      String parent = townCode(village.code());
      out.add(
          area(village.code(), village.fullName(), "village", parent, households, rings.get(i)));
    }
    return out;
  }

  private static Area area(
      String code,
      Naming naming,
      String level,
      @Nullable String parent,
      Map<String, Integer> households,
      List<long[]> rings) {
    return new Area(code, naming, level, parent, households.getOrDefault(code, 0), rings);
  }

  private static String townCode(String village) {
    return village.substring(0, 9) + "000";
  }
}
