package org.linli.dispute.figures;

import java.util.BitSet;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.linli.commons.disclosure.ViewerFigures;
import org.linli.commons.fabric.Area;
import org.linli.commons.fabric.AreaLevel;
import org.linli.commons.fabric.Fabric;
import org.linli.commons.fabric.Range;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.operation.predicate.RectangleIntersects;

/** How many matters, by grid, area or H3 cell. */
public final class Heat {

  private static final GeometryFactory GEOMETRIES = new GeometryFactory();

  private final CellShapes shapes;

  public Heat(CellShapes shapes) {
    this.shapes = shapes;
  }

  public HeatAnswer answer(Figures.Snapshot snapshot, HeatQuery query) {
    return switch (query.by()) {
      case GRID -> byNode(snapshot, query, gridsIn(snapshot.fabric(), query));
      case AREA -> byNode(snapshot, query, areasIn(snapshot, query));
      case H3 -> byCell(snapshot, query);
    };
  }

  private HeatAnswer byNode(Figures.Snapshot snapshot, HeatQuery query, IntStream nodes) {
    Fabric fabric = snapshot.fabric();
    ViewerFigures figures = snapshot.tree(query.filter());
    IntPredicate touches = touching(fabric, query.extent());
    HeatAnswer answer = new HeatAnswer(query, snapshot.noise(query.filter()));
    nodes
        .filter(figures::isVisible)
        .filter(node -> !figures.isZero(node))
        .filter(touches)
        .forEach(node -> answer.add(code(fabric, node), figures.count(node), figures.onMap(node)));
    answer.setTotal(
        query.extent() == null
            ? figures.total(covered(fabric, figures, query.path()))
            : answer.sum());
    return answer;
  }

  private HeatAnswer byCell(Figures.Snapshot snapshot, HeatQuery query) {
    CellFigures figures = snapshot.cells(query.filter());
    BitSet inArea = query.path() == null ? null : snapshot.cellsTouching(query.path());
    Envelope extent = query.extent();
    HeatAnswer answer = new HeatAnswer(query, snapshot.noise(query.filter()));
    figures.forEach(
        query.resolution(),
        index -> {
          if ((inArea == null || figures.isIn(index, inArea))
              && (extent == null || shapes.touches(figures.cell(index), extent))) {
            answer.add(
                Long.toHexString(figures.cell(index)), figures.count(index), figures.onMap(index));
          }
        });
    answer.setTotal(answer.sum());
    return answer;
  }

  private static IntStream gridsIn(Fabric fabric, HeatQuery query) {
    return gridsUnder(fabric, query.path());
  }

  /** The grids of an area, or all. */
  static IntStream gridsUnder(Fabric fabric, @Nullable String path) {
    Range grids = fabric.gridsUnder(path == null ? "/" : path);
    return IntStream.range(fabric.nodeOfGrid(grids.from()), fabric.nodeOfGrid(grids.to()));
  }

  private static IntStream areasIn(Figures.Snapshot snapshot, HeatQuery query) {
    return areasUnder(
        snapshot.fabric(), snapshot.tree(query.filter()), query.path(), query.areaLevel());
  }

  /** The areas of a level, or those directly below what an answer covers. */
  static IntStream areasUnder(
      Fabric fabric, ViewerFigures figures, @Nullable String path, @Nullable AreaLevel level) {
    if (level == null) {
      return childrenOf(fabric, covered(fabric, figures, path));
    }
    Range areas = fabric.areasUnder(path == null ? "/" : path);
    return IntStream.range(areas.from(), areas.to())
        .filter(area -> fabric.areas().get(area).level() == level);
  }

  private static IntStream childrenOf(Fabric fabric, List<Integer> nodes) {
    int[] parents = fabric.parents();
    BitSet chosen = new BitSet();
    nodes.forEach(chosen::set);
    return IntStream.range(0, parents.length)
        .filter(node -> parents[node] >= 0 && chosen.get(parents[node]));
  }

  /** The topmost nodes of what the answer covers. */
  static List<Integer> covered(Fabric fabric, ViewerFigures figures, @Nullable String path) {
    if (path == null) {
      return figures.roots();
    }
    Range areas = fabric.areasUnder(path);
    return List.of(
        areas.size() > 0 ? areas.from() : fabric.nodeOfGrid(fabric.gridsUnder(path).from()));
  }

  static String code(Fabric fabric, int node) {
    int areas = fabric.areas().size();
    return node < areas ? fabric.areas().get(node).code() : fabric.grids().get(node - areas).code();
  }

  private static IntPredicate touching(Fabric fabric, @Nullable Envelope extent) {
    if (extent == null) {
      return node -> true;
    }
    Polygon rectangle = (Polygon) GEOMETRIES.toGeometry(extent).getEnvelope();
    return node -> {
      Range grids = gridsOf(fabric, node);
      for (int grid = grids.from(); grid < grids.to(); grid++) {
        if (touches(fabric, grid, extent, rectangle)) {
          return true;
        }
      }
      return false;
    };
  }

  private static boolean touches(Fabric fabric, int grid, Envelope extent, Polygon rectangle) {
    var boundary = fabric.grids().get(grid).boundary();
    Envelope bounds = boundary.getEnvelopeInternal();
    return extent.intersects(bounds)
        && (extent.contains(bounds) || RectangleIntersects.intersects(rectangle, boundary));
  }

  private static Range gridsOf(Fabric fabric, int node) {
    int areas = fabric.areas().size();
    if (node >= areas) {
      return new Range(node - areas, node - areas + 1);
    }
    Area area = fabric.areas().get(node);
    return fabric.gridsUnder(area.path());
  }
}
