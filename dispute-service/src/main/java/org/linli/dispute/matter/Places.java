package org.linli.dispute.matter;

import com.uber.h3core.H3Core;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.linli.commons.fabric.Area;
import org.linli.commons.fabric.AreaLevel;
import org.linli.commons.fabric.Fabric;
import org.linli.commons.fabric.Grid;
import org.linli.commons.fabric.GridLocator;
import org.linli.commons.relocation.Succession;

/** Places in one version of the fabric. */
public final class Places {

  /** The resolution of the cells that figures count by: about 0.1 km². */
  public static final int CELL_RESOLUTION = 9;

  private static final H3Core H3 = library();

  private final Fabric fabric;
  private final List<GridPlace> grids;

  public Places(Fabric fabric) {
    this.fabric = fabric;
    this.grids = fabric.grids().stream().map(grid -> place(fabric, grid)).toList();
  }

  /** The grid that a position lies in, or null where it lies outside every grid. */
  public @Nullable GridPlace locate(double lon, double lat) {
    int grid = fabric.locator().locate(lon, lat);
    return grid == GridLocator.NOWHERE ? null : grids.get(grid);
  }

  /** The grid of a code, or null where there is none. */
  public @Nullable GridPlace find(String gridCode) {
    OptionalInt grid = fabric.findGrid(gridCode);
    return grid.isEmpty() ? null : grids.get(grid.getAsInt());
  }

  /**
   * Where a record of a grid belongs that lies outside every grid: that grid or the one that took
   * it over; where neither is left it keeps the grid's code in the area around. Null where nobody
   * knows.
   */
  public @Nullable GridPlace after(String gridCode, Succession succession) {
    Succession.Home home = succession.find(gridCode).orElse(null);
    if (home == null) {
      return null;
    }
    return home.grid()
        ? find(home.code())
        : new GridPlace(home.county(), home.code(), gridCode, home.path());
  }

  /** The H3 cell that a position lies in. */
  public static long cellOf(double lon, double lat) {
    return H3.latLngToCell(lat, lon, CELL_RESOLUTION);
  }

  /** The counties by which rows are distributed. */
  public static Set<String> counties(Fabric fabric) {
    Set<String> counties = new TreeSet<>();
    for (Area area : fabric.areas()) {
      if (area.level() == AreaLevel.COUNTY || area.parentCode() == null) {
        counties.add(area.code());
      }
    }
    return counties;
  }

  private static GridPlace place(Fabric fabric, Grid grid) {
    String county = null;
    String root = grid.path().substring(1, grid.path().indexOf('/', 1));
    OptionalInt area = fabric.findArea(grid.areaCode());
    while (county == null && area.isPresent()) {
      Area found = fabric.areas().get(area.getAsInt());
      if (found.level() == AreaLevel.COUNTY) {
        county = found.code();
      }
      area = found.parentCode() == null ? OptionalInt.empty() : fabric.findArea(found.parentCode());
    }
    return new GridPlace(county == null ? root : county, grid.areaCode(), grid.code(), grid.path());
  }

  private static H3Core library() {
    try {
      return H3Core.newInstance();
    } catch (IOException e) {
      throw new UncheckedIOException("H3's native library", e);
    }
  }
}
