package org.linli.patrol.coverage;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.commons.access.CurrentAccess;
import org.linli.commons.fabric.Area;
import org.linli.commons.fabric.AreaLevel;
import org.linli.commons.fabric.Fabric;
import org.linli.commons.fabric.FabricHolder;
import org.linli.commons.fabric.Grid;
import org.linli.commons.fabric.Range;
import org.linli.commons.problem.ProblemException;
import org.linli.patrol.whereabouts.KnownPlaces;
import org.linli.patrol.whereabouts.PlaceHolder;

/**
 * What was seen, as the caller of this request may be told: figures of the grids and areas that
 * their rights reach.
 */
public final class Coverage {

  private final CoverageView view;
  private final FabricHolder fabric;
  private final PlaceHolder places;

  public Coverage(CoverageView view, FabricHolder fabric, PlaceHolder places) {
    this.view = view;
    this.fabric = fabric;
    this.places = places;
  }

  /** By what rows are told apart. */
  public enum By {
    AREA,
    GRID
  }

  /**
   * A place.
   *
   * @param level the wire name of the level, or {@code grid}
   */
  public record Spot(String code, String level, String path) {

    public boolean isGrid() {
      return level.equals(GRID);
    }

    private static final String GRID = "grid";

    static Spot of(Area area) {
      return new Spot(area.code(), area.level().wireName(), area.path());
    }

    static Spot of(Grid grid) {
      return new Spot(grid.code(), GRID, grid.path());
    }
  }

  /** A row. */
  public record Row(Spot spot, Figures figures) {}

  /** Rows in the order of the tree. */
  public record Table(DayHours hours, KnownPlaces places, List<Row> rows, Figures total) {
    public Table {
      rows = List.copyOf(rows);
    }
  }

  /**
   * Figures by place.
   *
   * @param area null for all the caller has a right in
   * @param level with {@link By#AREA}, the level told apart; null for the children of the area
   * @throws ProblemException 404 where the area is not the caller's
   */
  public Table table(By by, @Nullable String area, @Nullable AreaLevel level, Window window) {
    Fabric current = fabric.current();
    List<String> scopes = scopes(current, area);
    KnownPlaces known = places.now();
    CoverageView.Snapshot snapshot = view.snapshot(current, window.from(), window.to());
    Answer answer = new Answer(snapshot, window.period(), scopes, known);
    List<Row> rows = new ArrayList<>();
    for (Spot spot : spots(current, by, area, level, scopes)) {
      rows.add(new Row(spot, answer.figures(spot.path(), spot.isGrid())));
    }
    return new Table(snapshot.hours(), known, rows, answer.total(scopes));
  }

  /**
   * One grid.
   *
   * @param days on which somebody was in it
   */
  public record GridRow(
      String code, double merged, double unmerged, long minutes, long visits, int days) {}

  /**
   * All grids.
   *
   * @param seq the last change they know
   * @param scopes the subtrees they lie in
   */
  public record GridColumns(
      long fabricVersion, long seq, List<String> scopes, List<GridRow> grids) {
    public GridColumns {
      scopes = List.copyOf(scopes);
      grids = List.copyOf(grids);
    }
  }

  /** Figures of every grid, for maps. */
  public GridColumns grids(@Nullable String area, Window window) {
    Fabric current = fabric.current();
    List<String> scopes = scopes(current, area);
    KnownPlaces none = new KnownPlaces(KnownPlaces.State.UNKNOWN, null, List.of(), List.of());
    CoverageView.Snapshot snapshot = view.snapshot(current, window.from(), window.to());
    Answer answer = new Answer(snapshot, window.period(), scopes, none);
    List<GridRow> grids = new ArrayList<>();
    for (String scope : scopes) {
      Range range = current.gridsUnder(scope);
      for (int grid = range.from(); grid < range.to(); grid++) {
        Figures.Sum sum = answer.sum(grid);
        boolean surface = sum.surface > 0;
        grids.add(
            new GridRow(
                current.grids().get(grid).code(),
                surface ? sum.seen / sum.surface : -1,
                surface ? sum.passed / sum.surface : -1,
                Figures.Sum.minutes(sum.seconds),
                sum.visits,
                answer.days(grid)));
      }
    }
    return new GridColumns(current.version(), snapshot.seq(), scopes, grids);
  }

  /**
   * The subtrees to look in: that of the area, or all of the caller.
   *
   * @throws ProblemException 404 where the area is not the caller's
   */
  static List<String> scopes(Fabric fabric, @Nullable String area) {
    if (area == null) {
      return CurrentAccess.require().scopes(fabric);
    }
    String path = fabric.findPath(area);
    if (path == null || !CurrentAccess.require().covers(path, fabric)) {
      throw ProblemException.notFound();
    }
    return List.of(path);
  }

  static List<Spot> spots(
      Fabric fabric, By by, @Nullable String area, @Nullable AreaLevel level, List<String> scopes) {
    List<Spot> spots = new ArrayList<>();
    for (String scope : scopes) {
      Range grids = fabric.gridsUnder(scope);
      Range areas = fabric.areasUnder(scope);
      if (by == By.GRID || areas.size() == 0) {
        fabric.grids().subList(grids.from(), grids.to()).forEach(g -> spots.add(Spot.of(g)));
      } else if (level != null) {
        fabric.areas().subList(areas.from(), areas.to()).stream()
            .filter(a -> a.level() == level)
            .forEach(a -> spots.add(Spot.of(a)));
      } else {
        spots.addAll(children(fabric, area, areas));
      }
    }
    return spots;
  }

  /** The children of an area, or itself where it has none; without area, the top of the subtree. */
  private static List<Spot> children(Fabric fabric, @Nullable String area, Range areas) {
    Area top = fabric.areas().get(areas.from());
    if (area == null) {
      return List.of(Spot.of(top));
    }
    List<Spot> children =
        fabric.areas().subList(areas.from(), areas.to()).stream()
            .filter(a -> top.code().equals(a.parentCode()))
            .map(Spot::of)
            .toList();
    return children.isEmpty() ? List.of(Spot.of(top)) : children;
  }
}
