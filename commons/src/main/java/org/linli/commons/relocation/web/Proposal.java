package org.linli.commons.relocation.web;

import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.linli.commons.fabric.Area;
import org.linli.commons.fabric.AreaLevel;
import org.linli.commons.fabric.Fabric;
import org.linli.commons.fabric.Grid;
import org.linli.commons.problem.ProblemException;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygonal;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKBReader;

/** Proposed boundaries as the contract has them. */
record Proposal(@Nullable List<String> changed, @Nullable List<Proposed> grids) {

  private static final int MOST = 200_000;
  private static final Pattern PATH = Pattern.compile("(/[^/]{1,64}){2,8}/");

  /** One grid; the boundary is WKB in Base64. */
  record Proposed(@Nullable String code, @Nullable String path, @Nullable String boundary) {}

  /**
   * The proposed grids by themselves, to locate in.
   *
   * @throws ProblemException 400 naming the field
   */
  Fabric fabric() {
    List<Proposed> proposed = required(grids, "grids");
    Map<String, Area> areas = new TreeMap<>();
    List<Grid> drawn = new ArrayList<>();
    for (int i = 0; i < proposed.size(); i++) {
      drawn.add(grid(proposed.get(i), "grids[" + i + "]", areas));
    }
    return new Fabric(0, List.copyOf(areas.values()), drawn);
  }

  static <T> List<T> required(@Nullable List<T> items, String field) {
    if (items == null || items.size() > MOST || items.stream().anyMatch(Objects::isNull)) {
      throw ProblemException.badField(field, "relocation-proposal");
    }
    return items;
  }

  private static Grid grid(Proposed grid, String field, Map<String, Area> areas) {
    String path = grid.path();
    String code = grid.code();
    if (path == null || code == null || !PATH.matcher(path).matches()) {
      throw ProblemException.badField(field + ".path", "relocation-proposal");
    }
    String areaPath = path.substring(0, path.lastIndexOf('/', path.length() - 2) + 1);
    String area = areaPath.substring(areaPath.lastIndexOf('/', areaPath.length() - 2) + 1);
    String areaCode = area.substring(0, area.length() - 1);
    areas.putIfAbsent(
        areaCode, new Area(areaCode, areaCode, null, AreaLevel.VILLAGE, null, areaPath, null));
    return new Grid(code, null, null, areaCode, path, null, boundary(grid, field));
  }

  private static Geometry boundary(Proposed grid, String field) {
    try {
      Geometry boundary =
          new WKBReader().read(Base64.getDecoder().decode(String.valueOf(grid.boundary())));
      if (boundary instanceof Polygonal && !boundary.isEmpty()) {
        return boundary;
      }
    } catch (ParseException | IllegalArgumentException e) {
      // Told below, as any other that is no area.
    }
    throw ProblemException.badField(field + ".boundary", "relocation-proposal");
  }
}
