package org.linli.portal.hotspot;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.commons.fabric.AreaLevel;
import org.linli.commons.fabric.Fabric;
import org.linli.commons.fabric.Range;

/**
 * The cells compared: those below the given path prefixes, and who is next to whom among them. A
 * neighbour outside is none: nothing is known of it.
 *
 * @param cells in the order of their paths
 */
record StudyArea(List<Cell> cells, Neighbours neighbours) {

  StudyArea {
    cells = List.copyOf(cells);
  }

  /**
   * A cell.
   *
   * @param parentCode the area it belongs to directly, or null for a root
   */
  record Cell(String code, @Nullable String parentCode) {}

  /** All grids below the prefixes, which must not overlap. */
  static StudyArea ofGrids(GridNeighbours.Indexed indexed, List<String> prefixes) {
    Fabric fabric = indexed.fabric();
    int[] groups = new int[fabric.grids().size()];
    Arrays.fill(groups, -1);
    List<Cell> cells = new ArrayList<>();
    for (String prefix : prefixes) {
      Range grids = fabric.gridsUnder(prefix);
      for (int grid = grids.from(); grid < grids.to(); grid++) {
        groups[grid] = cells.size();
        cells.add(new Cell(fabric.grids().get(grid).code(), fabric.grids().get(grid).areaCode()));
      }
    }
    return new StudyArea(cells, indexed.grids().among(groups, cells.size()));
  }

  /** The areas of a level below the prefixes; neighbours where any of their grids are. */
  static StudyArea ofAreas(GridNeighbours.Indexed indexed, List<String> prefixes, AreaLevel level) {
    Fabric fabric = indexed.fabric();
    int[] groups = new int[fabric.grids().size()];
    Arrays.fill(groups, -1);
    List<Cell> cells = new ArrayList<>();
    for (String prefix : prefixes) {
      Range areas = fabric.areasUnder(prefix);
      for (int area = areas.from(); area < areas.to(); area++) {
        var found = fabric.areas().get(area);
        if (found.level() == level) {
          Range grids = fabric.gridsUnder(found.path());
          Arrays.fill(groups, grids.from(), grids.to(), cells.size());
          cells.add(new Cell(found.code(), found.parentCode()));
        }
      }
    }
    return new StudyArea(cells, indexed.grids().among(groups, cells.size()));
  }
}
