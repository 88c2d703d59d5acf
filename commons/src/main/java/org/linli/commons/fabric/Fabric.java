package org.linli.commons.fabric;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.linli.commons.access.AreaPaths;

/**
 * One version of the published areas and grids. Immutable. Areas and grids are numbered in the
 * order of their paths; the numbers hold for this version only.
 */
public final class Fabric implements AreaPaths {

  private final long version;
  private final List<Area> areas;
  private final List<Grid> grids;
  private final List<String> areaPaths;
  private final List<String> gridPaths;
  private final Map<String, Integer> areaOrdinals = new HashMap<>();
  private final Map<String, Integer> gridOrdinals = new HashMap<>();
  private final int[] parents;
  private final GridLocator locator;

  /**
   * Takes areas and grids in any order.
   *
   * @throws IllegalArgumentException when the parent of one is missing
   */
  public Fabric(long version, List<Area> areas, List<Grid> grids) {
    this.version = version;
    this.areas = sorted(areas, Area::path);
    this.grids = sorted(grids, Grid::path);
    this.areaPaths = this.areas.stream().map(Area::path).toList();
    this.gridPaths = this.grids.stream().map(Grid::path).toList();
    for (int i = 0; i < this.areas.size(); i++) {
      areaOrdinals.put(this.areas.get(i).code(), i);
    }
    for (int i = 0; i < this.grids.size(); i++) {
      gridOrdinals.put(this.grids.get(i).code(), i);
    }
    this.parents = parentNodes();
    this.locator = new GridLocator(this.grids);
  }

  public long version() {
    return version;
  }

  /** Areas in the order of their ordinals. */
  public List<Area> areas() {
    return areas;
  }

  /** Grids in the order of their ordinals. */
  public List<Grid> grids() {
    return grids;
  }

  public GridLocator locator() {
    return locator;
  }

  public OptionalInt findArea(String code) {
    return optional(areaOrdinals.get(code));
  }

  public OptionalInt findGrid(String code) {
    return optional(gridOrdinals.get(code));
  }

  /** The path of an area or a grid. */
  @Override
  public @Nullable String findPath(String code) {
    Integer area = areaOrdinals.get(code);
    if (area != null) {
      return areas.get(area).path();
    }
    Integer grid = gridOrdinals.get(code);
    return grid == null ? null : grids.get(grid).path();
  }

  /** The areas whose path starts with the prefix, itself included. */
  public Range areasUnder(String pathPrefix) {
    return range(areaPaths, pathPrefix);
  }

  /** The grids whose path starts with the prefix. */
  public Range gridsUnder(String pathPrefix) {
    return range(gridPaths, pathPrefix);
  }

  /**
   * The tree as an array: node i is area i, node {@code areas().size() + j} is grid j; the value is
   * the node of the parent, -1 for a root. A parent's number is always smaller than its children's.
   */
  public int[] parents() {
    return parents.clone();
  }

  /** The node of a grid in {@link #parents}. */
  public int nodeOfGrid(int gridOrdinal) {
    return areas.size() + gridOrdinal;
  }

  private int[] parentNodes() {
    int[] nodes = new int[areas.size() + grids.size()];
    for (int i = 0; i < areas.size(); i++) {
      String parent = areas.get(i).parentCode();
      nodes[i] = parent == null ? -1 : areaOrdinal(parent, areas.get(i).code());
    }
    for (int j = 0; j < grids.size(); j++) {
      nodes[areas.size() + j] = areaOrdinal(grids.get(j).areaCode(), grids.get(j).code());
    }
    return nodes;
  }

  private int areaOrdinal(String code, String child) {
    Integer ordinal = areaOrdinals.get(code);
    if (ordinal == null) {
      throw new IllegalArgumentException("area " + code + ", parent of " + child + ", is missing");
    }
    return ordinal;
  }

  private static OptionalInt optional(@Nullable Integer value) {
    return value == null ? OptionalInt.empty() : OptionalInt.of(value);
  }

  private static Range range(List<String> paths, String prefix) {
    int from = lowerBound(paths, prefix);
    // '0' follows '/', which ends every prefix, so this is the first string after all that start
    // with it.
    int to = lowerBound(paths, prefix.substring(0, prefix.length() - 1) + '0');
    return new Range(from, to);
  }

  private static int lowerBound(List<String> paths, String key) {
    int low = 0;
    int high = paths.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (paths.get(middle).compareTo(key) < 0) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  private static <T> List<T> sorted(List<T> items, Function<T, String> path) {
    List<T> copy = new ArrayList<>(items);
    copy.sort(Comparator.comparing(path));
    return List.copyOf(copy);
  }
}
