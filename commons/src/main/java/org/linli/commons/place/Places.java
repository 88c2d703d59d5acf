package org.linli.commons.place;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.linli.commons.access.Access;
import org.linli.commons.access.CurrentAccess;
import org.linli.commons.fabric.Area;
import org.linli.commons.fabric.AreaLevel;
import org.linli.commons.fabric.Fabric;
import org.linli.commons.fabric.FabricHolder;
import org.linli.commons.fabric.Grid;
import org.linli.commons.problem.ProblemException;

/** Where things lie, what places are called, and which of them the caller's rights reach. */
public final class Places {

  private final FabricHolder holder;

  public Places(FabricHolder holder) {
    this.holder = holder;
  }

  /**
   * An area or a grid.
   *
   * @param county code of the county it lies in; of itself where it lies above all counties
   */
  public record Place(String code, String county, String path, boolean grid) {}

  /**
   * A place to choose, by name.
   *
   * @param within names of the areas around it, outermost first
   */
  public record Choice(String code, String name, boolean grid, List<String> within) {
    public Choice {
      within = List.copyOf(within);
    }
  }

  public Optional<Place> find(String code) {
    Fabric fabric = holder.current();
    String path = fabric.findPath(code);
    return path == null
        ? Optional.empty()
        : Optional.of(
            new Place(code, county(fabric, path), path, fabric.findGrid(code).isPresent()));
  }

  /**
   * A place that the caller's rights in this call reach.
   *
   * @throws ProblemException 404 where there is none, or it lies outside
   */
  public Place requireOwn(String code) {
    return find(code).filter(place -> covers(place.path())).orElseThrow(ProblemException::notFound);
  }

  /** Whether the caller's rights in this call reach a path. */
  public boolean covers(String path) {
    return CurrentAccess.require().covers(path, holder.current());
  }

  /**
   * The subtrees to look in: that of the area, or all of the caller.
   *
   * @throws ProblemException 404 where the area is not the caller's
   */
  public List<String> scopes(@Nullable String area) {
    Access access = CurrentAccess.require();
    return area == null ? access.scopes(holder.current()) : List.of(requireOwn(area).path());
  }

  /** What a place is called; its code where it has no name, or is not there any more. */
  public String name(String code, boolean english) {
    Fabric fabric = holder.current();
    OptionalInt area = fabric.findArea(code);
    if (area.isPresent()) {
      return name(fabric.areas().get(area.getAsInt()), english);
    }
    OptionalInt grid = fabric.findGrid(code);
    return grid.isPresent() ? name(fabric.grids().get(grid.getAsInt()), english) : code;
  }

  /** Towns at or below a path, in the order of the tree. */
  public List<Area> towns(String path) {
    return holder.current().areas().stream()
        .filter(area -> area.level() == AreaLevel.TOWN)
        .filter(area -> area.path().startsWith(path))
        .toList();
  }

  /** Grids below any of these paths, in the order of the tree. */
  public List<Grid> grids(List<String> paths) {
    return holder.current().grids().stream()
        .filter(grid -> paths.stream().anyMatch(grid.path()::startsWith))
        .sorted(Comparator.comparing(Grid::path))
        .toList();
  }

  /** What lies directly in an area; the topmost areas where none is named. */
  public List<Choice> in(@Nullable String area, boolean english) {
    Fabric fabric = holder.current();
    List<Choice> choices = new ArrayList<>();
    for (Area each : fabric.areas()) {
      if (Objects.equals(each.parentCode(), area)) {
        choices.add(choice(each.code(), english));
      }
    }
    for (Grid each : fabric.grids()) {
      if (each.areaCode().equals(area)) {
        choices.add(choice(each.code(), english));
      }
    }
    return choices;
  }

  /**
   * A place by name.
   *
   * @throws ProblemException 404
   */
  public Choice choice(String code, boolean english) {
    Place place = find(code).orElseThrow(ProblemException::notFound);
    List<String> codes = List.of(place.path().substring(1).split("/"));
    List<String> within =
        codes.subList(0, codes.size() - 1).stream().map(each -> name(each, english)).toList();
    return new Choice(code, name(code, english), place.grid(), within);
  }

  /** The area of a place: itself, or for a grid the one it belongs to directly. */
  public String areaOf(Place place) {
    String[] codes = place.path().substring(1, place.path().length() - 1).split("/", -1);
    return place.grid() ? codes[codes.length - 2] : place.code();
  }

  /** Code of the county a path leads through; its last where it ends above all counties. */
  public static String county(Fabric fabric, String path) {
    String[] codes = path.substring(1).split("/", -1);
    for (String code : codes) {
      OptionalInt area = fabric.findArea(code);
      if (area.isPresent() && fabric.areas().get(area.getAsInt()).level() == AreaLevel.COUNTY) {
        return code;
      }
    }
    return codes[codes.length - 2];
  }

  private static String name(Area area, boolean english) {
    String name = area.nameEn();
    return english && name != null ? name : area.name();
  }

  private static String name(Grid grid, boolean english) {
    String name = english && grid.nameEn() != null ? grid.nameEn() : grid.name();
    return name == null ? grid.code() : name;
  }
}
